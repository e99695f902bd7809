/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "point-press.h"

#include "point-fold.h"
#include "point-row.h"
#include "split.h"

typedef struct {
  GtkListView *list;
  ReasonsPointRows *rows;
  ReasonsPointPressed pressed;
  gpointer user_data;
  int current; /* the point that was when the pointer was pressed */
} Press;

GtkWidget *
reasons_point_press_get_focus (GtkListView *list)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (list));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (list)) ? focus : NULL;
}

static void
tell (Press *self,
      GtkListItem *item)
{
  self->pressed (reasons_point_rows_get_index (item), self->user_data);
}

/* A press on another row selects it, which speaks for itself; on the row that is current already
 * nothing would come of it. */
static void
on_pressed (Press *self)
{
  self->current = reasons_point_rows_get_current (self->rows);
}

static void
on_released (Press *self,
             int n_press,
             double x,
             double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  int current = reasons_point_rows_get_current (self->rows);
  GtkListItem *item = NULL;

  if (picked != NULL && gtk_widget_get_ancestor (picked, REASONS_TYPE_POINT_ROW) != NULL)
    item = reasons_point_rows_find (self->rows, picked);
  if (item == NULL)
    return;
  if (gtk_list_item_get_selected (item) && self->current == current && current >= 0)
    tell (self, item);
  /* Who points at a row wants to see what it leads to; who goes along the list with the keyboard is not done. */
  gtk_widget_activate_action (GTK_WIDGET (self->list), REASONS_ACTION_CLOSE_DRAWER, NULL);
}

/* Another row that is selected speaks for itself. */
static gboolean
choose (Press *self,
        GtkWidget *focus)
{
  GtkListItem *item = reasons_point_rows_find (self->rows, focus);
  gboolean selected = item != NULL && gtk_list_item_get_selected (item);

  if (item == NULL || !gtk_widget_activate_action (focus, "listitem.select", "(bb)", FALSE, FALSE))
    return GDK_EVENT_PROPAGATE;
  if (selected)
    tell (self, item);
  return GDK_EVENT_STOP;
}

/* GtkListView takes Space for selecting, which does nothing on the row that is selected already, and
 * leaves the keys that fold to GtkTreeExpander, which has no focus here. Some of them take Shift. */
static gboolean
on_key_pressed (Press *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *focus = reasons_point_press_get_focus (self->list);
  GtkListItem *item;
  gpointer row;

  if ((held & ~GDK_SHIFT_MASK) != 0 || focus == NULL)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    return held == 0 ? choose (self, focus) : GDK_EVENT_PROPAGATE;

  item = reasons_point_rows_find (self->rows, focus);
  row = item != NULL ? gtk_list_item_get_item (item) : NULL;
  return GTK_IS_TREE_LIST_ROW (row) &&
         reasons_point_fold_press (self->list, row, keyval,
                                   gtk_widget_get_direction (gtk_list_item_get_child (item)) == GTK_TEXT_DIR_RTL);
}

static void
press_free (gpointer data)
{
  Press *self = data;

  g_object_unref (self->rows);
  g_free (self);
}

void
reasons_point_press_attach (GtkListView *list,
                            ReasonsPointRows *rows,
                            ReasonsPointPressed pressed,
                            gpointer user_data)
{
  GtkGesture *click;
  GtkEventController *keys;
  Press *self;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));
  g_return_if_fail (REASONS_IS_POINT_ROWS (rows));
  g_return_if_fail (pressed != NULL);

  self = g_new0 (Press, 1);
  self->list = list;
  self->rows = g_object_ref (rows);
  self->pressed = pressed;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (list), "reasons-point-press", self, press_free);

  click = gtk_gesture_click_new ();
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (list), GTK_EVENT_CONTROLLER (click));

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
