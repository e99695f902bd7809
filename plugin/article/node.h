/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <lexbor/dom/dom.h>
#include <lexbor/html/html.h>

G_BEGIN_DECLS

/*
 * The parsed tree, as the stages see it. Nothing here recurses: depth costs no stack. Nodes belong
 * to their document; one that is removed stays allocated until the document goes.
 */

/**
 * reasons_node_next:
 * @node: a node below @root, or @root itself
 * @root: where the walk ends
 *
 * Returns: (nullable): the node after @node in document order, children first.
 */
lxb_dom_node_t *reasons_node_next (lxb_dom_node_t *node,
                                   lxb_dom_node_t *root);

/**
 * reasons_node_next_outside:
 *
 * Returns: (nullable): the node after @node and all that is inside it, in document order.
 */
lxb_dom_node_t *reasons_node_next_outside (lxb_dom_node_t *node,
                                           lxb_dom_node_t *root);

/** reasons_node_is: Returns: whether @node is the HTML element @tag. */
static inline gboolean
reasons_node_is (const lxb_dom_node_t *node,
                 lxb_tag_id_t tag)
{
  return node->type == LXB_DOM_NODE_TYPE_ELEMENT && node->local_name == tag &&
         node->ns == LXB_NS_HTML;
}

/** reasons_node_is_element: Returns: whether @node is an element, of any namespace. */
static inline gboolean
reasons_node_is_element (const lxb_dom_node_t *node)
{
  return node->type == LXB_DOM_NODE_TYPE_ELEMENT;
}

/** reasons_node_is_text: Returns: whether @node is a text node. */
static inline gboolean
reasons_node_is_text (const lxb_dom_node_t *node)
{
  return node->type == LXB_DOM_NODE_TYPE_TEXT;
}

/**
 * reasons_node_get_tag:
 *
 * Returns: the LXB_TAG_ constant of an HTML element, %LXB_TAG__UNDEF for anything else. Elements
 *   that lexbor does not know have numbers of %LXB_TAG__LAST_ENTRY and above.
 */
static inline lxb_tag_id_t
reasons_node_get_tag (const lxb_dom_node_t *node)
{
  return node->type == LXB_DOM_NODE_TYPE_ELEMENT && node->ns == LXB_NS_HTML ? node->local_name
                                                                             : LXB_TAG__UNDEF;
}

/**
 * reasons_node_get_heading_level: Returns: 1 to 6 for h1 to h6, else 0.
 */
guint reasons_node_get_heading_level (const lxb_dom_node_t *node);

/**
 * reasons_node_get_data:
 * @length: (out) (optional): its length, in bytes
 *
 * Returns: (transfer none) (nullable): the text of a text node, UTF-8, NUL at its end; %NULL for
 *   any other node.
 */
const char *reasons_node_get_data (const lxb_dom_node_t *node,
                                   gsize *length);

/**
 * reasons_node_append_text:
 * @node: any node
 * @text: where to append
 *
 * Appends the text of all text nodes in @node, as it stands.
 */
void reasons_node_append_text (lxb_dom_node_t *node,
                               GString *text);

/** reasons_node_has_text: Returns: whether there is any text but white space in @node. */
gboolean reasons_node_has_text (lxb_dom_node_t *node);

/**
 * reasons_node_get_attribute:
 * @node: any node
 * @name: an attribute's name, lower case
 *
 * Returns: (transfer none) (nullable): its value, UTF-8, empty where the attribute has none; %NULL
 *   where there is no such attribute. Good until the attribute changes.
 */
const char *reasons_node_get_attribute (const lxb_dom_node_t *node,
                                        const char *name);

/** reasons_node_set_attribute: sets an attribute of an element; @value is copied. */
void reasons_node_set_attribute (lxb_dom_node_t *node,
                                 const char *name,
                                 const char *value);

/** reasons_node_remove: takes @node out of the tree, with all that is inside. */
void reasons_node_remove (lxb_dom_node_t *node);

/** reasons_node_remove_children: empties @node. */
void reasons_node_remove_children (lxb_dom_node_t *node);

/**
 * reasons_node_unwrap:
 *
 * Puts the children of @node in its place.
 *
 * Returns: (nullable): the first child that now stands there, %NULL where @node was empty.
 */
lxb_dom_node_t *reasons_node_unwrap (lxb_dom_node_t *node);

/** reasons_node_rename: makes an element the HTML element @tag; attributes and children stay. */
void reasons_node_rename (lxb_dom_node_t *node,
                          lxb_tag_id_t tag);

/**
 * reasons_node_new_element:
 * @like: a node of the document to make it in
 *
 * Returns: (transfer none): a new element outside the tree, owned by the document.
 */
lxb_dom_node_t *reasons_node_new_element (lxb_dom_node_t *like,
                                          lxb_tag_id_t tag);

/** reasons_node_new_text: Returns: (transfer none): a new text node outside the tree. */
lxb_dom_node_t *reasons_node_new_text (lxb_dom_node_t *like,
                                       const char *text,
                                       gsize length);

G_END_DECLS
