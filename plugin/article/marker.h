/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "promise.h"
#include "token.h"

G_BEGIN_DECLS

/** REASONS_MARKER_NUMBER_MAX: no list goes further; 1984 and 2020 are years. */
#define REASONS_MARKER_NUMBER_MAX 999

/** REASONS_MARKER_LENGTH_MAX: bytes of a text that are looked at. */
#define REASONS_MARKER_LENGTH_MAX 96

/**
 * ReasonsMarker:
 * @number: the number it gives, or -1 where it gives none (a bullet, an emoji, "Bonus:")
 * @length: bytes of it at the start of the text, with the white space and punctuation after it
 * @has_noun: whether a word goes with the number ("Reason 3:", "Tip #3 -", "第三个理由：", "No. 3")
 * @is_bonus: whether it says that the entry is an extra one
 * @is_last: whether it says that the entry is the last one ("Finally,")
 * @is_roman: whether its number is Roman
 * @is_certain: whether it can hardly be part of the sentence ("3. ", "#3 ", "3️⃣", "Tip 3:"), unlike
 *   a bare number ("3 cats")
 *
 * What stands before the words of an entry and is no part of its label.
 */
typedef struct {
  int number;
  gsize length;
  gboolean has_noun;
  gboolean is_bonus;
  gboolean is_last;
  gboolean is_roman;
  gboolean is_certain;
} ReasonsMarker;

/**
 * reasons_marker_read:
 * @opening: tokens of the start of a block, %REASONS_MARKER_LENGTH_MAX bytes of it, white space collapsed
 * @promise: (nullable): what the article promises; its noun counts as one that may go with a number
 * @marker: (out): the marker found
 *
 * Reads the marker at the start of a block: digits of any script, number words ("First,"), CJK
 * numerals, circled and keycap digits, letters and Roman numerals with punctuation, with or without
 * a noun, bullets. A marker can be the whole text ("3." or "Tip 3" as a heading of its own).
 *
 * Returns: whether there is one.
 */
gboolean reasons_marker_read (const ReasonsTokens *opening,
                              const ReasonsPromise *promise,
                              ReasonsMarker *marker);

/**
 * reasons_marker_read_ordinal:
 * @opening: see reasons_marker_read(); a few words are enough
 * @marker: (out): the marker found
 *
 * Reads an ordinal that opens a sentence with no comma after it: "Firstly it leaked", "Erstens kostet
 * er". Alone it says nothing; see reasons_marker_read() for what does.
 *
 * Returns: whether there is one.
 */
gboolean reasons_marker_read_ordinal (const ReasonsTokens *opening,
                                      ReasonsMarker *marker);

G_END_DECLS
