/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "explain.h"

#define EXCERPT_LENGTH 60

static const char *const emphasis_names[] = {"", " underlined", " italic", " bold"};

static void
append_excerpt (GString *out, const char *text, gsize length)
{
  const char *end = text;
  guint letters = 0;

  while (end < text + length && letters++ < EXCERPT_LENGTH)
    end = g_utf8_next_char (end);
  g_string_append_len (out, text, end - text);
  if (end < text + length)
    g_string_append (out, "…");
}

static void
explain_block (const ReasonsBlocks *blocks, guint index, GString *out)
{
  static const char *const types[] = {"p", "h", "dt", "dd", "caption", "code"};
  const ReasonsBlock *block = reasons_blocks_get (blocks, index);

  g_string_append_printf (out, "%4u %s", index, types[block->type]);
  if (block->level > 0)
    g_string_append_printf (out, "%u", block->level);
  if (block->is_line)
    g_string_append (out, " line");
  if (block->list > 0)
    g_string_append_printf (out, " list %u depth %u", block->list, block->depth);
  if (block->entry > 0)
    g_string_append_printf (out, " entry %u", block->entry);
  if (block->number != REASONS_NO_NUMBER)
    g_string_append_printf (out, " number %d", block->number);
  if (block->table > 0)
    g_string_append_printf (out, " table %u row %u column %u", block->table, block->row,
                            block->column);
  if (block->quote > 0)
    g_string_append (out, " quote");
  if (block->is_aside)
    g_string_append (out, " aside");
  if (block->picture_before)
    g_string_append (out, " picture-before");
  if (block->lead_length > 0)
    g_string_append_printf (out, "%s %" G_GSIZE_FORMAT "+%" G_GSIZE_FORMAT,
                            emphasis_names[block->emphasis], block->lead_start, block->lead_length);
  if (block->has_marker)
    g_string_append_printf (out, " marker %d%s%s", block->marker.number,
                            block->marker.has_noun ? " noun" : "",
                            block->marker.is_certain ? " certain" : "");
  if (block->role != REASONS_HEADING_PLAIN)
    g_string_append_printf (out, " role %d", block->role);
  g_string_append_printf (out, " words %u: ", block->words);
  append_excerpt (out, blocks->text->str + block->offset, block->length);
  g_string_append_c (out, '\n');
}

static void
explain_series (const ReasonsBlocks *blocks,
                const ReasonsChoice *choice,
                const ReasonsSeries *series,
                GString *out)
{
  g_string_append_printf (out, "\n%s %.2f %s", series == choice->chosen ? "*" : " ", series->score,
                          reasons_series_type_to_string (series->type));
  if (series->level > 0)
    g_string_append_printf (out, " of level %u", series->level);
  g_string_append_printf (out, ", %s: %u, %u left out\n   ", series->note, series->entries->len,
                          series->extra);
  for (guint i = 0; i < REASONS_EVIDENCE_LAST; i++) {
    if (series->evidence[i] != 0)
      g_string_append_printf (out, " %s %+.2f", reasons_evidence_to_string (i),
                              series->evidence[i]);
  }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);

    g_string_append_printf (out, "    [%u-%u) ", entry->block, entry->end);
    if (entry->number != REASONS_NO_NUMBER)
      g_string_append_printf (out, "%d: ", entry->number);
    append_excerpt (out, blocks->text->str + entry->label_offset, entry->label_length);
    g_string_append_c (out, '\n');
  }
}

static int
compare_score (gconstpointer a, gconstpointer b)
{
  double x = (*(ReasonsSeries *const *)a)->score, y = (*(ReasonsSeries *const *)b)->score;

  return x < y ? 1 : x > y ? -1 : 0;
}

void
reasons_explain (const ReasonsBlocks *blocks, const ReasonsChoice *choice, GString *out)
{
  static const char *const kinds[] = {"none", "sections", "list"};
  g_autoptr (GPtrArray) sorted = NULL;

  g_return_if_fail (blocks != NULL && choice != NULL && out != NULL);

  g_string_append (out, "Blocks\n");
  for (guint i = 0; i < blocks->array->len; i++)
    explain_block (blocks, i, out);

  g_string_append (out, "\nPromise\n");
  if (choice->promise == NULL)
    g_string_append_printf (out, "  none; number of the title: %u\n", choice->guess);
  else
    g_string_append_printf (out, "  %u of %s, from %s\n", choice->promise->count,
                            choice->promise->noun != NULL ? choice->promise->noun : "(no noun)",
                            choice->from_title ? "title" : "lead");

  g_string_append (out, "\nCandidates\n");
  sorted = g_ptr_array_new ();
  for (guint i = 0; i < choice->found->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (choice->found, i));
  g_ptr_array_sort (sorted, compare_score);
  for (guint i = 0; i < sorted->len; i++)
    explain_series (blocks, choice, g_ptr_array_index (sorted, i), out);

  g_string_append_printf (out, "\nChoice\n  %s", kinds[choice->kind]);
  if (choice->chosen != NULL)
    g_string_append_printf (out, ": the highest score of at least %.2f", REASONS_SCORE_MIN);
  else
    g_string_append_printf (
      out, ": no candidate reaches %.2f; %u section headings of level %u and below",
      REASONS_SCORE_MIN, choice->sections->len, choice->section_level);
  g_string_append_c (out, '\n');
}
