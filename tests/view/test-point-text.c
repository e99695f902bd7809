/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-text.h"

static void
test_names (void)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  static const char *const names[] = { "1 of 3: Mill", "1 of 2: Door", "2 of 2: Roof", "2 of 3: Bridge" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = reasons_point_text_dup_name (article, i);

    g_assert_cmpstr (name, ==, names[i]);
  }
}

static void
test_description (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  const char *gist = reasons_article_get_point (article, 1)->gist;
  g_autofree char *ahead = reasons_point_text_dup_description (article, 1, REASONS_POINT_AHEAD);
  g_autofree char *passed = reasons_point_text_dup_description (article, 1, REASONS_POINT_PASSED);
  g_autofree char *unplaced = reasons_point_text_dup_description (article, 1, REASONS_POINT_UNPLACED);
  g_autofree char *expected_ahead = g_strconcat ("Less than a minute\n", gist, NULL);
  g_autofree char *expected_passed = g_strconcat ("Read\nLess than a minute\n", gist, NULL);

  g_assert_cmpstr (ahead, ==, expected_ahead);
  g_assert_cmpstr (passed, ==, expected_passed);
  g_assert_true (g_str_has_prefix (unplaced, "Its place in the article was not found\n"));
}

static void
test_tooltip (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 4);
  g_autofree char *tooltip = reasons_point_text_dup_tooltip (article, 0, REASONS_POINT_AHEAD);
  g_auto (GStrv) lines = g_strsplit (tooltip, "\n", -1);
  guint n_lines = g_strv_length (lines);

  g_test_message ("%s", tooltip);
  g_assert_cmpstr (lines[0], ==, "A garden gives something number 1");
  /* The first words of the text, cut between two words. */
  g_assert_true (g_str_has_prefix (lines[n_lines - 2], "Whoever plants the seed number 1 waits for the rain of day 0"));
  g_assert_true (g_str_has_suffix (lines[n_lines - 2], "…"));
  g_assert_cmpint (g_utf8_strlen (lines[n_lines - 2], -1), <=, 221);
  g_assert_false (g_str_has_suffix (lines[n_lines - 2], " …"));
  g_assert_cmpstr (lines[n_lines - 1], ==, "Less than a minute");
}

static void
test_time (void)
{
  /* 26 words a line, 238 a minute. */
  g_autoptr (ReasonsArticle) article = harness_article (4, 19);
  g_autofree char *point = reasons_point_text_dup_time (article, 1);
  g_autofree char *total = reasons_point_text_dup_total (article);
  g_autofree char *at_start = reasons_point_text_dup_left (article, 0, 0);
  g_autofree char *half_way = reasons_point_text_dup_left (article, 2, 0);
  g_autofree char *in_third = reasons_point_text_dup_left (article, 2, 1);
  g_autofree char *near_end = reasons_point_text_dup_left (article, 3, 0.9);
  g_autofree char *at_end = reasons_point_text_dup_left (article, 3, 1);
  g_autoptr (ReasonsArticle) brief = harness_article (4, 1);
  g_autofree char *brief_point = reasons_point_text_dup_time (brief, 1);

  g_assert_cmpstr (point, ==, "2 min");
  g_assert_cmpstr (total, ==, "About 8 minutes");
  g_assert_cmpstr (at_start, ==, "About 8 minutes left");
  g_assert_cmpstr (half_way, ==, "About 4 minutes left");
  g_assert_cmpstr (in_third, ==, "About 2 minutes left");
  g_assert_cmpstr (near_end, ==, "Less than a minute left");
  g_assert_cmpstr (at_end, ==, "Read to the end");
  g_assert_null (brief_point);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/point-text/names", test_names);
  g_test_add_func ("/reasons/view/point-text/description", test_description);
  g_test_add_func ("/reasons/view/point-text/tooltip", test_tooltip);
  g_test_add_func ("/reasons/view/point-text/time", test_time);
  return g_test_run ();
}
