/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** reasons_segment_is_needed: Returns: whether @c is of a script that sets no words apart and has no
 * letters that are words: Thai, Lao, Khmer, Burmese. */
gboolean reasons_segment_is_needed (gunichar c);

/**
 * reasons_segment_find_end:
 * @text: valid UTF-8
 * @start: where a word starts, in bytes
 * @end: where the run of letters ends that it is in, in bytes; above @start
 *
 * Finds the end of a word by the dictionaries of ICU; without them, of one character with its marks.
 * Any thread.
 *
 * Returns: where the word ends, in bytes, above @start and at most @end
 */
gsize reasons_segment_find_end (const char *text,
                                gsize start,
                                gsize end);

/**
 * reasons_segment_is_boundary:
 * @text: valid UTF-8; a line break ends a block
 * @offset: where a character starts in it, in bytes, or its length
 *
 * Returns: whether a word may start or end there, by UAX #29 and the dictionaries of ICU: at the ends
 *   of a block always. Any thread.
 */
gboolean reasons_segment_is_boundary (const char *text,
                                      gsize offset);

G_END_DECLS
