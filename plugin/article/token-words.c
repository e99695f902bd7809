/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "token.h"

#include "words-table.h"

const ReasonsPhrase *
reasons_token_look_up (const ReasonsToken *self)
{
  ReasonsToken *token = (ReasonsToken *) self;

  token->is_looked_up = TRUE;
  token->phrase = reasons_words_get_phrase_by_hash (token->hash);
  return token->phrase;
}

gboolean
reasons_token_is (const ReasonsToken *self,
                  ReasonsWordKind kind,
                  guint64 languages)
{
  const ReasonsPhrase *phrase = reasons_token_get_phrase (self);

  return phrase != NULL && reasons_word_find (reasons_phrase_get_words (phrase), kind, languages) != NULL;
}

static gboolean
is_joiner (const ReasonsTokens *tokens,
           guint index)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, index);

  switch (token->character) {
  case '-':
  case '\'':
  case 0x2010:
  case 0x2011:
  case 0x2019:
  case 0x5f3:
  case 0x5f4:
    return !token->has_space && reasons_tokens_is_glued (tokens, index + 1);
  case '"':
    /* Hebrew writers use it for gershayim, inside a word. */
    return !token->has_space && reasons_tokens_is_glued (tokens, index + 1) && index > 0 &&
           g_unichar_get_script (reasons_tokens_get (tokens, index - 1)->character) ==
             G_UNICODE_SCRIPT_HEBREW;
  default:
    return FALSE;
  }
}

/* The hash of a phrase while it grows, word by word. */
static guint64
add_to_hash (guint64 hash,
             const ReasonsToken *token,
             const ReasonsToken *before)
{
  if (before != NULL && !reasons_token_is_close (token, before))
    hash = reasons_words_hash_add (hash, ' ');
  for (guint i = 0; i < token->length; i++)
    hash = reasons_words_hash_add (hash, token->folded[i]);
  return hash;
}

const ReasonsPhrase *
reasons_tokens_get_phrase (const ReasonsTokens *tokens,
                           guint start,
                           guint end)
{
  guint64 hash = REASONS_WORDS_HASH_START;
  const ReasonsToken *before = NULL;

  for (guint i = start; i < end && i < tokens->len; i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i);

    if (token->kind == REASONS_TOKEN_MARK)
      continue;
    hash = add_to_hash (hash, token, before);
    before = token;
  }
  return reasons_words_get_phrase_by_hash (reasons_words_hash_end (hash));
}

const ReasonsWord *
reasons_tokens_match (const ReasonsTokens *tokens,
                      guint index,
                      ReasonsWordKind kind,
                      guint64 languages,
                      guint *n_tokens)
{
  const ReasonsToken *before = reasons_tokens_get (tokens, index);
  const ReasonsPhrase *phrase = reasons_token_get_phrase (before);
  const ReasonsWord *found;
  guint64 hash;

  if (phrase == NULL)
    return NULL;
  found = reasons_word_find (reasons_phrase_get_words (phrase), kind, languages);
  if (found != NULL)
    *n_tokens = 1;
  if (!phrase->is_start)
    return found;

  hash = add_to_hash (REASONS_WORDS_HASH_START, before, NULL);
  for (guint i = index + 1; i < tokens->len && i < index + REASONS_TOKENS_PHRASE_MAX; i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i);
    const ReasonsWord *word;

    if (token->kind == REASONS_TOKEN_MARK) {
      if (!is_joiner (tokens, i))
        break;
      continue;
    }
    hash = add_to_hash (hash, token, before);
    before = token;
    phrase = reasons_words_get_phrase_by_hash (reasons_words_hash_end (hash));
    if (phrase == NULL)
      break;
    word = reasons_word_find (reasons_phrase_get_words (phrase), kind, languages);
    if (word != NULL) {
      found = word;
      *n_tokens = i + 1 - index;
    }
    if (!phrase->is_start)
      break;
  }
  return found;
}

guint
reasons_tokens_count (const ReasonsTokens *tokens,
                      guint index,
                      ReasonsWordKind kind,
                      guint64 languages)
{
  guint n_tokens = 0;

  reasons_tokens_match (tokens, index, kind, languages, &n_tokens);
  return n_tokens;
}

guint64
reasons_tokens_get_languages (const ReasonsTokens *tokens)
{
  guint hits[REASONS_WORDS_LANGUAGES_MAX] = { 0 };
  guint best = 0;
  guint64 languages = 0;

  for (guint i = 0; i < tokens->len; i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i);
    const ReasonsPhrase *phrase = NULL;
    guint64 own = 0;

    if (token->kind == REASONS_TOKEN_WORD)
      phrase = reasons_token_get_phrase (token);
    for (const ReasonsWord *word = reasons_phrase_get_words (phrase); word != NULL;
         word = reasons_word_get_next (word)) {
      guint64 bit = G_GUINT64_CONSTANT (1) << word->language;

      if (word->is_weak || (own & bit) != 0)
        continue;
      own |= bit;
      hits[word->language]++;
      best = MAX (best, hits[word->language]);
    }
  }
  if (best == 0)
    return REASONS_WORDS_ALL;
  /* Two thirds of the best: short titles of one language often fit a neighbour as well. */
  for (guint language = 0; language < REASONS_WORDS_LANGUAGES_MAX; language++)
    if (hits[language] * 3 >= best * 2)
      languages |= G_GUINT64_CONSTANT (1) << language;
  return languages;
}
