/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "choice.h"

#include <math.h>

#include "letters.h"
#include "token.h"

/* More entries than this beside the promised ones, and the series is of something else. */
#define EXTRA_MAX 8

/* Where the title's number may mean something else, it must hold for most of the headings. */
#define UNCERTAIN_MIN 3

/* A number that no noun goes with has fewer headings beside it. */
#define GUESSED_PER_EXTRA 4

/* "How we chose" comes after the list more often than before it. */
#define LEADING_DOUBT 0.3

/* What is promised right above a series is no pair, and has few others of its look behind it. */
#define SPOT_MIN       3
#define SPOT_EXTRA_MAX 2

/* Of a label only the first word is looked at. */
#define FIRST_BYTES_MAX 48u

/* "Always ..." opens so as well, and is a tip. */
#define FUNCTION_WORD 0.7

/* An entry that is longer or shorter than the others by this factor of e is quite another. */
#define LENGTH_SCALE 2.0

/* What an entry looks like, apart from its words. */
typedef enum {
  LOOK_QUESTION,
  LOOK_LINKED,
  LOOK_FUNCTION_WORD,
  LOOK_PICTURE,
  LOOK_LIST,
  LOOK_LINK_BELOW,
  LOOK_LEAD_BELOW,
  LOOK_HEADING_BELOW,
  LOOK_CODE_BELOW,
  LOOK_LABEL_LENGTH,
  LOOK_BODY_LENGTH,
  LOOK_LAST,
} Look;

typedef struct {
  double looks[LOOK_LAST];
} Entry;

static gboolean
is_extra (const ReasonsContext *context, const ReasonsEntry *entry)
{
  ReasonsHeadingRole role = reasons_blocks_get (context->blocks, entry->label_block)->role;

  return role != REASONS_HEADING_PLAIN && role != REASONS_HEADING_BONUS &&
         entry->number == REASONS_NO_NUMBER;
}

/* Entries that the article counts itself are not to be had in part. */
static gboolean
is_numbered (const ReasonsSeries *series)
{
  for (guint i = 0; i < series->entries->len; i++) {
    if (reasons_series_get (series, i)->number == REASONS_NO_NUMBER)
      return FALSE;
  }
  return TRUE;
}

static ReasonsSeries *
without (const ReasonsContext *context,
         const ReasonsSeries *series,
         gboolean bonus,
         const char *note)
{
  ReasonsSeries *rest = reasons_series_slice (series, 0, 0, note);

  rest->extra = series->extra;
  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);

    if (is_extra (context, entry) || (bonus && entry->is_bonus)) {
      rest->extra++;
      /* What an extra heading heads is no more part of the entry before it. */
      if (rest->entries->len > 0)
        reasons_series_get (rest, rest->entries->len - 1)->end = entry->block;
    } else {
      g_array_append_val (rest->entries, *entry);
    }
  }
  return rest;
}

static gboolean
is_question (const ReasonsContext *context, const ReasonsEntry *entry)
{
  const char *text = context->blocks->text->str + entry->label_offset;
  gunichar last =
    entry->label_length > 0 ? reasons_letter_at (g_utf8_prev_char (text + entry->label_length)) : 0;

  return last == '?' || last == 0xff1f || last == 0x061f || last == 0x37e;
}

/* "How we chose", "Why trust us": names and tips seldom open so, apart from an article. */
static gboolean
opens_with_function_word (const ReasonsContext *context, const ReasonsEntry *entry)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (
    context->blocks->text->str + entry->label_offset, MIN (entry->label_length, FIRST_BYTES_MAX));

  return tokens->len > 0 && reasons_tokens_get (tokens, 0)->kind == REASONS_TOKEN_WORD &&
         reasons_words_find (reasons_tokens_get (tokens, 0)->folded, REASONS_WORD_STOP,
                             REASONS_WORDS_ALL) != NULL;
}

static void
look_at (const ReasonsContext *context, const ReasonsEntry *entry, Entry *self)
{
  const ReasonsBlock *label = reasons_blocks_get (context->blocks, entry->label_block);
  guint words = 0;

  *self = (Entry){0};
  self->looks[LOOK_QUESTION] = is_question (context, entry);
  self->looks[LOOK_FUNCTION_WORD] = opens_with_function_word (context, entry) ? FUNCTION_WORD : 0;
  self->looks[LOOK_LINKED] = label->link_length * 2 > label->length;
  for (guint i = entry->label_block + 1; i < entry->end; i++) {
    const ReasonsBlock *block = reasons_blocks_get (context->blocks, i);

    words += block->words;
    if (block->picture_before)
      self->looks[LOOK_PICTURE] = 1;
    if (block->depth > 0)
      self->looks[LOOK_LIST] = 1;
    if (block->link_length > 0)
      self->looks[LOOK_LINK_BELOW] = 1;
    if (block->lead_length > 0)
      self->looks[LOOK_LEAD_BELOW] = 1;
    if (block->type == REASONS_BLOCK_CODE)
      self->looks[LOOK_CODE_BELOW] = 1;
    if (block->type == REASONS_BLOCK_HEADING)
      self->looks[LOOK_HEADING_BELOW] = 1;
  }
  self->looks[LOOK_LABEL_LENGTH] = log (1 + label->words) / LENGTH_SCALE;
  self->looks[LOOK_BODY_LENGTH] = log (1 + words) / LENGTH_SCALE;
}

/* How much each entry differs from those that are in every part of @count entries. */
static double *
rate_differences (const ReasonsContext *context, const ReasonsSeries *series, guint count)
{
  guint n = series->entries->len;
  g_autofree Entry *entries = g_new (Entry, n);
  double *differences = g_new0 (double, n);
  guint first = n - count, end = count;
  double means[LOOK_LAST] = {0};

  if (first + 1 >= end) {
    first = 0;
    end = n;
  }
  for (guint i = 0; i < n; i++) {
    look_at (context, reasons_series_get (series, i), &entries[i]);
    for (guint look = 0; look < LOOK_LAST && i >= first && i < end; look++)
      means[look] += entries[i].looks[look] / (end - first);
  }
  for (guint i = 0; i < n; i++) {
    for (guint look = 0; look < LOOK_LAST; look++) {
      double apart = MIN (1, fabs (entries[i].looks[look] - means[look]));

      /* What half of them have says little of those that have it. */
      differences[i] += apart * apart;
    }
  }
  return differences;
}

static ReasonsRun
get_run (const ReasonsSeries *core)
{
  ReasonsRun run = {
    .first = reasons_series_get (core, 0)->block,
    .end = reasons_series_get (core, core->entries->len - 1)->end,
    .entries = core->entries->len,
  };

  return run;
}

/* Each part of @count entries in a row; the likeliest one is in no doubt. */
static void
add_parts (const ReasonsContext *context, const ReasonsSeries *core, guint count, GPtrArray *found)
{
  g_autofree double *differences = rate_differences (context, core, count);
  guint n_parts = core->entries->len - count + 1;
  guint first_part = found->len;
  double least = G_MAXDOUBLE;
  ReasonsRun run = get_run (core);

  for (guint i = 0; i < n_parts; i++) {
    ReasonsSeries *part = reasons_series_slice (core, i, count, "as many as promised");

    part->run = run;
    part->doubt = LEADING_DOUBT * i;
    for (guint j = i; j < i + count; j++)
      part->doubt += differences[j];
    least = MIN (least, part->doubt);
    g_ptr_array_add (found, part);
  }
  for (guint i = first_part; i < found->len; i++)
    ((ReasonsSeries *)g_ptr_array_index (found, i))->doubt -= least;
}

/* How many headings there may be beside the promised ones, or the ones that a number may mean. */
static guint
get_extra_max (const ReasonsContext *context, guint count)
{
  const ReasonsPromise *promise = context->promise;

  if (count == context->guess)
    return count / GUESSED_PER_EXTRA;
  if (promise->is_certain)
    return EXTRA_MAX;
  if (promise->count < UNCERTAIN_MIN)
    return 0;
  return promise->count <= UNCERTAIN_MIN + 1 ? 1 : MIN (promise->count / 2, EXTRA_MAX);
}

/* "There were three reasons.", and the first heading comes at once: the three are not more. */
static void
add_spot (const ReasonsContext *context, const ReasonsSeries *core, GPtrArray *found)
{
  g_autoptr (ReasonsPromise) promise = NULL;

  if ((context->promise != NULL && context->promise->count > 0) || !reasons_evidence_is_headed (core) ||
      core->entries->len <= SPOT_MIN || is_numbered (core))
    return;
  promise = reasons_evidence_read_spot (context, core);
  if (promise != NULL && promise->count >= SPOT_MIN && promise->count < core->entries->len &&
      core->entries->len - promise->count <= SPOT_EXTRA_MAX) {
    ReasonsSeries *part =
      reasons_series_slice (core, 0, promise->count, "as many as promised above");

    part->run = get_run (core);
    g_ptr_array_add (found, part);
  }
}

void
reasons_windows_find (const ReasonsContext *context, const ReasonsSeries *series, GPtrArray *found)
{
  g_autoptr (ReasonsSeries) core =
    without (context, series, FALSE, "without what stands around it");
  guint count = context->from_title ? context->promise->count : 0;

  if (core->entries->len < 2)
    return;
  add_spot (context, core, found);

  if (count == 0)
    count = context->guess;
  if (count > 1 && core->entries->len > count) {
    ReasonsSeries *plain = without (context, core, TRUE, "without a bonus");

    if (plain->entries->len < core->entries->len && plain->entries->len >= 2)
      g_ptr_array_add (found, plain);
    else
      reasons_series_free (plain);
    if (!is_numbered (core) && core->entries->len - count <= get_extra_max (context, count))
      add_parts (context, core, count, found);
  }
  if (core->entries->len < series->entries->len)
    g_ptr_array_add (found, g_steal_pointer (&core));
}
