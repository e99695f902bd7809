/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "remote.h"

#include "interface.h"

#define APPLICATION "net.sourceforge.liferea"

/* Milliseconds. */
#define PATIENCE 120000

struct _Remote {
  GDBusConnection *bus;
  gboolean absence_allowed;
};

Remote *
remote_new (void)
{
  Remote *self = g_new0 (Remote, 1);
  g_autoptr (GError) error = NULL;

  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  if (self->bus == NULL)
    g_error ("no session bus: %s", error->message);
  return self;
}

void
remote_free (Remote *self)
{
  g_clear_object (&self->bus);
  g_free (self);
}

/* Gives %NULL where there was no answer. */
static GVariant *
ask (Remote *self,
     const char *method,
     GVariant *arguments)
{
  g_autoptr (GError) error = NULL;
  GVariant *answer =
    g_dbus_connection_call_sync (self->bus, APPLICATION, SOAK_PATH, SOAK_INTERFACE, method, arguments, NULL,
                                 G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, NULL, &error);

  if (answer == NULL && !self->absence_allowed)
    g_error ("%s was not answered: %s", method, error->message);
  return answer;
}

static void
tell (Remote *self,
      const char *method,
      GVariant *arguments)
{
  GVariant *answer = ask (self, method, arguments);

  g_clear_pointer (&answer, g_variant_unref);
}

static gboolean
ask_boolean (Remote *self,
             const char *method,
             GVariant *arguments)
{
  g_autoptr (GVariant) answer = ask (self, method, arguments);
  gboolean held = FALSE;

  if (answer != NULL)
    g_variant_get (answer, "(b)", &held);
  return held;
}

gboolean
remote_is_there (Remote *self)
{
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (self->bus, APPLICATION, SOAK_PATH, SOAK_INTERFACE, "CountSelections", NULL, NULL,
                                 G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, NULL, NULL);

  return answer != NULL;
}

void
remote_allow_absence (Remote *self)
{
  self->absence_allowed = TRUE;
}

gboolean
remote_select_node (Remote *self,
                    const char *id)
{
  return ask_boolean (self, "SelectNode", g_variant_new ("(s)", id));
}

GArray *
remote_get_items (Remote *self)
{
  g_autoptr (GVariant) answer = ask (self, "GetItems", NULL);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GVariantIter) iter = NULL;
  guint64 id;

  if (answer == NULL)
    return items;
  g_variant_get (answer, "(at)", &iter);
  while (g_variant_iter_next (iter, "t", &id))
    g_array_append_val (items, id);
  return items;
}

void
remote_select_item (Remote *self,
                    guint64 id)
{
  tell (self, "SelectItem", g_variant_new ("(t)", id));
}

guint32
remote_count_selections (Remote *self)
{
  g_autoptr (GVariant) answer = ask (self, "CountSelections", NULL);
  guint32 count = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &count);
  return count;
}

gboolean
remote_update_item (Remote *self,
                    guint64 id,
                    const char *description)
{
  return ask_boolean (self, "UpdateItem", g_variant_new ("(ts)", id, description));
}

gboolean
remote_remove_item (Remote *self,
                    guint64 id)
{
  return ask_boolean (self, "RemoveItem", g_variant_new ("(t)", id));
}

gboolean
remote_move_node (Remote *self,
                  const char *id,
                  const char *folder)
{
  return ask_boolean (self, "MoveNode", g_variant_new ("(ss)", id, folder));
}

gboolean
remote_remove_node (Remote *self,
                    const char *id)
{
  return ask_boolean (self, "RemoveNode", g_variant_new ("(s)", id));
}

gboolean
remote_focus_items (Remote *self)
{
  return ask_boolean (self, "FocusItems", NULL);
}

void
remote_set_plugin (Remote *self,
                   gboolean active)
{
  /* The driver itself stays. */
  const char *const names[] = { "soak-driver", active ? "reasons" : NULL, NULL };

  tell (self, "SetPlugins", g_variant_new ("(^as)", names));
}

void
remote_set_wide (Remote *self,
                 gboolean wide)
{
  tell (self, "SetWide", g_variant_new ("(b)", wide));
}

void
remote_wrap_view (Remote *self,
                  gboolean wrapped)
{
  tell (self, "WrapView", g_variant_new ("(b)", wrapped));
}

void
remote_watch_instances (Remote *self)
{
  tell (self, "WatchInstances", g_variant_new ("(s)", "Reasons"));
}

GVariant *
remote_count_instances (Remote *self)
{
  g_autoptr (GVariant) answer = ask (self, "CountInstances", NULL);

  return answer != NULL ? g_variant_get_child_value (answer, 0) : g_variant_ref_sink (g_variant_new ("a{si}", NULL));
}

void
remote_complain (Remote *self)
{
  tell (self, "Complain", NULL);
}

void
remote_trim (Remote *self)
{
  tell (self, "Trim", NULL);
}
