/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * reasons_web_menu_prepare:
 * @menu: WebKit's own context menu for a place of the article
 * @view: the view that it is for
 * @actions: (nullable): what can be done with a point, see reasons_article_actions_attach()
 * @point: the point that the place is in, or -1
 *
 * Leaves in @menu what works on a page that goes nowhere, and adds what can be done with the point and
 * what @view offers by actions of the widgets around it.
 */
void reasons_web_menu_prepare (WebKitContextMenu *menu,
                               GtkWidget *view,
                               GActionMap *actions,
                               int point);

G_END_DECLS
