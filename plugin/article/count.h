/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "numbers.h"

G_BEGIN_DECLS

/**
 * ReasonsCount:
 * @value: how many, 2 to %REASONS_PROMISE_MAX
 * @start: first token of the number
 * @end: the token after the noun, or after the number where there is no noun
 * @noun_start: where the noun starts in the text, in bytes
 * @noun_end: where it ends; equal to @noun_start where no noun was found
 * @is_known: whether the noun is one of the tables
 * @is_start: whether it stands at the start of its part of the text, but for "These are the"
 * @is_certain: see #ReasonsPromise
 *
 * A number together with what it counts.
 */
typedef struct {
  int value;
  guint start;
  guint end;
  gsize noun_start;
  gsize noun_end;
  gboolean is_known;
  gboolean is_start;
  gboolean is_certain;
} ReasonsCount;

/**
 * reasons_count_read:
 * @tokens: tokens of the text
 * @index: the token where a number may start
 * @languages: languages of the text, see reasons_tokens_get_languages()
 * @count: (out): what is counted
 *
 * Tells a number that counts entries from one that counts or names something else, by what stands
 * before and after it: signs of money and percent, units, versions, ordinals, parts of a bigger
 * number; a noun of the tables, a counter, or at the start of a title any noun.
 *
 * Returns: whether there is a number that may count entries
 */
gboolean reasons_count_read (const ReasonsTokens *tokens,
                             guint index,
                             guint64 languages,
                             ReasonsCount *count);

/**
 * reasons_count_read_number:
 * @number: (out): the number
 *
 * Reads the number of a count, in any language: few texts have one, and need not be asked for theirs.
 *
 * Returns: whether there is one from 2 to %REASONS_PROMISE_MAX at @index
 */
gboolean reasons_count_read_number (const ReasonsTokens *tokens,
                                    guint index,
                                    ReasonsNumber *number);

/** reasons_count_is_break: Returns: whether the token at @index sets two parts of a title apart. */
gboolean reasons_count_is_break (const ReasonsTokens *tokens,
                                 guint index);

G_END_DECLS
