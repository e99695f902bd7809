/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "article.h"

/*
 * One folder a pattern: NAME.html or NAME.txt is an article, NAME.expected what is to be found in
 * it: "title", "kind" and "promise" (a count and a noun), then one line a point, its number before
 * it; in sections a dash for each level.
 */

static char *
describe (ReasonsArticle *article)
{
  static const char *const kinds[] = {"none", "sections", "list"};
  GString *out = g_string_new (NULL);
  const ReasonsPromise *promise = reasons_article_get_promise (article);

  g_string_append_printf (out, "kind %s\n", kinds[reasons_article_get_kind (article)]);
  if (promise == NULL || promise->count == 0)
    g_string_append (out, "promise none\n");
  else
    g_string_append_printf (out, "promise %u %s\n", promise->count,
                            promise->noun != NULL ? promise->noun : "");
  for (guint i = 0; i < reasons_article_get_n_points (article); i++) {
    const ReasonsPoint *point = reasons_article_get_point (article, i);

    if (point->number != REASONS_NO_NUMBER)
      g_string_append_printf (out, "%d %s\n", point->number, point->label);
    else
      g_string_append_printf (out, "%s %s\n", point->level == 1 ? "-" : "--", point->label);
  }
  return g_string_free_and_steal (out);
}

static void
check_anchors (ReasonsArticle *article)
{
  for (guint i = 0; i < reasons_article_get_n_points (article); i++) {
    g_autofree char *attribute =
      g_strdup_printf (" id=\"%s\"", reasons_article_get_point (article, i)->anchor);

    g_assert_nonnull (strstr (reasons_article_get_html (article), attribute));
  }
}

static void
test_fixture (gconstpointer data)
{
  const char *path = data;
  g_autofree char *base = g_strndup (path, strrchr (path, '.') - path);
  g_autofree char *expected_path = g_strconcat (base, ".expected", NULL);
  g_autofree char *content = NULL, *expected = NULL, *found = NULL, *title = NULL;
  g_autoptr (ReasonsArticle) article = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *rest;
  gsize length;
  ReasonsInput input = {0};

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_file_get_contents (expected_path, &expected, NULL, &error);
  g_assert_no_error (error);

  rest = strchr (expected, '\n');
  g_assert_nonnull (rest);
  g_assert_true (g_str_has_prefix (expected, "title "));
  title = g_strndup (expected + strlen ("title "), rest - expected - strlen ("title "));

  bytes = g_bytes_new_static (content, length);
  input.content = bytes;
  input.title = title;
  input.format = g_str_has_suffix (path, ".txt") ? REASONS_FORMAT_TEXT : REASONS_FORMAT_HTML;
  article = reasons_article_new (&input, NULL, &error);
  g_assert_no_error (error);

  found = describe (article);
  g_assert_cmpstr (found, ==, rest + 1);
  check_anchors (article);
}

static void
add_folder (const char *root, const char *pattern)
{
  g_autofree char *folder = g_build_filename (root, pattern, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *test_path = NULL;

    if (!g_str_has_suffix (name, ".html") && !g_str_has_suffix (name, ".txt"))
      continue;
    test_path = g_strdup_printf ("/reasons/article/fixtures/%s/%s", pattern, name);
    g_test_add_data_func_full (test_path, g_build_filename (folder, name, NULL), test_fixture,
                               g_free);
  }
}

int
main (int argc, char **argv)
{
  const char *root = FIXTURES_DIR;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  dir = g_dir_open (root, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    add_folder (root, name);
  return g_test_run ();
}
