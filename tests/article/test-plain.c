/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "plain.h"

static void
test_is_markup (void)
{
  static const struct {
    const char *text;
    gboolean expected;
  } texts[] = {
    { "<p>x", TRUE },
    { "x</DIV>", TRUE },
    { "x<br/>y", TRUE },
    { "<!-- x", TRUE },
    { "<!DOCTYPE html>", TRUE },
    { "AT&amp;T", TRUE },
    { "it&#8217;s", TRUE },
    { "it&#x2019;s", TRUE },
    { "", FALSE },
    { "1 < 2 and 3 > 2", FALSE },
    { "a <- b, x<y>z", FALSE },
    { "<ana@mail.invalid>", FALSE },
    { "<unknown>", FALSE },
    { "<p is a tag without an end", FALSE },
    { "AT&T; Q&A & more", FALSE },
    { "&;&#;&#x;", FALSE },
    { "<", FALSE },
    { "</", FALSE },
    { "&", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    if (reasons_plain_is_markup (texts[i].text, strlen (texts[i].text)) != texts[i].expected)
      g_error ("%s", texts[i].text);
  }
}

static void
test_to_html (void)
{
  static const struct {
    const char *text;
    const char *expected;
  } texts[] = {
    { "", "" },
    { "The way\n=======\nWe went.", "<h1>The way</h1>\n<p>We went.</p>\n" },
    { "The way\n---\n\nWe went.", "<h2>The way</h2>\n<p>We went.</p>\n" },
    { "We went.\n## The way ##\nIt rained.", "<p>We went.</p>\n<h2>The way</h2>\n<p>It rained.</p>\n" },
    { "#1 of them\n\n####### seven", "<p>#1 of them</p>\n<p>####### seven</p>\n" },
    { "One\nTwo\n---", "<p>One<br>Two<br>---</p>\n" },
    { "A\n--------------------", "<p>A<br>--------------------</p>\n" },
    { "==", "<p>==</p>\n" },
    { " \n\t\n", "" },
    { "one", "<p>one</p>\n" },
    { "one\ntwo", "<p>one<br>two</p>\n" },
    { "one\r\ntwo\rthree\n", "<p>one<br>two<br>three</p>\n" },
    { "one \n \t\n\n two", "<p>one</p>\n<p> two</p>\n" },
    { "a < b && c > d", "<p>a &lt; b &amp;&amp; c > d</p>\n" },
    { "page\fnext", "<p>page<br>next</p>\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GString) html = reasons_plain_to_html (texts[i].text, strlen (texts[i].text));

    g_assert_cmpstr (html->str, ==, texts[i].expected);
  }
}

static void
test_from_markup (void)
{
  static const struct {
    const char *html;
    const char *expected;
  } texts[] = {
    { "plain", "plain" },
    { "<b>bold</b> text", "bold text" },
    { "<p>one<p>two", "\n\none\n\ntwo" },
    { "a<script>if (x < y) alert('</p>')</script>b", "ab" },
    { "a<STYLE>p{}</sTyLe>b", "ab" },
    { "a<script>no end", "a" },
    { "a<!-- c -->b", "ab" },
    { "1 < 2 <3", "1 < 2 <3" },
    { "cut <p title=", "cut " },
    { "<title>t</title>x", "x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GString) text = reasons_plain_from_markup (texts[i].html, strlen (texts[i].html));

    g_assert_cmpstr (text->str, ==, texts[i].expected);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/plain/is-markup", test_is_markup);
  g_test_add_func ("/reasons/article/plain/to-html", test_to_html);
  g_test_add_func ("/reasons/article/plain/from-markup", test_from_markup);

  return g_test_run ();
}
