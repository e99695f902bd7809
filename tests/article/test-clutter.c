/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "article.h"
#include "clutter.h"

#define BODY                                                                                       \
  "<p>The mill was built by three brothers, none of whom could bake, and it stood idle for a "     \
  "year before the first sack came in.</p>"                                                        \
  "<p>After that it never stopped, through two wars and a flood, until the river was led around "  \
  "the town for good.</p>"

static char *
read_text (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (ReasonsArticle) article = NULL;
  ReasonsInput input = {.content = bytes, .format = REASONS_FORMAT_HTML};

  article = reasons_article_new (&input, NULL, NULL);
  return g_strdup (reasons_article_get_text (article));
}

static void
test_goes (void)
{
  static const char *const cases[] = {
    "<nav><a href=\"/\">GONE</a></nav>",
    "<div role=\"navigation\">GONE</div>",
    "<div class=\"share-buttons\">GONE</div>",
    "<ul class=\"c-socialShare__list\"><li>GONE</li></ul>",
    "<div class=\"related\"><h3>GONE</h3></div>",
    "<div id=\"comments\">GONE</div>",
    "<section class=\"newsletter-box\">GONE</section>",
    "<div class=\"author-bio\">GONE</div>",
    "<div class=\"cookie-notice\">GONE</div>",
    "<div class=\"ad-slot\">GONE</div>",
    "<div hidden>GONE</div>",
    "<p style=\"display:none\">GONE</p>",
    "<footer>GONE</footer>",
    "<form>GONE</form>",
    "<button>GONE</button>",
    "<h2>Related posts</h2><ul><li><a href=\"/a\">GONE</a></li></ul>",
    "<p>Read more: <a href=\"/a\">GONE and whatever else</a></p>",
    "<h2>What stays <a href=\"#what\">#</a></h2>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *html = g_strconcat (BODY, cases[i], NULL);
    g_autofree char *text = read_text (html);

    g_test_message ("%s", cases[i]);
    g_assert_null (strstr (text, "GONE"));
    g_assert_null (strstr (text, "Related posts"));
    g_assert_null (strchr (text, '#'));
    g_assert_nonnull (strstr (text, "three brothers"));
  }
}

static void
test_stays (void)
{
  static const char *const cases[] = {
    "<p class=\"paywall\">KEPT</p>",
    "<p class=\"lead shadow\">KEPT</p>",
    "<div class=\"adobe-block\">KEPT</div>",
    "<div class=\"shareholder-report\">KEPT</div>",
    "<p>Related: KEPT, and no link at all</p>",
    "<h2>Share</h2><p>KEPT is what they did with everything they had, for all of their lives.</p>",
    "<blockquote><p>KEPT</p><footer>KEPT, the miller</footer></blockquote>",
    "<pre><code class=\"comments\">KEPT</code></pre>",
    "<aside>KEPT</aside>",
    "<header><h2>KEPT</h2></header>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *html = g_strconcat (BODY, cases[i], NULL);
    g_autofree char *text = read_text (html);

    g_test_message ("%s", cases[i]);
    g_assert_nonnull (strstr (text, "KEPT"));
  }
}

/* A site may call the whole article whatever it likes. */
static void
test_the_article_itself_stays (void)
{
  static const char *const frames[][2] = {
    {"<div class=\"has-sidebar social\">", "</div>"},
    {"<section id=\"comments\">", "</section>"},
    {"<form>", "</form>"},
    {"<footer>", "</footer>"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (frames); i++) {
    g_autofree char *html = g_strconcat (frames[i][0], BODY, frames[i][1], NULL);
    g_autofree char *text = read_text (html);

    g_assert_nonnull (strstr (text, "three brothers"));
  }
}

static void
test_empty_elements_go (void)
{
  static const char html[] = BODY "<p> </p><div><p></p></div><ul><li></li></ul><p><img "
                                  "src=\"https://example.org/a.png\" alt=\"\"></p>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (ReasonsArticle) article = NULL;
  ReasonsInput input = {.content = bytes, .format = REASONS_FORMAT_HTML};

  article = reasons_article_new (&input, NULL, NULL);
  g_assert_null (strstr (reasons_article_get_html (article), "<ul>"));
  g_assert_null (strstr (reasons_article_get_html (article), "<p></p>"));
  g_assert_true (reasons_article_has_picture (article));
}

static void
test_hints (void)
{
  static const char *const clutter[] = {
    "share",       "post share",    "SocialLinks",     "related-posts", "ad-wrapper",
    "mpu",         "read-more",     "jp-relatedposts", "outbrain",      "newsletter_signup",
    "breadcrumbs", "addtoany_share"};
  static const char *const content[] = {"",       "content", "article-body", "admin",   "loads",
                                        "header", "shadow",  "post-content", "toc",     "caption",
                                        "author", "read",    "more",         "tagline", "headline"};

  for (guint i = 0; i < G_N_ELEMENTS (clutter); i++) {
    g_test_message ("%s", clutter[i]);
    g_assert_true (reasons_clutter_is_hint (clutter[i]));
  }
  for (guint i = 0; i < G_N_ELEMENTS (content); i++) {
    g_test_message ("%s", content[i]);
    g_assert_false (reasons_clutter_is_hint (content[i]));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/clutter/goes", test_goes);
  g_test_add_func ("/reasons/article/clutter/stays", test_stays);
  g_test_add_func ("/reasons/article/clutter/the-article-itself-stays",
                   test_the_article_itself_stays);
  g_test_add_func ("/reasons/article/clutter/empty-elements-go", test_empty_elements_go);
  g_test_add_func ("/reasons/article/clutter/hints", test_hints);
  return g_test_run ();
}
