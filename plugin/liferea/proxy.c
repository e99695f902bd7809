/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "proxy.h"

/* PROXY_DETECT_MODE_NONE */
#define MODE_NONE 1

gboolean
reasons_proxy_is_used (GVariant *mode)
{
  /* A key that changed its type in another version says nothing that we understand. */
  return mode == NULL || !g_variant_is_of_type (mode, G_VARIANT_TYPE_INT32) || g_variant_get_int32 (mode) != MODE_NONE;
}
