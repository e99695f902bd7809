/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "role.h"

G_BEGIN_DECLS

/*
 * The words that help to read a list: one table a language, words/CODE.words, whose head tells what
 * each line is for (words/en.words). A new language is a new file, named in meson.build. The tables
 * are made while the library is built (words-compile.c), so that nothing has to be read at start.
 */

/**
 * reasons_words_is_noun:
 * @word: a word or a short phrase
 *
 * Returns: whether it names what list articles list, in any language: "reasons", "Gründe", "理由".
 */
gboolean reasons_words_is_noun (const char *word);

/** reasons_words_is_steps: Returns: whether @word stands above the steps of a recipe or a guide. */
gboolean reasons_words_is_steps (const char *word);

/**
 * ReasonsWordKind:
 * @REASONS_WORD_NUMBER: a number word; its value is the number
 * @REASONS_WORD_ORDINAL: "first", "firstly"; its value is the number, 0 for "finally"
 * @REASONS_WORD_NOUN: what list articles list, as it stands after a number: "reasons"
 * @REASONS_WORD_ALONE: of these, what tells of a list with no number at all: "tips"
 * @REASONS_WORD_LABEL: what goes with the number of one entry: "reason", "step", "no"
 * @REASONS_WORD_UNIT: what numbers count that is no list: years, euros, percent, millions
 * @REASONS_WORD_BEFORE: before a number that counts nothing: "since", "season", "version"
 * @REASONS_WORD_LEAD: may stand before the number of a promise: "the", "here are my", "top"
 * @REASONS_WORD_TOP: of these, what makes a number a promise without any noun: "top"
 * @REASONS_WORD_STOP: function words, where a noun phrase ends
 * @REASONS_WORD_PARTITIVE: between a number and what it is a part of: "of the", "des", "de los"
 * @REASONS_WORD_STEPS: the heading above the steps of a recipe or a guide: "instructions", "method"
 * @REASONS_WORD_COUNTER: stands between number and noun: 个, つの, 가지, টি
 * @REASONS_WORD_CUE: in a lead, says that the list is about to come: "here are", "the following"
 * @REASONS_WORD_BONUS: "bonus"
 * @REASONS_WORD_MINUS: takes from a number: "minus", "less"
 * @REASONS_WORD_ANAPHOR: at the start of a sentence, points back to another one: "this", "but"
 * @REASONS_WORD_ABBREVIATION: an abbreviation that takes a full stop, without it
 * @REASONS_WORD_HEADING: a heading; its value is a #ReasonsHeadingRole
 */
typedef enum {
  REASONS_WORD_NUMBER,
  REASONS_WORD_ORDINAL,
  REASONS_WORD_NOUN,
  REASONS_WORD_ALONE,
  REASONS_WORD_LABEL,
  REASONS_WORD_UNIT,
  REASONS_WORD_BEFORE,
  REASONS_WORD_LEAD,
  REASONS_WORD_TOP,
  REASONS_WORD_STOP,
  REASONS_WORD_PARTITIVE,
  REASONS_WORD_STEPS,
  REASONS_WORD_COUNTER,
  REASONS_WORD_CUE,
  REASONS_WORD_BONUS,
  REASONS_WORD_MINUS,
  REASONS_WORD_ANAPHOR,
  REASONS_WORD_ABBREVIATION,
  REASONS_WORD_HEADING,
} ReasonsWordKind;

/**
 * ReasonsWord:
 * @value: see #ReasonsWordKind
 * @language: number of its language, below %REASONS_WORDS_LANGUAGES_MAX
 * @kind: what it is, a #ReasonsWordKind
 * @is_weak: marked with "?", or a noun that is a function word of another language: it has another meaning as well,
 *   so that it counts only where more speaks for its language
 * @is_open: marked with "*": of a heading, anything may follow
 * @is_last: whether it is the last meaning of its word
 *
 * One meaning of a word or phrase. Constant.
 */
typedef struct {
  gint16 value;
  guint8 language;
  guint8 kind : 5;
  guint8 is_weak : 1;
  guint8 is_open : 1;
  guint8 is_last : 1;
} ReasonsWord;

/**
 * ReasonsPhrase:
 * @check_low: lowest 16 bits of its hash
 * @check_high: the next 14
 * @may_count: whether it is a number in some language, or longer phrases that start with it are
 * @is_stop: whether it is a function word in some language
 * @is_start: whether longer phrases of the tables start with it
 * @words: the first of its meanings, 0 for none
 *
 * A word, or words, that the tables know, or know the start of. Constant, and small: there are tens of
 * thousands. Its text is not kept: of words that are not in the tables one in a milliard is taken for
 * one that is.
 */
typedef struct {
  guint16 check_low;
  guint16 check_high : 14;
  guint16 may_count : 1;
  guint16 is_stop : 1;
  guint16 is_start : 1;
  guint16 words : 15;
} ReasonsPhrase;

/** reasons_phrase_get_words: Returns: (nullable): the first meaning of @self, which may be %NULL. */
const ReasonsWord *reasons_phrase_get_words (const ReasonsPhrase *self);

/** reasons_word_get_next: Returns: (nullable): another meaning of the same word. */
static inline const ReasonsWord *
reasons_word_get_next (const ReasonsWord *self)
{
  return self->is_last ? NULL : self + 1;
}

/** REASONS_WORDS_LANGUAGES_MAX: languages that there can be; sets of them are bits of 64. */
#define REASONS_WORDS_LANGUAGES_MAX 64

/** REASONS_WORDS_ALL: the set of all languages. */
#define REASONS_WORDS_ALL G_MAXUINT64

/** REASONS_WORDS_PHRASE_BYTES_MAX: of a longer phrase only so many bytes are looked at. */
#define REASONS_WORDS_PHRASE_BYTES_MAX 256

/**
 * reasons_words_get_phrase:
 * @folded: a word or phrase as reasons_fold() makes it, one space between words
 *
 * Returns: (nullable): what the tables know of it. Any thread.
 */
const ReasonsPhrase *reasons_words_get_phrase (const char *folded);

/** reasons_words_get_phrase_by_hash: see reasons_words_get_phrase(); @hash is what a token has. */
const ReasonsPhrase *reasons_words_get_phrase_by_hash (guint64 hash);

/**
 * reasons_word_find:
 * @word: (nullable): the first meaning of a word
 * @kind: what it must be
 * @languages: languages that count, a set of bits
 *
 * Returns: (nullable): the first of @word and those after it of that kind
 */
const ReasonsWord *reasons_word_find (const ReasonsWord *word,
                                      ReasonsWordKind kind,
                                      guint64 languages);

/**
 * reasons_words_lookup:
 * @folded: a word or phrase as reasons_fold() makes it, one space between words
 *
 * Returns: (nullable): its meanings. Any thread.
 */
const ReasonsWord *reasons_words_lookup (const char *folded);

/**
 * reasons_words_find:
 * @folded: see reasons_words_lookup()
 * @kind: what it must be
 * @languages: languages that count, a set of bits
 *
 * Returns: (nullable): its first meaning of that kind
 */
const ReasonsWord *reasons_words_find (const char *folded,
                                       ReasonsWordKind kind,
                                       guint64 languages);

/**
 * reasons_words_find_compound:
 * @folded: one word
 * @kind: what its last part must be
 * @languages: languages that count
 *
 * Looks for a word that ends with a known one, in languages that write compounds as one word
 * ("Schlafmythen"), and for a known one with an ending that says its part in the sentence, in
 * languages that add those (Korean).
 *
 * Returns: (nullable): the meaning of the known part
 */
const ReasonsWord *reasons_words_find_compound (const char *folded,
                                                ReasonsWordKind kind,
                                                guint64 languages);

/**
 * reasons_words_get_noun_first: Returns: whether adjectives follow their noun in that language.
 */
gboolean reasons_words_get_noun_first (guint language);

/**
 * reasons_words_get_head_last: Returns: whether what is said of a noun stands before its number in
 * that language: "Kilo vermenin 5 yolu".
 */
gboolean reasons_words_get_head_last (guint language);

/** reasons_words_get_code: Returns: (nullable): the code of a language, %NULL past the last. */
const char *reasons_words_get_code (guint language);

G_END_DECLS
