/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "blocks.h"

#include <lexbor/tag/const.h>

#include "letters.h"
#include "node.h"

/* Lines broken by hand at the margin of a terminal or a mail are about this long, in code points. */
#define WRAPPED_LINE_MIN 45
#define WRAPPED_LINE_MAX 110

typedef struct {
  guint id;
  gboolean is_ordered;
  gboolean is_reversed;
  int next;
  guint entries;
} List;

typedef struct {
  guint id;
  guint row;
  guint column;
} Table;

typedef struct {
  ReasonsBlocks *blocks;
  GArray *lists;      /* List, the innermost last */
  GArray *tables;     /* Table, the innermost last */
  GArray *term_lists; /* guint */
  GPtrArray *boxes;   /* block elements that are open */

  guint n_lists;
  guint n_tables;
  guint n_term_lists;
  lxb_dom_node_t *heading; /* the outermost one that is open */
  guint level;
  guint quote;
  guint aside;
  guint figure;
  guint term;
  guint description;
  guint code;
  guint header;
  guint bold;
  guint italic;
  guint underline;
  guint link;
  guint depth;

  /* The block being written. */
  ReasonsBlock block;
  gboolean is_open;
  gboolean space_pending;
  gboolean lead_done;
  gboolean bold_done;
  gsize link_start;
  guint run_start; /* first block of the lines of this box */
  gboolean blank_line;
  gboolean picture_pending;
  gboolean rule_pending;
  gboolean entry_pending;
  int entry_number;
} Builder;

static gboolean
is_box (lxb_tag_id_t tag)
{
  switch (tag) {
  case LXB_TAG_ADDRESS:
  case LXB_TAG_ARTICLE:
  case LXB_TAG_ASIDE:
  case LXB_TAG_BLOCKQUOTE:
  case LXB_TAG_CAPTION:
  case LXB_TAG_CENTER:
  case LXB_TAG_DD:
  case LXB_TAG_DETAILS:
  case LXB_TAG_DIV:
  case LXB_TAG_DL:
  case LXB_TAG_DT:
  case LXB_TAG_FIGCAPTION:
  case LXB_TAG_FIGURE:
  case LXB_TAG_FOOTER:
  case LXB_TAG_H1:
  case LXB_TAG_H2:
  case LXB_TAG_H3:
  case LXB_TAG_H4:
  case LXB_TAG_H5:
  case LXB_TAG_H6:
  case LXB_TAG_HEADER:
  case LXB_TAG_HGROUP:
  case LXB_TAG_LI:
  case LXB_TAG_MAIN:
  case LXB_TAG_NAV:
  case LXB_TAG_OL:
  case LXB_TAG_P:
  case LXB_TAG_PRE:
  case LXB_TAG_SECTION:
  case LXB_TAG_SUMMARY:
  case LXB_TAG_TABLE:
  case LXB_TAG_TBODY:
  case LXB_TAG_TD:
  case LXB_TAG_TFOOT:
  case LXB_TAG_TH:
  case LXB_TAG_THEAD:
  case LXB_TAG_TR:
  case LXB_TAG_UL:
    return TRUE;
  default:
    return FALSE;
  }
}

gboolean
reasons_blocks_is_box (lxb_dom_node_t *node)
{
  return is_box (reasons_node_get_tag (node));
}

static int
integer_attribute (lxb_dom_node_t *node, const char *name, int fallback)
{
  const char *value = reasons_node_get_attribute (node, name);
  gint64 number;

  if (value == NULL)
    return fallback;
  return g_ascii_string_to_signed (value, 10, -99999, 99999, &number, NULL) ? (int) number : fallback;
}

static guint
count_words (const char *text, gsize length)
{
  guint words = 0, ideographs = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    guchar byte = *p;

    if (byte < 0x80) {
      gboolean letter = g_ascii_isalnum (byte);
      words += letter && !in_word;
      in_word = letter || (in_word && (byte == '\'' || byte == '-'));
    } else {
      gunichar c = g_utf8_get_char (p);

      if (reasons_letter_is_ideographic (c)) {
        ideographs++;
        in_word = FALSE;
      } else {
        gboolean letter = g_unichar_isalnum (c) || g_unichar_ismark (c);
        words += letter && !in_word;
        in_word = letter || (in_word && c == 0x2019);
      }
    }
  }

  return words + (ideographs + 1) / 2;
}

static void
close_block (Builder *builder)
{
  ReasonsBlocks *blocks = builder->blocks;
  ReasonsBlock *block = &builder->block;

  builder->space_pending = FALSE;
  if (!builder->is_open)
    return;
  builder->is_open = FALSE;

  block->length = blocks->text->len - block->offset;
  if (builder->link > 0)
    block->link_length += blocks->text->len - builder->link_start;
  block->words = count_words (blocks->text->str + block->offset, block->length);
  g_string_append_c (blocks->text, '\n');
  g_array_append_val (blocks->array, *block);
}

static gboolean
is_wrapped (Builder *builder, guint index)
{
  const ReasonsBlocks *blocks = builder->blocks;
  const ReasonsBlock *line = reasons_blocks_get (blocks, index);
  const ReasonsBlock *next = reasons_blocks_get (blocks, index + 1);
  const char *text = blocks->text->str + line->offset;
  gunichar start = g_utf8_get_char (blocks->text->str + next->offset);
  ReasonsMarker marker;
  long length;

  if (reasons_block_is_emphasised (blocks, line) || next->lead_length > 0
      || reasons_marker_parse (blocks->text->str + next->offset, NULL, &marker))
    return FALSE;
  if (g_unichar_islower (start) && !reasons_block_ends_sentence (blocks, line))
    return TRUE;

  length = g_utf8_strlen (text, line->length);
  return length >= WRAPPED_LINE_MIN && length <= WRAPPED_LINE_MAX && line->link_length == 0
         && !reasons_block_ends_sentence (blocks, line) && !reasons_block_ends_colon (blocks, line);
}

/* Lines that go on in the next one are one sentence to a reader; others stand alone as paragraphs do. */
static void
join_lines (Builder *builder)
{
  GArray *array = builder->blocks->array;
  guint kept = builder->run_start;

  if (array->len <= builder->run_start + 1) {
    builder->run_start = array->len;
    return;
  }

  /* Marker parsing reads to the end of its text, so lines are cut by NUL while they are looked at. */
  for (guint i = kept; i < array->len; i++) {
    ReasonsBlock *line = reasons_blocks_get (builder->blocks, i);
    builder->blocks->text->str[line->offset + line->length] = '\0';
  }
  for (guint i = kept + 1; i < array->len; i++) {
    ReasonsBlock *line = reasons_blocks_get (builder->blocks, i);
    ReasonsBlock *last = reasons_blocks_get (builder->blocks, kept);

    line->is_line = TRUE;
    if (line->rule_before || line->picture_before || line->offset != last->offset + last->length + 1
        || !is_wrapped (builder, i - 1)) {
      builder->blocks->text->str[last->offset + last->length] = '\n';
      *reasons_blocks_get (builder->blocks, ++kept) = *line;
    } else {
      builder->blocks->text->str[last->offset + last->length] = ' ';
      last->length += 1 + line->length;
      last->link_length += line->link_length;
      last->words += line->words;
    }
  }
  for (guint i = builder->run_start; i <= kept; i++) {
    ReasonsBlock *line = reasons_blocks_get (builder->blocks, i);
    builder->blocks->text->str[line->offset + line->length] = '\n';
  }
  reasons_blocks_get (builder->blocks, builder->run_start)->is_line = kept > builder->run_start;
  g_array_set_size (array, kept + 1);
  builder->run_start = array->len;
}

static void
close_box (Builder *builder)
{
  close_block (builder);
  join_lines (builder);
  builder->blank_line = FALSE;
}

static void
open_block (Builder *builder, lxb_dom_node_t *node)
{
  ReasonsBlock *block = &builder->block;

  *block = (ReasonsBlock) {
    .type = REASONS_BLOCK_PARAGRAPH,
    .offset = builder->blocks->text->len,
    .box = builder->boxes->len > 0 ? g_ptr_array_index (builder->boxes, builder->boxes->len - 1) : NULL,
    .first = node,
    .quote = builder->quote,
    .is_aside = builder->aside > 0,
    .box_depth = builder->depth,
    .picture_before = builder->picture_pending,
    .rule_before = builder->rule_pending || builder->blank_line,
    .is_header = builder->header > 0,
    .number = REASONS_NO_NUMBER,
    .role = REASONS_HEADING_PLAIN,
  };
  if (builder->code > 0)
    block->type = REASONS_BLOCK_CODE;
  else if (builder->level > 0) {
    block->type = REASONS_BLOCK_HEADING;
    block->level = builder->level;
  } else if (builder->figure > 0)
    block->type = REASONS_BLOCK_CAPTION;
  else if (builder->term > 0)
    block->type = REASONS_BLOCK_TERM;
  else if (builder->description > 0)
    block->type = REASONS_BLOCK_DESCRIPTION;

  if (builder->lists->len > 0) {
    List *list = &g_array_index (builder->lists, List, builder->lists->len - 1);

    block->list = list->id;
    block->outer = g_array_index (builder->lists, List, 0).id;
    block->depth = builder->lists->len;
    block->is_ordered = list->is_ordered;
    if (builder->entry_pending) {
      block->entry = list->entries;
      if (list->is_ordered)
        block->number = builder->entry_number;
    }
  }
  if (builder->term_lists->len > 0)
    block->term_list = g_array_index (builder->term_lists, guint, builder->term_lists->len - 1);
  if (builder->tables->len > 0) {
    Table *table = &g_array_index (builder->tables, Table, builder->tables->len - 1);

    block->table = table->id;
    block->row = table->row;
    block->column = table->column;
  }

  builder->picture_pending = builder->rule_pending = builder->entry_pending = FALSE;
  builder->blank_line = FALSE;
  builder->lead_done = builder->bold_done = FALSE;
  builder->link_start = block->offset;
  builder->is_open = TRUE;
}

static ReasonsEmphasis
emphasis_now (Builder *builder)
{
  if (builder->bold > 0)
    return REASONS_EMPHASIS_BOLD;
  if (builder->italic > 0)
    return REASONS_EMPHASIS_ITALIC;
  return builder->underline > 0 ? REASONS_EMPHASIS_UNDERLINE : REASONS_EMPHASIS_NONE;
}

static gboolean
emphasis_holds (Builder *builder)
{
  switch (builder->block.emphasis) {
  case REASONS_EMPHASIS_BOLD:
    return builder->bold > 0;
  case REASONS_EMPHASIS_ITALIC:
    return builder->italic > 0;
  case REASONS_EMPHASIS_UNDERLINE:
    return builder->underline > 0;
  case REASONS_EMPHASIS_NONE:
  default:
    return FALSE;
  }
}

/* The lead may start after a marker or a quote, and may be cut in several elements. */
static void
note_emphasis (Builder *builder, gunichar c)
{
  ReasonsBlock *block = &builder->block;
  gsize here = builder->blocks->text->len - block->offset;
  ReasonsEmphasis now = emphasis_now (builder);

  if (builder->lead_done)
    return;
  if (block->lead_length > 0) {
    if (!emphasis_holds (builder) && g_unichar_isalnum (c))
      builder->lead_done = TRUE;
    else if (emphasis_holds (builder))
      block->lead_length = here + g_unichar_to_utf8 (c, NULL) - block->lead_start;
  } else if (now != REASONS_EMPHASIS_NONE) {
    block->emphasis = now;
    block->lead_start = here;
    block->lead_length = g_unichar_to_utf8 (c, NULL);
  } else if (g_unichar_isalpha (c) || here > 24) {
    builder->lead_done = TRUE;
  }
}

static void
note_bold (Builder *builder, gunichar c)
{
  ReasonsBlock *block = &builder->block;
  gsize here = builder->blocks->text->len - block->offset;

  if (builder->bold == 0) {
    builder->bold_done = block->bold_length > 0;
    return;
  }
  if (block->bold_length == 0)
    block->bold_start = here;
  block->bold_length = here + g_unichar_to_utf8 (c, NULL) - block->bold_start;
}

static void
append_text (Builder *builder, lxb_dom_node_t *node)
{
  GString *text = builder->blocks->text;
  const lexbor_str_t *data = &lxb_dom_interface_character_data (node)->data;
  const char *p = (const char *) data->data;
  const char *end = p + data->length;

  while (p < end) {
    gunichar c = (guchar) *p;
    const char *next = p + 1;

    if (c >= 0x80) {
      c = g_utf8_get_char_validated (p, end - p);
      if (c == (gunichar) -1 || c == (gunichar) -2) {
        p++;
        continue;
      }
      next = g_utf8_next_char (p);
    }

    if (reasons_letter_is_space (c)) {
      builder->space_pending = builder->is_open;
    } else if (!reasons_letter_is_invisible (c)) {
      if (!builder->is_open)
        open_block (builder, node);
      else if (builder->space_pending)
        g_string_append_c (text, ' ');
      builder->space_pending = FALSE;
      if (!builder->lead_done)
        note_emphasis (builder, c);
      if (!builder->bold_done && (builder->bold > 0 || builder->block.bold_length > 0))
        note_bold (builder, c);
      g_string_append_len (text, p, next - p);
    }
    p = next;
  }
}

static void
enter_list (Builder *builder, lxb_dom_node_t *node, gboolean is_ordered)
{
  List list = { .id = ++builder->n_lists, .is_ordered = is_ordered, .next = 1 };

  if (is_ordered) {
    list.is_reversed = reasons_node_get_attribute (node, "reversed") != NULL;
    if (list.is_reversed) {
      guint entries = 0;
      for (lxb_dom_node_t *child = node->first_child; child != NULL; child = child->next)
        entries += reasons_node_get_tag (child) == LXB_TAG_LI;
      list.next = (int) MIN (entries, 99999);
    }
    list.next = integer_attribute (node, "start", list.next);
  }
  g_array_append_val (builder->lists, list);
}

static void
enter_entry (Builder *builder, lxb_dom_node_t *node)
{
  List *list;

  if (builder->lists->len == 0)
    return;
  list = &g_array_index (builder->lists, List, builder->lists->len - 1);
  list->entries++;
  list->next = integer_attribute (node, "value", list->next);
  builder->entry_number = list->next;
  list->next += list->is_reversed ? -1 : 1;
  builder->entry_pending = TRUE;
}

static void
enter (Builder *builder, lxb_dom_node_t *node)
{
  lxb_tag_id_t tag = reasons_node_get_tag (node);
  guint level = reasons_node_get_heading_level (node);

  builder->depth++;
  if (is_box (tag)) {
    if (builder->heading == NULL) {
      close_box (builder);
      g_ptr_array_add (builder->boxes, node);
    } else if (tag == LXB_TAG_LI) {
      close_box (builder);
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
    Table table = { .id = ++builder->n_tables };
    g_array_append_val (builder->tables, table);
    break;
  }
  case LXB_TAG_TR:
    if (builder->tables->len > 0) {
      Table *table = &g_array_index (builder->tables, Table, builder->tables->len - 1);
      table->row++;
      table->column = 0;
    }
    break;
  case LXB_TAG_TH:
  case LXB_TAG_TD:
    builder->header += tag == LXB_TAG_TH;
    if (builder->tables->len > 0)
      g_array_index (builder->tables, Table, builder->tables->len - 1).column++;
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
    close_box (builder);
    builder->rule_pending = TRUE;
    break;
  case LXB_TAG_BR:
    if (builder->level > 0 || builder->code > 0) {
      builder->space_pending = builder->is_open;
    } else {
      if (!builder->is_open && builder->blocks->array->len > builder->run_start)
        builder->blank_line = TRUE;
      close_block (builder);
    }
    break;
  default:
    break;
  }
}

static void
leave (Builder *builder, lxb_dom_node_t *node)
{
  lxb_tag_id_t tag = reasons_node_get_tag (node);

  builder->depth--;
  if (node == builder->heading) {
    builder->heading = NULL;
    close_box (builder);
    builder->level = 0;
    g_ptr_array_set_size (builder->boxes, builder->boxes->len - 1);
  } else if (is_box (tag)) {
    if (builder->heading == NULL) {
      close_box (builder);
      g_ptr_array_set_size (builder->boxes, builder->boxes->len - 1);
    } else if (tag == LXB_TAG_LI) {
      close_box (builder);
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
      builder->block.link_length += builder->blocks->text->len - MAX (builder->link_start, builder->block.offset);
    break;
  default:
    break;
  }
}

ReasonsBlocks *
reasons_blocks_new (ReasonsDocument *document)
{
  ReasonsBlocks *self = g_new0 (ReasonsBlocks, 1);
  lxb_dom_node_t *root, *node;
  Builder builder = { .blocks = self };

  g_return_val_if_fail (document != NULL, NULL);

  self->text = g_string_sized_new (4096);
  self->array = g_array_new (FALSE, FALSE, sizeof (ReasonsBlock));
  builder.lists = g_array_new (FALSE, FALSE, sizeof (List));
  builder.tables = g_array_new (FALSE, FALSE, sizeof (Table));
  builder.term_lists = g_array_new (FALSE, FALSE, sizeof (guint));
  builder.boxes = g_ptr_array_new ();

  root = reasons_document_get_root (document);
  self->root = root;
  self->is_text = reasons_document_is_text (document);
  g_ptr_array_add (builder.boxes, root);
  node = root->first_child;
  while (node != NULL) {
    if (node->type == LXB_DOM_NODE_TYPE_TEXT)
      append_text (&builder, node);
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
  close_box (&builder);

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
