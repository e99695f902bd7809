/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "count.h"

#include <string.h>

#include "promise.h"

/* A longer run of words is a clause and no noun with its adjectives. */
#define PHRASE_MAX 8

/* Function words between number and noun: "five of the best ...". */
#define PARTITIVE_MAX 3

/* A noun further away than this has nothing to do with the counter. */
#define COUNTER_REACH_MAX 60

/* What comes on top of a list is a bonus, or two. */
#define ADDED_MAX 3

typedef struct {
  const ReasonsTokens *tokens;
  guint64 languages;
  ReasonsNumber number;
  guint after;      /* the token after the number */
  guint noun;       /* first token of the noun as the tables have it */
  guint noun_count; /* its tokens */
  ReasonsCount *count;
} Reading;

/* Whether a phrase of that kind ends just before a token. */
static gboolean
match_before (const Reading *reading, guint index, ReasonsWordKind kind, guint64 languages)
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
is_clean_before (const Reading *reading, guint index)
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
    if (match_before (reading, index, REASONS_WORD_BEFORE, REASONS_WORDS_ALL))
      return FALSE;
    return before->is_ideograph || reading->number.is_han ||
           reasons_tokens_get (reading->tokens, index)->is_ideograph ||
           match_before (reading, index, REASONS_WORD_TOP, REASONS_WORDS_ALL) ||
           reasons_tokens_count (reading->tokens, reading->after, REASONS_WORD_COUNTER,
                                 REASONS_WORDS_ALL) > 0;
  }
  if (before->kind == REASONS_TOKEN_DIGITS)
    return FALSE;
  if (reasons_tokens_is_mark (reading->tokens, index - 1, "-‐‑"))
    return index > 1 && match_before (reading, index - 1, REASONS_WORD_TOP, REASONS_WORDS_ALL);
  return !reasons_tokens_is_mark (reading->tokens, index - 1, "./\\+&'’–—,%");
}

/* What stands at once after the number, with no space: a sign or letters that make it another
 * thing. */
static gboolean
is_clean_after (Reading *reading)
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
is_start (const Reading *reading, guint index)
{
  guint i = index;

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

static void
set_noun (Reading *reading, guint start, guint n_tokens, gboolean is_known)
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
match_noun (const Reading *reading, guint index)
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
find_segment_end (const Reading *reading, guint index)
{
  guint limit = MIN (reading->tokens->len, index + COUNTER_REACH_MAX);

  while (index < limit && !reasons_count_is_break (reading->tokens, index))
    index++;
  return index;
}

static guint
find_segment_start (const Reading *reading, guint index)
{
  guint limit = index > COUNTER_REACH_MAX ? index - COUNTER_REACH_MAX : 0;

  while (index > limit && !reasons_count_is_break (reading->tokens, index - 1))
    index--;
  return index;
}

/* The last noun of a part of the title, at its longest: "故事" and not the "事" in it. */
static gboolean
set_last_noun (Reading *reading, guint start, guint end)
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
static gboolean
read_with_counter (Reading *reading)
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
  return reading->count->is_start;
}

static gboolean
looks_plural (const ReasonsToken *token)
{
  gsize length = strlen (token->folded);

  return length > 2 && token->folded[length - 1] == 's' && token->folded[length - 2] != 's';
}

/* Any noun at the start of a title: "These 6 celebrities are ...". */
static gboolean
read_unknown_noun (Reading *reading, guint start, guint end)
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
skip_bracket (const Reading *reading, guint index)
{
  if (!reasons_tokens_is_mark (reading->tokens, index, "("))
    return index;
  for (guint i = index + 1; i < reading->tokens->len && i < index + PHRASE_MAX; i++)
    if (reasons_tokens_is_mark (reading->tokens, i, ")"))
      return i + 1;
  return index;
}

static gboolean
read_phrase (Reading *reading)
{
  guint start = skip_bracket (reading, reading->after);
  guint end, n;
  guint n_function = 0;
  gboolean is_top =
    match_before (reading, reading->count->start, REASONS_WORD_TOP, REASONS_WORDS_ALL) ||
    (reasons_tokens_is_glued (reading->tokens, reading->count->start) &&
     match_before (reading, reading->count->start - 1, REASONS_WORD_TOP, REASONS_WORDS_ALL));

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

  if (is_top && start == end && n_function == 0 && reading->count->is_start) {
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
  if (end == start || n_function > 0 || !reading->count->is_start || reading->number.value == 0)
    return FALSE;
  if (match_before (reading, reading->count->start, REASONS_WORD_BEFORE, reading->languages))
    return FALSE;
  if (reasons_tokens_is_mark (reading->tokens, end - 1, "-‐‑'’\"“”„«»"))
    end--;
  return end > start && read_unknown_noun (reading, start, end);
}

/* "Twenty Questions (Minus Two)" promises eighteen. */
static void
subtract (Reading *reading)
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
add (Reading *reading)
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
get_noun_languages (const Reading *reading)
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

/*
 * "Fire" is four in Danish and "sex" is six in Swedish: such a word counts beside a noun of its own
 * language, and only where no other language of the title has that noun.
 */
static gboolean
is_number_trusted (const Reading *reading)
{
  guint64 own = 0;
  guint64 noun;

  for (const ReasonsWord *word = reading->number.word; word != NULL; word = reasons_word_get_next (word)) {
    guint64 bit = G_GUINT64_CONSTANT (1) << word->language;

    if (word->kind != REASONS_WORD_NUMBER)
      continue;
    if (!word->is_weak)
      return TRUE;
    own |= bit;
  }
  if (own == 0)
    return TRUE;
  if (!reading->count->is_known)
    return FALSE;
  noun = get_noun_languages (reading);
  return (noun & own) != 0 && (noun & ~own) == 0;
}

/* In the middle of a title digits after a name are a part of it: "Windows 10 tips". */
static gboolean
belongs_to_name (const Reading *reading)
{
  guint index = reading->count->start;
  const ReasonsToken *before = reasons_tokens_get (reading->tokens, index - 1);
  guint64 noun;

  if (reading->count->is_start || reading->number.is_han ||
      reading->number.is_word || before->kind != REASONS_TOKEN_WORD ||
      reasons_tokens_is_glued (reading->tokens, index) || before->is_ideograph ||
      reasons_tokens_count (reading->tokens, reading->after, REASONS_WORD_COUNTER,
                            REASONS_WORDS_ALL) > 0 ||
      match_before (reading, index, REASONS_WORD_STOP, reading->languages) ||
      match_before (reading, index, REASONS_WORD_LEAD, reading->languages))
    return FALSE;
  if (match_before (reading, index, REASONS_WORD_BEFORE, reading->languages))
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
reasons_count_read (const ReasonsTokens *tokens, guint index, guint64 languages, ReasonsCount *count)
{
  Reading reading;
  gboolean is_found;

  g_return_val_if_fail (tokens != NULL && count != NULL, FALSE);

  if (!reasons_number_may_start (tokens, index))
    return FALSE;
  *count = (ReasonsCount){.start = index};
  reading = (Reading){.tokens = tokens, .languages = languages, .count = count};
  if (!reasons_number_read (tokens, index, REASONS_WORDS_ALL, &reading.number) ||
      reading.number.value < 2 || reading.number.value > REASONS_PROMISE_MAX)
    return FALSE;
  reading.after = index + reading.number.n_tokens;
  count->value = reading.number.value;
  count->end = reading.after;
  add (&reading);
  if (!is_clean_before (&reading, index) || !is_clean_after (&reading))
    return FALSE;
  count->is_start = is_start (&reading, index);

  if (reading.number.is_han ||
      reasons_tokens_count (reading.tokens, reading.after, REASONS_WORD_COUNTER,
                            REASONS_WORDS_ALL) > 0 ||
      (reading.after < tokens->len && reasons_tokens_get (tokens, reading.after)->is_ideograph))
    is_found = read_with_counter (&reading);
  else
    is_found = read_phrase (&reading);
  if (!is_found)
    return FALSE;

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
