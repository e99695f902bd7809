/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* The plugins in the home: which ones are there, which are enabled, and the preferences of ours. */

#define OUR_GROUP PROFILE_PLUGINS_GROUP "/reasons"

static const char *const plugin_files[] = { PLUGIN_MODULE, PLUGIN_INFO, PLUGIN_SCHEMAS, NULL };

static char *
dup_folder (Profile *self,
            const char *plugin)
{
  return g_build_filename (self->home, "data", "liferea", "plugins", plugin, NULL);
}

static gboolean
put_plugin (Profile *self,
            const char *name,
            const char *const *files,
            GError **error)
{
  g_autofree char *folder = dup_folder (self, name);

  if (!profile_make_folder (folder, error))
    return FALSE;
  for (guint i = 0; files[i] != NULL; i++) {
    g_autofree char *base = g_path_get_basename (files[i]);
    g_autofree char *path = g_build_filename (folder, base, NULL);
    g_autoptr (GFile) link = g_file_new_for_path (path);

    if (!g_file_make_symbolic_link (link, files[i], NULL, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
profile_put_our_plugin (Profile *self,
                        GError **error)
{
  return put_plugin (self, PROFILE_OUR_MODULE, plugin_files, error);
}

gboolean
profile_put_translations (Profile *self,
                          const char *folder,
                          GError **error)
{
  g_autofree char *our_folder = dup_folder (self, PROFILE_OUR_MODULE);
  g_autofree char *path = g_build_filename (our_folder, "locale", NULL);
  g_autofree char *target = g_canonicalize_filename (folder, NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);

  return g_file_make_symbolic_link (link, target, NULL, error);
}

gboolean
profile_install_plugin (Profile *self,
                        GError **error)
{
  g_autofree char *folder = dup_folder (self, PROFILE_OUR_MODULE);

  if (!profile_make_folder (folder, error))
    return FALSE;
  for (guint i = 0; plugin_files[i] != NULL; i++) {
    g_autofree char *base = g_path_get_basename (plugin_files[i]);
    g_autofree char *path = g_build_filename (folder, base, NULL);
    g_autoptr (GFile) from = g_file_new_for_path (plugin_files[i]);
    g_autoptr (GFile) to = g_file_new_for_path (path);

    /* Never written over: the reader has them mapped. */
    g_unlink (path);
    if (!g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, error))
      return FALSE;
  }
  return TRUE;
}

void
profile_remove_plugin (Profile *self)
{
  g_autofree char *folder = dup_folder (self, PROFILE_OUR_MODULE);

  profile_remove_folder (folder);
}

gboolean
profile_set_preference (Profile *self,
                        const char *key,
                        const char *value,
                        GError **error)
{
  g_autofree char *path = profile_dup_keyfile_path (self);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, error))
    return FALSE;
  g_key_file_set_value (file, OUR_GROUP, key, value);
  return g_key_file_save_to_file (file, path, error);
}

char *
profile_get_preference (Profile *self,
                        const char *key)
{
  g_autofree char *path = profile_dup_keyfile_path (self);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    return NULL;
  return g_key_file_get_value (file, OUR_GROUP, key, NULL);
}

void
profile_set_plugins (Profile *self,
                     const char *const *names)
{
  g_autoptr (GSettings) settings = profile_open_settings (self, "net.sf.liferea.plugins");

  g_settings_set_strv (settings, "active-plugins", names);
  g_settings_sync ();
}

static void
set_plugins (Profile *self,
             GSettings *settings,
             gboolean ours)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) active = NULL;

  for (guint i = 0; i < self->plugins->len; i++)
    g_strv_builder_add (names, g_ptr_array_index (self->plugins, i));
  if (ours)
    g_strv_builder_add (names, PROFILE_OUR_MODULE);
  active = g_strv_builder_end (names);
  g_settings_set_strv (settings, "active-plugins", (const char *const *) active);
  g_settings_sync ();
}

void
profile_set_plugin_active (Profile *self,
                           gboolean active)
{
  g_autoptr (GSettings) settings = profile_open_settings (self, "net.sf.liferea.plugins");

  set_plugins (self, settings, active);
}

gboolean
profile_add_plugin (Profile *self,
                    const char *module,
                    const char *info,
                    GError **error)
{
  g_autofree char *base = g_path_get_basename (info);
  char *name = g_strndup (base, strcspn (base, "."));
  g_autoptr (GSettings) settings = profile_open_settings (self, "net.sf.liferea.plugins");
  g_auto (GStrv) active = g_settings_get_strv (settings, "active-plugins");

  g_ptr_array_add (self->plugins, name);
  set_plugins (self, settings, g_strv_contains ((const char *const *) active, PROFILE_OUR_MODULE));
  return put_plugin (self, name, (const char *const[]){ module, info, NULL }, error);
}
