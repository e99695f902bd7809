/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "letters.h"
#include "numbering.h"
#include "series.h"

/* The first words of a paragraph name an entry only while they are no more than this. */
#define LEAD_WORDS_MAX  30
#define COLON_WORDS_MAX 8
#define COLON_BYTES_MAX 120

/* After the colon an entry says something. */
#define COLON_REST_MIN 20

/* So many paragraphs that open with an ordinal are no chance. */
#define ORDINALS_MIN 3

static gboolean
is_candidate (const ReasonsBlock *block)
{
  return block->type == REASONS_BLOCK_PARAGRAPH && block->depth == 0 && block->table == 0 &&
         block->quote == 0 && !block->is_aside;
}

static gboolean
is_break (const ReasonsBlock *block)
{
  return block->type == REASONS_BLOCK_HEADING && block->quote == 0 && !block->is_aside;
}

static guint
lead_words (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  const char *p = blocks->text->str + block->offset + block->lead_start;
  const char *end = p + block->lead_length;
  guint spaces = 0;

  for (; p < end; p++)
    spaces += *p == ' ';
  return spaces + 1;
}

/* The lead must stand at the start, and name something: more than one letter. */
static gboolean
has_lead (const ReasonsBlocks *blocks, const ReasonsBlock *block, ReasonsEmphasis emphasis)
{
  gboolean standout =
    emphasis == REASONS_EMPHASIS_BOLD
      ? block->emphasis == REASONS_EMPHASIS_BOLD
      : block->emphasis == REASONS_EMPHASIS_ITALIC || block->emphasis == REASONS_EMPHASIS_UNDERLINE;

  if (!standout || block->lead_length < 2 || lead_words (blocks, block) > LEAD_WORDS_MAX)
    return FALSE;
  return block->lead_start == 0 ||
         (block->has_marker && block->marker.length >= block->lead_start) ||
         !g_ascii_isalnum (blocks->text->str[block->offset]);
}

static void
find_leads (GPtrArray *found, const ReasonsBlocks *blocks, ReasonsEmphasis emphasis)
{
  ReasonsSeries *all = reasons_series_new (REASONS_SERIES_LEADS, 0,
                                           emphasis == REASONS_EMPHASIS_BOLD ? "bold" : "italic");
  ReasonsSeries *group = reasons_series_new (REASONS_SERIES_LEADS, 0, "in one section");
  g_autoptr (GArray) numbered = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_groups = 0;

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    if (is_break (block) && group->entries->len > 0) {
      n_groups++;
      reasons_series_take (found, group);
      group = reasons_series_new (REASONS_SERIES_LEADS, 0, "in one section");
    }
    if (!is_candidate (block) || !has_lead (blocks, block, emphasis))
      continue;
    reasons_series_add (all, i);
    reasons_series_add (group, i);
    if (reasons_block_get_number (blocks, block) != REASONS_NO_NUMBER)
      g_array_append_val (numbered, i);
  }

  reasons_numbering_find (found, blocks, numbered, REASONS_SERIES_LEADS, 0, all->entries->len);
  if (n_groups > 0)
    reasons_series_take (found, group);
  else
    reasons_series_free (group);
  reasons_series_take (found, all);
}

/* "3. ", "Tip 3:", "Third,"; a bare number at the start is as often part of the sentence. */
static gboolean
is_marked (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  if (!block->has_marker || block->marker.number < 0)
    return FALSE;
  return block->marker.is_certain ||
         g_unichar_isalpha (reasons_letter_at (blocks->text->str + block->offset));
}

/* Some entries may be headings, where the author forgot to make them all so. */
static void
find_marked (GPtrArray *found, const ReasonsBlocks *blocks)
{
  g_autoptr (GArray) numbered = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean any_paragraph = FALSE;

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    if (!(is_candidate (block) || is_break (block)) || !is_marked (blocks, block))
      continue;
    any_paragraph |= !is_break (block);
    g_array_append_val (numbered, i);
  }
  if (any_paragraph)
    reasons_numbering_find (found, blocks, numbered, REASONS_SERIES_MARKED, 0, numbered->len);
}

static gboolean
is_last_word (const ReasonsBlock *block)
{
  return (block->has_marker && block->marker.is_last) ||
         (block->has_ordinal && block->ordinal.is_last);
}

/* The number of a paragraph that opens with an ordinal, with or without a comma; else -1. */
static int
get_ordinal (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  if (block->has_ordinal)
    return block->ordinal.number;
  if (block->has_marker && !block->marker.has_noun &&
      g_unichar_isalpha (reasons_letter_at (blocks->text->str + block->offset)))
    return block->marker.number;
  return -1;
}

/*
 * "Erstens kostet er ... Zweitens ... Schließlich ...": one such word opens any sentence, so that
 * three of them must count, of which the last may say just that it is the last.
 */
static void
find_ordinals (GPtrArray *found, const ReasonsBlocks *blocks)
{
  ReasonsSeries *series = reasons_series_new (REASONS_SERIES_MARKED, 0, "counts in words");
  gboolean is_closed = FALSE;

  for (guint i = 0; i < blocks->array->len && !is_closed; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);
    guint next = series->entries->len + 1;

    if (is_break (block)) {
      if (next > ORDINALS_MIN)
        break;
      g_array_set_size (series->entries, 0);
    }
    if (!is_candidate (block))
      continue;
    is_closed = next >= ORDINALS_MIN && is_last_word (block);
    if (is_closed || get_ordinal (blocks, block) == (int)next)
      reasons_series_add (series, i);
  }
  if (series->entries->len >= ORDINALS_MIN)
    reasons_series_take (found, series);
  else
    reasons_series_free (series);
}

/* Bullets typed by hand: a run of paragraphs that start with the same sign. */
static void
find_bulleted (GPtrArray *found, const ReasonsBlocks *blocks)
{
  ReasonsSeries *series = reasons_series_new (REASONS_SERIES_MARKED, 0, "same sign");

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    if (is_candidate (block) && block->has_marker && block->marker.number < 0 &&
        !block->marker.is_bonus && block->marker.length < block->length)
      reasons_series_add (series, i);
  }
  reasons_series_take (found, series);
}

static gboolean
has_colon_lead (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  const char *text = blocks->text->str + block->offset;
  const char *end = text + MIN (block->length, COLON_BYTES_MAX);
  guint words = 1;

  if (!is_candidate (block) || block->length < COLON_REST_MIN)
    return FALSE;
  for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (reasons_letter_is_colon (c)) {
      const char *rest = g_utf8_next_char (p);

      /* "10:30" and "http://" are no leads. */
      return p > text && (c != ':' || *rest == ' ') &&
             block->length - (rest - text) >= COLON_REST_MIN;
    }
    if (c == ' ' && ++words > COLON_WORDS_MAX)
      return FALSE;
    if (c == ',' || c == ';' ||
        (reasons_letter_ends_sentence (c) && *g_utf8_next_char (p) == ' ' && words > 2))
      return FALSE;
  }
  return FALSE;
}

static void
find_colons (GPtrArray *found, const ReasonsBlocks *blocks)
{
  ReasonsSeries *series = reasons_series_new (REASONS_SERIES_COLONS, 0, "same shape");

  for (guint i = 0; i < blocks->array->len; i++) {
    if (has_colon_lead (blocks, reasons_blocks_get (blocks, i)))
      reasons_series_add (series, i);
  }
  reasons_series_take (found, series);
}

void
reasons_series_find_paragraphs (GPtrArray *found, const ReasonsBlocks *blocks)
{
  find_leads (found, blocks, REASONS_EMPHASIS_BOLD);
  find_leads (found, blocks, REASONS_EMPHASIS_ITALIC);
  find_marked (found, blocks);
  find_ordinals (found, blocks);
  find_bulleted (found, blocks);
  find_colons (found, blocks);
}
