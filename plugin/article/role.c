/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "role.h"

#include <string.h>

#include "token.h"

/* Whole headings of the tables have no more words than this. */
#define HEADING_TOKENS_MAX 16

static ReasonsHeadingRole
find_whole (const ReasonsTokens *tokens,
            guint start,
            guint end)
{
  const ReasonsPhrase *phrase;
  const ReasonsWord *word;

  if (end <= start || end - start > HEADING_TOKENS_MAX)
    return REASONS_HEADING_PLAIN;
  phrase = reasons_tokens_get_phrase (tokens, start, end);
  word = reasons_word_find (reasons_phrase_get_words (phrase), REASONS_WORD_HEADING, REASONS_WORDS_ALL);
  return word != NULL ? (ReasonsHeadingRole) word->value : REASONS_HEADING_PLAIN;
}

static ReasonsHeadingRole
find_open (const ReasonsTokens *tokens,
           guint start,
           guint end)
{
  for (guint n = 1; n <= HEADING_TOKENS_MAX && start + n <= end; n++) {
    const ReasonsPhrase *phrase = reasons_tokens_get_phrase (tokens, start, start + n);

    if (phrase == NULL)
      break;
    for (const ReasonsWord *word = reasons_phrase_get_words (phrase); word != NULL; word = reasons_word_get_next (word))
      if (word->kind == REASONS_WORD_HEADING && word->is_open)
        return (ReasonsHeadingRole) word->value;
  }
  return REASONS_HEADING_PLAIN;
}

/* Whether a heading of that role stays one whatever a colon adds: "Conclusion: it works". */
static gboolean
may_have_title (ReasonsHeadingRole role)
{
  return role == REASONS_HEADING_INTRODUCTION || role == REASONS_HEADING_CONCLUSION ||
         role == REASONS_HEADING_CONTENTS || role == REASONS_HEADING_FAQ ||
         role == REASONS_HEADING_RELATED || role == REASONS_HEADING_BONUS;
}

/* The number of a heading is none of its words: "6. Conclusion", "VI. Fazit" stays as it is. */
static guint
skip_number (const ReasonsTokens *tokens,
             guint start,
             guint end)
{
  while (start < end && reasons_tokens_get (tokens, start)->kind != REASONS_TOKEN_WORD)
    start++;
  return start;
}

static guint
find_title_mark (const ReasonsTokens *tokens,
                 guint start,
                 guint end)
{
  for (guint i = start; i < end; i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i);

    if (token->kind != REASONS_TOKEN_MARK)
      continue;
    switch (token->character) {
    case ':':
    case 0xff1a:
    case '?':
    case '!':
    case '.':
    case 0x2013:
    case 0x2014:
    case '|':
      return i;
    case '-':
      if (token->has_space)
        return i;
      break;
    default:
      break;
    }
  }
  return end;
}

ReasonsHeadingRole
reasons_tokens_get_role (const ReasonsTokens *tokens,
                         guint start,
                         guint end)
{
  ReasonsHeadingRole role;

  g_return_val_if_fail (tokens != NULL && end <= tokens->len, REASONS_HEADING_PLAIN);

  start = skip_number (tokens, start, end);
  /* All that the tables know starts with a word that they know. */
  if (start == end || reasons_token_get_phrase (reasons_tokens_get (tokens, start)) == NULL)
    return REASONS_HEADING_PLAIN;
  role = find_whole (tokens, start, end);
  if (role == REASONS_HEADING_PLAIN)
    role = find_open (tokens, start, end);
  if (role == REASONS_HEADING_PLAIN) {
    role = find_whole (tokens, start, find_title_mark (tokens, start, end));
    if (!may_have_title (role))
      role = REASONS_HEADING_PLAIN;
  }
  return role;
}

ReasonsHeadingRole
reasons_words_get_role (const char *text)
{
  g_autoptr (ReasonsTokens) tokens = NULL;

  g_return_val_if_fail (text != NULL, REASONS_HEADING_PLAIN);

  tokens = reasons_tokens_new (text, REASONS_WORDS_PHRASE_BYTES_MAX);
  return reasons_tokens_get_role (tokens, 0, tokens->len);
}
