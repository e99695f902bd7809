/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "marker.h"

G_BEGIN_DECLS

/* Shared by the files that read markers; nobody else needs it. */

/**
 * ReasonsMarkerReading:
 * @tokens: the first ones of a block
 * @promise: (nullable): what the article promises
 * @at: the token that is read next
 * @is_bracketed: whether a bracket opened before it
 * @marker: what was read
 */
typedef struct {
  const ReasonsTokens *tokens;
  const ReasonsPromise *promise;
  guint at;
  gboolean is_bracketed;
  ReasonsMarker marker;
} ReasonsMarkerReading;

/** ReasonsMarkerEnd: What stands between a number and the words after it. */
typedef enum {
  REASONS_MARKER_END_NONE,   /* letters or marks that belong to the sentence */
  REASONS_MARKER_END_SPACE,  /* a space alone */
  REASONS_MARKER_END_COMMA,  /* a comma: part of the sentence, perhaps */
  REASONS_MARKER_END_STRONG, /* a full stop, a bracket, a colon, a dash */
  REASONS_MARKER_END_TEXT,   /* nothing follows */
} ReasonsMarkerEnd;

/** reasons_marker_take_end: takes the punctuation after a marker, which is no part of the label
 * either. */
ReasonsMarkerEnd reasons_marker_take_end (ReasonsMarkerReading *reading);

/** reasons_marker_finish: makes the marker of all up to the next token. Returns: %TRUE */
gboolean reasons_marker_finish (ReasonsMarkerReading *reading,
                                int number,
                                gboolean has_noun,
                                gboolean is_certain);

/** reasons_marker_take_number: takes a number after a noun or a sign, in any form but Roman. */
gboolean reasons_marker_take_number (ReasonsMarkerReading *reading, int *value);

/** reasons_marker_take_roman: takes a Roman number. */
gboolean reasons_marker_take_roman (ReasonsMarkerReading *reading, int *value);

/** reasons_marker_take_letter: takes a letter alone, which counts by its place. */
gboolean reasons_marker_take_letter (ReasonsMarkerReading *reading, int *value);

/** reasons_marker_take_sign: takes "#" and its like. */
gboolean reasons_marker_take_sign (ReasonsMarkerReading *reading);

/** reasons_marker_match_label: Returns: how many tokens from @index on name one entry of a list. */
guint reasons_marker_match_label (const ReasonsMarkerReading *reading, guint index);

/** reasons_marker_take_noun: reads "Reason 3:", "Common Mistake #1", "Step One", "Bonus tip:". */
gboolean reasons_marker_take_noun (ReasonsMarkerReading *reading);

/** reasons_marker_take_ordinal: reads "First,", "First reason:", "Erstens,". */
gboolean reasons_marker_take_ordinal (ReasonsMarkerReading *reading);

/** reasons_marker_take_han_ordinal: reads "第3位" and its like. */
gboolean reasons_marker_take_han_ordinal (ReasonsMarkerReading *reading);

G_END_DECLS
