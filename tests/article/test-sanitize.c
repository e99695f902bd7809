/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document.h"
#include "limit.h"
#include "sanitize.h"
#include "serialize.h"

#define BASE_URL "https://feed.invalid/posts/1?p=2"

static const struct {
  const char *name;
  const char *html;
  const char *expected;
} cases[] = {
  { "empty", "", "" },
  { "scripts",
    "<script>x</script><p>y<style>z</style><template><p>t</template><!-- c -->",
    "<p>y</p>" },
  { "text-alone", "x<script>y</script>", "<p>x</p>\n" },
  { "text-in-wrapper",
    "<div xmlns=\"http://www.w3.org/1999/xhtml\">one\n\ntwo\nlines</div>",
    "<p>one</p>\n<p>two<br>lines</p>\n" },
  { "whole-document",
    "<!DOCTYPE html><html><head><title>t</title><meta charset=x></head><body class=x><p>y</body></html>",
    "<p>y</p>" },
  { "structure",
    "<main><article><header><h1>a</h1></header><section><nav>n</nav><aside>b</aside></section><footer>f</footer></article></main>",
    "<main><article><header><h1>a</h1></header><section><nav>n</nav><aside>b</aside></section><footer>f</footer></article></main>" },
  { "text-level",
    "<p><b>b</b><i>i</i><em>e</em><strong>s</strong><small>s</small><s>s</s><cite>c</cite><q>q</q><dfn>d</dfn><abbr title=A>a</abbr><code>c</code><var>v</var><samp>s</samp><kbd>k</kbd><sub>s</sub><sup>s</sup><u>u</u><mark>m</mark><bdi>b</bdi><bdo dir=rtl>b</bdo><ins>i</ins><del>d</del><wbr><br>",
    "<p><b>b</b><i>i</i><em>e</em><strong>s</strong><small>s</small><s>s</s><cite>c</cite><q>q</q><dfn>d</dfn><abbr title=\"A\">a</abbr><code>c</code><var>v</var><samp>s</samp><kbd>k</kbd><sub>s</sub><sup>s</sup><u>u</u><mark>m</mark><bdi>b</bdi><bdo dir=\"rtl\">b</bdo><ins>i</ins><del>d</del><wbr><br></p>" },
  { "ruby",
    "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>",
    "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>" },
  { "renamed",
    "<center>a</center><p><tt>b</tt><strike>c</strike><acronym>d</acronym></p><dir><li>e</dir><menu><li>f</menu>",
    "<div>a</div><p><code>b</code><s>c</s><abbr>d</abbr></p><ul><li>e</li></ul><ul><li>f</li></ul>" },
  { "raw-text-is-text", "<xmp><b>x</b></xmp>", "<pre>&lt;b&gt;x&lt;/b&gt;</pre>" },
  { "unwrapped",
    "<p><font color=red>a</font><big>b</big><x-y>c</x-y><nobr>d</nobr></p>",
    "<p>abcd</p>" },
  { "form",
    "<form action=/x><p>text</p><label>L <input></label><button>b</button><select><option>o</select><textarea>t</textarea></form>",
    "<div><p>text</p></div>" },
  { "foreign",
    "<p>a<svg><title>t</title><g><a href=/x>x</a></g></svg>b<math><mi>x</mi></math>c",
    "<p>ab<math><mi>x</mi></math>c</p>" },
  { "foreign-breakout", "<svg><p>out", "<p>out</p>" },
  { "misnested", "<b>1<p>2</b>3</p>", "<b>1</b><p><b>2</b>3</p>" },
  { "nested-links-by-object",
    "<a href=/x>a<object><a href=/y>b</a></object></a>",
    "<a href=\"https://feed.invalid/x\" rel=\"noopener noreferrer\">a</a><a href=\"https://feed.invalid/y\" rel=\"noopener noreferrer\">b</a>" },
  { "paragraph-in-paragraph-by-object",
    "<p>a<object><p>b</object></p>",
    "<p>a</p><p>b</p><p></p>" },
  { "list-in-item-by-object",
    "<ul><li>a<object><li>b</object></ul>",
    "<ul><li>a</li><li>b</li></ul>" },
  { "heading-in-heading-by-object",
    "<h1>a<object><h2>b</h2></object></h1>",
    "<h1>a</h1><h2>b</h2>" },
  { "text-before-table",
    "<table>x<tr><td>y</table>",
    "x<table><tbody><tr><td>y</td></tr></tbody></table>" },
  { "newline-in-pre", "<pre>\n\nx</pre><pre>&#10;y</pre>", "<pre>\n\nx</pre><pre>y</pre>" },
  { "controls", "<p>a&#1;b&#x202e;c&#13;d", "<p>abc\nd</p>" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) content = g_bytes_new_static (cases[i].html, strlen (cases[i].html));
  g_autoptr (ReasonsDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;

  document = reasons_document_new (content, REASONS_FORMAT_HTML, NULL, &error);
  g_assert_no_error (error);
  reasons_sanitize (document, BASE_URL);
  html = reasons_serialize (document);
  g_assert_cmpstr (html, ==, cases[i].expected);
}

static char *
sanitize_string (GString *content,
                 gboolean *is_cut)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (content->str, content->len);
  g_autoptr (ReasonsDocument) document =
      reasons_document_new (bytes, REASONS_FORMAT_HTML, NULL, NULL);

  reasons_sanitize (document, NULL);
  *is_cut = reasons_document_is_cut (document);

  return reasons_serialize (document);
}

static void
test_nodes (void)
{
  g_autoptr (GString) content = g_string_new ("<ol>");
  g_autofree char *html = NULL;
  gboolean is_cut;
  guint n = 0;

  for (guint i = 0; i < 1000000; i++)
    g_string_append (content, "<li>x");
  html = sanitize_string (content, &is_cut);
  g_assert_true (is_cut);
  for (const char *p = html; (p = strstr (p, "<li>x</li>")) != NULL; p++)
    n++;
  g_assert_cmpuint (n, >=, REASONS_LIMIT_NODES / 2 - 2);
  g_assert_cmpuint (n, <=, REASONS_LIMIT_NODES / 2);
}

static void
test_text (void)
{
  g_autoptr (GString) content = g_string_new ("<p>");
  g_autofree char *html = NULL;
  gboolean is_cut;

  for (guint i = 0; i < 10 * 1024 * 1024 / 3; i++)
    g_string_append (content, "ü ");
  html = sanitize_string (content, &is_cut);
  g_assert_true (is_cut);
  g_assert_true (g_utf8_validate (html, -1, NULL));
  g_assert_cmpuint (strlen (html), <=, REASONS_LIMIT_TEXT_BYTES + strlen ("<p></p>"));
  g_assert_cmpuint (strlen (html), >, REASONS_LIMIT_TEXT_BYTES - 8);
}

static void
test_just_within (void)
{
  g_autoptr (GString) content = g_string_new (NULL);
  g_autofree char *html = NULL;
  gboolean is_cut;

  for (guint i = 0; i < REASONS_LIMIT_NODES; i++)
    g_string_append (content, "<hr>");
  html = sanitize_string (content, &is_cut);
  g_assert_false (is_cut);
  g_assert_cmpstr (html, ==, content->str);
}

static void
test_without_base (void)
{
  g_autoptr (GString) content =
      g_string_new ("<p id=x><a href=/y>a</a><a href=#x>b</a><img src=/z.png>");
  g_autofree char *html = NULL;
  gboolean is_cut;

  html = sanitize_string (content, &is_cut);
  g_assert_cmpstr (html, ==, "<p id=\"a-x\"><a>a</a><a href=\"#a-x\">b</a></p>");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/sanitize/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/reasons/article/sanitize/nodes", test_nodes);
  g_test_add_func ("/reasons/article/sanitize/text", test_text);
  g_test_add_func ("/reasons/article/sanitize/just-within", test_just_within);
  g_test_add_func ("/reasons/article/sanitize/without-base", test_without_base);

  return g_test_run ();
}
