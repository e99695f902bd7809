/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-list.h"

static guint
get_index (ReasonsPointList *list,
           guint position)
{
  g_autoptr (ReasonsPointItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);

  g_assert_nonnull (item);
  return reasons_point_item_get_index (item);
}

static void
test_items (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsPointList *list = reasons_point_list_new_main (article);
  ReasonsPointItem *item;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 5);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 5));
  item = g_list_model_get_item (G_LIST_MODEL (list), 2);

  /* An item outlives its list. */
  g_assert_finalize_object (list);
  g_assert_cmpint (reasons_point_item_get_point (item)->number, ==, 3);
  g_assert_true (reasons_point_item_get_article (item) == article);
  g_assert_finalize_object (item);
}

static void
test_levels (void)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  ReasonsPointList *main_list = reasons_point_list_new_main (article);
  ReasonsPointList *sub_list = reasons_point_list_new_sub (article, 3);
  guint position;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (main_list)), ==, 3);
  g_assert_cmpuint (get_index (main_list, 2), ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sub_list)), ==, 2);
  g_assert_cmpuint (get_index (sub_list, 1), ==, 5);
  g_assert_null (reasons_point_list_new_sub (article, 4));

  g_assert_true (reasons_point_list_find (main_list, 6, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_false (reasons_point_list_find (main_list, 5, &position));

  g_assert_cmpuint (reasons_point_get_section (article, 5), ==, 3);
  g_assert_cmpuint (reasons_point_get_section (article, 6), ==, 6);
  g_assert_cmpuint (reasons_point_get_section_end (article, 3), ==, 6);
  g_assert_cmpuint (reasons_point_get_section_end (article, 4), ==, 5);
  g_assert_cmpuint (reasons_point_get_section_end (article, 6), ==, 9);
  g_assert_finalize_object (main_list);
  g_assert_finalize_object (sub_list);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/point-list/items", test_items);
  g_test_add_func ("/reasons/view/point-list/levels", test_levels);
  return g_test_run ();
}
