/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "web-menu.h"

#include <glib/gi18n-lib.h>

#include "article-view.h"

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

void
reasons_web_menu_prepare (WebKitContextMenu *menu,
                          GtkWidget *view)
{
  GList *next;

  g_return_if_fail (WEBKIT_IS_CONTEXT_MENU (menu));
  g_return_if_fail (GTK_IS_WIDGET (view));

  for (GList *item = webkit_context_menu_get_items (menu); item != NULL; item = next) {
    next = item->next;
    switch (webkit_context_menu_item_get_stock_action (item->data)) {
    case WEBKIT_CONTEXT_MENU_ACTION_COPY:
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
  add_shortcuts (menu, view);
}
