/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "points.h"

#include <lexbor/tag/const.h>
#include <string.h>

#include "gist.h"
#include "labels.h"
#include "node.h"

static gboolean
ends_line (lxb_dom_node_t *node)
{
  return reasons_node_is (node, LXB_TAG_BR) || reasons_blocks_is_box (node);
}

/* A line among others has no element of its own to carry the anchor: it gets one. */
static lxb_dom_node_t *
wrap_line (const ReasonsBlock *block)
{
  lxb_dom_node_t *top = block->first, *span, *next;

  while (top->parent != block->box && top->parent != NULL)
    top = top->parent;
  if (top->parent == NULL)
    return block->box;

  span = reasons_node_new_element (top, LXB_TAG_SPAN);
  lxb_dom_node_insert_before (top, span);
  for (lxb_dom_node_t *node = top; node != NULL && !ends_line (node); node = next) {
    next = node->next;
    reasons_node_remove (node);
    lxb_dom_node_insert_child (span, node);
  }
  return span;
}

/* An id of the article's own that is as good as ours: links of its table of contents lead there. */
static gboolean
is_anchor (const char *id)
{
  return id != NULL && g_str_has_prefix (id, "a-") &&
         id[strspn (id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:")] ==
           '\0';
}

static char *
set_anchor (const ReasonsBlocks *blocks, const ReasonsBlock *block, guint number, GHashTable *taken)
{
  g_autofree char *anchor = g_strdup_printf ("reasons-%u", number);
  lxb_dom_node_t *node = block->box;
  const char *id;

  /* A list entry is reached as a whole, not by its first paragraph alone. */
  if (block->entry > 0 && node != blocks->root && reasons_node_is (node, LXB_TAG_P) &&
      reasons_node_is (node->parent, LXB_TAG_LI))
    node = node->parent;
  else if (block->is_line || node == blocks->root)
    node = wrap_line (block);
  /* Two points can start in one element where mark-up is broken. */
  if (g_hash_table_contains (taken, node))
    node = wrap_line (block);
  g_hash_table_add (taken, node);

  id = reasons_node_get_attribute (node, "id");
  if (is_anchor (id))
    return g_strdup (id);
  reasons_node_set_attribute (node, "id", anchor);
  return g_steal_pointer (&anchor);
}

typedef struct {
  gsize here;
  gsize there;
} Place;

/* What the sentence that tells most is looked for in: the text after the label, no code, no
 * captions, no cells of another table than the label's own. */
static void
find_gist (const ReasonsBlocks *blocks,
           const ReasonsBlock *label,
           guint first,
           guint end,
           gsize label_end,
           ReasonsPoint *point)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  gsize offset = 0, length = 0;

  for (guint i = first; i < end && text->len < REASONS_GIST_TEXT_MAX; i++) {
    const ReasonsBlock *block = reasons_blocks_get (blocks, i);
    gsize start = MAX (block->offset, label_end), stop = block->offset + block->length;
    Place place = {.here = text->len};

    if (block->type == REASONS_BLOCK_CODE || block->type == REASONS_BLOCK_CAPTION ||
        block->type == REASONS_BLOCK_HEADING || block->is_header ||
        (block->table > 0 && block->table != label->table))
      continue;
    while (start < stop && strchr (" .:,;-", blocks->text->str[start]) != NULL)
      start++;
    if (start >= stop)
      continue;
    place.there = start;
    g_array_append_val (places, place);
    g_string_append_len (text, blocks->text->str + start, (gssize)(stop - start));
    g_string_append_c (text, '\n');
  }
  if (text->len == 0 || !reasons_gist_find (text->str, point->label, &offset, &length) ||
      length == 0)
    return;

  /* A sentence lies within one block, so its bytes stand together in the article as well. */
  for (guint i = places->len; i > 0; i--) {
    const Place *place = &g_array_index (places, Place, i - 1);

    if (place->here <= offset) {
      point->gist_offset = place->there + (offset - place->here);
      break;
    }
  }
  point->gist = g_strndup (text->str + offset, length);
}

/* From the block where the point starts to the last before @end. */
static void
set_range (const ReasonsBlocks *blocks, guint first, guint end, ReasonsPoint *point)
{
  const ReasonsBlock *last = reasons_blocks_get (blocks, MAX (first + 1, end) - 1);

  point->text_offset = reasons_blocks_get (blocks, first)->offset;
  point->text_end = last->offset + last->length;
}

static void
clear_point (ReasonsPoint *point)
{
  g_free ((char *)point->label);
  g_free ((char *)point->gist);
  g_free ((char *)point->anchor);
}

static void
add_list_points (GArray *points, const ReasonsBlocks *blocks, const ReasonsSeries *series)
{
  gboolean numbered = TRUE;

  for (guint i = 0; i < series->entries->len; i++)
    numbered &= reasons_series_get (series, i)->number != REASONS_NO_NUMBER ||
                reasons_series_get (series, i)->is_bonus;

  for (guint i = 0; i < series->entries->len; i++) {
    const ReasonsEntry *entry = reasons_series_get (series, i);
    ReasonsPoint point = {.number = (int)i + 1, .level = 1, .label_offset = entry->label_offset};

    if (numbered && entry->number != REASONS_NO_NUMBER)
      point.number = entry->number;
    point.label = g_strndup (blocks->text->str + entry->label_offset, entry->label_length);
    set_range (blocks, entry->block, entry->end, &point);
    find_gist (blocks, reasons_blocks_get (blocks, entry->label_block), entry->label_block,
               entry->end, entry->label_offset + entry->label_length, &point);
    g_array_append_val (points, point);
  }
}

static gboolean
is_sub_section (const ReasonsBlocks *blocks, const ReasonsChoice *choice, guint i)
{
  guint index = g_array_index (choice->sections, guint, i);

  return choice->section_level != 0 &&
         reasons_block_rank (blocks, reasons_blocks_get (blocks, index)) != choice->section_level;
}

/* A section has its sub-sections in it. */
static guint
find_section_end (const ReasonsBlocks *blocks, const ReasonsChoice *choice, guint i)
{
  gboolean is_sub = is_sub_section (blocks, choice, i);
  guint next = i + 1;

  while (!is_sub && next < choice->sections->len && is_sub_section (blocks, choice, next))
    next++;
  return next < choice->sections->len ? g_array_index (choice->sections, guint, next) : blocks->array->len;
}

static void
add_section_points (GArray *points, const ReasonsBlocks *blocks, const ReasonsChoice *choice)
{
  for (guint i = 0; i < choice->sections->len; i++) {
    guint index = g_array_index (choice->sections, guint, i);
    guint end = i + 1 < choice->sections->len ? g_array_index (choice->sections, guint, i + 1)
                                              : blocks->array->len;
    const ReasonsBlock *block = reasons_blocks_get (blocks, index);
    ReasonsPoint point = {
      .number = REASONS_NO_NUMBER,
      .level = is_sub_section (blocks, choice, i) ? 2 : 1,
      .label_offset = block->offset,
    };

    point.label = g_strndup (blocks->text->str + block->offset, block->length);
    set_range (blocks, index, find_section_end (blocks, choice, i), &point);
    find_gist (blocks, block, index + 1, end, block->offset + block->length, &point);
    g_array_append_val (points, point);
  }
}

GArray *
reasons_points_new (ReasonsBlocks *blocks, const ReasonsChoice *choice)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (ReasonsPoint));
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (blocks != NULL && choice != NULL, points);

  g_array_set_clear_func (points, (GDestroyNotify)clear_point);
  if (choice->kind == REASONS_KIND_LIST)
    add_list_points (points, blocks, choice->chosen);
  else if (choice->kind == REASONS_KIND_SECTIONS)
    add_section_points (points, blocks, choice);

  for (guint i = 0; i < points->len; i++) {
    ReasonsPoint *point = &g_array_index (points, ReasonsPoint, i);
    guint index = choice->kind == REASONS_KIND_LIST ? reasons_series_get (choice->chosen, i)->block
                                                    : g_array_index (choice->sections, guint, i);

    point->anchor = set_anchor (blocks, reasons_blocks_get (blocks, index), i + 1, taken);
  }
  return points;
}
