/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReasonsSentence:
 * @start: where it starts in the text, in bytes
 * @end: where it ends, in bytes, without the white space after it
 */
typedef struct {
  gsize start;
  gsize end;
} ReasonsSentence;

/**
 * reasons_sentences_new:
 * @text: valid UTF-8; a line break ends a sentence
 * @max_bytes: bytes of @text to look at, at most
 * @max_sentences: sentences to find, at most
 *
 * Cuts a text into its sentences, by the rules of UAX #29 (ICU), and not after the abbreviations of
 * the tables, initials and ordinals. What is cut off by @max_bytes in the middle of a sentence is
 * left out, unless it is the only one. Any thread.
 *
 * Returns: (transfer full) (element-type ReasonsSentence): the sentences, none of them empty
 */
GArray *reasons_sentences_new (const char *text,
                               gsize max_bytes,
                               guint max_sentences);

G_END_DECLS
