/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "harness.h"
#include "notice.h"
#include "resources.h"

static void
count (ReasonsNotice *notice,
       int *times)
{
  ++*times;
}

/* The button of that icon; with %NULL the one that has none. */
static GtkWidget *
find_button (GtkWidget *root,
             const char *icon)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (root)), icon) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, icon);

    if (found != NULL)
      return found;
  }
  return NULL;
}

typedef struct {
  GtkWindow *window;
  ReasonsNotice *notice;
  int activated;
  int closed;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->notice = g_object_ref_sink (reasons_notice_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->notice));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("below"));
  fixture->window = harness_window (box, 600, 400);
  g_signal_connect (fixture->notice, "activated", G_CALLBACK (count), &fixture->activated);
  g_signal_connect (fixture->notice, "closed", G_CALLBACK (count), &fixture->closed);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->notice);
}

static void
test_takes_no_room (Fixture *fixture,
                    gconstpointer unused)
{
  g_assert_null (reasons_notice_get_text (fixture->notice));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->notice)), ==, 0);
  reasons_notice_tell (fixture->notice, "1 <b>added</b>");
  g_assert_cmpstr (reasons_notice_get_text (fixture->notice), ==, "1 <b>added</b>");
  harness_wait (gtk_widget_get_height (GTK_WIDGET (fixture->notice)) > 20);
  reasons_notice_hide (fixture->notice);
  harness_wait (gtk_widget_get_height (GTK_WIDGET (fixture->notice)) == 0);
  g_assert_cmpint (fixture->closed, ==, 0);
}

static void
test_press (Fixture *fixture,
            gconstpointer unused)
{
  reasons_notice_offer (fixture->notice, "Continue");
  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->notice), NULL), "clicked");
  g_assert_cmpint (fixture->activated, ==, 1);
  g_assert_cmpint (fixture->closed, ==, 0);
  g_assert_null (reasons_notice_get_text (fixture->notice));
}

static void
test_close_gives_focus_on (Fixture *fixture,
                           gconstpointer unused)
{
  GtkWidget *close = find_button (GTK_WIDGET (fixture->notice), "window-close-symbolic");

  reasons_notice_offer (fixture->notice, "Continue");
  harness_wait (gtk_widget_get_mapped (close));
  gtk_widget_grab_focus (close);
  g_signal_emit_by_name (close, "clicked");
  g_assert_cmpint (fixture->closed, ==, 1);
  g_assert_cmpint (fixture->activated, ==, 0);
  g_assert_false (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                          GTK_WIDGET (fixture->notice)));
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add ("/reasons/view/notice/takes-no-room", Fixture, NULL, set_up, test_takes_no_room, tear_down);
  g_test_add ("/reasons/view/notice/press", Fixture, NULL, set_up, test_press, tear_down);
  g_test_add ("/reasons/view/notice/close-gives-focus-on", Fixture, NULL, set_up, test_close_gives_focus_on,
              tear_down);
  return g_test_run ();
}
