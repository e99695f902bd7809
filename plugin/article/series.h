/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "blocks.h"

G_BEGIN_DECLS

/**
 * ReasonsSeriesType:
 *
 * What the entries of a series have in common.
 */
typedef enum {
  REASONS_SERIES_HEADINGS, /* headings of one level, or numbered ones of any */
  REASONS_SERIES_STANDOUT, /* paragraphs that stand out as a whole */
  REASONS_SERIES_LEADS,    /* paragraphs whose first words stand out */
  REASONS_SERIES_MARKED,   /* paragraphs that start with a number */
  REASONS_SERIES_ENTRIES,  /* entries of a list, or of a list in several parts */
  REASONS_SERIES_TERMS,    /* terms of a definition list */
  REASONS_SERIES_ROWS,     /* rows of a table */
  REASONS_SERIES_COLONS,   /* paragraphs that start with a few words and a colon */
  REASONS_SERIES_LINES,    /* short lines above longer text */
} ReasonsSeriesType;

/**
 * ReasonsEntry:
 * @block: the block it opens with
 * @label_block: the block that holds its label, at or soon after @block
 * @end: the first block that is no more part of it
 * @label_offset: where its label starts in the text of all blocks, in bytes
 * @label_length: bytes of its label
 * @number: as the article numbers it, or %REASONS_NO_NUMBER
 * @has_noun: whether a word goes with the number
 * @is_bonus: whether it calls itself an extra one
 */
typedef struct {
  guint block;
  guint label_block;
  guint end;
  gsize label_offset;
  gsize label_length;
  int number;
  gboolean has_noun;
  gboolean is_bonus;
} ReasonsEntry;

/**
 * ReasonsEvidence:
 *
 * What speaks for or against a series being the article's list.
 */
typedef enum {
  REASONS_EVIDENCE_STRUCTURE, /* how lists of this kind turn out in general */
  REASONS_EVIDENCE_PROMISE,   /* as many as promised, or how far from it */
  REASONS_EVIDENCE_NOUN,      /* the title names what lists list */
  REASONS_EVIDENCE_NUMBERS,   /* the article numbers the entries itself */
  REASONS_EVIDENCE_COVERAGE,  /* the share of the article that it spans */
  REASONS_EVIDENCE_LIKENESS,  /* the entries are like each other */
  REASONS_EVIDENCE_BODY,      /* there is text under each entry */
  REASONS_EVIDENCE_WORDS,     /* no entry is an introduction, a conclusion, a link elsewhere */
  REASONS_EVIDENCE_CONTENTS,  /* a table of contents says the same */
  REASONS_EVIDENCE_PLACE,     /* it starts where the promise is made; nothing better holds it */
  REASONS_EVIDENCE_LAST,
} ReasonsEvidence;

/**
 * ReasonsRun:
 * @first: first block
 * @end: the block after the last one
 * @entries: how many entries it has; 0 where there is none
 *
 * Where a longer series stands.
 */
typedef struct {
  guint first;
  guint end;
  guint entries;
} ReasonsRun;

/**
 * ReasonsSeries:
 * @type: what its entries have in common
 * @level: 1 to 6 for headings of one level, else 0
 * @note: how it was found, for reasons_explain(); static
 * @entries: (element-type ReasonsEntry): at least two
 * @extra: how many entries of the same look were left out, since they are no points
 * @run: what it was cut from, of a part that has as many entries as promised; else empty
 * @doubt: how much less than another part of the same run it looks like the list; 0 for the likeliest
 * @evidence: what speaks for it
 * @score: sum of @evidence
 *
 * A run of like blocks that could be the article's list.
 */
typedef struct {
  ReasonsSeriesType type;
  guint level;
  const char *note;
  GArray *entries;
  guint extra;
  ReasonsRun run;
  double doubt;
  double evidence[REASONS_EVIDENCE_LAST];
  double score;
} ReasonsSeries;

/** reasons_series_new: Returns: (transfer full): a series without entries. */
ReasonsSeries *reasons_series_new (ReasonsSeriesType type,
                                   guint level,
                                   const char *note);

void reasons_series_free (ReasonsSeries *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsSeries, reasons_series_free)

/** reasons_series_add: adds an entry that opens with @block, in document order. */
void reasons_series_add (ReasonsSeries *self,
                         guint block);

/** reasons_series_get: Returns: (transfer none): entry @index, which must exist. */
static inline ReasonsEntry *
reasons_series_get (const ReasonsSeries *self, guint index)
{
  return &g_array_index (self->entries, ReasonsEntry, index);
}

/** reasons_series_slice: Returns: (transfer full): a copy of @self with @count entries from @first on. */
ReasonsSeries *reasons_series_slice (const ReasonsSeries *self,
                                     guint first,
                                     guint count,
                                     const char *note);

/** reasons_series_type_to_string: Returns: (transfer none): a name of @type for developers. */
const char *reasons_series_type_to_string (ReasonsSeriesType type);

/** reasons_evidence_to_string: Returns: (transfer none): a name of @evidence for developers. */
const char *reasons_evidence_to_string (ReasonsEvidence evidence);

/**
 * reasons_series_find:
 * @blocks: the article, with its words read
 * @promise: (nullable): what it promises
 *
 * Finds every run of like blocks that could be the enumeration.
 *
 * Returns: (transfer full) (element-type ReasonsSeries): in no order of merit.
 */
GPtrArray *reasons_series_find (const ReasonsBlocks *blocks,
                                const ReasonsPromise *promise);

/* What follows is shared by the files that look for series; each adds what it finds to @found. */

/** REASONS_SERIES_MAX: no more entries than this are looked at in one series. */
#define REASONS_SERIES_MAX 1000

/**
 * reasons_series_take:
 * @found: series found up to now
 * @series: (transfer full): one more, dropped where it has fewer than two entries
 */
void reasons_series_take (GPtrArray *found,
                          ReasonsSeries *series);

/** reasons_series_find_headings: headings, and paragraphs that look like ones. */
void reasons_series_find_headings (GPtrArray *found,
                                   const ReasonsBlocks *blocks);

/** reasons_series_find_paragraphs: leads, markers and colons at the start of paragraphs. */
void reasons_series_find_paragraphs (GPtrArray *found,
                                     const ReasonsBlocks *blocks);

/** reasons_series_find_lists: entries of lists, terms of definition lists, rows of tables. */
void reasons_series_find_lists (GPtrArray *found,
                                const ReasonsBlocks *blocks,
                                const ReasonsPromise *promise);

/** reasons_series_find_lines: short lines above longer text, where nothing is marked up as a heading. */
void reasons_series_find_lines (GPtrArray *found,
                                const ReasonsBlocks *blocks,
                                const ReasonsPromise *promise);

/**
 * reasons_block_rank:
 *
 * How high a block stands as a heading: 1 to 6 for headings, %REASONS_RANK_BOLD and
 * %REASONS_RANK_ITALIC for paragraphs that stand out as a whole, 0 for all else. Quotes, asides,
 * captions and list entries have none.
 */
guint reasons_block_rank (const ReasonsBlocks *blocks,
                          const ReasonsBlock *block);

#define REASONS_RANK_BOLD 7
#define REASONS_RANK_ITALIC 8

G_END_DECLS
