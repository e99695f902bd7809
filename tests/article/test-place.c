/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "place.h"

static ReasonsArticle *
make_article (const char *labels)
{
  g_auto (GStrv) parts = g_strsplit (labels, "|", -1);
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *title = g_strdup_printf ("%u Reasons to Test", g_strv_length (parts));
  ReasonsInput input = { .format = REASONS_FORMAT_HTML, .title = title };
  ReasonsArticle *article;

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (html, "<h2>%u. %s</h2><p>Some text stands below the heading.</p>", i + 1, parts[i]);
  content = g_bytes_new (html->str, html->len);
  input.content = content;
  article = reasons_article_new (&input, NULL, NULL);
  g_assert_cmpuint (reasons_article_get_n_points (article), ==, g_strv_length (parts));
  return article;
}

typedef struct {
  const char *name;
  const char *then;
  guint point;
  const char *now;
  int found;
  guint offset; /* of 70 */
} Case;

static const Case cases[] = {
  { "same", "Rest well|Eat well|Sleep long", 1, "Rest well|Eat well|Sleep long", 1, 70 },
  { "case-and-signs", "Rest well|Eat well|Sleep long", 1, "Rest well|EAT well!|Sleep long", 1, 70 },
  { "moved", "Rest well|Eat well|Sleep long", 1, "Rest well|Walk|Read|Eat well|Sleep long", 3, 70 },
  { "twins", "Walk|Rest|Walk|Eat|Walk", 2, "Walk|Rest|Walk|Eat|Walk", 2, 70 },
  { "reworded", "Rest well|Eat well|Sleep long", 1, "Rest well|Have a good meal|Sleep long", 1, 0 },
  { "first-reworded", "Rest well|Eat well|Sleep long", 0, "Take a break|Eat well|Sleep long", -1, 0 },
  { "last-removed", "Rest well|Eat well|Sleep long", 2, "Rest well|Eat well", -1, 0 },
  { "another-article", "Rest well|Eat well|Sleep long", 1, "Paint it|Frame it|Hang it", -1, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (ReasonsArticle) then = make_article (one->then);
  g_autoptr (ReasonsArticle) now = make_article (one->now);
  ReasonsPlace place;
  guint offset = 1;

  reasons_place_init (&place, then, one->point, 70);
  g_assert_cmpint (reasons_place_find (&place, now, &offset), ==, one->found);
  g_assert_cmpuint (offset, ==, one->offset);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/place/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  return g_test_run ();
}
