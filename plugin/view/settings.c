/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "settings.h"

/* A key that is asked for and not there would end the program: a schema may be left of an older version. */
static gboolean
has_all_keys (GSettingsSchema *schema)
{
  static const char *const keys[] = {
    REASONS_SETTING_SHOW_ARTICLE_VIEW,
    REASONS_SETTING_SHOW_SIDEBAR,
    REASONS_SETTING_SIDEBAR_WIDTH,
    REASONS_SETTING_PICTURES,
    REASONS_SETTING_SHOW_FOR,
    REASONS_SETTING_COLORS,
    REASONS_SETTING_TEXT_FONT,
    REASONS_SETTING_LINE_WIDTH,
    REASONS_SETTING_LINE_SPACING,
    REASONS_SETTING_JUSTIFY,
    REASONS_SETTING_REMEMBER_PLACE,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (!g_settings_schema_has_key (schema, keys[i]))
      return FALSE;
  }
  return TRUE;
}

GSettings *
reasons_settings_new (const char *folder)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  /* Not trusted: a file that is damaged, or cut off while it is copied, must not take the host down. */
  if (folder != NULL)
    own = g_settings_schema_source_new_from_directory (folder, installed, FALSE, NULL);

  if (own != NULL)
    schema = g_settings_schema_source_lookup (own, REASONS_SETTINGS_ID, TRUE);
  else if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, REASONS_SETTINGS_ID, TRUE);

  if (schema != NULL && !has_all_keys (schema)) {
    g_message ("The settings schema " REASONS_SETTINGS_ID " is of another version: defaults are used");
    return NULL;
  }
  if (schema == NULL) {
    g_message ("The settings schema " REASONS_SETTINGS_ID " is not installed: defaults are used");
    return NULL;
  }
  return g_settings_new_full (schema, NULL, NULL);
}
