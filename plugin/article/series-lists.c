/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "series.h"

/* A table with fewer rows holds a layout, not an enumeration. */
#define TABLE_ROWS_MIN 3

/* An article has not so many lists; a page of more is an index, and comparing all of them would
 * take long. */
#define LISTS_MAX 300

typedef struct {
  guint id;
  guint outer;
  guint first;   /* block */
  guint entries; /* number of */
  gboolean is_ordered;
  int first_number;
  int last_number;
  guint section; /* how many headings stand before it */
} ListFacts;

static gboolean
opens_entry (const ReasonsBlock *block)
{
  return block->entry > 0 && block->quote == 0 && !block->is_aside &&
         block->type != REASONS_BLOCK_HEADING;
}

static GArray *
collect_lists (const ReasonsBlocks *blocks)
{
  GArray *lists = g_array_new (FALSE, FALSE, sizeof (ListFacts));
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  guint section = 0;

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);
    ListFacts *facts;
    guint place;

    section += block->type == REASONS_BLOCK_HEADING;
    if (!opens_entry (block))
      continue;
    place = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (block->list)));
    if (place == 0 && lists->len == LISTS_MAX)
      continue;
    if (place == 0) {
      ListFacts new_facts = {
        .id = block->list,
        .outer = block->outer,
        .first = i,
        .is_ordered = block->is_ordered,
        .first_number = block->number,
        .section = section,
      };

      g_array_append_val (lists, new_facts);
      place = lists->len;
      g_hash_table_insert (places, GUINT_TO_POINTER (block->list), GUINT_TO_POINTER (place));
    }
    facts = &g_array_index (lists, ListFacts, place - 1);
    facts->entries++;
    facts->last_number = block->number;
  }
  return lists;
}

static void
add_list (ReasonsSeries *series, const ReasonsBlocks *blocks, const ListFacts *facts)
{
  guint left = facts->entries;

  for (guint i = facts->first; i < blocks->array->len && left > 0; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    if (block->list == facts->id && opens_entry (block)) {
      reasons_series_add (series, i);
      left--;
    }
  }
}

/* A list inside an entry of another tells of that entry, unless the other is but a frame of one. */
static gboolean
is_outer (GArray *lists, const ListFacts *facts)
{
  if (facts->id == facts->outer)
    return TRUE;
  for (guint i = 0; i < lists->len; i++) {
    const ListFacts *other = &g_array_index (lists, ListFacts, i);

    if (other->outer == facts->outer && other->id < facts->id && other->entries > 1)
      return FALSE;
    if (other->id == facts->id)
      break;
  }
  return TRUE;
}

/* Pictures, code and paragraphs part a list in pieces: the numbers go on, or each piece has one
 * entry. */
static void
find_joined (GPtrArray *found, const ReasonsBlocks *blocks, GArray *lists)
{
  guint i = 0;

  while (i < lists->len) {
    const ListFacts *first = &g_array_index (lists, ListFacts, i);
    ReasonsSeries *series;
    int next = first->last_number + 1;
    guint j = i + 1;

    if (first->id != first->outer) {
      i++;
      continue;
    }
    series = reasons_series_new (REASONS_SERIES_ENTRIES, 0, "a list in pieces");
    add_list (series, blocks, first);
    for (; j < lists->len; j++) {
      const ListFacts *facts = &g_array_index (lists, ListFacts, j);
      gboolean goes_on = facts->is_ordered && facts->first_number == next;
      gboolean single =
        facts->entries == 1 && first->entries == 1 && facts->section == first->section;

      if (facts->id != facts->outer)
        continue;
      if (facts->is_ordered != first->is_ordered || (!goes_on && !single))
        break;
      add_list (series, blocks, facts);
      next = facts->last_number + 1;
    }
    if (series->entries->len > first->entries)
      reasons_series_take (found, series);
    else
      reasons_series_free (series);
    i = j;
  }
}

/* Several lists of one kind, each under a heading of its own, can hold together what is promised.
 */
static void
find_sum (
  GPtrArray *found, const ReasonsBlocks *blocks, GArray *lists, guint count, gboolean is_ordered)
{
  ReasonsSeries *series;
  guint sum = 0, n_lists = 0;

  for (guint i = 0; i < lists->len; i++) {
    const ListFacts *facts = &g_array_index (lists, ListFacts, i);

    if (facts->id == facts->outer && facts->is_ordered == is_ordered) {
      sum += facts->entries;
      n_lists++;
    }
  }
  if (sum != count || n_lists < 2)
    return;
  series =
    reasons_series_new (REASONS_SERIES_ENTRIES, 0, "lists that hold together what is promised");
  for (guint i = 0; i < lists->len; i++) {
    const ListFacts *facts = &g_array_index (lists, ListFacts, i);

    if (facts->id == facts->outer && facts->is_ordered == is_ordered)
      add_list (series, blocks, facts);
  }
  reasons_series_take (found, series);
}

static void
find_terms (GPtrArray *found, const ReasonsBlocks *blocks)
{
  g_autoptr (GHashTable) by_list = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) in_order = g_ptr_array_new ();

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);
    ReasonsSeries *series;

    if (block->type != REASONS_BLOCK_TERM || block->quote > 0 || block->is_aside)
      continue;
    series = g_hash_table_lookup (by_list, GUINT_TO_POINTER (block->term_list));
    if (series == NULL) {
      series = reasons_series_new (REASONS_SERIES_TERMS, 0, "of one list");
      g_hash_table_insert (by_list, GUINT_TO_POINTER (block->term_list), series);
      g_ptr_array_add (in_order, series);
    }
    reasons_series_add (series, i);
  }
  for (guint i = 0; i < in_order->len; i++)
    reasons_series_take (found, g_ptr_array_index (in_order, i));
}

/* Each row is an entry; the first cell with words names it, after one that holds but the number. */
static void
find_rows (GPtrArray *found, const ReasonsBlocks *blocks)
{
  ReasonsSeries *series = NULL;
  guint table = 0, row = 0;

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    if (block->table == 0 || block->quote > 0 || block->is_aside ||
        block->type == REASONS_BLOCK_CAPTION)
      continue;
    if (block->table != table) {
      if (series != NULL)
        reasons_series_take (found, series);
      series = reasons_series_new (REASONS_SERIES_ROWS, 0, "of one table");
      table = block->table;
      row = 0;
    }
    if (block->row == row || (block->is_header && block->row == 1))
      continue;
    row = block->row;
    reasons_series_add (series, i);
  }
  if (series != NULL && series->entries->len >= TABLE_ROWS_MIN)
    reasons_series_take (found, series);
  else if (series != NULL)
    reasons_series_free (series);
}

void
reasons_series_find_lists (GPtrArray *found,
                           const ReasonsBlocks *blocks,
                           const ReasonsPromise *promise)
{
  g_autoptr (GArray) lists = collect_lists (blocks);

  for (guint i = 0; i < lists->len; i++) {
    const ListFacts *facts = &g_array_index (lists, ListFacts, i);
    ReasonsSeries *series;

    if (facts->entries < 2 || !is_outer (lists, facts))
      continue;
    series = reasons_series_new (REASONS_SERIES_ENTRIES, 0,
                                 facts->is_ordered ? "ordered list" : "unordered list");
    add_list (series, blocks, facts);
    reasons_series_take (found, series);
  }
  find_joined (found, blocks, lists);
  if (promise != NULL && promise->count > 1) {
    find_sum (found, blocks, lists, promise->count, FALSE);
    find_sum (found, blocks, lists, promise->count, TRUE);
  }
  find_terms (found, blocks);
  find_rows (found, blocks);
}
