/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sanitize.h"

#include "cleaning.h"
#include "embed.h"
#include "formula.h"
#include "guard.h"
#include "limit.h"
#include "node.h"
#include "picture.h"
#include "plain.h"
#include "serialize.h"
#include "stable.h"
#include "tags.h"

/* The way through the tree: where it ends, and how deep it is now (1 for children of the root). */
typedef struct {
  ReasonsCleaning cleaning;
  lxb_dom_node_t *root;
  guint depth;
  gboolean is_cut;
} Walk;

static lxb_dom_node_t *
step_over (Walk *walk,
           lxb_dom_node_t *node)
{
  while (node->next == NULL) {
    node = node->parent;
    walk->depth--;
    if (node == walk->root)
      return NULL;
  }

  return node->next;
}

static lxb_dom_node_t *
step_in (Walk *walk,
         lxb_dom_node_t *node)
{
  if (node->first_child == NULL)
    return step_over (walk, node);

  walk->depth++;

  return node->first_child;
}

static lxb_dom_node_t *
remove_node (Walk *walk,
             lxb_dom_node_t *node)
{
  lxb_dom_node_t *next = step_over (walk, node);

  reasons_node_remove (node);

  return next;
}

static lxb_dom_node_t *
unwrap_node (Walk *walk,
             lxb_dom_node_t *node)
{
  if (node->first_child == NULL)
    return remove_node (walk, node);

  return reasons_node_unwrap (node);
}

/* Ends the article before @node. */
static void
cut_from (Walk *walk,
          lxb_dom_node_t *node)
{
  lxb_dom_node_t *parent = node->parent;

  walk->is_cut = TRUE;
  while (node->next != NULL)
    reasons_node_remove (node->next);
  reasons_node_remove (node);

  for (node = parent; node != walk->root; node = node->parent) {
    while (node->next != NULL)
      reasons_node_remove (node->next);
  }
}

/* Whether one more node may stay. */
static gboolean
count_node (Walk *walk,
            lxb_dom_node_t *node)
{
  if (walk->cleaning.n_nodes >= REASONS_LIMIT_NODES) {
    cut_from (walk, node);
    return FALSE;
  }
  walk->cleaning.n_nodes++;

  return TRUE;
}

static lxb_dom_node_t *
clean_text (Walk *walk,
            lxb_dom_node_t *node)
{
  lxb_dom_character_data_t *text = lxb_dom_interface_character_data (node);
  gsize length;
  const char *data = reasons_node_get_data (node, &length);
  g_autofree char *clean = reasons_cleaning_clean_text (data, &length);
  gsize left = REASONS_LIMIT_TEXT_BYTES - walk->cleaning.n_text_bytes;

  if (length == 0)
    return remove_node (walk, node);
  if (!count_node (walk, node))
    return NULL;

  if (clean != NULL)
    data = clean;
  if (length > left) {
    const char *end = g_utf8_find_prev_char (data, data + left + 1);

    length = end != NULL ? (gsize) (end - data) : 0;
    walk->is_cut = TRUE;
  }
  walk->cleaning.n_text_bytes += length;
  if (clean != NULL || length < text->data.length) {
    g_autofree char *kept = g_strndup (data, length);

    lxb_dom_character_data_replace (text, (const lxb_char_t *) kept, length, 0, text->data.length);
  }

  if (length == 0) {
    cut_from (walk, node);
    return NULL;
  }

  return step_over (walk, node);
}

static lxb_dom_node_t *
keep_element (Walk *walk,
              lxb_dom_node_t *node)
{
  gboolean is_void = (reasons_tags_get (reasons_node_get_tag (node))->flags & REASONS_TAG_VOID) != 0;

  /* Formatting elements that the parser made anew can be deeper, and inside more of their kind, than
   * it lets a start tag be, so that a second parse would pass them over. */
  if ((walk->depth >= REASONS_LIMIT_DEPTH && !is_void) ||
      (walk->depth > REASONS_LIMIT_FORMATTING && !reasons_guard_admits_formatting (node))) {
    walk->is_cut = TRUE;
    return unwrap_node (walk, node);
  }
  if (!count_node (walk, node))
    return NULL;
  if (node->ns == LXB_NS_MATH)
    reasons_formula_clean_attributes (node);
  else if (lxb_dom_interface_element (node)->first_attr != NULL || reasons_node_is (node, LXB_TAG_IMG))
    reasons_cleaning_clean_attributes (&walk->cleaning, node);

  return step_in (walk, node);
}

static gboolean
contains_picture (lxb_dom_node_t *node)
{
  for (lxb_dom_node_t *n = node; n != NULL; n = reasons_node_next (n, node)) {
    if (reasons_node_is (n, LXB_TAG_IMG))
      return TRUE;
  }

  return FALSE;
}

/* Without scripts a noscript holds the picture that a script would have loaded later. It is shown
 * unless that picture, just before, has been saved already. */
static lxb_dom_node_t *
clean_noscript (Walk *walk,
                lxb_dom_node_t *node)
{
  lxb_dom_node_t *before = node->prev;
  lxb_dom_node_t *first = NULL;

  while (before != NULL && reasons_node_is_text (before) && !reasons_node_has_text (before))
    before = before->prev;
  if (before != NULL && contains_picture (before))
    return remove_node (walk, node);

  for (lxb_dom_node_t *inner = node->first_child; inner != NULL;) {
    lxb_dom_node_t *next = reasons_node_next (inner, node);

    if (reasons_node_is (inner, LXB_TAG_IMG)) {
      next = reasons_node_next_outside (inner, node);
      reasons_node_remove (inner);
      lxb_dom_node_insert_before_wo_events (node, inner);
      if (first == NULL)
        first = inner;
    }
    inner = next;
  }
  if (first == NULL)
    return remove_node (walk, node);
  reasons_node_remove (node);

  return first;
}

static lxb_dom_node_t *
clean_embed (Walk *walk,
             lxb_dom_node_t *node)
{
  lxb_dom_node_t *card = reasons_embed_replace (&walk->cleaning, node, &walk->depth);

  if (card != NULL)
    return card;

  /* What an object shows where it cannot be shown is content of the article. */
  return reasons_node_is (node, LXB_TAG_OBJECT) ? unwrap_node (walk, node)
                                                : remove_node (walk, node);
}

static lxb_dom_node_t *
clean_math (Walk *walk,
            lxb_dom_node_t *node)
{
  if (reasons_formula_is_annotation (node))
    return remove_node (walk, node);
  if (reasons_formula_get_name (node) == NULL || !reasons_formula_fits (node))
    return unwrap_node (walk, node);

  return keep_element (walk, node);
}

/* HTML in a formula: its text stays. */
static lxb_dom_node_t *
clean_element_in_math (Walk *walk,
                       lxb_dom_node_t *node)
{
  switch (reasons_tags_get (node->local_name)->fate) {
  case REASONS_TAG_KEEP:
  case REASONS_TAG_RENAME:
  case REASONS_TAG_UNWRAP:
    return unwrap_node (walk, node);
  case REASONS_TAG_DROP:
  case REASONS_TAG_EMBED:
  case REASONS_TAG_NOSCRIPT:
  case REASONS_TAG_PICTURE:
  default:
    return remove_node (walk, node);
  }
}

static lxb_dom_node_t *
clean_element (Walk *walk,
               lxb_dom_node_t *node)
{
  const ReasonsTag *tag;

  if (reasons_cleaning_is_hidden (node))
    return remove_node (walk, node);
  if (node->ns == LXB_NS_MATH)
    return clean_math (walk, node);
  /* Other foreign content is where parsers disagree about what is mark-up. */
  if (node->ns != LXB_NS_HTML)
    return remove_node (walk, node);
  if (reasons_formula_is_inside (node))
    return clean_element_in_math (walk, node);

  tag = reasons_tags_get (node->local_name);
  switch (tag->fate) {
  case REASONS_TAG_KEEP:
    return keep_element (walk, node);
  case REASONS_TAG_RENAME:
    reasons_node_rename (node, tag->to);
    return keep_element (walk, node);
  case REASONS_TAG_PICTURE:
    if (!reasons_picture_choose (&walk->cleaning, node))
      return remove_node (walk, node);
    return keep_element (walk, node);
  case REASONS_TAG_NOSCRIPT:
    return clean_noscript (walk, node);
  case REASONS_TAG_EMBED:
    return clean_embed (walk, node);
  case REASONS_TAG_DROP:
    return remove_node (walk, node);
  case REASONS_TAG_UNWRAP:
  default:
    if (node->local_name == LXB_TAG_PICTURE)
      reasons_picture_adopt_sources (node);
    return unwrap_node (walk, node);
  }
}

/* One pass over the tree; afterwards there are only elements, attributes and text that may stay. */
static void
clean_tree (ReasonsDocument *document,
            ReasonsUrl *base)
{
  lxb_dom_node_t *root = reasons_document_get_root (document);
  Walk walk = { .cleaning = { .base = base }, .root = root, .depth = 1 };

  for (lxb_dom_node_t *node = root->first_child; node != NULL;) {
    if (reasons_node_is_text (node))
      node = clean_text (&walk, node);
    else if (reasons_node_is_element (node))
      node = clean_element (&walk, node);
    else
      node = remove_node (&walk, node);
  }

  reasons_cleaning_settle_links (&walk.cleaning);
  reasons_cleaning_clear (&walk.cleaning);
  if (walk.is_cut)
    reasons_document_set_cut (document);
}

static void
fall_back_to_text (ReasonsDocument *document)
{
  lxb_dom_node_t *root = reasons_document_get_root (document);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) html = NULL;

  reasons_node_append_text (root, text);
  html = reasons_plain_to_html (text->str, text->len);
  reasons_document_replace (document, html->str, html->len);
  reasons_document_set_cut (document);
}

static void
free_string (GString *string)
{
  g_string_free (string, TRUE);
}

void
reasons_sanitize (ReasonsDocument *document,
                  const char *base_url)
{
  g_autoptr (ReasonsUrl) base = NULL;
  g_autoptr (GString) last = NULL;

  g_return_if_fail (document != NULL);

  if (base_url != NULL)
    base = reasons_url_new (base_url);

  /* Most trees are stable at once. One that is not is parsed anew from its own mark-up: what a
   * browser would make of it is what is looked at. The mark-up that comes of that is stable where it
   * is the same again. */
  for (guint round = 0; round <= REASONS_LIMIT_ROUNDS; round++) {
    g_autoptr (GString) html = NULL;

    clean_tree (document, base);
    reasons_document_wrap_text (document);
    if (reasons_stable_check (reasons_document_get_root (document)))
      return;

    html = reasons_serialize_tree (reasons_document_get_root (document));
    if (last != NULL && g_string_equal (html, last))
      return;
    reasons_document_replace (document, html->str, html->len);
    g_clear_pointer (&last, free_string);
    last = g_steal_pointer (&html);
  }

  fall_back_to_text (document);
}
