/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fold.h"

#include <string.h>

static gboolean
is_optional_mark (gunichar c,
                  GUnicodeScript base)
{
  if (c >= 0x300 && c <= 0x36f) {
    /* In Cyrillic the breve makes another letter (й), but the diaeresis of ё is a matter of taste. */
    if (base == G_UNICODE_SCRIPT_CYRILLIC)
      return c == 0x300 || c == 0x301 || c == 0x308;
    return base == G_UNICODE_SCRIPT_GREEK;
  }
  return (c >= 0x591 && c <= 0x5c7) || (c >= 0x610 && c <= 0x61a) || (c >= 0x64b && c <= 0x65f) ||
         c == 0x640 || c == 0x670 || c == 0xad || (c >= 0x200b && c <= 0x200f) || c == 0x2060 ||
         c == 0xfe0e || c == 0xfe0f || c == 0xfeff;
}

static gunichar
unify (gunichar c)
{
  switch (c) {
  case 0x2018:
  case 0x2019:
  case 0x2bc:
    return '\'';
  case 0x649:
  case 0x6cc:
    return 0x64a;
  case 0x6a9:
    return 0x643;
  case 0x6c0:
  case 0x6d5:
    return 0x647;
  default:
    return c;
  }
}

char *
reasons_fold (const char *text,
              gssize length)
{
  g_autofree char *folded = NULL;
  g_autofree char *apart = NULL;
  g_autoptr (GString) kept = NULL;
  GUnicodeScript base = G_UNICODE_SCRIPT_COMMON;
  gsize n;
  gboolean ascii = TRUE;

  g_return_val_if_fail (text != NULL, NULL);

  n = length < 0 ? strlen (text) : (gsize) length;
  for (gsize i = 0; i < n && ascii; i++)
    ascii = (guchar) text[i] < 0x80;
  if (ascii)
    return g_ascii_strdown (text, (gssize) n);

  folded = g_utf8_casefold (text, (gssize) n);
  apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  if (apart == NULL)
    return g_strdup ("");

  kept = g_string_sized_new (strlen (apart));
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (is_optional_mark (c, base))
      continue;
    if (g_unichar_isalpha (c))
      base = g_unichar_get_script (c);
    g_string_append_unichar (kept, unify (c));
  }
  return g_utf8_normalize (kept->str, (gssize) kept->len, G_NORMALIZE_DEFAULT_COMPOSE);
}
