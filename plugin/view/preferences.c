/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "preferences.h"

#include "look-menu.h"
#include "place-store.h"
#include "resources.h"
#include "settings.h"
#include "shortcuts.h"

struct _ReasonsPreferences {
  AdwPreferencesDialog parent_instance;

  AdwComboRow *show_for;
  AdwComboRow *pictures;
  AdwComboRow *colors;
  AdwComboRow *text_font;
  AdwComboRow *line_width;
  AdwSpinRow *line_spacing;
  AdwSwitchRow *justify;
  AdwSwitchRow *remember_place;
  GtkWidget *forget_places;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (ReasonsPreferences, reasons_preferences, ADW_TYPE_PREFERENCES_DIALOG)

static void
on_reset_look (ReasonsPreferences *self)
{
  if (self->settings != NULL)
    reasons_look_reset (self->settings);
}

static void
on_forget_places (ReasonsPreferences *self)
{
  g_autoptr (ReasonsPlaceStore) store = reasons_place_store_dup_default ();

  reasons_place_store_clear (store);
  /* Done, and that can be seen. */
  gtk_widget_set_sensitive (self->forget_places, FALSE);
}

/* The rows list the choices in the order of the schema's values. */
static const struct {
  const char *key;
  gsize row;
} choices[] = {
  { REASONS_SETTING_SHOW_FOR, G_STRUCT_OFFSET (ReasonsPreferences, show_for) },
  { REASONS_SETTING_PICTURES, G_STRUCT_OFFSET (ReasonsPreferences, pictures) },
  { REASONS_SETTING_COLORS, G_STRUCT_OFFSET (ReasonsPreferences, colors) },
  { REASONS_SETTING_TEXT_FONT, G_STRUCT_OFFSET (ReasonsPreferences, text_font) },
  { REASONS_SETTING_LINE_WIDTH, G_STRUCT_OFFSET (ReasonsPreferences, line_width) },
};

static AdwComboRow *
get_row (ReasonsPreferences *self,
         gsize i)
{
  return G_STRUCT_MEMBER (AdwComboRow *, self, choices[i].row);
}

static void
on_chosen (ReasonsPreferences *self,
           GParamSpec *pspec,
           AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected == GTK_INVALID_LIST_POSITION)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    if (get_row (self, i) == row && g_settings_get_enum (self->settings, choices[i].key) != (int) selected)
      g_settings_set_enum (self->settings, choices[i].key, (int) selected);
  }
}

static void
on_setting_changed (ReasonsPreferences *self,
                    const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    if (g_str_equal (choices[i].key, key))
      adw_combo_row_set_selected (get_row (self, i), (guint) g_settings_get_enum (self->settings, key));
  }
}

static void
reasons_preferences_dispose (GObject *object)
{
  ReasonsPreferences *self = REASONS_PREFERENCES (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_PREFERENCES);

  G_OBJECT_CLASS (reasons_preferences_parent_class)->dispose (object);
}

static void
reasons_preferences_class_init (ReasonsPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /* The dialog is opened from the host's preferences, perhaps before any view of ours is made. */
  g_resources_register (reasons_get_resource ());

  G_OBJECT_CLASS (klass)->dispose = reasons_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, show_for);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, pictures);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, colors);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, text_font);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, line_width);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, line_spacing);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, justify);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, remember_place);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPreferences, forget_places);
  gtk_widget_class_bind_template_callback (widget_class, on_reset_look);
  gtk_widget_class_bind_template_callback (widget_class, on_forget_places);
  gtk_widget_class_bind_template_callback (widget_class, reasons_shortcuts_present);
}

static void
reasons_preferences_init (ReasonsPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ReasonsPreferences *
reasons_preferences_new (GSettings *settings)
{
  ReasonsPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (REASONS_TYPE_PREFERENCES, NULL);
  self->settings = g_object_ref (settings);
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++) {
    on_setting_changed (self, choices[i].key);
    g_signal_connect_object (get_row (self, i), "notify::selected", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  }
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
  g_settings_bind (settings, REASONS_SETTING_LINE_SPACING, self->line_spacing, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, REASONS_SETTING_JUSTIFY, self->justify, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, REASONS_SETTING_REMEMBER_PLACE, self->remember_place, "active", G_SETTINGS_BIND_DEFAULT);
  return self;
}
