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
 * @start: where its text starts in the texts of all endings
 * @length: of it, in bytes
 */
typedef struct {
  guint16 start;
  guint16 length;
} ReasonsWordsEnding;

/** reasons_words_meanings: the meanings of all phrases, those of one side by side; those of none come
 * first. */
extern const ReasonsWord reasons_words_meanings[];

/** reasons_words_phrases: all phrases, each in the one slot where its hash leads, and some empty slots. */
extern const ReasonsPhrase reasons_words_phrases[];
extern const guint32 reasons_words_n_slots;

/** reasons_words_seeds: for each bucket of hashes, the seed that leads each of its phrases to another slot. */
extern const guint16 reasons_words_seeds[];
extern const guint32 reasons_words_n_buckets;

extern const ReasonsWordsLanguage reasons_words_languages[];
extern const guint reasons_words_n_languages;

extern const ReasonsWordsEnding reasons_words_endings[];
extern const char reasons_words_ending_texts[];

/** reasons_words_ends: for each byte, the languages that have an ending with that last byte. */
extern const guint64 reasons_words_ends[256];

/** reasons_words_compounds: the languages whose nouns grow together. */
extern const guint64 reasons_words_compounds;

/** REASONS_WORDS_HASH_START: the hash of nothing, to which bytes are added (FNV-1a). */
#define REASONS_WORDS_HASH_START G_GUINT64_CONSTANT (0xcbf29ce484222325)

/** reasons_words_hash_add: Returns: @hash with one more byte. */
static inline guint64
reasons_words_hash_add (guint64 hash,
                        char byte)
{
  return (hash ^ (guchar) byte) * G_GUINT64_CONSTANT (0x100000001b3);
}

static inline guint64
reasons_words_hash_mix (guint64 hash)
{
  hash = (hash ^ (hash >> 32)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  return hash ^ (hash >> 32);
}

/** reasons_words_hash_end: Returns: the hash of a phrase all of whose bytes were added. Its upper half
 * tells the bucket, both tell the slot, and its lower half is what is compared. */
static inline guint64
reasons_words_hash_end (guint64 hash)
{
  return reasons_words_hash_mix (hash);
}

/** reasons_words_hash: Returns: the hash of a whole phrase. */
static inline guint64
reasons_words_hash (const char *key,
                    gsize length)
{
  guint64 hash = REASONS_WORDS_HASH_START;

  for (gsize i = 0; i < length; i++)
    hash = reasons_words_hash_add (hash, key[i]);
  return reasons_words_hash_end (hash);
}

/** REASONS_WORDS_CHECK: the bits of a hash that a phrase is told by. */
#define REASONS_WORDS_CHECK 0x3fffffffu

/** reasons_words_get_bucket: Returns: the bucket of a hash, of so many. */
static inline guint32
reasons_words_get_bucket (guint64 hash,
                          guint32 n_buckets)
{
  return (guint32) ((hash >> 32) * n_buckets >> 32);
}

/** reasons_words_get_slot: Returns: the slot where a hash leads with the seed of its bucket, of so many. */
static inline guint32
reasons_words_get_slot (guint64 hash,
                        guint16 seed,
                        guint32 n_slots)
{
  guint64 mixed = reasons_words_hash_mix (hash + seed * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

  return (guint32) ((mixed >> 32) * n_slots >> 32);
}

G_END_DECLS
