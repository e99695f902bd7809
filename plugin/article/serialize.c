/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "serialize.h"

#include <string.h>

#include "bytes.h"
#include "formula.h"
#include "node.h"
#include "tags.h"

/* Room for most articles. */
#define USUAL_BYTES (16u * 1024)

/* Less-than and greater-than signs are escaped in attributes too: no parser that disagrees about
 * where an attribute ends then finds a tag in it. */
static const char *
get_escape (const char *p,
            const char *end,
            gboolean is_attribute)
{
  switch ((guchar) *p) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return is_attribute ? "&quot;" : NULL;
  case 0xc2:
    return p + 1 < end && (guchar) p[1] == 0xa0 ? "&nbsp;" : NULL;
  default:
    return NULL;
  }
}

/* Whether any of them may have to be escaped: most have not. */
static inline gboolean
are_plain (const char *start)
{
  ReasonsBytes bytes = reasons_bytes_load (start);

  return !reasons_bytes_any ((ReasonsBytes) (bytes == '&') | (ReasonsBytes) (bytes == '<') |
                             (ReasonsBytes) (bytes == '>') | (ReasonsBytes) (bytes == '"') |
                             (ReasonsBytes) (bytes == 0xc2));
}

static void
append_escaped (GString *html,
                const char *text,
                gsize length,
                gboolean is_attribute)
{
  const char *end = text + length;
  const char *run = text;
  const char *p = text;

  while (p < end) {
    const char *stop = p + MIN (REASONS_BYTES, end - p);

    if (stop - p == REASONS_BYTES && are_plain (p)) {
      p = stop;
      continue;
    }
    for (; p < stop; p++) {
      const char *escape = get_escape (p, end, is_attribute);

      if (escape == NULL)
        continue;
      g_string_append_len (html, run, p - run);
      g_string_append (html, escape);
      p += (guchar) *p == 0xc2;
      run = p + 1;
    }
  }
  g_string_append_len (html, run, end - run);
}

static void
append_attributes (GString *html,
                   const lxb_dom_node_t *node)
{
  for (const lxb_dom_attr_t *attr = ((const lxb_dom_element_t *) node)->first_attr; attr != NULL;
       attr = attr->next) {
    gsize length;
    const char *name = (const char *) lxb_dom_attr_local_name (attr, &length);

    g_string_append_c (html, ' ');
    g_string_append_len (html, name, (gssize) length);
    g_string_append (html, "=\"");
    if (attr->value != NULL && attr->value->data != NULL)
      append_escaped (html, (const char *) attr->value->data, attr->value->length, TRUE);
    g_string_append_c (html, '"');
  }
}

/* The parser leaves out a newline right after the start tag of a pre. */
static gboolean
begins_with_newline (const lxb_dom_node_t *node)
{
  gsize length;
  const char *data;

  if (node->first_child == NULL || !reasons_node_is_text (node->first_child))
    return FALSE;
  data = reasons_node_get_data (node->first_child, &length);

  return length > 0 && data[0] == '\n';
}

/* No element of another namespace or name is in a sanitised tree; if one were, only its content would
 * be written. */
static const char *
get_name (const lxb_dom_node_t *node)
{
  return node->ns == LXB_NS_MATH ? reasons_formula_get_name (node)
                                 : reasons_tags_get (reasons_node_get_tag (node))->name;
}

static void
append_end_tag (GString *html,
                const lxb_dom_node_t *node)
{
  const char *name = get_name (node);

  if (name == NULL || (reasons_tags_get (reasons_node_get_tag (node))->flags & REASONS_TAG_VOID) != 0)
    return;

  g_string_append (html, "</");
  g_string_append (html, name);
  g_string_append_c (html, '>');
}

static void
append_start_tag (GString *html,
                  const lxb_dom_node_t *node)
{
  const char *name = get_name (node);

  if (name == NULL)
    return;

  g_string_append_c (html, '<');
  g_string_append (html, name);
  append_attributes (html, node);
  g_string_append_c (html, '>');
  if (reasons_node_is (node, LXB_TAG_PRE) && begins_with_newline (node))
    g_string_append_c (html, '\n');
}

GString *
reasons_serialize_tree (lxb_dom_node_t *root)
{
  GString *html = g_string_sized_new (USUAL_BYTES);
  lxb_dom_node_t *node;

  g_return_val_if_fail (root != NULL, html);

  node = root->first_child;
  while (node != NULL) {
    if (reasons_node_is_text (node)) {
      gsize length;
      const char *data = reasons_node_get_data (node, &length);

      append_escaped (html, data, length, FALSE);
    } else if (reasons_node_is_element (node)) {
      append_start_tag (html, node);
      if (node->first_child != NULL) {
        node = node->first_child;
        continue;
      }
      append_end_tag (html, node);
    }

    while (node != root && node->next == NULL) {
      node = node->parent;
      if (node != root)
        append_end_tag (html, node);
    }
    node = node == root ? NULL : node->next;
  }

  return html;
}

char *
reasons_serialize (ReasonsDocument *document)
{
  g_return_val_if_fail (document != NULL, NULL);

  return g_string_free (reasons_serialize_tree (reasons_document_get_root (document)), FALSE);
}
