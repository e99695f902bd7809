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

/* What a key does to @row of @list, whose rows are all of a GtkTreeListModel: Right and plus unfold it, Left
 * and minus fold it, or lead from a row that is in a section to the section's; the star unfolds all, or folds
 * all where none is folded. With @mirrored, rows go from right to left.
 * Returns: whether the key was one of them, and there was anything to do */
gboolean reasons_point_fold_press (GtkListView *list,
                                   GtkTreeListRow *row,
                                   guint keyval,
                                   gboolean mirrored);

G_END_DECLS
