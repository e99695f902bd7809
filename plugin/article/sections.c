/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "choice.h"

/* A title that stands alone above all headings is no section. */
#define SECTIONS_MIN 2

/* The heading of a table of contents, with the table below it, names no part of the text. */
static guint
section_rank (const ReasonsBlocks *blocks, guint index)
{
  const ReasonsBlock *block = reasons_blocks_get (blocks, index);

  if (block->role == REASONS_HEADING_CONTENTS && index + 1 < blocks->array->len &&
      reasons_blocks_get (blocks, index + 1)->depth > 0)
    return 0;
  return reasons_block_rank (blocks, block);
}

static void
add_lines (GArray *sections, GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++) {
    const ReasonsSeries *series = g_ptr_array_index (found, i);

    if (series->type != REASONS_SERIES_LINES || series->extra > 0)
      continue;
    for (guint j = 0; j < series->entries->len; j++)
      g_array_append_val (sections, reasons_series_get (series, j)->block);
    return;
  }
}

GArray *
reasons_sections_find (const ReasonsBlocks *blocks, GPtrArray *found, guint *level)
{
  GArray *sections = g_array_new (FALSE, FALSE, sizeof (guint));
  guint counts[REASONS_RANK_ITALIC + 1] = {0};
  guint main_rank = 0, last_rank = 0;

  g_return_val_if_fail (blocks != NULL && found != NULL && level != NULL, sections);

  for (guint i = 0; i < blocks->array->len; i++)
    counts[section_rank (blocks, i)]++;
  for (guint rank = 1; rank < REASONS_RANK_BOLD && main_rank == 0; rank++) {
    if (counts[rank] >= SECTIONS_MIN)
      main_rank = rank;
  }
  *level = main_rank;
  if (main_rank == 0) {
    if (blocks->is_text)
      add_lines (sections, found);
    return sections;
  }

  for (guint i = 0; i < blocks->array->len; i++) {
    guint rank = section_rank (blocks, i);

    if (rank < main_rank || rank >= REASONS_RANK_BOLD)
      continue;
    if (rank == main_rank) {
      last_rank = rank;
      g_array_append_val (sections, i);
    } else if (last_rank == main_rank || (last_rank > main_rank && rank <= last_rank)) {
      /* The first level found below a section is its second one, whatever its number. */
      last_rank = rank;
      g_array_append_val (sections, i);
    }
  }
  return sections;
}
