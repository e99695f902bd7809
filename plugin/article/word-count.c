/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "word-count.h"

#include "bytes.h"
#include "letters.h"
#include "segment.h"

#define IDEOGRAPHS_A_WORD 2
#define LETTERS_A_WORD    5

/* What an ASCII character does to a word: it begins one, or it lets one go on. */
#define BEGINS 1
#define KEEPS  2
static const guint8 in_words[0x80] = {
  [1 ... 8] = KEEPS,
  [0x0e ... 0x1f] = KEEPS,
  ['!' ... '.'] = KEEPS,
  ['0' ... '9'] = BEGINS,
  [':' ... '@'] = KEEPS,
  ['A' ... 'Z'] = BEGINS,
  ['[' ... '`'] = KEEPS,
  ['a' ... 'z'] = BEGINS,
  ['{' ... 0x7f] = KEEPS,
};

static inline ReasonsBytes
find_alphanumeric (ReasonsBytes bytes)
{
  /* In ASCII this bit is the case of a letter. */
  return (ReasonsBytes) ((bytes | 0x20) - 'a' <= 'z' - 'a') | (ReasonsBytes) (bytes - '0' <= '9' - '0');
}

static inline ReasonsBytes
find_breaks (ReasonsBytes bytes)
{
  return (ReasonsBytes) (bytes == ' ') | (ReasonsBytes) (bytes == '\n') | (ReasonsBytes) (bytes == '/');
}

/*
 * Counts the words that begin in %REASONS_BYTES bytes, before which one byte stands, where that is plain to see:
 * in letters and digits, breaks, and such marks as are behind a word or alone.
 */
static inline gboolean
count_plain (const char *start,
             guint *in_word,
             guint *words)
{
  ReasonsBytes bytes = reasons_bytes_load (start), before = reasons_bytes_load (start - 1);
  ReasonsBytes begun = find_alphanumeric (bytes), begun_before = find_alphanumeric (before);
  ReasonsBytes starts = begun & ~begun_before;

  if (reasons_bytes_any ((ReasonsBytes) (bytes >= 0x80) | (starts & ~find_breaks (before))))
    return FALSE;
  *words += reasons_bytes_count (starts);
  for (const char *p = start + REASONS_BYTES; p > start; p--) {
    guint does = in_words[(guchar) p[-1]];

    if (does != KEEPS) {
      *in_word = does;
      break;
    }
  }
  return TRUE;
}

/* Below it there are neither ideographs nor scripts that set no words apart, and two spaces only. */
#define SIMPLE_END 0xe00

static gboolean
ends_word (gunichar c)
{
  if (c < SIMPLE_END)
    return c == 0x85 || c == 0xa0;
  return reasons_letter_is_space (c) || c == 0x2013 || c == 0x2014 || c == 0x2026;
}

static inline const char *
count_character (const char *p,
                 ReasonsWordCount *count,
                 guint *in_word)
{
  gunichar c;

  if ((guchar) *p < 0x80) {
    guint does = in_words[(guchar) *p];

    count->words += does & BEGINS & ~*in_word;
    *in_word = (does & BEGINS) | (*in_word & (does >> 1));
    return p + 1;
  }
  c = reasons_letter_at (p);
  if (reasons_letter_is_ideographic (c)) {
    count->ideographs++;
    *in_word = 0;
  } else if (reasons_segment_is_needed (c)) {
    count->letters += g_unichar_isalpha (c);
    *in_word = 0;
  } else if (ends_word (c)) {
    *in_word = 0;
  } else if (!*in_word && g_unichar_isalnum (c)) {
    *in_word = 1;
    count->words++;
  }
  return g_utf8_next_char (p);
}

ReasonsWordCount
reasons_word_count (const char *text,
                    gsize length)
{
  ReasonsWordCount count = { 0 };
  const char *end = text + length;
  const char *p = text;
  guint in_word = 0;

  g_return_val_if_fail (text != NULL || length == 0, count);

  while (p < end) {
    const char *stop = p + MIN (end - p, REASONS_BYTES);

    if (p > text && end - p >= REASONS_BYTES && count_plain (p, &in_word, &count.words))
      p = stop;
    while (p < stop)
      p = count_character (p, &count, &in_word);
  }
  return count;
}

guint
reasons_word_count_get_words (const ReasonsWordCount *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->words + (self->ideographs + IDEOGRAPHS_A_WORD - 1) / IDEOGRAPHS_A_WORD +
         (self->letters + LETTERS_A_WORD - 1) / LETTERS_A_WORD;
}
