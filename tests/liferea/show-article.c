/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/Xlib.h>
#include <gio/gio.h>
#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>

#include "accessible.h"
#include "reader.h"

/* Opens the reader on the first article of a feed, with the plugin, in a profile that is thrown away;
 * `tests/sandbox reader` is its user. */

#define WIDTH 1200
#define HEIGHT 800

/* Less leaves no room for the list beside the article. */
#define LIST_FITS 960

/* What is on the screen once the article is shown: our view with its list, for which a narrow window has no
 * room, or the host's, to which an article without structure is left. */
static gboolean
is_settled (Reader *reader,
            gconstpointer list_fits)
{
  g_auto (GStrv) points = NULL;

  if (!reader_has_toggle (reader))
    return FALSE;
  if (!reader_shows_our_view (reader))
    return TRUE;
  points = reader_get_points (reader);
  return points[0] != NULL || !GPOINTER_TO_INT (list_fits);
}

static gboolean
has_toggle (Reader *reader,
            gconstpointer unused)
{
  return reader_has_toggle (reader);
}

static gboolean
show (Reader *reader,
      gboolean list_fits,
      gboolean list_expected,
      GError **error)
{
  g_autofree char *module = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv) points = NULL;

  if (!reader_wait (reader, has_toggle, NULL)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Liferea came up without the plugin");
    return FALSE;
  }
  title = reader_select_item (reader, NULL);
  if (title == NULL) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The feed shows no article");
    return FALSE;
  }
  if (!reader_wait_for_text (reader, title) || !reader_wait (reader, is_settled, GINT_TO_POINTER (list_fits))) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The article “%s” did not show", title);
    return FALSE;
  }
  module = reader_get_module (reader);
  g_printerr ("Reasons was loaded from %s\n", module != NULL ? module : "nowhere");
  points = reader_get_points (reader);
  if (list_expected && points[0] == NULL) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The article “%s” shows without its list", title);
    return FALSE;
  }
  if (points[0] != NULL)
    g_printerr ("%s: %u points\n", title, g_strv_length (points));
  else
    g_printerr ("%s: no list, the reader's own view shows it\n", title);
  return TRUE;
}

static gboolean
is_there (Reader *reader,
          gconstpointer unused)
{
  g_auto (GStrv) items = reader_get_items (reader);

  return items[0] != NULL;
}

static gboolean
switch_on (Reader *reader,
           GError **error)
{
  if (!reader_wait (reader, is_there, NULL)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Liferea did not come up");
    return FALSE;
  }
  if (reader_has_toggle (reader)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The plugin was on before it was switched on");
    return FALSE;
  }
  if (!reader_switch_plugin_on (reader)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The plugin could not be switched on in the preferences");
    return FALSE;
  }
  return TRUE;
}

static gboolean
press_key (Reader *reader,
           const char *name)
{
  g_auto (GStrv) keys = g_strsplit (name, "+", 2);
  gboolean is_chord = g_strv_length (keys) == 2;
  KeySym modifier = is_chord ? XStringToKeysym (keys[0]) : NoSymbol;
  KeySym key = XStringToKeysym (keys[is_chord ? 1 : 0]);

  if (key == NoSymbol || (is_chord && modifier == NoSymbol))
    return FALSE;
  reader_press_chord (reader, (guint) modifier, (guint) key);
  return TRUE;
}

/* "key:F9", "key:Control_L+g", "point:2" (from 1), "item:A title" (another article), "press:Show Pictures" (a button by its name) or
 * "action:quit" (one of the application's). */
static gboolean
act (Reader *reader,
     const char *action,
     GError **error)
{
  g_auto (GStrv) parts = g_strsplit (action, ":", 2);

  if (parts[0] != NULL && parts[1] != NULL) {
    if (g_str_equal (parts[0], "press") && reader_press_named (reader, parts[1]))
      return TRUE;
    if (g_str_equal (parts[0], "point") && reader_press_point (reader, (guint) strtoul (parts[1], NULL, 10) - 1))
      return TRUE;
    if (g_str_equal (parts[0], "item")) {
      g_autofree char *title = reader_select_item (reader, parts[1]);

      if (title != NULL && reader_wait_for_text (reader, title))
        return TRUE;
    }
    if (g_str_equal (parts[0], "action") && reader_activate (reader, parts[1]))
      return TRUE;
    if (g_str_equal (parts[0], "key") && press_key (reader, parts[1]))
      return TRUE;
  }
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "“%s” could not be done", action);
  return FALSE;
}

static void
complain (Profile *profile,
          Reader *reader,
          const GError *error)
{
  g_autofree char *log = profile != NULL ? profile_read_log (profile) : g_strdup ("");
  g_autofree char *outline = NULL;

  if (*log != '\0')
    g_printerr ("--- What Liferea wrote:\n%s", log);
  if (reader != NULL && reader_get_root (reader) != NULL) {
    outline = accessible_describe (reader_get_root (reader));
    g_printerr ("--- What is on the screen:\n%s", outline);
  }
  g_printerr ("show-article: %s\n", error->message);
}

static gboolean
prepare (Profile *profile,
         char **preferences,
         GError **error)
{
  for (guint i = 0; preferences != NULL && preferences[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (preferences[i], "=", 2);

    if (g_strv_length (parts) != 2) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "“%s” is no KEY=VALUE", preferences[i]);
      return FALSE;
    }
    if (!profile_set_preference (profile, parts[0], parts[1], error))
      return FALSE;
  }
  return TRUE;
}

int
main (int argc,
      char **argv)
{
  g_autofree char *picture = NULL;
  g_autofree char *size = NULL;
  g_autofree char *translations = NULL;
  g_auto (GStrv) feeds = NULL;
  g_auto (GStrv) preferences = NULL;
  g_auto (GStrv) actions = NULL;
  guint width = WIDTH;
  guint height = HEIGHT;
  gboolean list_expected = FALSE;
  gboolean installed = FALSE;
  const GOptionEntry entries[] = {
    { "screenshot", 0, 0, G_OPTION_ARG_FILENAME, &picture, "Run unseen, write a picture of it and end", "FILE" },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, "Size of the window", "WIDTHxHEIGHT" },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &preferences, "Set a key of the plugin's before", "KEY=VALUE" },
    { "translations", 0, 0, G_OPTION_ARG_FILENAME, &translations, "Take the plugin's words from there", "FOLDER" },
    { "do", 0, 0, G_OPTION_ARG_STRING_ARRAY, &actions, "Do this before the picture is taken", "ACTION" },
    { "installed", 0, 0, G_OPTION_ARG_NONE, &installed,
      "Switch the plugin on that is installed, in the preferences, instead of trying the built one", NULL },
    { "list", 0, 0, G_OPTION_ARG_NONE, &list_expected, "Fail where the article shows without a list", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &feeds, NULL, "FEED" },
    { NULL },
  };
  g_autoptr (GOptionContext) options = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Desktop) desktop = NULL;
  g_autoptr (Profile) profile = NULL;
  g_autoptr (Reader) reader = NULL;
  gboolean shown;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (options, entries, NULL);
  if (!g_option_context_parse (options, &argc, &argv, &error) || feeds == NULL || g_strv_length (feeds) != 1) {
    g_printerr ("show-article: %s\n", error != NULL ? error->message : "one feed is wanted");
    return 2;
  }

  if (translations != NULL)
    bindtextdomain (GETTEXT_PACKAGE, translations);

  if (size != NULL && sscanf (size, "%ux%u", &width, &height) != 2) {
    g_printerr ("show-article: %s is no size\n", size);
    return 2;
  }

  if ((desktop = desktop_new (picture != NULL ? width : 0, height, &error)) == NULL ||
      (profile = profile_new (feeds[0], width, height, !installed, &error)) == NULL ||
      (translations != NULL && !profile_put_translations (profile, translations, &error)) ||
      !prepare (profile, preferences, &error)) {
    complain (profile, NULL, error);
    return 1;
  }
  if (installed)
    profile_remove_plugin (profile);
  if ((reader = reader_new (desktop, profile, &error)) == NULL) {
    complain (profile, NULL, error);
    return 1;
  }

  shown = (!installed || switch_on (reader, &error)) && show (reader, width >= LIST_FITS, list_expected, &error);
  for (guint i = 0; shown && actions != NULL && actions[i] != NULL; i++)
    shown = act (reader, actions[i], &error);
  if (picture != NULL) {
    g_autoptr (GError) picture_error = NULL;

    /* Also of a failure, which is then easier to understand. */
    if (!desktop_take_picture (desktop, picture, shown ? &error : &picture_error))
      shown = FALSE;
  }
  if (!shown)
    complain (profile, reader, error);
  if (picture == NULL && !reader_wait_for_end (reader))
    return 1;
  return shown ? 0 : 1;
}
