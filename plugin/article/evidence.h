/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "series.h"

G_BEGIN_DECLS

/**
 * ReasonsContext:
 * @blocks: the article, with its words read
 * @title: its title, perhaps empty
 * @promise: (nullable): what it promises
 * @from_title: whether the title promises it, not the lead
 * @promise_block: the paragraph that promises it, or the length of the array where it is the title
 * @guess: a number of the title that may promise something; see reasons_guess_count()
 * @words: of the whole article
 * @headings: how many headings there are of each level, from 1
 *
 * What series are judged by.
 */
typedef struct {
  const ReasonsBlocks *blocks;
  const char *title;
  const ReasonsPromise *promise;
  gboolean from_title;
  guint promise_block;
  guint guess;
  guint words;
  guint headings[7];
} ReasonsContext;

/** REASONS_SCORE_MIN: a series with a lower score is not shown as a list. */
#define REASONS_SCORE_MIN 2.2

/** REASONS_SPOT: what the sentence before a series adds to its score; REASONS_SPOT_HEADED: before headings,
 * which hold all the text up to their end. */
#define REASONS_SPOT        0.8
#define REASONS_SPOT_HEADED 1.5

/** reasons_context_init: reads what can be read before any series is known. */
void reasons_context_init (ReasonsContext *self,
                           const ReasonsBlocks *blocks,
                           const char *title,
                           const ReasonsPromise *promise,
                           gboolean from_title,
                           guint promise_block);

/**
 * reasons_evidence_weigh:
 * @context: what to judge by
 * @series: a series with its labels found
 *
 * Fills in the evidence, apart from what needs other series to compare with, and the score.
 */
void reasons_evidence_weigh (const ReasonsContext *context,
                             ReasonsSeries *series);

/** reasons_evidence_weigh_noun: Returns: what the nouns of the title, and of the heading above @series, say
 * for it. */
double reasons_evidence_weigh_noun (const ReasonsContext *context,
                                    const ReasonsSeries *series);

/**
 * reasons_evidence_read_spot: Returns: (transfer full) (nullable): what the last sentence, or the heading,
 * right before @series promises on the spot, of however many.
 */
ReasonsPromise *reasons_evidence_read_spot (const ReasonsContext *context,
                                            const ReasonsSeries *series);

/** reasons_evidence_is_headed: Returns: whether the entries of @series are headings, or look like ones. */
gboolean reasons_evidence_is_headed (const ReasonsSeries *series);

/**
 * reasons_evidence_read_before:
 *
 * Reads what the last sentence, or the heading, right before @series promises on the spot: "..., for
 * three reasons." before three entries.
 *
 * Returns: (transfer full) (nullable): the promise, where it is of as many as there are entries
 */
ReasonsPromise *reasons_evidence_read_before (const ReasonsContext *context,
                                              const ReasonsSeries *series);

/**
 * reasons_evidence_look_before:
 * @series: a series, weighed
 *
 * Adds what the sentence right before @series says about it. It takes a while, and is for series
 * whose score is close to %REASONS_SCORE_MIN.
 */
void reasons_evidence_look_before (const ReasonsContext *context,
                                   ReasonsSeries *series);

/** reasons_evidence_add_up: makes the score of @series anew after its evidence has changed. */
void reasons_evidence_add_up (ReasonsSeries *series);

/**
 * reasons_contents_weigh:
 * @context: what to judge by
 * @found: (element-type ReasonsSeries): all series of the article, weighed
 *
 * Finds which lists are but a table of contents of which other series. Such a list is not the one
 * that is looked for, but speaks for the other; and where it names an entry that looks otherwise on
 * the page, a series with that entry in its place is added to @found.
 */
void reasons_contents_weigh (const ReasonsContext *context,
                             GPtrArray *found);

G_END_DECLS
