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
  { "id",
    "<p id=top>x<p id=a-top>y<p id=a-other>z",
    "<p id=\"a-top\">x</p><p>y</p><p id=\"a-other\">z</p>" },
  { "rows-spanned-beyond-limit",
    "<table><tr><td rowspan=1001>x<td rowspan=1000>y</table>",
    "<table><tbody><tr><td rowspan=\"1000\">x</td><td rowspan=\"1000\">y</td></tr></tbody></table>" },
  { "id-of-ours", "<p id=reasons-1>x", "<p id=\"a-reasons-1\">x</p>" },
  { "id-useless", "<p id=\"\">x<p id=\"a b\">y", "<p>x</p><p>y</p>" },
  { "name",
    "<p><a name=old>x</a><a name=b id=c>y</a><img name=d src=/a.png>",
    "<p><a id=\"a-old\">x</a><a id=\"a-c\">y</a><img src=\"https://feed.invalid/a.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "link-in-page",
    "<p><a href=#s>x</a><h2 id=s>y</h2>",
    "<p><a href=\"#a-s\">x</a></p><h2 id=\"a-s\">y</h2>" },
  { "link-in-page-absolute",
    "<p><a href=\"https://feed.invalid/posts/1?p=2#s\">x</a><h2 id=s>y</h2>",
    "<p><a href=\"#a-s\">x</a></p><h2 id=\"a-s\">y</h2>" },
  { "link-in-page-encoded",
    "<p><a href=\"#%C3%BC\">x</a><h2 id=\"ü\">y</h2>",
    "<p><a href=\"#a-%C3%BC\">x</a></p><h2 id=\"a-ü\">y</h2>" },
  { "link-to-nowhere",
    "<p><a href=#gone>x</a>",
    "<p><a href=\"https://feed.invalid/posts/1?p=2#gone\" rel=\"noopener noreferrer\">x</a></p>" },
  { "link-to-top", "<p><a href=\"#\">x</a>", "<p><a>x</a></p>" },
  { "link",
    "<p><a href=\"../y?utm_source=z\" target=_blank ping=/p rel=author download hreflang=de title=t>x</a>",
    "<p><a href=\"https://feed.invalid/y\" hreflang=\"de\" title=\"t\" rel=\"noopener noreferrer\">x</a></p>" },
  { "link-mail",
    "<p><a href=\"mailto:a@b.invalid?attach=/x\">x</a>",
    "<p><a href=\"mailto:a@b.invalid\">x</a></p>" },
  { "link-script", "<p><a href=\"&#1;java&Tab;script:x\">x</a>", "<p><a>x</a></p>" },
  { "language",
    "<p lang=de-AT dir=RTL>x<p lang=\"<b>\" dir=up>y",
    "<p lang=\"de-AT\" dir=\"rtl\">x</p><p>y</p>" },
  { "title", "<p title=\"a&#x202e;b&#13;c'&quot;\">x", "<p title=\"ab\nc'&quot;\">x</p>" },
  { "class",
    "<pre class=\"brush language-c x\"><code class=c>x</code></pre><p class=language-c>y",
    "<pre class=\"language-c\"><code>x</code></pre><p>y</p>" },
  { "handlers",
    "<p onclick=x ONFOCUS=y style=\"color:red\" contenteditable autofocus tabindex=1 popover data-x=1>x",
    "<p>x</p>" },
  { "list",
    "<ol start=3 type=a reversed=x><li value=7 onclick=x>x</ol><ol type=disc start=x><li value=-99999999999999>y</ol>",
    "<ol start=\"3\" type=\"a\" reversed=\"\"><li value=\"7\">x</li></ol><ol><li>y</li></ol>" },
  { "times",
    "<p><time datetime=\"2026-01-31T10:00Z\">x</time><del datetime=\"<x>\" cite=/y>y</del>",
    "<p><time datetime=\"2026-01-31T10:00Z\">x</time><del>y</del></p>" },
  { "table",
    "<table border=1 width=9><caption>c</caption><colgroup><col span=2 width=1><tr><th scope=ROW colspan=2 rowspan=0>x<td headers=y colspan=500 rowspan=9000>z</table>",
    "<table><caption>c</caption><colgroup><col span=\"2\"></colgroup><tbody><tr><th scope=\"row\" colspan=\"2\">x</th><td colspan=\"100\">z</td></tr></tbody></table>" },
  { "details",
    "<details open=1 name=x ontoggle=y><summary>s</summary><p>x</details>",
    "<details open=\"\"><summary>s</summary><p>x</p></details>" },
  { "hidden",
    "<p hidden>x</p><p style=\"display:none\">y</p><p style=\"visibility:hidden\">z</p><p>shown",
    "<p>shown</p>" },
  { "decoration",
    "<h2>x<a href=#x aria-hidden=true>#</a><span aria-hidden=true>read</span></h2>",
    "<h2>x<span>read</span></h2>" },
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
clean (const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (ReasonsDocument) document = reasons_document_new (bytes, REASONS_FORMAT_HTML, NULL, NULL);

  reasons_sanitize (document, BASE_URL);
  return reasons_serialize (document);
}

/* With what is put before it, the longest id is longer than one of a feed's may be. */
static void
test_longest_id_stays (void)
{
  g_autofree char *id = g_strnfill (REASONS_LIMIT_ID_BYTES, 'i');
  g_autofree char *content = g_strdup_printf ("<p id=\"%s\">x</p>", id);
  g_autofree char *longer = g_strdup_printf ("<p id=\"a-%si\">x</p>", id);
  g_autofree char *once = clean (content);
  g_autofree char *twice = clean (once);
  g_autofree char *dropped = clean (longer);

  g_assert_nonnull (strstr (once, id));
  g_assert_cmpstr (twice, ==, once);
  g_assert_cmpstr (dropped, ==, "<p>x</p>");
}

static void
test_limits (void)
{
  g_autofree char *id = g_strnfill (REASONS_LIMIT_ID_BYTES + 1, 'i');
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ReasonsDocument) document = NULL;
  g_autofree char *html = NULL;
  guint fields = 0;

  g_string_append_printf (content, "<p id=%s>x<p id=%s>y<ol start=%d><li>z</ol><table><tr>", id,
                          id + 1, REASONS_LIMIT_COUNTER + 1);
  for (guint i = 0; i < 1000; i++)
    g_string_append (content, "<td colspan=100 rowspan=1000>x");
  bytes = g_bytes_new (content->str, content->len);
  document = reasons_document_new (bytes, REASONS_FORMAT_HTML, NULL, NULL);
  reasons_sanitize (document, BASE_URL);
  html = reasons_serialize (document);

  g_assert_null (strstr (html, id));
  g_assert_nonnull (strstr (html, id + 1));
  g_assert_nonnull (strstr (html, "<ol>"));
  for (const char *p = html; (p = strstr (p, "<td")) != NULL; p++) {
    guint columns = strstr (p, "colspan=\"100\"") != NULL &&
                    strstr (p, "colspan") < strchr (p, '>') ? 100 : 1;
    guint rows = strstr (p, "rowspan=\"1000\"") != NULL &&
                 strstr (p, "rowspan") < strchr (p, '>') ? 1000 : 1;

    fields += columns * rows;
  }
  g_assert_cmpuint (fields, <=, REASONS_LIMIT_SPANNED_FIELDS + 1000);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/cleaning/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/reasons/article/cleaning/limits", test_limits);
  g_test_add_func ("/reasons/article/cleaning/longest-id-stays", test_longest_id_stays);

  return g_test_run ();
}
