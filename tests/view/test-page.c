/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "limit.h"
#include "page.h"

static GVariant *
arguments_of (ReasonsArticle *article,
              ReasonsMasthead *masthead)
{
  g_autoptr (GVariant) arguments = g_variant_ref_sink (reasons_page_dup_arguments (article, masthead, REASONS_PICTURES_ALWAYS, NULL, 1));

  return g_variant_lookup_value (arguments, "data", G_VARIANT_TYPE_VARDICT);
}

static const char *
get_string (GVariant *data,
            const char *key)
{
  const char *value = NULL;

  g_assert_true (g_variant_lookup (data, key, "&s", &value));
  return value;
}

static void
test_points (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (12, 1);
  g_autoptr (ReasonsMasthead) masthead = harness_masthead ();
  g_autoptr (GVariant) data = arguments_of (article, masthead);
  g_autoptr (GVariant) points = g_variant_lookup_value (data, "points", G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) last = g_variant_lookup_value (points, "11", G_VARIANT_TYPE_VARDICT);

  g_assert_cmpuint (g_variant_n_children (points), ==, 12);
  g_assert_cmpstr (get_string (last, "label"), ==, reasons_article_get_point (article, 11)->label);
  g_assert_cmpstr (get_string (last, "anchor"), ==, reasons_article_get_point (article, 11)->anchor);
}

static void
test_masthead (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 1);
  g_autoptr (ReasonsMasthead) masthead = harness_masthead ();
  g_autoptr (GVariant) data = NULL;

  masthead->picture = g_strdup ("https://garden.example/lead.png");
  reasons_masthead_add_enclosure (masthead, "https://pod.example/two%20words.ogg", "audio/ogg", 2000000);
  reasons_masthead_add_enclosure (masthead, "https://pod.example/100%.mp3", NULL, -1);
  data = arguments_of (article, masthead);

  g_assert_cmpstr (get_string (data, "title"), ==, "Reasons to Keep a Garden");
  g_assert_cmpstr (get_string (data, "link"), ==, "https://garden.example/reasons");
  g_assert_cmpstr (get_string (data, "author"), ==, "A. Gardener");
  g_assert_cmpstr (get_string (data, "picture"), ==, "https://garden.example/lead.png");
  g_assert_cmpstr (get_string (data, "comments"), ==, "");
  {
    g_autoptr (GVariant) enclosures = g_variant_lookup_value (data, "enclosures", G_VARIANT_TYPE_VARDICT);
    g_autoptr (GVariant) first = g_variant_lookup_value (enclosures, "0", G_VARIANT_TYPE_VARDICT);

    g_assert_cmpstr (get_string (first, "name"), ==, "two words.ogg");
    g_assert_nonnull (strstr (get_string (first, "detail"), "audio/ogg"));
    g_assert_cmpuint (g_variant_n_children (enclosures), ==, 2);
  }
}

/* Where the body has a picture, the feed's lead picture is most often the same one. */
static void
test_lead_picture (void)
{
  static const char html[] = "<p>Look:</p><p><img src=\"https://garden.example/rose.png\" alt=\"A rose\"></p>";
  g_autoptr (GBytes) content = g_bytes_new_static (html, sizeof html - 1);
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML };
  g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);
  g_autoptr (ReasonsMasthead) masthead = harness_masthead ();
  g_autoptr (GVariant) data = NULL;

  masthead->picture = g_strdup ("https://garden.example/lead.png");
  data = arguments_of (article, masthead);
  g_assert_cmpstr (get_string (data, "picture"), ==, "");
}

static void
test_cut_article_says_so (void)
{
  g_autoptr (ReasonsArticle) whole = harness_article (3, 1);
  g_autoptr (ReasonsMasthead) masthead = harness_masthead ();
  g_autofree char *text = g_strnfill (REASONS_LIMIT_INPUT_BYTES + 1, 'a');
  g_autoptr (GBytes) content = g_bytes_new_take (g_steal_pointer (&text), REASONS_LIMIT_INPUT_BYTES + 1);
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_TEXT };
  g_autoptr (ReasonsArticle) cut = reasons_article_new (&input, NULL, NULL);
  g_autoptr (GVariant) of_whole = arguments_of (whole, masthead);
  g_autoptr (GVariant) of_cut = arguments_of (cut, masthead);

  g_assert_cmpstr (get_string (of_whole, "notice"), ==, "");
  g_assert_cmpstr (get_string (of_cut, "notice"), !=, "");
}

static void
test_empty_masthead (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 1);
  g_autoptr (ReasonsMasthead) masthead = reasons_masthead_new ();
  g_autoptr (GVariant) data = arguments_of (article, masthead);

  g_assert_cmpstr (get_string (data, "title"), !=, "");
  g_assert_cmpstr (get_string (data, "link"), ==, "");
  g_assert_cmpstr (get_string (data, "date"), ==, "");
}

/* The language that an article is in decides; where nobody can tell it, the feed does. */
static void
test_language_and_direction (void)
{
  static const struct {
    const char *html;
    GtkTextDirection declared;
    const char *language;
    const char *direction;
  } cases[] = {
    { "<p>The mill was at the end of the river, and it was the one that had a wheel.</p>", GTK_TEXT_DIR_RTL, "en",
      "ltr" },
    { "<p>كانت الطاحونة في آخر النهر وهي التي كان لها دولاب من الخشب على الماء.</p>", GTK_TEXT_DIR_LTR, "ar", "rtl" },
    { "<p>水車はとても古く、だれも覚えていません。</p>", GTK_TEXT_DIR_NONE, "ja", "ltr" },
    { "<p>Wheel</p>", GTK_TEXT_DIR_RTL, "", "rtl" },
    { "<p>Wheel</p>", GTK_TEXT_DIR_NONE, "", "auto" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) content = g_bytes_new_static (cases[i].html, strlen (cases[i].html));
    ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML };
    g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);
    g_autoptr (ReasonsMasthead) masthead = harness_masthead ();
    g_autoptr (GVariant) data = NULL;

    masthead->direction = cases[i].declared;
    data = arguments_of (article, masthead);
    g_assert_cmpstr (get_string (data, "language"), ==, cases[i].language);
    g_assert_cmpstr (get_string (data, "direction"), ==, cases[i].direction);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/page/points", test_points);
  g_test_add_func ("/reasons/view/page/masthead", test_masthead);
  g_test_add_func ("/reasons/view/page/lead-picture", test_lead_picture);
  g_test_add_func ("/reasons/view/page/cut-article-says-so", test_cut_article_says_so);
  g_test_add_func ("/reasons/view/page/empty-masthead", test_empty_masthead);
  g_test_add_func ("/reasons/view/page/language-and-direction", test_language_and_direction);
  return g_test_run ();
}
