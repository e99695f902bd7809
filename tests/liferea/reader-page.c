/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "accessible.h"
#include "reader.h"

/* The web view on the screen, the host's or ours. */

/* Asked of the widget that it is in: WebKit takes a page that comes scrolled down, as after a restart of its process,
 * for one that is off the screen. */
static gboolean
match_page (AtspiAccessible *accessible,
            gconstpointer unused)
{
  g_autoptr (AtspiAccessible) widget = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != ATSPI_ROLE_DOCUMENT_WEB)
    return FALSE;
  widget = accessible_get_ancestor (accessible, ATSPI_ROLE_PANEL);
  return widget != NULL && accessible_has_state (widget, ATSPI_STATE_SHOWING);
}

static AtspiAccessible *
find_in_page (Reader *self,
              AccessibleMatch match,
              gconstpointer data,
              AtspiRect *view_extents)
{
  g_autoptr (GPtrArray) pages = accessible_find_all (reader_get_root (self), match_page, NULL);

  for (guint i = 0; i < pages->len; i++) {
    AtspiAccessible *page = g_ptr_array_index (pages, i);
    AtspiAccessible *found = accessible_find (page, match, data);
    /* The page is as high as all of its text, what scrolls it is as high as the view. */
    g_autoptr (AtspiAccessible) view = accessible_get_ancestor (page, ATSPI_ROLE_SCROLL_PANE);

    if (found != NULL && view != NULL && accessible_get_extents (view, view_extents))
      return found;
    g_clear_object (&found);
  }
  return NULL;
}

/* Wherever it is in the page, on the screen or not. */
static AtspiAccessible *
find_named_in_page (Reader *self,
                    AtspiRole role,
                    const char *name,
                    AtspiRect *view_extents)
{
  const AccessibleNamed wanted = { role, name };

  return find_in_page (self, accessible_match_named, &wanted, view_extents);
}

static gboolean
shows_heading (Reader *self,
               gconstpointer text)
{
  AtspiRect view;
  g_autoptr (AtspiAccessible) heading = find_named_in_page (self, ATSPI_ROLE_HEADING, text, &view);

  return heading != NULL;
}

gboolean
reader_wait_for_heading (Reader *self,
                         const char *text)
{
  return reader_wait (self, shows_heading, text);
}

static gboolean
match_text (AtspiAccessible *accessible,
            gconstpointer wanted)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (accessible);
  g_autofree char *all = text != NULL ? atspi_text_get_text (text, 0, -1, NULL) : NULL;

  return all != NULL && strstr (all, wanted) != NULL;
}

static gboolean
shows_text (Reader *self,
            gconstpointer text)
{
  AtspiRect view;
  g_autoptr (AtspiAccessible) found = find_in_page (self, match_text, text, &view);

  return found != NULL;
}

gboolean
reader_wait_for_text (Reader *self,
                      const char *text)
{
  return reader_wait (self, shows_text, text);
}

static gboolean
try_to_press_link (Reader *self,
                   gconstpointer name)
{
  AtspiRect view;
  g_autoptr (AtspiAccessible) link = find_named_in_page (self, ATSPI_ROLE_LINK, name, &view);

  return link != NULL && accessible_act (link);
}

gboolean
reader_press_link (Reader *self,
                   const char *name)
{
  return reader_wait (self, try_to_press_link, name);
}

double
reader_get_heading_place (Reader *self,
                          const char *text)
{
  AtspiRect view;
  AtspiRect place;
  g_autoptr (AtspiAccessible) heading = find_named_in_page (self, ATSPI_ROLE_HEADING, text, &view);

  if (heading == NULL || view.height <= 0 || !accessible_get_extents (heading, &place))
    return NAN;
  /* Counted from the corner of what is seen of the page, which is not the view's own place: that moves with
   * the page. */
  return (double) place.y / view.height;
}

/* A page tells no place in the window, but its nearest ancestor in our process does. */
gboolean
reader_press_page (Reader *self)
{
  g_autoptr (AtspiAccessible) here = accessible_find (reader_get_root (self), match_page, NULL);
  AtspiRect extents = { 0 };

  while (here != NULL) {
    AtspiAccessible *parent = atspi_accessible_get_parent (here, NULL);

    g_object_unref (here);
    here = parent;
    if (here != NULL && accessible_get_extents (here, &extents) && extents.y > 0)
      return reader_press_middle (self, &extents);
  }
  return FALSE;
}
