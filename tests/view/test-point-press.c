/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What presses do, each told to the list's own controllers; that real ones come to them is for the tests in the real
 * reader. */

#include "direction.h"
#include "harness.h"
#include "point-press.h"
#include "point-row.h"
#include "resources.h"
#include "split.h"

typedef struct {
  GtkWindow *window;
  GtkListView *list;
  GtkWidget *button; /* beside the list */
  GtkSingleSelection *selection;
  ReasonsPointTree *tree;
  ReasonsPointRows *rows;
  int told; /* the point, -1 for none since it was asked last */
  guint closed;
} Fixture;

static void
on_pressed (guint index,
            gpointer user_data)
{
  ((Fixture *) user_data)->told = (int) index;
}

static void
on_close_drawer (Fixture *fixture)
{
  fixture->closed++;
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) close = g_simple_action_new (strchr (REASONS_ACTION_CLOSE_DRAWER, '.') + 1, NULL);
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->told = -1;
  fixture->tree = reasons_point_tree_new ();
  fixture->rows = reasons_point_rows_new (fixture->tree);
  fixture->selection = reasons_point_tree_get_selection (fixture->tree);
  fixture->list = GTK_LIST_VIEW (gtk_list_view_new (
    GTK_SELECTION_MODEL (g_object_ref (fixture->selection)),
    g_object_ref (reasons_point_rows_get_factory (fixture->rows))));
  fixture->button = gtk_button_new_with_label ("beside it");
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->list), TRUE);
  gtk_box_append (GTK_BOX (box), fixture->button);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->list));
  reasons_point_press_attach (fixture->list, fixture->rows, on_pressed, fixture);

  g_signal_connect_swapped (close, "activate", G_CALLBACK (on_close_drawer), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (close));
  gtk_widget_insert_action_group (box, "reasons", G_ACTION_GROUP (actions));

  fixture->window = harness_window (box, 300, 600);
  reasons_point_rows_begin (fixture->rows, article);
  reasons_point_tree_set_article (fixture->tree, article);
  harness_wait (harness_find (fixture->list, REASONS_TYPE_POINT_ROW) != NULL);
  harness_wait (gtk_widget_get_height (harness_find (fixture->list, REASONS_TYPE_POINT_ROW)) > 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->rows);
  g_assert_finalize_object (fixture->tree);
}

static gpointer
get_controller (Fixture *fixture,
                GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->list));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (g_type_is_a (G_OBJECT_TYPE (controller), type))
      return controller;
  }
  g_assert_not_reached ();
}

/* The point that was told since the last time. */
static int
take_told (Fixture *fixture)
{
  int told = fixture->told;

  fixture->told = -1;
  return told;
}

static void
select_point (Fixture *fixture,
              guint index)
{
  reasons_point_rows_set_current (fixture->rows, (int) index);
  gtk_single_selection_set_selected (fixture->selection, reasons_point_tree_find (fixture->tree, index));
}

static void
press (Fixture *fixture)
{
  g_signal_emit_by_name (get_controller (fixture, GTK_TYPE_GESTURE_CLICK), "pressed", 1, 0.0, 0.0);
}

/* In the middle of @widget, a part of the list. */
static void
release (Fixture *fixture,
         GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->list), &bounds));
  g_signal_emit_by_name (get_controller (fixture, GTK_TYPE_GESTURE_CLICK), "released", 1,
                         (double) (bounds.origin.x + bounds.size.width / 2),
                         (double) (bounds.origin.y + bounds.size.height / 2));
}

static GtkWidget *
get_row (Fixture *fixture,
         guint position)
{
  return harness_find (harness_get_item (fixture->list, position), REASONS_TYPE_POINT_ROW);
}

/* Three sections, of which the points 0, 3 and 6 are the rows 0 to 2. */
static void
test_pressed_again (Fixture *fixture,
                    gconstpointer unused)
{
  select_point (fixture, 3);
  press (fixture);
  g_assert_cmpint (take_told (fixture), ==, -1);
  g_assert_cmpuint (fixture->closed, ==, 0);
  release (fixture, get_row (fixture, 1));
  g_assert_cmpint (take_told (fixture), ==, 3);
  g_assert_cmpuint (fixture->closed, ==, 1);
}

/* The selection has told of it by the time of the release. */
static void
test_pressed_another (Fixture *fixture,
                      gconstpointer unused)
{
  select_point (fixture, 3);
  press (fixture);
  select_point (fixture, 6);
  release (fixture, get_row (fixture, 2));
  g_assert_cmpint (take_told (fixture), ==, -1);
  g_assert_cmpuint (fixture->closed, ==, 1);

  /* Let go of over another row than that of the press. */
  press (fixture);
  release (fixture, get_row (fixture, 0));
  g_assert_cmpint (take_told (fixture), ==, -1);
  g_assert_cmpuint (fixture->closed, ==, 2);
}

static void
test_pressed_without_current (Fixture *fixture,
                              gconstpointer unused)
{
  select_point (fixture, 3);
  reasons_point_rows_set_current (fixture->rows, -1);
  press (fixture);
  release (fixture, get_row (fixture, 1));
  g_assert_cmpint (take_told (fixture), ==, -1);
}

/* Where there is no row, or what folds one, the drawer stays. */
static void
test_pressed_beside (Fixture *fixture,
                     gconstpointer unused)
{
  GtkWidget *expander = harness_find (harness_get_item (fixture->list, 1), GTK_TYPE_TREE_EXPANDER);
  GtkWidget *arrow = gtk_widget_get_first_child (expander);

  select_point (fixture, 3);
  press (fixture);
  g_signal_emit_by_name (get_controller (fixture, GTK_TYPE_GESTURE_CLICK), "released", 1, 20.0,
                         gtk_widget_get_height (GTK_WIDGET (fixture->list)) - 5.0);
  g_assert_false (REASONS_IS_POINT_ROW (arrow));
  press (fixture);
  release (fixture, arrow);
  g_assert_cmpint (take_told (fixture), ==, -1);
  g_assert_cmpuint (fixture->closed, ==, 0);
}

static void
focus (Fixture *fixture,
       guint position)
{
  gtk_list_view_scroll_to (fixture->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->list));
  g_assert_true (reasons_point_press_get_focus (fixture->list) == harness_get_item (fixture->list, position));
}

/* Whether the list took the key. */
static gboolean
press_key (Fixture *fixture,
           guint keyval,
           GdkModifierType state)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (get_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", keyval, 0, state,
                         &taken);
  harness_turn ();
  return taken;
}

static void
test_space (Fixture *fixture,
            gconstpointer unused)
{
  select_point (fixture, 3);
  focus (fixture, 1);
  g_assert_true (press_key (fixture, GDK_KEY_space, 0));
  g_assert_cmpint (take_told (fixture), ==, 3);
  g_assert_true (press_key (fixture, GDK_KEY_KP_Space, GDK_LOCK_MASK));
  g_assert_cmpint (take_told (fixture), ==, 3);
  g_assert_false (press_key (fixture, GDK_KEY_space, GDK_SHIFT_MASK));
  g_assert_false (press_key (fixture, GDK_KEY_space, GDK_CONTROL_MASK));
  g_assert_cmpint (take_told (fixture), ==, -1);

  /* Another row is selected by it. */
  focus (fixture, 2);
  g_assert_true (press_key (fixture, GDK_KEY_space, 0));
  g_assert_cmpint (take_told (fixture), ==, -1);
  g_assert_cmpuint (gtk_single_selection_get_selected (fixture->selection), ==, 2);
  /* Who goes along the list with the keyboard is not done with it. */
  g_assert_cmpuint (fixture->closed, ==, 0);
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->selection));
}

static void
test_folding (Fixture *fixture,
              gconstpointer unused)
{
  focus (fixture, 0);
  g_assert_true (press_key (fixture, GDK_KEY_Right, 0));
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  g_assert_false (press_key (fixture, GDK_KEY_Left, GDK_CONTROL_MASK));
  g_assert_false (press_key (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  /* As on keyboards that have the star above the digits. */
  g_assert_true (press_key (fixture, GDK_KEY_asterisk, GDK_SHIFT_MASK));
  g_assert_cmpuint (count_rows (fixture), ==, 9);
  g_assert_true (press_key (fixture, GDK_KEY_Left, 0));
  g_assert_cmpuint (count_rows (fixture), ==, 7);
  g_assert_false (press_key (fixture, GDK_KEY_x, 0));

  /* From right to left the arrows change places. */
  reasons_direction_apply (harness_find (harness_get_item (fixture->list, 0), GTK_TYPE_TREE_EXPANDER), GTK_TEXT_DIR_RTL);
  g_assert_true (press_key (fixture, GDK_KEY_Left, 0));
  g_assert_cmpuint (count_rows (fixture), ==, 9);
  g_assert_cmpint (take_told (fixture), ==, -1);
}

/* Rows that match a query fold nothing. */
static void
test_folding_matches (Fixture *fixture,
                      gconstpointer unused)
{
  reasons_point_tree_set_query (fixture->tree, "roof");
  harness_turn ();
  focus (fixture, 1);
  g_assert_false (press_key (fixture, GDK_KEY_Right, 0));
  g_assert_cmpuint (count_rows (fixture), ==, 3);
}

static void
test_keyboard_elsewhere (Fixture *fixture,
                         gconstpointer unused)
{
  GtkWidget *lone = g_object_ref_sink (gtk_list_view_new (NULL, NULL));

  select_point (fixture, 3);
  focus (fixture, 1);
  gtk_widget_grab_focus (fixture->button);
  g_assert_null (reasons_point_press_get_focus (fixture->list));
  g_assert_false (press_key (fixture, GDK_KEY_space, 0));
  g_assert_false (press_key (fixture, GDK_KEY_Right, 0));
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_null (reasons_point_press_get_focus (fixture->list));
  g_assert_false (press_key (fixture, GDK_KEY_space, 0));
  g_assert_cmpint (take_told (fixture), ==, -1);

  /* In no window at all. */
  g_assert_null (reasons_point_press_get_focus (GTK_LIST_VIEW (lone)));
  g_object_unref (lone);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  add ("/reasons/view/point-press/pressed-again", test_pressed_again);
  add ("/reasons/view/point-press/pressed-another", test_pressed_another);
  add ("/reasons/view/point-press/pressed-without-current", test_pressed_without_current);
  add ("/reasons/view/point-press/pressed-beside", test_pressed_beside);
  add ("/reasons/view/point-press/space", test_space);
  add ("/reasons/view/point-press/folding", test_folding);
  add ("/reasons/view/point-press/folding-matches", test_folding_matches);
  add ("/reasons/view/point-press/keyboard-elsewhere", test_keyboard_elsewhere);
  return g_test_run ();
}
