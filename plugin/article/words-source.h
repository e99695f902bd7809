/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "words-table.h"

G_BEGIN_DECLS

/**
 * ReasonsWordsPhrase:
 * @hash: reasons_words_hash() of it
 * @is_start: whether longer phrases start with it
 * @may_count: whether it is a number, or longer phrases that start with it are
 * @words: (element-type ReasonsWord): its meanings
 *
 * A phrase while the tables are made.
 */
typedef struct {
  guint64 hash;
  gboolean is_start;
  gboolean may_count;
  GArray *words;
} ReasonsWordsPhrase;

/**
 * ReasonsWordsSource:
 * @phrases: (element-type utf8 ReasonsWordsPhrase): by their text
 * @languages: (element-type ReasonsWordsLanguage): in the order of the files
 * @endings: (element-type ReasonsWordsEnding): of all languages
 * @ending_texts: texts of endings, one in another where that fits
 * @ends: see reasons_words_ends
 * @compounds: see reasons_words_compounds
 *
 * What the files in words/ say. Of the program words-compile alone.
 */
typedef struct {
  GHashTable *phrases;
  GArray *languages;
  GArray *endings;
  GString *ending_texts;
  guint64 ends[256];
  guint64 compounds;
} ReasonsWordsSource;

/**
 * reasons_words_source_new:
 * @paths: (array zero-terminated=1): files, CODE.words
 *
 * Reads one language after the other; words/en.words tells how they are written.
 *
 * Returns: (transfer full): what they say, or %NULL with @error set where one cannot be read
 */
ReasonsWordsSource *reasons_words_source_new (char **paths,
                                              GError **error);

void reasons_words_source_free (ReasonsWordsSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsWordsSource, reasons_words_source_free)

G_END_DECLS
