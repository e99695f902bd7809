/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "letters.h"
#include "node.h"
#include "points.h"

/* The title is repeated above the article, not in the midst of it: before so many words of text. */
#define TOP_WORDS_MAX 80

/* Only an element that holds nothing else may go. */
static gboolean
holds_only (const ReasonsBlocks *blocks, guint index)
{
  const ReasonsBlock *block = reasons_blocks_get (blocks, index);

  if (block->is_line || block->box == blocks->root)
    return FALSE;
  if (index > 0 && reasons_blocks_get (blocks, index - 1)->box == block->box)
    return FALSE;
  return index + 1 == blocks->array->len ||
         reasons_blocks_get (blocks, index + 1)->box != block->box;
}

gboolean
reasons_title_drop_repeated (ReasonsBlocks *blocks, const char *title)
{
  gboolean dropped = FALSE;
  guint words = 0;

  g_return_val_if_fail (blocks != NULL && title != NULL, FALSE);

  for (guint i = 0; i < blocks->array->len && words <= TOP_WORDS_MAX; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    if (block->depth > 0 || block->quote > 0 || block->type == REASONS_BLOCK_CODE ||
        !holds_only (blocks, i) ||
        !reasons_letters_same (blocks->text->str + block->offset, block->length, title,
                               strlen (title))) {
      words += block->words;
      continue;
    }
    if (block->type == REASONS_BLOCK_HEADING || block->type == REASONS_BLOCK_PARAGRAPH) {
      reasons_node_remove (block->box);
      dropped = TRUE;
    }
  }
  return dropped;
}
