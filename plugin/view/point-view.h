/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "article.h"

G_BEGIN_DECLS

/**
 * ReasonsPointView:
 *
 * The points of an article as a list to scroll: which one is read, how far, which ones were. Main
 * thread.
 *
 * Signals:
 *   point-activated (int index): the reader wants to go to that point
 *   point-entered (int index): the reader wants to go there and read on, by Enter or a double click
 */
#define REASONS_TYPE_POINT_VIEW (reasons_point_view_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPointView, reasons_point_view, REASONS, POINT_VIEW, GtkBox)

/** reasons_point_view_set_article: lists the points of @article, which may be %NULL, and forgets what was read. */
void reasons_point_view_set_article (ReasonsPointView *self,
                                     ReasonsArticle *article);

/**
 * reasons_point_view_set_query:
 * @query: (nullable): what a point must match to be listed, see reasons_point_filter_find()
 *
 * Returns: how many are listed.
 */
guint reasons_point_view_set_query (ReasonsPointView *self,
                                    const char *query);

/** reasons_point_view_get_current: Returns: the current point, or -1. */
int reasons_point_view_get_current (ReasonsPointView *self);

/**
 * reasons_point_view_set_current:
 * @index: a point of the article, or -1 for none
 * @insist: whether to scroll it into sight even though the reader has just scrolled the list by hand
 */
void reasons_point_view_set_current (ReasonsPointView *self,
                                     int index,
                                     gboolean insist);

/** reasons_point_view_set_progress: shows that @share, 0 to 1, of point @index is read. */
void reasons_point_view_set_progress (ReasonsPointView *self,
                                      guint index,
                                      double share);

/** reasons_point_view_set_read: marks @count points from @index on as read. */
void reasons_point_view_set_read (ReasonsPointView *self,
                                  guint index,
                                  guint count);

/** reasons_point_view_is_read: Returns: whether point @index is marked as read. */
gboolean reasons_point_view_is_read (ReasonsPointView *self,
                                     guint index);

/**
 * reasons_point_view_set_unplaced:
 * @unplaced: the points that are not to be found in the article as it is shown, and lead nowhere
 */
void reasons_point_view_set_unplaced (ReasonsPointView *self,
                                      const GtkBitset *unplaced);

/** reasons_point_view_focus_current: gives the focus to the current row. Returns: whether there is one. */
gboolean reasons_point_view_focus_current (ReasonsPointView *self);

/** reasons_point_view_activate_first: goes to the first point listed that leads anywhere. */
void reasons_point_view_activate_first (ReasonsPointView *self);

/** reasons_point_view_has_keyboard: Returns: whether one of the rows has the focus. */
gboolean reasons_point_view_has_keyboard (ReasonsPointView *self);

G_END_DECLS
