/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "harness.h"
#include "point-menu.h"

static void
test_items (void)
{
  static const char *const actions[] = { "article.copy-quote", "article.copy-link", "article.open-at" };
  g_autoptr (GMenuModel) menu = reasons_point_menu_new (3);

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, G_N_ELEMENTS (actions));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++) {
    g_autofree char *action = NULL;
    int index = -1;

    g_assert_true (g_menu_model_get_item_attribute (menu, (int) i, G_MENU_ATTRIBUTE_ACTION, "s", &action));
    g_assert_true (g_menu_model_get_item_attribute (menu, (int) i, G_MENU_ATTRIBUTE_TARGET, "i", &index));
    g_assert_cmpstr (action, ==, actions[i]);
    g_assert_cmpint (index, ==, 3);
  }
}

static int
find (GtkWidget *widget,
      gpointer user_data)
{
  return GPOINTER_TO_INT (user_data);
}

static gboolean
press_key (GtkWidget *widget,
           guint keyval,
           GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
      continue;
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
    }
  }
  return FALSE;
}

static void
test_keys (gconstpointer data)
{
  gboolean has_point = data != NULL;
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_button_new_with_label ("row");
  GtkWindow *window;

  gtk_box_append (GTK_BOX (list), row);
  reasons_point_menu_attach (list, find, GINT_TO_POINTER (has_point ? 2 : -1));
  window = harness_window (list, 300, 200);
  gtk_widget_grab_focus (row);

  g_assert_cmpint (press_key (list, GDK_KEY_Menu, 0), ==, has_point);
  g_assert_cmpint (press_key (list, GDK_KEY_F10, GDK_SHIFT_MASK), ==, has_point);
  g_assert_cmpint (harness_find (list, GTK_TYPE_POPOVER_MENU) != NULL, ==, has_point);
  harness_close (window);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/point-menu/items", test_items);
  g_test_add_data_func ("/reasons/view/point-menu/keys/on-a-point", "", test_keys);
  g_test_add_data_func ("/reasons/view/point-menu/keys/on-none", NULL, test_keys);
  return g_test_run ();
}
