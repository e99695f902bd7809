/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"

G_BEGIN_DECLS

/**
 * reasons_point_filter_find:
 * @query: what somebody typed, valid UTF-8
 *
 * Looks for the points that have every word of @query in label or gist, whatever the case and
 * whatever accents either side leaves out. The marks that make another letter in scripts of India or
 * in kana count. Any thread.
 *
 * Returns: (transfer full) (element-type guint): their indices, in order; all where @query is blank.
 */
GArray *reasons_point_filter_find (ReasonsArticle *article,
                                   const char *query);

G_END_DECLS
