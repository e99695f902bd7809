/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "blocks.h"

#include <lexbor/tag/const.h>

#include "block-builder.h"
#include "node.h"

/* Cells of a table of one column that hold so many blocks each hold a text. */
#define FRAME_BLOCKS_MIN 3

static int
integer_attribute (lxb_dom_node_t *node, const char *name, int fallback)
{
  const char *value = reasons_node_get_attribute (node, name);
  gint64 number;

  if (value == NULL)
    return fallback;
  return g_ascii_string_to_signed (value, 10, -99999, 99999, &number, NULL) ? (int)number
                                                                            : fallback;
}

static void
enter_list (ReasonsBuilder *builder, lxb_dom_node_t *node, gboolean is_ordered)
{
  ReasonsBuilderList list = {.id = ++builder->n_lists, .is_ordered = is_ordered, .next = 1};

  if (is_ordered) {
    list.is_reversed = reasons_node_get_attribute (node, "reversed") != NULL;
    if (list.is_reversed) {
      guint entries = 0;
      for (lxb_dom_node_t *child = node->first_child; child != NULL; child = child->next)
        entries += reasons_node_get_tag (child) == LXB_TAG_LI;
      list.next = (int)MIN (entries, 99999);
    }
    list.next = integer_attribute (node, "start", list.next);
  }
  g_array_append_val (builder->lists, list);
}

static void
enter_entry (ReasonsBuilder *builder, lxb_dom_node_t *node)
{
  ReasonsBuilderList *list;

  if (builder->lists->len == 0)
    return;
  list = &g_array_index (builder->lists, ReasonsBuilderList, builder->lists->len - 1);
  list->entries++;
  list->next = integer_attribute (node, "value", list->next);
  builder->entry_number = list->next;
  list->next += list->is_reversed ? -1 : 1;
  builder->entry_pending = TRUE;
}

static void
enter (ReasonsBuilder *builder, lxb_dom_node_t *node)
{
  lxb_tag_id_t tag = reasons_node_get_tag (node);
  guint level = reasons_node_get_heading_level (node);

  builder->depth++;
  if (reasons_blocks_is_box (node)) {
    if (builder->heading == NULL) {
      reasons_builder_close_box (builder);
      g_ptr_array_add (builder->boxes, node);
    } else if (tag == LXB_TAG_LI) {
      reasons_builder_close_box (builder);
    } else {
      builder->space_pending = builder->is_open;
    }
  }

  if (level > 0 && builder->heading == NULL) {
    builder->heading = node;
    builder->level = level;
  }

  switch (tag) {
  case LXB_TAG_OL:
  case LXB_TAG_UL:
    enter_list (builder, node, tag == LXB_TAG_OL);
    break;
  case LXB_TAG_LI:
    enter_entry (builder, node);
    break;
  case LXB_TAG_DL: {
    guint id = ++builder->n_term_lists;
    g_array_append_val (builder->term_lists, id);
    break;
  }
  case LXB_TAG_TABLE: {
    ReasonsBuilderTable table = {.id = ++builder->n_tables};
    g_array_append_val (builder->tables, table);
    break;
  }
  case LXB_TAG_TR:
    if (builder->tables->len > 0) {
      ReasonsBuilderTable *table =
        &g_array_index (builder->tables, ReasonsBuilderTable, builder->tables->len - 1);
      table->row++;
      table->column = 0;
    }
    break;
  case LXB_TAG_TH:
  case LXB_TAG_TD:
    builder->header += tag == LXB_TAG_TH;
    if (builder->tables->len > 0)
      g_array_index (builder->tables, ReasonsBuilderTable, builder->tables->len - 1).column++;
    break;
  case LXB_TAG_DT:
    builder->term++;
    break;
  case LXB_TAG_DD:
    builder->description++;
    break;
  case LXB_TAG_BLOCKQUOTE:
    builder->quote++;
    break;
  case LXB_TAG_ASIDE:
  case LXB_TAG_DETAILS:
    builder->aside++;
    break;
  case LXB_TAG_FIGURE:
  case LXB_TAG_FIGCAPTION:
  case LXB_TAG_CAPTION:
    builder->figure++;
    break;
  case LXB_TAG_PRE:
    builder->code++;
    break;
  case LXB_TAG_B:
  case LXB_TAG_STRONG:
    builder->bold++;
    break;
  case LXB_TAG_I:
  case LXB_TAG_EM:
    builder->italic++;
    break;
  case LXB_TAG_U:
    builder->underline++;
    break;
  case LXB_TAG_A:
    if (builder->link++ == 0)
      builder->link_start = builder->blocks->text->len;
    break;
  case LXB_TAG_IMG:
  case LXB_TAG_VIDEO:
  case LXB_TAG_PICTURE:
    builder->blocks->has_picture = TRUE;
    builder->picture_pending = TRUE;
    builder->space_pending = builder->is_open;
    break;
  case LXB_TAG_HR:
    reasons_builder_close_box (builder);
    builder->rule_pending = TRUE;
    break;
  case LXB_TAG_BR:
    if (builder->level > 0 || builder->code > 0) {
      builder->space_pending = builder->is_open;
    } else {
      if (!builder->is_open && builder->blocks->array->len > builder->run_start)
        builder->blank_line = TRUE;
      reasons_builder_close_block (builder);
    }
    break;
  default:
    break;
  }
}

static void
leave (ReasonsBuilder *builder, lxb_dom_node_t *node)
{
  lxb_tag_id_t tag = reasons_node_get_tag (node);

  builder->depth--;
  if (node == builder->heading) {
    builder->heading = NULL;
    reasons_builder_close_box (builder);
    builder->level = 0;
    g_ptr_array_set_size (builder->boxes, builder->boxes->len - 1);
  } else if (reasons_blocks_is_box (node)) {
    if (builder->heading == NULL) {
      reasons_builder_close_box (builder);
      g_ptr_array_set_size (builder->boxes, builder->boxes->len - 1);
    } else if (tag == LXB_TAG_LI) {
      reasons_builder_close_box (builder);
    } else {
      builder->space_pending = builder->is_open;
    }
  }

  switch (tag) {
  case LXB_TAG_OL:
  case LXB_TAG_UL:
    g_array_set_size (builder->lists, builder->lists->len - 1);
    break;
  case LXB_TAG_LI:
    builder->entry_pending = FALSE;
    break;
  case LXB_TAG_DL:
    g_array_set_size (builder->term_lists, builder->term_lists->len - 1);
    break;
  case LXB_TAG_TABLE:
    g_array_set_size (builder->tables, builder->tables->len - 1);
    break;
  case LXB_TAG_TH:
    builder->header--;
    break;
  case LXB_TAG_DT:
    builder->term--;
    break;
  case LXB_TAG_DD:
    builder->description--;
    break;
  case LXB_TAG_BLOCKQUOTE:
    builder->quote--;
    break;
  case LXB_TAG_ASIDE:
  case LXB_TAG_DETAILS:
    builder->aside--;
    break;
  case LXB_TAG_FIGURE:
  case LXB_TAG_FIGCAPTION:
  case LXB_TAG_CAPTION:
    builder->figure--;
    break;
  case LXB_TAG_PRE:
    builder->code--;
    break;
  case LXB_TAG_B:
  case LXB_TAG_STRONG:
    builder->bold--;
    break;
  case LXB_TAG_I:
  case LXB_TAG_EM:
    builder->italic--;
    break;
  case LXB_TAG_U:
    builder->underline--;
    break;
  case LXB_TAG_A:
    if (--builder->link == 0 && builder->is_open)
      builder->block.link_length +=
        builder->blocks->text->len - MAX (builder->link_start, builder->block.offset);
    break;
  default:
    break;
  }
}

typedef struct {
  guint rows;
  guint columns;
  guint blocks;
} TableFacts;

/* Letters and old pages hold all of their text in a table of one column: that is a frame, and no
 * table. */
static void
forget_frames (ReasonsBlocks *self, guint n_tables)
{
  g_autofree TableFacts *tables = NULL;

  if (n_tables == 0)
    return;
  tables = g_new0 (TableFacts, n_tables + 1);
  for (guint i = 0; i < self->array->len; i++) {
    const ReasonsBlock *block = reasons_blocks_get (self, i);
    TableFacts *table = &tables[block->table];

    table->rows = MAX (table->rows, block->row);
    table->columns = MAX (table->columns, block->column);
    table->blocks++;
  }
  for (guint i = 0; i < self->array->len; i++) {
    ReasonsBlock *block = reasons_blocks_get (self, i);
    const TableFacts *table = &tables[block->table];

    if (block->table > 0 && table->columns == 1 &&
        (table->rows == 1 || table->blocks >= FRAME_BLOCKS_MIN * table->rows)) {
      block->table = block->row = block->column = 0;
      block->is_header = FALSE;
    }
  }
}

ReasonsBlocks *
reasons_blocks_new (ReasonsDocument *document)
{
  ReasonsBlocks *self = g_new0 (ReasonsBlocks, 1);
  lxb_dom_node_t *root, *node;
  ReasonsBuilder builder = {.blocks = self};

  g_return_val_if_fail (document != NULL, NULL);

  self->text = g_string_sized_new (4096);
  self->array = g_array_new (FALSE, FALSE, sizeof (ReasonsBlock));
  builder.lists = g_array_new (FALSE, FALSE, sizeof (ReasonsBuilderList));
  builder.tables = g_array_new (FALSE, FALSE, sizeof (ReasonsBuilderTable));
  builder.term_lists = g_array_new (FALSE, FALSE, sizeof (guint));
  builder.boxes = g_ptr_array_new ();

  root = reasons_document_get_root (document);
  self->root = root;
  self->is_text = reasons_document_is_text (document);
  g_ptr_array_add (builder.boxes, root);
  node = root->first_child;
  while (node != NULL) {
    if (node->type == LXB_DOM_NODE_TYPE_TEXT)
      reasons_builder_append_text (&builder, node);
    else if (node->type == LXB_DOM_NODE_TYPE_ELEMENT) {
      enter (&builder, node);
      if (node->first_child != NULL) {
        node = node->first_child;
        continue;
      }
      leave (&builder, node);
    }
    while (node->next == NULL) {
      node = node->parent;
      if (node == root)
        break;
      leave (&builder, node);
    }
    node = node == root ? NULL : node->next;
  }
  reasons_builder_close_box (&builder);
  forget_frames (self, builder.n_tables);

  g_array_unref (builder.lists);
  g_array_unref (builder.tables);
  g_array_unref (builder.term_lists);
  g_ptr_array_unref (builder.boxes);
  return self;
}

void
reasons_blocks_free (ReasonsBlocks *self)
{
  if (self == NULL)
    return;
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_array_unref (self->array);
  g_free (self);
}
