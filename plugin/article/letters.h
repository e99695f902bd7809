/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * reasons_letter_at:
 * @p: start of a character of valid UTF-8
 *
 * Returns: the character, as g_utf8_get_char() does, with no call for each.
 */
static inline gunichar
reasons_letter_at (const char *p)
{
  const guchar *b = (const guchar *) p;

  if (b[0] < 0x80)
    return b[0];
  if (b[0] < 0xe0)
    return (gunichar) (b[0] & 0x1f) << 6 | (b[1] & 0x3f);
  if (b[0] < 0xf0)
    return (gunichar) (b[0] & 0x0f) << 12 | (gunichar) (b[1] & 0x3f) << 6 | (b[2] & 0x3f);
  return (gunichar) (b[0] & 0x07) << 18 | (gunichar) (b[1] & 0x3f) << 12 | (gunichar) (b[2] & 0x3f) << 6 |
         (b[3] & 0x3f);
}

/** reasons_letter_is_space: Returns: whether @c is white space to a reader, no-break spaces among it. */
static inline gboolean
reasons_letter_is_space (gunichar c)
{
  return c < 0x80 ? g_ascii_isspace (c) || c == 0x0b || c == 0 : g_unichar_isspace (c) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/**
 * reasons_letter_is_invisible:
 *
 * Returns: whether @c shows nothing and joins nothing: controls, soft hyphen, zero width space, word
 *   joiner, byte order mark. Zero width joiners shape words and emoji, and stay.
 */
static inline gboolean
reasons_letter_is_invisible (gunichar c)
{
  return c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0) || c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff;
}

/** reasons_letter_is_ideographic: Returns: whether @c is of a script that sets no spaces between words. */
static inline gboolean
reasons_letter_is_ideographic (gunichar c)
{
  return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff)
         || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

/** reasons_letters_reach: Returns: whether any byte of @text is @least or above, which is soon told. */
static inline gboolean
reasons_letters_reach (const char *text,
                       gsize length,
                       guchar least)
{
  guchar most = 0;

  for (gsize i = 0; i < length; i++)
    most = MAX (most, (guchar) text[i]);
  return most >= least;
}

/** reasons_letter_ends_foreign_sentence: reasons_letter_ends_sentence() of what is not ASCII. */
gboolean reasons_letter_ends_foreign_sentence (gunichar c);

/** reasons_letter_ends_sentence: Returns: whether @c ends a sentence in some script. */
static inline gboolean
reasons_letter_ends_sentence (gunichar c)
{
  return c < 0x80 ? c == '.' || c == '!' || c == '?' : reasons_letter_ends_foreign_sentence (c);
}

/** reasons_letter_is_colon: Returns: whether @c is a colon in some script. */
static inline gboolean
reasons_letter_is_colon (gunichar c)
{
  return c == ':' || (c >= 0x80 && (c == 0xff1a || c == 0xfe55 || c == 0x0589 || c == 0x2236));
}

/** reasons_letter_closes: Returns: whether @c is a closing quote or bracket, or one that may close. */
gboolean reasons_letter_closes (gunichar c);

/** reasons_letters_have_words: Returns: whether there is any letter or digit. */
gboolean reasons_letters_have_words (const char *text,
                                     gsize length);

/**
 * reasons_letters_same:
 * @a: UTF-8 text
 * @a_length: its length in bytes
 * @b: UTF-8 text
 * @b_length: its length in bytes
 *
 * Returns: whether both have the same letters, digits and combining marks, whatever their case,
 *   punctuation and spaces; %FALSE where there are none.
 */
gboolean reasons_letters_same (const char *a,
                               gsize a_length,
                               const char *b,
                               gsize b_length);

/** reasons_letters_get_first: Returns: the first that reasons_letters_same() compares, 0 where there is none. */
gunichar reasons_letters_get_first (const char *text,
                                    gsize length);

/**
 * reasons_letters_fold:
 *
 * Returns: (transfer full): letters, digits and marks of @text alone, in lower case, for comparing.
 */
char *reasons_letters_fold (const char *text,
                            gsize length);

G_END_DECLS
