/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "evidence.h"

#include <math.h>

/* A last entry may be longer than the others by so much, in words, and twice as long besides. */
#define LAST_WORDS_MIN 20

/* One number with a point in it may be anything; numbers of chapters are short. */
#define SUBNUMBERS_MIN       2
#define SUBNUMBER_DIGITS_MAX 3

/* A table of contents that names just its entries makes up for any doubt about a part of a run. */
#define DOUBT_MAX 1.5

void
reasons_context_init (ReasonsContext *self,
                      const ReasonsBlocks *blocks,
                      const char *title,
                      const ReasonsPromise *promise,
                      gboolean from_title,
                      guint promise_block)
{
  *self = (ReasonsContext){
    .blocks = blocks,
    .title = title != NULL ? title : "",
    .promise = promise,
    .from_title = from_title,
    .promise_block = promise_block,
  };
  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    self->words += block->words;
    if (block->type == REASONS_BLOCK_HEADING && block->quote == 0 && !block->is_aside)
      self->headings[block->level]++;
  }
}

static guint
words_between (const ReasonsContext *context, guint first, guint end)
{
  guint words = 0;

  for (guint i = first; i < end; i++)
    words += reasons_blocks_get (context->blocks, i)->words;
  return words;
}

/* Each entry opens with a name in bold: somebody wrote them to be told apart. */
static gboolean
is_named (const ReasonsContext *context, const ReasonsSeries *series)
{
  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsBlock *block =
      reasons_blocks_get (context->blocks, reasons_series_get (series, i)->label_block);

    if (block->lead_length == 0 || block->emphasis != REASONS_EMPHASIS_BOLD)
      return FALSE;
  }
  return TRUE;
}

static double
weigh_structure (const ReasonsContext *context, const ReasonsSeries *series)
{
  const ReasonsBlock *first =
    reasons_blocks_get (context->blocks, reasons_series_get (series, 0)->block);

  switch (series->type) {
  case REASONS_SERIES_HEADINGS:
    return -0.5;
  case REASONS_SERIES_STANDOUT:
    return -0.7;
  case REASONS_SERIES_LEADS:
    return -0.9;
  case REASONS_SERIES_MARKED:
    return -0.6;
  case REASONS_SERIES_ENTRIES:
    return first->is_ordered ? -0.3 : is_named (context, series) ? -0.4 : -0.7;
  case REASONS_SERIES_TERMS:
    return -0.3;
  case REASONS_SERIES_ROWS:
    return -1.2;
  case REASONS_SERIES_COLONS:
    return -1.2;
  case REASONS_SERIES_LINES:
  default:
    return -0.8;
  }
}

static gboolean
is_plain_number_list (const ReasonsContext *context, const ReasonsSeries *series)
{
  const ReasonsBlock *first =
    reasons_blocks_get (context->blocks, reasons_series_get (series, 0)->block);

  return series->type == REASONS_SERIES_ENTRIES && first->is_ordered && !first->has_marker;
}

/* The numbers run up or down by one, but for a gap or two. */
static gboolean
is_counted (const ReasonsSeries *series)
{
  guint steps = 0;
  int first = reasons_series_get (series, 0)->number;
  int second = reasons_series_get (series, 1)->number;
  int step = second < first ? -1 : 1;
  int last = reasons_series_get (series, series->entries->len - 1)->number;

  if (first < 0 || (step > 0 ? first > 1 : last > 2))
    return FALSE;
  for (guint i = 1; i < series->entries->len; i++) {
    int ahead =
      (reasons_series_get (series, i)->number - reasons_series_get (series, i - 1)->number) * step;

    steps += ahead == 1;
  }
  return steps * 5 >= (series->entries->len - 1) * 4;
}

/* An author may forget a number in the midst; what has none before or after all numbers is no
 * entry. */
static gboolean
is_outside_count (const ReasonsSeries *series)
{
  const ReasonsEntry *first = reasons_series_get (series, 0);
  const ReasonsEntry *last = reasons_series_get (series, series->entries->len - 1);

  return (first->number == REASONS_NO_NUMBER && !first->is_bonus) ||
         (last->number == REASONS_NO_NUMBER && !last->is_bonus);
}

static gboolean
is_roman (const ReasonsContext *context, const ReasonsEntry *entry)
{
  const ReasonsBlock *block = reasons_blocks_get (context->blocks, entry->block);

  return block->has_marker && block->marker.is_roman && entry->number == block->marker.number;
}

/* "2.1 The server": a number with the number of its section before it. */
static gboolean
is_subnumber (const char *text, gsize length, int number)
{
  gsize i = 0;
  int value = 0;

  while (i < length && i < SUBNUMBER_DIGITS_MAX && g_ascii_isdigit (text[i]))
    value = value * 10 + g_ascii_digit_value (text[i++]);
  return i > 0 && value == number && i + 1 < length && text[i] == '.' && g_ascii_isdigit (text[i + 1]);
}

/* Manuals number so, where each part of a section has a number of its own. */
static gboolean
has_subnumbers (const ReasonsContext *context, const ReasonsSeries *series)
{
  guint n = 0;

  for (guint i = 0; series->type == REASONS_SERIES_HEADINGS && i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);

    for (guint j = entry->block + 1; j < entry->end; j++) {
      const ReasonsBlock *block = reasons_blocks_get (context->blocks, j);

      n += block->type == REASONS_BLOCK_HEADING && entry->number > 0 &&
           is_subnumber (context->blocks->text->str + block->offset, block->length, entry->number);
    }
  }
  return n >= SUBNUMBERS_MIN;
}

static double
weigh_numbers (const ReasonsContext *context, const ReasonsSeries *series)
{
  guint numbered = 0, nouns = 0, bonuses = 0, romans = 0;
  guint count = context->promise != NULL ? context->promise->count : 0;
  double weight;

  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);

    numbered += entry->number != REASONS_NO_NUMBER;
    nouns += entry->has_noun;
    romans += is_roman (context, entry);
    bonuses += entry->is_bonus && entry->number == REASONS_NO_NUMBER;
  }
  if (numbered == 0)
    return 0;
  if (is_plain_number_list (context, series))
    return 0.4;
  if (numbered * 4 < series->entries->len * 3)
    return -0.6;

  weight = is_counted (series) ? 2.0 : 0.6;
  /* Essays, stories and manuals number their chapters so, lists hardly ever. */
  if (nouns == 0 && count != series->entries->len &&
      (romans == numbered || has_subnumbers (context, series)))
    weight = 0.2;
  if (nouns * 4 >= series->entries->len * 3)
    weight += 1.0;
  if (series->entries->len == 2)
    weight -= 0.5;
  if (numbered + bonuses < series->entries->len)
    weight -= is_outside_count (series) ? 3.0 : 0.4;
  return weight;
}

static double
weigh_promise (const ReasonsContext *context, const ReasonsSeries *series)
{
  guint count = context->promise != NULL ? context->promise->count : 0;
  guint found = series->entries->len;
  gboolean counted = is_counted (series) && !is_plain_number_list (context, series);
  guint apart;

  if (count == 0)
    return context->guess == found ? (found > 3 ? 1.8 : 1.3) : 0;
  apart = found > count ? found - count : count - found;
  if (apart == 0 && context->from_title && !context->promise->is_certain)
    return count <= 2 ? 0.5 : 2.2;
  if (apart == 0 && context->from_title)
    return 3.5 - (count <= 2 ? 0.7 : count == 3 ? 0.3 : 0);
  /* In a text there are pairs of anything; two of something in the lead are seldom a list. */
  if (apart == 0)
    return count <= 2 ? 0.6 : count == 3 ? 2.0 : 2.5;
  if (!context->from_title)
    return counted ? 0 : -0.5;
  if (apart <= MAX (1, count / 5))
    return counted ? 2.0 : 0.6;
  if (found * 5 >= count * 2 && found * 2 <= count * 3)
    return counted ? 1.5 : 0.3;
  return counted ? -0.5 : -2.0;
}

/* Where no heading ends the last entry, the rest of the article is hardly all its own. */
static guint
count_last_words (const ReasonsContext *context, const ReasonsSeries *series, guint words_before)
{
  const ReasonsEntry *last = reasons_series_get (series, series->entries->len - 1);
  guint words = words_between (context, last->block, last->end);

  switch (series->type) {
  case REASONS_SERIES_LEADS:
  case REASONS_SERIES_MARKED:
  case REASONS_SERIES_COLONS:
    return MIN (words, LAST_WORDS_MIN + 2 * words_before / (series->entries->len - 1));
  default:
    return words;
  }
}

static double
weigh_coverage (const ReasonsContext *context, const ReasonsSeries *series)
{
  const ReasonsEntry *first = reasons_series_get (series, 0);
  const ReasonsEntry *last = reasons_series_get (series, series->entries->len - 1);
  guint words_before = words_between (context, first->block, last->block);
  double words = words_before + count_last_words (context, series, words_before);
  double share;

  /* Which part of a run is the list is not told by how much text its entries have. */
  if (series->run.entries > 0)
    words = (double)words_between (context, series->run.first, series->run.end) *
            series->entries->len / series->run.entries;
  share = context->words > 0 ? words / context->words : 0;

  return (share - 0.4) * 2.5;
}

static double
weigh_body (const ReasonsContext *context, const ReasonsSeries *series)
{
  guint with_body = 0;
  double share;

  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);

    with_body += words_between (context, entry->block, entry->end) > 5 + entry->label_length / 8;
  }
  share = (double)with_body / series->entries->len;

  switch (series->type) {
  case REASONS_SERIES_ENTRIES:
  case REASONS_SERIES_ROWS:
    return share * 0.6 - 0.3;
  default:
    return (share - 0.7) * 2.0;
  }
}

static double
weigh_words (const ReasonsContext *context, const ReasonsSeries *series)
{
  double weight = 0;
  guint links = 0;

  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);
    const ReasonsBlock *block = reasons_blocks_get (context->blocks, entry->label_block);

    if (block->role != REASONS_HEADING_PLAIN && block->role != REASONS_HEADING_BONUS)
      weight -= 1.2;
    links += block->link_length * 5 >= block->length * 4 && entry->end == entry->block + 1;
  }
  if (series->type == REASONS_SERIES_ENTRIES)
    weight -= 1.5 * links / series->entries->len;
  return MAX (weight, -4);
}

/* Headings of the same rank amidst the entries are entries as well, or there is no list. */
static guint
count_skipped (const ReasonsContext *context, const ReasonsSeries *series)
{
  guint rank = reasons_block_rank (
    context->blocks, reasons_blocks_get (context->blocks, reasons_series_get (series, 0)->block));
  guint last = reasons_series_get (series, series->entries->len - 1)->block;
  guint like = 0;

  if (rank == 0)
    return 0;
  for (guint i = reasons_series_get (series, 0)->block; i <= last; i++)
    like += reasons_block_rank (context->blocks, reasons_blocks_get (context->blocks, i)) == rank;
  return like - MIN (like, series->entries->len);
}

static double
weigh_place (const ReasonsContext *context, const ReasonsSeries *series)
{
  const ReasonsBlock *first =
    reasons_blocks_get (context->blocks, reasons_series_get (series, 0)->block);
  double weight = 0;

  if (context->promise_block < context->blocks->array->len &&
      reasons_series_get (series, 0)->block == context->promise_block + 1)
    weight += 0.6;
  if (first->depth > 1)
    weight -= 0.6;
  weight -= 0.4 * MIN (count_skipped (context, series), 5);
  return weight - MIN (series->doubt, DOUBT_MAX);
}

static double
weigh_likeness (const ReasonsContext *context, const ReasonsSeries *series)
{
  double sum = 0, squares = 0, mean, deviation;

  for (guint i = 0; i < series->entries->len; i++) {
    double size = log (1 + reasons_series_get (series, i)->label_length);

    sum += size;
    squares += size * size;
  }
  mean = sum / series->entries->len;
  deviation = sqrt (MAX (0, squares / series->entries->len - mean * mean));
  return 0.3 - MIN (deviation, 1.2) * 0.5;
}

void
reasons_evidence_add_up (ReasonsSeries *series)
{
  series->score = 0;
  for (guint i = 0; i < REASONS_EVIDENCE_LAST; i++)
    series->score += series->evidence[i];
}

void
reasons_evidence_weigh (const ReasonsContext *context, ReasonsSeries *series)
{
  g_return_if_fail (context != NULL && series != NULL);

  if (series->entries->len < 2) {
    series->score = -G_MAXINT;
    return;
  }
  series->evidence[REASONS_EVIDENCE_STRUCTURE] = weigh_structure (context, series);
  series->evidence[REASONS_EVIDENCE_PROMISE] = weigh_promise (context, series);
  series->evidence[REASONS_EVIDENCE_NOUN] = reasons_evidence_weigh_noun (context, series);
  series->evidence[REASONS_EVIDENCE_NUMBERS] = weigh_numbers (context, series);
  series->evidence[REASONS_EVIDENCE_COVERAGE] = weigh_coverage (context, series);
  series->evidence[REASONS_EVIDENCE_LIKENESS] = weigh_likeness (context, series);
  series->evidence[REASONS_EVIDENCE_BODY] = weigh_body (context, series);
  series->evidence[REASONS_EVIDENCE_WORDS] = weigh_words (context, series);
  series->evidence[REASONS_EVIDENCE_PLACE] = weigh_place (context, series);
  reasons_evidence_add_up (series);
}
