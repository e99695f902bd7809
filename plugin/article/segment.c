/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "segment.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "letters.h"

/* Bytes that are looked at for one word; the longest words of the dictionaries have fewer. */
#define RUN_MAX 192

/* Bytes on each side of a place that tell whether a word ends there: up to the next space from the
 * first figure on, and none further than the second. */
#define AROUND_ENOUGH 128
#define AROUND_MAX    1024

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

  while (p < text + end && g_unichar_ismark (reasons_letter_at (p)))
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

/* Letters that stand side by side are one word, where ICU is not there to know better. */
static gboolean
parts_letters (const char *text, gsize offset)
{
  gunichar before = reasons_letter_at (g_utf8_prev_char (text + offset));
  gunichar after = reasons_letter_at (text + offset);

  return !(g_unichar_isalnum (before) && g_unichar_isalnum (after)) && !g_unichar_ismark (after);
}

static gsize
find_window_start (const char *text, gsize offset)
{
  gsize start = offset;

  while (start > 0 && text[start - 1] != '\n' && offset - start < AROUND_MAX &&
         !(text[start - 1] == ' ' && offset - start >= AROUND_ENOUGH))
    start--;
  while (((guchar) text[start] & 0xc0) == 0x80)
    start++;
  return start;
}

static gsize
find_window_end (const char *text, gsize offset)
{
  gsize end = offset;

  while (text[end] != '\0' && text[end] != '\n' && end - offset < AROUND_MAX &&
         !(text[end] == ' ' && end - offset >= AROUND_ENOUGH))
    end++;
  while (((guchar) text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

gboolean
reasons_segment_is_boundary (const char *text, gsize offset)
{
  UBreakIterator *iterator;
  UErrorCode status = U_ZERO_ERROR;
  UText input = UTEXT_INITIALIZER;
  gsize start, end;
  gboolean is_boundary;

  g_return_val_if_fail (text != NULL, FALSE);

  if (offset == 0 || text[offset] == '\0' || text[offset] == '\n' || text[offset - 1] == '\n')
    return TRUE;

  iterator = get_iterator ();
  if (iterator == NULL)
    return parts_letters (text, offset);

  start = find_window_start (text, offset);
  end = find_window_end (text, offset);
  utext_openUTF8 (&input, text + start, (int64_t) (end - start), &status);
  ubrk_setUText (iterator, &input, &status);
  is_boundary = U_SUCCESS (status) ? ubrk_isBoundary (iterator, (int32_t) (offset - start))
                                   : parts_letters (text, offset);

  status = U_ZERO_ERROR;
  ubrk_setText (iterator, NULL, 0, &status);
  utext_close (&input);
  return is_boundary;
}
