/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * reasons_sentence_find_plain_end:
 * @text: valid UTF-8
 * @start: where a sentence starts, in bytes
 * @length: of the text, in bytes
 *
 * Finds the next boundary between sentences by the rules of UAX #29 where the letters around it are those
 * that most articles are written with, and whose properties do not change: ASCII, Latin-1, Latin
 * Extended-A, Russian and its neighbours, Han, kana, Hangul, and the usual quotes and dashes. It is the
 * boundary that ICU finds, in about a tenth of the time. Greek has rules of its own, and none here.
 *
 * Returns: the boundary, in bytes, above @start and at most @length; 0 where only the whole of the rules
 *   can tell
 */
gsize reasons_sentence_find_plain_end (const char *text,
                                       gsize start,
                                       gsize length);

G_END_DECLS
