/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "markers.h"

#include <string.h>

#include "letters.h"
#include "numbers.h"
#include "series.h"

/* The words of a marker are few, and stand at the start. */
#define PREFIX_TOKENS_MAX 4
#define PREFIX_BYTES_MAX  96

/* Three of a kind are no chance; a pair may be. */
#define SHARED_MIN 3

/* Years and prices are longer. */
#define BARE_DIGITS_MAX 3

/* So much of a text tells its language. */
#define LANGUAGE_BYTES_MAX 1024

typedef struct {
  guint block;
  int number;
  gsize length;
} Shared;

static gboolean
is_separator (gunichar c)
{
  switch (c) {
  case '.':
  case ')':
  case '-':
  case 0x2013:
  case 0x2014:
  case 0x3001:
  case 0xff0e:
  case 0xff09:
  case 0x3011:
  case 0xff1a:
  case ':':
  case '|':
    return TRUE;
  default:
    return reasons_letter_is_colon (c);
  }
}

/* The languages of the article, which few articles need to be asked for. */
typedef struct {
  const ReasonsBlocks *blocks;
  guint64 languages; /* 0 until they are */
} Reading;

static guint64
get_languages (Reading *reading)
{
  if (reading->languages == 0) {
    g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (reading->blocks->text->str, LANGUAGE_BYTES_MAX);

    reading->languages = reasons_tokens_get_languages (tokens);
  }
  return reading->languages;
}

/* "Part 2 of a tale", "week 3": what such words number is the text itself, or time. */
static gboolean
numbers_something_else (Reading *reading, const char *folded)
{
  const ReasonsWord *words = reasons_words_lookup (folded);

  return words != NULL && (reasons_word_find (words, REASONS_WORD_UNIT, get_languages (reading)) != NULL ||
                           reasons_word_find (words, REASONS_WORD_BEFORE, get_languages (reading)) != NULL);
}

/* Cutting takes a while, and most headings plainly have no number: no digit, and no letter that is none
 * of ASCII. */
static gboolean
may_have_number (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]) || (guchar)text[i] >= 0x80)
      return TRUE;
  return FALSE;
}

static gsize
skip_separators (const char *text, gsize start)
{
  const char *p = text + start;

  while (*p != '\0' && (*p == ' ' || is_separator (reasons_letter_at (p))))
    p = g_utf8_next_char (p);
  return (gsize)(p - text);
}

/* The words before the first number, folded; %NULL where they are none or too many. */
static char *
read_prefix (Reading *reading, const char *text, Shared *shared)
{
  gsize length = strnlen (text, PREFIX_BYTES_MAX);
  g_autoptr (ReasonsTokens) tokens = NULL;

  if (!may_have_number (text, length))
    return NULL;
  tokens = reasons_tokens_new (text, length);
  for (guint i = 0; i < MIN (tokens->len, PREFIX_TOKENS_MAX + 1); i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i), *after;
    g_autofree char *prefix = NULL;
    ReasonsNumber number;
    guint next;

    if (token->kind == REASONS_TOKEN_MARK && is_separator (token->character))
      return NULL;
    if (!reasons_number_read (tokens, i, 0, &number))
      continue;
    if (i == 0 || number.value < 0)
      return NULL;
    prefix = reasons_tokens_join (tokens, 0, i);
    if (prefix[0] == '\0' || numbers_something_else (reading, prefix))
      return NULL;

    /* "5ff", "3rd": letters stuck to the number are a part of it. */
    next = i + number.n_tokens;
    after = reasons_tokens_get (tokens, next);
    if (after->kind == REASONS_TOKEN_WORD && !after->is_ideograph &&
        reasons_tokens_is_glued (tokens, next))
      next++;
    shared->number = number.value;
    shared->length = skip_separators (text, reasons_tokens_get (tokens, next - 1)->end);
    return g_steal_pointer (&prefix);
  }
  return NULL;
}

/* After a number: one word, and a colon. */
static char *
read_suffix (const char *text, const ReasonsMarker *marker, Shared *shared)
{
  const char *start = text + marker->length;
  const char *p = start;

  while (*p != '\0' && *p != ' ' && !reasons_letter_is_colon (reasons_letter_at (p)))
    p = g_utf8_next_char (p);
  if (p == start || !reasons_letter_is_colon (reasons_letter_at (p)) || p - text > PREFIX_BYTES_MAX)
    return NULL;
  shared->number = marker->number;
  shared->length = skip_separators (text, (gsize)(p - text));
  return g_utf8_casefold (start, p - start);
}

static gboolean
goes_on (GArray *group)
{
  guint steps = 0;
  int step;

  if (group->len < SHARED_MIN)
    return FALSE;
  step = g_array_index (group, Shared, 1).number < g_array_index (group, Shared, 0).number ? -1 : 1;
  if (g_array_index (group, Shared, step > 0 ? 0 : group->len - 1).number > 1)
    return FALSE;
  for (guint i = 1; i < group->len; i++)
    steps +=
      g_array_index (group, Shared, i).number - g_array_index (group, Shared, i - 1).number == step;
  return steps * 4 >= (group->len - 1) * 3;
}

static void
take_group (gpointer key, gpointer value, gpointer data)
{
  const ReasonsBlocks *blocks = data;
  GArray *group = value;

  if (!goes_on (group))
    return;
  for (guint i = 0; i < group->len; i++) {
    const Shared *shared = &g_array_index (group, Shared, i);
    ReasonsBlock *block = reasons_blocks_get (blocks, shared->block);

    /* What the tables know is read better by them. */
    if (block->has_marker && block->marker.has_noun)
      continue;
    block->has_marker = TRUE;
    block->marker = (ReasonsMarker){
      .number = shared->number,
      .length = MIN (shared->length, block->length),
      .has_noun = TRUE,
      .is_certain = TRUE,
    };
  }
}

static gsize
count_digits (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  const char *text = blocks->text->str + block->offset;
  gsize digits = 0;

  while (digits < MIN (block->length, BARE_DIGITS_MAX) && g_ascii_isdigit (text[digits]))
    digits++;
  return digits > 0 && digits + 1 < block->length && text[digits] == ' ' ? digits : 0;
}

static int
get_bare_number (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  return (int)g_ascii_strtoull (blocks->text->str + block->offset, NULL, 10);
}

/* What is known of the headings of one rank. */
typedef struct {
  guint all;
  guint marked;   /* whose bare number was taken for one */
  guint bare;     /* that open with a number, whatever it was taken for */
  guint in_order; /* of these, from 1 on */
} Bare;

/* Most of its kind are marked; or half, where all numbers together go on from 1: "3 June Baker". */
static gboolean
is_shared (const Bare *bare)
{
  if (bare->marked < SHARED_MIN)
    return FALSE;
  return bare->marked * 3 >= bare->all * 2 ||
         (bare->in_order == bare->bare && bare->marked * 2 >= bare->bare);
}

/* "8 Mit dem Rad": a bare number is as good as those of most headings beside it, whatever word
 * comes next. */
static void
share_bare_numbers (ReasonsBlocks *blocks)
{
  Bare ranks[REASONS_RANK_ITALIC + 1] = {0};

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);
    guint rank = reasons_block_rank (blocks, block);

    if (rank == 0)
      continue;
    ranks[rank].all++;
    ranks[rank].marked +=
      block->has_marker && block->marker.number >= 0 && !block->marker.is_certain;
    if (count_digits (blocks, block) == 0)
      continue;
    ranks[rank].bare++;
    ranks[rank].in_order += get_bare_number (blocks, block) == (int)ranks[rank].bare;
  }
  for (guint i = 0; i < blocks->array->len; i++) {
    ReasonsBlock *block = reasons_blocks_get (blocks, i);
    guint rank = reasons_block_rank (blocks, block);
    gsize digits = rank > 0 && !block->has_marker ? count_digits (blocks, block) : 0;

    if (digits == 0 || !is_shared (&ranks[rank]))
      continue;
    block->has_marker = TRUE;
    block->marker = (ReasonsMarker){
      .number = get_bare_number (blocks, block),
      .length = digits + 1,
    };
  }
}

void
reasons_markers_share (ReasonsBlocks *blocks)
{
  g_autoptr (GHashTable) groups = NULL;
  Reading reading = {.blocks = blocks};

  g_return_if_fail (blocks != NULL);

  groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < blocks->array->len; i++) {
    ReasonsBlock *block = reasons_blocks_get (blocks, i);
    g_autofree char *text = NULL, *words = NULL, *key = NULL;
    Shared shared = {.block = i};
    gboolean is_suffix;
    GArray *group;

    if (reasons_block_rank (blocks, block) == 0)
      continue;
    text = reasons_blocks_dup_text (blocks, block);
    is_suffix = block->has_marker && block->marker.number >= 0 && !block->marker.has_noun;
    words = is_suffix ? read_suffix (text, &block->marker, &shared)
                      : read_prefix (&reading, text, &shared);
    if (words == NULL)
      continue;
    key = g_strdup_printf ("%u %d %s", reasons_block_rank (blocks, block), is_suffix, words);
    group = g_hash_table_lookup (groups, key);
    if (group == NULL) {
      group = g_array_new (FALSE, FALSE, sizeof (Shared));
      g_hash_table_insert (groups, g_steal_pointer (&key), group);
    }
    g_array_append_val (group, shared);
  }
  g_hash_table_foreach (groups, take_group, blocks);
  share_bare_numbers (blocks);
}
