/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "web-context.h"

/* Shares of the memory from which on WebKit lets go of what it can, first gently, then of all. */
#define CONSERVATIVE_SHARE 0.3
#define STRICT_SHARE       0.6
#define KILL_SHARE         1.0

#define LOOK_EVERY_SECONDS 5.0

WebKitWebContext *
reasons_web_context_new (guint megabytes)
{
  WebKitMemoryPressureSettings *memory = webkit_memory_pressure_settings_new ();
  WebKitWebContext *self;

  webkit_memory_pressure_settings_set_memory_limit (memory, megabytes);
  /* Each has to be below the next at any time: from the top down. */
  webkit_memory_pressure_settings_set_kill_threshold (memory, KILL_SHARE);
  webkit_memory_pressure_settings_set_strict_threshold (memory, STRICT_SHARE);
  webkit_memory_pressure_settings_set_conservative_threshold (memory, CONSERVATIVE_SHARE);
  webkit_memory_pressure_settings_set_poll_interval (memory, LOOK_EVERY_SECONDS);

  self = g_object_new (WEBKIT_TYPE_WEB_CONTEXT, "memory-pressure-settings", memory, NULL);
  webkit_memory_pressure_settings_free (memory);
  return self;
}
