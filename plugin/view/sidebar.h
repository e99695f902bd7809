/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "article.h"

G_BEGIN_DECLS

/**
 * ReasonsSidebar:
 *
 * The list of an article's points under a heading that says how many there are of what. Main thread.
 *
 * Signals:
 *   point-activated (int index): the reader wants to go to that point
 *   point-entered (int index): the reader wants to go there and read on, by Enter or a double click
 */
#define REASONS_TYPE_SIDEBAR (reasons_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsSidebar, reasons_sidebar, REASONS, SIDEBAR, GtkBox)

/** reasons_sidebar_new: Returns: (transfer floating): an empty sidebar. */
ReasonsSidebar *reasons_sidebar_new (void);

/**
 * reasons_sidebar_set_settings:
 * @settings: (nullable): what the button for the look of the article changes; without them it is not there
 */
void reasons_sidebar_set_settings (ReasonsSidebar *self,
                                   GSettings *settings);

/**
 * reasons_sidebar_set_article:
 * @article: (nullable): whose points to list; the first one is current then, and none read
 *
 * Where it has the title of the one before, it is the same come anew: what was current and what was
 * read stays so, as far as it is still there.
 */
void reasons_sidebar_set_article (ReasonsSidebar *self,
                                  ReasonsArticle *article);

/**
 * reasons_sidebar_get_current: Returns: the current point, or -1.
 */
int reasons_sidebar_get_current (ReasonsSidebar *self);

/**
 * reasons_sidebar_set_current:
 * @index: the point that is read now, or -1 for none
 *
 * Shows it as current, scrolls it into sight, and emits nothing. The point before it counts as read
 * where that was current: one step on is reading, more is a jump.
 */
void reasons_sidebar_set_current (ReasonsSidebar *self,
                                  int index);

/**
 * reasons_sidebar_follow:
 * @index: the point that the reader has scrolled to, or -1 for none
 *
 * As reasons_sidebar_set_current(), and the points that were passed on the way there count as read.
 */
void reasons_sidebar_follow (ReasonsSidebar *self,
                             int index);

/**
 * reasons_sidebar_set_progress:
 * @index: a point of the article, or -1 before the first
 * @share: how much of it is read, 0 to 1
 *
 * Shows how far the current point is read, and how long the rest takes; what is read to its end counts
 * as read. An index past the last point, or a share that is no number, is left aside.
 */
void reasons_sidebar_set_progress (ReasonsSidebar *self,
                                   int index,
                                   double share);

/** reasons_sidebar_is_read: Returns: whether the reader has passed point @index of the article shown. */
gboolean reasons_sidebar_is_read (ReasonsSidebar *self,
                                  guint index);

/** reasons_sidebar_focus_current: gives the focus to the current row. Returns: whether there is one. */
gboolean reasons_sidebar_focus_current (ReasonsSidebar *self);

/** reasons_sidebar_list_has_keyboard: Returns: whether one of the rows has the focus. */
gboolean reasons_sidebar_list_has_keyboard (ReasonsSidebar *self);

/**
 * reasons_sidebar_set_unplaced:
 * @unplaced: the points of the article that are not to be found in it as it is shown
 *
 * Says so in their rows, which lead nowhere then. Forgotten with the next article.
 */
void reasons_sidebar_set_unplaced (ReasonsSidebar *self,
                                   const GtkBitset *unplaced);

/** reasons_sidebar_start_filter: opens the entry that filters the list, with the focus in it. */
void reasons_sidebar_start_filter (ReasonsSidebar *self);

G_END_DECLS
