/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "blocks.h"
#include "letters.h"

/* A paragraph of more words than this is no "Conclusion" or "Related posts". */
#define ROLE_WORDS_MAX 12

char *
reasons_blocks_dup_text (const ReasonsBlocks *self, const ReasonsBlock *block)
{
  return g_strndup (self->text->str + block->offset, block->length);
}

gboolean
reasons_block_is_emphasised (const ReasonsBlocks *self, const ReasonsBlock *block)
{
  const char *text = self->text->str + block->offset;
  const char *end = text + block->length;

  if (block->lead_length == 0)
    return FALSE;
  for (const char *p = text + block->lead_start + block->lead_length; p < end; p = g_utf8_next_char (p)) {
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return FALSE;
  }
  return TRUE;
}

static gunichar
last_letter (const ReasonsBlocks *self, const ReasonsBlock *block, gboolean skip_closing)
{
  const char *text = self->text->str + block->offset;
  const char *p = text + block->length;

  while ((p = g_utf8_find_prev_char (text, p)) != NULL) {
    gunichar c = g_utf8_get_char (p);

    if (c != ' ' && !(skip_closing && reasons_letter_closes (c)))
      return c;
  }
  return 0;
}

gboolean
reasons_block_ends_sentence (const ReasonsBlocks *self, const ReasonsBlock *block)
{
  return reasons_letter_ends_sentence (last_letter (self, block, TRUE));
}

gboolean
reasons_block_ends_colon (const ReasonsBlocks *self, const ReasonsBlock *block)
{
  return reasons_letter_is_colon (last_letter (self, block, FALSE));
}

void
reasons_blocks_read_words (ReasonsBlocks *self, const ReasonsPromise *promise)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->array->len; i++) {
    ReasonsBlock *block = reasons_blocks_get (self, i);
    char *text = self->text->str + block->offset;

    if (block->type == REASONS_BLOCK_CODE)
      continue;

    text[block->length] = '\0';
    block->has_marker = reasons_marker_parse (text, promise, &block->marker);
    if (block->type == REASONS_BLOCK_HEADING || block->words <= ROLE_WORDS_MAX) {
      block->role = reasons_words_get_role (text);
      if (block->role == REASONS_HEADING_PLAIN && block->has_marker && block->marker.length < block->length)
        block->role = reasons_words_get_role (text + block->marker.length);
    }
    text[block->length] = '\n';
  }
}
