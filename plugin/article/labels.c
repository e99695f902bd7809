/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "labels.h"

#include "label-markers.h"
#include "letters.h"
#include "numbering.h"
#include "sentence.h"

/* A label of its own in front of the text of an entry is no longer than this, in words. */
#define OWN_LABEL_WORDS_MAX 20

/* A sentence that goes on for longer is cut there. */
#define SENTENCE_BYTES_MAX 1024

/* So many of the entries must have a lead for it to be the label. */
#define LEADS_SHARE_MIN 0.6

static gboolean
leads_on (gunichar c)
{
  return c == ' ' || c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2012 || c == '|' ||
         c == 0x2022 || c == 0xb7 || c == 0x2192 || c == '>' || c == 0xbb;
}

/* Hyphens that end a word are its own ("C--"); set apart they are a dash. */
static gboolean
is_dash (const char *start, const char *hyphen)
{
  while (hyphen > start && *hyphen == '-')
    hyphen--;
  return *hyphen == ' ' || *hyphen == '-';
}

void
reasons_label_trim (const char *text, gsize *offset, gsize *length)
{
  const char *start = text + *offset;
  const char *end = start + *length;
  gboolean stop = FALSE;

  while (start < end) {
    gunichar c = reasons_letter_at (start);

    if (!leads_on (c) && !reasons_letter_is_colon (c) && c != ',' && c != 0xff0c && c != 0x3001)
      break;
    start = g_utf8_next_char (start);
  }
  while (end > start) {
    const char *last = g_utf8_prev_char (end);
    gunichar c = reasons_letter_at (last);
    gunichar before = last > start ? reasons_letter_at (g_utf8_prev_char (last)) : 0;

    if (c == '>' || c == 0xbb)
      break;
    if ((c == '.' || c == 0x3002 || c == 0x0964) && !stop && before != '.' && before != c) {
      stop = TRUE;
    } else if (c == '-' && !is_dash (start, last)) {
      break;
    } else if (!leads_on (c) && !reasons_letter_is_colon (c) && c != ',' && c != ';' &&
               c != 0xff0c && c != 0x3001) {
      break;
    }
    end = last;
  }
  *offset = (gsize)(start - text);
  *length = (gsize)(end - start);
}

/* The lead without the marker, where there is more of it than the marker. */
static gboolean
lead_of (const ReasonsBlocks *blocks,
         const ReasonsBlock *block,
         gsize marker,
         gsize *offset,
         gsize *length)
{
  gsize start, end;

  if (block->lead_length == 0)
    return FALSE;
  start = MAX (block->lead_start, marker);
  end = block->lead_start + block->lead_length;
  if (start >= end || !reasons_letters_have_words (blocks->text->str + block->offset + start, end - start))
    return FALSE;
  *offset = block->offset + start;
  *length = end - start;
  return TRUE;
}

static gboolean
wants_leads (const ReasonsBlocks *blocks, const ReasonsSeries *series)
{
  guint leads = 0;

  if (series->type == REASONS_SERIES_LEADS)
    return TRUE;
  if (series->type != REASONS_SERIES_ENTRIES && series->type != REASONS_SERIES_MARKED &&
      series->type != REASONS_SERIES_ROWS)
    return FALSE;
  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, reasons_series_get (series, i)->block);
    gsize offset, length;

    leads +=
      lead_of (blocks, block, block->has_marker ? block->marker.length : 0, &offset, &length) &&
      block->emphasis == REASONS_EMPHASIS_BOLD;
  }
  return leads >= LEADS_SHARE_MIN * series->entries->len;
}

static void
whole_block (const ReasonsBlock *block, gsize marker, ReasonsEntry *entry)
{
  entry->label_offset = block->offset + marker;
  entry->label_length = block->length - marker;
}

/* Some authors save the name of an entry up, and tell it in bold where it stands. */
static gboolean
bold_of (const ReasonsBlocks *blocks,
         const ReasonsBlock *block,
         gsize marker,
         gsize *offset,
         gsize *length)
{
  if (block->bold_length == 0 || block->bold_start < marker ||
      !reasons_letters_have_words (blocks->text->str + block->offset + block->bold_start, block->bold_length))
    return FALSE;
  *offset = block->offset + block->bold_start;
  *length = block->bold_length;
  return TRUE;
}

static gsize
sentence_length (const char *text, gsize length)
{
  g_autofree char *alone = g_strndup (text, length);
  g_autoptr (GArray) sentences = reasons_sentences_new (alone, SENTENCE_BYTES_MAX, 1);

  return sentences->len > 0 ? g_array_index (sentences, ReasonsSentence, 0).end : length;
}

static void
first_sentence (const ReasonsBlocks *blocks,
                const ReasonsBlock *block,
                gsize marker,
                ReasonsEntry *entry)
{
  whole_block (block, marker, entry);
  entry->label_length =
    sentence_length (blocks->text->str + entry->label_offset, entry->label_length);
}

static void
colon_lead (const ReasonsBlocks *blocks,
            const ReasonsBlock *block,
            gsize marker,
            ReasonsEntry *entry)
{
  const char *start = blocks->text->str + block->offset + marker;
  const char *end = blocks->text->str + block->offset + block->length;
  const char *p = start;

  while (p < end && !reasons_letter_is_colon (reasons_letter_at (p)))
    p = g_utf8_next_char (p);
  entry->label_offset = block->offset + marker;
  entry->label_length = (gsize)(p - start);
}

/* A block that is but a name, whatever its punctuation: "Yes! Here it is" as a link, or in bold. */
static gboolean
is_own_label (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  if (block->type == REASONS_BLOCK_HEADING || block->link_length * 5 >= block->length * 4)
    return TRUE;
  return block->words <= OWN_LABEL_WORDS_MAX && reasons_block_is_emphasised (blocks, block);
}

static void
find_label (const ReasonsBlocks *blocks,
            const ReasonsSeries *series,
            ReasonsEntry *entry,
            gboolean leads,
            const ReasonsMarkerUse *use)
{
  const ReasonsBlock *block = reasons_blocks_get (blocks, entry->block);
  const ReasonsMarker *read = reasons_marker_use_get (use, blocks, series, entry);
  gsize marker = 0;

  if (read != NULL) {
    marker = MIN (read->length, block->length);
    entry->number = read->number;
    entry->has_noun = read->has_noun;
    entry->is_bonus = read->is_bonus;
    /* "Finally," after "Second," is the third. */
    if (read->is_last && entry > reasons_series_get (series, 0) &&
        entry[-1].number != REASONS_NO_NUMBER)
      entry->number = entry[-1].number + 1;
  }
  if (entry->number == REASONS_NO_NUMBER && block->number != REASONS_NO_NUMBER)
    entry->number = block->number;
  entry->is_bonus |= block->role == REASONS_HEADING_BONUS;

  /* The number stands alone, and the words follow in a block of their own. */
  if (marker > 0 &&
      !reasons_letters_have_words (blocks->text->str + block->offset + marker, block->length - marker) &&
      entry->block + 1 < entry->end) {
    entry->label_block = entry->block + 1;
    block = reasons_blocks_get (blocks, entry->label_block);
    if (reasons_block_rank (blocks, block) > 0)
      whole_block (block, 0, entry);
    else if (!lead_of (blocks, block, 0, &entry->label_offset, &entry->label_length))
      first_sentence (blocks, block, 0, entry);
    reasons_label_trim (blocks->text->str, &entry->label_offset, &entry->label_length);
    return;
  }

  switch (series->type) {
  case REASONS_SERIES_LEADS:
  case REASONS_SERIES_MARKED:
  case REASONS_SERIES_ENTRIES:
  case REASONS_SERIES_ROWS:
    if (leads && (lead_of (blocks, block, marker, &entry->label_offset, &entry->label_length) ||
                  bold_of (blocks, block, marker, &entry->label_offset, &entry->label_length)))
      break;
    if (is_own_label (blocks, block))
      whole_block (block, marker, entry);
    else
      first_sentence (blocks, block, marker, entry);
    break;
  case REASONS_SERIES_COLONS:
    colon_lead (blocks, block, marker, entry);
    break;
  case REASONS_SERIES_HEADINGS:
  case REASONS_SERIES_STANDOUT:
  case REASONS_SERIES_TERMS:
  case REASONS_SERIES_LINES:
  default:
    whole_block (block, marker, entry);
    break;
  }
  reasons_label_trim (blocks->text->str, &entry->label_offset, &entry->label_length);
}

/*
 * The last entry ends where its own kind of text does. Where a heading below its number names it,
 * that heading is no end, and only the next as high as that one is.
 */
static guint
find_last_end (const ReasonsBlocks *blocks,
               const ReasonsSeries *series,
               guint index,
               gboolean alone)
{
  const ReasonsBlock *first = reasons_blocks_get (blocks, index);
  guint name = alone && index + 1 < blocks->array->len
                 ? reasons_block_rank (blocks, reasons_blocks_get (blocks, index + 1))
                 : 0;
  guint limit = series->type == REASONS_SERIES_STANDOUT ? REASONS_RANK_ITALIC : REASONS_RANK_BOLD - 1;
  guint end = index + 1;

  if (name > 0) {
    limit = MIN (limit, name);
    end++;
  }
  for (; end < blocks->array->len; end++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, end);
    guint rank = reasons_block_rank (blocks, block);

    switch (series->type) {
    case REASONS_SERIES_ENTRIES:
      if (block->outer != first->outer)
        return end;
      break;
    case REASONS_SERIES_TERMS:
      if (block->term_list != first->term_list)
        return end;
      break;
    case REASONS_SERIES_ROWS:
      if (block->table != first->table || block->row != first->row)
        return end;
      break;
    case REASONS_SERIES_HEADINGS:
      if (rank > 0 && rank <= (series->level > 0 ? series->level : first->level))
        return end;
      break;
    case REASONS_SERIES_STANDOUT:
    case REASONS_SERIES_LEADS:
    case REASONS_SERIES_MARKED:
    case REASONS_SERIES_COLONS:
    case REASONS_SERIES_LINES:
    default:
      if (rank > 0 && rank <= limit)
        return end;
      break;
    }
  }
  return end;
}

void
reasons_labels_find (const ReasonsBlocks *blocks, ReasonsSeries *series)
{
  ReasonsMarkerUse use;
  gboolean leads;
  guint kept = 0;

  g_return_if_fail (blocks != NULL && series != NULL);

  leads = wants_leads (blocks, series);
  use = reasons_marker_use_find (blocks, series);
  for (guint i = 0; i < series->entries->len; i++) {
    ReasonsEntry *entry = reasons_series_get (series, i);

    entry->end = i + 1 < series->entries->len
                   ? reasons_series_get (series, i + 1)->block
                   : find_last_end (blocks, series, entry->block,
                                    use.alone && reasons_entry_is_alone (blocks, entry, blocks->array->len));
    find_label (blocks, series, entry, leads, &use);
    if (reasons_letters_have_words (blocks->text->str + entry->label_offset, entry->label_length))
      *reasons_series_get (series, kept++) = *entry;
  }
  g_array_set_size (series->entries, kept);
}
