/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "accessible.h"
#include "reader.h"

#include <string.h>

/* What our plugin puts into the window. */

#define TOGGLE_NAME "Reasons"
#define PLUGIN_NAME "Reasons"
#define MODULE_NAME "libreasons.so"
#define OFFER_START "Continue at"

static AtspiAccessible *
find_toggle (Reader *self)
{
  /* In the words of the reader's language, where the program's translations are bound. */
  return accessible_find_named (reader_get_root (self), ATSPI_ROLE_TOGGLE_BUTTON,
                                g_dgettext (GETTEXT_PACKAGE, TOGGLE_NAME));
}

gboolean
reader_has_toggle (Reader *self)
{
  g_autoptr (AtspiAccessible) toggle = find_toggle (self);

  return toggle != NULL;
}

gboolean
reader_shows_our_view (Reader *self)
{
  g_autoptr (AtspiAccessible) toggle = find_toggle (self);

  return toggle != NULL &&
         (accessible_has_state (toggle, ATSPI_STATE_CHECKED) || accessible_has_state (toggle, ATSPI_STATE_PRESSED));
}

char *
reader_get_module (Reader *self)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/maps", (int) reader_get_pid (self));
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &maps, NULL, NULL))
    return NULL;
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    const char *file = strchr (lines[i], '/');

    if (file != NULL && g_str_has_suffix (file, G_DIR_SEPARATOR_S MODULE_NAME))
      return g_strdup (file);
  }
  return NULL;
}

static gboolean
match_switch (AtspiAccessible *accessible,
              gconstpointer unused)
{
  switch ((int) atspi_accessible_get_role (accessible, NULL)) {
  case ATSPI_ROLE_SWITCH:
  case ATSPI_ROLE_TOGGLE_BUTTON:
    return accessible_has_state (accessible, ATSPI_STATE_SHOWING);
  default:
    return FALSE;
  }
}

/* The switch in our row among the plugins, %NULL while it is not on the screen. */
static AtspiAccessible *
find_switch (Reader *self)
{
  g_autoptr (AtspiAccessible) name =
    accessible_find_named (reader_get_root (self), ATSPI_ROLE_LABEL, PLUGIN_NAME);
  g_autoptr (AtspiAccessible) row = name != NULL ? accessible_get_ancestor (name, ATSPI_ROLE_LIST_ITEM) : NULL;

  return row != NULL ? accessible_find (row, match_switch, NULL) : NULL;
}

static gboolean
is_on (AtspiAccessible *accessible)
{
  return accessible_has_state (accessible, ATSPI_STATE_CHECKED) || accessible_has_state (accessible, ATSPI_STATE_PRESSED);
}

static gboolean
has_switch (Reader *self,
            gconstpointer unused)
{
  g_autoptr (AtspiAccessible) found = find_switch (self);

  return found != NULL;
}

static gboolean
has_switch_on (Reader *self,
               gconstpointer unused)
{
  g_autoptr (AtspiAccessible) found = find_switch (self);

  return found != NULL && is_on (found);
}

static gboolean
has_no_switch (Reader *self,
               gconstpointer unused)
{
  return !has_switch (self, unused);
}

static gboolean
match_close (AtspiAccessible *accessible,
             gconstpointer unused)
{
  g_autofree char *name = accessible_get_name (accessible);

  return atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_BUTTON && g_str_equal (name, "Close") &&
         accessible_has_state (accessible, ATSPI_STATE_SHOWING);
}

/* Presses the button in the window that @accessible is in; the reader's own window has one as well. */
static gboolean
close_window (AtspiAccessible *accessible)
{
  static const AtspiRole roles[] = { ATSPI_ROLE_DIALOG, ATSPI_ROLE_WINDOW, ATSPI_ROLE_FRAME };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    g_autoptr (AtspiAccessible) window = accessible_get_ancestor (accessible, roles[i]);
    g_autoptr (AtspiAccessible) button = window != NULL ? accessible_find (window, match_close, NULL) : NULL;

    if (button != NULL)
      return accessible_act (button);
  }
  return FALSE;
}

gboolean
reader_switch_plugin_on (Reader *self)
{
  g_autoptr (AtspiAccessible) found = NULL;

  if (!reader_activate (self, "show-preferences") || !reader_press_named (self, "Plugins") ||
      !reader_wait (self, has_switch, NULL))
    return FALSE;
  found = find_switch (self);
  if (found == NULL || is_on (found) || !accessible_act (found) || !reader_wait (self, has_switch_on, NULL))
    return FALSE;
  return close_window (found) && reader_wait (self, has_no_switch, NULL);
}

/* Our list has a name, which those of the host have not. */
static gboolean
match_sidebar (AtspiAccessible *accessible,
               gconstpointer unused)
{
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != ATSPI_ROLE_LIST ||
      !accessible_has_state (accessible, ATSPI_STATE_SHOWING))
    return FALSE;
  name = accessible_get_name (accessible);
  return *name != '\0';
}

static gboolean
is_row (AtspiAccessible *accessible,
        gconstpointer unused)
{
  return atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_LIST_ITEM;
}

static GPtrArray *
find_points (Reader *self)
{
  g_autoptr (AtspiAccessible) sidebar = accessible_find (reader_get_root (self), match_sidebar, NULL);

  if (sidebar == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);
  return accessible_find_all (sidebar, is_row, NULL);
}

GStrv
reader_get_point_names (Reader *self)
{
  g_autoptr (GPtrArray) rows = find_points (self);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *name = accessible_get_name (g_ptr_array_index (rows, i));

    g_strv_builder_add (names, name);
  }
  return g_strv_builder_end (names);
}

/* "3 of 5: label". */
static const char *
skip_place (const char *name)
{
  const char *label = strstr (name, ": ");

  return label != NULL ? label + strlen (": ") : name;
}

GStrv
reader_get_points (Reader *self)
{
  g_auto (GStrv) names = reader_get_point_names (self);
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    g_strv_builder_add (labels, skip_place (names[i]));
  return g_strv_builder_end (labels);
}

char *
reader_get_current_point (Reader *self)
{
  g_autoptr (GPtrArray) rows = find_points (self);

  for (guint i = 0; i < rows->len; i++) {
    if (accessible_has_state (g_ptr_array_index (rows, i), ATSPI_STATE_SELECTED)) {
      g_autofree char *name = accessible_get_name (g_ptr_array_index (rows, i));

      return g_strdup (skip_place (name));
    }
  }
  return NULL;
}

gboolean
reader_press_point (Reader *self,
                    guint index)
{
  g_autoptr (GPtrArray) rows = find_points (self);
  AtspiRect row;

  return index < rows->len && accessible_get_extents (g_ptr_array_index (rows, index), &row) &&
         reader_press_middle (self, &row);
}

static gboolean
match_offer (AtspiAccessible *accessible,
             gconstpointer unused)
{
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != ATSPI_ROLE_BUTTON ||
      !accessible_has_state (accessible, ATSPI_STATE_SHOWING))
    return FALSE;
  name = accessible_get_name (accessible);
  return g_str_has_prefix (name, OFFER_START);
}

char *
reader_get_offer (Reader *self)
{
  g_autoptr (AtspiAccessible) button = accessible_find (reader_get_root (self), match_offer, NULL);

  return button != NULL ? accessible_get_name (button) : NULL;
}
