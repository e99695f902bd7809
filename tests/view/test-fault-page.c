/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fault-page.h"

#include "harness.h"
#include "resources.h"

static void
on_signal (gpointer page,
           guint *count)
{
  (*count)++;
}

static void
collect_buttons (GtkWidget *widget,
                 GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

static void
test_buttons (void)
{
  ReasonsFaultPage *page;
  GtkWindow *window;
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint reloads = 0;
  guint elsewhere = 0;

  g_resources_register (reasons_get_resource ());
  page = g_object_ref_sink (g_object_new (REASONS_TYPE_FAULT_PAGE, NULL));
  window = harness_window (GTK_WIDGET (page), 500, 400);
  g_signal_connect (page, "reload", G_CALLBACK (on_signal), &reloads);
  g_signal_connect (page, "elsewhere", G_CALLBACK (on_signal), &elsewhere);

  collect_buttons (GTK_WIDGET (page), buttons);
  g_assert_cmpuint (buttons->len, ==, 2);
  g_signal_emit_by_name (buttons->pdata[0], "clicked");
  g_assert_cmpuint (reloads, ==, 1);
  g_assert_cmpuint (elsewhere, ==, 0);
  g_signal_emit_by_name (buttons->pdata[1], "clicked");
  g_assert_cmpuint (elsewhere, ==, 1);

  gtk_widget_grab_focus (GTK_WIDGET (page));
  g_assert_true (gtk_window_get_focus (window) == buttons->pdata[0]);
  harness_close (window);
  g_assert_finalize_object (page);
}

static void
test_each_fault_has_words (void)
{
  ReasonsFaultPage *page;
  AdwStatusPage *status;
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_resources_register (reasons_get_resource ());
  page = g_object_ref_sink (g_object_new (REASONS_TYPE_FAULT_PAGE, NULL));
  status = harness_find (page, ADW_TYPE_STATUS_PAGE);
  for (int fault = REASONS_FAULT_ENDED; fault <= REASONS_FAULT_SILENT; fault++) {
    reasons_fault_page_set_fault (page, fault);
    g_assert_true (g_hash_table_add (titles, g_strdup (adw_status_page_get_title (status))));
    g_assert_cmpstr (adw_status_page_get_description (status), !=, "");
  }
  g_assert_finalize_object (page);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/fault-page/buttons", test_buttons);
  g_test_add_func ("/reasons/view/fault-page/each-fault-has-words", test_each_fault_has_words);
  return g_test_run ();
}
