/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"

G_BEGIN_DECLS

/* What stands above the list, on screen, on paper and in a copy. */

/**
 * reasons_heading_text_dup:
 * @article: an article with points
 *
 * Returns: (transfer full): what stands above the list: "5 Reasons", in number and noun of the
 *   article's own promise where it makes one, "12 Sections".
 */
char *reasons_heading_text_dup (ReasonsArticle *article);

/**
 * reasons_heading_text_dup_shortfall:
 * @article: an article with points
 *
 * Returns: (transfer full) (nullable): both figures in words where the article promises another
 *   number of points than were found in it, else %NULL.
 */
char *reasons_heading_text_dup_shortfall (ReasonsArticle *article);

G_END_DECLS
