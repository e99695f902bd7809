/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * reasons_point_menu_new:
 * @index: a point, as the actions of reasons_article_actions_attach() take it
 *
 * Returns: (transfer full): what can be done with a point, for a menu.
 */
GMenuModel *reasons_point_menu_new (int index);

/**
 * ReasonsPointFinder:
 * @widget: a widget inside the one that has the menu
 *
 * Returns: index of the point that @widget shows, or is part of showing; -1 where it shows none.
 */
typedef int (*ReasonsPointFinder) (GtkWidget *widget,
                                   gpointer user_data);

/**
 * reasons_point_menu_attach:
 * @list: a list of points
 * @find: tells which point is meant
 * @user_data: for @find; outlives @list
 *
 * Makes the menu come up over a row of @list, by the pointer, the menu key and Shift+F10.
 */
void reasons_point_menu_attach (GtkWidget *list,
                                ReasonsPointFinder find,
                                gpointer user_data);

G_END_DECLS
