/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ReasonsLookMenu:
 *
 * The button whose popover sets what articles look like. A change holds at once, so that the article
 * behind it is the preview. Hidden until it has settings to change. Main thread.
 */
#define REASONS_TYPE_LOOK_MENU (reasons_look_menu_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsLookMenu, reasons_look_menu, REASONS, LOOK_MENU, AdwBin)

/** reasons_look_menu_new: Returns: (transfer floating): a button without settings. */
ReasonsLookMenu *reasons_look_menu_new (void);

/**
 * reasons_look_menu_set_settings:
 * @settings: (nullable): the plugin's settings
 */
void reasons_look_menu_set_settings (ReasonsLookMenu *self,
                                     GSettings *settings);

/**
 * reasons_look_reset:
 * @settings: the plugin's settings
 *
 * Gives all that makes up the look its default again.
 */
void reasons_look_reset (GSettings *settings);

G_END_DECLS
