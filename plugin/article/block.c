/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "blocks.h"

#include <lexbor/tag/const.h>
#include <string.h>

#include "letters.h"
#include "node.h"
#include "segment.h"

/* A paragraph of more words than this is no "Conclusion" or "Related posts". */
#define ROLE_WORDS_MAX 6

/* A marker shows itself in the first words of a block. */
#define MARKER_CHARACTERS 32
#define MARKER_WORDS      3

/* An ordinal that opens a sentence is no longer than this, with the word after it. */
#define ORDINAL_BYTES 64

gboolean
reasons_blocks_is_box (lxb_dom_node_t *node)
{
  switch (reasons_node_get_tag (node)) {
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
  for (const char *p = text + block->lead_start + block->lead_length; p < end;
       p = g_utf8_next_char (p)) {
    if (g_unichar_isalnum (reasons_letter_at (p)))
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
    gunichar c = reasons_letter_at (p);

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

/* Whether words of such letters have spaces between them. */
static gboolean
is_plain_letter (gunichar c)
{
  return (g_unichar_isalpha (c) || g_unichar_ismark (c)) && !reasons_letter_is_ideographic (c) &&
         !reasons_segment_is_needed (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HANGUL;
}

/*
 * Reading a marker takes a while, and most paragraphs plainly open with none: a word, a space, a
 * word. What could be one has a digit, a sign, a comma or a letter of a script without spaces near
 * its start.
 */
static gboolean
may_have_marker (const char *text, gsize length)
{
  const char *p = text;
  guint words = 0;

  for (guint i = 0; i < MARKER_CHARACTERS; i++, p = g_utf8_next_char (p)) {
    guchar byte = (guchar)*p;

    if (p >= text + length)
      return TRUE;
    if (byte == ' ' && ++words == MARKER_WORDS)
      return FALSE;
    if (byte < 0x80 ? !g_ascii_isalpha (byte) && byte != ' ' && byte != '\''
                    : !is_plain_letter (reasons_letter_at (p)))
      return TRUE;
  }
  return FALSE;
}

/* An ordinal that opens a text is its first word, or begins with it. */
static gboolean
may_have_ordinal (const char *text, gsize length)
{
  const char *space = memchr (text, ' ', MIN (length, ORDINAL_BYTES));
  g_autoptr (ReasonsTokens) first = reasons_tokens_new (text, space != NULL ? (gsize)(space - text) : ORDINAL_BYTES);
  const ReasonsToken *word = reasons_tokens_get (first, 0);
  const ReasonsPhrase *phrase = reasons_token_get_phrase (word);

  return phrase != NULL && (phrase->is_start || reasons_token_is (word, REASONS_WORD_ORDINAL, REASONS_WORDS_ALL));
}

/* One cut of its first words serves the marker, the ordinal and the role. */
static void
read_opening (ReasonsBlock *block, const char *text, const ReasonsPromise *promise)
{
  g_autoptr (ReasonsTokens) opening = NULL;
  gboolean is_heading = block->type == REASONS_BLOCK_HEADING;
  gboolean is_marked =
    is_heading || block->emphasis != REASONS_EMPHASIS_NONE || may_have_marker (text, block->length);
  gboolean may_have_role = is_heading || (block->words <= ROLE_WORDS_MAX && block->depth == 0);
  gsize seen = MIN (block->length, is_marked ? REASONS_MARKER_LENGTH_MAX : ORDINAL_BYTES);
  guint first = 0;

  if (!is_marked && (block->depth > 0 || (!may_have_role && !may_have_ordinal (text, block->length))))
    return;
  opening = reasons_tokens_new (text, seen);
  if (is_marked)
    block->has_marker = reasons_marker_read (opening, promise, &block->marker);
  if (!is_heading && !block->has_marker && block->depth == 0)
    block->has_ordinal = reasons_marker_read_ordinal (opening, &block->ordinal);

  if (!may_have_role)
    return;
  if (seen < block->length) {
    reasons_tokens_free (opening);
    opening = reasons_tokens_new (text, MIN (block->length, REASONS_WORDS_PHRASE_BYTES_MAX));
  }
  block->role = reasons_tokens_get_role (opening, 0, opening->len);
  if (block->role != REASONS_HEADING_PLAIN || !block->has_marker)
    return;
  while (first < opening->len && reasons_tokens_get (opening, first)->start < block->marker.length)
    first++;
  block->role = reasons_tokens_get_role (opening, first, opening->len);
}

void
reasons_blocks_read_words (ReasonsBlocks *self, const ReasonsPromise *promise)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->array->len; i++) {
    ReasonsBlock *block = reasons_blocks_get (self, i);

    if (block->type != REASONS_BLOCK_CODE)
      read_opening (block, self->text->str + block->offset, promise);
  }
}
