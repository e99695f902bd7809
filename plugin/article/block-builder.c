/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "block-builder.h"

#include "bytes.h"
#include "letters.h"
#include "node.h"

/* Lines broken by hand at the margin of a terminal or a mail are about this long, in code points.
 */
#define WRAPPED_LINE_MIN 45
#define WRAPPED_LINE_MAX 110

void
reasons_builder_close_block (ReasonsBuilder *builder)
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
  block->count = reasons_word_count (blocks->text->str + block->offset, block->length);
  block->words = reasons_word_count_get_words (&block->count);
  g_string_append_c (blocks->text, '\n');
  g_array_append_val (blocks->array, *block);
}

static gboolean
opens_with_marker (const ReasonsBlocks *blocks, const ReasonsBlock *line)
{
  g_autoptr (ReasonsTokens) opening =
    reasons_tokens_new (blocks->text->str + line->offset, MIN (line->length, REASONS_MARKER_LENGTH_MAX));
  ReasonsMarker marker;

  return reasons_marker_read (opening, NULL, &marker);
}

static gboolean
is_wrapped (ReasonsBuilder *builder, guint index)
{
  const ReasonsBlocks *blocks = builder->blocks;
  const ReasonsBlock *line = reasons_blocks_get (blocks, index);
  const ReasonsBlock *next = reasons_blocks_get (blocks, index + 1);
  const char *text = blocks->text->str + line->offset;
  gunichar start = reasons_letter_at (blocks->text->str + next->offset);
  long length;

  if (reasons_block_is_emphasised (blocks, line) || next->lead_length > 0 || opens_with_marker (blocks, next))
    return FALSE;
  if (g_unichar_islower (start) && !reasons_block_ends_sentence (blocks, line))
    return TRUE;

  length = g_utf8_strlen (text, line->length);
  return length >= WRAPPED_LINE_MIN && length <= WRAPPED_LINE_MAX && line->link_length == 0 &&
         !reasons_block_ends_sentence (blocks, line) && !reasons_block_ends_colon (blocks, line);
}

/* Lines that go on in the next one are one sentence to a reader; others stand alone as paragraphs
 * do. */
static void
join_lines (ReasonsBuilder *builder)
{
  GArray *array = builder->blocks->array;
  guint kept = builder->run_start;

  if (array->len <= builder->run_start + 1) {
    builder->run_start = array->len;
    return;
  }

  for (guint i = kept + 1; i < array->len; i++) {
    ReasonsBlock *line = reasons_blocks_get (builder->blocks, i);
    ReasonsBlock *last = reasons_blocks_get (builder->blocks, kept);

    line->is_line = TRUE;
    if (line->rule_before || line->picture_before ||
        line->offset != last->offset + last->length + 1 || !is_wrapped (builder, i - 1)) {
      *reasons_blocks_get (builder->blocks, ++kept) = *line;
    } else {
      builder->blocks->text->str[last->offset + last->length] = ' ';
      last->length += 1 + line->length;
      last->link_length += line->link_length;
      reasons_word_count_add (&last->count, &line->count);
      last->words = reasons_word_count_get_words (&last->count);
    }
  }
  reasons_blocks_get (builder->blocks, builder->run_start)->is_line = kept > builder->run_start;
  g_array_set_size (array, kept + 1);
  builder->run_start = array->len;
}

void
reasons_builder_close_box (ReasonsBuilder *builder)
{
  reasons_builder_close_block (builder);
  join_lines (builder);
  builder->blank_line = FALSE;
}

static void
open_block (ReasonsBuilder *builder, lxb_dom_node_t *node)
{
  ReasonsBlock *block = &builder->block;

  *block = (ReasonsBlock){
    .type = REASONS_BLOCK_PARAGRAPH,
    .offset = builder->blocks->text->len,
    .box =
      builder->boxes->len > 0 ? g_ptr_array_index (builder->boxes, builder->boxes->len - 1) : NULL,
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
    ReasonsBuilderList *list =
      &g_array_index (builder->lists, ReasonsBuilderList, builder->lists->len - 1);

    block->list = list->id;
    block->outer = g_array_index (builder->lists, ReasonsBuilderList, 0).id;
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
    ReasonsBuilderTable *table =
      &g_array_index (builder->tables, ReasonsBuilderTable, builder->tables->len - 1);

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
emphasis_now (ReasonsBuilder *builder)
{
  if (builder->bold > 0)
    return REASONS_EMPHASIS_BOLD;
  if (builder->italic > 0)
    return REASONS_EMPHASIS_ITALIC;
  return builder->underline > 0 ? REASONS_EMPHASIS_UNDERLINE : REASONS_EMPHASIS_NONE;
}

static gboolean
emphasis_holds (ReasonsBuilder *builder)
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
note_emphasis (ReasonsBuilder *builder, gunichar c)
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
note_bold (ReasonsBuilder *builder, gunichar c)
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

/*
 * How many bytes a character has that is taken as it is, by its first byte: no space, no control. Those of
 * other scripts that have none of them either are told by it as well.
 */
static const guint8 plain[0x100] = {
  ['!' ... '~'] = 1,
  [0xc3 ... 0xdf] = 2,
  [0xe0] = 3,
  [0xe3 ... 0xec] = 3,
};

static gsize
plain_length (const char *p, const char *end)
{
  gsize length = plain[(guchar)*p];

  if (length > (gsize)(end - p))
    return 0;
  for (gsize i = 1; i < length; i++)
    if (((guchar)p[i] & 0xc0) != 0x80)
      return 0;
  /* The space of Han. */
  if (length == 3 && memcmp (p, "\xe3\x80\x80", 3) == 0)
    return 0;
  return length;
}

/* Whether all are such characters of ASCII or single spaces; one byte more is looked at. */
static inline gboolean
are_plain (const char *start)
{
  ReasonsBytes bytes = reasons_bytes_load (start), next = reasons_bytes_load (start + 1);

  return !reasons_bytes_any ((ReasonsBytes)(bytes < ' ') | (ReasonsBytes)(bytes >= 0x7f) |
                             ((ReasonsBytes)(bytes == ' ') &
                              ((ReasonsBytes)(next <= ' ') | (ReasonsBytes)(next >= 0x7f))));
}

/* The end of a run of such characters with single spaces. */
static const char *
find_run_end (const char *p, const char *end)
{
  while (p < end) {
    gsize length;

    if (end - p > REASONS_BYTES && are_plain (p)) {
      p += REASONS_BYTES;
      continue;
    }
    for (const char *stop = p + MIN (REASONS_BYTES, end - p); p < stop;) {
      if (plain[(guchar)*p] == 1) {
        p++;
        continue;
      }
      length = plain_length (p, end);
      if (length == 0 && (*p != ' ' || end - p < 2 || plain_length (p + 1, end) == 0))
        return p;
      p += MAX (length, 1);
    }
  }
  return p;
}

void
reasons_builder_append_text (ReasonsBuilder *builder, lxb_dom_node_t *node)
{
  GString *text = builder->blocks->text;
  const lexbor_str_t *data = &lxb_dom_interface_character_data (node)->data;
  const char *p = (const char *)data->data;
  const char *end = p + data->length;

  while (p < end) {
    gunichar c = (guchar)*p;
    const char *next = p + 1;

    if (c == ' ' || c == '\n') {
      builder->space_pending = builder->is_open;
      p = next;
      continue;
    }
    if (plain_length (p, end) > 0 && builder->is_open && !builder->space_pending && builder->lead_done &&
        (builder->bold_done || (builder->bold == 0 && builder->block.bold_length == 0))) {
      next = find_run_end (p, end);
      g_string_append_len (text, p, next - p);
      p = next;
      continue;
    }
    if (c >= 0x80) {
      c = g_utf8_get_char_validated (p, end - p);
      if (c == (gunichar)-1 || c == (gunichar)-2) {
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
