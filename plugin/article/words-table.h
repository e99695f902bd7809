/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "words.h"

G_BEGIN_DECLS

/*
 * The word tables as words-compile.c writes them into words-table.c and words.c reads them: constant,
 * and with no pointers in them, so that nothing has to be done before the first word is looked up.
 */

/** REASONS_WORDS_CODE_BYTES: the longest code of a language, with a NUL. */
#define REASONS_WORDS_CODE_BYTES 8

/**
 * ReasonsWordsLanguage:
 * @code: of the language
 * @first_ending: its first one among all endings
 * @n_endings: how many it has
 * @is_noun_first: see reasons_words_get_noun_first()
 * @is_head_last: see reasons_words_get_head_last()
 */
typedef struct {
  char code[REASONS_WORDS_CODE_BYTES];
  guint16 first_ending;
  guint16 n_endings;
  guint8 is_noun_first;
  guint8 is_head_last;
} ReasonsWordsLanguage;

/**
 * ReasonsWordsEnding:
 * @key: where its text starts in the keys
 * @length: of it, in bytes
 */
typedef struct {
  guint32 key;
  guint32 length;
} ReasonsWordsEnding;

/** reasons_words_keys: texts of all phrases and endings, one in another where that fits. */
extern const char reasons_words_keys[];

/** reasons_words_meanings: the meanings of all phrases, those of one side by side; those of none come
 * first. */
extern const ReasonsWord reasons_words_meanings[];

/** reasons_words_phrases: all phrases, bucket by bucket. */
extern const ReasonsPhrase reasons_words_phrases[];

/** reasons_words_buckets: where each bucket starts among the phrases, and where the last one ends. */
extern const guint16 reasons_words_buckets[];

/** reasons_words_mask: the bits of a hash that tell its bucket. */
extern const guint32 reasons_words_mask;

extern const ReasonsWordsLanguage reasons_words_languages[];
extern const guint reasons_words_n_languages;

extern const ReasonsWordsEnding reasons_words_endings[];

/** reasons_words_ends: for each byte, the languages that have an ending with that last byte. */
extern const guint64 reasons_words_ends[256];

/** reasons_words_compounds: the languages whose nouns grow together. */
extern const guint64 reasons_words_compounds;

/** REASONS_WORDS_TAG_SHIFT: how far a hash is shifted to be a tag. */
#define REASONS_WORDS_TAG_SHIFT 26

/** REASONS_WORDS_KEY_SHIFT: how far the upper bits of a key are shifted. */
#define REASONS_WORDS_KEY_SHIFT 16

/** REASONS_WORDS_HASH_START: the hash of nothing, to which bytes are added. */
#define REASONS_WORDS_HASH_START 2166136261u

/** reasons_words_hash_add: Returns: @hash with one more byte. */
static inline guint32
reasons_words_hash_add (guint32 hash,
                        char byte)
{
  return (hash ^ (guchar) byte) * 16777619u;
}

/** reasons_words_hash_end: Returns: the hash of a phrase all of whose bytes were added; its lower bits
 * tell the bucket, its upper ones are the tag. */
static inline guint32
reasons_words_hash_end (guint32 hash)
{
  return hash ^ (hash >> 15);
}

/** reasons_words_hash: Returns: the hash of a whole phrase. */
static inline guint32
reasons_words_hash (const char *key,
                    gsize length)
{
  guint32 hash = REASONS_WORDS_HASH_START;

  for (gsize i = 0; i < length; i++)
    hash = reasons_words_hash_add (hash, key[i]);
  return reasons_words_hash_end (hash);
}

G_END_DECLS
