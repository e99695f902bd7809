/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * reasons_shortcuts_present:
 * @parent: a widget in the window that it is shown over
 *
 * Tells the keys of the article view: what keys.c and, for F8, plugin/liferea/commands.c answer to.
 * The plugin's resources have to be registered. Main thread.
 */
void reasons_shortcuts_present (GtkWidget *parent);

G_END_DECLS
