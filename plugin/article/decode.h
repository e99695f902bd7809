/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * reasons_decode:
 * @data: bytes from outside
 * @size: how many
 * @length: (out): the result's length, in bytes
 * @copy: (out) (transfer full) (nullable): holds the result where it is not @data itself
 *
 * Makes text of bytes: UTF-8, or UTF-16 where a byte order mark or the place of the NULs says so
 * (WHATWG Encoding Standard, "decode"). What is invalid becomes U+FFFD. Control characters that
 * HTML has no use for (C0 but tab, LF, FF, CR; DEL; C1) and byte order marks are left out.
 *
 * Returns: (transfer none): UTF-8 without NUL inside, not ended by one; @data itself where it is
 *   clean already, so that ordinary articles are not copied.
 */
const char *reasons_decode (const char *data,
                            gsize size,
                            gsize *length,
                            char **copy);

/**
 * reasons_decode_is_clean:
 * @text: valid UTF-8
 * @length: its length, in bytes
 *
 * Returns: whether @text has none of the characters that reasons_decode_clean() leaves out.
 */
gboolean reasons_decode_is_clean (const char *text,
                                  gsize length);

/**
 * reasons_decode_clean:
 * @text: valid UTF-8
 * @length: its length, in bytes
 *
 * Leaves out control characters as reasons_decode() does and the bidirectional overrides U+202D and
 * U+202E, which make text read as what it is not; a CR (left by a character reference) becomes LF,
 * as a second parse would make it.
 *
 * Returns: (transfer full): the clean text, ended by NUL.
 */
char *reasons_decode_clean (const char *text,
                            gsize length,
                            gsize *clean_length);

G_END_DECLS
