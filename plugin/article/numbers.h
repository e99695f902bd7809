/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "token.h"

G_BEGIN_DECLS

/**
 * ReasonsNumber:
 * @value: the number, at most %REASONS_TOKEN_VALUE_MAX; -1 where it is no whole number ("2.5")
 * @n_tokens: how many tokens it has
 * @is_word: whether it is written in words ("five") and not in digits or Han numerals
 * @is_han: whether it is written in Han numerals ("十三")
 * @word: (nullable): the entry of the tables of a number word
 *
 * A number as it is written in a text.
 */
typedef struct {
  int value;
  guint n_tokens;
  gboolean is_word;
  gboolean is_han;
  const ReasonsWord *word;
} ReasonsNumber;

/**
 * reasons_number_read:
 * @index: the token where the number starts
 * @languages: languages whose number words count, a set of bits
 * @number: (out): the number
 *
 * Reads digits of any script, with or without thousands set apart ("10,000"), Han numerals ("十三",
 * "二百五十") and the number words of the tables ("twenty-five", "hai mươi").
 *
 * Returns: whether there is a number
 */
gboolean reasons_number_read (const ReasonsTokens *tokens,
                              guint index,
                              guint64 languages,
                              ReasonsNumber *number);

/** reasons_number_may_start: Returns: whether a number may start at @index; at most words none does. */
static inline gboolean
reasons_number_may_start (const ReasonsTokens *tokens,
                          guint index)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, index);
  const ReasonsPhrase *phrase;

  if (token->kind != REASONS_TOKEN_WORD || token->is_ideograph)
    return token->kind == REASONS_TOKEN_WORD || token->kind == REASONS_TOKEN_DIGITS;
  phrase = reasons_token_get_phrase (token);
  return phrase != NULL && phrase->may_count;
}

/**
 * reasons_number_from_symbol:
 * @c: a character
 *
 * Returns: the number that one character stands for that is no digit: ①, ➊, ⑴, ⒈, ㈠, Ⅲ, 🄂; -1 for
 *   any other, and for those that are written above or below the line
 */
int reasons_number_from_symbol (gunichar c);

/**
 * reasons_number_from_roman:
 * @text: (array length=length): ASCII
 *
 * Returns: the value of a well formed Roman numeral of one case up to %REASONS_ROMAN_MAX, else -1
 */
int reasons_number_from_roman (const char *text,
                               gsize length);

/** REASONS_ROMAN_MAX: lists do not go further; "MIX" and "CD" are words. */
#define REASONS_ROMAN_MAX 50

G_END_DECLS
