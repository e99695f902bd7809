/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "stable.h"

#include <string.h>

#include "limit.h"
#include "formula.h"
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

/* Whether @tag is of those that the start tag of a ruby's part closes: "generate implied end tags". */
static gboolean
is_implied (lxb_tag_id_t tag)
{
  switch (tag) {
  case LXB_TAG_DD:
  case LXB_TAG_DT:
  case LXB_TAG_LI:
  case LXB_TAG_P:
  case LXB_TAG_RB:
  case LXB_TAG_RP:
  case LXB_TAG_RT:
  case LXB_TAG_RTC:
    return TRUE;
  default:
    return FALSE;
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

  if (node->ns == LXB_NS_MATH)
    return reasons_formula_fits (node) && (reasons_formula_is_inside (node) || fits_parent (tag, parent_tag));
  if (node->ns != LXB_NS_HTML || reasons_formula_is_inside (node) || !fits_parent (tag, parent_tag))
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
  case LXB_TAG_RB:
  case LXB_TAG_RTC:
    return !is_implied (parent_tag) || !is_open (parent, root, LXB_TAG_RUBY);
  case LXB_TAG_RP:
  case LXB_TAG_RT:
    return !is_implied (parent_tag) || parent_tag == LXB_TAG_RTC ||
           !is_open (parent, root, LXB_TAG_RUBY);
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

  if (node->parent == root || reasons_formula_is_inside (node) || fits_parent (LXB_TAG__TEXT, node->parent->local_name))
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
