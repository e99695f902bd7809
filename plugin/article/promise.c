/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "promise.h"

#include <string.h>

#include "count.h"

static ReasonsPromise *
promise_new (const char *text,
             guint count,
             gsize noun_start,
             gsize noun_end,
             gboolean is_certain)
{
  ReasonsPromise *promise = g_new0 (ReasonsPromise, 1);

  promise->count = count;
  promise->is_certain = is_certain;
  if (noun_end > noun_start)
    promise->noun = g_strndup (text + noun_start, noun_end - noun_start);
  return promise;
}

static int
rate (const ReasonsCount *count)
{
  return (count->is_known ? 4 : 0) + (count->is_certain ? 2 : 0) + (count->is_start ? 1 : 0);
}

/* "Friday Facts #282", "Tech Tips 12": the name of a column and the number of its issue. */
static gboolean
is_issue (const ReasonsTokens *tokens,
          guint after)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, after);

  return token->kind == REASONS_TOKEN_DIGITS || token->character == '#' || token->character == 0x2116;
}

/* "Dos and don'ts", but not "habits that". */
static gboolean
ends_in_noun (const ReasonsTokens *tokens,
              guint start,
              guint end,
              guint64 languages)
{
  for (guint i = start + 1; i < end; i++) {
    guint n = 1;

    if (reasons_tokens_match (tokens, i, REASONS_WORD_NOUN, languages, &n) != NULL && i + n == end)
      return TRUE;
  }
  return FALSE;
}

static ReasonsPromise *
find_bare_noun (const char *title,
                const ReasonsTokens *tokens,
                guint64 languages,
                ReasonsWordKind kind)
{
  for (guint i = 0; i < tokens->len; i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i);
    const ReasonsWord *word;
    guint n = 1;
    gsize start = token->start;

    if (token->kind != REASONS_TOKEN_WORD)
      continue;
    word = reasons_tokens_match (tokens, i, kind, languages, &n);
    if (word == NULL)
      word = reasons_words_find_compound (token->folded, kind, languages);
    if (word == NULL || word->is_weak || is_issue (tokens, i + n))
      continue;
    /* Of "habits that" only the first word is one. */
    if (kind == REASONS_WORD_ALONE && !ends_in_noun (tokens, i, i + n, languages))
      reasons_tokens_match (tokens, i, REASONS_WORD_NOUN, languages, &n);
    if (i > 1 && !token->has_space && start > 0 && title[start - 1] == '-' &&
        reasons_tokens_get (tokens, i - 2)->kind == REASONS_TOKEN_WORD &&
        !reasons_tokens_get (tokens, i - 1)->has_space)
      start = reasons_tokens_get (tokens, i - 2)->start;
    return promise_new (title, 0, start, reasons_tokens_get (tokens, i + n - 1)->end,
                        kind == REASONS_WORD_ALONE);
  }
  return NULL;
}

ReasonsPromise *
reasons_promise_new_from_title (const char *title)
{
  g_autoptr (ReasonsTokens) tokens = NULL;
  ReasonsPromise *promise;
  ReasonsCount best = { 0 };
  guint64 languages;

  g_return_val_if_fail (title != NULL, NULL);

  tokens = reasons_tokens_new (title, REASONS_PROMISE_TITLE_MAX);
  languages = reasons_tokens_get_languages (tokens);
  for (guint i = 0; i < tokens->len; i++) {
    ReasonsCount count;

    if (reasons_count_read (tokens, i, languages, &count) &&
        (best.value == 0 || rate (&count) > rate (&best)))
      best = count;
  }
  if (best.value > 0)
    return promise_new (title, (guint) best.value, best.noun_start, best.noun_end,
                        best.is_certain);
  promise = find_bare_noun (title, tokens, languages, REASONS_WORD_ALONE);
  return promise != NULL ? promise
                         : find_bare_noun (title, tokens, languages, REASONS_WORD_NOUN);
}

static gboolean
ends_sentence (const ReasonsTokens *tokens,
               guint index)
{
  switch (reasons_tokens_get (tokens, index)->character) {
  case '!':
  case '?':
  case 0x3002:
  case 0xff01:
  case 0xff1f:
  case 0x964:
  case 0x61f:
  case 0x6d4:
    return TRUE;
  case '.':
    return !reasons_tokens_is_glued (tokens, index + 1);
  default:
    return FALSE;
  }
}

static gboolean
is_announced (const ReasonsTokens *tokens,
              const ReasonsCount *count,
              guint64 languages)
{
  guint start = count->start;
  guint end = count->end;

  while (start > 0 && !ends_sentence (tokens, start - 1))
    start--;
  while (end < tokens->len && !ends_sentence (tokens, end)) {
    /* The list begins where the sentence stops without an end. */
    if (end + 1 == tokens->len && (reasons_tokens_get (tokens, end)->character == ':' ||
                                   reasons_tokens_get (tokens, end)->character == 0xff1a))
      return TRUE;
    end++;
  }
  for (guint i = start; i < end; i++) {
    guint n;

    if (reasons_tokens_match (tokens, i, REASONS_WORD_CUE, languages, &n) != NULL)
      return TRUE;
  }
  return FALSE;
}

ReasonsPromise *
reasons_promise_new_from_lead (const char *lead)
{
  g_autoptr (ReasonsTokens) tokens = NULL;
  guint64 languages = 0;

  g_return_val_if_fail (lead != NULL, NULL);

  tokens = reasons_tokens_new (lead, REASONS_PROMISE_LEAD_MAX);
  for (guint i = 0; i < tokens->len; i++) {
    ReasonsNumber number;
    ReasonsCount count;

    /* Most paragraphs have no number above one, and need not be asked for their languages. */
    if (!reasons_count_read_number (tokens, i, &number))
      continue;
    if (languages == 0)
      languages = reasons_tokens_get_languages (tokens);
    if (reasons_count_read (tokens, i, languages, &count) && count.is_known &&
        is_announced (tokens, &count, languages))
      return promise_new (lead, (guint) count.value, count.noun_start, count.noun_end, TRUE);
  }
  return NULL;
}

ReasonsPromise *
reasons_promise_copy (const ReasonsPromise *self)
{
  ReasonsPromise *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (ReasonsPromise, 1);
  *copy = *self;
  copy->noun = g_strdup (self->noun);
  return copy;
}

void
reasons_promise_free (ReasonsPromise *self)
{
  if (self == NULL)
    return;
  g_free (self->noun);
  g_free (self);
}
