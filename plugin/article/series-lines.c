/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "letters.h"
#include "series.h"

/* A heading without mark-up is short; what it heads is longer. */
#define LINE_WORDS_MAX     16
#define LINE_BYTES_MAX     240
#define SENTENCE_WORDS_MAX 6
#define TEXT_WORDS_MIN     12

/* Credits and their like open with the same words each time. */
#define SAME_START_MIN   3
#define SAME_START_WORDS 2

/* Words this short are in every text; what is far below a line says nothing about it. */
#define SHARED_BYTES_MIN 4
#define TEXT_BYTES_MAX   4096
#define RUN_MAX          6

/* Letters of a heading in capitals, and how many such headings are no chance. */
#define CAPITALS_MIN      3
#define CAPITAL_LINES_MIN 2

/* An article with more headings than this has marked up all that it has. */
#define HEADINGS_MAX 1

typedef struct {
  guint block;
  double worth;
} Line;

static gboolean
is_plain (const ReasonsBlock *block)
{
  return block->type == REASONS_BLOCK_PARAGRAPH && block->depth == 0 && block->table == 0 &&
         block->quote == 0 && !block->is_aside;
}

/* Captions that image searches leave behind: "Title | Site", "Title - Site", "Title ...". */
static gboolean
has_site_tail (const char *text, gsize length)
{
  if (length > 3 && memcmp (text + length - 3, "...", 3) == 0 &&
      (length == 3 || text[length - 4] == ' '))
    return TRUE;
  return g_strstr_len (text, (gssize)length, " | ") != NULL;
}

/* "Mon Sep 09 2024", "12.03.2021": mostly numbers, with at most a few words. */
static gboolean
is_date (const char *text, gsize length)
{
  guint digits = 0, letters = 0, year = 0, run = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (g_unichar_isdigit (c)) {
      digits++;
      run++;
      if (run == 4)
        year++;
    } else {
      run = 0;
      letters += g_unichar_isalpha (c) ? 1 : 0;
    }
  }
  return year > 0 && digits >= 4 && (digits >= 5 || letters < 12) && letters < 40;
}

static gboolean
is_line (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  const char *text = blocks->text->str + block->offset;

  if (!is_plain (block) || block->words == 0 || block->words > LINE_WORDS_MAX ||
      block->length > LINE_BYTES_MAX)
    return FALSE;
  if (has_site_tail (text, block->length) || is_date (text, block->length) ||
      block->link_length * 2 > block->length)
    return FALSE;
  if (reasons_block_ends_colon (blocks, block))
    return FALSE;
  if (reasons_block_ends_sentence (blocks, block)) {
    gunichar last = reasons_letter_at (g_utf8_prev_char (text + block->length));

    /* A question heads a text; a sentence does not, unless it is hardly one. */
    return last == '?' || last == 0xff1f || last == 0x061f || last == '!' || last == 0xff01 ||
           block->words <= SENTENCE_WORDS_MAX;
  }
  return TRUE;
}

static gboolean
is_text (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  return block->words >= TEXT_WORDS_MIN && !is_line (blocks, block);
}

static gsize
start_length (const char *text, gsize length, guint words)
{
  for (gsize i = 0; i < length; i++) {
    if (text[i] == ' ' && --words == 0)
      return i;
  }
  return length;
}

/* How many of the lines open as this one does, itself among them. */
static guint
count_same_start (const ReasonsBlocks *blocks, GArray *lines, guint index)
{
  const ReasonsBlock *block = reasons_blocks_get (blocks, g_array_index (lines, Line, index).block);
  const char *text = blocks->text->str + block->offset;
  gsize length = start_length (text, block->length, SAME_START_WORDS);
  guint same = 0;

  for (guint i = 0; i < lines->len; i++) {
    const ReasonsBlock *other = reasons_blocks_get (blocks, g_array_index (lines, Line, i).block);

    if (other->length >= length && memcmp (blocks->text->str + other->offset, text, length) == 0)
      same++;
  }
  return same;
}

/* The share of the line's longer words that the text below it uses as well. */
static double
shared_words (const ReasonsBlocks *blocks, const ReasonsBlock *line, const ReasonsBlock *text)
{
  g_autofree char *folded_line =
    g_utf8_strdown (blocks->text->str + line->offset, (gssize)line->length);
  const char *start_of_text = blocks->text->str + text->offset;
  const char *end_of_text = start_of_text + text->length;
  g_autofree char *folded_text = NULL;
  guint words = 0, shared = 0;
  const char *start = NULL;

  if (text->length > TEXT_BYTES_MAX)
    end_of_text = g_utf8_find_prev_char (start_of_text, start_of_text + TEXT_BYTES_MAX);
  folded_text = g_utf8_strdown (start_of_text, end_of_text - start_of_text);

  for (const char *p = folded_line;; p = g_utf8_next_char (p)) {
    gboolean inside = *p != '\0' && g_unichar_isalnum (reasons_letter_at (p));

    if (inside && start == NULL)
      start = p;
    if (!inside && start != NULL) {
      gsize length = (gsize)(p - start);

      if (length >= SHARED_BYTES_MIN) {
        g_autofree char *word = g_strndup (start, length);
        words++;
        shared += strstr (folded_text, word) != NULL;
      }
      start = NULL;
    }
    if (*p == '\0')
      break;
  }
  return words == 0 ? 0 : (double)shared / words;
}

/* Names of works and sites write every word with a capital; a sentence case heading among them
 * stands out. */
static gboolean
is_title_case (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  const char *text = blocks->text->str + block->offset;
  guint capitals = 0, small = 0;
  gboolean start = TRUE;

  for (const char *p = text; p < text + block->length; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (start && p > text && g_unichar_isalpha (c)) {
      capitals += g_unichar_isupper (c) || g_unichar_istitle (c);
      small += g_unichar_islower (c);
    }
    start = c == ' ';
  }
  return capitals > 2 && capitals >= small * 2;
}

static int
compare_worth (gconstpointer a, gconstpointer b)
{
  double x = ((const Line *)a)->worth, y = ((const Line *)b)->worth;

  return x < y ? 1 : x > y ? -1 : (int)((const Line *)a)->block - (int)((const Line *)b)->block;
}

static int
compare_place (gconstpointer a, gconstpointer b)
{
  return (int)((const Line *)a)->block - (int)((const Line *)b)->block;
}

/* Of lines that stand together above one text, a single one is its heading; the others are
 * captions. */
static GArray *
choose_lines (const ReasonsBlocks *blocks)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  guint n_title_case = 0;

  for (guint i = 0; i + 1 < blocks->array->len && lines->len < REASONS_SERIES_MAX; i++) {
    Line line = {.block = i};

    if (is_line (blocks, reasons_blocks_get (blocks, i))) {
      n_title_case += is_title_case (blocks, reasons_blocks_get (blocks, i));
      g_array_append_val (lines, line);
    }
  }

  for (guint i = 0; i < lines->len;) {
    Line best = {0};
    guint end = i + 1;
    guint below;

    while (end < lines->len &&
           g_array_index (lines, Line, end).block == g_array_index (lines, Line, end - 1).block + 1)
      end++;
    below = g_array_index (lines, Line, end - 1).block + 1;
    if (is_text (blocks, reasons_blocks_get (blocks, below))) {
      for (guint j = end - i > RUN_MAX ? end - RUN_MAX : i; j < end; j++) {
        Line *line = &g_array_index (lines, Line, j);
        const ReasonsBlock *block = reasons_blocks_get (blocks, line->block);

        line->worth = 1 + shared_words (blocks, block, reasons_blocks_get (blocks, below));
        if (n_title_case * 2 < lines->len && is_title_case (blocks, block))
          line->worth -= 0.5;
        if (count_same_start (blocks, lines, j) >= SAME_START_MIN &&
            !(block->has_marker && block->marker.has_noun))
          line->worth -= 1;
        if (block->picture_before)
          line->worth -= 0.5;
        if (reasons_block_ends_sentence (blocks, block))
          line->worth -= 0.3;
        if (block->role != REASONS_HEADING_PLAIN)
          line->worth -= 0.75;
        if (line->worth > best.worth)
          best = *line;
      }
      if (best.worth > 0.5)
        g_array_append_val (chosen, best);
    }
    i = end;
  }
  return chosen;
}

/* Just as many paragraphs stand out as are promised: nobody has to guess which lines are meant. */
static gboolean
is_marked_up (GPtrArray *found, const ReasonsPromise *promise)
{
  for (guint i = 0; promise != NULL && promise->count > 2 && i < found->len; i++) {
    const ReasonsSeries *series = g_ptr_array_index (found, i);

    if (series->entries->len == promise->count &&
        (series->type == REASONS_SERIES_STANDOUT || series->type == REASONS_SERIES_HEADINGS))
      return TRUE;
  }
  return FALSE;
}

/* "ANY OTHER BUSINESS": no small letter, and more than an abbreviation. */
static gboolean
is_capitals (const ReasonsBlocks *blocks, const ReasonsBlock *block)
{
  const char *text = blocks->text->str + block->offset;
  guint capitals = 0;

  for (const char *p = text; p < text + block->length; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (g_unichar_islower (c))
      return FALSE;
    capitals += g_unichar_isupper (c) ? 1 : 0;
  }
  return capitals >= CAPITALS_MIN;
}

/* Where all headings are in capitals, what is in capitals is one, however little stands below. */
static void
add_capitals (const ReasonsBlocks *blocks, GArray *chosen)
{
  guint n_capitals = 0;
  guint first;

  for (guint i = 0; i < chosen->len; i++)
    n_capitals +=
      is_capitals (blocks, reasons_blocks_get (blocks, g_array_index (chosen, Line, i).block));
  if (n_capitals < CAPITAL_LINES_MIN || n_capitals < chosen->len)
    return;
  first = g_array_index (chosen, Line, 0).block;
  g_array_set_size (chosen, 0);
  for (guint i = first; i + 1 < blocks->array->len && chosen->len < REASONS_SERIES_MAX; i++) {
    Line line = {.block = i, .worth = 1};

    if (is_line (blocks, reasons_blocks_get (blocks, i)) &&
        is_capitals (blocks, reasons_blocks_get (blocks, i)) &&
        is_plain (reasons_blocks_get (blocks, i + 1)) &&
        !is_capitals (blocks, reasons_blocks_get (blocks, i + 1)))
      g_array_append_val (chosen, line);
  }
}

void
reasons_series_find_lines (GPtrArray *found,
                           const ReasonsBlocks *blocks,
                           const ReasonsPromise *promise)
{
  g_autoptr (GArray) lines = NULL;
  ReasonsSeries *series;
  guint headings = 0;

  for (guint i = 0; i < blocks->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);

    headings += block->type == REASONS_BLOCK_HEADING && block->role == REASONS_HEADING_PLAIN &&
                block->quote == 0 && !block->is_aside;
  }
  if (headings > HEADINGS_MAX || is_marked_up (found, promise))
    return;

  lines = choose_lines (blocks);
  add_capitals (blocks, lines);
  series = reasons_series_new (REASONS_SERIES_LINES, 0, "each above longer text");
  for (guint i = 0; i < lines->len; i++)
    reasons_series_add (series, g_array_index (lines, Line, i).block);
  reasons_series_take (found, series);

  if (promise != NULL && promise->count > 1 && lines->len > promise->count) {
    g_array_sort (lines, compare_worth);
    g_array_set_size (lines, promise->count);
    g_array_sort (lines, compare_place);
    series =
      reasons_series_new (REASONS_SERIES_LINES, 0, "the most telling ones, as many as promised");
    for (guint i = 0; i < lines->len; i++)
      reasons_series_add (series, g_array_index (lines, Line, i).block);
    reasons_series_take (found, series);
  }
}
