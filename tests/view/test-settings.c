/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "settings.h"

static void
test_own_folder (void)
{
  GSettings *settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));

  g_assert_nonnull (settings);
  g_assert_true (g_settings_get_boolean (settings, REASONS_SETTING_SHOW_ARTICLE_VIEW));
  g_assert_true (g_settings_get_boolean (settings, REASONS_SETTING_SHOW_SIDEBAR));
  g_assert_cmpint (g_settings_get_int (settings, REASONS_SETTING_SIDEBAR_WIDTH), >=, 200);
  g_assert_cmpint (g_settings_get_enum (settings, REASONS_SETTING_PICTURES), ==, REASONS_PICTURES_ALWAYS);
  g_assert_finalize_object (settings);
}

static void
copy_into (const char *folder,
           const char *from)
{
  g_autofree char *name = g_path_get_basename (from);
  g_autofree char *to = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &text, &length, NULL));
  g_assert_true (g_file_set_contents (to, text, (gssize) length, NULL));
}

/* Whoever looks at a key with a settings editor is told what it does and what it can be. */
static void
test_keys_are_described (void)
{
  /* Compiled, a schema has no texts: GLib reads them from the source beside it. */
  g_autofree char *folder = g_dir_make_tmp ("reasons-schema-XXXXXX", NULL);
  g_autofree char *compiled = g_build_filename (g_getenv ("REASONS_SCHEMA_DIR"), "gschemas.compiled", NULL);
  g_autofree char *copy = g_build_filename (folder, "gschemas.compiled", NULL);
  g_autofree char *text = g_build_filename (folder, "net.sf.liferea.plugins.reasons.gschema.xml", NULL);
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  copy_into (folder, compiled);
  copy_into (folder, g_getenv ("REASONS_SCHEMA_SOURCE"));
  settings = reasons_settings_new (folder);
  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++) {
    g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
    g_autoptr (GVariant) range = g_settings_schema_key_get_range (key);
    const char *kind;

    g_test_message ("%s", keys[i]);
    g_assert_nonnull (g_settings_schema_key_get_summary (key));
    g_assert_nonnull (g_settings_schema_key_get_description (key));
    g_variant_get (range, "(&sv)", &kind, NULL);
    g_assert_true (g_variant_type_equal (g_settings_schema_key_get_value_type (key), G_VARIANT_TYPE_BOOLEAN) ||
                   g_str_equal (kind, "enum") || g_str_equal (kind, "range"));
  }
  g_assert_cmpint (g_remove (copy), ==, 0);
  g_assert_cmpint (g_remove (text), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A schema that is nowhere is no reason to abort the host. */
static void
test_no_schema (void)
{
  g_test_expect_message ("reasons", G_LOG_LEVEL_MESSAGE, "*not installed*");
  g_assert_null (reasons_settings_new ("/nowhere"));
  g_test_assert_expected_messages ();
}

/* As after a copy that was broken off. */
static void
test_cut_schema (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reasons-schema-XXXXXX", NULL);
  g_autofree char *compiled = g_build_filename (g_getenv ("REASONS_SCHEMA_DIR"), "gschemas.compiled", NULL);
  g_autofree char *copy = g_build_filename (folder, "gschemas.compiled", NULL);
  g_autofree char *data = NULL;
  gsize length;
  guint refused = 0;

  g_assert_true (g_file_get_contents (compiled, &data, &length, NULL));
  for (gsize kept = 0; kept < length; kept += 37) {
    g_autoptr (GSettings) settings = NULL;

    g_assert_true (g_file_set_contents (copy, data, (gssize) kept, NULL));
    settings = reasons_settings_new (folder);
    if (settings == NULL)
      refused++;
    else
      g_settings_get_boolean (settings, REASONS_SETTING_SHOW_ARTICLE_VIEW);
  }
  g_assert_cmpuint (refused, >, 0);
  g_assert_cmpint (g_remove (copy), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/settings/own-folder", test_own_folder);
  g_test_add_func ("/reasons/view/settings/keys-are-described", test_keys_are_described);
  g_test_add_func ("/reasons/view/settings/no-schema", test_no_schema);
  g_test_add_func ("/reasons/view/settings/cut-schema", test_cut_schema);
  return g_test_run ();
}
