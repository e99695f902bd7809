/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "point-list.h"

G_BEGIN_DECLS

/**
 * ReasonsPointTree:
 *
 * The points of an article as rows of a list: sections, the one that is read unfolded; or, while
 * there is a query, the points that match it. Main thread.
 */
#define REASONS_TYPE_POINT_TREE (reasons_point_tree_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPointTree, reasons_point_tree, REASONS, POINT_TREE, GObject)

/** reasons_point_tree_new: Returns: (transfer full): a tree with no rows. */
ReasonsPointTree *reasons_point_tree_new (void);

/** reasons_point_tree_get_selection: Returns: (transfer none): the rows, and which one is selected. */
GtkSingleSelection *reasons_point_tree_get_selection (ReasonsPointTree *self);

/** reasons_point_tree_get_article: Returns: (transfer none) (nullable): whose points they are. */
ReasonsArticle *reasons_point_tree_get_article (ReasonsPointTree *self);

/** reasons_point_tree_set_article: shows the points of @article, which may be %NULL, without a query. */
void reasons_point_tree_set_article (ReasonsPointTree *self,
                                     ReasonsArticle *article);

/** reasons_point_tree_set_query: shows the points that match @query alone, or, with %NULL or "", all. */
void reasons_point_tree_set_query (ReasonsPointTree *self,
                                   const char *query);

/**
 * reasons_point_tree_unfold:
 * @index: the point that is read
 *
 * Unfolds its section, and folds the one that was unfolded here before. What the reader has folded or
 * unfolded by hand stays so until the next section.
 */
void reasons_point_tree_unfold (ReasonsPointTree *self,
                                guint index);

/**
 * reasons_point_tree_find:
 * @index: a point
 *
 * Returns: the row of the point, or of its section while that is folded, or
 *   %GTK_INVALID_LIST_POSITION where the query leaves it out.
 */
guint reasons_point_tree_find (ReasonsPointTree *self,
                               guint index);

/** reasons_point_tree_get_item: Returns: (transfer none): the point of @row, an item of the selection. */
ReasonsPointItem *reasons_point_tree_get_item (gpointer row);

/** reasons_point_tree_has_levels: Returns: whether any point has sub-points. */
gboolean reasons_point_tree_has_levels (ReasonsPointTree *self);

G_END_DECLS
