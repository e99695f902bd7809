/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "settings.h"

GSettings *
reasons_settings_new (const char *folder)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (folder != NULL)
    own = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);

  if (own != NULL)
    schema = g_settings_schema_source_lookup (own, REASONS_SETTINGS_ID, TRUE);
  else if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, REASONS_SETTINGS_ID, TRUE);

  if (schema == NULL) {
    g_message ("The settings schema " REASONS_SETTINGS_ID " is not installed: defaults are used");
    return NULL;
  }
  return g_settings_new_full (schema, NULL, NULL);
}
