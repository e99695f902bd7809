/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"
#include "text-match.h"

G_BEGIN_DECLS

/** REASONS_QUOTE_MOST_BYTES: of a passage that a reader has selected; more is an article, not a quote. */
#define REASONS_QUOTE_MOST_BYTES (64 * 1024)

/**
 * reasons_quote_dup_link:
 * @text: the text of @article, ready to be searched
 * @index: a point of @article
 * @url: (nullable): absolute http or https URL of its source
 *
 * Returns: (transfer full) (nullable): @url with a directive that leads to the point's label, where one
 *   leads there alone; else @url as it is, or %NULL where there is none.
 */
char *reasons_quote_dup_link (ReasonsArticle *article,
                              ReasonsMatchText *text,
                              guint index,
                              const char *url);

/**
 * reasons_quote_new_for_point:
 * @index: a point of @article
 * @url: (nullable): absolute http or https URL of the source
 *
 * Returns: (transfer full): label and gist of a point as a quote, the article's title and a link to the
 *   place below it. Plain text that is Markdown as well, in so far as the text itself has no mark-up.
 */
char *reasons_quote_new_for_point (ReasonsArticle *article,
                                   guint index,
                                   const char *url);

/**
 * reasons_quote_new_for_passage:
 * @passage: UTF-8, as a reader has selected it; cut at %REASONS_QUOTE_MOST_BYTES
 * @url: (nullable): absolute http or https URL of the source
 *
 * The same for a passage of the article. The link leads to it where it stands in the article's text
 * once, and its white space aside as it stands there.
 *
 * Returns: (transfer full): plain text.
 */
char *reasons_quote_new_for_passage (ReasonsArticle *article,
                                     const char *passage,
                                     const char *url);

G_END_DECLS
