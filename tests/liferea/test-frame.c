/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "frame.h"

typedef struct {
  GtkWindow *window;
  GtkFrame *frame;
  GtkWidget *host_view;
  GtkWidget *view;
  ReasonsFrame *taken;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->window = g_object_ref (GTK_WINDOW (gtk_window_new ()));
  fixture->frame = g_object_ref_sink (GTK_FRAME (gtk_frame_new (NULL)));
  fixture->host_view = g_object_ref_sink (gtk_button_new ());
  fixture->view = g_object_ref_sink (gtk_button_new ());
  gtk_frame_set_child (fixture->frame, fixture->host_view);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->frame));
  gtk_window_present (fixture->window);
  fixture->taken = reasons_frame_new (fixture->frame, fixture->host_view);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_clear_pointer (&fixture->taken, reasons_frame_free);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->frame);
  g_assert_finalize_object (fixture->host_view);
  g_assert_finalize_object (fixture->view);
}

static void
test_taken_and_given_back (Fixture *fixture,
                           gconstpointer unused)
{
  g_assert_false (reasons_frame_get_ours (fixture->taken));
  g_assert_true (gtk_widget_get_child_visible (fixture->host_view));

  reasons_frame_set_view (fixture->taken, fixture->view);
  g_assert_false (reasons_frame_get_ours (fixture->taken));
  reasons_frame_set_ours (fixture->taken, TRUE);
  g_assert_true (reasons_frame_get_ours (fixture->taken));
  g_assert_true (gtk_widget_is_ancestor (fixture->view, GTK_WIDGET (fixture->frame)));

  g_clear_pointer (&fixture->taken, reasons_frame_free);
  g_assert_true (gtk_frame_get_child (fixture->frame) == fixture->host_view);
  g_assert_null (gtk_widget_get_parent (fixture->view));
}

static void
test_focus_goes_along (Fixture *fixture,
                       gconstpointer unused)
{
  reasons_frame_set_view (fixture->taken, fixture->view);
  gtk_widget_grab_focus (fixture->host_view);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->host_view);

  reasons_frame_set_ours (fixture->taken, TRUE);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->view);
  reasons_frame_set_ours (fixture->taken, FALSE);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->host_view);
}

/* Liferea starts no slower, and its view keeps what it has. */
static void
test_untouched_without_view (Fixture *fixture,
                             gconstpointer unused)
{
  gtk_widget_grab_focus (fixture->host_view);
  g_assert_true (gtk_frame_get_child (fixture->frame) == fixture->host_view);
  g_assert_true (reasons_frame_has_place (fixture->taken));
  g_assert_true (reasons_frame_is_mapped (fixture->taken));
  reasons_frame_set_view (fixture->taken, NULL);
  reasons_frame_set_ours (fixture->taken, FALSE);
  g_assert_true (gtk_frame_get_child (fixture->frame) == fixture->host_view);

  reasons_frame_set_view (fixture->taken, fixture->view);
  g_assert_true (gtk_frame_get_child (fixture->frame) != fixture->host_view);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->host_view);
}

/* Another plugin may want the same widgets. */
static void
test_host_view_taken (Fixture *fixture,
                      gconstpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  reasons_frame_set_view (fixture->taken, fixture->view);
  gtk_stack_remove (GTK_STACK (gtk_widget_get_parent (fixture->host_view)), fixture->host_view);
  gtk_box_append (GTK_BOX (box), fixture->host_view);
  gtk_window_set_child (fixture->window, box);

  reasons_frame_set_ours (fixture->taken, TRUE);
  g_assert_true (reasons_frame_get_ours (fixture->taken));
  reasons_frame_set_ours (fixture->taken, FALSE);
  g_assert_false (reasons_frame_get_ours (fixture->taken));

  g_clear_pointer (&fixture->taken, reasons_frame_free);
  g_assert_true (gtk_widget_get_parent (fixture->host_view) == box);
  g_assert_null (gtk_frame_get_child (fixture->frame));
  g_assert_null (gtk_widget_get_parent (fixture->view));
}

/* The same before there was a view of ours. */
static void
test_host_view_taken_before (Fixture *fixture,
                             gconstpointer unused)
{
  GtkWidget *overlay = gtk_overlay_new ();

  gtk_frame_set_child (fixture->frame, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), fixture->host_view);
  gtk_frame_set_child (fixture->frame, overlay);
  g_assert_false (reasons_frame_has_place (fixture->taken));
  reasons_frame_set_view (fixture->taken, fixture->view);
  reasons_frame_set_ours (fixture->taken, TRUE);
  g_assert_false (reasons_frame_has_place (fixture->taken));
  g_assert_null (gtk_widget_get_parent (fixture->view));
  reasons_frame_set_ours (fixture->taken, FALSE);

  g_clear_pointer (&fixture->taken, reasons_frame_free);
  g_assert_true (gtk_frame_get_child (fixture->frame) == overlay);
  g_assert_true (gtk_widget_get_parent (fixture->host_view) == overlay);
}

static void
test_frame_filled (Fixture *fixture,
                   gconstpointer unused)
{
  GtkWidget *other = gtk_label_new ("another plugin");

  reasons_frame_set_view (fixture->taken, fixture->view);
  g_assert_true (reasons_frame_has_place (fixture->taken));
  gtk_frame_set_child (fixture->frame, other);
  g_assert_false (reasons_frame_has_place (fixture->taken));
  reasons_frame_set_ours (fixture->taken, TRUE);

  g_clear_pointer (&fixture->taken, reasons_frame_free);
  g_assert_true (gtk_frame_get_child (fixture->frame) == other);
  g_assert_null (gtk_widget_get_parent (fixture->view));
}

static void
test_wrapped (Fixture *fixture,
              gconstpointer unused)
{
  GtkWidget *overlay = gtk_overlay_new ();
  g_autoptr (GtkWidget) stack = NULL;

  reasons_frame_set_view (fixture->taken, fixture->view);
  stack = g_object_ref (gtk_widget_get_parent (fixture->host_view));
  /* Another plugin puts something of its own around what it finds in the frame, which is ours. */
  gtk_frame_set_child (fixture->frame, NULL);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), stack);
  gtk_frame_set_child (fixture->frame, overlay);
  reasons_frame_set_ours (fixture->taken, TRUE);
  g_assert_true (reasons_frame_has_place (fixture->taken));

  g_clear_pointer (&fixture->taken, reasons_frame_free);
  g_assert_true (gtk_frame_get_child (fixture->frame) == overlay);
  g_assert_true (gtk_widget_get_parent (stack) == overlay);
  g_assert_true (gtk_widget_is_ancestor (fixture->host_view, overlay));
  g_assert_true (gtk_widget_get_child_visible (fixture->host_view));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  g_test_add ("/reasons/liferea/frame/taken-and-given-back", Fixture, NULL, set_up, test_taken_and_given_back,
              tear_down);
  g_test_add ("/reasons/liferea/frame/focus-goes-along", Fixture, NULL, set_up, test_focus_goes_along, tear_down);
  g_test_add ("/reasons/liferea/frame/untouched-without-view", Fixture, NULL, set_up, test_untouched_without_view, tear_down);
  g_test_add ("/reasons/liferea/frame/host-view-taken", Fixture, NULL, set_up, test_host_view_taken, tear_down);
  g_test_add ("/reasons/liferea/frame/host-view-taken-before", Fixture, NULL, set_up, test_host_view_taken_before, tear_down);
  g_test_add ("/reasons/liferea/frame/frame-filled", Fixture, NULL, set_up, test_frame_filled, tear_down);
  g_test_add ("/reasons/liferea/frame/wrapped", Fixture, NULL, set_up, test_wrapped, tear_down);

  return g_test_run ();
}
