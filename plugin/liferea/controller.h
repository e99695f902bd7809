/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ReasonsController:
 *
 * Decides for each article which view shows it, ours or the host's, and carries what happens in
 * one to the other. Main thread.
 */
#define REASONS_TYPE_CONTROLLER (reasons_controller_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsController, reasons_controller, REASONS, CONTROLLER, GObject)

/**
 * reasons_controller_new:
 * @shell: a LifereaShell
 * @folder: (nullable): where the plugin lies
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a controller at work, or %NULL with
 *   %G_IO_ERROR_NOT_SUPPORTED where the host is not as we know it; nothing has been changed then.
 */
ReasonsController *reasons_controller_new (GObject *shell,
                                           const char *folder,
                                           GError **error);

/**
 * reasons_controller_release:
 * @render: whether the host's view is to show the article that ours showed; not when all is over
 *
 * Takes out all that was put into the host. The second time it does nothing.
 */
void reasons_controller_release (ReasonsController *self,
                                 gboolean render);

G_END_DECLS
