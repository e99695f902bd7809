/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "file-name.h"

#include <string.h>

static gboolean
is_ordinary (gunichar c)
{
  if (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL)
    return FALSE;
  switch (g_unichar_type (c)) {
  case G_UNICODE_CONTROL:
  case G_UNICODE_FORMAT:
  case G_UNICODE_SURROGATE:
  case G_UNICODE_PRIVATE_USE:
  case G_UNICODE_UNASSIGNED:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR:
    return FALSE;
  default:
    return TRUE;
  }
}

static void
trim (GString *name)
{
  gsize start = strspn (name->str, " .-");

  g_string_erase (name, 0, (gssize) start);
  while (name->len > 0 && strchr (" .-", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

char *
reasons_file_name_new (const char *title,
                       const char *fallback,
                       const char *ending)
{
  g_autofree char *valid = g_utf8_make_valid (title != NULL ? title : "", -1);
  g_autoptr (GString) name = g_string_new (NULL);

  g_return_val_if_fail (fallback != NULL, NULL);
  g_return_val_if_fail (ending != NULL, NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (name->len + (gsize) (g_utf8_next_char (p) - p) > REASONS_FILE_NAME_MOST_BYTES)
      break;
    if (is_ordinary (c))
      g_string_append_unichar (name, c);
    else if (name->len > 0 && name->str[name->len - 1] != '-')
      g_string_append_c (name, '-');
  }
  trim (name);
  if (name->len == 0)
    g_string_append (name, fallback);
  g_string_append (name, ending);
  return g_string_free_and_steal (g_steal_pointer (&name));
}
