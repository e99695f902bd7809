/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "profile.h"

/* What the home folder and the plugins in it share. */

#define PROFILE_SHELL_GROUP   "org/gnome/liferea"
#define PROFILE_PLUGINS_GROUP PROFILE_SHELL_GROUP "/plugins"
#define PROFILE_OUR_MODULE    "reasons"

struct _Profile {
  char *home;
  char *log;
  char *runtime;
  GPtrArray *plugins;   /* the names of those that were added */
  char **environment;   /* set besides, as g_environ_setenv() has it */
  GPtrArray *protected; /* the folders that can only be read; ends in %NULL once there is one */
};

gboolean profile_make_folder (const char *folder,
                              GError **error);

/* Empties it and takes it away, without following links. */
void profile_remove_folder (const char *top);

/* The file that all settings of the home are in, as GLib writes it. */
char *profile_dup_keyfile_path (Profile *self);

/* The settings of @schema in that file; they are written at g_settings_sync(). */
GSettings *profile_open_settings (Profile *self,
                                  const char *schema);

/* Puts our plugin into a home that has none yet. */
gboolean profile_put_our_plugin (Profile *self,
                                 GError **error);
