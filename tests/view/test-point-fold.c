/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-fold.h"
#include "point-view.h"
#include "resources.h"

typedef struct {
  GtkWindow *window;
  ReasonsPointView *view;
  GListModel *rows;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);

  fixture->view = g_object_ref_sink (g_object_new (REASONS_TYPE_POINT_VIEW, NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 300, 600);
  reasons_point_view_set_article (fixture->view, article);
  fixture->rows = G_LIST_MODEL (gtk_list_view_get_model (harness_find (fixture->view, GTK_TYPE_LIST_VIEW)));
  harness_wait (harness_find (fixture->view, GTK_TYPE_TREE_EXPANDER) != NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
}

/* The widget of the list item of that position. */
static GtkAccessible *
get_item (Fixture *fixture,
          guint position)
{
  return GTK_ACCESSIBLE (harness_get_item (fixture->view, position));
}

static void
set_expanded (Fixture *fixture,
              guint position,
              gboolean expanded)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (fixture->rows, position);

  gtk_tree_list_row_set_expanded (row, expanded);
  harness_turn ();
}

/* What is heard of a row: a section whether it is unfolded, a point in it nothing of the kind. */
static void
test_heard (Fixture *fixture,
            gconstpointer unused)
{
  gtk_test_accessible_assert_state (get_item (fixture, 0), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  set_expanded (fixture, 0, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (fixture->rows), ==, 5);
  gtk_test_accessible_assert_state (get_item (fixture, 0), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_false (gtk_test_accessible_has_state (get_item (fixture, 1), GTK_ACCESSIBLE_STATE_EXPANDED));
  gtk_test_accessible_assert_state (get_item (fixture, 3), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  set_expanded (fixture, 0, FALSE);
  gtk_test_accessible_assert_state (get_item (fixture, 0), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  gtk_test_accessible_assert_state (get_item (fixture, 1), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
}

/* The row has the focus, and with it the name. */
static void
test_focus (Fixture *fixture,
            gconstpointer unused)
{
  GtkWidget *expander = harness_find (fixture->view, GTK_TYPE_TREE_EXPANDER);

  reasons_point_view_set_current (fixture->view, 0, TRUE);
  g_assert_true (reasons_point_view_focus_current (fixture->view));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (get_item (fixture, 0)));
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_ROLE_GENERIC));
  g_assert_true (gtk_test_accessible_has_role (get_item (fixture, 0), GTK_ACCESSIBLE_ROLE_LIST_ITEM));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (fixture->rows);
}

static gboolean
press (Fixture *fixture,
       guint position,
       guint keyval,
       gboolean mirrored)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (fixture->rows, position);
  gboolean taken =
    reasons_point_fold_press (harness_find (fixture->view, GTK_TYPE_LIST_VIEW), row, keyval, mirrored);

  harness_turn ();
  return taken;
}

/* Three sections with two points each. */
static void
test_keys (Fixture *fixture,
           gconstpointer unused)
{
  static const struct {
    guint keyval;
    guint position;
    gboolean mirrored;
    gboolean taken;
    guint rows;
  } steps[] = {
    { GDK_KEY_Left, 1, FALSE, FALSE, 3 },
    { GDK_KEY_Right, 1, FALSE, TRUE, 5 },
    { GDK_KEY_Right, 1, FALSE, FALSE, 5 },
    { GDK_KEY_Right, 2, FALSE, FALSE, 5 },
    { GDK_KEY_Left, 2, FALSE, TRUE, 5 }, /* goes to its section */
    { GDK_KEY_Left, 1, FALSE, TRUE, 3 },
    { GDK_KEY_Left, 1, TRUE, TRUE, 5 },
    { GDK_KEY_KP_Right, 1, TRUE, TRUE, 3 },
    { GDK_KEY_plus, 0, FALSE, TRUE, 5 },
    { GDK_KEY_KP_Subtract, 0, FALSE, TRUE, 3 },
    { GDK_KEY_KP_Add, 2, TRUE, TRUE, 5 },
    { GDK_KEY_asterisk, 2, FALSE, TRUE, 9 },
    { GDK_KEY_KP_Multiply, 0, FALSE, TRUE, 3 },
    { GDK_KEY_minus, 0, FALSE, FALSE, 3 },
    { GDK_KEY_Down, 0, FALSE, FALSE, 3 },
    { GDK_KEY_space, 0, FALSE, FALSE, 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_test_message ("step %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (press (fixture, steps[i].position, steps[i].keyval, steps[i].mirrored), ==, steps[i].taken);
    g_assert_cmpuint (count_rows (fixture), ==, steps[i].rows);
  }
}

int
main (int argc,
      char **argv)
{
  /* As for an assistive technology, but without one. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add ("/reasons/view/point-fold/heard", Fixture, NULL, set_up, test_heard, tear_down);
  g_test_add ("/reasons/view/point-fold/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/reasons/view/point-fold/keys", Fixture, NULL, set_up, test_keys, tear_down);
  return g_test_run ();
}
