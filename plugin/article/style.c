/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "style.h"

#include <string.h>

#define CSS_SPACE " \t\n\f\r"

/* Whether a declaration of @property has a value that starts with @value and does not go on with a
 * letter, digit or dot. */
static gboolean
declares (const char *style,
          const char *property,
          const char *value)
{
  gsize property_length = strlen (property);
  gsize value_length = strlen (value);

  for (const char *p = style; *p != '\0';) {
    p += strspn (p, CSS_SPACE ";");
    if (g_ascii_strncasecmp (p, property, property_length) == 0) {
      const char *rest = p + property_length + strspn (p + property_length, CSS_SPACE);

      if (*rest == ':') {
        rest += 1 + strspn (rest + 1, CSS_SPACE);
        if (g_ascii_strncasecmp (rest, value, value_length) == 0 &&
            !g_ascii_isalnum (rest[value_length]) && rest[value_length] != '.')
          return TRUE;
      }
    }
    p += strcspn (p, ";");
  }

  return FALSE;
}

gboolean
reasons_style_is_hidden (const char *style)
{
  g_return_val_if_fail (style != NULL, FALSE);

  return declares (style, "display", "none") || declares (style, "visibility", "hidden");
}

gboolean
reasons_style_is_pixel (const char *style)
{
  static const char *const sides[] = { "width", "height" };
  static const char *const sizes[] = { "0", "0px", "1px" };

  g_return_val_if_fail (style != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (sizes); j++) {
      if (declares (style, sides[i], sizes[j]))
        return TRUE;
    }
  }

  return FALSE;
}
