/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "accessible.h"

/* A tree that grows while it is read must not keep the reader of it for ever. */
#define MAX_VISITED 20000

typedef struct {
  AtspiAccessible *accessible;
  guint depth;
} Place;

typedef gboolean (*Visit) (AtspiAccessible *accessible,
                           guint depth,
                           gpointer data);

static void
place_clear (gpointer data)
{
  g_clear_object (&((Place *) data)->accessible);
}

/* What nobody looks into. Each child is a question to another process, and a page has hundreds. */
static gboolean
is_leaf (AtspiAccessible *accessible)
{
  switch (atspi_accessible_get_role (accessible, NULL)) {
  case ATSPI_ROLE_DOCUMENT_WEB:
  case ATSPI_ROLE_IMAGE:
  case ATSPI_ROLE_LABEL:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Depth first, without recursion, until @visit has seen enough. */
static void
walk (AtspiAccessible *root,
      Visit visit,
      gpointer data)
{
  g_autoptr (GArray) ahead = g_array_new (FALSE, FALSE, sizeof (Place));
  Place start = { g_object_ref (root), 0 };

  g_array_set_clear_func (ahead, place_clear);
  g_array_append_val (ahead, start);

  for (guint visited = 0; ahead->len > 0 && visited < MAX_VISITED; visited++) {
    Place here = g_array_index (ahead, Place, ahead->len - 1);
    g_autoptr (AtspiAccessible) accessible = g_object_ref (here.accessible);
    int n_children;

    g_array_set_size (ahead, ahead->len - 1);
    if (here.depth > 0 && visit (accessible, here.depth, data))
      return;

    if (here.depth > 0 && is_leaf (accessible))
      continue;

    n_children = atspi_accessible_get_child_count (accessible, NULL);
    for (int i = n_children - 1; i >= 0; i--) {
      Place next = { atspi_accessible_get_child_at_index (accessible, i, NULL), here.depth + 1 };

      if (next.accessible != NULL)
        g_array_append_val (ahead, next);
    }
  }
}

typedef struct {
  AccessibleMatch match;
  gconstpointer data;
  GPtrArray *found;
  gboolean only_first;
} Search;

static gboolean
visit_for_search (AtspiAccessible *accessible,
                  guint depth,
                  gpointer data)
{
  Search *search = data;

  if (!search->match (accessible, search->data))
    return FALSE;
  g_ptr_array_add (search->found, g_object_ref (accessible));
  return search->only_first;
}

GPtrArray *
accessible_find_all (AtspiAccessible *root,
                     AccessibleMatch match,
                     gconstpointer data)
{
  Search search = { match, data, g_ptr_array_new_with_free_func (g_object_unref), FALSE };

  walk (root, visit_for_search, &search);
  return search.found;
}

AtspiAccessible *
accessible_find (AtspiAccessible *root,
                 AccessibleMatch match,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  Search search = { match, data, found, TRUE };

  walk (root, visit_for_search, &search);
  return found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : NULL;
}

gboolean
accessible_match_named (AtspiAccessible *accessible,
                        gconstpointer named)
{
  const AccessibleNamed *wanted = named;
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != wanted->role)
    return FALSE;
  if (wanted->name == NULL)
    return TRUE;
  name = accessible_get_name (accessible);
  return g_str_equal (name, wanted->name);
}

static gboolean
match_named_and_shown (AtspiAccessible *accessible,
                       gconstpointer named)
{
  return accessible_match_named (accessible, named) && accessible_has_state (accessible, ATSPI_STATE_SHOWING);
}

AtspiAccessible *
accessible_find_named (AtspiAccessible *root,
                       AtspiRole role,
                       const char *name)
{
  const AccessibleNamed wanted = { role, name };

  return accessible_find (root, match_named_and_shown, &wanted);
}

gboolean
accessible_has_state (AtspiAccessible *accessible,
                      AtspiStateType state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, state);
}

char *
accessible_get_name (AtspiAccessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL ? name : g_strdup ("");
}

gboolean
accessible_get_extents (AtspiAccessible *accessible,
                        AtspiRect *extents)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (accessible);
  g_autofree AtspiRect *rect = NULL;

  if (component != NULL)
    rect = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  if (rect == NULL)
    return FALSE;
  *extents = *rect;
  return TRUE;
}

AtspiAccessible *
accessible_get_ancestor (AtspiAccessible *accessible,
                         AtspiRole role)
{
  g_autoptr (AtspiAccessible) here = atspi_accessible_get_parent (accessible, NULL);

  while (here != NULL && atspi_accessible_get_role (here, NULL) != role) {
    AtspiAccessible *parent = atspi_accessible_get_parent (here, NULL);

    g_object_unref (here);
    here = parent;
  }
  return g_steal_pointer (&here);
}

gboolean
accessible_select (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAccessible) parent = atspi_accessible_get_parent (accessible, NULL);
  g_autoptr (AtspiSelection) selection = NULL;
  int index = atspi_accessible_get_index_in_parent (accessible, NULL);

  if (parent == NULL || index < 0)
    return FALSE;
  selection = atspi_accessible_get_selection_iface (parent);
  return selection != NULL && atspi_selection_select_child (selection, index, NULL);
}

gboolean
accessible_act (AtspiAccessible *accessible)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (accessible);

  return action != NULL && atspi_action_do_action (action, 0, NULL);
}

static gboolean
visit_for_outline (AtspiAccessible *accessible,
                   guint depth,
                   gpointer data)
{
  GString *outline = data;
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = accessible_get_name (accessible);

  gboolean focused = accessible_has_state (accessible, ATSPI_STATE_FOCUSED);

  if ((*name == '\0' && !focused) || !accessible_has_state (accessible, ATSPI_STATE_SHOWING))
    return FALSE;
  g_string_append_printf (outline, "%*s%s: %s%s%s\n", (int) depth, "", role != NULL ? role : "?", name,
                          accessible_has_state (accessible, ATSPI_STATE_SELECTED) ? " (selected)" : "",
                          focused ? " (focused)" : "");
  return FALSE;
}

char *
accessible_describe (AtspiAccessible *root)
{
  GString *outline = g_string_new (NULL);

  walk (root, visit_for_outline, outline);
  return g_string_free_and_steal (outline);
}
