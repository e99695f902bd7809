/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "point-fold.h"

/* GtkListItem has no property for it, but its widget is an accessible like every other. */
static void
tell_expanded (GtkTreeExpander *expander)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (expander));
  GtkTreeListRow *row = gtk_tree_expander_get_list_row (expander);

  if (item == NULL)
    return;
  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_accessible_update_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 gtk_tree_list_row_get_expanded (row), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED);
}

GtkWidget *
reasons_point_fold_new (GtkWidget *child)
{
  GtkWidget *expander = g_object_new (GTK_TYPE_TREE_EXPANDER, "accessible-role", GTK_ACCESSIBLE_ROLE_GENERIC,
                                      "focusable", FALSE, NULL);

  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), child);
  /* Before it is bound for the first time it may have no list item. */
  g_signal_connect (expander, "notify::parent", G_CALLBACK (tell_expanded), NULL);
  return expander;
}

void
reasons_point_fold_set_row (GtkTreeExpander *expander,
                            GtkTreeListRow *row,
                            gboolean indent)
{
  GtkTreeListRow *before;

  g_return_if_fail (GTK_IS_TREE_EXPANDER (expander));
  g_return_if_fail (row == NULL || GTK_IS_TREE_LIST_ROW (row));

  before = gtk_tree_expander_get_list_row (expander);
  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, tell_expanded, expander);
  gtk_tree_expander_set_list_row (expander, row);
  gtk_tree_expander_set_indent_for_icon (expander, indent);
  if (row != NULL)
    g_signal_connect_object (row, "notify::expanded", G_CALLBACK (tell_expanded), expander, G_CONNECT_SWAPPED);
  tell_expanded (expander);
}

static gboolean
set_expanded (GtkListView *list,
              GtkTreeListRow *row,
              gboolean expanded)
{
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (gtk_tree_list_row_is_expandable (row) && gtk_tree_list_row_get_expanded (row) != expanded) {
    gtk_tree_list_row_set_expanded (row, expanded);
    return TRUE;
  }
  parent = gtk_tree_list_row_get_parent (row);
  if (expanded || parent == NULL)
    return FALSE;
  gtk_list_view_scroll_to (list, gtk_tree_list_row_get_position (parent), GTK_LIST_SCROLL_FOCUS, NULL);
  return TRUE;
}

/* From the last to the first: what unfolds comes below. */
static void
set_all_expanded (GtkListView *list,
                  gboolean expanded)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list));

  for (guint i = g_list_model_get_n_items (rows); i-- > 0;) {
    g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);

    if (gtk_tree_list_row_is_expandable (row))
      gtk_tree_list_row_set_expanded (row, expanded);
  }
}

static gboolean
is_any_folded (GtkListView *list)
{
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);

    if (gtk_tree_list_row_is_expandable (row) && !gtk_tree_list_row_get_expanded (row))
      return TRUE;
  }
  return FALSE;
}

gboolean
reasons_point_fold_press (GtkListView *list,
                          GtkTreeListRow *row,
                          guint keyval,
                          gboolean mirrored)
{
  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), FALSE);
  g_return_val_if_fail (GTK_IS_TREE_LIST_ROW (row), FALSE);

  switch (keyval) {
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    return set_expanded (list, row, !mirrored);
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    return set_expanded (list, row, mirrored);
  case GDK_KEY_plus:
  case GDK_KEY_KP_Add:
    return set_expanded (list, row, TRUE);
  case GDK_KEY_minus:
  case GDK_KEY_KP_Subtract:
    return set_expanded (list, row, FALSE);
  case GDK_KEY_asterisk:
  case GDK_KEY_KP_Multiply:
    set_all_expanded (list, is_any_folded (list));
    return TRUE;
  default:
    return FALSE;
  }
}
