/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What folds a section's row of the list, and unfolds it: the arrow in front of it, the keys, and what
 * assistive technologies are told of it.
 *
 * The row takes the keyboard, since it has the name that is to be heard. GtkTreeExpander would take it
 * instead: it is a button, named by all the words in it. */

/* An expander around @child, the contents of a list item. */
GtkWidget *reasons_point_fold_new (GtkWidget *child);

/* Binds it to @row, or with %NULL to none; with @indent the labels of all rows begin below each other. The
 * list item of the expander says from then on whether it is unfolded. */
void reasons_point_fold_set_row (GtkTreeExpander *expander,
                                 GtkTreeListRow *row,
                                 gboolean indent);

/* Folds or unfolds @row of @list; from a row that is in a section, folding leads to the section's.
 * Returns: whether there was anything to do */
gboolean reasons_point_fold_set_expanded (GtkListView *list,
                                          GtkTreeListRow *row,
                                          gboolean expanded);

G_END_DECLS
