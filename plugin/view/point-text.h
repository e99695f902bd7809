/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"
#include "point-row.h"

G_BEGIN_DECLS

/* What the sidebar says of points beside the author's words: for ears, in tooltips, of time. Main thread. */

/** reasons_point_text_dup_name: Returns: (transfer full): "3 of 5: label", counted among its like. */
char *reasons_point_text_dup_name (ReasonsArticle *article,
                                   guint index);

/**
 * reasons_point_text_dup_description:
 *
 * Returns: (transfer full): what a row shows by its look, and the gist, for a screen reader.
 */
char *reasons_point_text_dup_description (ReasonsArticle *article,
                                          guint index,
                                          ReasonsPointState state);

/**
 * reasons_point_text_dup_tooltip:
 *
 * Returns: (transfer full): label, gist, the first words of the text, how long it takes. Plain text.
 */
char *reasons_point_text_dup_tooltip (ReasonsArticle *article,
                                      guint index,
                                      ReasonsPointState state);

/** reasons_point_text_dup_time: Returns: (transfer full) (nullable): "2 min", %NULL for less than one. */
char *reasons_point_text_dup_time (ReasonsArticle *article,
                                   guint index);

/** reasons_point_text_dup_total: Returns: (transfer full): how long the article takes. */
char *reasons_point_text_dup_total (ReasonsArticle *article);

/**
 * reasons_point_text_dup_left:
 * @index: the point that is read
 * @share: how much of it is read, 0 to 1
 *
 * Returns: (transfer full): how long the rest of the article takes.
 */
char *reasons_point_text_dup_left (ReasonsArticle *article,
                                   guint index,
                                   double share);

G_END_DECLS
