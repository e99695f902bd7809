/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"
#include "marker.h"
#include "word-count.h"
#include "words.h"

G_BEGIN_DECLS

/**
 * ReasonsBlockType:
 *
 * What a block of the article is. The first block of a list entry, a cell or a quote keeps the type
 * of its own element; where it stands is told by the other fields.
 */
typedef enum {
  REASONS_BLOCK_PARAGRAPH,
  REASONS_BLOCK_HEADING,
  REASONS_BLOCK_TERM,        /* dt */
  REASONS_BLOCK_DESCRIPTION, /* dd */
  REASONS_BLOCK_CAPTION,     /* figcaption, caption, text inside a figure */
  REASONS_BLOCK_CODE,        /* pre */
} ReasonsBlockType;

/**
 * ReasonsEmphasis:
 *
 * How the first words of a block stand out. Of several the strongest is kept.
 */
typedef enum {
  REASONS_EMPHASIS_NONE,
  REASONS_EMPHASIS_UNDERLINE,
  REASONS_EMPHASIS_ITALIC,
  REASONS_EMPHASIS_BOLD,
} ReasonsEmphasis;

/**
 * ReasonsBlock:
 * @type: what it is
 * @level: 1 to 6 for headings, else 0
 * @offset: where its text starts in the text of all blocks, in bytes
 * @length: of its text, in bytes; never 0
 * @box: the element that holds it
 * @first: the first node with its text, below @box
 * @is_line: whether it is one of several lines of @box, set apart by `br`
 * @list: the list whose entry holds it, from 1, counted over the article; 0 for none
 * @outer: the outermost list that holds it, 0 for none
 * @depth: how many lists hold it
 * @entry: which entry of @list it opens, from 1; 0 where it opens none
 * @is_ordered: whether @list is an `ol`
 * @number: what an `ol` shows before it; only where @entry is not 0
 * @term_list: the `dl` of a term or description, from 1; 0 for none
 * @table: the innermost table that holds it, from 1; 0 for none
 * @row: row of @table, from 1
 * @column: cell of @row, from 1
 * @is_header: whether the cell is a `th`
 * @quote: how many quotes hold it
 * @is_aside: whether an `aside` or `details` holds it
 * @box_depth: how many elements stand above @box
 * @picture_before: whether a picture, or an embedded player, stands between it and the block before
 * @rule_before: whether a rule stands there
 * @emphasis: of its first words
 * @lead_start: where the emphasised first words start, in bytes from @offset
 * @lead_length: their length; 0 where there are none
 * @bold_start: where the first bold words start, wherever they stand, in bytes from @offset
 * @bold_length: their length; 0 where there are none
 * @link_length: bytes of it that are in links
 * @count: what there is to read in it
 * @words: about how many words; see reasons_word_count_get_words()
 * @has_marker: whether @marker was found
 * @marker: what stands before its words
 * @has_ordinal: whether @ordinal was found, which is looked for where there is no marker
 * @ordinal: what opens its first sentence without a comma after it; see reasons_marker_read_ordinal()
 * @role: what its words say that it is (headings and short paragraphs)
 *
 * A run of text that stands alone on the page: a heading, a paragraph, a line of one.
 */
typedef struct {
  ReasonsBlockType type;
  guint level;
  gsize offset;
  gsize length;
  lxb_dom_node_t *box;
  lxb_dom_node_t *first;
  gboolean is_line;
  guint list;
  guint outer;
  guint depth;
  guint entry;
  gboolean is_ordered;
  int number;
  guint term_list;
  guint table;
  guint row;
  guint column;
  gboolean is_header;
  guint quote;
  gboolean is_aside;
  guint box_depth;
  gboolean picture_before;
  gboolean rule_before;
  ReasonsEmphasis emphasis;
  gsize lead_start;
  gsize lead_length;
  gsize bold_start;
  gsize bold_length;
  gsize link_length;
  ReasonsWordCount count;
  guint words;
  gboolean has_marker;
  ReasonsMarker marker;
  gboolean has_ordinal;
  ReasonsMarker ordinal;
  ReasonsHeadingRole role;
} ReasonsBlock;

/**
 * ReasonsBlocks:
 * @text: text of all blocks, UTF-8, white space collapsed, each block ended by a newline
 * @array: (element-type ReasonsBlock): the blocks in document order
 * @has_picture: whether there is a picture anywhere
 * @is_text: whether the article is plain text, which has no mark-up for headings
 * @root: the element whose children are the article
 *
 * An article as one flat run of blocks. The nodes belong to the document, which must outlive it and
 * must not change under it.
 */
typedef struct {
  GString *text;
  GArray *array;
  gboolean has_picture;
  gboolean is_text;
  lxb_dom_node_t *root;
} ReasonsBlocks;

/**
 * reasons_blocks_new:
 * @document: a cleaned document
 *
 * Cuts the tree into blocks, without recursion, in time linear to its size. Markers and roles are
 * left empty; see reasons_blocks_read_words().
 *
 * Returns: (transfer full): the blocks, perhaps none.
 */
ReasonsBlocks *reasons_blocks_new (ReasonsDocument *document);

void reasons_blocks_free (ReasonsBlocks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsBlocks, reasons_blocks_free)

/**
 * reasons_blocks_read_words:
 * @promise: (nullable): what the article promises
 *
 * Fills in markers and roles, which need to know the promise.
 */
void reasons_blocks_read_words (ReasonsBlocks *self,
                                const ReasonsPromise *promise);

/** reasons_blocks_is_box: Returns: whether @node is an element that text does not flow across. */
gboolean reasons_blocks_is_box (lxb_dom_node_t *node);

/** reasons_blocks_get: Returns: (transfer none): block @index, which must be below the length of the array. */
static inline ReasonsBlock *
reasons_blocks_get (const ReasonsBlocks *self, guint index)
{
  return &g_array_index (self->array, ReasonsBlock, index);
}

/** reasons_blocks_dup_text: Returns: (transfer full): the text of @block alone. */
char *reasons_blocks_dup_text (const ReasonsBlocks *self,
                               const ReasonsBlock *block);

/**
 * reasons_block_is_emphasised:
 *
 * Returns: whether all words of @block stand out, apart from its marker and its last punctuation.
 */
gboolean reasons_block_is_emphasised (const ReasonsBlocks *self,
                                      const ReasonsBlock *block);

/** reasons_block_ends_sentence: Returns: whether @block ends as a sentence does, quotes and brackets aside. */
gboolean reasons_block_ends_sentence (const ReasonsBlocks *self,
                                      const ReasonsBlock *block);

/** reasons_block_ends_colon: Returns: whether @block ends with a colon of any script. */
gboolean reasons_block_ends_colon (const ReasonsBlocks *self,
                                   const ReasonsBlock *block);

G_END_DECLS
