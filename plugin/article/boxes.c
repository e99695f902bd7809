/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "boxes.h"

#include <lexbor/tag/const.h>

#include "node.h"

/* Two headings side by side can be so by chance. */
#define HEADINGS_BESIDE_MIN 2

/* After a box the text goes on with more than a caption, in words. */
#define TEXT_WORDS_MIN 8

/* A box holds a few lines. */
#define BOX_BLOCKS_MAX 20

/* An article has few boxes; looking for each one's neighbours takes a while. */
#define BOXES_MAX 20

/* How deep in its box a block may stand. */
#define DEPTH_MAX 8

static gboolean
is_heading (const ReasonsBlock *block, guint level)
{
  return block->type == REASONS_BLOCK_HEADING && block->level == level && block->quote == 0 &&
         !block->is_aside;
}

static gboolean
is_inside (lxb_dom_node_t *node, lxb_dom_node_t *box)
{
  for (guint i = 0; i < DEPTH_MAX && node != NULL; i++) {
    if (node == box)
      return TRUE;
    node = node->parent;
  }
  return FALSE;
}

/* The one element that holds the other headings of a level, %NULL where they stand in several. */
static lxb_dom_node_t *
find_parent_of_others (const ReasonsBlocks *blocks, guint level, lxb_dom_node_t *box)
{
  lxb_dom_node_t *parent = NULL;
  guint others = 0;

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    if (!is_heading (block, level) || block->box->parent == box)
      continue;
    if (others > 0 && block->box->parent != parent)
      return NULL;
    parent = block->box->parent;
    others++;
  }
  return others >= HEADINGS_BESIDE_MIN ? parent : NULL;
}

/* The block after the last one of a box that opens with the heading at @first; 0 for no box. */
static guint
find_end (const ReasonsBlocks *blocks, guint first)
{
  lxb_dom_node_t *box = reasons_blocks_get (blocks, first)->box->parent;
  guint level = reasons_blocks_get (blocks, first)->level;
  gboolean is_list = TRUE;
  guint end = first + 1;

  while (end < blocks->array->len && end - first <= BOX_BLOCKS_MAX &&
         is_inside (reasons_blocks_get (blocks, end)->box, box)) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, end);

    if (block->type == REASONS_BLOCK_HEADING && block->level <= level)
      return 0;
    is_list = is_list && block->depth > 0;
    end++;
  }
  if (end == first + 1 || end - first > BOX_BLOCKS_MAX || end == blocks->array->len)
    return 0;
  /* Either the section goes on below, or the box holds but a list. */
  if (is_list || (reasons_blocks_get (blocks, end)->type == REASONS_BLOCK_PARAGRAPH &&
                  reasons_blocks_get (blocks, end)->words >= TEXT_WORDS_MIN))
    return end;
  return 0;
}

void
reasons_boxes_set_aside (ReasonsBlocks *blocks)
{
  guint counts[7] = {0};
  guint n_boxes = 0;

  g_return_if_fail (blocks != NULL);

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    if (block->type == REASONS_BLOCK_HEADING)
      counts[block->level]++;
  }
  for (guint i = 1; i < blocks->array->len && n_boxes < BOXES_MAX; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);
    lxb_dom_node_t *box = block->box->parent;
    lxb_dom_node_t *parent;
    guint end;

    if (block->type != REASONS_BLOCK_HEADING || counts[block->level] <= HEADINGS_BESIDE_MIN ||
        !is_heading (block, block->level) || box == NULL || box == blocks->root ||
        !(reasons_node_is (box, LXB_TAG_DIV) || reasons_node_is (box, LXB_TAG_SECTION)))
      continue;
    end = find_end (blocks, i);
    if (end == 0)
      continue;
    n_boxes++;
    parent = find_parent_of_others (blocks, block->level, box);
    if (parent == NULL || parent == box || !is_inside (box, parent))
      continue;
    for (guint j = i; j < end; j++)
      reasons_blocks_get (blocks, j)->is_aside = TRUE;
  }
}
