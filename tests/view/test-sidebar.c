/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <math.h>

#include "harness.h"
#include "point-row.h"
#include "resources.h"
#include "sidebar.h"

static void
on_point_activated (ReasonsSidebar *sidebar,
                    int index,
                    int *activated)
{
  *activated = index;
}

static guint
count_rows (GtkWidget *root)
{
  guint count = REASONS_IS_POINT_ROW (root) && gtk_widget_get_mapped (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    count += count_rows (child);
  return count;
}

static void
test_rows (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsSidebar *sidebar = g_object_ref_sink (reasons_sidebar_new ());
  GtkWindow *window = harness_window (GTK_WIDGET (sidebar), 300, 600);

  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, -1);
  reasons_sidebar_set_article (sidebar, article);
  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, 0);
  harness_wait (count_rows (GTK_WIDGET (sidebar)) == 5);

  harness_close (window);
  g_assert_finalize_object (sidebar);
}

static void
test_current_is_silent (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsSidebar *sidebar = g_object_ref_sink (reasons_sidebar_new ());
  GtkWindow *window = harness_window (GTK_WIDGET (sidebar), 300, 600);
  int activated = -2;

  g_signal_connect (sidebar, "point-activated", G_CALLBACK (on_point_activated), &activated);
  reasons_sidebar_set_article (sidebar, article);
  reasons_sidebar_set_current (sidebar, 3);
  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, 3);
  reasons_sidebar_set_current (sidebar, 99);
  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, 3);
  g_assert_cmpint (activated, ==, -2);

  harness_close (window);
  g_assert_finalize_object (sidebar);
}

static void
test_activate (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsSidebar *sidebar = g_object_ref_sink (reasons_sidebar_new ());
  GtkWindow *window = harness_window (GTK_WIDGET (sidebar), 300, 600);
  GtkWidget *list = harness_find (sidebar, GTK_TYPE_LIST_VIEW);
  int activated = -2;

  g_signal_connect (sidebar, "point-activated", G_CALLBACK (on_point_activated), &activated);
  g_signal_connect (sidebar, "point-entered", G_CALLBACK (on_point_activated), &activated);
  reasons_sidebar_set_article (sidebar, article);
  gtk_widget_activate_action (list, "list.activate-item", "u", 2);
  g_assert_cmpint (activated, ==, 2);
  activated = -2;
  gtk_widget_activate_action (list, "list.select-item", "(ubb)", 4, FALSE, FALSE);
  g_assert_cmpint (activated, ==, 4);
  /* Where the page says that it has come there, nothing between was read. */
  reasons_sidebar_follow (sidebar, 4);
  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, 4);
  for (guint i = 0; i < 4; i++)
    g_assert_false (reasons_sidebar_is_read (sidebar, i));
  /* The row that is current already goes there again. */
  activated = -2;
  gtk_widget_activate_action (list, "list.activate-item", "u", 4);
  g_assert_cmpint (activated, ==, 4);

  harness_close (window);
  g_assert_finalize_object (sidebar);
}

static void
test_passed (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  g_autoptr (ReasonsArticle) update = harness_article (5, 2);
  g_autoptr (ReasonsArticle) other = harness_article (4, 1);
  ReasonsSidebar *sidebar = g_object_ref_sink (reasons_sidebar_new ());
  GtkWindow *window = harness_window (GTK_WIDGET (sidebar), 300, 600);

  reasons_sidebar_set_article (sidebar, article);
  /* Scrolled from the first to the third: the two above are read. */
  reasons_sidebar_follow (sidebar, 2);
  g_assert_true (reasons_sidebar_is_read (sidebar, 0));
  g_assert_true (reasons_sidebar_is_read (sidebar, 1));
  g_assert_false (reasons_sidebar_is_read (sidebar, 2));
  /* What a jump leaves out is not. */
  reasons_sidebar_set_current (sidebar, 4);
  g_assert_false (reasons_sidebar_is_read (sidebar, 2));
  g_assert_false (reasons_sidebar_is_read (sidebar, 3));
  /* One step on is no jump. */
  reasons_sidebar_set_current (sidebar, 2);
  reasons_sidebar_set_current (sidebar, 3);
  g_assert_true (reasons_sidebar_is_read (sidebar, 2));
  reasons_sidebar_set_current (sidebar, 4);
  g_assert_true (reasons_sidebar_is_read (sidebar, 3));
  /* Nor is anything by going back. */
  reasons_sidebar_follow (sidebar, 3);
  g_assert_false (reasons_sidebar_is_read (sidebar, 4));

  reasons_sidebar_set_progress (sidebar, 4, 0.5);
  reasons_sidebar_set_progress (sidebar, 4, NAN);
  g_assert_false (reasons_sidebar_is_read (sidebar, 4));
  reasons_sidebar_set_progress (sidebar, 4, 1);
  g_assert_true (reasons_sidebar_is_read (sidebar, 4));

  reasons_sidebar_set_progress (sidebar, -1, 1);
  reasons_sidebar_set_progress (sidebar, 5, 1);
  g_assert_false (reasons_sidebar_is_read (sidebar, 5));

  /* The same article come anew. */
  reasons_sidebar_set_current (sidebar, 1);
  reasons_sidebar_set_article (sidebar, update);
  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, 1);
  g_assert_true (reasons_sidebar_is_read (sidebar, 0));
  g_assert_true (reasons_sidebar_is_read (sidebar, 4));
  g_assert_false (reasons_sidebar_is_read (sidebar, 5));

  reasons_sidebar_set_article (sidebar, other);
  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, 0);
  for (guint i = 0; i < 4; i++)
    g_assert_false (reasons_sidebar_is_read (sidebar, i));

  harness_close (window);
  g_assert_finalize_object (sidebar);
}

/* The buttons above the list are no rows. */
static void
test_list_has_keyboard (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsSidebar *sidebar = g_object_ref_sink (reasons_sidebar_new ());
  GtkWindow *window = harness_window (GTK_WIDGET (sidebar), 300, 600);

  reasons_sidebar_set_article (sidebar, article);
  harness_wait (count_rows (GTK_WIDGET (sidebar)) == 5);
  g_assert_true (gtk_widget_grab_focus (harness_find (sidebar, GTK_TYPE_TOGGLE_BUTTON)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (sidebar)));
  g_assert_false (reasons_sidebar_list_has_keyboard (sidebar));
  g_assert_true (reasons_sidebar_focus_current (sidebar));
  g_assert_true (reasons_sidebar_list_has_keyboard (sidebar));

  harness_close (window);
  g_assert_finalize_object (sidebar);
}

static gboolean
shows_text (GtkWidget *root,
            const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;
  return FALSE;
}

static void
test_filter (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsSidebar *sidebar = g_object_ref_sink (reasons_sidebar_new ());
  GtkWindow *window = harness_window (GTK_WIDGET (sidebar), 300, 600);
  GtkEditable *filter = harness_find (sidebar, GTK_TYPE_SEARCH_ENTRY);
  int activated = -2;

  g_signal_connect (sidebar, "point-activated", G_CALLBACK (on_point_activated), &activated);
  reasons_sidebar_set_article (sidebar, article);
  harness_wait (count_rows (GTK_WIDGET (sidebar)) == 5);
  reasons_sidebar_start_filter (sidebar);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (filter)));

  gtk_editable_set_text (filter, "NUMBER 3");
  harness_wait (count_rows (GTK_WIDGET (sidebar)) == 1);
  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, 0);
  g_signal_emit_by_name (filter, "activate");
  g_assert_cmpint (activated, ==, 2);

  gtk_editable_set_text (filter, "nowhere");
  harness_wait (shows_text (GTK_WIDGET (sidebar), "Nothing in the list matches"));

  /* Escape brings the list back, and the focus into it. */
  g_signal_emit_by_name (filter, "stop-search");
  harness_wait (count_rows (GTK_WIDGET (sidebar)) == 5);
  g_assert_cmpstr (gtk_editable_get_text (filter), ==, "");
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (window), GTK_WIDGET (filter)));
  g_assert_cmpint (reasons_sidebar_get_current (sidebar), ==, 2);

  harness_close (window);
  g_assert_finalize_object (sidebar);
}

static void
test_time (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (4, 19);
  ReasonsSidebar *sidebar = g_object_ref_sink (reasons_sidebar_new ());
  GtkWindow *window = harness_window (GTK_WIDGET (sidebar), 300, 600);

  reasons_sidebar_set_article (sidebar, article);
  g_assert_true (shows_text (GTK_WIDGET (sidebar), "About 8 minutes"));
  reasons_sidebar_set_progress (sidebar, 0, 0);
  g_assert_true (shows_text (GTK_WIDGET (sidebar), "About 8 minutes"));
  reasons_sidebar_set_progress (sidebar, 2, 0);
  g_assert_true (shows_text (GTK_WIDGET (sidebar), "About 4 minutes left"));
  reasons_sidebar_set_progress (sidebar, 3, 1);
  g_assert_true (shows_text (GTK_WIDGET (sidebar), "Read to the end"));
  reasons_sidebar_set_progress (sidebar, -1, 0);
  g_assert_true (shows_text (GTK_WIDGET (sidebar), "About 8 minutes"));

  harness_close (window);
  g_assert_finalize_object (sidebar);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add_func ("/reasons/view/sidebar/rows", test_rows);
  g_test_add_func ("/reasons/view/sidebar/current-is-silent", test_current_is_silent);
  g_test_add_func ("/reasons/view/sidebar/activate", test_activate);
  g_test_add_func ("/reasons/view/sidebar/passed", test_passed);
  g_test_add_func ("/reasons/view/sidebar/list-has-keyboard", test_list_has_keyboard);
  g_test_add_func ("/reasons/view/sidebar/filter", test_filter);
  g_test_add_func ("/reasons/view/sidebar/time", test_time);
  return g_test_run ();
}
