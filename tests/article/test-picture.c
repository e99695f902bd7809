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
  { "source",
    "<p><img src=/a.png alt=A width=640px height=480 onerror=x>",
    "<p><img src=\"https://feed.invalid/a.png\" alt=\"A\" width=\"640\" height=\"480\" referrerpolicy=\"no-referrer\"></p>" },
  { "relative-source",
    "<p><img src=\"b c.png\">",
    "<p><img src=\"https://feed.invalid/posts/b%20c.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "no-source", "<p>x<img alt=A>", "<p>x</p>" },
  { "empty-source", "<p>x<img src=\"\">", "<p>x</p>" },
  { "scheme", "<p>x<img src=\"javascript:x\"><img src=\"file:///x.png\">", "<p>x</p>" },
  { "data",
    "<p><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">",
    "<p><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" referrerpolicy=\"no-referrer\"></p>" },
  { "data-svg", "<p>x<img src=\"data:image/svg+xml;base64,PHN2Zz4=\">", "<p>x</p>" },
  { "lazy-missing",
    "<p><img data-src=/real.png>",
    "<p><img src=\"https://feed.invalid/real.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "lazy-data-placeholder",
    "<p><img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-lazy-src=/real.png>",
    "<p><img src=\"https://feed.invalid/real.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "lazy-named-placeholder",
    "<p><img src=/spacer.gif data-original=/real.png>",
    "<p><img src=\"https://feed.invalid/real.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "lazy-not-needed",
    "<p><img src=/good.png data-src=/other.png>",
    "<p><img src=\"https://feed.invalid/good.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "lazy-unsafe", "<p>x<img data-src=\"javascript:x\">", "<p>x</p>" },
  { "srcset-width",
    "<p><img srcset=\"/s.png 300w, /m.png 1300w, /l.png 4000w\">",
    "<p><img src=\"https://feed.invalid/m.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "srcset-too-narrow",
    "<p><img srcset=\"/s.png 300w, /m.png 900w\">",
    "<p><img src=\"https://feed.invalid/m.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "srcset-density",
    "<p><img srcset=\"/1.png, /2.png 2x, /4.png 4x\">",
    "<p><img src=\"https://feed.invalid/2.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "srcset-commas",
    "<p><img srcset=\",,/a,b.png 1x,  /c.png,\">",
    "<p><img src=\"https://feed.invalid/a,b.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "srcset-unsafe-entry",
    "<p><img srcset=\"javascript:x 2x, /b.png 1x\">",
    "<p><img src=\"https://feed.invalid/b.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "srcset-lazy",
    "<p><img src=\"data:,\" data-srcset=\"/a.png 1x\">",
    "<p><img src=\"https://feed.invalid/a.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "picture",
    "<picture><source srcset=\"/a.webp 1x\"><img></picture>",
    "<img src=\"https://feed.invalid/a.webp\" referrerpolicy=\"no-referrer\">" },
  { "picture-own-source",
    "<picture><source srcset=/a.webp><img src=/b.png alt=B></picture>",
    "<img src=\"https://feed.invalid/b.png\" alt=\"B\" referrerpolicy=\"no-referrer\">" },
  { "pixel-attributes",
    "<p>x<img src=/a.gif width=1 height=1><img src=/a.gif height=0><img src=/a.gif width=\" 1px\">",
    "<p>x</p>" },
  { "pixel-style", "<p>x<img src=/a.gif style=\"width:1px; height:1px\">", "<p>x</p>" },
  { "pixel-host", "<p>x<img src=\"https://pixel.wp.com/g.gif?x=1\">", "<p>x</p>" },
  { "small-is-no-pixel",
    "<p><img src=/a.gif width=16 height=10%>",
    "<p><img src=\"https://feed.invalid/a.gif\" width=\"16\" referrerpolicy=\"no-referrer\"></p>" },
  { "noscript",
    "<p><img data-src=\"\"><noscript><img src=/a.png onerror=x></noscript>",
    "<p><img src=\"https://feed.invalid/a.png\" referrerpolicy=\"no-referrer\"></p>" },
  { "noscript-twin",
    "<p><img data-src=/a.png> <noscript><img src=/a.png></noscript>",
    "<p><img src=\"https://feed.invalid/a.png\" referrerpolicy=\"no-referrer\"> </p>" },
  { "noscript-text", "<p>x<noscript>Switch scripts on <b>now</b></noscript>", "<p>x</p>" },
  { "noscript-pixel", "<p>x<noscript><img src=/a.png width=1></noscript>", "<p>x</p>" },
  { "huge-side",
    "<p><img src=/a.png width=16385 height=16384>",
    "<p><img src=\"https://feed.invalid/a.png\" height=\"16384\" referrerpolicy=\"no-referrer\"></p>" },
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

static guint
count_pictures (const char *html)
{
  guint n = 0;

  while ((html = strstr (html, "<img")) != NULL) {
    html++;
    n++;
  }

  return n;
}

static void
test_limits (void)
{
  g_autofree char *payload = g_strnfill (REASONS_LIMIT_DATA_URL_BYTES - 100, 'A');
  g_autoptr (GString) content = g_string_new ("<p>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ReasonsDocument) document = NULL;
  g_autofree char *html = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (content, "<img src='data:image/png;base64,%s'>", payload);
  /* The best candidate stands after the last that is looked at. */
  g_string_append (content, "<img srcset='");
  for (guint i = 0; i < REASONS_LIMIT_CANDIDATES; i++)
    g_string_append_printf (content, "/%u.png 100w,", i);
  g_string_append (content, "/late.png 1200w'>");

  bytes = g_bytes_new (content->str, content->len);
  document = reasons_document_new (bytes, REASONS_FORMAT_HTML, NULL, NULL);
  reasons_sanitize (document, BASE_URL);
  html = reasons_serialize (document);
  g_assert_cmpuint (strlen (html), <, REASONS_LIMIT_DATA_TOTAL_BYTES + 4096);
  g_assert_cmpuint (count_pictures (html), ==, 9);
  g_assert_nonnull (strstr (html, "/0.png"));
  g_assert_null (strstr (html, "late.png"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/picture/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/reasons/article/picture/limits", test_limits);

  return g_test_run ();
}
