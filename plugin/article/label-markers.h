/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "series.h"

G_BEGIN_DECLS

/**
 * ReasonsMarkerUse:
 * @bare: whether a bare number may be a marker
 * @worded: whether a word may be one: "Finally,"
 * @alone: whether the number stands alone, and the words of an entry follow in the next block
 *
 * What the entries of a series have in common tells which of their markers are none of their words.
 */
typedef struct {
  gboolean bare;
  gboolean worded;
  gboolean alone;
} ReasonsMarkerUse;

/** reasons_marker_use_find: looks at all entries of @series. */
ReasonsMarkerUse reasons_marker_use_find (const ReasonsBlocks *blocks,
                                          const ReasonsSeries *series);

/** reasons_marker_use_get: Returns: (nullable): the marker of @entry that is no part of its label. */
const ReasonsMarker *reasons_marker_use_get (const ReasonsMarkerUse *self,
                                             const ReasonsBlocks *blocks,
                                             const ReasonsSeries *series,
                                             const ReasonsEntry *entry);

/** reasons_entry_is_alone: Returns: whether its marker is all that the block of @entry has, and other text
 * comes after it, before block @end. */
gboolean reasons_entry_is_alone (const ReasonsBlocks *blocks,
                                 const ReasonsEntry *entry,
                                 guint end);

G_END_DECLS
