/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReasonsTextDirective:
 * @prefix: (nullable): what stands before the text, in one block
 * @start: the text, or the start of it; in one block
 * @end: (nullable): the end of the text, in one block
 * @suffix: (nullable): what stands after it, in one block
 *
 * What a text directive asks a browser to find (URL Fragment Text Directives, WICG, section 3.2), in
 * plain UTF-8.
 */
typedef struct {
  const char *prefix;
  const char *start;
  const char *end;
  const char *suffix;
} ReasonsTextDirective;

/**
 * ReasonsTextMatch:
 * @count: 0, 1, or 2 where there is more than one
 * @start: where the first one starts, in bytes
 * @end: where it ends, in bytes
 */
typedef struct {
  guint count;
  gsize start;
  gsize end;
} ReasonsTextMatch;

/** REASONS_MATCH_TEXT_MOST_STEPS: comparisons of characters that are made in one text; what a hostile
 * article can make of them takes part of a second. */
#define REASONS_MATCH_TEXT_MOST_STEPS (40 * 1000 * 1000)

/**
 * ReasonsMatchText:
 *
 * A text made ready for searching. It borrows the text.
 */
typedef struct _ReasonsMatchText ReasonsMatchText;

/**
 * reasons_match_text_new:
 * @text: valid UTF-8, white space collapsed, blocks set apart by a newline; it must outlive the
 *   returned value
 *
 * Returns: (transfer full): @text, ready to be searched. Any thread, one at a time.
 */
ReasonsMatchText *reasons_match_text_new (const char *text);

/** reasons_match_text_get_text: Returns: (transfer none): the text it was made of. */
const char *reasons_match_text_get_text (const ReasonsMatchText *self);

/** reasons_match_text_free: frees @self, not its text. */
void reasons_match_text_free (ReasonsMatchText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsMatchText, reasons_match_text_free)

/**
 * reasons_match_text_find:
 * @directive: what to find
 *
 * Finds text as browsers do by the algorithm “find a range from a text directive” of the same
 * document: case and marks do not count, the ends of the text are ends of words unless context stands
 * there, context may be in another block.
 *
 * Returns: how many matches there are, and the first one. Once %REASONS_MATCH_TEXT_MOST_STEPS are
 *   done, in all searches of @self together, the count is 2 whatever there is.
 */
ReasonsTextMatch reasons_match_text_find (ReasonsMatchText *self,
                                          const ReasonsTextDirective *directive);

G_END_DECLS
