/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "stable.h"

#include <string.h>

#include "limit.h"
#include "tags.h"

/* Whether a start tag that looks for an open @tag1 or @tag2 to close, from @parent outwards, finds
 * one before an element that ends the search (the rules for li, dd and dt). */
static gboolean
finds_item (const lxb_dom_node_t *parent,
            const lxb_dom_node_t *root,
            lxb_tag_id_t tag1,
            lxb_tag_id_t tag2)
{
  for (; parent != root; parent = parent->parent) {
    lxb_tag_id_t tag = parent->local_name;

    if (tag == tag1 || tag == tag2)
      return TRUE;
    if (tag != LXB_TAG_ADDRESS && tag != LXB_TAG_DIV && tag != LXB_TAG_P &&
        (reasons_tags_get (tag)->flags & REASONS_TAG_SPECIAL) != 0)
      return FALSE;
  }

  return FALSE;
}

/* Whether @tag is open around, up to a table cell or caption, where both the stack's scopes and the
 * list of formatting elements are cut off. */
static gboolean
is_open (const lxb_dom_node_t *parent,
         const lxb_dom_node_t *root,
         lxb_tag_id_t tag)
{
  for (; parent != root; parent = parent->parent) {
    if (parent->local_name == tag)
      return TRUE;
    if (parent->local_name == LXB_TAG_TD || parent->local_name == LXB_TAG_TH ||
        parent->local_name == LXB_TAG_CAPTION)
      return FALSE;
  }

  return FALSE;
}

static gboolean
is_heading (lxb_tag_id_t tag)
{
  return tag == LXB_TAG_H1 || tag == LXB_TAG_H2 || tag == LXB_TAG_H3 || tag == LXB_TAG_H4 ||
         tag == LXB_TAG_H5 || tag == LXB_TAG_H6;
}

/* Elements that only stand inside certain others, and are passed over or wrapped elsewhere. */
static gboolean
fits_parent (lxb_tag_id_t tag,
             lxb_tag_id_t parent)
{
  switch (tag) {
  case LXB_TAG_CAPTION:
  case LXB_TAG_COLGROUP:
  case LXB_TAG_TBODY:
  case LXB_TAG_TFOOT:
  case LXB_TAG_THEAD:
    return parent == LXB_TAG_TABLE;
  case LXB_TAG_COL:
    return parent == LXB_TAG_COLGROUP;
  case LXB_TAG_TR:
    return parent == LXB_TAG_TBODY || parent == LXB_TAG_TFOOT || parent == LXB_TAG_THEAD;
  case LXB_TAG_TD:
  case LXB_TAG_TH:
    return parent == LXB_TAG_TR;
  case LXB_TAG_RB:
  case LXB_TAG_RTC:
    return parent == LXB_TAG_RUBY;
  case LXB_TAG_RP:
  case LXB_TAG_RT:
    return parent == LXB_TAG_RUBY || parent == LXB_TAG_RTC;
  default:
    break;
  }

  /* And these take nothing else inside. */
  switch (parent) {
  case LXB_TAG_TABLE:
  case LXB_TAG_COLGROUP:
  case LXB_TAG_TBODY:
  case LXB_TAG_TFOOT:
  case LXB_TAG_THEAD:
  case LXB_TAG_TR:
    return FALSE;
  default:
    return TRUE;
  }
}

static gboolean
element_is_stable (const lxb_dom_node_t *node,
                   const lxb_dom_node_t *root)
{
  const lxb_dom_node_t *parent = node->parent;
  lxb_tag_id_t parent_tag = parent == root ? LXB_TAG_DIV : parent->local_name;
  lxb_tag_id_t tag = node->local_name;
  guint flags = reasons_tags_get (tag)->flags;

  if (node->ns != LXB_NS_HTML || !fits_parent (tag, parent_tag))
    return FALSE;
  if ((flags & REASONS_TAG_VOID) != 0 && node->first_child != NULL)
    return FALSE;
  if ((flags & REASONS_TAG_CLOSES_P) != 0 && is_open (parent, root, LXB_TAG_P))
    return FALSE;
  if (is_heading (tag) && is_heading (parent_tag))
    return FALSE;

  switch (tag) {
  case LXB_TAG_A:
    return !is_open (parent, root, LXB_TAG_A);
  case LXB_TAG_LI:
    return !finds_item (parent, root, LXB_TAG_LI, LXB_TAG_LI);
  case LXB_TAG_DD:
  case LXB_TAG_DT:
    return !finds_item (parent, root, LXB_TAG_DD, LXB_TAG_DT);
  default:
    return TRUE;
  }
}

static gboolean
text_is_stable (const lxb_dom_node_t *node,
                const lxb_dom_node_t *root)
{
  gsize length;
  const char *data;

  if (node->parent == root || fits_parent (LXB_TAG__TEXT, node->parent->local_name))
    return TRUE;

  /* White space stays where it is in a table; other text would be put before it. */
  data = reasons_node_get_data (node, &length);

  return strspn (data, " \t\n\f") == length;
}

gboolean
reasons_stable_check (lxb_dom_node_t *root)
{
  guint depth = 0;

  g_return_val_if_fail (root != NULL, FALSE);

  for (lxb_dom_node_t *node = root->first_child; node != NULL;) {
    if (reasons_node_is_element (node)) {
      if (!element_is_stable (node, root))
        return FALSE;
    } else if (!reasons_node_is_text (node) || !text_is_stable (node, root)) {
      return FALSE;
    }

    if (node->first_child != NULL) {
      if (++depth > REASONS_LIMIT_DEPTH + REASONS_LIMIT_DEPTH_SLACK)
        return FALSE;
      node = node->first_child;
      continue;
    }
    while (node != root && node->next == NULL) {
      node = node->parent;
      depth--;
    }
    node = node == root ? NULL : node->next;
  }

  return TRUE;
}

static gboolean
attributes_are_equal (const lxb_dom_node_t *first,
                      const lxb_dom_node_t *second)
{
  const lxb_dom_attr_t *a = ((const lxb_dom_element_t *) first)->first_attr;
  const lxb_dom_attr_t *b = ((const lxb_dom_element_t *) second)->first_attr;

  for (; a != NULL && b != NULL; a = a->next, b = b->next) {
    gsize length_a, length_b;
    const lxb_char_t *name_a = lxb_dom_attr_local_name (a, &length_a);
    const lxb_char_t *name_b = lxb_dom_attr_local_name (b, &length_b);
    const char *value_a = a->value != NULL ? (const char *) a->value->data : NULL;
    const char *value_b = b->value != NULL ? (const char *) b->value->data : NULL;

    if (length_a != length_b || memcmp (name_a, name_b, length_a) != 0 ||
        strcmp (value_a != NULL ? value_a : "", value_b != NULL ? value_b : "") != 0)
      return FALSE;
  }

  return a == NULL && b == NULL;
}

/* Goes from one text node to the next, as far as they stand next to each other. */
static gboolean
texts_are_equal (lxb_dom_node_t **first,
                 lxb_dom_node_t **second)
{
  gsize length_a = 0, length_b = 0;
  const char *a = NULL, *b = NULL;
  lxb_dom_node_t *node_a = *first, *node_b = *second;

  for (;;) {
    gsize length;

    while (length_a == 0 && node_a != NULL && reasons_node_is_text (node_a)) {
      a = reasons_node_get_data (node_a, &length_a);
      *first = node_a;
      node_a = node_a->next;
    }
    while (length_b == 0 && node_b != NULL && reasons_node_is_text (node_b)) {
      b = reasons_node_get_data (node_b, &length_b);
      *second = node_b;
      node_b = node_b->next;
    }
    if (length_a == 0 || length_b == 0)
      return length_a == length_b;

    length = MIN (length_a, length_b);
    if (memcmp (a, b, length) != 0)
      return FALSE;
    a += length;
    b += length;
    length_a -= length;
    length_b -= length;
  }
}

static lxb_dom_node_t *
climb (lxb_dom_node_t *node,
       lxb_dom_node_t *root,
       guint *levels)
{
  *levels = 0;
  while (node != root && node->next == NULL) {
    node = node->parent;
    (*levels)++;
  }

  return node == root ? NULL : node->next;
}

gboolean
reasons_stable_equal (lxb_dom_node_t *first,
                      lxb_dom_node_t *second)
{
  lxb_dom_node_t *a, *b;

  g_return_val_if_fail (first != NULL, FALSE);
  g_return_val_if_fail (second != NULL, FALSE);

  a = first->first_child;
  b = second->first_child;
  while (a != NULL && b != NULL) {
    guint levels_a, levels_b;

    if (a->type != b->type)
      return FALSE;
    if (reasons_node_is_text (a)) {
      if (!texts_are_equal (&a, &b))
        return FALSE;
    } else if (a->local_name != b->local_name || a->ns != b->ns ||
               !attributes_are_equal (a, b) ||
               (a->first_child == NULL) != (b->first_child == NULL)) {
      return FALSE;
    }

    if (reasons_node_is_element (a) && a->first_child != NULL) {
      a = a->first_child;
      b = b->first_child;
      continue;
    }
    a = climb (a, first, &levels_a);
    b = climb (b, second, &levels_b);
    if (levels_a != levels_b)
      return FALSE;
  }

  return a == b;
}
