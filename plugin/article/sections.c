/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "choice.h"

/* A title that stands alone above all headings is no section. */
#define SECTIONS_MIN 2

GArray *
reasons_sections_find (const ReasonsBlocks *blocks, guint *level)
{
  GArray *sections = g_array_new (FALSE, FALSE, sizeof (guint));
  guint counts[REASONS_RANK_ITALIC + 1] = { 0 };
  guint main_rank = 0, last_rank = 0;

  g_return_val_if_fail (blocks != NULL && level != NULL, sections);

  for (guint i = 0; i < blocks->array->len; i++)
    counts[reasons_block_rank (blocks, reasons_blocks_get (blocks, i))]++;
  for (guint rank = 1; rank < REASONS_RANK_BOLD && main_rank == 0; rank++) {
    if (counts[rank] >= SECTIONS_MIN)
      main_rank = rank;
  }
  *level = main_rank;
  if (main_rank == 0)
    return sections;

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
