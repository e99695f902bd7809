/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-filter.h"

static ReasonsArticle *
make_article (void)
{
  static const char html[] = "<h2>Straße nach Süden</h2><p>Sie führt über den Crème-Pass.</p>"
                             "<h2>Ελλάδα</h2><p>Λίγα νησιά εδώ.</p>"
                             "<h2>かきの木</h2><p>秋になると実がなる。</p>"
                             "<h2>İstanbul &amp; &lt;b&gt;</h2><p>İki kıta, bir şehir.</p>";
  g_autoptr (GBytes) content = g_bytes_new_static (html, strlen (html));
  g_autoptr (GError) error = NULL;
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML, .title = "Orte" };
  ReasonsArticle *article = reasons_article_new (&input, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reasons_article_get_n_points (article), ==, 4);
  return article;
}

static void
test_find (void)
{
  /* Points found, as bits. */
  static const struct {
    const char *query;
    guint found;
  } cases[] = {
    { "", 0xf },         { "  ", 0xf },      { "SUDEN", 1 },      { "süden", 1 },     { "strasse", 1 },
    { "creme", 1 },      { "crème  süd", 1 }, { "creme ελ", 0 },  { "ΕΛΛΑΔΑ", 2 },    { "νησια", 2 },
    { "かき", 4 },       { "がき", 0 },      { "実", 4 },         { "istanbul", 8 },  { "sehir", 8 },
    { "<b>", 8 },        { "%s%n", 0 },      { "nowhere", 0 },
  };
  g_autoptr (ReasonsArticle) article = make_article ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) found = reasons_point_filter_find (article, cases[i].query);
    guint bits = 0;

    for (guint j = 0; j < found->len; j++)
      bits |= 1U << g_array_index (found, guint, j);
    g_test_message ("%s", cases[i].query);
    g_assert_cmpuint (bits, ==, cases[i].found);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/point-filter/find", test_find);
  return g_test_run ();
}
