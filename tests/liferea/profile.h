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

/* Writes a file of the reader's home, such as config/liferea/feedlist.opml, before it starts.
 * Returns: (transfer full): its absolute path, or %NULL with @error set */
char *profile_write (Profile *self,
                     const char *path,
                     const char *text,
                     GError **error);

/* Removes a file of the reader's home before it starts. */
gboolean profile_remove (Profile *self,
                         const char *path,
                         GError **error);

/* Leaves only the first half of a file of the reader's home, before it starts. */
gboolean profile_halve (Profile *self,
                        const char *path,
                        GError **error);

/* Lets readers that are started from now on only read what is in that folder of the home, which is made where it
 * is missing. Where child_can_protect() is %FALSE they do not start.
 * Returns: whether the folder is there */
gboolean profile_protect (Profile *self,
                          const char *path,
                          GError **error);

/* Sets a variable in the environment of each process that is given this home from now on. */
void profile_setenv (Profile *self,
                     const char *name,
                     const char *value);

/* The file that the reader's output goes to, and all that is in it so far. */
const char *profile_get_log_path (Profile *self);
char *profile_read_log (Profile *self);

/* Puts the reader's article beside its item list, or below it, also while it runs. */
void profile_set_wide (Profile *self,
                       gboolean wide);

/* --- The plugins in it --- */

/* Puts copies of our plugin's files in place of those that are there, as an installation does, also while the
 * reader runs: other files under the same names. */
gboolean profile_install_plugin (Profile *self,
                                 GError **error);

/* Takes our plugin out of the home, also while the reader runs. A reader that is started then finds the one that
 * is installed for everybody, if any. */
void profile_remove_plugin (Profile *self);

/* Puts translations beside our plugin: @folder is laid out as bindtextdomain() wants it, and outlives the profile.
 * Returns: whether they are there */
gboolean profile_put_translations (Profile *self,
                                   const char *folder,
                                   GError **error);

/* Puts another plugin in place, enabled, before the reader starts. */
gboolean profile_add_plugin (Profile *self,
                             const char *module,
                             const char *info,
                             GError **error);

/* Enables or disables our plugin as the reader's preferences do, also while it runs. Plugins that were added
 * stay enabled. */
void profile_set_plugin_active (Profile *self,
                                gboolean active);

/* Enables these plugins and no others, in that order; @names ends in %NULL. */
void profile_set_plugins (Profile *self,
                          const char *const *names);

/* Sets a key of our plugin's before the reader starts. @value is text as GSettings writes it: 'dark', 180, true.
 * Returns: whether it was written */
gboolean profile_set_preference (Profile *self,
                                 const char *key,
                                 const char *value,
                                 GError **error);

/* The value that the plugin's key has there, as text; %NULL while it has never been set. */
char *profile_get_preference (Profile *self,
                              const char *key);
