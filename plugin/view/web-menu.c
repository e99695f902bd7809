/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "web-menu.h"

gboolean
reasons_web_menu_prepare (WebKitContextMenu *menu)
{
  GList *next;

  g_return_val_if_fail (WEBKIT_IS_CONTEXT_MENU (menu), FALSE);

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
  return webkit_context_menu_get_n_items (menu) > 0;
}
