/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "letters.h"

gboolean
reasons_letter_ends_foreign_sentence (gunichar c)
{
  switch (c) {
  case 0x2026: /* ellipsis */
  case 0x203c:
  case 0x2047:
  case 0x2048:
  case 0x2049:
  case 0x3002: /* ideographic full stop */
  case 0xff01:
  case 0xff0e:
  case 0xff1f:
  case 0xff61:
  case 0x0964: /* danda */
  case 0x0965:
  case 0x06d4: /* Arabic full stop */
  case 0x061f: /* Arabic question mark */
  case 0x037e: /* Greek question mark */
  case 0x0589: /* Armenian full stop */
  case 0x1362: /* Ethiopic full stop */
  case 0x104b: /* Myanmar section sign */
  case 0x17d4: /* Khmer sign khan */
    return TRUE;
  default:
    return FALSE;
  }
}

gboolean
reasons_letter_closes (gunichar c)
{
  switch (g_unichar_type (c)) {
  case G_UNICODE_CLOSE_PUNCTUATION:
  case G_UNICODE_FINAL_PUNCTUATION:
    return TRUE;
  default:
    return c == '"' || c == '\'';
  }
}

gboolean
reasons_letters_have_words (const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    if (g_unichar_isalnum (reasons_letter_at (p)))
      return TRUE;
  }
  return FALSE;
}

static inline const char *
next_letter (const char *p, const char *end, gunichar *letter)
{
  while (p < end) {
    gunichar c;

    if ((guchar)*p < 0x80) {
      char ascii = *p++;

      if (!g_ascii_isalnum (ascii))
        continue;
      /* Of letters and digits this bit is the case alone. */
      *letter = (gunichar)(ascii | 0x20);
      return p;
    }
    c = reasons_letter_at (p);
    p = g_utf8_next_char (p);
    if (g_unichar_isalnum (c) || g_unichar_ismark (c)) {
      *letter = g_unichar_tolower (c);
      return p;
    }
  }
  return NULL;
}

gboolean
reasons_letters_same (const char *a, gsize a_length, const char *b, gsize b_length)
{
  const char *a_end = a + a_length, *b_end = b + b_length;
  gboolean any = FALSE;

  for (;;) {
    gunichar x = 0, y = 0;

    a = next_letter (a, a_end, &x);
    b = next_letter (b, b_end, &y);
    if (a == NULL || b == NULL)
      return any && a == NULL && b == NULL;
    if (x != y)
      return FALSE;
    any = TRUE;
  }
}

gunichar
reasons_letters_get_first (const char *text, gsize length)
{
  gunichar letter = 0;

  next_letter (text, text + length, &letter);
  return letter;
}

char *
reasons_letters_fold (const char *text, gsize length)
{
  GString *folded = g_string_sized_new (length);
  const char *p = text;
  gunichar letter = 0;

  while ((p = next_letter (p, text + length, &letter)) != NULL)
    g_string_append_unichar (folded, letter);
  return g_string_free_and_steal (folded);
}
