/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "numbers.h"

#include <string.h>
#include <unicode/uchar.h>

static gboolean
is_separator (gunichar c)
{
  return c == ',' || c == '.' || c == '\'' || c == 0x2019 || c == 0x66b || c == 0x66c;
}

static gsize
count_digits (const ReasonsToken *token)
{
  /* Digits of one script have one length. */
  return (token->end - token->start) / (gsize) g_unichar_to_utf8 (token->character, NULL);
}

static void
read_digits (const ReasonsTokens *tokens,
             guint index,
             ReasonsNumber *number)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, index);
  gunichar separator = 0;

  number->value = token->value;
  number->n_tokens = 1;
  for (guint i = index + 1;; i++) {
    const ReasonsToken *next = reasons_tokens_get (tokens, i);
    gunichar apart = ' ';

    if (next->kind == REASONS_TOKEN_MARK) {
      const ReasonsToken *after = reasons_tokens_get (tokens, i + 1);

      if (!is_separator (next->character) || next->has_space ||
          after->kind != REASONS_TOKEN_DIGITS || after->has_space)
        return;
      apart = next->character;
      next = after;
      i++;
    } else if (next->kind != REASONS_TOKEN_DIGITS || count_digits (next) != 3 ||
               count_digits (token) > 3 || token->value == 0) {
      return;
    }
    number->n_tokens = i + 1 - index;
    /* Thousands come in threes, with one kind of mark between them; all else has a fraction. */
    if (number->value < 0 || count_digits (next) != 3 || count_digits (token) > 3 ||
        token->value == 0 || (separator != 0 && separator != apart))
      number->value = -1;
    else
      number->value = MIN (number->value * 1000 + next->value, REASONS_TOKEN_VALUE_MAX);
    separator = apart;
  }
}

static const struct {
  gunichar numeral;
  int value;
} han_numerals[] = {
  { 0x3007, 0 },   { 0x96f6, 0 },   { 0x4e00, 1 },    { 0x4e8c, 2 },    { 0x4e24, 2 },
  { 0x5169, 2 },   { 0x4e09, 3 },   { 0x56db, 4 },    { 0x4e94, 5 },    { 0x516d, 6 },
  { 0x4e03, 7 },   { 0x516b, 8 },   { 0x4e5d, 9 },    { 0x5341, 10 },   { 0x767e, 100 },
  { 0x5343, 1000 }, { 0x4e07, 10000 }, { 0x842c, 10000 },
};

static int
get_han_numeral (const ReasonsToken *token)
{
  if (token->kind != REASONS_TOKEN_WORD || !token->is_ideograph)
    return -1;
  for (guint i = 0; i < G_N_ELEMENTS (han_numerals); i++)
    if (han_numerals[i].numeral == token->character)
      return han_numerals[i].value;
  return -1;
}

static gboolean
read_han (const ReasonsTokens *tokens,
          guint index,
          ReasonsNumber *number)
{
  int total = 0;
  int pending = -1;
  guint i;

  for (i = index; i < tokens->len; i++) {
    int value = get_han_numeral (reasons_tokens_get (tokens, i));

    if (value < 0 || (i > index && !reasons_tokens_is_glued (tokens, i)))
      break;
    if (value < 10) {
      /* Digit after digit is written by place: 二〇 is 20. */
      pending = pending < 0 ? value : MIN (pending * 10 + value, REASONS_TOKEN_VALUE_MAX);
    } else if (value < 10000) {
      total = MIN (total + (pending < 0 ? 1 : pending) * value, REASONS_TOKEN_VALUE_MAX);
      pending = -1;
    } else {
      total = REASONS_TOKEN_VALUE_MAX;
      pending = -1;
    }
    total = MIN (total, REASONS_TOKEN_VALUE_MAX);
    pending = MIN (pending, REASONS_TOKEN_VALUE_MAX / 1000);
  }
  if (i == index)
    return FALSE;
  number->value = MIN (total + MAX (pending, 0), REASONS_TOKEN_VALUE_MAX);
  number->n_tokens = i - index;
  number->is_han = TRUE;
  return TRUE;
}

gboolean
reasons_number_read (const ReasonsTokens *tokens,
                     guint index,
                     guint64 languages,
                     ReasonsNumber *number)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, index);
  const ReasonsWord *word;

  *number = (ReasonsNumber) { .value = -1 };
  if (!reasons_number_may_start (tokens, index))
    return FALSE;
  if (token->kind == REASONS_TOKEN_DIGITS) {
    read_digits (tokens, index, number);
    return TRUE;
  }
  if (token->is_ideograph && read_han (tokens, index, number))
    return TRUE;

  word =
    reasons_tokens_match (tokens, index, REASONS_WORD_NUMBER, languages, &number->n_tokens);
  if (word == NULL)
    return FALSE;
  number->value = word->value;
  number->is_word = TRUE;
  number->word = word;
  return TRUE;
}

int
reasons_number_from_symbol (gunichar c)
{
  double value;

  switch (g_unichar_type (c)) {
  case G_UNICODE_OTHER_NUMBER:
    if (c == 0xb2 || c == 0xb3 || c == 0xb9 || (c >= 0x2070 && c <= 0x209f))
      return -1;
    break;
  case G_UNICODE_LETTER_NUMBER:
    if (c < 0x2160 || c > 0x217f)
      return -1;
    break;
  default:
    return -1;
  }
  value = u_getNumericValue ((UChar32) c);
  return value >= 0 && value <= 100 && value == (double) (int) value ? (int) value : -1;
}

int
reasons_number_from_roman (const char *text,
                           gsize length)
{
  static const struct {
    const char *letters;
    int value;
  } parts[] = { { "L", 50 }, { "XL", 40 }, { "X", 10 }, { "IX", 9 },
                { "V", 5 },  { "IV", 4 },  { "I", 1 } };
  g_autofree char *upper = NULL;
  g_autoptr (GString) again = NULL;
  int total = 0;
  int rest;

  g_return_val_if_fail (text != NULL, -1);

  /* XXXVIII, 38, is the longest up to the limit. */
  if (length == 0 || length > strlen ("XXXVIII"))
    return -1;
  if (!g_ascii_isupper (text[0]) && !g_ascii_islower (text[0]))
    return -1;
  for (gsize i = 1; i < length; i++)
    if (g_ascii_isupper (text[i]) != g_ascii_isupper (text[0]))
      return -1;

  upper = g_ascii_strup (text, (gssize) length);
  for (const char *p = upper; *p != '\0';) {
    guint i;

    for (i = 0; i < G_N_ELEMENTS (parts); i++)
      if (g_str_has_prefix (p, parts[i].letters))
        break;
    if (i == G_N_ELEMENTS (parts))
      return -1;
    total += parts[i].value;
    p += strlen (parts[i].letters);
  }
  if (total > REASONS_ROMAN_MAX)
    return -1;

  /* Well formed is what writing the value out gives again: IIII and VX do not. */
  again = g_string_new (NULL);
  rest = total;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    while (rest >= parts[i].value) {
      g_string_append (again, parts[i].letters);
      rest -= parts[i].value;
    }
  return g_str_equal (again->str, upper) ? total : -1;
}
