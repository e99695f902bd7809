/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "web-menu.h"

#include <glib/gi18n-lib.h>

#include "article-actions.h"

static void
on_shortcuts (GSimpleAction *action,
              GVariant *parameter,
              GtkWidget *view)
{
  gtk_widget_activate_action (view, REASONS_ACTION_SHORTCUTS, NULL);
}

static void
add_shortcuts (WebKitContextMenu *menu,
               GtkWidget *view)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("shortcuts", NULL);

  g_signal_connect_object (action, "activate", G_CALLBACK (on_shortcuts), view, G_CONNECT_DEFAULT);
  if (webkit_context_menu_get_n_items (menu) > 0)
    webkit_context_menu_append (menu, webkit_context_menu_item_new_separator ());
  webkit_context_menu_append (menu, webkit_context_menu_item_new_from_gaction (G_ACTION (action),
                                                                                _("Keyboard Shortcuts"), NULL));
}

static void
add_action (WebKitContextMenu *menu,
            GActionMap *actions,
            const char *name,
            const char *label,
            GVariant *target)
{
  g_autoptr (GVariant) held = target != NULL ? g_variant_ref_sink (target) : NULL;
  GAction *action = g_action_map_lookup_action (actions, name);

  if (action != NULL && g_action_get_enabled (action))
    webkit_context_menu_append (menu, webkit_context_menu_item_new_from_gaction (action, label, held));
}

static void
add_actions (WebKitContextMenu *menu,
             GActionMap *actions,
             int point,
             gboolean has_selection)
{
  if (webkit_context_menu_get_n_items (menu) > 0)
    webkit_context_menu_append (menu, webkit_context_menu_item_new_separator ());
  if (point >= 0 || has_selection)
    add_action (menu, actions, "copy-passage", C_ ("menu of the article", "Copy as Quote"),
                g_variant_new_int32 (point >= 0 ? point : REASONS_ACTIONS_NO_POINT));
  if (point >= 0) {
    add_action (menu, actions, "copy-link", C_ ("menu of the article", "Copy Link to This Point"),
                g_variant_new_int32 (point));
    add_action (menu, actions, "open-at", C_ ("menu of the article", "Open in Browser at This Point"),
                g_variant_new_int32 (point));
  }
  add_action (menu, actions, "copy-list", C_ ("menu of the article", "Copy List as Markdown"), NULL);
}

void
reasons_web_menu_prepare (WebKitContextMenu *menu,
                          GtkWidget *view,
                          GActionMap *actions,
                          int point)
{
  gboolean has_selection = FALSE;
  GList *next;

  g_return_if_fail (WEBKIT_IS_CONTEXT_MENU (menu));
  g_return_if_fail (GTK_IS_WIDGET (view));

  for (GList *item = webkit_context_menu_get_items (menu); item != NULL; item = next) {
    next = item->next;
    switch (webkit_context_menu_item_get_stock_action (item->data)) {
    case WEBKIT_CONTEXT_MENU_ACTION_COPY:
      has_selection = TRUE;
      break;
    case WEBKIT_CONTEXT_MENU_ACTION_COPY_LINK_TO_CLIPBOARD:
    case WEBKIT_CONTEXT_MENU_ACTION_COPY_IMAGE_TO_CLIPBOARD:
    case WEBKIT_CONTEXT_MENU_ACTION_COPY_IMAGE_URL_TO_CLIPBOARD:
    case WEBKIT_CONTEXT_MENU_ACTION_SELECT_ALL:
      break;
    default:
      webkit_context_menu_remove (menu, item->data);
      break;
    }
  }
  if (actions != NULL)
    add_actions (menu, actions, point, has_selection);
  add_shortcuts (menu, view);
}
