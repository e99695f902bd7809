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

/**
 * reasons_fold_within:
 * @text: valid UTF-8
 * @length: of it, in bytes
 * @folded: (out): room for @length + 1 bytes
 *
 * Folds as reasons_fold() does where that takes no more bytes.
 *
 * Returns: whether it does; what is in @folded otherwise is undefined. Any thread.
 */
gboolean reasons_fold_within (const char *text,
                              gsize length,
                              char *folded);

/** REASONS_FOLD_LETTERS_END: letters below it fold to one of as many bytes, or of one. */
#define REASONS_FOLD_LETTERS_END 0x500

/**
 * reasons_fold_get_letters:
 *
 * Returns: (array fixed-size=0x500): for each character what reasons_fold_simply() makes of it, 0
 *   where it is no letter or takes the long way. Any thread.
 */
const guint16 *reasons_fold_get_letters (void);

G_END_DECLS
