/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "choice.h"

#include <math.h>

#include "boxes.h"
#include "guess.h"
#include "labels.h"
#include "markers.h"

/* The lead is over after so many paragraphs, or at the second heading. */
#define LEAD_PARAGRAPHS_MAX 8

/* Series whose score is so close to what decides get a second look. */
#define CLOSE 0.9

/* A paragraph of more bytes than this promises nothing that a reader would remember. */
#define LEAD_BYTES_MAX 2000

static ReasonsPromise *
find_lead_promise (ReasonsBlocks *blocks, guint *index)
{
  guint paragraphs = 0, headings = 0;

  for (guint i = 0; i < blocks->array->len && paragraphs < LEAD_PARAGRAPHS_MAX && headings < 2;
       i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);
    g_autofree char *text = NULL;
    ReasonsPromise *promise;

    headings += block->type == REASONS_BLOCK_HEADING;
    if (block->type != REASONS_BLOCK_PARAGRAPH || block->depth > 0 || block->quote > 0 ||
        block->length > LEAD_BYTES_MAX)
      continue;
    paragraphs++;
    text = reasons_blocks_dup_text (blocks, block);
    promise = reasons_promise_new_from_lead (text);
    if (promise != NULL) {
      *index = i;
      return promise;
    }
  }
  return NULL;
}

static void
find_promise (ReasonsChoice *self, ReasonsBlocks *blocks, const char *title)
{
  g_autoptr (ReasonsPromise) lead = NULL;
  guint lead_block = 0;

  self->promise_block = blocks->array->len;
  if (title != NULL)
    self->promise = reasons_promise_new_from_title (title);
  self->from_title = self->promise != NULL;

  lead = find_lead_promise (blocks, &lead_block);
  if (lead == NULL)
    return;
  if (self->promise == NULL) {
    self->promise = g_steal_pointer (&lead);
    self->promise_block = lead_block;
  } else if (self->promise->count == 0) {
    self->promise->count = lead->count;
    self->promise_block = lead_block;
  } else if (self->promise->count == lead->count) {
    self->promise_block = lead_block;
  }
}

ReasonsChoice *
reasons_choice_new (ReasonsBlocks *blocks, const char *title)
{
  ReasonsChoice *self = g_new0 (ReasonsChoice, 1);
  ReasonsContext context;
  guint n_plain;

  g_return_val_if_fail (blocks != NULL, self);

  reasons_boxes_set_aside (blocks);
  find_promise (self, blocks, title);
  reasons_blocks_read_words (blocks, self->promise);
  reasons_markers_share (blocks);
  reasons_context_init (&context, blocks, title, self->promise, self->from_title,
                        self->promise_block);
  if (title != NULL && (self->promise == NULL || self->promise->count == 0))
    context.guess = self->guess = reasons_guess_count (title);
  self->found = reasons_series_find (blocks, self->promise);

  n_plain = self->found->len;
  for (guint i = 0; i < n_plain; i++) {
    ReasonsSeries *series = g_ptr_array_index (self->found, i);

    reasons_labels_find (blocks, series);
    reasons_windows_find (&context, series, self->found);
  }
  for (guint i = 0; i < self->found->len; i++)
    reasons_evidence_weigh (&context, g_ptr_array_index (self->found, i));
  reasons_contents_weigh (&context, self->found);

  for (guint i = 0; i < self->found->len; i++) {
    ReasonsSeries *series = g_ptr_array_index (self->found, i);

    if (fabs (series->score - REASONS_SCORE_MIN) < CLOSE ||
        (reasons_evidence_is_headed (series) && series->score < REASONS_SCORE_MIN &&
         series->score + REASONS_SPOT_HEADED >= REASONS_SCORE_MIN))
      reasons_evidence_look_before (&context, series);
    if (series->score >= REASONS_SCORE_MIN &&
        (self->chosen == NULL || series->score > self->chosen->score))
      self->chosen = series;
  }

  self->sections = reasons_sections_find (blocks, self->found, &self->section_level);
  if (self->chosen != NULL)
    self->kind = REASONS_KIND_LIST;
  else if (self->sections->len > 0)
    self->kind = REASONS_KIND_SECTIONS;

  if (self->chosen != NULL && (self->promise == NULL || self->promise->count == 0)) {
    ReasonsPromise *promise = reasons_evidence_read_before (&context, self->chosen);

    if (promise != NULL) {
      reasons_promise_free (self->promise);
      self->promise = promise;
    }
  }
  /* "There are two ways to see it" was no promise, after all. */
  if (self->kind != REASONS_KIND_LIST && !self->from_title)
    g_clear_pointer (&self->promise, reasons_promise_free);
  return self;
}

void
reasons_choice_free (ReasonsChoice *self)
{
  if (self == NULL)
    return;
  reasons_promise_free (self->promise);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_array_unref);
  g_free (self);
}
