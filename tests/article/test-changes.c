/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "changes.h"

/* An article of the points in @labels, set apart by bars. */
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
  const char *older;
  const char *newer;
  guint added, removed, reworded;
  const char *map; /* for each older point the newer one, or '-' */
} Case;

static const Case cases[] = {
  { "same", "Rest well|Eat well|Sleep long", "Rest well|Eat well|Sleep long", 0, 0, 0, "012" },
  { "case-and-signs", "Rest well|Eat well|Sleep long", "Rest well!|EAT well|Sleep, long", 0, 0, 0, "012" },
  { "added", "Rest well|Eat well|Sleep long", "Rest well|Walk around|Eat well|Sleep long", 1, 0, 0, "023" },
  { "removed", "Rest well|Eat well|Sleep long|Walk around", "Rest well|Eat well|Walk around", 0, 1, 0, "01-2" },
  { "reworded", "Rest well|Eat fresh food|Sleep long", "Rest well|Eat only fresh food|Sleep long", 0, 0, 1, "012" },
  { "another", "Rest well|Eat fresh food|Sleep long", "Rest well|Buy a bicycle|Sleep long", 1, 1, 0, "0-2" },
  { "order", "Rest well|Eat well|Sleep long", "Sleep long|Rest well|Eat well", 0, 0, 0, "120" },
  { "twins", "Walk|Rest well|Walk", "Rest well|Walk|Walk", 0, 0, 0, "102" },
  { "twin-gone", "Walk|Rest well|Walk", "Walk|Rest well|Zebra", 1, 1, 0, "01-" },
  { "han", "早睡早起身体好|多吃蔬菜|常常走路", "早睡早起身体更好|多吃蔬菜|常常走路|读书", 1, 0, 1, "012" },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (ReasonsArticle) older = make_article (one->older);
  g_autoptr (ReasonsArticle) newer = make_article (one->newer);
  ReasonsChanges changes = reasons_changes_compare (older, newer);
  g_autoptr (GArray) map = NULL;

  g_assert_cmpuint (changes.added, ==, one->added);
  g_assert_cmpuint (changes.removed, ==, one->removed);
  g_assert_cmpuint (changes.reworded, ==, one->reworded);
  g_assert_cmpint (reasons_changes_any (&changes), ==, one->added + one->removed + one->reworded > 0);
  map = reasons_changes_map (older, newer);
  g_assert_cmpuint (map->len, ==, reasons_article_get_n_points (older));
  for (guint i = 0; one->map[i] != '\0'; i++)
    g_assert_cmpint (g_array_index (map, int, i), ==, one->map[i] == '-' ? -1 : one->map[i] - '0');
}

static void
test_most_points (void)
{
  g_autoptr (GString) many = g_string_new ("Point aaa");
  g_autoptr (ReasonsArticle) older = NULL;
  g_autoptr (ReasonsArticle) newer = NULL;
  g_autoptr (GArray) map = NULL;
  ReasonsChanges changes;

  for (guint i = 1; i < REASONS_CHANGES_MOST_POINTS; i++)
    g_string_append_printf (many, "|Point %c%c%c", 'a' + i % 26, 'a' + i / 26 % 26, 'a' + i % 7);
  older = make_article (many->str);
  g_string_append (many, "|Something else|And one more");
  newer = make_article (many->str);
  changes = reasons_changes_compare (older, newer);
  g_assert_false (reasons_changes_any (&changes));
  map = reasons_changes_map (newer, newer);
  g_assert_cmpuint (map->len, ==, REASONS_CHANGES_MOST_POINTS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/changes/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/reasons/article/changes/most-points", test_most_points);
  return g_test_run ();
}
