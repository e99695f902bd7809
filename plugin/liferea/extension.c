/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "extension.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "abi.h"
#include "controller.h"
#include "preferences.h"
#include "settings.h"

/* LifereaActivatable as Liferea 2 lays it out. Of LifereaShellActivatable only the property is used. */
typedef struct {
  GTypeInterface parent;
  void (*activate) (GObject *activatable);
  void (*deactivate) (GObject *activatable);
  void (*create_configure_widget) (GObject *activatable);
} ActivatableInterface;

typedef struct {
  PeasExtensionBase parent_instance;

  GObject *shell;
  ReasonsController *controller;
} ReasonsExtension;

typedef struct {
  PeasExtensionBaseClass parent_class;
} ReasonsExtensionClass;

enum {
  PROP_0,
  PROP_SHELL,
};

static gpointer parent_class;

static void
show_failure (const GError *error)
{
  g_autofree char *message = g_strdup_printf (_("Reasons stays off: %s"), error->message);

  g_message ("%s", message);
  reasons_abi_toast (message);
}

static void
reasons_extension_activate (GObject *object)
{
  ReasonsExtension *self = (ReasonsExtension *) object;
  PeasPluginInfo *info = peas_extension_base_get_plugin_info (PEAS_EXTENSION_BASE (object));
  g_autoptr (GError) error = NULL;

  if (self->shell == NULL || self->controller != NULL)
    return;

  self->controller = reasons_controller_new (self->shell, peas_plugin_info_get_module_dir (info), &error);
  if (self->controller == NULL)
    show_failure (error);
}

static void
reasons_extension_deactivate (GObject *object)
{
  ReasonsExtension *self = (ReasonsExtension *) object;

  if (self->controller != NULL)
    reasons_controller_release (self->controller, TRUE);
  g_clear_object (&self->controller);
}

static GtkWidget *
get_active_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next) {
    if (gtk_window_is_active (window->data))
      return window->data;
  }
  return reasons_abi_get (NULL)->liferea_shell_get_window ();
}

/* Liferea's page of plugins asks an instance that it makes for this alone, without a shell. */
static void
reasons_extension_configure (GObject *object)
{
  PeasPluginInfo *info = peas_extension_base_get_plugin_info (PEAS_EXTENSION_BASE (object));
  g_autoptr (GSettings) settings = reasons_settings_new (peas_plugin_info_get_module_dir (info));

  if (settings == NULL) {
    reasons_abi_toast (_("There is nothing to set: the settings schema is not installed"));
    return;
  }
  adw_dialog_present (ADW_DIALOG (reasons_preferences_new (settings)), get_active_window ());
}

static void
reasons_extension_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  ReasonsExtension *self = (ReasonsExtension *) object;

  if (prop_id == PROP_SHELL)
    self->shell = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
reasons_extension_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ReasonsExtension *self = (ReasonsExtension *) object;

  if (prop_id == PROP_SHELL)
    g_value_set_object (value, self->shell);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
reasons_extension_dispose (GObject *object)
{
  ReasonsExtension *self = (ReasonsExtension *) object;

  if (self->controller != NULL)
    reasons_controller_release (self->controller, FALSE);
  g_clear_object (&self->controller);
  g_clear_object (&self->shell);

  G_OBJECT_CLASS (parent_class)->dispose (object);
}

static void
reasons_extension_class_init (gpointer klass,
                              gpointer class_data)
{
  GObjectClass *object_class = klass;

  parent_class = g_type_class_peek_parent (klass);
  object_class->set_property = reasons_extension_set_property;
  object_class->get_property = reasons_extension_get_property;
  object_class->dispose = reasons_extension_dispose;
  g_object_class_override_property (object_class, PROP_SHELL, "shell");
}

static void
activatable_init (gpointer iface,
                  gpointer data)
{
  ActivatableInterface *activatable = iface;

  activatable->activate = reasons_extension_activate;
  activatable->deactivate = reasons_extension_deactivate;
  activatable->create_configure_widget = reasons_extension_configure;
}

static void
shell_activatable_init (gpointer iface,
                        gpointer data)
{
}

GType
reasons_extension_register (void)
{
  static GType type = G_TYPE_INVALID;
  const GTypeInfo info = {
    .class_size = sizeof (ReasonsExtensionClass),
    .class_init = reasons_extension_class_init,
    .instance_size = sizeof (ReasonsExtension),
  };
  const GInterfaceInfo activatable = { .interface_init = activatable_init };
  const GInterfaceInfo shell_activatable = { .interface_init = shell_activatable_init };
  g_autoptr (GError) error = NULL;
  const ReasonsAbi *abi;

  if (type != G_TYPE_INVALID)
    return type;

  abi = reasons_abi_get (&error);
  if (abi == NULL) {
    show_failure (error);
    return G_TYPE_INVALID;
  }

  type = g_type_register_static (PEAS_TYPE_EXTENSION_BASE, "ReasonsExtension", &info, G_TYPE_FLAG_FINAL);
  g_type_add_interface_static (type, abi->liferea_activatable_get_type (), &activatable);
  g_type_add_interface_static (type, abi->liferea_shell_activatable_get_type (), &shell_activatable);
  return type;
}
