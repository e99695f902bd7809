/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article-actions.h"
#include "harness.h"
#include "web-menu.h"

/* The menu as WebKit makes it, over a link or over what is selected. */
static WebKitContextMenu *
make_menu (gboolean has_selection)
{
  WebKitContextMenu *menu = webkit_context_menu_new ();

  webkit_context_menu_append (menu, webkit_context_menu_item_new_from_stock_action (
                                      has_selection ? WEBKIT_CONTEXT_MENU_ACTION_COPY
                                                    : WEBKIT_CONTEXT_MENU_ACTION_COPY_LINK_TO_CLIPBOARD));
  webkit_context_menu_append (menu,
                              webkit_context_menu_item_new_from_stock_action (WEBKIT_CONTEXT_MENU_ACTION_RELOAD));
  return menu;
}

static WebKitContextMenuItem *
find_item (WebKitContextMenu *menu,
           const char *action)
{
  for (GList *item = webkit_context_menu_get_items (menu); item != NULL; item = item->next) {
    GAction *found = webkit_context_menu_item_get_gaction (item->data);

    if (found != NULL && g_str_equal (g_action_get_name (found), action))
      return item->data;
  }
  return NULL;
}

static gboolean
has_stock (WebKitContextMenu *menu,
           WebKitContextMenuAction action)
{
  for (GList *item = webkit_context_menu_get_items (menu); item != NULL; item = item->next) {
    if (webkit_context_menu_item_get_stock_action (item->data) == action)
      return TRUE;
  }
  return FALSE;
}

static void
test_of_point (gconstpointer data)
{
  gboolean has_selection = GPOINTER_TO_INT (data);
  g_autoptr (WebKitContextMenu) menu = make_menu (has_selection);
  ReasonsArticleView *view = g_object_ref_sink (reasons_article_view_new (NULL));
  g_autoptr (GSimpleActionGroup) actions = reasons_article_actions_attach (view);

  reasons_article_actions_update (actions, TRUE, TRUE);
  reasons_web_menu_prepare (menu, GTK_WIDGET (view), G_ACTION_MAP (actions), 2);
  g_assert_nonnull (find_item (menu, "copy-passage"));
  g_assert_nonnull (find_item (menu, "copy-link"));
  g_assert_nonnull (find_item (menu, "open-at"));
  g_assert_nonnull (find_item (menu, "shortcuts"));
  g_assert_false (has_stock (menu, WEBKIT_CONTEXT_MENU_ACTION_RELOAD));
  g_assert_true (has_stock (menu, has_selection ? WEBKIT_CONTEXT_MENU_ACTION_COPY
                                                : WEBKIT_CONTEXT_MENU_ACTION_COPY_LINK_TO_CLIPBOARD));

  g_clear_object (&menu);
  g_assert_finalize_object (view);
}

/* Above the first point there is none to lead to, and something to quote only where it is selected. */
static void
test_of_no_point (gconstpointer data)
{
  gboolean has_selection = GPOINTER_TO_INT (data);
  g_autoptr (WebKitContextMenu) menu = make_menu (has_selection);
  ReasonsArticleView *view = g_object_ref_sink (reasons_article_view_new (NULL));
  g_autoptr (GSimpleActionGroup) actions = reasons_article_actions_attach (view);

  reasons_article_actions_update (actions, TRUE, TRUE);
  reasons_web_menu_prepare (menu, GTK_WIDGET (view), G_ACTION_MAP (actions), -1);
  g_assert_true ((find_item (menu, "copy-passage") != NULL) == has_selection);
  g_assert_null (find_item (menu, "copy-link"));
  g_assert_null (find_item (menu, "open-at"));
  g_assert_nonnull (find_item (menu, "copy-list"));

  g_clear_object (&menu);
  g_assert_finalize_object (view);
}

/* An article without a source has no link to copy, and nothing to open. */
static void
test_without_link (void)
{
  g_autoptr (WebKitContextMenu) menu = make_menu (FALSE);
  ReasonsArticleView *view = g_object_ref_sink (reasons_article_view_new (NULL));
  g_autoptr (GSimpleActionGroup) actions = reasons_article_actions_attach (view);

  reasons_article_actions_update (actions, TRUE, FALSE);
  reasons_web_menu_prepare (menu, GTK_WIDGET (view), G_ACTION_MAP (actions), 2);
  g_assert_nonnull (find_item (menu, "copy-passage"));
  g_assert_null (find_item (menu, "copy-link"));
  g_assert_null (find_item (menu, "open-at"));

  g_clear_object (&menu);
  g_assert_finalize_object (view);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_data_func ("/reasons/view/web-menu/of-point", GINT_TO_POINTER (FALSE), test_of_point);
  g_test_add_data_func ("/reasons/view/web-menu/of-point-with-selection", GINT_TO_POINTER (TRUE), test_of_point);
  g_test_add_data_func ("/reasons/view/web-menu/of-no-point", GINT_TO_POINTER (FALSE), test_of_no_point);
  g_test_add_data_func ("/reasons/view/web-menu/of-no-point-with-selection", GINT_TO_POINTER (TRUE),
                        test_of_no_point);
  g_test_add_func ("/reasons/view/web-menu/without-link", test_without_link);
  return g_test_run ();
}
