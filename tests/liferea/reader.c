/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reader.h"

#include <X11/keysym.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#include "accessible.h"
#include "child.h"

#define APPLICATION "net.sourceforge.liferea"
#define PATIENCE_SECONDS 120
#define INTERVAL_MILLISECONDS 200

struct _Reader {
  Desktop *desktop;
  Profile *profile;
  GSubprocess *process;
  AtspiAccessible *root;
};

/* Both to one place in the file, after what an earlier reader wrote there: opened by its path for each, they
 * would write over each other. */
static gboolean
send_output (GSubprocessLauncher *launcher,
             const char *path,
             GError **error)
{
  int output = g_open (path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
  int errors = output >= 0 ? fcntl (output, F_DUPFD_CLOEXEC, 3) : -1;

  if (errors < 0) {
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "The log %s cannot be opened", path);
    g_clear_fd (&output, NULL);
    return FALSE;
  }
  g_subprocess_launcher_take_stdout_fd (launcher, output);
  g_subprocess_launcher_take_stderr_fd (launcher, errors);
  return TRUE;
}

Reader *
reader_new (Desktop *desktop,
            Profile *profile,
            GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = child_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (Reader) self = g_new0 (Reader, 1);

  self->desktop = desktop;
  self->profile = profile;
  profile_apply (profile, launcher);
  if (!send_output (launcher, profile_get_log_path (profile), error))
    return NULL;
  /* The tests' own settings are not the reader's. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");
  self->process = g_subprocess_launcher_spawn (launcher, error, "liferea", NULL);
  return self->process != NULL ? g_steal_pointer (&self) : NULL;
}

void
reader_free (Reader *self)
{
  g_clear_object (&self->root);
  child_end (&self->process);
  g_free (self);
}

AtspiAccessible *
reader_get_root (Reader *self)
{
  if (self->root == NULL)
    self->root = desktop_find_application (self->desktop, APPLICATION);
  return self->root;
}

gboolean
reader_wait (Reader *self,
             ReaderCondition condition,
             gconstpointer data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < deadline) {
    gint64 asked = g_get_monotonic_time ();
    gint64 took;

    if (reader_get_root (self) != NULL && condition (self, data))
      return TRUE;
    while (g_main_context_iteration (NULL, FALSE))
      ;
    /* A process that has ended has no identifier any more. */
    if (g_subprocess_get_identifier (self->process) == NULL)
      return FALSE;
    /* The reader answers every question itself: with no time between them it would do nothing else. */
    took = g_get_monotonic_time () - asked;
    g_usleep ((gulong) MAX (INTERVAL_MILLISECONDS * 1000, 2 * took));
  }
  return FALSE;
}

/* --- The host --- */

static gboolean
match_role (AtspiAccessible *accessible,
            gconstpointer role)
{
  return atspi_accessible_get_role (accessible, NULL) == (AtspiRole) GPOINTER_TO_INT (role);
}

/* The host's rows have no name; the first label in one is its title. A row of the feed list is told
 * apart by the button in it. */
static char *
get_item_title (AtspiAccessible *row)
{
  g_autoptr (AtspiAccessible) button = accessible_find (row, match_role, GINT_TO_POINTER (ATSPI_ROLE_BUTTON));
  g_autoptr (AtspiAccessible) label = NULL;

  if (button != NULL || !accessible_has_state (row, ATSPI_STATE_SHOWING))
    return NULL;
  label = accessible_find (row, match_role, GINT_TO_POINTER (ATSPI_ROLE_LABEL));
  return label != NULL ? accessible_get_name (label) : NULL;
}

static gboolean
match_item (AtspiAccessible *accessible,
            gconstpointer title)
{
  g_autofree char *found = NULL;
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != ATSPI_ROLE_LIST_ITEM)
    return FALSE;
  /* Our own rows have names. */
  name = accessible_get_name (accessible);
  found = *name == '\0' ? get_item_title (accessible) : NULL;
  return found != NULL && (title == NULL || g_str_equal (found, title));
}

static gboolean
try_to_select (Reader *self,
               gconstpointer title)
{
  g_autoptr (AtspiAccessible) row = accessible_find (reader_get_root (self), match_item, title);

  if (row == NULL)
    return FALSE;
  return accessible_has_state (row, ATSPI_STATE_SELECTED) || (accessible_select (row) && FALSE);
}

char *
reader_select_item (Reader *self,
                    const char *title)
{
  g_autoptr (AtspiAccessible) row = NULL;

  if (!reader_wait (self, try_to_select, title))
    return NULL;
  row = accessible_find (reader_get_root (self), match_item, title);
  return row != NULL ? get_item_title (row) : NULL;
}

GStrv
reader_get_items (Reader *self)
{
  g_autoptr (GPtrArray) rows = accessible_find_all (reader_get_root (self), match_item, NULL);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; i < rows->len; i++)
    g_strv_builder_take (titles, get_item_title (g_ptr_array_index (rows, i)));
  return g_strv_builder_end (titles);
}

static gboolean
match_selected_item (AtspiAccessible *accessible,
                     gconstpointer unused)
{
  return match_item (accessible, NULL) && accessible_has_state (accessible, ATSPI_STATE_SELECTED);
}

char *
reader_get_selected_item (Reader *self)
{
  g_autoptr (AtspiAccessible) row = accessible_find (reader_get_root (self), match_selected_item, NULL);

  return row != NULL ? get_item_title (row) : NULL;
}

gboolean
reader_press_item (Reader *self,
                   const char *title)
{
  g_autoptr (AtspiAccessible) row = accessible_find (reader_get_root (self), match_item, title);
  AtspiRect extents;

  return row != NULL && accessible_get_extents (row, &extents) && reader_press_middle (self, &extents);
}

static gboolean
match_words (AtspiAccessible *accessible,
             gconstpointer words)
{
  g_autofree char *name = NULL;

  if (!accessible_has_state (accessible, ATSPI_STATE_SHOWING))
    return FALSE;
  name = accessible_get_name (accessible);
  return strstr (name, words) != NULL;
}

gboolean
reader_has_words (Reader *self,
                  const char *words)
{
  g_autoptr (AtspiAccessible) found = accessible_find (reader_get_root (self), match_words, words);

  return found != NULL;
}

/* Presses in the middle of what has these extents in the window. The window is in the corner of our
 * screen; its border is counted out of the places inside it, and once more out of its own, so that its
 * corner has negative coordinates. */
gboolean
reader_press_middle (Reader *self,
                     const AtspiRect *extents)
{
  g_autoptr (AtspiAccessible) window = accessible_find_named (reader_get_root (self), ATSPI_ROLE_FRAME, NULL);
  AtspiRect frame;

  if (window == NULL || !accessible_get_extents (window, &frame))
    return FALSE;
  desktop_click (self->desktop, extents->x + extents->width / 2 - 2 * frame.x,
                 extents->y + extents->height / 2 - 2 * frame.y);
  return TRUE;
}

static gboolean
match_typed_into (AtspiAccessible *accessible,
                  gconstpointer unused)
{
  return accessible_has_state (accessible, ATSPI_STATE_FOCUSED) &&
         accessible_has_state (accessible, ATSPI_STATE_EDITABLE);
}

char *
reader_get_typed (Reader *self)
{
  g_autoptr (AtspiAccessible) field = accessible_find (reader_get_root (self), match_typed_into, NULL);
  g_autoptr (AtspiText) text = field != NULL ? atspi_accessible_get_text_iface (field) : NULL;

  return text != NULL ? atspi_text_get_text (text, 0, -1, NULL) : NULL;
}

static gboolean
match_button (AtspiAccessible *accessible,
              gconstpointer name)
{
  g_autofree char *found = NULL;

  switch ((int) atspi_accessible_get_role (accessible, NULL)) {
  case ATSPI_ROLE_BUTTON:
  case ATSPI_ROLE_TOGGLE_BUTTON:
  case ATSPI_ROLE_RADIO_BUTTON:
  case ATSPI_ROLE_MENU_ITEM:
  case ATSPI_ROLE_PAGE_TAB:
  case ATSPI_ROLE_SWITCH:
    break;
  default:
    return FALSE;
  }
  if (!accessible_has_state (accessible, ATSPI_STATE_SHOWING))
    return FALSE;
  found = accessible_get_name (accessible);
  return g_str_equal (found, name);
}

static gboolean
try_to_press (Reader *self,
              gconstpointer name)
{
  g_autoptr (GPtrArray) buttons = accessible_find_all (reader_get_root (self), match_button, name);

  /* A menu button is two: one that has the menu, and in it one that can be pressed. */
  for (guint i = 0; i < buttons->len; i++) {
    if (accessible_act (g_ptr_array_index (buttons, i)) ||
        (atspi_accessible_get_role (g_ptr_array_index (buttons, i), NULL) == ATSPI_ROLE_PAGE_TAB &&
         accessible_select (g_ptr_array_index (buttons, i))))
      return TRUE;
  }
  return FALSE;
}

gboolean
reader_press_named (Reader *self,
                    const char *name)
{
  return reader_wait (self, try_to_press, name);
}

gboolean
reader_activate (Reader *self,
                 const char *action)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = NULL;

  if (bus == NULL)
    return FALSE;
  reply = g_dbus_connection_call_sync (bus, APPLICATION, "/net/sourceforge/liferea", "org.gtk.Actions", "Activate",
                                       g_variant_new ("(sava{sv})", action, NULL, NULL), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  return reply != NULL;
}

void
reader_press_key (Reader *self,
                  guint keysym)
{
  desktop_press_key (self->desktop, keysym, FALSE);
}

void
reader_press_chord (Reader *self,
                    guint modifier,
                    guint keysym)
{
  desktop_press_chord (self->desktop, modifier, keysym);
}

gboolean
reader_quit (Reader *self)
{
  desktop_press_key (self->desktop, XK_q, TRUE);
  return reader_wait_for_quit (self);
}

gboolean
reader_wait_for_quit (Reader *self)
{
  return child_wait (self->process, PATIENCE_SECONDS) && g_subprocess_get_successful (self->process);
}

pid_t
reader_get_pid (Reader *self)
{
  const char *identifier = g_subprocess_get_identifier (self->process);

  return identifier != NULL ? (pid_t) g_ascii_strtoll (identifier, NULL, 10) : 0;
}

gboolean
reader_wait_for_end (Reader *self)
{
  return child_wait (self->process, 0) && g_subprocess_get_successful (self->process);
}

/* --- Its output --- */

static gboolean
is_complaint (const char *line)
{
  static const char *const ours[] = { "reasons-WARNING", "Reasons-WARNING", "liferea-reasons-WARNING" };

  /* GLib writes DOMAIN-LEVEL for a message of any domain. */
  if (strstr (line, "-CRITICAL") != NULL || strstr (line, "-ERROR") != NULL || strstr (line, "** CRITICAL") != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ours); i++) {
    if (strstr (line, ours[i]) != NULL)
      return TRUE;
  }
  return FALSE;
}

GStrv
reader_get_complaints (Reader *self)
{
  g_autofree char *log = profile_read_log (self->profile);
  g_auto (GStrv) lines = g_strsplit (log, "\n", -1);
  g_autoptr (GStrvBuilder) complaints = g_strv_builder_new ();

  for (guint i = 0; lines[i] != NULL; i++) {
    if (is_complaint (lines[i]))
      g_strv_builder_add (complaints, lines[i]);
  }
  return g_strv_builder_end (complaints);
}
