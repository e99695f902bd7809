/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "commands.h"

#include "host-settings.h"

#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)

struct _ReasonsCommands {
  GObject parent_instance;

  GtkWindow *window;
  GtkEventController *captured;
  GtkEventController *keys;
  GSettings *host_settings;
  GAction *host_print;
  GAction *print;
  ReasonsCommandHandler handler;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (ReasonsCommands, reasons_commands, G_TYPE_OBJECT)

/* The values of Liferea's "browse-key-setting". */
static GdkModifierType
paging_modifier (ReasonsCommands *self)
{
  switch (self->host_settings != NULL ? g_settings_get_int (self->host_settings, "browse-key-setting") : 1) {
  case 1:
    return GDK_CONTROL_MASK;
  case 2:
    return GDK_ALT_MASK;
  default:
    return 0;
  }
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                ReasonsCommands *self)
{
  if (keyval != GDK_KEY_space || (state & MODIFIERS) != paging_modifier (self))
    return GDK_EVENT_PROPAGATE;
  return self->handler (REASONS_COMMAND_PAGE_DOWN, self->user_data);
}

/* Asked before anybody else: F8 is a key of GtkPaned's too, and the window is full of those. */
static gboolean
on_key_captured (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 ReasonsCommands *self)
{
  if ((state & MODIFIERS) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval) {
  case GDK_KEY_F8:
    return self->handler (REASONS_COMMAND_TOGGLE_VIEW, self->user_data);
  case GDK_KEY_F9:
    return self->handler (REASONS_COMMAND_TOGGLE_SIDEBAR, self->user_data);
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static GtkEventController *
add_key_controller (ReasonsCommands *self,
                    GtkPropagationPhase phase,
                    GCallback callback)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect (controller, "key-pressed", callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self->window), controller);
  return controller;
}

static void
on_print (ReasonsCommands *self,
          GVariant *parameter)
{
  if (!self->handler (REASONS_COMMAND_PRINT, self->user_data))
    g_action_activate (self->host_print, NULL);
}

static GActionMap *
get_action_map (ReasonsCommands *self)
{
  GtkApplication *application = gtk_window_get_application (self->window);

  return application != NULL ? G_ACTION_MAP (application) : NULL;
}

static void
take_print (ReasonsCommands *self)
{
  GActionMap *map = get_action_map (self);
  GAction *host_print = map != NULL ? g_action_map_lookup_action (map, "print") : NULL;

  if (host_print == NULL || g_action_get_parameter_type (host_print) != NULL)
    return;
  self->host_print = g_object_ref (host_print);
  self->print = G_ACTION (g_simple_action_new ("print", NULL));
  g_object_bind_property (host_print, "enabled", self->print, "enabled", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (self->print, "activate", G_CALLBACK (on_print), self);
  g_action_map_add_action (map, self->print);
}

void
reasons_commands_release (ReasonsCommands *self)
{
  GActionMap *map;

  g_return_if_fail (REASONS_IS_COMMANDS (self));

  if (self->window == NULL)
    return;

  gtk_widget_remove_controller (GTK_WIDGET (self->window), self->captured);
  gtk_widget_remove_controller (GTK_WIDGET (self->window), self->keys);
  self->captured = NULL;
  self->keys = NULL;

  map = get_action_map (self);
  if (self->print != NULL) {
    g_signal_handlers_disconnect_by_data (self->print, self);
    if (map != NULL && g_action_map_lookup_action (map, "print") == self->print)
      g_action_map_add_action (map, self->host_print);
  }
  g_clear_object (&self->print);
  g_clear_object (&self->host_print);
  g_clear_object (&self->host_settings);
  g_clear_object (&self->window);
}

static void
reasons_commands_dispose (GObject *object)
{
  reasons_commands_release (REASONS_COMMANDS (object));

  G_OBJECT_CLASS (reasons_commands_parent_class)->dispose (object);
}

static void
reasons_commands_class_init (ReasonsCommandsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_commands_dispose;
}

static void
reasons_commands_init (ReasonsCommands *self)
{
}

ReasonsCommands *
reasons_commands_new (GtkWindow *window,
                      ReasonsCommandHandler handler,
                      gpointer user_data)
{
  ReasonsCommands *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (handler != NULL, NULL);

  self = g_object_new (REASONS_TYPE_COMMANDS, NULL);
  self->window = g_object_ref (window);
  self->handler = handler;
  self->user_data = user_data;
  self->host_settings = reasons_host_settings_new ("browse-key-setting");

  self->captured = add_key_controller (self, GTK_PHASE_CAPTURE, G_CALLBACK (on_key_captured));
  /* Of two controllers of one phase the one added last is asked first: before the host's own. */
  self->keys = add_key_controller (self, GTK_PHASE_BUBBLE, G_CALLBACK (on_key_pressed));

  take_print (self);
  return self;
}
