/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReasonsWordCount:
 * @words: words set apart by spaces; what a hyphen, an apostrophe or a point joins is one
 * @ideographs: ideographs and kana
 * @letters: letters of scripts that set no words apart (Thai, Khmer)
 *
 * How much there is to read in a text.
 */
typedef struct {
  guint words;
  guint ideographs;
  guint letters;
} ReasonsWordCount;

/**
 * reasons_word_count:
 * @text: valid UTF-8, not necessarily ended by NUL
 * @length: its length in bytes; no more than fit in a guint
 *
 * Returns: what is in @text. Any thread.
 */
ReasonsWordCount reasons_word_count (const char *text,
                                     gsize length);

/** reasons_word_count_add: adds @other to @self. */
static inline void
reasons_word_count_add (ReasonsWordCount *self,
                        const ReasonsWordCount *other)
{
  self->words += other->words;
  self->ideographs += other->ideographs;
  self->letters += other->letters;
}

/**
 * reasons_word_count_get_words:
 *
 * Returns: how many words that is about: two ideographs are one, and so are five letters where words
 *   are not set apart.
 */
guint reasons_word_count_get_words (const ReasonsWordCount *self);

G_END_DECLS
