/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "host-settings.h"

GSettings *
reasons_host_settings_new (const char *key)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, "net.sf.liferea", TRUE) : NULL;

  g_return_val_if_fail (key != NULL, NULL);

  if (schema == NULL || !g_settings_schema_has_key (schema, key))
    return NULL;
  return g_settings_new_full (schema, NULL, NULL);
}
