/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words.h"

#include <string.h>

#include "token.h"
#include "words-table.h"

/* A part of a compound shorter than this, in bytes, ends too many other words. */
#define COMPOUND_PART_MIN 4

const ReasonsPhrase *
reasons_words_get_phrase_by_hash (guint64 hash)
{
  guint16 seed = reasons_words_seeds[reasons_words_get_bucket (hash, reasons_words_n_buckets)];
  const ReasonsPhrase *phrase = &reasons_words_phrases[reasons_words_get_slot (hash, seed, reasons_words_n_slots)];

  if (((guint32) phrase->check_high << 16 | phrase->check_low) != (hash & REASONS_WORDS_CHECK))
    return NULL;
  /* A slot that is empty is no phrase. */
  return phrase->words != 0 || phrase->is_start ? phrase : NULL;
}

const ReasonsPhrase *
reasons_words_get_phrase (const char *folded)
{
  g_return_val_if_fail (folded != NULL, NULL);

  return reasons_words_get_phrase_by_hash (reasons_words_hash (folded, strlen (folded)));
}

const ReasonsWord *
reasons_phrase_get_words (const ReasonsPhrase *self)
{
  return self != NULL && self->words != 0 ? &reasons_words_meanings[self->words] : NULL;
}

const ReasonsWord *
reasons_words_lookup (const char *folded)
{
  return reasons_phrase_get_words (reasons_words_get_phrase (folded));
}

const ReasonsWord *
reasons_word_find (const ReasonsWord *word,
                   ReasonsWordKind kind,
                   guint64 languages)
{
  for (; word != NULL; word = reasons_word_get_next (word))
    if (word->kind == kind && (languages & (G_GUINT64_CONSTANT (1) << word->language)) != 0)
      return word;
  return NULL;
}

const ReasonsWord *
reasons_words_find (const char *folded,
                    ReasonsWordKind kind,
                    guint64 languages)
{
  return reasons_word_find (reasons_words_lookup (folded), kind, languages);
}

static const ReasonsWord *
find_before_ending (const char *folded,
                    gsize length,
                    guint language,
                    ReasonsWordKind kind)
{
  const ReasonsWordsLanguage *rules = &reasons_words_languages[language];

  for (guint i = 0; i < rules->n_endings; i++) {
    const ReasonsWordsEnding *ending = &reasons_words_endings[rules->first_ending + i];
    g_autofree char *stem = NULL;
    const ReasonsWord *word;

    if (length <= ending->length ||
        memcmp (folded + length - ending->length, reasons_words_ending_texts + ending->start, ending->length) != 0)
      continue;
    stem = g_strndup (folded, length - ending->length);
    word = reasons_words_find (stem, kind, G_GUINT64_CONSTANT (1) << language);
    if (word != NULL)
      return word;
  }
  return NULL;
}

static const ReasonsWord *
find_at_end (const char *folded,
             gsize length,
             ReasonsWordKind kind,
             guint64 own)
{
  if (length <= COMPOUND_PART_MIN)
    return NULL;
  for (const char *p = g_utf8_next_char (folded); length - (gsize) (p - folded) >= COMPOUND_PART_MIN;
       p = g_utf8_next_char (p)) {
    const ReasonsWord *word = reasons_words_find (p, kind, own);

    if (word != NULL && !word->is_weak)
      return word;
  }
  return NULL;
}

const ReasonsWord *
reasons_words_find_compound (const char *folded,
                             ReasonsWordKind kind,
                             guint64 languages)
{
  gsize length;
  guint64 left;

  g_return_val_if_fail (folded != NULL, NULL);

  length = strlen (folded);
  if (length == 0)
    return NULL;
  /* Most words end as no ending of any language does. */
  left = languages & reasons_words_ends[(guchar) folded[length - 1]];
  for (guint i = 0; left != 0; i++, left >>= 1) {
    const ReasonsWord *word = (left & 1) != 0 ? find_before_ending (folded, length, i, kind) : NULL;

    if (word != NULL)
      return word;
  }
  languages &= reasons_words_compounds;
  return languages == 0 ? NULL : find_at_end (folded, length, kind, languages);
}

static char *
fold_phrase (const char *word)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (word, REASONS_WORDS_PHRASE_BYTES_MAX);
  guint end = tokens->len;

  /* "Method:" */
  while (end > 0 && reasons_tokens_get (tokens, end - 1)->kind == REASONS_TOKEN_MARK)
    end--;
  return reasons_tokens_join (tokens, 0, end);
}

gboolean
reasons_words_is_noun (const char *word)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (word != NULL, FALSE);

  key = fold_phrase (word);
  return reasons_words_find (key, REASONS_WORD_NOUN, REASONS_WORDS_ALL) != NULL ||
         reasons_words_find_compound (key, REASONS_WORD_NOUN, REASONS_WORDS_ALL) != NULL;
}

gboolean
reasons_words_is_steps (const char *word)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (word != NULL, FALSE);

  key = fold_phrase (word);
  return reasons_words_find (key, REASONS_WORD_STEPS, REASONS_WORDS_ALL) != NULL;
}

gboolean
reasons_words_get_noun_first (guint language)
{
  g_return_val_if_fail (language < reasons_words_n_languages, FALSE);

  return reasons_words_languages[language].is_noun_first;
}

gboolean
reasons_words_get_head_last (guint language)
{
  g_return_val_if_fail (language < reasons_words_n_languages, FALSE);

  return reasons_words_languages[language].is_head_last;
}

const char *
reasons_words_get_code (guint language)
{
  return language < reasons_words_n_languages ? reasons_words_languages[language].code : NULL;
}
