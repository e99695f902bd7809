/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "quote.h"

#define URL "https://a.example/notes"

static ReasonsArticle *
make_article (const char *html)
{
  g_autoptr (GBytes) content = g_bytes_new (html, strlen (html));
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML, .title = "2 Reasons to Write" };
  ReasonsArticle *article = reasons_article_new (&input, NULL, NULL);

  g_assert_cmpuint (reasons_article_get_n_points (article), ==, 2);
  return article;
}

#define TWO                                                                                                \
  "<h2>1. It remembers</h2><p>A page stays open at the line where you stopped.</p>"                        \
  "<h2>2. It is *quiet*</h2><p>No page ever rang in the middle of a thought.</p>"

static void
test_point (void)
{
  g_autoptr (ReasonsArticle) article = make_article (TWO);
  g_autofree char *quote = reasons_quote_new_for_point (article, 1, URL);
  g_autofree char *without = reasons_quote_new_for_point (article, 0, NULL);

  g_assert_cmpstr (quote, ==,
                   "> It is *quiet*\n>\n> No page ever rang in the middle of a thought.\n\n"
                   "2 Reasons to Write\n" URL "#:~:text=It%20is%20%2Aquiet%2A\n");
  g_assert_cmpstr (without, ==,
                   "> It remembers\n>\n> A page stays open at the line where you stopped.\n\n2 Reasons to Write\n");
}

/* A bold lead opens the sentence that is the gist. */
static void
test_label_in_gist (void)
{
  g_autoptr (ReasonsArticle) article =
    make_article ("<ol><li><b>Paper waits</b> for whoever comes back to it after a year.</li>"
                  "<li><b>Paper burns</b> only where somebody brings a fire to it.</li></ol>");
  const ReasonsPoint *point = reasons_article_get_point (article, 0);
  g_autofree char *quote = reasons_quote_new_for_point (article, 0, NULL);
  const char *first = strstr (quote, point->label);

  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, point->label));
}

static void
test_passage (void)
{
  static const struct {
    const char *passage;
    const char *quote;
  } cases[] = {
    { "stays open", "> stays open\n\n2 Reasons to Write\n" URL "#:~:text=stays%20open\n" },
    { "  stays\t open ", "> stays open\n\n2 Reasons to Write\n" URL "#:~:text=stays%20open\n" },
    { "you stopped.\n\n2. It is *quiet*",
      "> you stopped.\n> 2. It is *quiet*\n\n2 Reasons to Write\n" URL
      "#:~:text=you%20stopped.,2.%20It%20is%20%2Aquiet%2A\n" },
    /* It stands there twice, and nobody can tell which is meant. */
    { "page", "> page\n\n2 Reasons to Write\n" URL "\n" },
    { "not in it", "> not in it\n\n2 Reasons to Write\n" URL "\n" },
  };
  g_autoptr (ReasonsArticle) article = make_article (TWO);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *quote = reasons_quote_new_for_passage (article, cases[i].passage, URL);

    g_assert_cmpstr (quote, ==, cases[i].quote);
  }
}

static void
test_most_bytes (void)
{
  g_autoptr (ReasonsArticle) article = make_article (TWO);
  g_autofree char *passage = g_strnfill (REASONS_QUOTE_MOST_BYTES + 100, 'a');
  g_autofree char *quote = NULL;
  g_autofree char *broken = NULL;

  quote = reasons_quote_new_for_passage (article, passage, NULL);
  g_assert_cmpuint (strcspn (quote, "\n"), ==, REASONS_QUOTE_MOST_BYTES + 2);
  broken = reasons_quote_new_for_passage (article, "caf\xc3", NULL);
  g_assert_true (g_utf8_validate (broken, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/quote/point", test_point);
  g_test_add_func ("/reasons/article/quote/label-in-gist", test_label_in_gist);
  g_test_add_func ("/reasons/article/quote/passage", test_passage);
  g_test_add_func ("/reasons/article/quote/most-bytes", test_most_bytes);
  return g_test_run ();
}
