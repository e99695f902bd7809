/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "count-reading.h"

#include <string.h>

/* A longer run of words is a clause and no noun with its adjectives. */
#define PHRASE_MAX 8

/* Function words between number and noun: "five of the best ...". */
#define PARTITIVE_MAX 3

/* A noun further away than this has nothing to do with the counter. */
#define COUNTER_REACH_MAX 60

static void
set_noun (ReasonsCountReading *reading, guint start, guint n_tokens, gboolean is_known)
{
  guint end = start + n_tokens;

  reading->noun = start;
  reading->noun_count = n_tokens;
  /* A noun with hyphens is printed whole: "HR-Trends". */
  while (start >= reading->after + 2 && reasons_tokens_is_glued (reading->tokens, start) &&
         reasons_tokens_is_mark (reading->tokens, start - 1, "-‐‑") &&
         reasons_tokens_is_glued (reading->tokens, start - 1) &&
         reasons_tokens_is_kind (reading->tokens, start - 2, REASONS_TOKEN_WORD))
    start -= 2;
  reading->count->noun_start = reasons_tokens_get (reading->tokens, start)->start;
  reading->count->noun_end = reasons_tokens_get (reading->tokens, end - 1)->end;
  reading->count->is_known = is_known;
  reading->count->end = MAX (end, reading->after);
}

static guint
match_noun (const ReasonsCountReading *reading, guint index)
{
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, index);
  guint n = reasons_tokens_count (reading->tokens, index, REASONS_WORD_NOUN, REASONS_WORDS_ALL);

  /* What one language counts is a function word of another: "mit" is a myth in Turkish. */
  if (n == 1 &&
      reasons_tokens_count (reading->tokens, index, REASONS_WORD_NOUN, reading->languages) == 0 &&
      reasons_tokens_count (reading->tokens, index, REASONS_WORD_STOP, reading->languages) > 0)
    n = 0;
  if (n == 0 && token->kind == REASONS_TOKEN_WORD &&
      reasons_words_find_compound (token->folded, REASONS_WORD_NOUN, reading->languages) != NULL)
    n = 1;
  return n;
}

static guint
find_segment_end (const ReasonsCountReading *reading, guint index)
{
  guint limit = MIN (reading->tokens->len, index + COUNTER_REACH_MAX);

  while (index < limit && !reasons_count_is_break (reading->tokens, index))
    index++;
  return index;
}

static guint
find_segment_start (const ReasonsCountReading *reading, guint index)
{
  guint limit = index > COUNTER_REACH_MAX ? index - COUNTER_REACH_MAX : 0;

  while (index > limit && !reasons_count_is_break (reading->tokens, index - 1))
    index--;
  return index;
}

/* The last noun of a part of the title, at its longest: "故事" and not the "事" in it. */
static gboolean
set_last_noun (ReasonsCountReading *reading, guint start, guint end)
{
  for (guint i = end; i > start; i--) {
    guint first = i - 1;
    guint noun_end = first + match_noun (reading, first);

    if (noun_end == first || noun_end > end)
      continue;
    for (guint j = first; j > start && noun_end - j < REASONS_TOKENS_PHRASE_MAX; j--)
      if (match_noun (reading, j - 1) == noun_end - (j - 1))
        first = j - 1;
    set_noun (reading, first, noun_end - first, TRUE);
    return TRUE;
  }
  return FALSE;
}

/* Words that grow together and counters: "5つの理由", "理由5選", "13 个……的理由", "이유 5가지". */
gboolean
reasons_count_read_with_counter (ReasonsCountReading *reading)
{
  guint start = reading->count->start;
  guint after = reading->after;
  guint n_counter =
    reasons_tokens_count (reading->tokens, after, REASONS_WORD_COUNTER, REASONS_WORDS_ALL);
  guint end, n;

  if (reasons_tokens_count (reading->tokens, after, REASONS_WORD_UNIT, REASONS_WORDS_ALL) >
      n_counter)
    return FALSE;
  after += n_counter;
  end = find_segment_end (reading, after);
  if (after < end &&
      reasons_tokens_count (reading->tokens, after, REASONS_WORD_UNIT, REASONS_WORDS_ALL) > 0 &&
      match_noun (reading, after) == 0)
    return FALSE;

  if (after < end && (n = match_noun (reading, after)) > 0) {
    set_noun (reading, after, n, TRUE);
    return TRUE;
  }
  if (n_counter == 0)
    return FALSE;

  /* In Chinese and Japanese what is said of the noun stands before it, so the last one counts. */
  if (set_last_noun (reading, after, end))
    return TRUE;
  if (set_last_noun (reading, find_segment_start (reading, start), start)) {
    reading->count->end = after;
    return TRUE;
  }

  /* "4단계": the counter is a noun as well. */
  if (match_noun (reading, reading->after) == n_counter) {
    set_noun (reading, reading->after, n_counter, TRUE);
    return TRUE;
  }

  reading->count->end = after;
  if (after == end) {
    /* "...5選": the counter itself says that things were picked. */
    reading->count->is_certain = !reading->number.is_han || n_counter > 0;
    /* One Han letter alone is seldom a word. */
    if (start > 0 && reasons_tokens_get (reading->tokens, start - 1)->kind == REASONS_TOKEN_WORD &&
        (reasons_tokens_get (reading->tokens, start - 1)->is_ideograph
           ? g_utf8_strlen (reasons_tokens_get (reading->tokens, start - 1)->folded, -1) > 1
           : !reasons_tokens_is_glued (reading->tokens, start)))
      set_noun (reading, start - 1, 1, FALSE);
    reading->count->end = after;
    return TRUE;
  }
  return reasons_count_is_start (reading);
}

static gboolean
looks_plural (const ReasonsToken *token)
{
  gsize length = strlen (token->folded);

  return length > 2 && token->folded[length - 1] == 's' && token->folded[length - 2] != 's';
}

/* Any noun at the start of a title: "These 6 celebrities are ...". */
static gboolean
read_unknown_noun (ReasonsCountReading *reading, guint start, guint end)
{
  guint head = end - 1;
  guint64 english = 0;
  gboolean noun_first = FALSE;

  for (guint i = 0; reasons_words_get_code (i) != NULL; i++) {
    guint64 bit = G_GUINT64_CONSTANT (1) << i;

    if ((reading->languages & bit) == 0)
      continue;
    if (g_str_equal (reasons_words_get_code (i), "en"))
      english = bit;
    noun_first = noun_first || reasons_words_get_noun_first (i);
  }
  if (english != 0) {
    /* In English a count of two or more shows in the noun. */
    while (head + 1 > start &&
           !(reasons_tokens_is_kind (reading->tokens, head, REASONS_TOKEN_WORD) &&
             looks_plural (reasons_tokens_get (reading->tokens, head))))
      head--;
    if (head + 1 == start || head >= end)
      return FALSE;
    if (head + 1 < end && reasons_tokens_is_kind (reading->tokens, head + 1, REASONS_TOKEN_WORD) &&
        g_str_has_suffix (reasons_tokens_get (reading->tokens, head + 1)->folded, "ed"))
      return FALSE;
  } else if (noun_first) {
    head = start;
    /* "Les 5 meilleures bouilloires": but for these the noun comes first. */
    while (head + 1 < end &&
           reasons_tokens_count (reading->tokens, head, REASONS_WORD_LEAD, reading->languages) == 1)
      head++;
  }
  if (!reasons_tokens_is_kind (reading->tokens, head, REASONS_TOKEN_WORD) ||
      reasons_tokens_count (reading->tokens, head, REASONS_WORD_UNIT, reading->languages) > 0)
    return FALSE;
  set_noun (reading, head, 1, FALSE);
  return TRUE;
}

static guint
skip_bracket (const ReasonsCountReading *reading, guint index)
{
  if (!reasons_tokens_is_mark (reading->tokens, index, "("))
    return index;
  for (guint i = index + 1; i < reading->tokens->len && i < index + PHRASE_MAX; i++)
    if (reasons_tokens_is_mark (reading->tokens, i, ")"))
      return i + 1;
  return index;
}

static gboolean
is_hangul (const ReasonsToken *token)
{
  return token->kind == REASONS_TOKEN_WORD && token->character >= 0xac00 && token->character <= 0xd7a3;
}

/* "...하면 좋은 팁 6": a Korean title may end so, with no counter. It may be an issue of a column as well. */
static gboolean
read_noun_before (ReasonsCountReading *reading)
{
  guint start = reading->count->start;

  if (reading->after != reading->tokens->len || start == 0 ||
      !is_hangul (reasons_tokens_get (reading->tokens, start - 1)) ||
      !set_last_noun (reading, find_segment_start (reading, start), start) ||
      reading->noun + reading->noun_count != start)
    return FALSE;
  reading->count->is_known = FALSE;
  reading->count->end = reading->after;
  return TRUE;
}

gboolean
reasons_count_read_phrase (ReasonsCountReading *reading)
{
  guint start = skip_bracket (reading, reading->after);
  guint end, n;
  guint n_function = 0;
  gboolean is_partitive =
    reasons_tokens_count (reading->tokens, start, REASONS_WORD_PARTITIVE, reading->languages) > 0;
  gboolean is_top =
    reasons_count_match_before (reading, reading->count->start, REASONS_WORD_TOP, REASONS_WORDS_ALL) ||
    (reasons_tokens_is_glued (reading->tokens, reading->count->start) &&
     reasons_count_match_before (reading, reading->count->start - 1, REASONS_WORD_TOP, REASONS_WORDS_ALL));

  while (n_function < PARTITIVE_MAX &&
         reasons_tokens_is_kind (reading->tokens, start, REASONS_TOKEN_WORD) &&
         match_noun (reading, start) == 0 &&
         (n = reasons_tokens_count (reading->tokens, start, REASONS_WORD_STOP,
                                    reading->languages)) > 0) {
    start += n;
    n_function++;
  }
  if (n_function > 0 && n_function == PARTITIVE_MAX)
    return FALSE;

  for (end = start; end < reading->tokens->len && end < start + PHRASE_MAX; end++) {
    if (reasons_tokens_is_mark (reading->tokens, end, "-‐‑'’\"“”„«»") && end > start)
      continue;
    if (!reasons_tokens_is_kind (reading->tokens, end, REASONS_TOKEN_WORD)) {
      if (reasons_tokens_is_mark (reading->tokens, end, "\"“„«‘'") && end == start)
        continue;
      break;
    }
    if (end == start &&
        (n = reasons_tokens_count (reading->tokens, end, REASONS_WORD_UNIT, reading->languages)) >
          0 &&
        match_noun (reading, end) <= n)
      return FALSE;
    n = match_noun (reading, end);
    if (n > 0) {
      set_noun (reading, end, n, TRUE);
      return TRUE;
    }
    if (reasons_tokens_count (reading->tokens, end, REASONS_WORD_STOP, reading->languages) > 0)
      break;
  }

  if (is_top && start == end && n_function == 0 && reasons_count_is_start (reading)) {
    reading->count->end = reading->after;
    reading->count->is_certain = TRUE;
    return TRUE;
  }
  /* "園芸道具ベスト3": the noun grows together with what makes it a promise. */
  if (is_top && start == end && n_function == 0 && reading->count->start > 0 &&
      reasons_tokens_get (reading->tokens, reading->count->start - 1)->is_ideograph &&
      set_last_noun (reading, find_segment_start (reading, reading->count->start),
                     reading->count->start)) {
    reading->count->end = reading->after;
    return TRUE;
  }
  if (start == reading->tokens->len && read_noun_before (reading))
    return TRUE;
  /* "9 of the loveliest gardens" are as much of a promise as "9 lovely gardens". */
  if (end == start || (n_function > 0 && !is_partitive) || !reasons_count_is_start (reading) || reading->number.value == 0)
    return FALSE;
  if (reasons_count_match_before (reading, reading->count->start, REASONS_WORD_BEFORE, reading->languages))
    return FALSE;
  if (reasons_tokens_is_mark (reading->tokens, end - 1, "-‐‑'’\"“”„«»"))
    end--;
  return end > start && read_unknown_noun (reading, start, end);
}
