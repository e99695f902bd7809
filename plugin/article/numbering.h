/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "series.h"

G_BEGIN_DECLS

/**
 * reasons_block_get_number:
 *
 * Returns: the number that the article prints before @block, as text or as that of an ordered list
 *   around a heading; %REASONS_NO_NUMBER where there is none.
 */
int reasons_block_get_number (const ReasonsBlocks *blocks,
                              const ReasonsBlock *block);

/**
 * reasons_numbering_find:
 * @found: series found up to now
 * @candidates: (element-type guint): blocks with a number, in document order
 * @type: of the series
 * @level: of the series
 * @n_like: how many blocks look alike, with a number or without one
 *
 * Adds each run of @candidates that counts up from 0 or 1, or down to 1. Numbers may be left out on
 * the way; what does not fit in is stepped over.
 */
void reasons_numbering_find (GPtrArray *found,
                             const ReasonsBlocks *blocks,
                             GArray *candidates,
                             ReasonsSeriesType type,
                             guint level,
                             guint n_like);

G_END_DECLS
