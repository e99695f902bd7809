/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-view.h"
#include "resources.h"

static void
on_point_activated (ReasonsPointView *view,
                    int index,
                    int *activated)
{
  *activated = index;
}

static ReasonsPointView *
make_view (ReasonsArticle *article,
           GtkWindow **window,
           int *activated)
{
  ReasonsPointView *view = g_object_ref_sink (g_object_new (REASONS_TYPE_POINT_VIEW, NULL));

  *activated = -2;
  g_signal_connect (view, "point-activated", G_CALLBACK (on_point_activated), activated);
  g_signal_connect (view, "point-entered", G_CALLBACK (on_point_activated), activated);
  *window = harness_window (GTK_WIDGET (view), 300, 400);
  reasons_point_view_set_article (view, article);
  return view;
}

static GtkSingleSelection *
get_selection (ReasonsPointView *view)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (harness_find (view, GTK_TYPE_LIST_VIEW)));
}

/* Folding the section of the current point selects the section, and goes nowhere. */
static void
test_fold (void)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  g_autoptr (GtkTreeListRow) section = NULL;
  GtkWindow *window;
  int activated;
  ReasonsPointView *view = make_view (article, &window, &activated);
  GtkSingleSelection *selection = get_selection (view);

  reasons_point_view_set_current (view, 5, TRUE);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);
  section = g_list_model_get_item (G_LIST_MODEL (selection), 1);
  gtk_tree_list_row_set_expanded (section, FALSE);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  gtk_tree_list_row_set_expanded (section, TRUE);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);
  g_assert_cmpint (reasons_point_view_get_current (view), ==, 5);
  g_assert_cmpint (activated, ==, -2);

  g_clear_object (&section);
  harness_close (window);
  g_assert_finalize_object (view);
}

/* The index of the row that has the keyboard, -1 where none has it. */
static int
get_focused (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  int index = 0;

  if (focus == NULL || !GTK_IS_LIST_VIEW (gtk_widget_get_parent (focus)))
    return -1;
  for (GtkWidget *before = gtk_widget_get_prev_sibling (focus); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    index++;
  return index;
}

static void
count_change (guint *count)
{
  ++*count;
}

/* Where the keyboard is in the list it goes along with what is current; where it is not, nobody is told of a change
 * of the selection. */
static void
test_keyboard (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  GtkWindow *window;
  int activated;
  ReasonsPointView *view = make_view (article, &window, &activated);
  GtkSingleSelection *selection = get_selection (view);
  guint count = 0;

  g_signal_connect_swapped (selection, "selection-changed", G_CALLBACK (count_change), &count);
  gtk_window_set_focus (window, NULL);
  reasons_point_view_set_current (view, 1, TRUE);
  reasons_point_view_set_current (view, 3, TRUE);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);
  g_assert_cmpint (get_focused (window), ==, -1);
  g_assert_false (reasons_point_view_has_keyboard (view));
  g_assert_cmpuint (count, ==, 0);

  harness_wait (reasons_point_view_focus_current (view) && get_focused (window) == 3);
  g_assert_true (reasons_point_view_has_keyboard (view));
  reasons_point_view_set_current (view, 1, TRUE);
  harness_wait (get_focused (window) == 1);
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpint (activated, ==, -2);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_query (void)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  GtkWindow *window;
  int activated;
  ReasonsPointView *view = make_view (article, &window, &activated);
  GtkSingleSelection *selection = get_selection (view);

  reasons_point_view_set_current (view, 5, TRUE);
  g_assert_cmpuint (reasons_point_view_set_query (view, "roof"), ==, 3);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 1);
  g_assert_cmpuint (reasons_point_view_set_query (view, "road bends"), ==, 3);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (reasons_point_view_set_query (view, "castle"), ==, 0);
  g_assert_cmpint (activated, ==, -2);

  g_assert_cmpuint (reasons_point_view_set_query (view, "road bends"), ==, 3);
  reasons_point_view_activate_first (view);
  g_assert_cmpint (activated, ==, 0);
  g_assert_cmpuint (reasons_point_view_set_query (view, NULL), ==, 5);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, 3);

  harness_close (window);
  g_assert_finalize_object (view);
}

/* A point without a place leads nowhere, by whatever way. */
static void
test_unplaced (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  g_autoptr (GtkBitset) unplaced = gtk_bitset_new_range (0, 2);
  GtkWindow *window;
  int activated;
  ReasonsPointView *view = make_view (article, &window, &activated);
  GtkWidget *list = harness_find (view, GTK_TYPE_LIST_VIEW);

  reasons_point_view_set_unplaced (view, unplaced);
  gtk_widget_activate_action (list, "list.activate-item", "u", 1);
  g_assert_cmpint (activated, ==, -2);
  reasons_point_view_activate_first (view);
  g_assert_cmpint (activated, ==, 2);

  harness_close (window);
  g_assert_finalize_object (view);
}

static GtkAdjustment *
get_adjustment (ReasonsPointView *view)
{
  return gtk_scrolled_window_get_vadjustment (harness_find (view, GTK_TYPE_SCROLLED_WINDOW));
}

static void
test_scrolls_itself (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (60, 1);
  GtkWindow *window;
  int activated;
  ReasonsPointView *view = make_view (article, &window, &activated);
  GtkAdjustment *adjustment = get_adjustment (view);
  GtkEventController *scroll = NULL;
  g_autoptr (GListModel) controllers = NULL;
  gboolean handled;
  double value;

  reasons_point_view_set_current (view, 59, FALSE);
  harness_wait (gtk_adjustment_get_value (adjustment) > 0);

  /* A hand on the list is not torn away from where it went; a jump comes into sight all the same. */
  controllers = gtk_widget_observe_controllers (harness_find (view, GTK_TYPE_SCROLLED_WINDOW));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (g_strcmp0 (gtk_event_controller_get_name (controller), "reasons-hand") == 0)
      scroll = controller;
  }
  g_assert_nonnull (scroll);
  g_signal_emit_by_name (scroll, "scroll", 0.0, 1.0, &handled);
  g_assert_false (handled);
  value = gtk_adjustment_get_value (adjustment);
  reasons_point_view_set_current (view, 0, FALSE);
  for (guint i = 0; i < 10; i++)
    harness_turn ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
  reasons_point_view_set_current (view, 1, TRUE);
  harness_wait (gtk_adjustment_get_value (adjustment) < value / 2);

  g_clear_object (&controllers);
  harness_close (window);
  g_assert_finalize_object (view);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add_func ("/reasons/view/point-view/fold", test_fold);
  g_test_add_func ("/reasons/view/point-view/keyboard", test_keyboard);
  g_test_add_func ("/reasons/view/point-view/query", test_query);
  g_test_add_func ("/reasons/view/point-view/unplaced", test_unplaced);
  g_test_add_func ("/reasons/view/point-view/scrolls-itself", test_scrolls_itself);
  return g_test_run ();
}
