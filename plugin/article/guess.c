/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guess.h"

#include "numbers.h"

#define TITLE_BYTES_MAX 512

static gboolean
is_word (const ReasonsTokens *tokens, guint index, ReasonsWordKind kind, guint64 languages)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, index);

  return token->kind == REASONS_TOKEN_WORD &&
         reasons_words_find (token->folded, kind, languages) != NULL;
}

/* "iPhone-12", "3.5", "50%", "$20", "2,000": the number is a part of something. */
static gboolean
stands_alone (const ReasonsTokens *tokens, guint start, guint end)
{
  const ReasonsToken *before = reasons_tokens_get (tokens, start - 1);
  const ReasonsToken *after = reasons_tokens_get (tokens, end);

  if (reasons_tokens_is_glued (tokens, start) && !before->is_ideograph &&
      before->character != '(' && before->character != '[' && before->character != 0xab &&
      before->character != 0x201c)
    return FALSE;
  if (after->kind != REASONS_TOKEN_WORD)
    return FALSE;
  return after->is_ideograph || !reasons_tokens_is_glued (tokens, end);
}

guint
reasons_guess_count (const char *title)
{
  g_autoptr (ReasonsTokens) tokens = NULL;
  guint64 languages;

  g_return_val_if_fail (title != NULL, 0);

  tokens = reasons_tokens_new (title, TITLE_BYTES_MAX);
  languages = reasons_tokens_get_languages (tokens);
  for (guint i = 0; i < tokens->len; i++) {
    ReasonsNumber number;
    guint end;

    if (!reasons_number_read (tokens, i, REASONS_WORDS_ALL, &number))
      continue;
    end = i + number.n_tokens;
    if (number.word != NULL && number.word->is_weak)
      continue;
    if (number.value >= REASONS_GUESS_MIN && number.value <= REASONS_GUESS_MAX &&
        stands_alone (tokens, i, end) &&
        !(i > 0 && is_word (tokens, i - 1, REASONS_WORD_BEFORE, languages)) &&
        !is_word (tokens, end, REASONS_WORD_UNIT, languages) &&
        !is_word (tokens, end, REASONS_WORD_STOP, languages))
      return (guint)number.value;
    i = end - 1;
  }
  return 0;
}
