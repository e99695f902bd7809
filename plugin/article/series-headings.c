/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "numbering.h"
#include "series.h"

/* A paragraph of more words than this that stands out as a whole is a summary, not a heading. */
#define STANDOUT_WORDS_MAX 30

guint
reasons_block_rank (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  if (block->quote > 0 || block->is_aside)
    return 0;
  if (block->type == REASONS_BLOCK_HEADING)
    return block->level;
  if (block->type != REASONS_BLOCK_PARAGRAPH || block->depth > 0 || block->table > 0 ||
      block->words > STANDOUT_WORDS_MAX || block->words == 0 ||
      !reasons_block_is_emphasised (blocks, block))
    return 0;
  return block->emphasis == REASONS_EMPHASIS_BOLD ? REASONS_RANK_BOLD : REASONS_RANK_ITALIC;
}

static ReasonsSeries *
new_series (guint rank, const char *note)
{
  if (rank < REASONS_RANK_BOLD)
    return reasons_series_new (REASONS_SERIES_HEADINGS, rank, note);
  return reasons_series_new (REASONS_SERIES_STANDOUT, 0, note);
}

/* All of one rank, and each group of them that no higher heading parts. */
static void
find_rank (GPtrArray *found, const ReasonsBlocks *blocks, const guint *ranks, guint rank)
{
  ReasonsSeries *all = new_series (rank, "all of its rank");
  ReasonsSeries *group = new_series (rank, "in one section");
  guint n_groups = 0;

  for (guint i = 0; i < blocks->array->len; i++) {
    if (ranks[i] == rank) {
      reasons_series_add (all, i);
      reasons_series_add (group, i);
    } else if (ranks[i] > 0 && ranks[i] < rank && group->entries->len > 0) {
      n_groups++;
      reasons_series_take (found, group);
      group = new_series (rank, "in one section");
    }
  }
  if (n_groups > 0)
    reasons_series_take (found, group);
  else
    reasons_series_free (group);
  reasons_series_take (found, all);
}

/* The ones that the article numbers, of one rank or (rank 0) of any. */
static void
find_numbered (GPtrArray *found, const ReasonsBlocks *blocks, const guint *ranks, guint rank)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  ReasonsSeries *marked = new_series (rank == 0 ? 1 : rank, "those with a number");
  guint n_rank = 0;

  for (guint i = 0; i < blocks->array->len; i++) {
    if (ranks[i] == 0 || (rank != 0 && ranks[i] != rank))
      continue;
    n_rank++;
    if (reasons_block_get_number (blocks, reasons_blocks_get (blocks, i)) == REASONS_NO_NUMBER)
      continue;
    g_array_append_val (candidates, i);
    reasons_series_add (marked, i);
  }

  if (rank == 0)
    marked->level = 0;
  marked->extra = n_rank - candidates->len;
  reasons_numbering_find (found, blocks, candidates, marked->type, marked->level, n_rank);
  if (rank != 0 && marked->extra > 0)
    reasons_series_take (found, marked);
  else
    reasons_series_free (marked);
}

void
reasons_series_find_headings (GPtrArray *found, const ReasonsBlocks *blocks)
{
  g_autofree guint *ranks = g_new (guint, blocks->array->len + 1);
  guint counts[REASONS_RANK_ITALIC + 1] = {0};
  guint n_ranks = 0;

  for (guint i = 0; i < blocks->array->len; i++) {
    ranks[i] = reasons_block_rank (blocks, reasons_blocks_get (blocks, i));
    counts[ranks[i]]++;
  }
  for (guint rank = 1; rank <= REASONS_RANK_ITALIC; rank++) {
    if (counts[rank] == 0)
      continue;
    n_ranks++;
    if (counts[rank] < 2)
      continue;
    find_rank (found, blocks, ranks, rank);
    find_numbered (found, blocks, ranks, rank);
  }
  if (n_ranks > 1)
    find_numbered (found, blocks, ranks, 0);
}
