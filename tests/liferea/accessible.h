/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>
#include <glib.h>

/* Looking around in what an application tells assistive technologies (AT-SPI).
 *
 * An accessible may go away at any time, for it lives in another process; every function here then
 * answers as if there had been nothing to find. All of it is for the main thread. Results are new
 * references. */

/* libatspi declares no clean-up of its types. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiSelection, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/* Whether @accessible is what a caller looks for. */
typedef gboolean (*AccessibleMatch) (AtspiAccessible *accessible,
                                     gconstpointer data);

/* The accessibles below @root that match, in document order, @root itself left out. A web page (a document
 * web) is not looked into unless it is the root.
 * Returns: (transfer full) (element-type AtspiAccessible) */
GPtrArray *accessible_find_all (AtspiAccessible *root,
                                AccessibleMatch match,
                                gconstpointer data);

/* The first one of those, or %NULL. */
AtspiAccessible *accessible_find (AtspiAccessible *root,
                                  AccessibleMatch match,
                                  gconstpointer data);

typedef struct {
  AtspiRole role;
  const char *name; /* or %NULL for any */
} AccessibleNamed;

/* Whether it has the role and the name of @named, an #AccessibleNamed: an #AccessibleMatch. */
gboolean accessible_match_named (AtspiAccessible *accessible,
                                 gconstpointer named);

/* The first accessible on the screen below @root that has this role and, unless it is %NULL, this
 * name; or %NULL. */
AtspiAccessible *accessible_find_named (AtspiAccessible *root,
                                        AtspiRole role,
                                        const char *name);

gboolean accessible_has_state (AtspiAccessible *accessible,
                               AtspiStateType state);

/* Its name, "" where it has none. */
char *accessible_get_name (AtspiAccessible *accessible);

/* Its place in the window or, inside a web view, in that view, in pixels. %FALSE where it has none. */
gboolean accessible_get_extents (AtspiAccessible *accessible,
                                 AtspiRect *extents);

/* The nearest ancestor of this role, or %NULL. */
AtspiAccessible *accessible_get_ancestor (AtspiAccessible *accessible,
                                          AtspiRole role);

/* Selects @accessible in the list or the like that it is a child of. */
gboolean accessible_select (AtspiAccessible *accessible);

/* Does its first action, which for a button is pressing it. */
gboolean accessible_act (AtspiAccessible *accessible);

/* An outline of what is below @root, for a failure's report. */
char *accessible_describe (AtspiAccessible *root);
