/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article.h"

G_BEGIN_DECLS

/**
 * ReasonsPointItem:
 *
 * One point of an article, as an item of a list model. Immutable. Main thread.
 */
#define REASONS_TYPE_POINT_ITEM (reasons_point_item_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPointItem, reasons_point_item, REASONS, POINT_ITEM, GObject)

/** reasons_point_item_get_article: Returns: (transfer none): whose point it is. */
ReasonsArticle *reasons_point_item_get_article (ReasonsPointItem *self);

/** reasons_point_item_get_point: Returns: (transfer none): the point, owned by the article. */
const ReasonsPoint *reasons_point_item_get_point (ReasonsPointItem *self);

/** reasons_point_item_get_index: Returns: which point of the article it is. */
guint reasons_point_item_get_index (ReasonsPointItem *self);

/**
 * ReasonsPointList:
 *
 * Some of the points of an article as a #GListModel of #ReasonsPointItem, made when asked for: an
 * article with thousands of points costs no more than the rows in sight. Immutable. Main thread.
 */
#define REASONS_TYPE_POINT_LIST (reasons_point_list_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPointList, reasons_point_list, REASONS, POINT_LIST, GObject)

/**
 * reasons_point_list_new:
 * @article: whose points
 * @indices: (transfer full) (element-type guint): which ones, in ascending order
 *
 * Returns: (transfer full): the list.
 */
ReasonsPointList *reasons_point_list_new (ReasonsArticle *article,
                                          GArray *indices);

/** reasons_point_list_new_main: Returns: (transfer full): the points of @article but its sub-points. */
ReasonsPointList *reasons_point_list_new_main (ReasonsArticle *article);

/**
 * reasons_point_list_new_sub:
 * @index: a point of @article
 *
 * Returns: (transfer full) (nullable): its sub-points, %NULL where it has none.
 */
ReasonsPointList *reasons_point_list_new_sub (ReasonsArticle *article,
                                              guint index);

/**
 * reasons_point_list_find:
 * @index: a point of the article
 * @position: (out): where it is in the list
 *
 * Returns: whether it is in the list.
 */
gboolean reasons_point_list_find (ReasonsPointList *self,
                                  guint index,
                                  guint *position);

/** reasons_point_get_section: Returns: the point that @index is a sub-point of, or @index itself. */
guint reasons_point_get_section (ReasonsArticle *article,
                                 guint index);

/** reasons_point_get_section_end: Returns: the first point after @index that is no sub-point of it. */
guint reasons_point_get_section_end (ReasonsArticle *article,
                                     guint index);

G_END_DECLS
