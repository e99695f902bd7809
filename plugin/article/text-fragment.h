/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "text-match.h"

G_BEGIN_DECLS

/** REASONS_TEXT_FRAGMENT_MOST_WHOLE: characters of a text that are written out; of a longer one only
 * its start and its end are. */
#define REASONS_TEXT_FRAGMENT_MOST_WHOLE 120

/** REASONS_TEXT_FRAGMENT_MOST_TERM: bytes of a start, an end, or of context before they are encoded. */
#define REASONS_TEXT_FRAGMENT_MOST_TERM 600

/**
 * reasons_text_fragment_new:
 * @text: the article's text
 * @offset: where the passage starts, in bytes
 * @length: of the passage, in bytes
 *
 * Makes the text directive that leads to a passage (URL Fragment Text Directives, WICG, section 3),
 * with context before or after it where that alone tells it from another. It has been looked for in
 * @text as a browser would: what is returned leads to the passage and to nothing else there. The
 * passage grows to whole words.
 *
 * Returns: (transfer full) (nullable): ASCII, from “text=” on; %NULL where no directive leads there.
 */
char *reasons_text_fragment_new (ReasonsMatchText *text,
                                 gsize offset,
                                 gsize length);

/**
 * reasons_text_fragment_link:
 * @url: absolute URL, with a fragment or a directive of its own perhaps
 * @directive: (nullable): what reasons_text_fragment_new() gave
 *
 * Returns: (transfer full): @url with its fragment kept, its directive left out, and @directive added.
 */
char *reasons_text_fragment_link (const char *url,
                                  const char *directive);

G_END_DECLS
