/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "marker-reading.h"

#include <string.h>

#include "fold.h"
#include "numbers.h"

/* Words that may stand before the noun: "Common Mistake #1", "My best tip no. 3". */
#define NOUN_WORDS_BEFORE 3

/* An ordinal stands right behind its noun, and so within as many tokens. */
#define ORDINAL_REACH_MAX 6

/* A number does too, but for words as "number" and signs, each of which may be a phrase. */
#define NUMBER_REACH_MAX 12

#define ROMAN_LETTERS "IVXLivxl"

/* Whether a word is the promised noun in any of its forms: "Mistake" for "Mistakes". */
static gboolean
is_promised (const ReasonsMarkerReading *reading, guint index)
{
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, index);
  g_autofree char *noun = NULL;
  gsize common = 0;

  if (reading->promise == NULL || reading->promise->noun == NULL ||
      token->kind != REASONS_TOKEN_WORD)
    return FALSE;
  noun = reasons_fold (reading->promise->noun, -1);
  while (noun[common] != '\0' && noun[common] == token->folded[common])
    common++;
  if (noun[common] == '\0' && token->folded[common] == '\0')
    return TRUE;
  return common >= 3 && strlen (noun) <= common + 6 && strlen (token->folded) <= common + 4 &&
         common * 3 >= strlen (noun) * 2;
}

guint
reasons_marker_match_label (const ReasonsMarkerReading *reading, guint index)
{
  guint n =
    MAX (reasons_tokens_count (reading->tokens, index, REASONS_WORD_LABEL, REASONS_WORDS_ALL),
         reasons_tokens_count (reading->tokens, index, REASONS_WORD_NOUN, REASONS_WORDS_ALL));
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, index);

  if (n == 0 && token->kind == REASONS_TOKEN_WORD &&
      (is_promised (reading, index) ||
       reasons_words_find_compound (token->folded, REASONS_WORD_LABEL, REASONS_WORDS_ALL) != NULL))
    n = 1;
  return n;
}

gboolean
reasons_marker_take_sign (ReasonsMarkerReading *reading)
{
  if (!reasons_tokens_is_mark (reading->tokens, reading->at, "#＃№"))
    return FALSE;
  reading->at++;
  return TRUE;
}

static void
skip_degree (ReasonsMarkerReading *reading)
{
  /* "N° 3", "Nº3", "No. 3", "Nr. 3" */
  while (reasons_tokens_is_mark (reading->tokens, reading->at, "°º.") ||
         (reasons_tokens_is_kind (reading->tokens, reading->at, REASONS_TOKEN_WORD) &&
          (reasons_tokens_get (reading->tokens, reading->at)->character == 0xba)))
    reading->at++;
}

/* Whether a token can be a number, or the start of one, in any of its forms. */
static gboolean
may_be_number (const ReasonsMarkerReading *reading, guint index)
{
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, index);
  const char *start = reading->tokens->text + token->start;
  gsize length = token->end - token->start;

  if (reasons_number_may_start (reading->tokens, index))
    return TRUE;
  /* A sign, a letter, or Roman. */
  if (token->character >= 0x80 && reasons_number_from_symbol (token->character) >= 0)
    return TRUE;
  return token->kind == REASONS_TOKEN_WORD &&
         (g_utf8_next_char (start) == start + length ||
          (strchr (ROMAN_LETTERS, start[0]) != NULL && strspn (start, ROMAN_LETTERS) >= length));
}

static const ReasonsWord *
match_ordinal (const ReasonsMarkerReading *reading, guint index, guint *n_tokens)
{
  if (!reasons_tokens_is_kind (reading->tokens, index, REASONS_TOKEN_WORD))
    return NULL;
  return reasons_tokens_match (reading->tokens, index, REASONS_WORD_ORDINAL, REASONS_WORDS_ALL,
                               n_tokens);
}

/* The last token that can be a number; 0 for none, which cannot be one of a noun before it. */
static guint
find_last_number (const ReasonsMarkerReading *reading)
{
  guint n;

  for (guint i = MIN (reading->tokens->len, NUMBER_REACH_MAX); i > 1; i--)
    if (may_be_number (reading, i - 1))
      return i - 1;
  for (guint i = MIN (reading->tokens->len, ORDINAL_REACH_MAX); i > 1; i--)
    if (match_ordinal (reading, i - 1, &n) != NULL)
      return i - 1;
  return 0;
}

/* "Причина вторая:", "Motivo secondo:": in many languages the ordinal comes after its noun. */
static gboolean
take_ordinal_after (ReasonsMarkerReading *reading, int *value)
{
  guint n = 0;
  const ReasonsWord *word = match_ordinal (reading, reading->at, &n);

  if (word == NULL || word->value <= 0)
    return FALSE;
  reading->at += n;
  *value = word->value;
  return TRUE;
}

/* "Reason 3:", "Common Mistake #1", "Step One", "Bonus tip:", "Part III.", "Powód trzeci:" */
gboolean
reasons_marker_take_noun (ReasonsMarkerReading *reading)
{
  guint start = reading->at;
  guint last_number = find_last_number (reading);
  gboolean is_bonus = FALSE;

  for (guint before = 0; before <= NOUN_WORDS_BEFORE; before++) {
    guint n =
      reasons_tokens_count (reading->tokens, start + before, REASONS_WORD_BONUS, REASONS_WORDS_ALL);
    gboolean has_sign;
    gboolean is_word;
    int number = -1;
    ReasonsMarkerEnd end;

    if (!reasons_tokens_is_kind (reading->tokens, start + before, REASONS_TOKEN_WORD))
      return FALSE;
    if (n > 0) {
      is_bonus = TRUE;
      reading->at = start + before + n;
      n = reasons_marker_match_label (reading, reading->at);
      reading->at += n;
    } else {
      /* Looking for a noun takes a while, and most have no number behind them. */
      if (last_number <= start + before)
        continue;
      n = reasons_marker_match_label (reading, start + before);
      if (n == 0 &&
          g_str_equal (reasons_tokens_get (reading->tokens, start + before)->folded, "n") &&
          reasons_tokens_is_mark (reading->tokens, start + before + 1, "°"))
        n = 1;
      if (n == 0)
        continue;
      reading->at = start + before + n;
    }
    skip_degree (reading);
    if (reasons_tokens_is_mark (reading->tokens, reading->at, ":-–") &&
        reasons_tokens_is_kind (reading->tokens, reading->at + 1, REASONS_TOKEN_DIGITS))
      reading->at++;
    /* "Tip number 3", "Совет № 3", "理由その3" */
    n = reasons_tokens_count (reading->tokens, reading->at, REASONS_WORD_LABEL, REASONS_WORDS_ALL);
    if (n > 0 && !is_bonus) {
      reading->at += n;
      skip_degree (reading);
    }
    has_sign = reasons_marker_take_sign (reading);
    is_word = reasons_tokens_is_kind (reading->tokens, reading->at, REASONS_TOKEN_WORD);
    if (!reasons_marker_take_number (reading, &number) &&
        !reasons_marker_take_roman (reading, &number) &&
        !take_ordinal_after (reading, &number) &&
        (is_bonus || before > 0 || !reasons_marker_take_letter (reading, &number))) {
      if (!is_bonus)
        continue;
      end = reasons_marker_take_end (reading);
      reading->marker.is_bonus = TRUE;
      return end >= REASONS_MARKER_END_STRONG && reasons_marker_finish (reading, -1, FALSE, TRUE);
    }
    if (reasons_tokens_is_mark (reading->tokens, reading->at, "%‰°€$£¥₹+"))
      continue;
    if (reasons_tokens_count (reading->tokens, reading->at, REASONS_WORD_COUNTER,
                              REASONS_WORDS_ALL) > 0 &&
        reasons_tokens_is_glued (reading->tokens, reading->at))
      reading->at += reasons_tokens_count (reading->tokens, reading->at, REASONS_WORD_COUNTER,
                                           REASONS_WORDS_ALL);
    end = reasons_marker_take_end (reading);
    /* "No one knows", "Point A to" */
    if (is_word && end < REASONS_MARKER_END_STRONG)
      continue;
    if (end == REASONS_MARKER_END_NONE ||
        (before > 0 && end == REASONS_MARKER_END_SPACE && !has_sign))
      continue;
    reading->marker.is_bonus = is_bonus;
    return reasons_marker_finish (reading, number, TRUE,
                                  has_sign || end >= REASONS_MARKER_END_STRONG);
  }
  reading->at = start;
  return FALSE;
}

/* "First,", "First reason:", "Erstens", "第三个理由：", "其一，" */
gboolean
reasons_marker_take_ordinal (ReasonsMarkerReading *reading)
{
  guint start = reading->at;
  guint n_tokens = 0;
  guint n_noun;
  guint n_lead =
    reasons_tokens_count (reading->tokens, start, REASONS_WORD_LEAD, REASONS_WORDS_ALL);
  const ReasonsWord *word;
  ReasonsMarkerEnd end;

  word = reasons_tokens_match (reading->tokens, start, REASONS_WORD_ORDINAL, REASONS_WORDS_ALL,
                               &n_tokens);
  if (word == NULL && n_lead > 0) {
    start += n_lead;
    word = reasons_tokens_match (reading->tokens, start, REASONS_WORD_ORDINAL, REASONS_WORDS_ALL,
                                 &n_tokens);
  } else {
    n_lead = 0;
  }
  if (word == NULL)
    return FALSE;
  reading->at = start + n_tokens;
  n_noun = reasons_marker_match_label (reading, reading->at);
  reading->at += n_noun;
  end = reasons_marker_take_end (reading);
  if (end < REASONS_MARKER_END_COMMA || (n_lead > 0 && n_noun == 0)) {
    return FALSE;
  }
  reading->marker.is_last = word->value == 0;
  return reasons_marker_finish (reading, word->value > 0 ? word->value : -1, n_noun > 0,
                                end >= REASONS_MARKER_END_STRONG);
}

/* "第3位", "第三个理由：", "第一，" */
gboolean
reasons_marker_take_han_ordinal (ReasonsMarkerReading *reading)
{
  guint start = reading->at;
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, start);
  guint n_noun;
  int number;
  ReasonsMarkerEnd end;

  if (token->character != 0x7b2c && token->character != 0xc81c)
    return FALSE;
  /* In Korean "제3" is one word of a letter and digits. */
  if (token->character == 0xc81c &&
      g_utf8_next_char (reading->tokens->text + token->start) != reading->tokens->text + token->end)
    return FALSE;
  reading->at++;
  if (reasons_marker_take_number (reading, &number)) {
    reading->at +=
      reasons_tokens_count (reading->tokens, reading->at, REASONS_WORD_COUNTER, REASONS_WORDS_ALL);
    n_noun = reasons_marker_match_label (reading, reading->at);
    reading->at += n_noun;
    /* 第一に */
    if (reasons_tokens_is_kind (reading->tokens, reading->at, REASONS_TOKEN_WORD) &&
        reasons_tokens_get (reading->tokens, reading->at)->character == 0x306b &&
        reasons_tokens_is_mark (reading->tokens, reading->at + 1, "、,，"))
      reading->at++;
    end = reasons_marker_take_end (reading);
    if (end != REASONS_MARKER_END_NONE)
      return reasons_marker_finish (reading, number, n_noun > 0, TRUE);
  }
  reading->at = start;
  return FALSE;
}
