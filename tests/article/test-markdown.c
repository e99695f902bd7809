/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "markdown.h"

#define URL "https://a.example/x y<z>"
#define URL_WRITTEN "https://a.example/x%20y%3Cz%3E"

typedef struct {
  const char *name;
  const char *title;
  const char *html;
  const char *url;
  const char *note;
  const char *markdown;
} Case;

static const Case cases[] = {
  { "specials", "2 things_",
    "<h2>1. A *star*</h2><p>It [shines] all night long, whoever looks.</p>"
    "<h2>2. A `tick` & <u>more</u></h2><p>#hash and &lt;tags&gt; stand in this one.</p>",
    NULL, NULL,
    "# 2 things\\_\n\n"
    "1. A \\*star\\*\n\n   It \\[shines\\] all night long, whoever looks.\n\n"
    "2. A \\`tick\\` \\& more\n\n   \\#hash and \\<tags\\> stand in this one.\n" },
  { "links", "2 ways home", "<h2>1. By train</h2><h2>2. On foot</h2>", URL, "2 of 3 found",
    "# [2 ways home](<" URL_WRITTEN ">)\n\n2 of 3 found\n\n"
    "1. [By train](<" URL_WRITTEN "#:~:text=By%20train>)\n"
    "2. [On foot](<" URL_WRITTEN "#:~:text=On%20foot>)\n" },
  { "countdown", "3 lakes", "<h2>3. The small one</h2><h2>2. The deep one</h2><h2>1. The far one</h2>", NULL, NULL,
    "# 3 lakes\n\n- 3\\. The small one\n- 2\\. The deep one\n- 1\\. The far one\n" },
  { "starts", "3 signs", "<h2>1. - minus first</h2><h2>2. 1984. A year</h2><h2>3. + plus first</h2>", NULL, NULL,
    "# 3 signs\n\n1. minus first\n2. 1984\\. A year\n3. \\+ plus first\n" },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GBytes) content = g_bytes_new (one->html, strlen (one->html));
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML, .title = one->title };
  g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);
  g_autofree char *markdown = reasons_markdown_new (article, one->url, one->note);

  g_assert_cmpstr (markdown, ==, one->markdown);
}

/* Sections have no numbers, and levels. */
static void
test_sections (void)
{
  const char *html = "<h2>The valley</h2><p>It is long and green, and full of sheep in May.</p>"
                     "<h3>Its river</h3><p>It comes from the glacier and never falls dry at all.</p>"
                     "<h2>The pass</h2><p>It opens in June, when the ploughs have been there.</p>"
                     "<h3>Its road</h3><p>It has forty bends, of which two are dangerous ones.</p>";
  g_autoptr (GBytes) content = g_bytes_new (html, strlen (html));
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML, .title = "A journey" };
  g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);
  g_autofree char *markdown = reasons_markdown_new (article, NULL, NULL);

  g_assert_cmpint (reasons_article_get_kind (article), ==, REASONS_KIND_SECTIONS);
  g_assert_true (g_str_has_prefix (markdown, "# A journey\n\n- The valley\n"));
  g_assert_nonnull (strstr (markdown, "\n  - Its river\n"));
  g_assert_nonnull (strstr (markdown, "\n- The pass\n"));
}

static void
test_empty (void)
{
  g_autoptr (GBytes) content = g_bytes_new (NULL, 0);
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML };
  g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);
  g_autofree char *markdown = reasons_markdown_new (article, NULL, NULL);

  g_assert_cmpstr (markdown, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/markdown/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/reasons/article/markdown/sections", test_sections);
  g_test_add_func ("/reasons/article/markdown/empty", test_empty);
  return g_test_run ();
}
