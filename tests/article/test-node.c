/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document.h"
#include "node.h"
#include "serialize.h"

static ReasonsDocument *
parse (const char *html)
{
  g_autoptr (GBytes) content = g_bytes_new_static (html, strlen (html));

  return reasons_document_new (content, REASONS_FORMAT_HTML, NULL, NULL);
}

static void
assert_html (ReasonsDocument *document,
             const char *expected)
{
  g_autofree char *html = reasons_serialize (document);

  g_assert_cmpstr (html, ==, expected);
}

static void
test_walk (void)
{
  g_autoptr (ReasonsDocument) document = parse ("<h2>a<b>b</b></h2><ul><li>c</ul>d");
  lxb_dom_node_t *root = reasons_document_get_root (document);
  lxb_dom_node_t *heading = root->first_child;
  g_autoptr (GString) tags = g_string_new (NULL);

  for (lxb_dom_node_t *node = reasons_node_next (root, root); node != NULL;
       node = reasons_node_next (node, root)) {
    const char *data = reasons_node_get_data (node, NULL);

    g_string_append (tags, data != NULL ? data : "<>");
  }
  g_assert_cmpstr (tags->str, ==, "<>a<>b<><>cd");

  g_assert_true (reasons_node_is (reasons_node_next_outside (heading, root), LXB_TAG_UL));
  g_assert_null (reasons_node_next_outside (heading, heading));
  g_assert_null (reasons_node_next (heading->last_child->first_child, heading));
}

static void
test_kinds (void)
{
  g_autoptr (ReasonsDocument) document = parse ("<h3>a</h3>t<svg><p></p><a></a></svg><x-y></x-y>");
  lxb_dom_node_t *heading = reasons_document_get_root (document)->first_child;
  lxb_dom_node_t *text = heading->next;
  lxb_dom_node_t *svg = text->next;

  g_assert_cmpuint (reasons_node_get_heading_level (heading), ==, 3);
  g_assert_cmpuint (reasons_node_get_heading_level (text), ==, 0);
  g_assert_true (reasons_node_is_text (text));
  g_assert_true (reasons_node_is_element (svg));
  g_assert_false (reasons_node_is (svg, LXB_TAG_SVG));
  g_assert_cmpuint (reasons_node_get_tag (svg), ==, LXB_TAG__UNDEF);
  g_assert_cmpuint (reasons_node_get_tag (reasons_document_get_root (document)->last_child), >=,
                    LXB_TAG__LAST_ENTRY);
}

static void
test_text (void)
{
  g_autoptr (ReasonsDocument) document = parse ("<p>a <b> b</b>\n<i></i></p><p> \n</p>");
  lxb_dom_node_t *root = reasons_document_get_root (document);
  g_autoptr (GString) text = g_string_new (NULL);

  reasons_node_append_text (root->first_child, text);
  g_assert_cmpstr (text->str, ==, "a  b\n");
  g_assert_true (reasons_node_has_text (root->first_child));
  g_assert_false (reasons_node_has_text (root->last_child));
}

static void
test_attributes (void)
{
  g_autoptr (ReasonsDocument) document = parse ("<p TITLE='a\"b' hidden data-x-y=1>x</p>");
  lxb_dom_node_t *p = reasons_document_get_root (document)->first_child;

  g_assert_cmpstr (reasons_node_get_attribute (p, "title"), ==, "a\"b");
  g_assert_cmpstr (reasons_node_get_attribute (p, "hidden"), ==, "");
  g_assert_cmpstr (reasons_node_get_attribute (p, "data-x-y"), ==, "1");
  g_assert_null (reasons_node_get_attribute (p, "id"));
  g_assert_null (reasons_node_get_attribute (p->first_child, "title"));

  reasons_node_set_attribute (p, "title", "new");
  reasons_node_set_attribute (p, "id", "i");
  assert_html (document, "<p title=\"new\" hidden=\"\" data-x-y=\"1\" id=\"i\">x</p>");
}

static void
test_change (void)
{
  g_autoptr (ReasonsDocument) document = parse ("<div>a<b>b</b>c</div><center>d</center><p>e</p>");
  lxb_dom_node_t *root = reasons_document_get_root (document);
  lxb_dom_node_t *heading, *text, *empty;

  g_assert_true (reasons_node_is_text (reasons_node_unwrap (root->first_child)));
  reasons_node_rename (root->last_child->prev, LXB_TAG_DIV);
  reasons_node_remove (root->last_child);
  heading = reasons_node_new_element (root, LXB_TAG_H2);
  text = reasons_node_new_text (root, "<new>", 5);
  lxb_dom_node_insert_child_wo_events (heading, text);
  lxb_dom_node_insert_child_wo_events (root, heading);
  assert_html (document, "a<b>b</b>c<div>d</div><h2>&lt;new&gt;</h2>");

  empty = reasons_node_new_element (root, LXB_TAG_P);
  lxb_dom_node_insert_child_wo_events (root, empty);
  g_assert_null (reasons_node_unwrap (empty));
  g_assert_true (root->last_child == heading);

  reasons_node_remove_children (root);
  assert_html (document, "");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/node/walk", test_walk);
  g_test_add_func ("/reasons/article/node/kinds", test_kinds);
  g_test_add_func ("/reasons/article/node/text", test_text);
  g_test_add_func ("/reasons/article/node/attributes", test_attributes);
  g_test_add_func ("/reasons/article/node/change", test_change);

  return g_test_run ();
}
