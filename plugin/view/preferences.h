/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ReasonsPreferences:
 *
 * The dialog with all that can be set. Each change holds at once. Main thread.
 */
#define REASONS_TYPE_PREFERENCES (reasons_preferences_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPreferences, reasons_preferences, REASONS, PREFERENCES, AdwPreferencesDialog)

/**
 * reasons_preferences_new:
 * @settings: the plugin's settings
 *
 * Returns: (transfer floating): the dialog, to be presented with adw_dialog_present().
 */
ReasonsPreferences *reasons_preferences_new (GSettings *settings);

G_END_DECLS
