/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "resources.h"
#include "shortcuts.h"

/* A typing error in an accelerator is seen by nobody but who looks. */
static void
test_each_is_a_key (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/net/sf/liferea/plugins/reasons/ui/shortcuts.ui");
  g_autoptr (GSList) objects = gtk_builder_get_objects (builder);
  guint n_items = 0;

  for (GSList *object = objects; object != NULL; object = object->next) {
    g_auto (GStrv) keys = NULL;

    if (!ADW_IS_SHORTCUTS_ITEM (object->data))
      continue;
    n_items++;
    g_assert_cmpstr (adw_shortcuts_item_get_title (object->data), !=, "");
    keys = g_strsplit_set (adw_shortcuts_item_get_accelerator (object->data), " ", -1);
    for (guint i = 0; keys[i] != NULL; i++) {
      g_auto (GStrv) ends = g_strsplit (keys[i], "...", -1);

      for (guint j = 0; ends[j] != NULL; j++) {
        GdkModifierType modifiers;
        guint keyval;

        g_assert_true (gtk_accelerator_parse (ends[j], &keyval, &modifiers));
        g_assert_cmpuint (keyval, !=, 0);
      }
    }
  }
  g_assert_cmpuint (n_items, >=, 10);
}

static void
test_presents (void)
{
  GtkWidget *child = gtk_label_new ("A window");
  GtkWindow *window = harness_window (child, 700, 600);
  gpointer dialog = NULL;

  reasons_shortcuts_present (child);
  harness_wait (g_list_model_get_n_items (gtk_window_get_toplevels ()) == 2);
  for (guint i = 0; dialog == NULL && i < 2; i++) {
    g_autoptr (GtkWidget) toplevel = g_list_model_get_item (gtk_window_get_toplevels (), i);

    dialog = harness_find (toplevel, ADW_TYPE_SHORTCUTS_DIALOG);
  }
  g_assert_nonnull (dialog);
  g_object_add_weak_pointer (dialog, &dialog);
  adw_dialog_force_close (dialog);
  harness_wait (dialog == NULL);
  harness_close (window);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add_func ("/reasons/view/shortcuts/each-is-a-key", test_each_is_a_key);
  g_test_add_func ("/reasons/view/shortcuts/presents", test_presents);
  return g_test_run ();
}
