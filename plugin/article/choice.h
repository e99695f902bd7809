/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"
#include "evidence.h"

G_BEGIN_DECLS

/**
 * ReasonsChoice:
 * @kind: what the article is
 * @promise: (nullable): what it promises
 * @from_title: whether its title does
 * @promise_block: else the paragraph that does
 * @guess: a number of the title that may promise something, 0 for none
 * @found: (element-type ReasonsSeries): every candidate, weighed
 * @chosen: (nullable): the one of @found that is the list
 * @sections: (element-type guint): blocks that are headings of the sections, of both levels
 * @section_level: level of those headings that count as first level
 *
 * How an article was judged.
 */
typedef struct {
  ReasonsKind kind;
  ReasonsPromise *promise;
  gboolean from_title;
  guint promise_block;
  guint guess;
  GPtrArray *found;
  const ReasonsSeries *chosen;
  GArray *sections;
  guint section_level;
} ReasonsChoice;

/**
 * reasons_choice_new:
 * @blocks: the article; its words get read
 * @title: (nullable): the article's title, white space collapsed
 *
 * Weighs every series and takes the best one, or sections, or nothing.
 *
 * Returns: (transfer full): the choice
 */
ReasonsChoice *reasons_choice_new (ReasonsBlocks *blocks,
                                   const char *title);

void reasons_choice_free (ReasonsChoice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsChoice, reasons_choice_free)

/**
 * reasons_sections_find:
 * @blocks: the article, with its words read
 * @found: (element-type ReasonsSeries): its series
 * @level: (out): rank of the first level; see reasons_block_rank(); 0 for plain text
 *
 * Finds the headings of the article's main level, with the headings right below each of them. In
 * plain text short lines above longer text are headings.
 *
 * Returns: (transfer full) (element-type guint): their blocks, none where there are fewer than two
 *   sections.
 */
GArray *reasons_sections_find (const ReasonsBlocks *blocks,
                               GPtrArray *found,
                               guint *level);

/**
 * reasons_windows_find:
 * @context: what the article promises
 * @series: a series with its labels found
 * @found: where to add parts of it
 *
 * Adds the parts of @series that could be the list while the rest of it is not: without introduction,
 * conclusion and their like, without a bonus, and as many as promised in a row.
 */
void reasons_windows_find (const ReasonsContext *context,
                           const ReasonsSeries *series,
                           GPtrArray *found);

G_END_DECLS
