/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "choice.h"

/* More entries than this beside the promised ones, and the series is of something else. */
#define EXTRA_MAX 8

static gboolean
is_extra (const ReasonsContext *context, const ReasonsEntry *entry)
{
  ReasonsHeadingRole role = reasons_blocks_get (context->blocks, entry->label_block)->role;

  return role != REASONS_HEADING_PLAIN && role != REASONS_HEADING_BONUS &&
         entry->number == REASONS_NO_NUMBER;
}

/* Entries that the article counts itself are not to be had in part. */
static gboolean
is_numbered (const ReasonsSeries *series)
{
  for (guint i = 0; i < series->entries->len; i++) {
    if (reasons_series_get (series, i)->number == REASONS_NO_NUMBER)
      return FALSE;
  }
  return TRUE;
}

static ReasonsSeries *
without (const ReasonsContext *context,
         const ReasonsSeries *series,
         gboolean bonus,
         const char *note)
{
  ReasonsSeries *rest = reasons_series_slice (series, 0, 0, note);

  rest->extra = series->extra;
  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);

    if (is_extra (context, entry) || (bonus && entry->is_bonus)) {
      rest->extra++;
      /* What an extra heading heads is no more part of the entry before it. */
      if (rest->entries->len > 0)
        reasons_series_get (rest, rest->entries->len - 1)->end = entry->block;
    } else {
      g_array_append_val (rest->entries, *entry);
    }
  }
  return rest;
}

void
reasons_windows_find (const ReasonsContext *context, const ReasonsSeries *series, GPtrArray *found)
{
  g_autoptr (ReasonsSeries) core =
    without (context, series, FALSE, "without what stands around it");
  guint count = context->from_title && context->promise->is_certain ? context->promise->count : 0;

  if (core->entries->len < 2)
    return;

  if (count > 1 && core->entries->len > count) {
    ReasonsSeries *plain = without (context, core, TRUE, "without a bonus");

    if (plain->entries->len < core->entries->len && plain->entries->len >= 2)
      g_ptr_array_add (found, plain);
    else
      reasons_series_free (plain);
    for (guint i = 0; !is_numbered (core) && core->entries->len - count <= EXTRA_MAX &&
                      i + count <= core->entries->len;
         i++)
      g_ptr_array_add (found, reasons_series_slice (core, i, count, "as many as promised"));
  }
  if (core->entries->len < series->entries->len)
    g_ptr_array_add (found, g_steal_pointer (&core));
}
