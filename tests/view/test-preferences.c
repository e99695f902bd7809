/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "place-store.h"
#include "preferences.h"
#include "settings.h"

static AdwPreferencesRow *
find_row (gpointer root,
          const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (root) && g_str_equal (adw_preferences_row_get_title (root), title))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    AdwPreferencesRow *found = find_row (child, title);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static GtkButton *
find_button (gpointer root,
             const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (root), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkButton *found = find_button (child, label);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static ReasonsPreferences *
open_preferences (GSettings *settings,
                  GtkWindow **window)
{
  ReasonsPreferences *preferences = reasons_preferences_new (settings);
  GtkWidget *content = gtk_label_new ("Behind the dialog");

  *window = harness_window (content, 640, 700);
  adw_dialog_present (ADW_DIALOG (preferences), content);
  harness_wait (gtk_widget_get_mapped (GTK_WIDGET (preferences)));
  return preferences;
}

/* Each row offers as many choices as the schema has, in its order, and sets the one that is chosen. */
static void
test_choices (void)
{
  static const struct {
    const char *title;
    const char *key;
  } rows[] = {
    { "Show with Their List", REASONS_SETTING_SHOW_FOR }, { "Load Pictures", REASONS_SETTING_PICTURES },
    { "Colors", REASONS_SETTING_COLORS },                 { "Font", REASONS_SETTING_TEXT_FONT },
    { "Line Width", REASONS_SETTING_LINE_WIDTH },
  };
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  g_autoptr (GSettingsSchema) schema = NULL;
  GtkWindow *window;
  ReasonsPreferences *preferences = open_preferences (settings, &window);

  g_object_get (settings, "settings-schema", &schema, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, rows[i].key);
    g_autoptr (GVariant) range = g_settings_schema_key_get_range (key);
    g_autoptr (GVariant) values = NULL;
    AdwComboRow *row = ADW_COMBO_ROW (find_row (preferences, rows[i].title));
    guint count = g_list_model_get_n_items (adw_combo_row_get_model (row));

    g_variant_get (range, "(sv)", NULL, &values);
    g_assert_cmpuint (count, ==, g_variant_n_children (values));
    g_assert_cmpuint (adw_combo_row_get_selected (row), ==, (guint) g_settings_get_enum (settings, rows[i].key));
    for (guint choice = 0; choice < count; choice++) {
      adw_combo_row_set_selected (row, choice);
      g_assert_cmpint (g_settings_get_enum (settings, rows[i].key), ==, (int) choice);
    }
    g_settings_reset (settings, rows[i].key);
    g_assert_cmpuint (adw_combo_row_get_selected (row), ==, (guint) g_settings_get_enum (settings, rows[i].key));
  }
  gtk_window_destroy (window);
}

static void
test_reset_look (void)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  GtkWindow *window;
  ReasonsPreferences *preferences = open_preferences (settings, &window);
  AdwSpinRow *spacing = ADW_SPIN_ROW (find_row (preferences, "Line Spacing"));
  AdwSwitchRow *justify = ADW_SWITCH_ROW (find_row (preferences, "Justify Text"));

  adw_spin_row_set_value (spacing, 200);
  adw_switch_row_set_active (justify, TRUE);
  g_settings_set_enum (settings, REASONS_SETTING_PICTURES, REASONS_PICTURES_ASK);
  g_assert_cmpint (g_settings_get_int (settings, REASONS_SETTING_LINE_SPACING), ==, 200);
  g_assert_true (g_settings_get_boolean (settings, REASONS_SETTING_JUSTIFY));

  g_signal_emit_by_name (find_button (preferences, "_Reset"), "clicked");
  g_assert_cmpfloat (adw_spin_row_get_value (spacing), ==, 160);
  g_assert_false (adw_switch_row_get_active (justify));
  g_assert_cmpint (g_settings_get_enum (settings, REASONS_SETTING_PICTURES), ==, REASONS_PICTURES_ASK);
  g_settings_reset (settings, REASONS_SETTING_PICTURES);
  gtk_window_destroy (window);
}

/* The store is the one that the views use, so that no view writes back what was forgotten. */
static void
test_places (void)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  g_autoptr (ReasonsPlaceStore) store = NULL;
  g_autofree char *state = g_dir_make_tmp ("reasons-state-XXXXXX", NULL);
  ReasonsPlace place = { 0 };
  GtkWindow *window;
  ReasonsPreferences *preferences;
  AdwPreferencesRow *forget;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  store = reasons_place_store_dup_default ();
  reasons_place_store_remember (store, "an article", &place, 1);
  g_assert_true (reasons_place_store_lookup (store, "an article", 1, &place));
  preferences = open_preferences (settings, &window);
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (find_row (preferences, "Remember the Place of Reading"))) ==
                 g_settings_get_boolean (settings, REASONS_SETTING_REMEMBER_PLACE));
  forget = find_row (preferences, "_Forget All Places");
  g_signal_emit_by_name (forget, "activated");
  g_assert_false (reasons_place_store_lookup (store, "an article", 1, &place));
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (forget)));
  gtk_window_destroy (window);
}

static void
test_closes_without_trace (void)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  GtkWindow *window;
  gpointer preferences = open_preferences (settings, &window);

  g_object_add_weak_pointer (preferences, &preferences);
  adw_dialog_force_close (preferences);
  harness_wait (preferences == NULL);
  gtk_window_destroy (window);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/preferences/choices", test_choices);
  g_test_add_func ("/reasons/view/preferences/reset-look", test_reset_look);
  g_test_add_func ("/reasons/view/preferences/places", test_places);
  g_test_add_func ("/reasons/view/preferences/closes-without-trace", test_closes_without_trace);
  return g_test_run ();
}
