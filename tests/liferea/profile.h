/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* A home folder that a reader is started in and that is thrown away with it, so that nothing of the
 * user's is read or written. */

typedef struct _Profile Profile;

/* Makes a home with one feed, read from a copy of the file @feed and selected, the window's size set
 * and our plugin in place, active or not.
 * Returns: (transfer full): to be freed with profile_free(), or %NULL with @error set */
Profile *profile_new (const char *feed,
                      guint width,
                      guint height,
                      gboolean active,
                      GError **error);

void profile_free (Profile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Profile, profile_free)

/* Gives a process that is to be started this home, by its environment. */
void profile_apply (Profile *self,
                    GSubprocessLauncher *launcher);

/* The file that the reader's output goes to, and all that is in it so far. */
const char *profile_get_log_path (Profile *self);
char *profile_read_log (Profile *self);

/* Sets a key of our plugin's before the reader starts. @value is text as GSettings writes it: 'dark', 180, true.
 * Returns: whether it was written */
gboolean profile_set_preference (Profile *self,
                                 const char *key,
                                 const char *value,
                                 GError **error);

/* Enables or disables our plugin as the reader's preferences do, also while it runs. */
void profile_set_plugin_active (Profile *self,
                                gboolean active);

/* Puts the reader's article beside its item list, or below it, also while it runs. */
void profile_set_wide (Profile *self,
                       gboolean wide);
