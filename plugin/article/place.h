/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"

G_BEGIN_DECLS

/**
 * ReasonsPlace:
 * @point: index of the point that is read
 * @offset: characters of text, white space aside, from the start of the point's element to the line
 *   that is read; what an article looks like and how it is spaced does not change it
 * @label: fingerprint of the point's label
 * @before: fingerprint of the label of the point before it, or 0 where it is the first
 *
 * Where somebody is in an article. Tells nothing of what the article says.
 */
typedef struct {
  guint point;
  guint offset;
  guint64 label;
  guint64 before;
} ReasonsPlace;

/**
 * reasons_place_init:
 * @point: a point of @article
 * @offset: see #ReasonsPlace
 *
 * Makes @self that place in @article.
 */
void reasons_place_init (ReasonsPlace *self,
                         ReasonsArticle *article,
                         guint point,
                         guint offset);

/**
 * reasons_place_find:
 * @article: the article of that place, which may have been changed since
 * @offset: (out): see #ReasonsPlace
 *
 * Finds the point by what it says; of several that say the same, the one nearest to where it was.
 * Where it has been reworded, the start of the one after the point before it.
 *
 * Returns: index of a point of @article, or -1 where the place is gone.
 */
int reasons_place_find (const ReasonsPlace *self,
                        ReasonsArticle *article,
                        guint *offset);

G_END_DECLS
