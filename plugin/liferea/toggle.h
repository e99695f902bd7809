/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ReasonsToggle:
 *
 * The button in the host's header bar that switches between our view and the host's. Main thread.
 */
typedef GtkToggleButton ReasonsToggle;

/**
 * reasons_toggle_new:
 * @box: where it goes, as the first child
 * @pressed: called with @user_data, and nothing else, when the user presses it
 *
 * Returns: (transfer full): the button.
 */
ReasonsToggle *reasons_toggle_new (GtkBox *box,
                                   GCallback pressed,
                                   gpointer user_data);

/** reasons_toggle_update: shows it as pressed in where @ours, and open to a press where @sensitive. */
void reasons_toggle_update (ReasonsToggle *self,
                            gboolean ours,
                            gboolean sensitive);

/** reasons_toggle_remove: takes the button out of its box and gives it up. */
void reasons_toggle_remove (ReasonsToggle *self);

G_END_DECLS
