/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fold.h"
#include "marker-reading.h"
#include "numbers.h"

/* "3 years later" is a sentence; "3 Mit Kindern" is none, though a mit is a myth in Turkish. */
static gboolean
is_counted (const ReasonsMarkerReading *reading, guint index)
{
  guint64 languages = reasons_tokens_get_languages (reading->tokens);
  guint n;

  return reasons_tokens_match (reading->tokens, index, REASONS_WORD_UNIT, languages, &n) != NULL ||
         reasons_tokens_match (reading->tokens, index, REASONS_WORD_NOUN, languages, &n) != NULL;
}

/* 目 makes a count an ordinal in Japanese. */
static gboolean
is_order_sign (const ReasonsMarkerReading *reading, guint index)
{
  return reasons_tokens_is_kind (reading->tokens, index, REASONS_TOKEN_WORD) &&
         reasons_tokens_is_glued (reading->tokens, index) &&
         reasons_tokens_get (reading->tokens, index)->character == 0x76ee;
}

/* º and ª, which are letters. */
static gboolean
is_ordinal_sign (const ReasonsMarkerReading *reading, guint index)
{
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, index);
  const char *start = reading->tokens->text + token->start;

  return (token->character == 0xba || token->character == 0xaa) &&
         g_utf8_next_char (start) == reading->tokens->text + token->end;
}

static gboolean
read_digits (ReasonsMarkerReading *reading)
{
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, reading->at);
  guint n_noun = 0;
  gboolean has_ordinal = FALSE;
  gboolean has_sign = FALSE;
  int number;
  ReasonsMarkerEnd end;

  if (token->kind != REASONS_TOKEN_DIGITS ||
      !reasons_marker_take_number (reading, &number))
    return FALSE;
  if (reasons_tokens_is_mark (reading->tokens, reading->at, "%‰€$£¥₹₽²³/") ||
      reasons_tokens_is_mark (reading->tokens, reading->at, "°"))
    has_ordinal = reasons_tokens_is_mark (reading->tokens, reading->at, "°") &&
                  reasons_tokens_is_glued (reading->tokens, reading->at);
  if (has_ordinal)
    reading->at++;
  if (reasons_tokens_is_kind (reading->tokens, reading->at, REASONS_TOKEN_WORD) &&
      reasons_tokens_is_glued (reading->tokens, reading->at)) {
    static const char *const suffixes[] = {"st", "nd", "rd", "th", "er", "ere", "re", "e", "eme",
                                           "º",  "ª",  "o",  "a",  "위", "位",  "点", "點"};
    guint n =
      reasons_tokens_count (reading->tokens, reading->at, REASONS_WORD_COUNTER, REASONS_WORDS_ALL);

    /* "2º Dormir": no word goes on so, as "2nd Street" does. */
    has_sign = is_ordinal_sign (reading, reading->at);
    for (guint i = 0; i < G_N_ELEMENTS (suffixes) && !has_ordinal; i++) {
      const ReasonsToken *suffix = reasons_tokens_get (reading->tokens, reading->at);
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
    n_noun = reasons_marker_match_label (reading, reading->at);
    reading->at += n_noun;
  }
  end = reasons_marker_take_end (reading);
  if (end == REASONS_MARKER_END_NONE ||
      (end == REASONS_MARKER_END_SPACE && has_ordinal && !has_sign) ||
      end == REASONS_MARKER_END_COMMA)
    return FALSE;
  if (end == REASONS_MARKER_END_SPACE &&
      (is_counted (reading, reading->at) ||
       reasons_tokens_is_mark (reading->tokens, reading->at, "%‰€$£¥₹₽°+=×*/&<>") ||
       reasons_tokens_is_kind (reading->tokens, reading->at, REASONS_TOKEN_DIGITS)))
    return FALSE;
  return reasons_marker_finish (reading, number, n_noun > 0, end >= REASONS_MARKER_END_STRONG);
}

/* ①, ➊, Ⅲ, and keycaps, which are digits, a variation selector each and a box. */
static gboolean
read_symbol (ReasonsMarkerReading *reading)
{
  const ReasonsToken *token;
  int number = 0;
  gboolean is_keycap = FALSE;

  while (reasons_tokens_is_kind (reading->tokens, reading->at, REASONS_TOKEN_DIGITS)) {
    guint box = reading->at + 1;

    if (reasons_tokens_is_mark (reading->tokens, box, "\357\270\217"))
      box++;
    if (!reasons_tokens_is_mark (reading->tokens, box, "\342\203\243") ||
        !reasons_tokens_is_glued (reading->tokens, box))
      break;
    number = MIN (number * 10 + reasons_tokens_get (reading->tokens, reading->at)->value,
                  REASONS_MARKER_NUMBER_MAX);
    is_keycap = TRUE;
    reading->at = box + 1;
  }
  token = reasons_tokens_get (reading->tokens, reading->at);
  if (!is_keycap && token->kind != REASONS_TOKEN_END) {
    number = token->character == 0x1f51f ? 10 : reasons_number_from_symbol (token->character);
    /* Roman letters of their own code points may be a word of the tokenizer: "ⅲ". */
    if (number < 0 ||
        (token->kind == REASONS_TOKEN_WORD &&
         g_utf8_next_char (reading->tokens->text + token->start) != reading->tokens->text + token->end))
      return FALSE;
    reading->at++;
    if (reasons_tokens_is_mark (reading->tokens, reading->at, "\357\270\216\357\270\217"))
      reading->at++;
  } else if (!is_keycap) {
    return FALSE;
  }
  if (reasons_marker_take_end (reading) == REASONS_MARKER_END_NONE && reading->is_bracketed)
    return FALSE;
  reading->marker.is_roman = !is_keycap && token->character >= 0x2160 && token->character <= 0x217f;
  return reasons_marker_finish (reading, number, FALSE, TRUE);
}

static gboolean
read_words (ReasonsMarkerReading *reading)
{
  guint start = reading->at;
  ReasonsNumber number;
  ReasonsMarkerEnd end;
  int value;

  if (!reasons_tokens_is_kind (reading->tokens, start, REASONS_TOKEN_WORD))
    return FALSE;
  if (reasons_number_read (reading->tokens, start, REASONS_WORDS_ALL, &number) &&
      !(number.word != NULL && number.word->is_weak) && number.value > 0 &&
      number.value <= REASONS_MARKER_NUMBER_MAX) {
    reading->at += number.n_tokens;
    end = reasons_marker_take_end (reading);
    /* "One, ..." is a sentence; "一、" is how Chinese numbers. */
    if (end == REASONS_MARKER_END_STRONG ||
        (end == REASONS_MARKER_END_TEXT && (number.is_han || number.is_word)))
      return reasons_marker_finish (reading, number.value, FALSE, TRUE);
    reading->at = start;
  }
  if (reasons_marker_take_roman (reading, &value)) {
    gboolean is_lower = g_unichar_islower (reasons_tokens_get (reading->tokens, start)->character);

    if (!is_lower || reading->is_bracketed ||
        reasons_tokens_is_mark (reading->tokens, reading->at, ")")) {
      gboolean is_stop = reasons_tokens_is_mark (reading->tokens, reading->at, ".");

      end = reasons_marker_take_end (reading);
      reading->marker.is_roman = TRUE;
      if (end == REASONS_MARKER_END_STRONG || (end == REASONS_MARKER_END_TEXT && is_stop))
        return reasons_marker_finish (reading, value, FALSE, TRUE);
    }
    reading->at = start;
    reading->marker.is_roman = FALSE;
  }
  if (reasons_marker_take_letter (reading, &value)) {
    gboolean is_bracket =
      reading->is_bracketed || reasons_tokens_is_mark (reading->tokens, reading->at, ")）");
    gboolean is_stop = reasons_tokens_is_mark (reading->tokens, reading->at, ".") &&
                       !reasons_tokens_is_glued (reading->tokens, reading->at + 1) &&
                       !reasons_tokens_is_mark (reading->tokens, reading->at + 2, ".");

    end = reasons_marker_take_end (reading);
    if ((is_bracket && end >= REASONS_MARKER_END_STRONG) ||
        (is_stop && end == REASONS_MARKER_END_STRONG))
      return reasons_marker_finish (reading, value, FALSE, is_bracket);
    reading->at = start;
  }
  return FALSE;
}

static gboolean
read_sign (ReasonsMarkerReading *reading)
{
  int number;

  return reasons_marker_take_sign (reading) && reasons_marker_take_number (reading, &number) &&
         reasons_marker_take_end (reading) != REASONS_MARKER_END_NONE &&
         reasons_marker_finish (reading, number, FALSE, TRUE);
}

static gboolean
read_any (ReasonsMarkerReading *reading)
{
  static gboolean (*const readers[]) (ReasonsMarkerReading *) = {
    read_symbol,
    read_sign,
    reasons_marker_take_han_ordinal,
    read_digits,
    reasons_marker_take_ordinal,
    reasons_marker_take_noun,
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
take_bullets (ReasonsMarkerReading *reading, gboolean *is_certain)
{
  guint start = reading->at;

  *is_certain = FALSE;
  while (reading->at < reading->tokens->len) {
    const ReasonsToken *token = reasons_tokens_get (reading->tokens, reading->at);
    gboolean is_ascii = token->character < 0x80;

    if (token->kind != REASONS_TOKEN_MARK || !is_bullet (token->character) ||
        token->character == 0x1f51f)
      break;
    /* "-5 degrees", "*.txt", "+1" */
    if ((is_ascii || token->character == 0x2013) &&
        reasons_tokens_is_glued (reading->tokens, reading->at + 1))
      break;
    *is_certain =
      *is_certain || (!is_ascii && token->character != 0x2013 && token->character != 0x2014);
    reading->at++;
  }
  return reading->at > start;
}

gboolean
reasons_marker_read (const ReasonsTokens *opening, const ReasonsPromise *promise, ReasonsMarker *marker)
{
  ReasonsMarkerReading reading = {.tokens = opening, .promise = promise, .marker = {.number = -1}};
  gboolean has_bullet, is_certain_bullet;
  gboolean is_found;

  g_return_val_if_fail (opening != NULL, FALSE);
  g_return_val_if_fail (marker != NULL, FALSE);

  *marker = reading.marker;
  if (opening->len == 0)
    return FALSE;
  has_bullet = take_bullets (&reading, &is_certain_bullet);
  if (reasons_tokens_is_mark (reading.tokens, reading.at, "([（【〔「『〈")) {
    reading.is_bracketed = TRUE;
    reading.at++;
  }
  is_found = read_any (&reading);
  if (!is_found && has_bullet) {
    reading.at = 0;
    reading.is_bracketed = FALSE;
    take_bullets (&reading, &is_certain_bullet);
    is_found = reasons_marker_finish (&reading, -1, FALSE, is_certain_bullet);
  }
  if (is_found)
    *marker = reading.marker;
  return is_found;
}

gboolean
reasons_marker_read_ordinal (const ReasonsTokens *opening, ReasonsMarker *marker)
{
  const ReasonsToken *next;
  const ReasonsWord *word;
  guint n_tokens = 0;

  g_return_val_if_fail (opening != NULL && marker != NULL, FALSE);

  *marker = (ReasonsMarker){.number = -1};
  word = reasons_tokens_match (opening, 0, REASONS_WORD_ORDINAL, REASONS_WORDS_ALL, &n_tokens);
  next = reasons_tokens_get (opening, n_tokens);
  if (word == NULL || next->kind != REASONS_TOKEN_WORD ||
      !(next->has_space || next->is_ideograph))
    return FALSE;
  marker->number = word->value > 0 ? word->value : -1;
  marker->is_last = word->value == 0;
  marker->length = next->start;
  return TRUE;
}
