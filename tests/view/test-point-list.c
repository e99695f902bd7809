/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-list.h"

static void
on_items_changed (GListModel *model,
                  guint position,
                  guint removed,
                  guint added,
                  guint *count)
{
  (*count)++;
}

static void
test_items (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsPointList *list = reasons_point_list_new ();
  ReasonsPointItem *item;

  reasons_point_list_set_article (list, article);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 5);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 5));
  item = g_list_model_get_item (G_LIST_MODEL (list), 2);

  /* An item outlives its list. */
  g_assert_finalize_object (list);
  g_assert_cmpint (reasons_point_item_get_point (item)->number, ==, 3);
  g_assert_finalize_object (item);
}

static void
test_notifications (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  g_autoptr (ReasonsArticle) other = harness_article (3, 1);
  ReasonsPointList *list = reasons_point_list_new ();
  guint count = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), &count);
  reasons_point_list_set_article (list, article);
  g_assert_cmpuint (count, ==, 1);
  reasons_point_list_set_article (list, article);
  g_assert_cmpuint (count, ==, 1);
  reasons_point_list_set_article (list, other);
  g_assert_cmpuint (count, ==, 2);
  reasons_point_list_set_article (list, NULL);
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_finalize_object (list);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/point-list/items", test_items);
  g_test_add_func ("/reasons/view/point-list/notifications", test_notifications);
  return g_test_run ();
}
