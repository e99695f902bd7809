/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gmodule.h>
#include <gtk/gtk.h>
#include <libpeas.h>

/*
 * A plugin for the reader that wants the widgets that ours wants. By what RIVAL_TAKES says it puts into a box of its
 * own, and that where it was:
 *
 *   content   what is in the frame of the reader's article view
 *   view      the article view itself, which replaces whatever the frame has
 *
 * Deactivated, it puts back what it still has. It is a careful one: it removes widgets by their parents' functions.
 */

#define TAKES "RIVAL_TAKES"
#define BANNER "The rival is here"

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

/* As Liferea 2 lays it out. */
typedef struct {
  GTypeInterface parent;
  void (*activate) (GObject *activatable);
  void (*deactivate) (GObject *activatable);
  void (*create_configure_widget) (GObject *activatable);
} ActivatableInterface;

typedef struct {
  PeasExtensionBase parent_instance;

  GObject *shell;
  GtkFrame *frame;
  GtkWidget *box;
  GtkWidget *taken;
} Rival;

typedef struct {
  PeasExtensionBaseClass parent_class;
} RivalClass;

enum {
  PROP_0,
  PROP_SHELL,
};

static void
take_out (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (GTK_IS_FRAME (parent))
    gtk_frame_set_child (GTK_FRAME (parent), NULL);
  else if (GTK_IS_STACK (parent))
    gtk_stack_remove (GTK_STACK (parent), widget);
  else if (GTK_IS_BOX (parent))
    gtk_box_remove (GTK_BOX (parent), widget);
}

static GtkWidget *
get_view (Rival *self)
{
  g_autoptr (GObject) browser = NULL;
  g_autoptr (GtkWidget) view = NULL;

  g_object_get (self->shell, "htmlview", &browser, NULL);
  g_object_get (browser, "renderwidget", &view, NULL);
  /* The reader holds it, too. */
  return view;
}

static void
rival_activate (GObject *object)
{
  Rival *self = (Rival *) object;
  GtkWidget *view;

  if (self->shell == NULL || self->box != NULL)
    return;
  view = get_view (self);
  self->frame = g_object_ref (GTK_FRAME (gtk_widget_get_ancestor (view, GTK_TYPE_FRAME)));
  self->taken = g_object_ref (g_strcmp0 (g_getenv (TAKES), "content") == 0 ? gtk_frame_get_child (self->frame) : view);
  self->box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (self->box), gtk_label_new (BANNER));
  take_out (self->taken);
  gtk_widget_set_vexpand (self->taken, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->taken);
  gtk_frame_set_child (self->frame, self->box);
}

static void
rival_deactivate (GObject *object)
{
  Rival *self = (Rival *) object;

  if (self->box == NULL)
    return;
  if (gtk_widget_get_parent (self->taken) == self->box) {
    gtk_box_remove (GTK_BOX (self->box), self->taken);
    take_out (self->box);
    if (gtk_frame_get_child (self->frame) == NULL)
      gtk_frame_set_child (self->frame, self->taken);
  } else {
    take_out (self->box);
  }
  g_clear_object (&self->taken);
  g_clear_object (&self->box);
  g_clear_object (&self->frame);
}

static void
rival_set_property (GObject *object,
                    guint prop_id,
                    const GValue *value,
                    GParamSpec *pspec)
{
  if (prop_id == PROP_SHELL)
    ((Rival *) object)->shell = g_value_get_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rival_get_property (GObject *object,
                    guint prop_id,
                    GValue *value,
                    GParamSpec *pspec)
{
  if (prop_id == PROP_SHELL)
    g_value_set_object (value, ((Rival *) object)->shell);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rival_class_init (gpointer klass,
                  gpointer class_data)
{
  GObjectClass *object_class = klass;

  object_class->set_property = rival_set_property;
  object_class->get_property = rival_get_property;
  g_object_class_override_property (object_class, PROP_SHELL, "shell");
}

static void
activatable_init (gpointer iface,
                  gpointer data)
{
  ActivatableInterface *activatable = iface;

  activatable->activate = rival_activate;
  activatable->deactivate = rival_deactivate;
}

static GType
get_host_type (const char *function)
{
  GModule *program = g_module_open (NULL, 0);
  GType (*get_type) (void) = NULL;
  GType type = G_TYPE_INVALID;

  if (g_module_symbol (program, function, (gpointer *) &get_type))
    type = get_type ();
  g_module_close (program);
  return type;
}

void
peas_register_types (PeasObjectModule *module)
{
  const GTypeInfo info = {
    .class_size = sizeof (RivalClass),
    .class_init = rival_class_init,
    .instance_size = sizeof (Rival),
  };
  const GInterfaceInfo activatable = { .interface_init = activatable_init };
  const GInterfaceInfo shell_activatable = { 0 };
  GType type = g_type_register_static (PEAS_TYPE_EXTENSION_BASE, "Rival", &info, G_TYPE_FLAG_FINAL);

  g_type_add_interface_static (type, get_host_type ("liferea_activatable_get_type"), &activatable);
  g_type_add_interface_static (type, get_host_type ("liferea_shell_activatable_get_type"), &shell_activatable);
  peas_object_module_register_extension_type (module, get_host_type ("liferea_shell_activatable_get_type"), type);
}
