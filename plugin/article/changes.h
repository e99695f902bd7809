/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"

G_BEGIN_DECLS

/** REASONS_CHANGES_MOST_POINTS: points of either article that are compared; the rest is not looked at. */
#define REASONS_CHANGES_MOST_POINTS 200

/**
 * ReasonsChanges:
 * @added: points that the newer article has and the older has not
 * @removed: the other way round
 * @reworded: points that stand where another of much the same words stood
 *
 * What has become of a list. Points that merely stand in another order count as neither, and so do
 * changes of case, punctuation and number.
 */
typedef struct {
  guint added;
  guint removed;
  guint reworded;
} ReasonsChanges;

/**
 * reasons_changes_compare:
 * @older: an article
 * @newer: what it has become
 *
 * Returns: what is different in its list. Any thread.
 */
ReasonsChanges reasons_changes_compare (ReasonsArticle *older,
                                        ReasonsArticle *newer);

/** reasons_changes_any: Returns: whether anything has changed. */
gboolean reasons_changes_any (const ReasonsChanges *self);

/**
 * reasons_changes_map:
 * @older: an article
 * @newer: what it has become
 *
 * Returns: (transfer full) (element-type int): for each point of @older, up to
 *   %REASONS_CHANGES_MOST_POINTS of them, the point of @newer that is the same, or the same reworded; of
 *   several that say the same the first belongs to the first; -1 where it is gone.
 */
GArray *reasons_changes_map (ReasonsArticle *older,
                             ReasonsArticle *newer);

G_END_DECLS
