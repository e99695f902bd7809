/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "series.h"

ReasonsSeries *
reasons_series_new (ReasonsSeriesType type, guint level, const char *note)
{
  ReasonsSeries *self = g_new0 (ReasonsSeries, 1);

  self->type = type;
  self->level = level;
  self->note = note;
  self->entries = g_array_new (FALSE, FALSE, sizeof (ReasonsEntry));
  return self;
}

void
reasons_series_free (ReasonsSeries *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_free (self);
}

void
reasons_series_add (ReasonsSeries *self, guint block)
{
  ReasonsEntry entry = {.block = block, .label_block = block, .number = REASONS_NO_NUMBER};

  if (self->entries->len < REASONS_SERIES_MAX)
    g_array_append_val (self->entries, entry);
}

ReasonsSeries *
reasons_series_slice (const ReasonsSeries *self, guint first, guint count, const char *note)
{
  ReasonsSeries *slice = reasons_series_new (self->type, self->level, note);

  g_return_val_if_fail (first + count <= self->entries->len, slice);

  g_array_append_vals (slice->entries, reasons_series_get (self, first), count);
  slice->extra = self->extra + self->entries->len - count;
  return slice;
}

void
reasons_series_take (GPtrArray *found, ReasonsSeries *series)
{
  if (series->entries->len < 2)
    reasons_series_free (series);
  else
    g_ptr_array_add (found, series);
}

const char *
reasons_series_type_to_string (ReasonsSeriesType type)
{
  switch (type) {
  case REASONS_SERIES_HEADINGS:
    return "headings";
  case REASONS_SERIES_STANDOUT:
    return "stand-out paragraphs";
  case REASONS_SERIES_LEADS:
    return "stand-out leads";
  case REASONS_SERIES_MARKED:
    return "marked paragraphs";
  case REASONS_SERIES_ENTRIES:
    return "list entries";
  case REASONS_SERIES_TERMS:
    return "terms";
  case REASONS_SERIES_ROWS:
    return "table rows";
  case REASONS_SERIES_COLONS:
    return "words and colon";
  case REASONS_SERIES_LINES:
    return "short lines";
  default:
    return "";
  }
}

const char *
reasons_evidence_to_string (ReasonsEvidence evidence)
{
  static const char *const names[REASONS_EVIDENCE_LAST] = {
    [REASONS_EVIDENCE_STRUCTURE] = "structure", [REASONS_EVIDENCE_PROMISE] = "promise",
    [REASONS_EVIDENCE_NOUN] = "noun",           [REASONS_EVIDENCE_NUMBERS] = "numbers",
    [REASONS_EVIDENCE_COVERAGE] = "coverage",   [REASONS_EVIDENCE_LIKENESS] = "likeness",
    [REASONS_EVIDENCE_BODY] = "body",           [REASONS_EVIDENCE_WORDS] = "words",
    [REASONS_EVIDENCE_CONTENTS] = "contents",   [REASONS_EVIDENCE_PLACE] = "place",
  };

  return (guint)evidence < REASONS_EVIDENCE_LAST ? names[evidence] : "";
}

GPtrArray *
reasons_series_find (const ReasonsBlocks *blocks, const ReasonsPromise *promise)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)reasons_series_free);

  g_return_val_if_fail (blocks != NULL, found);

  reasons_series_find_headings (found, blocks);
  reasons_series_find_paragraphs (found, blocks);
  reasons_series_find_lists (found, blocks, promise);
  reasons_series_find_lines (found, blocks, promise);
  return found;
}
