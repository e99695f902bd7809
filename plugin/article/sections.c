/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "choice.h"

/* A title that stands alone above all headings is no section. */
#define SECTIONS_MIN 2

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
    counts[reasons_block_rank (blocks, reasons_blocks_get (blocks, i))]++;
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
    guint rank = reasons_block_rank (blocks, reasons_blocks_get (blocks, i));

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
