/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * reasons_fold:
 * @text: valid UTF-8
 * @length: its length in bytes, or -1 where it ends with a NUL
 *
 * Makes the form in which words are compared: case folded, compatibility forms (full width,
 * presentation forms) made plain, marks that writers leave out as they like dropped (Greek and
 * Cyrillic accents, Arabic and Hebrew vowel points, tatweel, soft hyphens, joiners), the Arabic and
 * Persian forms of one letter made one, so the dotted and the dotless i of Turkish, and the comma and
 * the cedilla below s and t, and the curly apostrophe straight. Other Latin accents stay.
 *
 * Returns: (transfer full): the folded text.
 */
char *reasons_fold (const char *text,
                    gssize length);

/**
 * reasons_fold_simply:
 * @text: valid UTF-8
 * @length: of it, in bytes
 * @folded: (out): room for @length + 1 bytes
 *
 * Folds a text of letters that each fold to one, of no more bytes: most of Latin, Cyrillic and Han.
 *
 * Returns: whether it is such a text; what is in @folded otherwise is undefined.
 */
gboolean reasons_fold_simply (const char *text,
                              gsize length,
                              char *folded);

G_END_DECLS
