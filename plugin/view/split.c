/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "split.h"

#include "look-menu.h"
#include "settings.h"

#define DEFAULT_SIDEBAR_WIDTH 300

/* As in the schema. */
#define LEAST_SIDEBAR_WIDTH 200
#define MOST_SIDEBAR_WIDTH  1200

/* A hand that drags the divider asks for a new width many times a second. */
#define REMEMBER_DELAY_MS 300

struct _ReasonsSplit {
  AdwBreakpointBin parent_instance;

  GtkPaned *paned;
  AdwBin *content_slot;
  AdwBin *wide_slot;
  AdwBin *narrow_slot;
  GtkRevealer *drawer;
  GtkWidget *corner;
  GtkToggleButton *drawer_toggle;
  ReasonsLookMenu *look_menu;
  GtkLabel *toggle_label;

  GtkWidget *sidebar;
  GSettings *settings;
  int sidebar_width;
  gboolean show_sidebar;
  gboolean narrow;
  gboolean placing;
  guint remember_source;
};

G_DEFINE_FINAL_TYPE (ReasonsSplit, reasons_split, ADW_TYPE_BREAKPOINT_BIN)

enum {
  PROP_0,
  PROP_SETTINGS,
  PROP_CONTENT,
  PROP_SIDEBAR,
  PROP_TOGGLE_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
place_divider (ReasonsSplit *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->paned));

  if (width <= 0 || self->narrow)
    return;
  self->placing = TRUE;
  gtk_paned_set_position (self->paned, width - self->sidebar_width);
  self->placing = FALSE;
}

static gboolean
remember_width (gpointer user_data)
{
  ReasonsSplit *self = user_data;

  self->remember_source = 0;
  if (self->settings != NULL)
    g_settings_set_int (self->settings, REASONS_SETTING_SIDEBAR_WIDTH, self->sidebar_width);
  return G_SOURCE_REMOVE;
}

static void
on_divider_moved (ReasonsSplit *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->paned));
  int sidebar_width = width - gtk_paned_get_position (self->paned);

  if (self->placing || self->narrow || !self->show_sidebar || width <= 0 || sidebar_width <= 0)
    return;
  self->sidebar_width = CLAMP (sidebar_width, LEAST_SIDEBAR_WIDTH, MOST_SIDEBAR_WIDTH);
  if (self->remember_source == 0)
    self->remember_source = g_timeout_add (REMEMBER_DELAY_MS, remember_width, self);
}

/* One list, in the pane or in the drawer. */
static void
update_layout (ReasonsSplit *self)
{
  AdwBin *slot = self->narrow ? self->narrow_slot : self->wide_slot;
  AdwBin *other = self->narrow ? self->wide_slot : self->narrow_slot;

  if (adw_bin_get_child (slot) != self->sidebar) {
    adw_bin_set_child (other, NULL);
    adw_bin_set_child (slot, self->sidebar);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->wide_slot), !self->narrow && self->show_sidebar);
  gtk_widget_set_visible (GTK_WIDGET (self->drawer), self->narrow);
  /* Where the list is out of sight there is a way to it, and to what its head has. */
  gtk_widget_set_visible (self->corner, self->narrow || !self->show_sidebar);
  if (!self->narrow)
    gtk_revealer_set_reveal_child (self->drawer, FALSE);
  gtk_toggle_button_set_active (self->drawer_toggle, gtk_revealer_get_reveal_child (self->drawer));
}

static void
on_drawer_moved (ReasonsSplit *self)
{
  gtk_toggle_button_set_active (self->drawer_toggle, gtk_revealer_get_reveal_child (self->drawer));
}

static void
on_narrow (ReasonsSplit *self)
{
  self->narrow = TRUE;
  update_layout (self);
}

static void
on_wide (ReasonsSplit *self)
{
  self->narrow = FALSE;
  update_layout (self);
}

static void
reasons_split_size_allocate (GtkWidget *widget,
                                    int width,
                                    int height,
                                    int baseline)
{
  ReasonsSplit *self = REASONS_SPLIT (widget);
  int before = gtk_widget_get_width (GTK_WIDGET (self->paned));

  /* Only what a hand moves is remembered. */
  self->placing = TRUE;
  GTK_WIDGET_CLASS (reasons_split_parent_class)->size_allocate (widget, width, height, baseline);
  self->placing = FALSE;
  /* The sidebar keeps its width when the window's changes; GtkPaned alone would keep its start. */
  if (gtk_widget_get_width (GTK_WIDGET (self->paned)) != before)
    place_divider (self);
}

static void
set_settings (ReasonsSplit *self,
              GSettings *settings)
{
  if (!g_set_object (&self->settings, settings))
    return;
  reasons_look_menu_set_settings (self->look_menu, settings);
  if (settings == NULL)
    return;
  self->sidebar_width = g_settings_get_int (settings, REASONS_SETTING_SIDEBAR_WIDTH);
  self->show_sidebar = g_settings_get_boolean (settings, REASONS_SETTING_SHOW_SIDEBAR);
  update_layout (self);
  place_divider (self);
}

static void
set_sidebar (ReasonsSplit *self,
             GtkWidget *sidebar)
{
  if (!g_set_object (&self->sidebar, sidebar))
    return;
  adw_bin_set_child (self->wide_slot, NULL);
  adw_bin_set_child (self->narrow_slot, NULL);
  update_layout (self);
}

static void
reasons_split_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  ReasonsSplit *self = REASONS_SPLIT (object);

  switch (prop_id) {
  case PROP_SETTINGS:
    set_settings (self, g_value_get_object (value));
    break;
  case PROP_CONTENT:
    adw_bin_set_child (self->content_slot, g_value_get_object (value));
    break;
  case PROP_SIDEBAR:
    set_sidebar (self, g_value_get_object (value));
    break;
  case PROP_TOGGLE_LABEL:
    gtk_label_set_text (self->toggle_label, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
reasons_split_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  ReasonsSplit *self = REASONS_SPLIT (object);

  switch (prop_id) {
  case PROP_SETTINGS:
    g_value_set_object (value, self->settings);
    break;
  case PROP_CONTENT:
    g_value_set_object (value, adw_bin_get_child (self->content_slot));
    break;
  case PROP_SIDEBAR:
    g_value_set_object (value, self->sidebar);
    break;
  case PROP_TOGGLE_LABEL:
    g_value_set_string (value, gtk_label_get_text (self->toggle_label));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
reasons_split_dispose (GObject *object)
{
  ReasonsSplit *self = REASONS_SPLIT (object);

  if (self->remember_source != 0) {
    g_source_remove (self->remember_source);
    remember_width (self);
  }
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_SPLIT);
  g_clear_object (&self->sidebar);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (reasons_split_parent_class)->dispose (object);
}

static void
close_drawer (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  reasons_split_close_drawer (REASONS_SPLIT (widget));
}

static void
reasons_split_class_init (ReasonsSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = reasons_split_set_property;
  object_class->get_property = reasons_split_get_property;
  object_class->dispose = reasons_split_dispose;
  widget_class->size_allocate = reasons_split_size_allocate;

  props[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_TOGGLE_LABEL] = g_param_spec_string ("toggle-label", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (REASONS_TYPE_LOOK_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/split.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, paned);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, content_slot);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, wide_slot);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, narrow_slot);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, drawer);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, corner);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, drawer_toggle);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, look_menu);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSplit, toggle_label);
  gtk_widget_class_bind_template_callback (widget_class, on_drawer_moved);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, reasons_split_toggle);
  gtk_widget_class_install_action (widget_class, REASONS_ACTION_CLOSE_DRAWER, NULL, close_drawer);
}

static void
reasons_split_init (ReasonsSplit *self)
{
  self->sidebar_width = DEFAULT_SIDEBAR_WIDTH;
  self->show_sidebar = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (on_divider_moved), self,
                           G_CONNECT_SWAPPED);
}

ReasonsSplit *
reasons_split_new (void)
{
  return g_object_new (REASONS_TYPE_SPLIT, NULL);
}

gboolean
reasons_split_is_narrow (ReasonsSplit *self)
{
  g_return_val_if_fail (REASONS_IS_SPLIT (self), FALSE);

  return self->narrow;
}

gboolean
reasons_split_toggle (ReasonsSplit *self)
{
  g_return_val_if_fail (REASONS_IS_SPLIT (self), FALSE);

  if (self->narrow) {
    if (reasons_split_close_drawer (self))
      return FALSE;
    gtk_revealer_set_reveal_child (self->drawer, TRUE);
    return TRUE;
  }
  self->show_sidebar = !self->show_sidebar;
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, REASONS_SETTING_SHOW_SIDEBAR, self->show_sidebar);
  update_layout (self);
  place_divider (self);
  return self->show_sidebar;
}

gboolean
reasons_split_close_drawer (ReasonsSplit *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (REASONS_IS_SPLIT (self), FALSE);

  if (!gtk_revealer_get_reveal_child (self->drawer))
    return FALSE;
  /* The focus must not stay behind in what is hidden. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->drawer)))
    gtk_widget_child_focus (GTK_WIDGET (self->content_slot), GTK_DIR_TAB_FORWARD);
  gtk_revealer_set_reveal_child (self->drawer, FALSE);
  return TRUE;
}
