/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-tree.h"

static guint
count_rows (ReasonsPointTree *tree)
{
  return g_list_model_get_n_items (G_LIST_MODEL (reasons_point_tree_get_selection (tree)));
}

static GtkTreeListRow *
get_row (ReasonsPointTree *tree,
         guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (reasons_point_tree_get_selection (tree)), position);
}

static void
test_unfold (void)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  ReasonsPointTree *tree = reasons_point_tree_new ();
  g_autoptr (GtkTreeListRow) last = NULL;

  reasons_point_tree_set_article (tree, article);
  g_assert_true (reasons_point_tree_has_levels (tree));
  g_assert_cmpuint (count_rows (tree), ==, 3);
  /* A folded section stands for its points. */
  g_assert_cmpuint (reasons_point_tree_find (tree, 4), ==, 1);

  reasons_point_tree_unfold (tree, 4);
  g_assert_cmpuint (count_rows (tree), ==, 5);
  g_assert_cmpuint (reasons_point_tree_find (tree, 4), ==, 2);
  g_assert_cmpuint (reasons_point_tree_find (tree, 6), ==, 4);

  /* Only the section that is read is unfolded. */
  reasons_point_tree_unfold (tree, 0);
  g_assert_cmpuint (count_rows (tree), ==, 5);
  g_assert_cmpuint (reasons_point_tree_find (tree, 1), ==, 1);

  /* But what was unfolded by hand stays. */
  last = get_row (tree, 4);
  gtk_tree_list_row_set_expanded (last, TRUE);
  g_assert_cmpuint (count_rows (tree), ==, 7);
  reasons_point_tree_unfold (tree, 7);
  reasons_point_tree_unfold (tree, 3);
  g_assert_cmpuint (count_rows (tree), ==, 7);
  g_assert_cmpuint (reasons_point_tree_find (tree, 99), ==, GTK_INVALID_LIST_POSITION);

  g_clear_object (&last);
  g_assert_finalize_object (tree);
}

/* What is folded by hand is not unfolded again while the same section is read. */
static void
test_folded_by_hand (void)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  ReasonsPointTree *tree = reasons_point_tree_new ();
  g_autoptr (GtkTreeListRow) first = NULL;

  reasons_point_tree_set_article (tree, article);
  reasons_point_tree_unfold (tree, 0);
  first = get_row (tree, 0);
  gtk_tree_list_row_set_expanded (first, FALSE);
  reasons_point_tree_unfold (tree, 2);
  g_assert_cmpuint (count_rows (tree), ==, 3);
  g_assert_cmpuint (reasons_point_tree_find (tree, 2), ==, 0);

  g_clear_object (&first);
  g_assert_finalize_object (tree);
}

static void
test_query (void)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  ReasonsPointTree *tree = reasons_point_tree_new ();
  g_autoptr (GObject) row = NULL;

  reasons_point_tree_set_article (tree, article);
  reasons_point_tree_set_query (tree, "roof");
  g_assert_cmpuint (count_rows (tree), ==, 3);
  g_assert_cmpuint (reasons_point_tree_find (tree, 5), ==, 1);
  g_assert_cmpuint (reasons_point_tree_find (tree, 4), ==, GTK_INVALID_LIST_POSITION);
  row = g_list_model_get_item (G_LIST_MODEL (reasons_point_tree_get_selection (tree)), 2);
  g_assert_cmpuint (reasons_point_item_get_index (reasons_point_tree_get_item (row)), ==, 8);

  reasons_point_tree_set_query (tree, "");
  g_assert_cmpuint (count_rows (tree), ==, 3);
  g_assert_cmpuint (reasons_point_tree_find (tree, 4), ==, 1);
  reasons_point_tree_set_article (tree, NULL);
  g_assert_cmpuint (count_rows (tree), ==, 0);
  g_assert_cmpuint (reasons_point_tree_find (tree, 0), ==, GTK_INVALID_LIST_POSITION);

  g_clear_object (&row);
  g_assert_finalize_object (tree);
}

static void
test_flat (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsPointTree *tree = reasons_point_tree_new ();
  g_autoptr (GtkTreeListRow) row = NULL;

  reasons_point_tree_set_article (tree, article);
  g_assert_false (reasons_point_tree_has_levels (tree));
  reasons_point_tree_unfold (tree, 3);
  g_assert_cmpuint (count_rows (tree), ==, 5);
  row = get_row (tree, 3);
  g_assert_false (gtk_tree_list_row_is_expandable (row));

  g_clear_object (&row);
  g_assert_finalize_object (tree);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/point-tree/unfold", test_unfold);
  g_test_add_func ("/reasons/view/point-tree/folded-by-hand", test_folded_by_hand);
  g_test_add_func ("/reasons/view/point-tree/query", test_query);
  g_test_add_func ("/reasons/view/point-tree/flat", test_flat);
  return g_test_run ();
}
