/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "evidence.h"
#include "labels.h"
#include "letters.h"

/* A table of contents names at least so many of the entries that it stands for. */
#define CONTENTS_SHARE_MIN 0.7

/* Comparing each list with each series is for articles, not for indexes. */
#define COMPARED_MAX 60

/* A block of more words than this is no heading that lost its mark-up. */
#define LOST_WORDS_MAX 30

/* An entry that the contents do not name is one as well where it has so much text, in words. */
#define BODY_WORDS_MIN 6

/* A single heading above all others is the title once more. */
#define SECTIONS_MIN 2

static gboolean
has_label (const ReasonsContext *context, const ReasonsEntry *entry, const ReasonsEntry *line)
{
  const char *text = context->blocks->text->str;

  return reasons_letters_same (text + line->label_offset, line->label_length,
                               text + entry->label_offset, entry->label_length);
}

/* What each label begins with: labels that begin otherwise need not be compared. */
static gunichar *
read_first_letters (const ReasonsContext *context, const ReasonsSeries *series)
{
  gunichar *letters = g_new (gunichar, series->entries->len);

  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);

    letters[i] = reasons_letters_get_first (context->blocks->text->str + entry->label_offset, entry->label_length);
  }
  return letters;
}

static gboolean
is_contents (const ReasonsContext *context, const ReasonsSeries *list, const ReasonsSeries *other)
{
  g_autofree gunichar *letters = NULL;
  g_autofree gunichar *other_letters = NULL;
  guint same = 0, next = 0;

  if (reasons_series_get (list, list->entries->len - 1)->block >=
      reasons_series_get (other, other->entries->len - 1)->block)
    return FALSE;
  letters = read_first_letters (context, list);
  other_letters = read_first_letters (context, other);
  for (guint i = 0; i < other->entries->len; i++) {
    for (guint j = next; j < list->entries->len; j++) {
      if (letters[j] == other_letters[i] &&
          has_label (context, reasons_series_get (other, i), reasons_series_get (list, j))) {
        same++;
        next = j + 1;
        break;
      }
    }
  }
  return same >= 2 && same >= CONTENTS_SHARE_MIN * MIN (list->entries->len, other->entries->len);
}

/* The letter that a block begins with where it may be a lost heading, else 0; each is looked for once. */
static gunichar
get_first_letter (const ReasonsContext *context, gunichar *letters, guint index)
{
  const ReasonsBlock *block = reasons_blocks_get (context->blocks, index);

  if (block->words > LOST_WORDS_MAX || block->depth > 0)
    return 0;
  if (letters[index] == 0)
    letters[index] = reasons_letters_get_first (context->blocks->text->str + block->offset, block->length);
  return letters[index];
}

/* A heading whose mark-up broke stands on the page as a paragraph of the same words. */
static gboolean
find_lost (const ReasonsContext *context,
           gunichar *letters,
           const ReasonsEntry *line,
           guint first,
           guint end,
           ReasonsEntry *lost)
{
  const char *text = context->blocks->text->str;
  gunichar letter = reasons_letters_get_first (text + line->label_offset, line->label_length);

  for (guint i = first; i < end; i++) {
    const ReasonsBlock *block = reasons_blocks_get (context->blocks, i);
    gsize skipped = 0;

    if (letter == 0 || get_first_letter (context, letters, i) != letter ||
        !reasons_letters_same (text + block->offset, block->length, text + line->label_offset,
                               line->label_length))
      continue;
    while (skipped < block->length && g_ascii_ispunct (text[block->offset + skipped]))
      skipped++;
    *lost = (ReasonsEntry){
      .block = i,
      .label_block = i,
      .end = end,
      .label_offset = block->offset + skipped,
      .label_length = block->length - skipped,
      .number = REASONS_NO_NUMBER,
    };
    reasons_label_trim (text, &lost->label_offset, &lost->label_length);
    return lost->label_length > 0;
  }
  return FALSE;
}

static gboolean
has_body (const ReasonsContext *context, const ReasonsEntry *entry)
{
  guint words = 0;

  for (guint i = entry->label_block + 1; i < entry->end; i++)
    words += reasons_blocks_get (context->blocks, i)->words;
  return words >= BODY_WORDS_MIN;
}

/* The heading above the contents, with the contents below it, is no entry. */
static gboolean
holds (const ReasonsEntry *entry, const ReasonsSeries *list)
{
  guint block = reasons_series_get (list, 0)->block;

  return entry->block < block && block < entry->end;
}

static gboolean
is_named (const ReasonsContext *context, const ReasonsEntry *entry, const ReasonsSeries *list)
{
  for (guint i = 0; i < list->entries->len; i++) {
    if (has_label (context, entry, reasons_series_get (list, i)))
      return TRUE;
  }
  return FALSE;
}

/* The series as the contents have it: with what lost its look, without what is but an empty line.
 */
static ReasonsSeries *
follow_contents (const ReasonsContext *context,
                 const ReasonsSeries *list,
                 const ReasonsSeries *other)
{
  ReasonsSeries *followed =
    reasons_series_new (other->type, other->level, "as its table of contents has it");
  g_autofree gunichar *letters = g_new0 (gunichar, context->blocks->array->len);
  gboolean changed = FALSE;

  for (guint i = 0; i < other->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (other, i);

    if (!is_named (context, entry, list) && (!has_body (context, entry) || holds (entry, list))) {
      changed = TRUE;
      continue;
    }
    g_array_append_val (followed->entries, *entry);
    for (guint j = 0; j < list->entries->len && followed->entries->len < REASONS_SERIES_MAX; j++) {
      ReasonsEntry lost;

      if (find_lost (context, letters, reasons_series_get (list, j), entry->block + 1, entry->end, &lost)) {
        reasons_series_get (followed, followed->entries->len - 1)->end = lost.block;
        g_array_append_val (followed->entries, lost);
        entry = reasons_series_get (followed, followed->entries->len - 1);
        changed = TRUE;
      }
    }
  }
  if (!changed || followed->entries->len < 2)
    g_clear_pointer (&followed, reasons_series_free);
  return followed;
}

/*
 * Any article may have contents; those of a list are often numbered, and name the entries alone,
 * not the sections around them.
 */
static double
weigh_contents (const ReasonsContext *context,
                const ReasonsSeries *list,
                const ReasonsSeries *other)
{
  guint above = 0, unnamed = 0;
  double weight = 0.2;

  for (guint level = 1; level < MIN (other->level, G_N_ELEMENTS (context->headings)); level++)
    above += context->headings[level];
  if (reasons_blocks_get (context->blocks, reasons_series_get (list, 0)->block)->is_ordered)
    weight = above >= SECTIONS_MIN ? 1.2 : 0.4;

  for (guint i = 0; i < other->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (other, i);

    if (is_named (context, entry, list))
      continue;
    unnamed++;
    if (holds (entry, list))
      weight -= 0.8;
  }
  return weight - 2.0 * unnamed / other->entries->len;
}

void
reasons_contents_weigh (const ReasonsContext *context, GPtrArray *found)
{
  guint n = MIN (found->len, COMPARED_MAX);

  g_return_if_fail (context != NULL && found != NULL);

  for (guint i = 0; i < n; i++) {
    ReasonsSeries *list = g_ptr_array_index (found, i);

    if (list->type != REASONS_SERIES_ENTRIES || list->entries->len < 2)
      continue;
    for (guint j = 0; j < n; j++) {
      ReasonsSeries *other = g_ptr_array_index (found, j);
      ReasonsSeries *followed;

      if (other->type == REASONS_SERIES_ENTRIES || other->entries->len < 2 ||
          !is_contents (context, list, other))
        continue;
      list->evidence[REASONS_EVIDENCE_CONTENTS] = -4;
      reasons_evidence_add_up (list);
      if (ABS ((int)list->entries->len - (int)other->entries->len) > 1)
        continue;
      followed = follow_contents (context, list, other);
      if (followed != NULL) {
        reasons_evidence_weigh (context, followed);
        followed->evidence[REASONS_EVIDENCE_PLACE] = other->evidence[REASONS_EVIDENCE_PLACE];
        followed->evidence[REASONS_EVIDENCE_CONTENTS] = weigh_contents (context, list, followed);
        reasons_evidence_add_up (followed);
        g_ptr_array_add (found, followed);
      }
      other->evidence[REASONS_EVIDENCE_CONTENTS] = weigh_contents (context, list, other);
      reasons_evidence_add_up (other);
    }
  }
}
