/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "count-reading.h"
#include "promise.h"

/* What comes on top of a list is a bonus, or two. */
#define ADDED_MAX 3

gboolean
reasons_count_match_before (const ReasonsCountReading *reading, guint index, ReasonsWordKind kind, guint64 languages)
{
  for (guint n = 1; n <= REASONS_TOKENS_PHRASE_MAX && n <= index; n++)
    if (reasons_tokens_count (reading->tokens, index - n, kind, languages) == n)
      return TRUE;
  return FALSE;
}

gboolean
reasons_count_is_break (const ReasonsTokens *tokens, guint index)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, index);

  if (token->kind != REASONS_TOKEN_MARK)
    return FALSE;
  switch (token->character) {
  case '-':
  case 0x2010:
  case 0x2212:
    return token->has_space && !reasons_tokens_is_glued (tokens, index + 1);
  case '.':
    return index + 1 >= tokens->len || !reasons_tokens_is_glued (tokens, index + 1);
  case ':':
  case 0xff1a:
    return !(index > 0 && reasons_tokens_get (tokens, index - 1)->kind == REASONS_TOKEN_DIGITS &&
             reasons_tokens_is_glued (tokens, index) &&
             reasons_tokens_is_glued (tokens, index + 1) &&
             reasons_tokens_get (tokens, index + 1)->kind == REASONS_TOKEN_DIGITS);
  case '\'':
  case '"':
  case 0x2018:
  case 0x2019:
  case 0x201c:
  case 0x201d:
  case 0x201e:
  case 0xab:
  case 0xbb:
  case '&':
  case ',':
  case '/':
  case '%':
  case '+':
  case '#':
    return FALSE;
  default:
    return g_unichar_ispunct (token->character) || token->character == '|' ||
           g_unichar_type (token->character) == G_UNICODE_OTHER_SYMBOL;
  }
}

static gboolean
is_clean_before (const ReasonsCountReading *reading, guint index)
{
  const ReasonsToken *before;

  if (index == 0)
    return TRUE;
  before = reasons_tokens_get (reading->tokens, index - 1);
  if (reasons_tokens_is_mark (reading->tokens, index - 1,
                              "#$€£¥₹₽₩₺№@=<>~*^_¢°±×"))
    return FALSE;
  if (!reasons_tokens_is_glued (reading->tokens, index))
    return TRUE;
  if (before->kind == REASONS_TOKEN_WORD) {
    /* "第七" is an ordinal and "iOS17" a name; "Top10" and "クエリ5選" are neither. */
    if (reasons_count_match_before (reading, index, REASONS_WORD_BEFORE, REASONS_WORDS_ALL))
      return FALSE;
    return before->is_ideograph || reading->number.is_han ||
           reasons_tokens_get (reading->tokens, index)->is_ideograph ||
           reasons_count_match_before (reading, index, REASONS_WORD_TOP, REASONS_WORDS_ALL) ||
           reasons_tokens_count (reading->tokens, reading->after, REASONS_WORD_COUNTER,
                                 REASONS_WORDS_ALL) > 0;
  }
  if (before->kind == REASONS_TOKEN_DIGITS)
    return FALSE;
  if (reasons_tokens_is_mark (reading->tokens, index - 1, "-‐‑"))
    return index > 1 && reasons_count_match_before (reading, index - 1, REASONS_WORD_TOP, REASONS_WORDS_ALL);
  return !reasons_tokens_is_mark (reading->tokens, index - 1, "./\\+&'’–—,%");
}

/* What stands at once after the number, with no space: a sign or letters that make it another
 * thing. */
static gboolean
is_clean_after (ReasonsCountReading *reading)
{
  guint after = reading->after;

  if (reasons_tokens_is_mark (reading->tokens, after, "%‰°€$£¥₹₽²³″′"))
    return FALSE;
  if (!reasons_tokens_is_glued (reading->tokens, after))
    return TRUE;
  if (reasons_tokens_is_kind (reading->tokens, after, REASONS_TOKEN_WORD)) {
    return reasons_tokens_get (reading->tokens, after)->is_ideograph ||
           reasons_tokens_count (reading->tokens, after, REASONS_WORD_COUNTER, REASONS_WORDS_ALL) >
             0;
  }
  if (reasons_tokens_is_mark (reading->tokens, after, "+")) {
    reading->after++;
    return TRUE;
  }
  if (reasons_tokens_is_mark (reading->tokens, after, "-‐‑–—/:.'’,*×")) {
    gboolean has_word = reasons_tokens_is_glued (reading->tokens, after + 1) &&
                        reasons_tokens_is_kind (reading->tokens, after + 1, REASONS_TOKEN_WORD);

    if (reasons_tokens_is_mark (reading->tokens, after, ".:,") &&
        !reasons_tokens_is_glued (reading->tokens, after + 1))
      return !reasons_tokens_is_mark (reading->tokens, after, ".");
    if (!reasons_tokens_is_mark (reading->tokens, after, "-‐‑") || !has_word)
      return FALSE;
    /* "A 7-step plan" has seven steps, "an 8-year-old" is one. */
    if (reasons_tokens_count (reading->tokens, after + 1, REASONS_WORD_COUNTER,
                              reading->languages) == 0 &&
        reasons_tokens_count (reading->tokens, after + 1, REASONS_WORD_LABEL, reading->languages) ==
          0 &&
        reasons_tokens_count (reading->tokens, after + 1, REASONS_WORD_NOUN, reading->languages) ==
          0)
      return FALSE;
    if (reasons_tokens_count (reading->tokens, after + 1, REASONS_WORD_UNIT, reading->languages) >
        0)
      return FALSE;
    reading->after++;
  }
  return TRUE;
}

/* Whether nothing but "These are the" and its like stands before it in its part of the title. */
static gboolean
is_start (const ReasonsCountReading *reading)
{
  guint i = reading->count->start;

  while (i > 0) {
    guint n;

    if (reasons_count_is_break (reading->tokens, i - 1))
      return TRUE;
    if (reasons_tokens_is_kind (reading->tokens, i - 1, REASONS_TOKEN_MARK)) {
      if (reasons_tokens_is_mark (reading->tokens, i - 1, ","))
        return FALSE;
      i--;
      continue;
    }
    for (n = 1; n <= REASONS_TOKENS_PHRASE_MAX && n <= i; n++)
      if (reasons_tokens_count (reading->tokens, i - n, REASONS_WORD_LEAD, reading->languages) ==
            n ||
          reasons_tokens_count (reading->tokens, i - n, REASONS_WORD_TOP, reading->languages) ==
            n ||
          reasons_tokens_count (reading->tokens, i - n, REASONS_WORD_STOP, reading->languages) == n)
        break;
    if (n > REASONS_TOKENS_PHRASE_MAX || n > i)
      return FALSE;
    i -= n;
  }
  return TRUE;
}

gboolean
reasons_count_is_start (ReasonsCountReading *reading)
{
  if (!reading->is_start_known) {
    reading->count->is_start = is_start (reading);
    reading->is_start_known = TRUE;
  }
  return reading->count->is_start;
}

/* "Twenty Questions (Minus Two)" promises eighteen. */
static void
subtract (ReasonsCountReading *reading)
{
  ReasonsCount *count = reading->count;
  ReasonsNumber number;
  guint i = count->end;
  guint n;

  if (!reasons_tokens_is_mark (reading->tokens, i, "(") ||
      (n = reasons_tokens_count (reading->tokens, i + 1, REASONS_WORD_MINUS, reading->languages)) ==
        0 ||
      !reasons_number_read (reading->tokens, i + 1 + n, reading->languages, &number) ||
      !reasons_tokens_is_mark (reading->tokens, i + 1 + n + number.n_tokens, ")"))
    return;
  if (number.value > 0 && number.value + 2 <= count->value)
    count->value -= number.value;
}

/* "5+1 tips", "5 (+1) games": one more comes on top. */
static void
add (ReasonsCountReading *reading)
{
  guint i = reading->after;
  gboolean has_bracket = reasons_tokens_is_mark (reading->tokens, i, "(");
  const ReasonsToken *token;

  i += has_bracket;
  if (!reasons_tokens_is_mark (reading->tokens, i, "+"))
    return;
  token = reasons_tokens_get (reading->tokens, i + 1);
  if (token->kind != REASONS_TOKEN_DIGITS || token->value < 1 ||
      token->value > ADDED_MAX ||
      (has_bracket && !reasons_tokens_is_mark (reading->tokens, i + 2, ")")) ||
      token->value >= reading->count->value)
    return;
  reading->count->value += token->value;
  reading->after = i + 2 + has_bracket;
  reading->count->end = reading->after;
}

/* The languages of the title that know the noun. */
static guint64
get_noun_languages (const ReasonsCountReading *reading)
{
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, reading->noun);
  guint64 languages = 0;

  for (guint i = 0; reasons_words_get_code (i) != NULL; i++) {
    guint64 bit = G_GUINT64_CONSTANT (1) << i;

    if ((reading->languages & bit) != 0 &&
        (reasons_tokens_count (reading->tokens, reading->noun, REASONS_WORD_NOUN, bit) ==
           reading->noun_count ||
         (reading->noun_count == 1 &&
          reasons_words_find_compound (token->folded, REASONS_WORD_NOUN, bit) != NULL)))
      languages |= bit;
  }
  return languages;
}

/* The languages in which the word is a number; all where it is no word that means something else as well. */
static guint64
get_number_languages (const ReasonsNumber *number)
{
  guint64 own = 0;

  for (const ReasonsWord *word = number->word; word != NULL; word = reasons_word_get_next (word)) {
    if (word->kind != REASONS_WORD_NUMBER)
      continue;
    if (!word->is_weak)
      return REASONS_WORDS_ALL;
    own |= G_GUINT64_CONSTANT (1) << word->language;
  }
  return own == 0 ? REASONS_WORDS_ALL : own;
}

/*
 * "Fire" is four in Danish and "sex" is six in Swedish: such a word counts beside a noun of its own
 * language, and only where no other language of the title has that noun.
 */
static gboolean
is_number_trusted (const ReasonsCountReading *reading)
{
  guint64 own = get_number_languages (&reading->number);
  guint64 noun;

  if (own == REASONS_WORDS_ALL)
    return TRUE;
  if (!reading->count->is_known)
    return FALSE;
  noun = get_noun_languages (reading);
  return (noun & own) != 0 && (noun & ~own) == 0;
}

/* In the middle of a title digits after a name are a part of it: "Windows 10 tips". */
static gboolean
belongs_to_name (ReasonsCountReading *reading)
{
  guint index = reading->count->start;
  const ReasonsToken *before = reasons_tokens_get (reading->tokens, index - 1);
  guint64 noun;

  if (reasons_count_is_start (reading) || reading->number.is_han ||
      reading->number.is_word || before->kind != REASONS_TOKEN_WORD ||
      reasons_tokens_is_glued (reading->tokens, index) || before->is_ideograph ||
      reasons_tokens_count (reading->tokens, reading->after, REASONS_WORD_COUNTER,
                            REASONS_WORDS_ALL) > 0 ||
      reasons_count_match_before (reading, index, REASONS_WORD_STOP, reading->languages) ||
      reasons_count_match_before (reading, index, REASONS_WORD_LEAD, reading->languages))
    return FALSE;
  if (reasons_count_match_before (reading, index, REASONS_WORD_BEFORE, reading->languages))
    return TRUE;
  if (!g_unichar_isupper (before->character) && !g_unichar_istitle (before->character))
    return FALSE;
  noun = get_noun_languages (reading);
  for (guint i = 0; reasons_words_get_code (i) != NULL; i++)
    if ((noun & (G_GUINT64_CONSTANT (1) << i)) != 0 && reasons_words_get_head_last (i))
      return FALSE;
  return TRUE;
}

gboolean
reasons_count_read_number (const ReasonsTokens *tokens, guint index, ReasonsNumber *number)
{
  g_return_val_if_fail (tokens != NULL && number != NULL, FALSE);

  return reasons_number_read (tokens, index, REASONS_WORDS_ALL, number) &&
         number->value >= 2 && number->value <= REASONS_PROMISE_MAX;
}

gboolean
reasons_count_read (const ReasonsTokens *tokens, guint index, guint64 languages, ReasonsCount *count)
{
  ReasonsCountReading reading;
  gboolean is_found;

  g_return_val_if_fail (tokens != NULL && count != NULL, FALSE);

  if (!reasons_number_may_start (tokens, index))
    return FALSE;
  *count = (ReasonsCount){.start = index};
  reading = (ReasonsCountReading){.tokens = tokens, .languages = languages, .count = count};
  if (!reasons_count_read_number (tokens, index, &reading.number) ||
      (get_number_languages (&reading.number) & languages) == 0)
    return FALSE;
  reading.after = index + reading.number.n_tokens;
  count->value = reading.number.value;
  count->end = reading.after;
  add (&reading);
  if (!is_clean_before (&reading, index) || !is_clean_after (&reading))
    return FALSE;

  if (reading.number.is_han ||
      reasons_tokens_count (reading.tokens, reading.after, REASONS_WORD_COUNTER,
                            REASONS_WORDS_ALL) > 0 ||
      (reading.after < tokens->len && reasons_tokens_get (tokens, reading.after)->is_ideograph))
    is_found = reasons_count_read_with_counter (&reading);
  else
    is_found = reasons_count_read_phrase (&reading);
  if (!is_found)
    return FALSE;

  reasons_count_is_start (&reading);
  if (!is_number_trusted (&reading))
    return FALSE;
  if (count->is_known) {
    count->is_certain = TRUE;
    if (belongs_to_name (&reading))
      return FALSE;
  }
  subtract (&reading);
  return TRUE;
}
