/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "point-menu.h"

#include <glib/gi18n-lib.h>

static void
add_item (GMenu *menu,
          const char *label,
          const char *action,
          int index)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "i", index);
  g_menu_append_item (menu, item);
}

GMenuModel *
reasons_point_menu_new (int index)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, C_ ("menu of a point", "_Copy as Quote"), "article.copy-quote", index);
  add_item (menu, C_ ("menu of a point", "Copy _Link to This Point"), "article.copy-link", index);
  add_item (menu, C_ ("menu of a point", "_Open in Browser at This Point"), "article.open-at", index);
  return G_MENU_MODEL (menu);
}

typedef struct {
  GtkWidget *list;
  ReasonsPointFinder find;
  gpointer user_data;
  GtkWidget *popover; /* weak: a list that is a box lets go of its children by itself */
} Menu;

static void
remove_popover (Menu *self)
{
  GtkWidget *popover = self->popover;

  g_clear_weak_pointer (&self->popover);
  if (popover != NULL)
    gtk_widget_unparent (popover);
}

static gboolean
pop_up (Menu *self,
        GtkWidget *widget,
        const GdkRectangle *at)
{
  g_autoptr (GMenuModel) model = NULL;
  int index = widget != NULL ? self->find (widget, self->user_data) : -1;

  if (index < 0)
    return FALSE;
  remove_popover (self);
  model = reasons_point_menu_new (index);
  g_set_weak_pointer (&self->popover, gtk_popover_menu_new_from_model (model));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_set_parent (self->popover, self->list);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), at);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  return TRUE;
}

static void
on_pressed (GtkGestureClick *gesture,
            int n_press,
            double x,
            double y,
            Menu *self)
{
  GtkWidget *picked = gtk_widget_pick (self->list, x, y, GTK_PICK_DEFAULT);

  if (gdk_event_triggers_context_menu (gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture))) &&
      pop_up (self, picked, &(GdkRectangle){ (int) x, (int) y, 1, 1 }))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
on_key (GtkWidget *list,
        GVariant *arguments,
        gpointer user_data)
{
  Menu *self = user_data;
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, list) || !gtk_widget_compute_bounds (focus, list, &bounds))
    return FALSE;
  return pop_up (self, focus,
                 &(GdkRectangle){ (int) bounds.origin.x + 24, (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
}

static void
add_key (GtkEventController *controller,
         guint keyval,
         GdkModifierType modifiers,
         Menu *self)
{
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers), gtk_callback_action_new (on_key, self, NULL)));
}

void
reasons_point_menu_attach (GtkWidget *list,
                           ReasonsPointFinder find,
                           gpointer user_data)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  Menu *self;

  g_return_if_fail (GTK_IS_WIDGET (list));
  g_return_if_fail (find != NULL);

  self = g_new0 (Menu, 1);
  self->list = list;
  self->find = find;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (list), "reasons-point-menu", self, g_free);
  g_signal_connect_swapped (list, "destroy", G_CALLBACK (remove_popover), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (click));

  add_key (keys, GDK_KEY_Menu, 0, self);
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK, self);
  gtk_widget_add_controller (list, keys);
}
