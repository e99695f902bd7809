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
 * Finds the next boundary between sentences by the rules of UAX #29, with the properties that ICU knows of
 * its characters, where no mark stands by the end, and no line break but a line feed. It is the boundary
 * that ICU's iterator finds by the rules of its root, in about a tenth of the time.
 *
 * Returns: the boundary, in bytes, above @start and at most @length; 0 where only the whole of the rules
 *   can tell
 */
gsize reasons_sentence_find_plain_end (const char *text,
                                       gsize start,
                                       gsize length);

G_END_DECLS
