/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "numbering.h"

/* An article may forget a number, or two; more missing ones and it is another count. */
#define GAP_MAX 3

/* Sections of a text may each count from 1; after so many such counts the rest tells nothing new.
 */
#define COUNTS_MAX 50

int
reasons_block_get_number (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  if (block->has_marker && block->marker.number >= 0)
    return block->marker.number;
  return block->number;
}

static int
number_at (const ReasonsBlocks *blocks, GArray *candidates, guint index)
{
  return reasons_block_get_number (
    blocks, reasons_blocks_get (blocks, g_array_index (candidates, guint, index)));
}

void
reasons_numbering_find (GPtrArray *found,
                        const ReasonsBlocks *blocks,
                        GArray *candidates,
                        ReasonsSeriesType type,
                        guint level,
                        guint n_like)
{
  guint n_counts = 0;
  guint done = 0;

  for (guint i = 0; i < candidates->len && n_counts < COUNTS_MAX; i++) {
    int first = number_at (blocks, candidates, i);
    int next = i + 1 < candidates->len ? number_at (blocks, candidates, i + 1) : first;
    int step = next < first ? -1 : 1;
    int last = first;
    ReasonsSeries *series;

    if (i < done || (step > 0 && first > 1))
      continue;

    series = reasons_series_new (type, level, step > 0 ? "counts up" : "counts down");
    reasons_series_add (series, g_array_index (candidates, guint, i));
    for (guint j = i + 1; j < candidates->len; j++) {
      int ahead = (number_at (blocks, candidates, j) - last) * step;

      if (ahead >= 1 && ahead <= GAP_MAX) {
        reasons_series_add (series, g_array_index (candidates, guint, j));
        last += ahead * step;
        done = j + 1;
      } else if (step > 0 && number_at (blocks, candidates, j) == 1) {
        break;
      }
    }
    n_counts++;
    if ((step < 0 && last > 2) || series->entries->len < 2) {
      reasons_series_free (series);
      continue;
    }
    series->extra = n_like - MIN (n_like, series->entries->len);
    reasons_series_take (found, series);
  }
}
