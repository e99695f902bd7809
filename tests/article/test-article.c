/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "article.h"
#include "series.h"

static ReasonsArticle *
read_article (const char *title, const char *content, ReasonsFormat format)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, strlen (content));
  g_autoptr (GError) error = NULL;
  ReasonsInput input = { .content = bytes, .title = title, .format = format };
  ReasonsArticle *article = reasons_article_new (&input, NULL, &error);

  g_assert_no_error (error);
  return article;
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<p>x</p>", 8);
  g_autoptr (GError) error = NULL;
  ReasonsInput input = { .content = bytes };

  g_cancellable_cancel (cancellable);
  g_assert_null (reasons_article_new (&input, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (reasons_article_explain (&input, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_anything_is_an_article (void)
{
  static const char *const contents[] = { "",  " ",    "<",       "\xff\xfe", "<!-- ",    "<ol><li>",
                                          "x", "\xc3", "<h2></h2>", "&#0;",     "<p>\x01</p>", "<table><tr><li>1. " };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_autoptr (ReasonsArticle) article = read_article ("5 reasons", contents[i], REASONS_FORMAT_AUTO);

    g_assert_cmpint (reasons_article_get_kind (article), ==, REASONS_KIND_NONE);
    g_assert_cmpuint (reasons_article_get_n_points (article), ==, 0);
    g_assert_true (g_utf8_validate (reasons_article_get_text (article), -1, NULL));
    g_assert_true (g_utf8_validate (reasons_article_get_html (article), -1, NULL));
  }
}

/* What stands in cells is no sentence about the section; a list in a table has its text nowhere else. */
static void
test_gist_beside_table (void)
{
  g_autoptr (ReasonsArticle) sections =
    read_article ("A walk through the valley",
                  "<p>The valley has been drawn many times.</p>"
                  "<h2>Hours</h2><table><tr><td>From nine in the morning</td><td>Monday</td></tr>"
                  "<tr><td>From ten in the morning</td><td>Sunday</td></tr></table>"
                  "<h2>Prices</h2><p>Nobody pays more than a coin.</p><table><tr><td>A child</td><td>Nothing</td></tr>"
                  "<tr><td>A dog</td><td>One coin</td></tr></table>"
                  "<h2>Roads</h2><p>Where the road bends there it is.</p>",
                  REASONS_FORMAT_HTML);

  g_assert_cmpint (reasons_article_get_kind (sections), ==, REASONS_KIND_SECTIONS);
  g_assert_cmpuint (reasons_article_get_n_points (sections), ==, 3);
  g_assert_cmpstr (reasons_article_get_point (sections, 0)->gist, ==, NULL);
  g_assert_cmpstr (reasons_article_get_point (sections, 1)->gist, ==, "Nobody pays more than a coin.");
}

static void
test_title (void)
{
  g_autoptr (ReasonsArticle) article =
    read_article (" 3\xc2\xa0 ways \n up\x01 ", "<p>x</p>", REASONS_FORMAT_HTML);
  g_autoptr (ReasonsArticle) untitled = read_article (NULL, "<p>x</p>", REASONS_FORMAT_HTML);

  g_assert_cmpstr (reasons_article_get_title (article), ==, "3 ways up");
  g_assert_cmpuint (reasons_article_get_promise (article)->count, ==, 3);
  g_assert_null (reasons_article_get_title (untitled));
  g_assert_null (reasons_article_get_promise (untitled));
}

static void
test_repeated_title_goes (void)
{
  static const struct {
    const char *html;
    gboolean goes;
  } cases[] = {
    { "<h1>The Mill</h1><p>It stood idle for a year.</p>", TRUE },
    { "<p>Monday</p><h2>the mill.</h2><p>It stood idle for a year.</p>", TRUE },
    { "<p>the mill</p><p>It stood idle for a year.</p>", TRUE },
    { "<h1>The Mill and the Flood</h1><p>It stood idle for a year.</p>", FALSE },
    { "<blockquote><p>The mill</p></blockquote><p>It stood idle for a year.</p>", FALSE },
    { "<ul><li>The mill</li></ul><p>It stood idle for a year.</p>", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ReasonsArticle) article =
      read_article ("The mill", cases[i].html, REASONS_FORMAT_HTML);
    g_autofree char *text = g_ascii_strdown (reasons_article_get_text (article), -1);

    g_test_message ("%s", cases[i].html);
    g_assert_cmpint (strstr (text, "the mill") == NULL, ==, cases[i].goes);
    g_assert_nonnull (strstr (text, "stood idle"));
  }
}

static void
test_lines_get_anchors_of_their_own (void)
{
  g_autoptr (ReasonsArticle) article =
    read_article ("3 rules",
                  "<p><b>1. Look</b><br>Nothing is done before that.<br><br><b>2. Wait</b><br>It "
                  "mostly helps.<br><br><b>3. Leave</b><br>Nobody will mind it at all.</p>",
                  REASONS_FORMAT_HTML);

  g_assert_cmpuint (reasons_article_get_n_points (article), ==, 3);
  for (guint i = 0; i < 3; i++) {
    const ReasonsPoint *point = reasons_article_get_point (article, i);
    g_autofree char *opening = g_strdup_printf ("<span id=\"%s\"><b>%u. %s</b>", point->anchor, i + 1,
                                                point->label);

    g_assert_nonnull (strstr (reasons_article_get_html (article), opening));
  }
}

/* Text between the paragraphs of one element has that element, no other. */
static void
test_points_in_one_element_get_anchors_of_their_own (void)
{
  g_autoptr (ReasonsArticle) article =
    read_article ("3 rules",
                  "<div>1. Look<p>Nothing is done before.</p>2. Wait<p>It mostly helps.</p>"
                  "3. Leave<p>Nobody will mind.</p></div>",
                  REASONS_FORMAT_HTML);
  const char *html = reasons_article_get_html (article);
  const char *before = html;

  g_assert_cmpuint (reasons_article_get_n_points (article), ==, 3);
  for (guint i = 0; i < 3; i++) {
    g_autofree char *id =
      g_strdup_printf (" id=\"%s\"", reasons_article_get_point (article, i)->anchor);
    const char *found = strstr (html, id);

    g_assert_true (found != NULL && found >= before);
    g_assert_null (strstr (found + 1, id));
    before = found + 1;
  }
}

static void
test_long_list (void)
{
  g_autoptr (GString) content = g_string_new ("<ol>");
  g_autoptr (ReasonsArticle) article = NULL;

  for (guint i = 0; i < REASONS_SERIES_MAX + 200; i++)
    g_string_append_printf (content, "<li><b>Thing %c%c</b> It is told of here in a sentence.</li>",
                            'a' + i / 26 % 26, 'a' + i % 26);
  g_string_append (content, "<li>The very last.</li></ol>");
  article = read_article ("The list of all things", content->str, REASONS_FORMAT_HTML);
  g_assert_cmpint (reasons_article_get_kind (article), ==, REASONS_KIND_LIST);
  g_assert_cmpuint (reasons_article_get_n_points (article), ==, REASONS_SERIES_MAX);
  g_assert_nonnull (strstr (reasons_article_get_html (article), "The very last."));
}

static void
test_levels (void)
{
  g_autoptr (ReasonsArticle) article =
    read_article ("A town",
                  "<h2>River</h2><p>It is wide.</p><h4>Bridge</h4><p>It is old.</p><h5>Arch</h5>"
                  "<p>It is low.</p><h2>Hill</h2><p>It is steep.</p>",
                  REASONS_FORMAT_HTML);
  static const guint levels[] = { 1, 2, 1 };

  g_assert_cmpint (reasons_article_get_kind (article), ==, REASONS_KIND_SECTIONS);
  g_assert_cmpuint (reasons_article_get_n_points (article), ==, G_N_ELEMENTS (levels));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++) {
    g_assert_cmpuint (reasons_article_get_point (article, i)->level, ==, levels[i]);
    g_assert_cmpint (reasons_article_get_point (article, i)->number, ==, REASONS_NO_NUMBER);
  }
}

/* The text of each point, from its number to the next one, sub-points within. */
static void
test_ranges (void)
{
  static const char *const list_texts[] = { "1. Look\nNothing is done before.", "2. Wait\nIt mostly helps." };
  static const char *const section_texts[] = { "River\nIt is wide.\nBridge\nIt is old.", "Bridge\nIt is old.",
                                               "Hill\nIt is steep." };
  g_autoptr (ReasonsArticle) list = read_article (
    "2 rules", "<p>Hear.</p><h2>1. Look</h2><p>Nothing is done before.</p><h2>2. Wait</h2><p>It mostly helps.</p>",
    REASONS_FORMAT_HTML);
  g_autoptr (ReasonsArticle) sections = read_article ("A town",
                                                      "<p>See.</p><h2>River</h2><p>It is wide.</p><h3>Bridge</h3>"
                                                      "<p>It is old.</p><h2>Hill</h2><p>It is steep.</p>",
                                                      REASONS_FORMAT_HTML);

  g_assert_cmpuint (reasons_article_get_n_points (list), ==, G_N_ELEMENTS (list_texts));
  for (guint i = 0; i < G_N_ELEMENTS (list_texts); i++) {
    const ReasonsPoint *point = reasons_article_get_point (list, i);

    g_assert_cmpmem (reasons_article_get_text (list) + point->text_offset, point->text_end - point->text_offset,
                     list_texts[i], strlen (list_texts[i]));
  }
  g_assert_cmpuint (reasons_article_get_n_points (sections), ==, G_N_ELEMENTS (section_texts));
  for (guint i = 0; i < G_N_ELEMENTS (section_texts); i++) {
    const ReasonsPoint *point = reasons_article_get_point (sections, i);

    g_assert_cmpmem (reasons_article_get_text (sections) + point->text_offset, point->text_end - point->text_offset,
                     section_texts[i], strlen (section_texts[i]));
  }
}

/* Words a minute where nothing tells the language: 184. */
static void
test_reading_time (void)
{
  static const double words[][2] = { { 1, 6 }, { 4, 6 }, { 6, 8 } };
  g_autoptr (ReasonsArticle) article = read_article ("A town",
                                                     "<p>Intro</p><h2>River</h2><p>Wide water</p><h3>Bridge</h3>"
                                                     "<p>Old</p><h2>Hill</h2><p>Steep</p>",
                                                     REASONS_FORMAT_HTML);

  g_assert_cmpuint (reasons_article_get_n_points (article), ==, G_N_ELEMENTS (words));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    const ReasonsPoint *point = reasons_article_get_point (article, i);

    g_assert_cmpfloat_with_epsilon (point->starts_after, words[i][0] * 60 / 184, 1e-6);
    g_assert_cmpfloat_with_epsilon (point->ends_after, words[i][1] * 60 / 184, 1e-6);
  }
  g_assert_cmpfloat_with_epsilon (reasons_article_get_reading_time (article), 8.0 * 60 / 184, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/article/cancelled", test_cancelled);
  g_test_add_func ("/reasons/article/article/anything-is-an-article", test_anything_is_an_article);
  g_test_add_func ("/reasons/article/article/gist-beside-table", test_gist_beside_table);
  g_test_add_func ("/reasons/article/article/title", test_title);
  g_test_add_func ("/reasons/article/article/repeated-title-goes", test_repeated_title_goes);
  g_test_add_func ("/reasons/article/article/lines-get-anchors-of-their-own",
                   test_lines_get_anchors_of_their_own);
  g_test_add_func ("/reasons/article/article/points-in-one-element-get-anchors-of-their-own",
                   test_points_in_one_element_get_anchors_of_their_own);
  g_test_add_func ("/reasons/article/article/long-list", test_long_list);
  g_test_add_func ("/reasons/article/article/levels", test_levels);
  g_test_add_func ("/reasons/article/article/ranges", test_ranges);
  g_test_add_func ("/reasons/article/article/reading-time", test_reading_time);
  return g_test_run ();
}
