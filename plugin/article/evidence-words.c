/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "evidence.h"

#include <string.h>

#include "letters.h"
#include "sentence.h"

/* A promise on the spot is made in a paragraph that one reads at a glance. */
#define BEFORE_BYTES_MAX 1500

/* "Steps", "The steps"; two of them need no name. */
#define NAME_WORDS_MAX    2
#define NAMED_ENTRIES_MIN 3
#define NAMED_ABOVE       1.5

/* "Directions" above an ordered list say what it is, and most articles that have them no more. */
#define STEPS_ABOVE       2.2
#define STEPS_WORDS_MAX   4

/* What a title is about stands in its first words. */
#define SUBJECT_WORDS_MAX 3
#define SUBJECT_BYTES_MAX 40

/* "Tips for ...", "Our best tips", "...: the rules": the noun is what the title is about. */
static gboolean
is_subject (const char *title, const char *noun)
{
  const char *place = strstr (title, noun);
  const char *after;
  guint spaces = 0;

  if (place == NULL)
    return FALSE;
  for (const char *p = title; p < place; p++)
    spaces += *p == ' ';
  if (spaces <= SUBJECT_WORDS_MAX && place - title <= SUBJECT_BYTES_MAX)
    return TRUE;
  after = place + strlen (noun);
  return *after == '\0' || g_unichar_ispunct (reasons_letter_at (after)) ||
         (*after == ' ' && g_unichar_ispunct (reasons_letter_at (after + 1)));
}

/* "Steps" above an ordered list, "Tips" above deeper headings: what stands there is said. */
static gboolean
is_named_above (const ReasonsContext *context, const ReasonsSeries *series)
{
  guint index = reasons_series_get (series, 0)->block;
  const ReasonsBlock *first, *above;
  g_autofree char *text = NULL;

  if (index == 0 || series->entries->len < NAMED_ENTRIES_MIN)
    return FALSE;
  first = reasons_blocks_get (context->blocks, index);
  above = reasons_blocks_get (context->blocks, index - 1);
  if (above->type != REASONS_BLOCK_HEADING || above->words > NAME_WORDS_MAX ||
      above->length > SUBJECT_BYTES_MAX)
    return FALSE;
  if (!(series->type == REASONS_SERIES_ENTRIES && first->is_ordered) &&
      !(series->type == REASONS_SERIES_HEADINGS && series->level > above->level))
    return FALSE;
  text = reasons_blocks_dup_text (context->blocks, above);
  return reasons_words_is_noun (text);
}

/* "Method:" in bold or as a heading above an ordered list: the steps of a recipe, or of a guide. */
static gboolean
is_steps_above (const ReasonsContext *context, const ReasonsSeries *series)
{
  guint index = reasons_series_get (series, 0)->block;
  const ReasonsBlock *above;
  g_autofree char *text = NULL;

  if (index == 0 || series->entries->len < NAMED_ENTRIES_MIN ||
      series->type != REASONS_SERIES_ENTRIES ||
      !reasons_blocks_get (context->blocks, index)->is_ordered)
    return FALSE;
  above = reasons_blocks_get (context->blocks, index - 1);
  if (above->words > STEPS_WORDS_MAX || above->length > SUBJECT_BYTES_MAX ||
      above->type == REASONS_BLOCK_CAPTION || above->depth > 0)
    return FALSE;
  text = reasons_blocks_dup_text (context->blocks, above);
  return reasons_words_is_steps (text);
}

static double
weigh_title_noun (const ReasonsContext *context)
{
  if (context->promise == NULL || context->promise->noun == NULL)
    return 0;
  if (!context->from_title)
    return 0.4;
  if (context->promise->count > 0)
    return 0.7;
  if (!context->promise->is_certain)
    return 0.3;
  return is_subject (context->title, context->promise->noun) ? 1.3 : 0.4;
}

double
reasons_evidence_weigh_noun (const ReasonsContext *context, const ReasonsSeries *series)
{
  double weight = weigh_title_noun (context);

  if (weight < STEPS_ABOVE && is_steps_above (context, series))
    return STEPS_ABOVE;
  return weight < NAMED_ABOVE && is_named_above (context, series) ? NAMED_ABOVE : weight;
}

ReasonsPromise *
reasons_evidence_read_spot (const ReasonsContext *context, const ReasonsSeries *series)
{
  guint first = reasons_series_get (series, 0)->block;
  const ReasonsBlock *before;
  g_autoptr (ReasonsPromise) promise = NULL;
  g_autoptr (GArray) sentences = NULL;
  g_autofree char *text = NULL;

  if (first == 0 || series->entries->len < 3)
    return NULL;
  before = reasons_blocks_get (context->blocks, first - 1);
  if ((before->type != REASONS_BLOCK_PARAGRAPH && before->type != REASONS_BLOCK_HEADING) ||
      before->depth > 0 || before->length > BEFORE_BYTES_MAX)
    return NULL;
  text = reasons_blocks_dup_text (context->blocks, before);
  sentences = reasons_sentences_new (text, BEFORE_BYTES_MAX, G_MAXUINT);
  if (sentences->len == 0)
    return NULL;
  promise = reasons_promise_new_from_title (
    text + g_array_index (sentences, ReasonsSentence, sentences->len - 1).start);
  if (promise == NULL || !promise->is_certain)
    return NULL;
  return g_steal_pointer (&promise);
}

ReasonsPromise *
reasons_evidence_read_before (const ReasonsContext *context, const ReasonsSeries *series)
{
  g_autoptr (ReasonsPromise) promise = reasons_evidence_read_spot (context, series);

  return promise != NULL && promise->count == series->entries->len ? g_steal_pointer (&promise) : NULL;
}

gboolean
reasons_evidence_is_headed (const ReasonsSeries *series)
{
  return series->type == REASONS_SERIES_HEADINGS || series->type == REASONS_SERIES_STANDOUT;
}

void
reasons_evidence_look_before (const ReasonsContext *context, ReasonsSeries *series)
{
  g_autoptr (ReasonsPromise) promise = NULL;

  /* What the lead promises is weighed already. */
  if (context->promise_block + 1 == reasons_series_get (series, 0)->block)
    return;
  promise = reasons_evidence_read_before (context, series);
  if (promise == NULL)
    return;
  series->evidence[REASONS_EVIDENCE_PLACE] +=
    reasons_evidence_is_headed (series) ? REASONS_SPOT_HEADED : REASONS_SPOT;
  reasons_evidence_add_up (series);
}
