/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "marker-reading.h"

#include "numbers.h"

/* Takes the punctuation after a marker, which is no part of the label either. */
ReasonsMarkerEnd
reasons_marker_take_end (ReasonsMarkerReading *reading)
{
  ReasonsMarkerEnd end = REASONS_MARKER_END_NONE;
  guint i = reading->at;

  if (reading->is_bracketed) {
    if (!reasons_tokens_is_mark (reading->tokens, i, ")]）】〕」』〉"))
      return REASONS_MARKER_END_NONE;
    i++;
    end = REASONS_MARKER_END_STRONG;
  }
  while (i < reading->tokens->len) {
    gboolean has_space_after = !reasons_tokens_is_glued (reading->tokens, i + 1);

    if (reasons_tokens_is_mark (reading->tokens, i, ")]）】:：、．。।۔|｜»〉") ||
        reasons_tokens_is_mark (reading->tokens, i, "›❯→►▶")) {
      /* "10:30" is a time. */
      if (reasons_tokens_is_mark (reading->tokens, i, ":") && !has_space_after &&
          reasons_tokens_is_kind (reading->tokens, i + 1, REASONS_TOKEN_DIGITS))
        break;
      end = REASONS_MARKER_END_STRONG;
    } else if (reasons_tokens_is_mark (reading->tokens, i, ".")) {
      const ReasonsToken *next = reasons_tokens_get (reading->tokens, i + 1);

      if (!has_space_after &&
          (next->kind == REASONS_TOKEN_DIGITS ||
           (next->kind == REASONS_TOKEN_WORD && g_unichar_islower (next->character))))
        break;
      if (!has_space_after && reasons_tokens_is_mark (reading->tokens, i + 1, "."))
        break;
      end = REASONS_MARKER_END_STRONG;
    } else if (reasons_tokens_is_mark (reading->tokens, i, "-–—−‒―~～")) {
      if (!has_space_after && !reasons_tokens_get (reading->tokens, i)->has_space &&
          end != REASONS_MARKER_END_STRONG && !reasons_tokens_is_mark (reading->tokens, i, "—―"))
        break;
      if (!has_space_after && reasons_tokens_get (reading->tokens, i)->has_space)
        break;
      end = REASONS_MARKER_END_STRONG;
    } else if (reasons_tokens_is_mark (reading->tokens, i, "/") && has_space_after &&
               i + 1 < reading->tokens->len) {
      /* "3/ Sleep" and "3 / Sleep", but for "3/4". */
      end = REASONS_MARKER_END_STRONG;
    } else if (reasons_tokens_is_mark (reading->tokens, i, ",，،,") &&
               !reasons_tokens_get (reading->tokens, i)->has_space) {
      if (!has_space_after && reasons_tokens_is_kind (reading->tokens, i + 1, REASONS_TOKEN_DIGITS))
        break;
      end = MAX (end, REASONS_MARKER_END_COMMA);
    } else {
      break;
    }
    i++;
  }
  reading->at = i;
  if (i >= reading->tokens->len)
    return REASONS_MARKER_END_TEXT;
  if (end == REASONS_MARKER_END_NONE && reasons_tokens_get (reading->tokens, i)->has_space)
    return REASONS_MARKER_END_SPACE;
  return end;
}

gboolean
reasons_marker_finish (ReasonsMarkerReading *reading,
                       int number,
                       gboolean has_noun,
                       gboolean is_certain)
{
  const ReasonsToken *next = reasons_tokens_get (reading->tokens, reading->at);
  const ReasonsToken *last = reasons_tokens_get (reading->tokens, reading->tokens->len - 1);

  reading->marker.number = number;
  reading->marker.has_noun = has_noun;
  reading->marker.is_certain = is_certain;
  reading->marker.length = next->kind != REASONS_TOKEN_END ? next->start : last->end;
  return TRUE;
}

/* A number after a noun or a sign, in any form but Roman: "#3", "Step three", "第三". */
gboolean
reasons_marker_take_number (ReasonsMarkerReading *reading, int *value)
{
  ReasonsNumber number;
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, reading->at);

  if (token->kind == REASONS_TOKEN_MARK) {
    *value = reasons_number_from_symbol (token->character);
    if (*value < 0)
      return FALSE;
    reading->at++;
    while (reasons_tokens_is_mark (reading->tokens, reading->at, "\357\270\216\357\270\217"))
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

gboolean
reasons_marker_take_roman (ReasonsMarkerReading *reading, int *value)
{
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, reading->at);

  if (token->kind != REASONS_TOKEN_WORD)
    return FALSE;
  *value = reasons_number_from_roman (reading->tokens->text + token->start, token->end - token->start);
  /* Alone, the bigger ones are letters: "C.", "L.". */
  if (*value < 0 || (*value > 10 && token->end - token->start == 1))
    return FALSE;
  reading->at++;
  return TRUE;
}

gboolean
reasons_marker_take_letter (ReasonsMarkerReading *reading, int *value)
{
  static const gunichar firsts[] = {'A', 'a', 0x391, 0x3b1, 0x410, 0x430, 0x5d0};
  static const int counts[] = {26, 26, 10, 10, 10, 10, 10};
  const ReasonsToken *token = reasons_tokens_get (reading->tokens, reading->at);

  if (token->kind != REASONS_TOKEN_WORD || token->is_ideograph ||
      g_utf8_next_char (reading->tokens->text + token->start) != reading->tokens->text + token->end)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    if (token->character >= firsts[i] && token->character < firsts[i] + (gunichar)counts[i]) {
      *value = (int)(token->character - firsts[i]) + 1;
      reading->at++;
      return TRUE;
    }
  return FALSE;
}
