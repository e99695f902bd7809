/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "label-markers.h"

#include "letters.h"

/* In so many of the entries the number must stand alone for words to be what follows it. */
#define ALONE_SHARE_MIN (2.0 / 3)

static gboolean
has_letters (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    if (g_unichar_isalpha (reasons_letter_at (p)))
      return TRUE;
  }
  return FALSE;
}

/* A bare number may be a marker only where the entries are counted by it. */
static gboolean
wants_bare_markers (const ReasonsBlocks *blocks, const ReasonsSeries *series)
{
  guint fitting = 0, markers = 0;
  int last = REASONS_NO_NUMBER;

  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, reasons_series_get (series, i)->block);

    if (!block->has_marker || block->marker.number < 0)
      continue;
    markers++;
    fitting += last == REASONS_NO_NUMBER
                 ? block->marker.number <= 1 || (guint)block->marker.number == series->entries->len
                 : ABS (block->marker.number - last) <= 2;
    last = block->marker.number;
  }
  return markers >= 2 && markers * 3 >= series->entries->len * 2 && fitting * 4 >= markers * 3;
}

/* "Finally," belongs to the sentence, unless other entries open with such a word as well. */
static gboolean
is_word_marker (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  return block->has_ordinal ||
         (block->has_marker && !block->marker.is_bonus && !block->marker.has_noun &&
          g_unichar_isalpha (reasons_letter_at (blocks->text->str + block->offset)));
}

static gboolean
wants_word_markers (const ReasonsBlocks *blocks, const ReasonsSeries *series)
{
  guint markers = 0;

  for (guint i = 0; i < series->entries->len; i++)
    markers +=
      is_word_marker (blocks, reasons_blocks_get (blocks, reasons_series_get (series, i)->block));
  return markers >= 2;
}

/* An ordinal without a comma counts only among paragraphs that were found by such. */
static const ReasonsMarker *
get_marker (const ReasonsSeries *series, const ReasonsBlock *block)
{
  if (block->has_marker)
    return &block->marker;
  return block->has_ordinal && series->type == REASONS_SERIES_MARKED ? &block->ordinal : NULL;
}

/* Its marker is all that the block has, and other text comes after it. */
gboolean
reasons_entry_is_alone (const ReasonsBlocks *blocks, const ReasonsEntry *entry, guint end)
{
  const ReasonsBlock *block = reasons_blocks_get (blocks, entry->block);
  gsize length = block->has_marker ? MIN (block->marker.length, block->length) : 0;

  return length > 0 && entry->block + 1 < end &&
         !reasons_letters_have_words (blocks->text->str + block->offset + length, block->length - length);
}

static gboolean
wants_alone (const ReasonsBlocks *blocks, const ReasonsSeries *series)
{
  guint alone = 0;

  for (guint i = 0; i < series->entries->len; i++) {
    guint end = i + 1 < series->entries->len ? reasons_series_get (series, i + 1)->block
                                             : blocks->array->len;

    alone += reasons_entry_is_alone (blocks, reasons_series_get (series, i), end);
  }
  return alone >= ALONE_SHARE_MIN * series->entries->len;
}

/* "4th Street" among the names of other streets is a name as well, whatever it looks like. */
static gboolean
is_name (const ReasonsBlocks *blocks, const ReasonsEntry *entry, gboolean alone)
{
  const ReasonsBlock *block = reasons_blocks_get (blocks, entry->block);

  return !alone && !block->marker.is_bonus && reasons_entry_is_alone (blocks, entry, blocks->array->len) &&
         has_letters (blocks->text->str + block->offset, block->length);
}

ReasonsMarkerUse
reasons_marker_use_find (const ReasonsBlocks *blocks, const ReasonsSeries *series)
{
  ReasonsMarkerUse self = {
    .bare = wants_bare_markers (blocks, series),
    .worded = wants_word_markers (blocks, series),
    .alone = wants_alone (blocks, series),
  };

  return self;
}

const ReasonsMarker *
reasons_marker_use_get (const ReasonsMarkerUse *self,
                        const ReasonsBlocks *blocks,
                        const ReasonsSeries *series,
                        const ReasonsEntry *entry)
{
  const ReasonsBlock *block = reasons_blocks_get (blocks, entry->block);
  const ReasonsMarker *marker = get_marker (series, block);
  gboolean counts;

  if (marker == NULL)
    return NULL;
  if (is_word_marker (blocks, block))
    counts = self->worded;
  else
    counts = block->marker.is_certain || block->marker.has_noun || block->marker.number < 0 || self->bare;
  return counts && !is_name (blocks, entry, self->alone) ? marker : NULL;
}
