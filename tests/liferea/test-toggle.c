/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "toggle.h"

static void
on_pressed (guint *count)
{
  (*count)++;
}

static void
test_toggle (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  guint count = 0;
  ReasonsToggle *toggle = reasons_toggle_new (GTK_BOX (box), G_CALLBACK (on_pressed), &count);

  g_assert_true (gtk_widget_get_first_child (box) == GTK_WIDGET (toggle));

  /* Showing a state is not pressing. */
  reasons_toggle_update (toggle, TRUE, TRUE);
  g_assert_true (gtk_toggle_button_get_active (toggle));
  reasons_toggle_update (toggle, FALSE, FALSE);
  g_assert_false (gtk_toggle_button_get_active (toggle));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (toggle)));
  g_assert_cmpuint (count, ==, 0);

  reasons_toggle_update (toggle, FALSE, TRUE);
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_cmpuint (count, ==, 1);

  reasons_toggle_remove (toggle);
  g_assert_null (gtk_widget_get_first_child (box));
  g_assert_finalize_object (box);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/reasons/liferea/toggle/states", test_toggle);
  return g_test_run ();
}
