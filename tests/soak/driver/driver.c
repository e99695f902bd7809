/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "soak-driver"

#include "config.h"

#include <gio/gio.h>
#include <libpeas.h>
#include <malloc.h>

#include "../interface.h"
#include "host.h"
#include "instances.h"

/* A plugin for the reader that does what the test asks for over the session bus. */

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

static GVariant *
select_node (GVariant *arguments)
{
  const char *id;

  g_variant_get (arguments, "(&s)", &id);
  return g_variant_new ("(b)", host_select_node (id));
}

static GVariant *
get_items (GVariant *arguments)
{
  GArray *items = host_get_items ();
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("(at)"));

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("at"));
  for (guint i = 0; i < items->len; i++)
    g_variant_builder_add (&builder, "t", (guint64) g_array_index (items, gulong, i));
  g_variant_builder_close (&builder);
  return g_variant_builder_end (&builder);
}

static GVariant *
select_item (GVariant *arguments)
{
  guint64 id;

  g_variant_get (arguments, "(t)", &id);
  host_select_item (id);
  return NULL;
}

static GVariant *
count_selections (GVariant *arguments)
{
  return g_variant_new ("(u)", host_count_selections ());
}

static GVariant *
update_item (GVariant *arguments)
{
  const char *description;
  guint64 id;

  g_variant_get (arguments, "(t&s)", &id, &description);
  return g_variant_new ("(b)", host_update_item (id, description));
}

static GVariant *
remove_item (GVariant *arguments)
{
  guint64 id;

  g_variant_get (arguments, "(t)", &id);
  return g_variant_new ("(b)", host_remove_item (id));
}

static GVariant *
move_node (GVariant *arguments)
{
  const char *id;
  const char *folder;

  g_variant_get (arguments, "(&s&s)", &id, &folder);
  return g_variant_new ("(b)", host_move_node (id, folder));
}

static GVariant *
remove_node (GVariant *arguments)
{
  const char *id;

  g_variant_get (arguments, "(&s)", &id);
  return g_variant_new ("(b)", host_remove_node (id));
}

static GVariant *
focus_items (GVariant *arguments)
{
  return g_variant_new ("(b)", host_focus_items ());
}

static GVariant *
set_plugins (GVariant *arguments)
{
  g_autofree const char **names = NULL;

  g_variant_get (arguments, "(^a&s)", &names);
  host_set_plugins (names);
  return NULL;
}

static GVariant *
set_wide (GVariant *arguments)
{
  gboolean wide;

  g_variant_get (arguments, "(b)", &wide);
  host_set_wide (wide);
  return NULL;
}

static GVariant *
wrap_view (GVariant *arguments)
{
  gboolean wrapped;

  g_variant_get (arguments, "(b)", &wrapped);
  host_wrap_view (wrapped);
  return NULL;
}

static GVariant *
watch_instances (GVariant *arguments)
{
  const char *prefix;

  g_variant_get (arguments, "(&s)", &prefix);
  instances_watch (prefix);
  return NULL;
}

static GVariant *
count_instances (GVariant *arguments)
{
  return g_variant_new ("(@a{si})", instances_count ());
}

/* What must be among the reader's complaints, or they are not heard. */
static GVariant *
complain (GVariant *arguments)
{
  g_warning ("%s", SOAK_COMPLAINT);
  return NULL;
}

/* What is free is given back to the kernel, so that what it counts is what is held. */
static GVariant *
trim (GVariant *arguments)
{
  malloc_trim (0);
  return NULL;
}

static const struct {
  const char *name;
  GVariant *(*act) (GVariant *arguments);
} methods[] = {
  { "SelectNode", select_node },
  { "GetItems", get_items },
  { "SelectItem", select_item },
  { "CountSelections", count_selections },
  { "UpdateItem", update_item },
  { "RemoveItem", remove_item },
  { "MoveNode", move_node },
  { "RemoveNode", remove_node },
  { "FocusItems", focus_items },
  { "SetPlugins", set_plugins },
  { "SetWide", set_wide },
  { "WrapView", wrap_view },
  { "WatchInstances", watch_instances },
  { "CountInstances", count_instances },
  { "Complain", complain },
  { "Trim", trim },
};

static void
on_call (GDBusConnection *bus,
         const char *sender,
         const char *path,
         const char *interface,
         const char *method,
         GVariant *arguments,
         GDBusMethodInvocation *invocation,
         gpointer unused)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++) {
    if (g_str_equal (methods[i].name, method)) {
      g_dbus_method_invocation_return_value (invocation, methods[i].act (arguments));
      return;
    }
  }
  g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD, method);
}

void
peas_register_types (PeasObjectModule *module)
{
  const GDBusInterfaceVTable vtable = { .method_call = on_call };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (SOAK_INTERFACE_XML, NULL);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  /* Without it every call fails, and the test says so. */
  if (bus != NULL && host_find ())
    g_dbus_connection_register_object (bus, SOAK_PATH, node->interfaces[0], &vtable, NULL, NULL, NULL);
}
