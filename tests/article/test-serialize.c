/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document.h"
#include "node.h"
#include "serialize.h"

/* Each is also what it is written as. */
static const char *const stable[] = {
  "<p>a &amp; b &lt; c &gt; d \"e\" 'f'</p>",
  "<p title=\"a &amp; b &lt; c &gt; d &quot;e&quot; 'f'\">x</p>",
  "<p title=\"&nbsp;\">&nbsp;Â¢é</p>",
  "<p title=\"\">x</p>",
  "<br><hr><img alt=\"x\"><wbr>",
  "<pre>x</pre><pre>\n\nx</pre><pre><b>\n</b></pre>",
  "<table><tbody><tr><td>x</td></tr></tbody></table>",
  "a<p></p>b",
};

static ReasonsDocument *
parse (const char *html)
{
  g_autoptr (GBytes) content = g_bytes_new_static (html, strlen (html));

  return reasons_document_new (content, REASONS_FORMAT_HTML, NULL, NULL);
}

static void
test_stable (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (stable); i++) {
    g_autoptr (ReasonsDocument) document = parse (stable[i]);
    g_autofree char *html = reasons_serialize (document);

    g_assert_cmpstr (html, ==, stable[i]);
  }
}

/* Even unsanitised, nothing is written whose name is not in our table. */
static void
test_unknown_elements (void)
{
  g_autoptr (ReasonsDocument) document = parse ("<p>a<x-y z=1>b</x-y><svg><g>c</g></svg>");
  g_autofree char *html = reasons_serialize (document);

  g_assert_cmpstr (html, ==, "<p>abc</p>");
}

/* A recursive writer would not survive it. */
static void
test_deep (void)
{
  g_autoptr (ReasonsDocument) document = parse ("<b></b>x<br>");
  lxb_dom_node_t *node = reasons_document_get_root (document)->first_child;
  g_autofree char *html = NULL;

  for (guint i = 0; i < 500000; i++) {
    lxb_dom_node_t *child = reasons_node_new_element (node, LXB_TAG_B);

    lxb_dom_node_insert_child_wo_events (node, child);
    node = child;
  }
  html = reasons_serialize (document);
  g_assert_cmpuint (strlen (html), ==, 500001 * strlen ("<b></b>") + strlen ("x<br>"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/serialize/stable", test_stable);
  g_test_add_func ("/reasons/article/serialize/unknown-elements", test_unknown_elements);
  g_test_add_func ("/reasons/article/serialize/deep", test_deep);

  return g_test_run ();
}
