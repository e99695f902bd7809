/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "segment.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

/* Bytes that are looked at for one word; the longest words of the dictionaries have fewer. */
#define RUN_MAX 192

static void
close_iterator (gpointer data)
{
  ubrk_close (data);
}

/* Opening one reads the rules anew, and one must not be used by two threads: each thread keeps its own. */
static UBreakIterator *
get_iterator (void)
{
  static GPrivate private = G_PRIVATE_INIT (close_iterator);
  UBreakIterator *iterator = g_private_get (&private);

  if (iterator == NULL) {
    UErrorCode status = U_ZERO_ERROR;

    iterator = ubrk_open (UBRK_WORD, "root", NULL, 0, &status);
    if (U_FAILURE (status)) {
      g_debug ("No rules for words: %s", u_errorName (status));
      g_clear_pointer (&iterator, ubrk_close);
    }
    g_private_set (&private, iterator);
  }
  return iterator;
}

gboolean
reasons_segment_is_needed (gunichar c)
{
  /* Most text is in none of these, and asking for its script takes longer. */
  if (c < 0xe00)
    return FALSE;
  switch (g_unichar_get_script (c)) {
  case G_UNICODE_SCRIPT_THAI:
  case G_UNICODE_SCRIPT_LAO:
  case G_UNICODE_SCRIPT_KHMER:
  case G_UNICODE_SCRIPT_MYANMAR:
    return TRUE;
  default:
    return FALSE;
  }
}

static gsize
find_character_end (const char *text,
                    gsize start,
                    gsize end)
{
  const char *p = g_utf8_next_char (text + start);

  while (p < text + end && g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

gsize
reasons_segment_find_end (const char *text,
                          gsize start,
                          gsize end)
{
  UBreakIterator *iterator = get_iterator ();
  UErrorCode status = U_ZERO_ERROR;
  UText input = UTEXT_INITIALIZER;
  gsize length = MIN (end - start, RUN_MAX);
  int32_t found = UBRK_DONE;

  g_return_val_if_fail (text != NULL && start < end, end);

  while (length < end - start && ((guchar) text[start + length] & 0xc0) == 0x80)
    length--;
  if (iterator == NULL)
    return find_character_end (text, start, end);

  utext_openUTF8 (&input, text + start, (int64_t) length, &status);
  ubrk_setUText (iterator, &input, &status);
  if (U_SUCCESS (status))
    found = ubrk_next (iterator);

  /* The iterator outlives the text, so it must let go of it. */
  status = U_ZERO_ERROR;
  ubrk_setText (iterator, NULL, 0, &status);
  utext_close (&input);
  if (found == UBRK_DONE || found <= 0)
    return find_character_end (text, start, end);
  return start + (gsize) found;
}
