/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "profile-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "child.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>

#define LIST_WIDTH 230
#define ITEMS_HEIGHT 150

gboolean
profile_make_folder (const char *folder,
                     GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The folder %s cannot be made", folder);
  return FALSE;
}

static gboolean
write_file (const char *folder,
            const char *name,
            const char *text,
            GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return profile_make_folder (folder, error) && g_file_set_contents (path, text, -1, error);
}

char *
profile_write (Profile *self,
               const char *path,
               const char *text,
               GError **error)
{
  g_autofree char *full = g_build_filename (self->home, path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);
  g_autofree char *name = g_path_get_basename (full);

  return write_file (folder, name, text, error) ? g_steal_pointer (&full) : NULL;
}

gboolean
profile_remove (Profile *self,
                const char *path,
                GError **error)
{
  g_autofree char *full = g_build_filename (self->home, path, NULL);

  if (g_unlink (full) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s cannot be removed", full);
  return FALSE;
}

gboolean
profile_halve (Profile *self,
               const char *path,
               GError **error)
{
  g_autofree char *full = g_build_filename (self->home, path, NULL);
  g_autofree char *data = NULL;
  gsize size;

  /* Where the home has a link, it gets a file of its own. */
  return g_file_get_contents (full, &data, &size, error) &&
         g_file_set_contents (full, data, (gssize) (size / 2), error);
}

gboolean
profile_protect (Profile *self,
                 const char *path,
                 GError **error)
{
  g_autofree char *full = g_build_filename (self->home, path, NULL);

  if (!profile_make_folder (full, error))
    return FALSE;
  if (self->protected->len > 0)
    g_ptr_array_remove_index (self->protected, self->protected->len - 1);
  g_ptr_array_add (self->protected, g_steal_pointer (&full));
  g_ptr_array_add (self->protected, NULL);
  return TRUE;
}

static void
on_text (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer title,
         GError **error)
{
  const GSList *open = g_markup_parse_context_get_element_stack (context);

  if (*(char **) title == NULL && open != NULL && g_str_equal (open->data, "title"))
    *(char **) title = g_strstrip (g_strndup (text, length));
}

/* The first title in a feed is its own. The reader takes that of the feed list, and looks for no other. */
static char *
get_title (const char *feed)
{
  const GMarkupParser parser = { .text = on_text };
  char *title = NULL;
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &title, NULL);

  /* A feed that is no good XML may still be good enough for the reader. */
  g_markup_parse_context_parse (context, feed, -1, NULL);
  return title != NULL ? title : g_strdup ("Feed");
}

/* The reader looks for an icon once a month, in the feed's folder first, and complains in its window that
 * a folder cannot be opened. With one in its cache it does not look. */
static gboolean
put_feed (Profile *self,
          const char *feed,
          GError **error)
{
  g_autofree char *folder = g_build_filename (self->home, "feed", NULL);
  g_autofree char *path = g_build_filename (folder, "feed.xml", NULL);
  g_autofree char *icon_folder = g_build_filename (self->home, "cache", "liferea", "favicons", NULL);
  g_autofree char *icon = g_build_filename (icon_folder, "sample.png", NULL);
  g_autofree char *opml_folder = g_build_filename (self->home, "config", "liferea", NULL);
  g_autofree char *opml = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *icon_data = NULL;
  gsize icon_size;

  if (!g_file_get_contents (feed, &text, NULL, error) || !write_file (folder, "feed.xml", text, error) ||
      !g_file_get_contents (SAMPLE_ICON, &icon_data, &icon_size, error) || !profile_make_folder (icon_folder, error) ||
      !g_file_set_contents (icon, icon_data, (gssize) icon_size, error))
    return FALSE;

  title = get_title (text);
  opml = g_markup_printf_escaped ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                  "<opml version=\"1.0\"><head><title>Feeds</title></head><body>\n"
                                  "<outline title=\"%s\" text=\"%s\" type=\"rss\" id=\"sample\" "
                                  "updateInterval=\"-1\" xmlUrl=\"%s\"/>\n"
                                  "</body></opml>\n",
                                  title, title, path);
  return write_file (opml_folder, "feedlist.opml", opml, error);
}

static gboolean
put_settings (Profile *self,
              guint width,
              guint height,
              gboolean active,
              GError **error)
{
  g_autofree char *folder = g_build_filename (self->home, "config", "glib-2.0", "settings", NULL);
  g_autofree char *gtk_folder = g_build_filename (self->home, "config", "gtk-4.0", NULL);
  g_autofree char *settings = NULL;

  settings = g_strdup_printf ("[" PROFILE_SHELL_GROUP "]\n"
                              "last-window-width=%u\n"
                              "last-window-height=%u\n"
                              "last-vpane-pos=%d\n"
                              "last-hpane-pos=%d\n"
                              "last-wpane-pos=300\n"
                              "default-view-mode=0\n"
                              "last-node-selected='sample'\n"
                              "[" PROFILE_PLUGINS_GROUP "]\n"
                              "active-plugins=[%s]\n",
                              width, height, LIST_WIDTH, ITEMS_HEIGHT, active ? "'" PROFILE_OUR_MODULE "'" : "");
  /* On a bare X server there is no desktop that would set these. */
  return write_file (folder, "keyfile", settings, error) &&
         write_file (gtk_folder, "settings.ini",
                     "[Settings]\n"
                     "gtk-font-name=Adwaita Sans 11\n"
                     "gtk-icon-theme-name=Adwaita\n"
                     "gtk-xft-antialias=1\n"
                     "gtk-xft-hinting=1\n"
                     "gtk-xft-hintstyle=hintslight\n",
                     error);
}

Profile *
profile_new (const char *feed,
             guint width,
             guint height,
             gboolean active,
             GError **error)
{
  g_autoptr (Profile) self = g_new0 (Profile, 1);

  /* With a space, for whoever forgets a quotation mark. */
  self->home = g_dir_make_tmp ("reasons reader-XXXXXX", error);
  if (self->home == NULL)
    return NULL;
  self->log = g_build_filename (self->home, "log", NULL);
  self->runtime = g_build_filename (self->home, "runtime", NULL);
  if (g_mkdir (self->runtime, 0700) != 0) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The folder %s cannot be made", self->runtime);
    return NULL;
  }
  self->plugins = g_ptr_array_new_with_free_func (g_free);
  self->environment = g_new0 (char *, 1);
  self->protected = g_ptr_array_new_with_free_func (g_free);
  if (!put_feed (self, feed, error) || !put_settings (self, width, height, active, error) ||
      !profile_put_our_plugin (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* Emptied from the leaves up, without following the links to the plugin. */
void
profile_remove_folder (const char *top)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (folders, g_strdup (top));
  for (guint i = 0; i < folders->len; i++) {
    const char *folder = g_ptr_array_index (folders, i);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_unlink (path) != 0)
        g_ptr_array_add (folders, g_steal_pointer (&path));
    }
  }
  for (guint i = folders->len; i > 0; i--)
    g_rmdir (g_ptr_array_index (folders, i - 1));
}

void
profile_free (Profile *self)
{
  if (self->home != NULL)
    profile_remove_folder (self->home);
  g_free (self->home);
  g_free (self->log);
  g_free (self->runtime);
  g_clear_pointer (&self->plugins, g_ptr_array_unref);
  g_strfreev (self->environment);
  g_clear_pointer (&self->protected, g_ptr_array_unref);
  g_free (self);
}

void
profile_apply (Profile *self,
               GSubprocessLauncher *launcher)
{
  const char *const folders[][2] = {
    { "XDG_CONFIG_HOME", "config" },
    { "XDG_DATA_HOME", "data" },
    { "XDG_CACHE_HOME", "cache" },
    { "XDG_STATE_HOME", "state" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autofree char *path = g_build_filename (self->home, folders[i][1], NULL);

    g_subprocess_launcher_setenv (launcher, folders[i][0], path, TRUE);
  }
  g_subprocess_launcher_setenv (launcher, "HOME", self->home, TRUE);
  /* A Wayland display is found through the user's own runtime folder. */
  if (g_getenv ("WAYLAND_DISPLAY") == NULL)
    g_subprocess_launcher_setenv (launcher, "XDG_RUNTIME_DIR", self->runtime, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  for (guint i = 0; self->environment[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (self->environment[i], "=", 2);

    g_subprocess_launcher_setenv (launcher, parts[0], parts[1], TRUE);
  }
  if (self->protected->len > 0)
    child_launcher_protect (launcher, (const char *const *) self->protected->pdata);
}

void
profile_setenv (Profile *self,
                const char *name,
                const char *value)
{
  self->environment = g_environ_setenv (self->environment, name, value, TRUE);
}

const char *
profile_get_log_path (Profile *self)
{
  return self->log;
}

char *
profile_read_log (Profile *self)
{
  char *text = NULL;

  return g_file_get_contents (self->log, &text, NULL, NULL) ? text : g_strdup ("");
}

char *
profile_dup_keyfile_path (Profile *self)
{
  return g_build_filename (self->home, "config", "glib-2.0", "settings", "keyfile", NULL);
}

GSettings *
profile_open_settings (Profile *self,
                       const char *schema)
{
  g_autofree char *path = profile_dup_keyfile_path (self);
  g_autoptr (GSettingsBackend) backend = g_keyfile_settings_backend_new (path, "/", NULL);

  return g_settings_new_with_backend (schema, backend);
}

void
profile_set_wide (Profile *self,
                  gboolean wide)
{
  g_autoptr (GSettings) settings = profile_open_settings (self, "net.sf.liferea");

  g_settings_set_int (settings, "default-view-mode", wide ? 1 : 0);
  g_settings_sync ();
}
