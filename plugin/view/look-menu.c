/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "look-menu.h"

#include "settings.h"

struct _ReasonsLookMenu {
  AdwBin parent_instance;

  AdwToggleGroup *colors;
  AdwToggleGroup *text_font;
  AdwToggleGroup *line_width;
  GtkAdjustment *line_spacing;
  GtkSwitch *justify;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (ReasonsLookMenu, reasons_look_menu, ADW_TYPE_BIN)

static void
on_reset (ReasonsLookMenu *self)
{
  if (self->settings != NULL)
    reasons_look_reset (self->settings);
}

static void
reasons_look_menu_dispose (GObject *object)
{
  ReasonsLookMenu *self = REASONS_LOOK_MENU (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_LOOK_MENU);

  G_OBJECT_CLASS (reasons_look_menu_parent_class)->dispose (object);
}

static void
reasons_look_menu_class_init (ReasonsLookMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reasons_look_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/look-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsLookMenu, colors);
  gtk_widget_class_bind_template_child (widget_class, ReasonsLookMenu, text_font);
  gtk_widget_class_bind_template_child (widget_class, ReasonsLookMenu, line_width);
  gtk_widget_class_bind_template_child (widget_class, ReasonsLookMenu, line_spacing);
  gtk_widget_class_bind_template_child (widget_class, ReasonsLookMenu, justify);
  gtk_widget_class_bind_template_callback (widget_class, on_reset);
}

static void
reasons_look_menu_init (ReasonsLookMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

ReasonsLookMenu *
reasons_look_menu_new (void)
{
  return g_object_new (REASONS_TYPE_LOOK_MENU, NULL);
}

void
reasons_look_menu_set_settings (ReasonsLookMenu *self,
                                GSettings *settings)
{
  g_return_if_fail (REASONS_IS_LOOK_MENU (self));
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));

  if (!g_set_object (&self->settings, settings))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self), settings != NULL);
  if (settings == NULL) {
    g_settings_unbind (self->colors, "active-name");
    g_settings_unbind (self->text_font, "active-name");
    g_settings_unbind (self->line_width, "active-name");
    g_settings_unbind (self->line_spacing, "value");
    g_settings_unbind (self->justify, "active");
    return;
  }
  g_settings_bind (settings, REASONS_SETTING_COLORS, self->colors, "active-name", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, REASONS_SETTING_TEXT_FONT, self->text_font, "active-name", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, REASONS_SETTING_LINE_WIDTH, self->line_width, "active-name", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, REASONS_SETTING_LINE_SPACING, self->line_spacing, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, REASONS_SETTING_JUSTIFY, self->justify, "active", G_SETTINGS_BIND_DEFAULT);
}

void
reasons_look_reset (GSettings *settings)
{
  static const char *const keys[] = {
    REASONS_SETTING_COLORS,       REASONS_SETTING_TEXT_FONT, REASONS_SETTING_LINE_WIDTH,
    REASONS_SETTING_LINE_SPACING, REASONS_SETTING_JUSTIFY,
  };

  g_return_if_fail (G_IS_SETTINGS (settings));

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (settings, keys[i]);
}
