/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "point-rows.h"

G_BEGIN_DECLS

/* What a press on a row of a list of points does, of the pointer or of a key, where GtkListView does nothing: going to
 * the point that is current already, folding. Another row is selected by either, which speaks for itself. Main thread. */

/** ReasonsPointPressed: the reader wants to go to point @index, whose row is selected already. */
typedef void (*ReasonsPointPressed) (guint index,
                                     gpointer user_data);

/**
 * reasons_point_press_attach:
 * @list: a list of points
 * @rows: its rows
 * @pressed: called for a row that is selected already
 * @user_data: for @pressed; outlives @list
 *
 * A press of the pointer closes the drawer as well, see %REASONS_ACTION_CLOSE_DRAWER.
 */
void reasons_point_press_attach (GtkListView *list,
                                 ReasonsPointRows *rows,
                                 ReasonsPointPressed pressed,
                                 gpointer user_data);

/** reasons_point_press_get_focus: Returns: (transfer none) (nullable): what has the keyboard in @list. */
GtkWidget *reasons_point_press_get_focus (GtkListView *list);

G_END_DECLS
