/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "accessible.h"
#include "reader.h"

#include <string.h>

/* What our plugin puts into the window. */

#define TOGGLE_NAME "Reasons"
#define OFFER_START "Continue at"

static AtspiAccessible *
find_toggle (Reader *self)
{
  return accessible_find_named (reader_get_root (self), ATSPI_ROLE_TOGGLE_BUTTON, TOGGLE_NAME);
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
