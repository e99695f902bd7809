/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "feeds.h"

/* Paragraphs after each point of a long article: it is too large to be read at once. */
#define MANY 40

typedef enum {
  HEADINGS,
  ORDERED,
  NUMBERED,
  SECTIONS,
  NOTE,
  LONG,
  N_KINDS,
} Kind;

static const char *const subjects[] = {
  "the ferry", "a neighbour", "the orchard", "our baker", "the old clock", "a letter", "the tide", "the librarian",
};
static const char *const verbs[] = {
  "waits for", "forgets", "carries", "outlives", "answers", "passes", "borrows", "looks after",
};
static const char *const objects[] = {
  "the evening", "two umbrellas", "a wet coat", "the last bench", "its shadow", "every promise", "the garden wall",
};

static const char *
pick (GRand *random,
      const char *const *words,
      gsize n_words)
{
  return words[g_rand_int_range (random, 0, (gint32) n_words)];
}

static void
add_sentence (GString *text,
              GRand *random,
              char end)
{
  gsize start = text->len;

  g_string_append_printf (text, "%s %s %s", pick (random, subjects, G_N_ELEMENTS (subjects)),
                          pick (random, verbs, G_N_ELEMENTS (verbs)), pick (random, objects, G_N_ELEMENTS (objects)));
  text->str[start] = g_ascii_toupper (text->str[start]);
  if (end != '\0')
    g_string_append_c (text, end);
}

static void
add_paragraph (GString *text,
               GRand *random)
{
  int n_sentences = g_rand_int_range (random, 2, 7);

  g_string_append (text, "<p>");
  for (int i = 0; i < n_sentences; i++) {
    add_sentence (text, random, '.');
    g_string_append_c (text, ' ');
  }
  g_string_append (text, "</p>\n");
}

static int
get_count (guint32 number)
{
  return 4 + (int) (number % 7);
}

char *
feeds_dup_article (guint32 number,
                   guint32 version)
{
  const guint32 seed[] = { number, version };
  g_autoptr (GRand) random = g_rand_new_with_seed_array (seed, G_N_ELEMENTS (seed));
  GString *text = g_string_new (NULL);
  Kind kind = number % N_KINDS;
  int count = get_count (number);

  add_paragraph (text, random);
  if (kind == NOTE) {
    add_paragraph (text, random);
    return g_string_free (text, FALSE);
  }

  if (kind == ORDERED)
    g_string_append (text, "<ol>\n");
  for (int i = 1; i <= count; i++) {
    if (kind == ORDERED) {
      g_string_append (text, "<li><b>");
      add_sentence (text, random, '.');
      g_string_append (text, "</b> ");
      add_sentence (text, random, '.');
      g_string_append (text, "</li>\n");
      continue;
    }
    g_string_append (text, "<h2>");
    if (kind == NUMBERED || kind == LONG)
      g_string_append_printf (text, "%d. ", i);
    add_sentence (text, random, '\0');
    g_string_append (text, "</h2>\n");
    for (int j = kind == LONG ? MANY : 3; j > 0; j--)
      add_paragraph (text, random);
  }
  if (kind == ORDERED)
    g_string_append (text, "</ol>\n");
  return g_string_free (text, FALSE);
}

static char *
dup_title (guint32 number)
{
  switch ((Kind) (number % N_KINDS)) {
  case SECTIONS:
    return g_strdup_printf ("Notes from the harbour, part %u", number);
  case NOTE:
    return g_strdup_printf ("A word about number %u", number);
  default:
    return g_strdup_printf ("%d Reasons to Walk Home, Part %u", get_count (number), number);
  }
}

static char *
dup_feed (const char *title,
          guint32 seed,
          guint32 first,
          guint32 count)
{
  GString *text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>\n");

  g_string_append_printf (text, "<title>%s</title><link>https://reasons.invalid/</link>\n", title);
  for (guint32 number = first; number < first + count; number++) {
    g_autofree char *name = dup_title (number);
    g_autofree char *html = feeds_dup_article (number, seed);
    g_autofree char *item = NULL;

    item = g_markup_printf_escaped ("<item><title>%s</title><guid>reasons-soak-%u</guid>\n"
                                    "<pubDate>Mon, 02 Nov 2026 %02u:%02u:00 +0000</pubDate>\n"
                                    "<description>%s</description></item>\n",
                                    name, number, number / 60 % 24, number % 60, html);
    g_string_append (text, item);
  }
  g_string_append (text, "</channel></rss>\n");
  return g_string_free (text, FALSE);
}

static gboolean
add_feed (Profile *profile,
          GString *outlines,
          const char *id,
          guint32 seed,
          guint32 first,
          guint32 count,
          GError **error)
{
  g_autofree char *text = dup_feed (id, seed, first, count);
  g_autofree char *name = g_strdup_printf ("feed/%s.xml", id);
  g_autofree char *path = profile_write (profile, name, text, error);
  g_autofree char *outline = NULL;

  if (path == NULL)
    return FALSE;
  outline = g_markup_printf_escaped ("<outline title=\"%s\" text=\"%s\" type=\"rss\" id=\"%s\" updateInterval=\"-1\" "
                                     "xmlUrl=\"%s\"/>\n",
                                     id, id, id, path);
  g_string_append (outlines, outline);
  return TRUE;
}

gboolean
feeds_put (Profile *profile,
           guint32 seed,
           GError **error)
{
  g_autoptr (GString) outlines = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                               "<opml version=\"1.0\"><head><title>Feeds</title></head><body>\n");
  g_autofree char *path = NULL;

  if (!add_feed (profile, outlines, FEEDS_ARTICLES, seed, 0, FEEDS_N_ARTICLES, error))
    return FALSE;
  g_string_append (outlines, "<outline title=\"Shelf\" text=\"Shelf\" type=\"folder\" id=\"" FEEDS_SHELF
                             "\" expanded=\"true\">\n");
  for (guint i = 0; i < FEEDS_N_SPARES; i++) {
    g_autofree char *id = g_strdup_printf (FEEDS_SPARE, i);

    if (!add_feed (profile, outlines, id, seed, FEEDS_N_ARTICLES + 4 * i, 4, error))
      return FALSE;
  }
  g_string_append (outlines, "</outline>\n<outline title=\"Drawer\" text=\"Drawer\" type=\"folder\" id=\"" FEEDS_DRAWER
                             "\" expanded=\"true\"/>\n</body></opml>\n");
  path = profile_write (profile, "config/liferea/feedlist.opml", outlines->str, error);
  return path != NULL;
}
