/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "node.h"

#include <string.h>

lxb_dom_node_t *
reasons_node_next_outside (lxb_dom_node_t *node,
                           lxb_dom_node_t *root)
{
  g_return_val_if_fail (node != NULL, NULL);

  while (node != root && node != NULL) {
    if (node->next != NULL)
      return node->next;
    node = node->parent;
  }

  return NULL;
}

lxb_dom_node_t *
reasons_node_next (lxb_dom_node_t *node,
                   lxb_dom_node_t *root)
{
  g_return_val_if_fail (node != NULL, NULL);

  if (node->first_child != NULL)
    return node->first_child;

  return reasons_node_next_outside (node, root);
}

guint
reasons_node_get_heading_level (const lxb_dom_node_t *node)
{
  switch (reasons_node_get_tag (node)) {
  case LXB_TAG_H1:
    return 1;
  case LXB_TAG_H2:
    return 2;
  case LXB_TAG_H3:
    return 3;
  case LXB_TAG_H4:
    return 4;
  case LXB_TAG_H5:
    return 5;
  case LXB_TAG_H6:
    return 6;
  default:
    return 0;
  }
}

const char *
reasons_node_get_data (const lxb_dom_node_t *node,
                       gsize *length)
{
  const lxb_dom_character_data_t *data = (const lxb_dom_character_data_t *) node;

  g_return_val_if_fail (node != NULL, NULL);

  if (node->type != LXB_DOM_NODE_TYPE_TEXT || data->data.data == NULL) {
    if (length != NULL)
      *length = 0;
    return node->type == LXB_DOM_NODE_TYPE_TEXT ? "" : NULL;
  }

  if (length != NULL)
    *length = data->data.length;

  return (const char *) data->data.data;
}

void
reasons_node_append_text (lxb_dom_node_t *node,
                          GString *text)
{
  g_return_if_fail (node != NULL);
  g_return_if_fail (text != NULL);

  for (lxb_dom_node_t *n = node; n != NULL; n = reasons_node_next (n, node)) {
    gsize length;
    const char *data = reasons_node_get_data (n, &length);

    if (data != NULL)
      g_string_append_len (text, data, (gssize) length);
  }
}

gboolean
reasons_node_has_text (lxb_dom_node_t *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  for (lxb_dom_node_t *n = node; n != NULL; n = reasons_node_next (n, node)) {
    gsize length;
    const char *data = reasons_node_get_data (n, &length);

    for (gsize i = 0; data != NULL && i < length; i++) {
      if (!g_ascii_isspace (data[i]))
        return TRUE;
    }
  }

  return FALSE;
}

const char *
reasons_node_get_attribute (const lxb_dom_node_t *node,
                            const char *name)
{
  gsize name_length;

  g_return_val_if_fail (node != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (node->type != LXB_DOM_NODE_TYPE_ELEMENT)
    return NULL;

  name_length = strlen (name);
  for (lxb_dom_attr_t *attr = ((const lxb_dom_element_t *) node)->first_attr; attr != NULL;
       attr = attr->next) {
    gsize length;
    const lxb_char_t *attr_name = lxb_dom_attr_local_name (attr, &length);

    if (length == name_length && memcmp (attr_name, name, length) == 0)
      return attr->value != NULL && attr->value->data != NULL ? (const char *) attr->value->data
                                                              : "";
  }

  return NULL;
}

void
reasons_node_set_attribute (lxb_dom_node_t *node,
                            const char *name,
                            const char *value)
{
  g_return_if_fail (node != NULL && node->type == LXB_DOM_NODE_TYPE_ELEMENT);
  g_return_if_fail (name != NULL);
  g_return_if_fail (value != NULL);

  lxb_dom_element_set_attribute (lxb_dom_interface_element (node), (const lxb_char_t *) name,
                                 strlen (name), (const lxb_char_t *) value, strlen (value));
}

void
reasons_node_remove (lxb_dom_node_t *node)
{
  g_return_if_fail (node != NULL);

  lxb_dom_node_remove_wo_events (node);
}

void
reasons_node_remove_children (lxb_dom_node_t *node)
{
  g_return_if_fail (node != NULL);

  while (node->first_child != NULL)
    lxb_dom_node_remove_wo_events (node->first_child);
}

lxb_dom_node_t *
reasons_node_unwrap (lxb_dom_node_t *node)
{
  lxb_dom_node_t *first;

  g_return_val_if_fail (node != NULL && node->parent != NULL, NULL);

  first = node->first_child;
  while (node->first_child != NULL) {
    lxb_dom_node_t *child = node->first_child;

    lxb_dom_node_remove_wo_events (child);
    lxb_dom_node_insert_before_wo_events (node, child);
  }
  lxb_dom_node_remove_wo_events (node);

  return first;
}

void
reasons_node_rename (lxb_dom_node_t *node,
                     lxb_tag_id_t tag)
{
  lxb_dom_element_t *element;

  g_return_if_fail (node != NULL && node->type == LXB_DOM_NODE_TYPE_ELEMENT);

  element = lxb_dom_interface_element (node);
  node->local_name = tag;
  node->ns = LXB_NS_HTML;
  node->prefix = LXB_NS__UNDEF;
  element->qualified_name = 0;
  element->upper_name = 0;
}

lxb_dom_node_t *
reasons_node_new_element (lxb_dom_node_t *like,
                          lxb_tag_id_t tag)
{
  lxb_dom_element_t *element;

  g_return_val_if_fail (like != NULL, NULL);

  /* A plain element is enough: the interfaces of single tags only add state that scripts see. */
  element = lxb_dom_element_interface_create (like->owner_document);
  element->node.local_name = tag;
  element->node.ns = LXB_NS_HTML;

  return lxb_dom_interface_node (element);
}

lxb_dom_node_t *
reasons_node_new_text (lxb_dom_node_t *like,
                       const char *text,
                       gsize length)
{
  g_return_val_if_fail (like != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  return lxb_dom_interface_node (
    lxb_dom_document_create_text_node (like->owner_document, (const lxb_char_t *) text, length));
}
