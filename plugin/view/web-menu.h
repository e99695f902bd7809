/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * reasons_web_menu_prepare:
 * @menu: WebKit's own context menu for a place of the article
 *
 * Leaves in @menu what works on a page that goes nowhere.
 *
 * Returns: whether anything is left to show.
 */
gboolean reasons_web_menu_prepare (WebKitContextMenu *menu);

G_END_DECLS
