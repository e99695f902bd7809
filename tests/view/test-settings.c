/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

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

/* A schema that is nowhere is no reason to abort the host. */
static void
test_no_schema (void)
{
  g_test_expect_message ("reasons", G_LOG_LEVEL_MESSAGE, "*not installed*");
  g_assert_null (reasons_settings_new ("/nowhere"));
  g_test_assert_expected_messages ();
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/settings/own-folder", test_own_folder);
  g_test_add_func ("/reasons/view/settings/no-schema", test_no_schema);
  return g_test_run ();
}
