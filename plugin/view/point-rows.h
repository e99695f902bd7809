/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "point-tree.h"

G_BEGIN_DECLS

/**
 * ReasonsPointRows:
 *
 * The rows of a list of points: what fills them, and what they show of the reader's way, which point is read, how
 * far, which ones were. Main thread.
 */
#define REASONS_TYPE_POINT_ROWS (reasons_point_rows_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPointRows, reasons_point_rows, REASONS, POINT_ROWS, GObject)

/**
 * reasons_point_rows_new:
 * @tree: what the list shows
 *
 * Returns: (transfer full): rows of which none is there yet.
 */
ReasonsPointRows *reasons_point_rows_new (ReasonsPointTree *tree);

/** reasons_point_rows_get_factory: Returns: (transfer none): what makes them, for one list view. */
GtkListItemFactory *reasons_point_rows_get_factory (ReasonsPointRows *self);

/**
 * reasons_point_rows_begin:
 * @article: (nullable): whose points the tree is about to show
 *
 * Forgets what was current, read and unplaced; the rows run as the article does from then on.
 */
void reasons_point_rows_begin (ReasonsPointRows *self,
                               ReasonsArticle *article);

/** reasons_point_rows_get_current: Returns: the current point, or -1. */
int reasons_point_rows_get_current (ReasonsPointRows *self);

/**
 * reasons_point_rows_set_current:
 * @index: a point of the article, or -1 for none
 *
 * Rows that are there already show it after reasons_point_rows_update(): which of them stands for the point is only
 * known when the tree has unfolded its section.
 */
void reasons_point_rows_set_current (ReasonsPointRows *self,
                                     int index);

/** reasons_point_rows_update: lets each row show what is so now; to be called when the tree has changed. */
void reasons_point_rows_update (ReasonsPointRows *self);

/** reasons_point_rows_set_progress: shows that @share, 0 to 1, of point @index is read. */
void reasons_point_rows_set_progress (ReasonsPointRows *self,
                                      guint index,
                                      double share);

/** reasons_point_rows_set_read: marks @count points from @index on as read. A section is when all in it is. */
void reasons_point_rows_set_read (ReasonsPointRows *self,
                                  guint index,
                                  guint count);

/** reasons_point_rows_is_read: Returns: whether point @index is marked as read. */
gboolean reasons_point_rows_is_read (ReasonsPointRows *self,
                                     guint index);

/**
 * reasons_point_rows_set_unplaced:
 * @unplaced: the points that are not to be found in the article as it is shown; their rows cannot be selected
 */
void reasons_point_rows_set_unplaced (ReasonsPointRows *self,
                                      const GtkBitset *unplaced);

/** reasons_point_rows_is_unplaced: Returns: whether point @index is one of those. */
gboolean reasons_point_rows_is_unplaced (ReasonsPointRows *self,
                                         guint index);

/**
 * reasons_point_rows_find:
 * @widget: (nullable): a widget of the list
 *
 * Returns: (transfer none) (nullable): the row that @widget is, or is in.
 */
GtkListItem *reasons_point_rows_find (ReasonsPointRows *self,
                                      GtkWidget *widget);

/** reasons_point_rows_get_index: Returns: which point the row @item shows. */
guint reasons_point_rows_get_index (GtkListItem *item);

G_END_DECLS
