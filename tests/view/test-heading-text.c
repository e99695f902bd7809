/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "heading-text.h"

static ReasonsArticle *
article_with_title (const char *title,
                    guint found)
{
  g_autoptr (GString) html = g_string_new ("");
  g_autoptr (GBytes) content = NULL;
  ReasonsInput input = { .format = REASONS_FORMAT_HTML, .title = title };

  for (guint i = 1; i <= found; i++)
    g_string_append_printf (html, "<h2>%u. Thing to like %u</h2><p>It is there, and it stays there for %u days.</p>",
                            i, i, i);
  content = g_bytes_new (html->str, html->len);
  input.content = content;
  return reasons_article_new (&input, NULL, NULL);
}

static void
test_heading (void)
{
  g_autoptr (ReasonsArticle) kept = article_with_title ("4 reasons to like it", 4);
  g_autoptr (ReasonsArticle) broken = article_with_title ("5 reasons to like it", 4);
  g_autofree char *kept_heading = reasons_heading_text_dup (kept);
  g_autofree char *kept_shortfall = reasons_heading_text_dup_shortfall (kept);
  g_autofree char *broken_heading = reasons_heading_text_dup (broken);
  g_autofree char *broken_shortfall = reasons_heading_text_dup_shortfall (broken);
  g_autoptr (ReasonsArticle) more = article_with_title ("3 reasons to like it", 4);
  g_autofree char *more_shortfall = reasons_heading_text_dup_shortfall (more);
  g_autoptr (ReasonsArticle) uncounted = article_with_title ("Tips for those who like it", 4);
  g_autofree char *uncounted_heading = reasons_heading_text_dup (uncounted);
  g_autofree char *uncounted_shortfall = reasons_heading_text_dup_shortfall (uncounted);

  g_assert_cmpstr (kept_heading, ==, "4 Reasons");
  g_assert_null (kept_shortfall);
  g_assert_cmpstr (broken_heading, ==, "5 Reasons");
  g_assert_cmpstr (broken_shortfall, ==, "4 of 5 found");
  g_assert_cmpstr (more_shortfall, ==, "4 found, 3 announced");
  g_assert_cmpstr (uncounted_heading, ==, "Tips: 4");
  g_assert_null (uncounted_shortfall);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/heading-text", test_heading);
  return g_test_run ();
}
