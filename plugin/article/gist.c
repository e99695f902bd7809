/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gist.h"

#include <math.h>
#include <string.h>

#include "sentence.h"
#include "token.h"

/* Shorter and longer sentences say too little or do not fit in the two lines that there are. */
#define CHARACTERS_FEW  30
#define CHARACTERS_MANY 220

/* An ideograph says as much as about so many letters. */
#define IDEOGRAPH_WEIGHT 2.5

/* Words are compared by so many of their first letters, which leaves most endings out. */
#define STEM_LETTERS 5

/* "Read more" and its like are short. */
#define ROLE_BYTES_MAX 80

typedef struct {
  const char *text;
  GHashTable *label_words; /* (element-type utf8) */
  GHashTable *counts;      /* (element-type utf8 guint): words of the text */
  char *label_key;
} Reading;

static char *
get_stem (const char *folded)
{
  const char *end = folded;

  for (guint i = 0; i < STEM_LETTERS && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  return g_strndup (folded, (gsize) (end - folded));
}

/*
 * The next word that means something, from @index on; %NULL at the end. Where words are not set
 * apart, two ideographs in a row are taken for one.
 */
static char *
next_content (const GArray *tokens,
              guint *index)
{
  while (*index < tokens->len) {
    const ReasonsToken *token = reasons_tokens_get (tokens, *index);
    const ReasonsToken *next = reasons_tokens_get (tokens, *index + 1);
    gboolean is_alone;

    (*index)++;
    if (token->kind == REASONS_TOKEN_MARK)
      continue;
    if (token->is_ideograph) {
      is_alone = next == NULL || !next->is_ideograph || next->has_space;
      if (!is_alone)
        return g_strconcat (token->folded, next->folded, NULL);
      if (g_utf8_strlen (token->folded, -1) > 1)
        return g_strdup (token->folded);
      continue;
    }
    if (g_utf8_strlen (token->folded, 3) < 3 && token->kind == REASONS_TOKEN_WORD)
      continue;
    if (reasons_words_find (token->folded, REASONS_WORD_STOP, REASONS_WORDS_ALL) != NULL)
      continue;
    return get_stem (token->folded);
  }
  return NULL;
}

static GHashTable *
count_words (const GArray *tokens)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint index = 0;
  char *word;

  while ((word = next_content (tokens, &index)) != NULL) {
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));

    g_hash_table_replace (counts, word, GUINT_TO_POINTER (count + 1));
  }
  return counts;
}

/* How much of a sentence fits the space, from 0 to 1. */
static double
rate_length (const GArray *tokens,
             const char *sentence,
             gsize length)
{
  double characters = (double) g_utf8_strlen (sentence, (gssize) length);

  for (guint i = 0; i < tokens->len; i++)
    if (reasons_tokens_get (tokens, i)->is_ideograph)
      characters += IDEOGRAPH_WEIGHT - 1;
  if (characters < CHARACTERS_FEW)
    return characters / CHARACTERS_FEW;
  if (characters > CHARACTERS_MANY)
    return CHARACTERS_MANY / characters;
  return 1;
}

static gboolean
is_opening_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201e || c == 0xab || c == 0x300c || c == 0x300e ||
         c == '(' || c == '[' || c == 0xff08 || c == 0x3010;
}

static gboolean
is_question (gunichar c)
{
  return c == '?' || c == 0xff1f || c == 0x61f || c == 0x37e;
}

static gboolean
is_end (gunichar c)
{
  return c == '.' || c == '!' || c == 0x3002 || c == 0xff01 || c == 0xff0e || c == 0x964 ||
         c == 0x965 || c == 0x6d4 || c == 0x2026 || c == ')' || c == '"' || c == 0x201d ||
         c == 0xbb || c == 0x300d || c == 0xff09 || c == '\'' || c == 0x2019 || c == 0xff61 ||
         c == 0x1362 || c == 0x104b;
}

/* The share of the label's words that the sentence has, and how usual its words are in the text. */
static void
rate_words (const Reading *reading,
            const GArray *tokens,
            double *overlap,
            double *centrality)
{
  g_autoptr (GHashTable) own = count_words (tokens);
  GHashTableIter iter;
  gpointer key;
  guint n_shared = 0;
  double sum = 0;

  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (reading->counts, key));

    if (g_hash_table_contains (reading->label_words, key))
      n_shared++;
    sum += count > 1 ? log2 (count) : 0;
  }
  *overlap = g_hash_table_size (reading->label_words) == 0
               ? 0
               : (double) n_shared / g_hash_table_size (reading->label_words);
  *centrality = g_hash_table_size (own) == 0 ? 0 : sum / (g_hash_table_size (own) + 2);
}

static double
rate (const Reading *reading,
      const ReasonsSentence *sentence,
      guint position)
{
  const char *start = reading->text + sentence->start;
  gsize length = sentence->end - sentence->start;
  g_autofree char *copy = g_strndup (start, length);
  g_autoptr (GArray) tokens = reasons_tokens_new (copy, length);
  g_autofree char *key = reasons_tokens_join (tokens, 0, tokens->len);
  gunichar first = g_utf8_get_char (copy);
  gunichar last = g_utf8_get_char (g_utf8_prev_char (copy + length));
  double overlap, centrality;
  double score;
  guint n;

  /* Bare marks and numbers, the label once more, and "Read more" say nothing. */
  if (*key == '\0' || g_str_equal (key, reading->label_key) ||
      (length <= ROLE_BYTES_MAX && reasons_words_get_role (copy) != REASONS_HEADING_PLAIN))
    return -1;

  rate_words (reading, tokens, &overlap, &centrality);
  score = 1.0 / (1.0 + 0.3 * position) + 0.9 * MIN (overlap, 0.7) + 0.4 * centrality +
          0.8 * rate_length (tokens, copy, length);
  if (is_question (last))
    score -= 0.9;
  else if (last == ':' || last == 0xff1a)
    score -= 0.6;
  else if (!is_end (last))
    score -= 0.7;
  if (is_opening_quote (first))
    score -= 0.5;
  if (position > 0 &&
      reasons_tokens_match (tokens, 0, REASONS_WORD_ANAPHOR, REASONS_WORDS_ALL, &n) != NULL)
    score -= 0.3;
  if (strstr (copy, "://") != NULL)
    score -= 0.5;
  return MAX (score, 0);
}

gboolean
reasons_gist_find (const char *text,
                   const char *label,
                   gsize *offset,
                   gsize *length)
{
  g_autoptr (GArray) sentences = NULL;
  g_autoptr (GArray) label_tokens = NULL;
  g_autoptr (GArray) text_tokens = NULL;
  Reading reading = { .text = text };
  double best = -1;

  g_return_val_if_fail (text != NULL && label != NULL, FALSE);
  g_return_val_if_fail (offset != NULL && length != NULL, FALSE);

  *offset = *length = 0;
  label_tokens = reasons_tokens_new (label, REASONS_WORDS_PHRASE_BYTES_MAX);
  text_tokens = reasons_tokens_new (text, REASONS_GIST_TEXT_MAX);
  sentences = reasons_sentences_new (text, REASONS_GIST_TEXT_MAX, REASONS_GIST_SENTENCES_MAX);
  reading.label_words = count_words (label_tokens);
  reading.label_key = reasons_tokens_join (label_tokens, 0, label_tokens->len);
  reading.counts = count_words (text_tokens);

  for (guint i = 0; i < sentences->len; i++) {
    const ReasonsSentence *sentence = &g_array_index (sentences, ReasonsSentence, i);
    double score = rate (&reading, sentence, i);

    if (score > best) {
      best = score;
      *offset = sentence->start;
      *length = sentence->end - sentence->start;
    }
  }
  g_hash_table_unref (reading.label_words);
  g_hash_table_unref (reading.counts);
  g_free (reading.label_key);
  return best >= 0;
}
