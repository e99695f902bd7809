/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "marker.h"

#include <string.h>

#include "fold.h"
#include "numbers.h"

/* Words that may stand before the noun: "Common Mistake #1", "My best tip no. 3". */
#define NOUN_WORDS_BEFORE 3

typedef struct {
  const char *text;
  const GArray *tokens;
  const ReasonsPromise *promise;
  guint at;
  gboolean is_bracketed;
  ReasonsMarker marker;
} Reading;

/* What stands between a number and the words after it. */
typedef enum {
  END_NONE,   /* letters or marks that belong to the sentence */
  END_SPACE,  /* a space alone */
  END_COMMA,  /* a comma: part of the sentence, perhaps */
  END_STRONG, /* a full stop, a bracket, a colon, a dash */
  END_TEXT,   /* nothing follows */
} End;

static const ReasonsToken *
get (const Reading *reading,
     guint index)
{
  return reasons_tokens_get (reading->tokens, index);
}

static gboolean
is_mark (const Reading *reading,
         guint index,
         const char *marks)
{
  const ReasonsToken *token = get (reading, index);

  return token != NULL && token->kind == REASONS_TOKEN_MARK &&
         g_utf8_strchr (marks, -1, token->character) != NULL;
}

static gboolean
is_kind (const Reading *reading,
         guint index,
         ReasonsTokenKind kind)
{
  const ReasonsToken *token = get (reading, index);

  return token != NULL && token->kind == kind;
}

static gboolean
is_glued (const Reading *reading,
          guint index)
{
  return reasons_tokens_is_glued (reading->tokens, index);
}

static guint
match (const Reading *reading,
       guint index,
       ReasonsWordKind kind)
{
  guint n_tokens = 0;

  reasons_tokens_match (reading->tokens, index, kind, REASONS_WORDS_ALL, &n_tokens);
  return n_tokens;
}

/* Takes the punctuation after a marker, which is no part of the label either. */
static End
take_end (Reading *reading)
{
  End end = END_NONE;
  guint i = reading->at;

  if (reading->is_bracketed) {
    if (!is_mark (reading, i, ")]）】〕」』〉"))
      return END_NONE;
    i++;
    end = END_STRONG;
  }
  while (get (reading, i) != NULL) {
    gboolean has_space_after = !is_glued (reading, i + 1);

    if (is_mark (reading, i, ")]）】:：、．。।۔|｜»〉") || is_mark (reading, i, "›❯→►▶")) {
      /* "10:30" is a time. */
      if (is_mark (reading, i, ":") && !has_space_after &&
          is_kind (reading, i + 1, REASONS_TOKEN_DIGITS))
        break;
      end = END_STRONG;
    } else if (is_mark (reading, i, ".")) {
      const ReasonsToken *next = get (reading, i + 1);

      if (!has_space_after &&
          (next->kind == REASONS_TOKEN_DIGITS ||
           (next->kind == REASONS_TOKEN_WORD && g_unichar_islower (next->character))))
        break;
      if (!has_space_after && is_mark (reading, i + 1, "."))
        break;
      end = END_STRONG;
    } else if (is_mark (reading, i, "-–—−‒―~～")) {
      if (!has_space_after && !get (reading, i)->has_space && end != END_STRONG &&
          !is_mark (reading, i, "—―"))
        break;
      if (!has_space_after && get (reading, i)->has_space)
        break;
      end = END_STRONG;
    } else if (is_mark (reading, i, ",，،,") && !get (reading, i)->has_space) {
      if (!has_space_after && is_kind (reading, i + 1, REASONS_TOKEN_DIGITS))
        break;
      end = MAX (end, END_COMMA);
    } else {
      break;
    }
    i++;
  }
  reading->at = i;
  if (get (reading, i) == NULL)
    return END_TEXT;
  if (end == END_NONE && get (reading, i)->has_space)
    return END_SPACE;
  return end;
}

static gboolean
finish (Reading *reading,
        int number,
        gboolean has_noun,
        gboolean is_certain)
{
  const ReasonsToken *next = get (reading, reading->at);
  const ReasonsToken *last = get (reading, reading->tokens->len - 1);

  reading->marker.number = number;
  reading->marker.has_noun = has_noun;
  reading->marker.is_certain = is_certain;
  reading->marker.length = next != NULL ? next->start : last->end;
  return TRUE;
}

/* A number after a noun or a sign, in any form but Roman: "#3", "Step three", "第三". */
static gboolean
take_number (Reading *reading,
             int *value)
{
  ReasonsNumber number;
  const ReasonsToken *token = get (reading, reading->at);

  if (token == NULL)
    return FALSE;
  if (token->kind == REASONS_TOKEN_MARK) {
    *value = reasons_number_from_symbol (token->character);
    if (*value < 0)
      return FALSE;
    reading->at++;
    while (is_mark (reading, reading->at, "\357\270\216\357\270\217"))
      reading->at++;
    return TRUE;
  }
  if (!reasons_number_read (reading->tokens, reading->at, REASONS_WORDS_ALL, &number) ||
      number.value < 0 || number.value > REASONS_MARKER_NUMBER_MAX)
    return FALSE;
  /* A list number has no thousands and no fraction. */
  if (token->kind == REASONS_TOKEN_DIGITS && number.n_tokens > 1)
    return FALSE;
  reading->at += number.n_tokens;
  *value = number.value;
  return TRUE;
}

static gboolean
take_roman (Reading *reading,
            int *value)
{
  const ReasonsToken *token = get (reading, reading->at);

  if (token == NULL || token->kind != REASONS_TOKEN_WORD)
    return FALSE;
  *value = reasons_number_from_roman (reading->text + token->start, token->end - token->start);
  /* Alone, the bigger ones are letters: "C.", "L.". */
  if (*value < 0 || (*value > 10 && token->end - token->start == 1))
    return FALSE;
  reading->at++;
  return TRUE;
}

static gboolean
take_letter (Reading *reading,
             int *value)
{
  static const gunichar firsts[] = { 'A', 'a', 0x391, 0x3b1, 0x410, 0x430, 0x5d0 };
  static const int counts[] = { 26, 26, 10, 10, 10, 10, 10 };
  const ReasonsToken *token = get (reading, reading->at);

  if (token == NULL || token->kind != REASONS_TOKEN_WORD || token->is_ideograph ||
      *g_utf8_next_char (reading->text + token->start) != reading->text[token->end] ||
      g_utf8_next_char (reading->text + token->start) != reading->text + token->end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (token->character >= firsts[i] && token->character < firsts[i] + (gunichar) counts[i]) {
      *value = (int) (token->character - firsts[i]) + 1;
      reading->at++;
      return TRUE;
    }
  return FALSE;
}

/* Whether a word is the promised noun in any of its forms: "Mistake" for "Mistakes". */
static gboolean
is_promised (const Reading *reading,
             guint index)
{
  const ReasonsToken *token = get (reading, index);
  g_autofree char *noun = NULL;
  gsize common = 0;

  if (reading->promise == NULL || reading->promise->noun == NULL || token == NULL ||
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

static guint
match_label (const Reading *reading,
             guint index)
{
  guint n = MAX (match (reading, index, REASONS_WORD_LABEL), match (reading, index, REASONS_WORD_NOUN));
  const ReasonsToken *token = get (reading, index);

  if (n == 0 && token != NULL && token->kind == REASONS_TOKEN_WORD &&
      (is_promised (reading, index) ||
       reasons_words_find_compound (token->folded, REASONS_WORD_LABEL, REASONS_WORDS_ALL) != NULL))
    n = 1;
  return n;
}

static gboolean
take_sign (Reading *reading)
{
  if (!is_mark (reading, reading->at, "#＃№"))
    return FALSE;
  reading->at++;
  return TRUE;
}

static void
skip_degree (Reading *reading)
{
  /* "N° 3", "Nº3", "No. 3", "Nr. 3" */
  while (is_mark (reading, reading->at, "°º.") ||
         (is_kind (reading, reading->at, REASONS_TOKEN_WORD) &&
          (get (reading, reading->at)->character == 0xba)))
    reading->at++;
}

/* Whether a token can be a number, or the start of one, in any of its forms. */
static gboolean
may_be_number (const Reading *reading,
               guint index)
{
  const ReasonsToken *token = get (reading, index);
  const ReasonsPhrase *phrase;
  gsize length;

  if (token->kind != REASONS_TOKEN_WORD)
    return token->kind == REASONS_TOKEN_DIGITS || reasons_number_from_symbol (token->character) >= 0;
  phrase = reasons_token_get_phrase (token);
  if (token->is_ideograph ||
      (phrase != NULL &&
       (phrase->is_start || reasons_word_find (phrase->words, REASONS_WORD_NUMBER, REASONS_WORDS_ALL) != NULL)))
    return TRUE;
  /* A letter, or Roman. */
  length = token->end - token->start;
  return g_utf8_next_char (reading->text + token->start) == reading->text + token->end ||
         reasons_number_from_symbol (token->character) >= 0 ||
         strspn (reading->text + token->start, "IVXLivxl") >= length;
}

/* The last token that can be a number; 0 for none, which cannot be one of a noun before it. */
static guint
find_last_number (const Reading *reading)
{
  for (guint i = reading->tokens->len; i > 1; i--)
    if (may_be_number (reading, i - 1))
      return i - 1;
  return 0;
}

/* "Reason 3:", "Common Mistake #1", "Step One", "Bonus tip:", "Part III." */
static gboolean
read_noun_and_number (Reading *reading)
{
  guint start = reading->at;
  guint last_number = find_last_number (reading);
  gboolean is_bonus = FALSE;

  for (guint before = 0; before <= NOUN_WORDS_BEFORE; before++) {
    guint n = match (reading, start + before, REASONS_WORD_BONUS);
    gboolean has_sign;
    gboolean is_word;
    int number = -1;
    End end;

    if (!is_kind (reading, start + before, REASONS_TOKEN_WORD))
      return FALSE;
    if (n > 0) {
      is_bonus = TRUE;
      reading->at = start + before + n;
      n = match_label (reading, reading->at);
      reading->at += n;
    } else {
      /* Looking for a noun takes a while, and most have no number behind them. */
      if (last_number <= start + before)
        continue;
      n = match_label (reading, start + before);
      if (n == 0 && g_str_equal (get (reading, start + before)->folded, "n") &&
          is_mark (reading, start + before + 1, "°"))
        n = 1;
      if (n == 0)
        continue;
      reading->at = start + before + n;
    }
    skip_degree (reading);
    if (is_mark (reading, reading->at, ":-–") && is_kind (reading, reading->at + 1, REASONS_TOKEN_DIGITS))
      reading->at++;
    /* "Tip number 3", "Совет № 3", "理由その3" */
    n = match (reading, reading->at, REASONS_WORD_LABEL);
    if (n > 0 && !is_bonus) {
      reading->at += n;
      skip_degree (reading);
    }
    has_sign = take_sign (reading);
    is_word = is_kind (reading, reading->at, REASONS_TOKEN_WORD);
    if (!take_number (reading, &number) && !take_roman (reading, &number) &&
        (is_bonus || before > 0 || !take_letter (reading, &number))) {
      if (!is_bonus)
        continue;
      end = take_end (reading);
      reading->marker.is_bonus = TRUE;
      return end >= END_STRONG && finish (reading, -1, FALSE, TRUE);
    }
    if (is_mark (reading, reading->at, "%‰°€$£¥₹+"))
      continue;
    if (match (reading, reading->at, REASONS_WORD_COUNTER) > 0 && is_glued (reading, reading->at))
      reading->at += match (reading, reading->at, REASONS_WORD_COUNTER);
    end = take_end (reading);
    /* "No one knows", "Point A to" */
    if (is_word && end < END_STRONG)
      continue;
    if (end == END_NONE || (before > 0 && end == END_SPACE && !has_sign))
      continue;
    reading->marker.is_bonus = is_bonus;
    return finish (reading, number, TRUE, has_sign || end >= END_STRONG);
  }
  reading->at = start;
  return FALSE;
}

/* "First,", "First reason:", "Erstens", "第三个理由：", "其一，" */
static gboolean
read_ordinal (Reading *reading)
{
  guint start = reading->at;
  guint n_tokens = 0;
  guint n_noun;
  guint n_lead = match (reading, start, REASONS_WORD_LEAD);
  const ReasonsWord *word;
  End end;

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
  n_noun = match_label (reading, reading->at);
  reading->at += n_noun;
  end = take_end (reading);
  if (end < END_COMMA || (n_lead > 0 && n_noun == 0)) {
    return FALSE;
  }
  reading->marker.is_last = word->value == 0;
  return finish (reading, word->value > 0 ? word->value : -1, n_noun > 0, end >= END_STRONG);
}

/* "第3位", "第三个理由：", "第一，" */
static gboolean
read_han_ordinal (Reading *reading)
{
  guint start = reading->at;
  const ReasonsToken *token = get (reading, start);
  guint n_noun;
  int number;
  End end;

  if (token == NULL || (token->character != 0x7b2c && token->character != 0xc81c))
    return FALSE;
  /* In Korean "제3" is one word of a letter and digits. */
  if (token->character == 0xc81c && *g_utf8_next_char (reading->text + token->start) != '\0' &&
      g_utf8_next_char (reading->text + token->start) != reading->text + token->end)
    return FALSE;
  reading->at++;
  if (take_number (reading, &number)) {
    reading->at += match (reading, reading->at, REASONS_WORD_COUNTER);
    n_noun = match_label (reading, reading->at);
    reading->at += n_noun;
    /* 第一に */
    if (is_kind (reading, reading->at, REASONS_TOKEN_WORD) &&
        get (reading, reading->at)->character == 0x306b && is_mark (reading, reading->at + 1, "、,，"))
      reading->at++;
    end = take_end (reading);
    if (end != END_NONE)
      return finish (reading, number, n_noun > 0, TRUE);
  }
  reading->at = start;
  return FALSE;
}

/* "3 years later" is a sentence; "3 Mit Kindern" is none, though a mit is a myth in Turkish. */
static gboolean
is_counted (const Reading *reading,
            guint index)
{
  guint64 languages = reasons_tokens_get_languages (reading->tokens);
  guint n;

  return reasons_tokens_match (reading->tokens, index, REASONS_WORD_UNIT, languages, &n) != NULL ||
         reasons_tokens_match (reading->tokens, index, REASONS_WORD_NOUN, languages, &n) != NULL;
}

/* 目 makes a count an ordinal in Japanese. */
static gboolean
is_order_sign (const Reading *reading,
               guint index)
{
  return is_kind (reading, index, REASONS_TOKEN_WORD) && is_glued (reading, index) &&
         get (reading, index)->character == 0x76ee;
}

static gboolean
read_digits (Reading *reading)
{
  const ReasonsToken *token = get (reading, reading->at);
  guint n_noun = 0;
  gboolean has_ordinal = FALSE;
  int number;
  End end;

  if (token == NULL || token->kind != REASONS_TOKEN_DIGITS || !take_number (reading, &number))
    return FALSE;
  if (is_mark (reading, reading->at, "%‰€$£¥₹₽²³/") || is_mark (reading, reading->at, "°"))
    has_ordinal = is_mark (reading, reading->at, "°") && is_glued (reading, reading->at);
  if (has_ordinal)
    reading->at++;
  if (is_kind (reading, reading->at, REASONS_TOKEN_WORD) && is_glued (reading, reading->at)) {
    static const char *const suffixes[] = { "st", "nd", "rd", "th", "er", "ere", "re", "e", "eme",
                                            "º",  "ª",  "o",  "a",  "위", "位", "点",  "點" };
    guint n = match (reading, reading->at, REASONS_WORD_COUNTER);

    for (guint i = 0; i < G_N_ELEMENTS (suffixes) && !has_ordinal; i++) {
      const ReasonsToken *suffix = get (reading, reading->at);
      g_autofree char *folded = reasons_fold (suffixes[i], -1);

      has_ordinal = g_str_equal (suffix->folded, folded);
    }
    if (has_ordinal)
      reading->at++;
    else if (n > 0)
      reading->at += n;
    else if (!is_order_sign (reading, reading->at + 1))
      return FALSE;
    else
      reading->at++;
    /* "1つ目", "2番目" */
    if (is_order_sign (reading, reading->at))
      reading->at++;
    has_ordinal = TRUE;
  }
  if (has_ordinal) {
    n_noun = match_label (reading, reading->at);
    reading->at += n_noun;
  }
  end = take_end (reading);
  if (end == END_NONE || (end == END_SPACE && has_ordinal) || end == END_COMMA)
    return FALSE;
  if (end == END_SPACE &&
      (is_counted (reading, reading->at) ||
       is_mark (reading, reading->at, "%‰€$£¥₹₽°+=×*/&<>") ||
       is_kind (reading, reading->at, REASONS_TOKEN_DIGITS)))
    return FALSE;
  return finish (reading, number, n_noun > 0, end >= END_STRONG);
}

/* ①, ➊, Ⅲ, and keycaps, which are digits, a variation selector each and a box. */
static gboolean
read_symbol (Reading *reading)
{
  const ReasonsToken *token;
  int number = 0;
  gboolean is_keycap = FALSE;

  while (is_kind (reading, reading->at, REASONS_TOKEN_DIGITS)) {
    guint box = reading->at + 1;

    if (is_mark (reading, box, "\357\270\217"))
      box++;
    if (!is_mark (reading, box, "\342\203\243") || !is_glued (reading, box))
      break;
    number = MIN (number * 10 + get (reading, reading->at)->value, REASONS_MARKER_NUMBER_MAX);
    is_keycap = TRUE;
    reading->at = box + 1;
  }
  token = get (reading, reading->at);
  if (!is_keycap && token != NULL) {
    number = token->character == 0x1f51f ? 10 : reasons_number_from_symbol (token->character);
    /* Roman letters of their own code points may be a word of the tokenizer: "ⅲ". */
    if (number < 0 || (token->kind == REASONS_TOKEN_WORD &&
                       g_utf8_next_char (reading->text + token->start) != reading->text + token->end))
      return FALSE;
    reading->at++;
    if (is_mark (reading, reading->at, "\357\270\216\357\270\217"))
      reading->at++;
  } else if (!is_keycap) {
    return FALSE;
  }
  if (take_end (reading) == END_NONE && reading->is_bracketed)
    return FALSE;
  reading->marker.is_roman = !is_keycap && token->character >= 0x2160 && token->character <= 0x217f;
  return finish (reading, number, FALSE, TRUE);
}

static gboolean
read_words (Reading *reading)
{
  guint start = reading->at;
  ReasonsNumber number;
  End end;
  int value;

  if (!is_kind (reading, start, REASONS_TOKEN_WORD))
    return FALSE;
  if (reasons_number_read (reading->tokens, start, REASONS_WORDS_ALL, &number) &&
      !(number.word != NULL && number.word->is_weak) && number.value > 0 && number.value <= REASONS_MARKER_NUMBER_MAX) {
    reading->at += number.n_tokens;
    end = take_end (reading);
    /* "One, ..." is a sentence; "一、" is how Chinese numbers. */
    if (end == END_STRONG || (end == END_TEXT && (number.is_han || number.is_word)))
      return finish (reading, number.value, FALSE, TRUE);
    reading->at = start;
  }
  if (take_roman (reading, &value)) {
    gboolean is_lower = g_unichar_islower (get (reading, start)->character);

    if (!is_lower || reading->is_bracketed || is_mark (reading, reading->at, ")")) {
      gboolean is_stop = is_mark (reading, reading->at, ".");

      end = take_end (reading);
      reading->marker.is_roman = TRUE;
      if (end == END_STRONG || (end == END_TEXT && is_stop))
        return finish (reading, value, FALSE, TRUE);
    }
    reading->at = start;
    reading->marker.is_roman = FALSE;
  }
  if (take_letter (reading, &value)) {
    gboolean is_bracket = reading->is_bracketed || is_mark (reading, reading->at, ")）");
    gboolean is_stop = is_mark (reading, reading->at, ".") && !is_glued (reading, reading->at + 1) &&
                       !is_mark (reading, reading->at + 2, ".");

    end = take_end (reading);
    if ((is_bracket && end >= END_STRONG) || (is_stop && end == END_STRONG))
      return finish (reading, value, FALSE, is_bracket);
    reading->at = start;
  }
  return FALSE;
}

static gboolean
read_sign (Reading *reading)
{
  int number;

  return take_sign (reading) && take_number (reading, &number) &&
         take_end (reading) != END_NONE && finish (reading, number, FALSE, TRUE);
}

static gboolean
read_any (Reading *reading)
{
  static gboolean (*const readers[]) (Reading *) = {
    read_symbol, read_sign, read_han_ordinal, read_digits, read_ordinal, read_noun_and_number,
    read_words,
  };
  guint start = reading->at;

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++) {
    reading->at = start;
    reading->marker.is_bonus = reading->marker.is_last = reading->marker.is_roman = FALSE;
    if (readers[i](reading))
      return TRUE;
  }
  reading->at = start;
  return FALSE;
}

static gboolean
is_bullet (gunichar c)
{
  switch (c) {
  case '*':
  case '-':
  case 0x2010:
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2022:
  case 0x2023:
  case 0x2043:
  case 0xb7:
  case 0x203a:
  case 0xbb:
  case 0x30fb:
  case '>':
  case '+':
  case 0x7e:
    return TRUE;
  default:
    /* Emoji, dingbats, geometric shapes, arrows. */
    return (g_unichar_type (c) == G_UNICODE_OTHER_SYMBOL && c != 0xa9 && c != 0xae && c != 0xb0 &&
            c != 0x2116 && c != 0x2122 && reasons_number_from_symbol (c) < 0) ||
           (c >= 0x2190 && c <= 0x21ff) || (c >= 0x1f3fb && c <= 0x1f3ff) ||
           (c >= 0x25a0 && c <= 0x25ff) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x200d;
  }
}

/* Bullets and emoji before the marker proper, if there is one. */
static gboolean
take_bullets (Reading *reading,
              gboolean *is_certain)
{
  guint start = reading->at;

  *is_certain = FALSE;
  while (get (reading, reading->at) != NULL) {
    const ReasonsToken *token = get (reading, reading->at);
    gboolean is_ascii = token->character < 0x80;

    if (token->kind != REASONS_TOKEN_MARK || !is_bullet (token->character) ||
        token->character == 0x1f51f)
      break;
    /* "-5 degrees", "*.txt", "+1" */
    if ((is_ascii || token->character == 0x2013) && is_glued (reading, reading->at + 1))
      break;
    *is_certain = *is_certain || (!is_ascii && token->character != 0x2013 && token->character != 0x2014);
    reading->at++;
  }
  return reading->at > start;
}

gboolean
reasons_marker_parse (const char *text,
                      const ReasonsPromise *promise,
                      ReasonsMarker *marker)
{
  g_autoptr (GArray) tokens = NULL;
  Reading reading = { .text = text, .promise = promise, .marker = { .number = -1 } };
  gboolean has_bullet, is_certain_bullet;
  gboolean is_found;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (marker != NULL, FALSE);

  *marker = reading.marker;
  tokens = reasons_tokens_new (text, REASONS_MARKER_LENGTH_MAX);
  if (tokens->len == 0)
    return FALSE;
  reading.tokens = tokens;
  has_bullet = take_bullets (&reading, &is_certain_bullet);
  if (is_mark (&reading, reading.at, "([（【〔「『〈")) {
    reading.is_bracketed = TRUE;
    reading.at++;
  }
  is_found = read_any (&reading);
  if (!is_found && has_bullet) {
    reading.at = 0;
    reading.is_bracketed = FALSE;
    take_bullets (&reading, &is_certain_bullet);
    is_found = finish (&reading, -1, FALSE, is_certain_bullet);
  }
  if (is_found)
    *marker = reading.marker;
  return is_found;
}

gboolean
reasons_marker_parse_ordinal (const char *text, ReasonsMarker *marker)
{
  g_autoptr (GArray) tokens = NULL;
  const ReasonsToken *next;
  const ReasonsWord *word;
  guint n_tokens = 0;

  g_return_val_if_fail (text != NULL && marker != NULL, FALSE);

  *marker = (ReasonsMarker){.number = -1};
  tokens = reasons_tokens_new (text, REASONS_MARKER_LENGTH_MAX);
  word = reasons_tokens_match (tokens, 0, REASONS_WORD_ORDINAL, REASONS_WORDS_ALL, &n_tokens);
  next = reasons_tokens_get (tokens, n_tokens);
  if (word == NULL || next == NULL || next->kind != REASONS_TOKEN_WORD ||
      !(next->has_space || next->is_ideograph))
    return FALSE;
  marker->number = word->value > 0 ? word->value : -1;
  marker->is_last = word->value == 0;
  marker->length = next->start;
  return TRUE;
}
