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

/** reasons_point_item_get_point: Returns: (transfer none): the point, owned by the article. */
const ReasonsPoint *reasons_point_item_get_point (ReasonsPointItem *self);

/** reasons_point_item_get_index: Returns: which point of the article it is. */
guint reasons_point_item_get_index (ReasonsPointItem *self);

/**
 * ReasonsPointList:
 *
 * The points of an article as a #GListModel of #ReasonsPointItem, made when asked for: an article
 * with thousands of points costs no more than the rows in sight. Main thread.
 */
#define REASONS_TYPE_POINT_LIST (reasons_point_list_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPointList, reasons_point_list, REASONS, POINT_LIST, GObject)

/** reasons_point_list_new: Returns: (transfer full): an empty list. */
ReasonsPointList *reasons_point_list_new (void);

/**
 * reasons_point_list_set_article:
 * @article: (nullable): whose points the list is to have
 *
 * Emits one "items-changed" for the whole list, and none where it is the same article already.
 */
void reasons_point_list_set_article (ReasonsPointList *self,
                                     ReasonsArticle *article);

G_END_DECLS
