/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "look-menu.h"
#include "resources.h"
#include "settings.h"

static AdwToggleGroup *
find_group (gpointer root,
            const char *choice)
{
  if (ADW_IS_TOGGLE_GROUP (root) && adw_toggle_group_get_toggle_by_name (root, choice) != NULL)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    AdwToggleGroup *found = find_group (child, choice);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_hidden_without_settings (void)
{
  ReasonsLookMenu *menu = g_object_ref_sink (reasons_look_menu_new ());

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (menu)));
  g_assert_finalize_object (menu);
}

/* Every choice of the schema has its button, and the button pressed is the choice set. */
static void
test_choices (void)
{
  static const char *const keys[] = { REASONS_SETTING_COLORS, REASONS_SETTING_TEXT_FONT, REASONS_SETTING_LINE_WIDTH };
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  g_autoptr (GSettingsSchema) schema = NULL;
  ReasonsLookMenu *menu = g_object_ref_sink (reasons_look_menu_new ());

  reasons_look_menu_set_settings (menu, settings);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (menu)));
  g_object_get (settings, "settings-schema", &schema, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
    g_autoptr (GVariant) range = g_settings_schema_key_get_range (key);
    g_autoptr (GVariant) values = NULL;
    g_autofree const char **names = NULL;
    AdwToggleGroup *group;

    g_variant_get (range, "(sv)", NULL, &values);
    names = g_variant_get_strv (values, NULL);
    group = find_group (menu, names[1]);
    g_assert_nonnull (group);
    for (guint n = 0; names[n] != NULL; n++) {
      g_autofree char *set = NULL;

      g_assert_nonnull (adw_toggle_group_get_toggle_by_name (group, names[n]));
      adw_toggle_group_set_active_name (group, names[n]);
      set = g_settings_get_string (settings, keys[i]);
      g_assert_cmpstr (set, ==, names[n]);
    }
    g_settings_reset (settings, keys[i]);
    g_assert_cmpstr (adw_toggle_group_get_active_name (group), ==,
                     g_variant_get_string (g_settings_schema_key_get_default_value (key), NULL));
  }
  reasons_look_menu_set_settings (menu, NULL);
  g_assert_finalize_object (menu);
}

static void
test_line_spacing_and_justify (void)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  ReasonsLookMenu *menu = g_object_ref_sink (reasons_look_menu_new ());
  GtkRange *scale;
  GtkSwitch *justify;

  reasons_look_menu_set_settings (menu, settings);
  scale = harness_find (menu, GTK_TYPE_SCALE);
  justify = harness_find (menu, GTK_TYPE_SWITCH);
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 160);
  gtk_range_set_value (scale, 180);
  g_assert_cmpint (g_settings_get_int (settings, REASONS_SETTING_LINE_SPACING), ==, 180);
  gtk_switch_set_active (justify, TRUE);
  g_assert_true (g_settings_get_boolean (settings, REASONS_SETTING_JUSTIFY));

  reasons_look_reset (settings);
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 160);
  g_assert_false (gtk_switch_get_active (justify));
  g_assert_finalize_object (menu);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add_func ("/reasons/view/look-menu/hidden-without-settings", test_hidden_without_settings);
  g_test_add_func ("/reasons/view/look-menu/choices", test_choices);
  g_test_add_func ("/reasons/view/look-menu/line-spacing-and-justify", test_line_spacing_and_justify);
  return g_test_run ();
}
