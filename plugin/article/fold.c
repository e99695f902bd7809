/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fold.h"

#include <string.h>

#include "letters.h"

/* Words that take the long way are kept, so many of them and up to so many bytes each. */
#define KNOWN_MAX       4096
#define KNOWN_BYTES_MAX 64

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

/* "İ" folds to an i with a dot above, which no writer of small letters sets. */
static gboolean
is_dot_of_i (gunichar c,
             gunichar before)
{
  return c == 0x307 && before == 'i';
}

/* Romanian letters have a comma below; many writers set the Turkish ones with a cedilla. */
static gunichar
unify_below (gunichar c,
             gunichar before)
{
  return c == 0x327 && (before == 's' || before == 't') ? 0x326 : c;
}

static gunichar
unify (gunichar c)
{
  switch (c) {
  case 0x131:
    return 'i';
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

/*
 * The letter that @c folds to where that is one letter, whatever stands beside it, and the long way
 * comes to the same; 0 where it takes the long way.
 */
static gunichar
fold_alone (gunichar c)
{
  if (c < 0x80)
    return (gunichar) g_ascii_tolower ((char) c);
  if (c == 0x130 || c == 0x131)
    return 'i';
  if (c == 0x15e || c == 0x15f || c == 0x218 || c == 0x219)
    return 0x219;
  if (c == 0x162 || c == 0x163 || c == 0x21a || c == 0x21b)
    return 0x21b;
  if ((c >= 0xc0 && c <= 0x12f) || (c >= 0x134 && c <= 0x13e) || (c >= 0x141 && c <= 0x148) ||
      (c >= 0x14a && c <= 0x17e))
    return c == 0xdf || c == 0xd7 || c == 0xf7 ? 0 : g_unichar_tolower (c);
  /* Of the Cyrillic letters with a mark only those with a breve are letters of their own. */
  if (c >= 0x410 && c <= 0x44f)
    return g_unichar_tolower (c);
  if (c == 0x404 || c == 0x406 || c == 0x454 || c == 0x456 || c == 0x490 || c == 0x491)
    return g_unichar_tolower (c);
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3041 && c <= 0x3094) || (c >= 0x30a1 && c <= 0x30fa) ||
      (c >= 0xac00 && c <= 0xd7a3))
    return c;
  return 0;
}

/* Such letters take one or two bytes, and what they fold to as well. */
#define SMALL_END REASONS_FOLD_LETTERS_END

typedef struct {
  guint16 folded[SMALL_END];  /* of any character */
  guint16 letters[SMALL_END]; /* of letters alone */
} Small;

static const Small *
get_small (void)
{
  static Small small;
  static gsize is_ready = 0;

  if (g_once_init_enter (&is_ready)) {
    for (gunichar c = 0; c < SMALL_END; c++) {
      small.folded[c] = (guint16) fold_alone (c);
      small.letters[c] = g_unichar_isalpha (c) ? small.folded[c] : 0;
    }
    g_once_init_leave (&is_ready, 1);
  }
  return &small;
}

const guint16 *
reasons_fold_get_letters (void)
{
  return get_small ()->letters;
}

gboolean
reasons_fold_simply (const char *text,
                     gsize length,
                     char *folded)
{
  const guint16 *small = get_small ()->folded;
  const char *p = text;

  while (p < text + length) {
    gunichar c = reasons_letter_at (p);
    const char *next = g_utf8_next_char (p);

    if (c >= SMALL_END) {
      c = fold_alone (c);
      if (c == 0)
        return FALSE;
      folded += g_unichar_to_utf8 (c, folded);
    } else if (small[c] == 0 && c != 0) {
      return FALSE;
    } else if (small[c] < 0x80) {
      *folded++ = (char) small[c];
    } else {
      *folded++ = (char) (0xc0 | small[c] >> 6);
      *folded++ = (char) (0x80 | (small[c] & 0x3f));
    }
    p = next;
  }
  *folded = '\0';
  return TRUE;
}

static char *
fold_at_length (const char *text,
                gsize length)
{
  g_autofree char *folded = NULL;
  g_autofree char *apart = NULL;
  g_autoptr (GString) kept = NULL;
  GUnicodeScript base = G_UNICODE_SCRIPT_COMMON;
  gunichar before = 0;

  folded = g_utf8_casefold (text, (gssize) length);
  apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  if (apart == NULL)
    return g_strdup ("");

  kept = g_string_sized_new (strlen (apart));
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (is_optional_mark (c, base) || is_dot_of_i (c, before))
      continue;
    if (g_unichar_isalpha (c))
      base = g_unichar_get_script (c);
    before = unify (unify_below (c, before));
    g_string_append_unichar (kept, before);
  }
  return g_utf8_normalize (kept->str, (gssize) kept->len, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* A text has few words, and each many times; each thread keeps its own, for as long as they are few. */
static GHashTable *
get_known (void)
{
  static GPrivate private = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *known = g_private_get (&private);

  if (known == NULL) {
    known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    g_private_set (&private, known);
  }
  if (g_hash_table_size (known) >= KNOWN_MAX)
    g_hash_table_remove_all (known);
  return known;
}

/* What the long way comes to, which is kept for words that are not too long: the others are @owned. */
static const char *
fold_known (const char *text,
            gsize length,
            char **owned)
{
  char word[KNOWN_BYTES_MAX];
  GHashTable *known;
  char *folded;

  *owned = NULL;
  if (length >= sizeof word)
    return *owned = fold_at_length (text, length);

  memcpy (word, text, length);
  word[length] = '\0';
  known = get_known ();
  folded = g_hash_table_lookup (known, word);
  if (folded == NULL) {
    folded = fold_at_length (text, length);
    g_hash_table_insert (known, g_strdup (word), folded);
  }
  return folded;
}

gboolean
reasons_fold_within (const char *text,
                     gsize length,
                     char *folded)
{
  g_autofree char *owned = NULL;
  const char *other;
  gsize other_length;

  g_return_val_if_fail (text != NULL && folded != NULL, FALSE);

  if (reasons_fold_simply (text, length, folded))
    return TRUE;
  other = fold_known (text, length, &owned);
  other_length = strlen (other);
  if (other_length > length)
    return FALSE;
  memcpy (folded, other, other_length + 1);
  return TRUE;
}

char *
reasons_fold (const char *text,
              gssize length)
{
  g_autofree char *owned = NULL;
  char *simple;
  const char *folded;
  gsize n;

  g_return_val_if_fail (text != NULL, NULL);

  n = length < 0 ? strlen (text) : (gsize) length;
  simple = g_malloc (n + 1);
  if (reasons_fold_simply (text, n, simple))
    return simple;
  g_free (simple);
  folded = fold_known (text, n, &owned);
  return owned != NULL ? g_steal_pointer (&owned) : g_strdup (folded);
}
