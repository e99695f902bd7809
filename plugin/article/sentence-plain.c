/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentence-plain.h"

#include <unicode/uchar.h>

#include "letters.h"

/* Sentence_Break of UAX #29, as far as it is told apart here. */
typedef enum {
  CLASS_OTHER,
  CLASS_NUMERIC,
  CLASS_EXTEND, /* Format too: both go with the character before them (SB5) */
  CLASS_LOWER,
  CLASS_UPPER,
  CLASS_LETTER, /* OLetter */
  CLASS_SPACE,  /* Sp */
  CLASS_CLOSE,
  CLASS_CONTINUE, /* SContinue */
  CLASS_STOP,     /* ATerm */
  CLASS_TERM,     /* STerm */
  CLASS_LINE_FEED,
  CLASS_UNKNOWN,
} Class;

/* The carriage return has a rule of its own. */
static const guint8 ascii[0x80] = {
  ['\t'] = CLASS_SPACE,
  ['\n'] = CLASS_LINE_FEED,
  ['\v'] = CLASS_SPACE,
  ['\f'] = CLASS_SPACE,
  ['\r'] = CLASS_UNKNOWN,
  [' '] = CLASS_SPACE,
  ['!'] = CLASS_TERM,
  ['"'] = CLASS_CLOSE,
  ['\''] = CLASS_CLOSE,
  ['('] = CLASS_CLOSE,
  [')'] = CLASS_CLOSE,
  [','] = CLASS_CONTINUE,
  ['-'] = CLASS_CONTINUE,
  ['.'] = CLASS_STOP,
  ['0' ... '9'] = CLASS_NUMERIC,
  [':'] = CLASS_CONTINUE,
  ['?'] = CLASS_TERM,
  ['A' ... 'Z'] = CLASS_UPPER,
  ['['] = CLASS_CLOSE,
  [']'] = CLASS_CLOSE,
  ['a' ... 'z'] = CLASS_LOWER,
  ['{'] = CLASS_CLOSE,
  ['}'] = CLASS_CLOSE,
};

/* Asking takes longer than the ranges below do. */
static Class
look_up_class (gunichar c)
{
  switch (u_getIntPropertyValue ((UChar32) c, UCHAR_SENTENCE_BREAK)) {
  case U_SB_OTHER:
    return CLASS_OTHER;
  case U_SB_NUMERIC:
    return CLASS_NUMERIC;
  case U_SB_EXTEND:
  case U_SB_FORMAT:
    return CLASS_EXTEND;
  case U_SB_LOWER:
    return CLASS_LOWER;
  case U_SB_UPPER:
    return CLASS_UPPER;
  case U_SB_OLETTER:
    return CLASS_LETTER;
  case U_SB_SP:
    return CLASS_SPACE;
  case U_SB_CLOSE:
    return CLASS_CLOSE;
  case U_SB_SCONTINUE:
    return CLASS_CONTINUE;
  case U_SB_ATERM:
    return CLASS_STOP;
  case U_SB_STERM:
    return CLASS_TERM;
  default:
    return CLASS_UNKNOWN;
  }
}

static Class
get_class (gunichar c)
{
  if (c < 0x80)
    return ascii[c];
  if ((c >= 0xc0 && c <= 0x17f && c != 0xd7 && c != 0xf7) || (c >= 0x400 && c <= 0x45f))
    return g_unichar_isupper (c) ? CLASS_UPPER : CLASS_LOWER;
  if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3041 && c <= 0x3094) || (c >= 0x30a1 && c <= 0x30fa) ||
      (c >= 0xac00 && c <= 0xd7a3))
    return CLASS_LETTER;
  return look_up_class (c);
}

static Class
class_at (const char *text, gsize at, gsize length)
{
  return at < length ? get_class (reasons_letter_at (text + at)) : CLASS_LINE_FEED;
}

static gsize
next (const char *text, gsize at)
{
  return at + (gsize) (g_utf8_next_char (text + at) - (text + at));
}

/* Of the last character that is no mark on another one. */
static Class
get_class_before (const char *text, gsize first, gsize at)
{
  Class class = CLASS_OTHER;

  while (at > first) {
    at = (gsize) (g_utf8_prev_char (text + at) - text);
    class = get_class (reasons_letter_at (text + at));
    if (class != CLASS_EXTEND)
      break;
  }
  return class;
}

/* SB8: a small letter after a full stop and all that is no letter. */
static Class
find_first_letter (const char *text, gsize at, gsize length)
{
  for (;; at = next (text, at)) {
    Class class = class_at (text, at, length);

    switch (class) {
    case CLASS_OTHER:
    case CLASS_NUMERIC:
    case CLASS_EXTEND:
    case CLASS_SPACE:
    case CLASS_CLOSE:
    case CLASS_CONTINUE:
      break;
    default:
      return class;
    }
  }
}

typedef enum {
  END_HERE,
  END_LATER,
  END_UNKNOWN,
} End;

/*
 * Whether the sentence ends after the mark at @at, and where, which is behind what closes it and the
 * spaces; or else where to look on.
 */
static End
find_end (const char *text, Class before, gsize at, gsize length, gsize *end)
{
  gboolean is_stop = class_at (text, at, length) == CLASS_STOP;
  Class class;

  at = next (text, at);
  class = class_at (text, at, length);
  /* SB6 and SB7: "3.5", "U.S". */
  *end = at;
  if (is_stop && at < length &&
      (class == CLASS_NUMERIC ||
       ((before == CLASS_LOWER || before == CLASS_UPPER) && class == CLASS_UPPER)))
    return END_LATER;

  /* SB9 and SB10 */
  while (at < length && class_at (text, at, length) == CLASS_CLOSE)
    at = next (text, at);
  while (at < length && class_at (text, at, length) == CLASS_SPACE)
    at = next (text, at);
  *end = at;
  if (at >= length)
    return END_HERE;
  /* In some versions of Unicode it continues a sentence. */
  if (text[at] == ';')
    return END_UNKNOWN;
  class = class_at (text, at, length);
  switch (class) {
  case CLASS_LINE_FEED:
    *end = at + 1;
    return END_HERE;
  case CLASS_CONTINUE:
  case CLASS_STOP:
  case CLASS_TERM:
    /* SB8a */
    return END_LATER;
  case CLASS_EXTEND:
  case CLASS_UNKNOWN:
    return END_UNKNOWN;
  default:
    break;
  }
  if (!is_stop)
    return END_HERE;
  class = find_first_letter (text, at, length);
  if (class == CLASS_UNKNOWN)
    return END_UNKNOWN;
  return class == CLASS_LOWER ? END_LATER : END_HERE;
}

/*
 * By the first byte of a character: how many it has where no sentence ends at any with that byte, whose class
 * need not be asked for: most of a text.
 */
static const guint8 inside[0x100] = {
  [0 ... 8] = 1,        [0x0e ... ' '] = 1,   ['\t'] = 1,           ['\v'] = 1,          ['\f'] = 1,
  ['"' ... '-'] = 1,    ['/' ... '>'] = 1,    ['@' ... 0x7f] = 1,   [0xc3 ... 0xd5] = 2, [0xd9 ... 0xda] = 2,
  [0xe4 ... 0xe9] = 3,  [0xeb ... 0xec] = 3,
};

gsize
reasons_sentence_find_plain_end (const char *text, gsize start, gsize length)
{
  gsize first = start;
  gsize at = start;

  g_return_val_if_fail (text != NULL && start < length, 0);

  while (at < length) {
    Class before;
    gsize end;

    if (inside[(guchar) text[at]] > 0) {
      at += inside[(guchar) text[at]];
      continue;
    }
    switch (get_class (reasons_letter_at (text + at))) {
    case CLASS_STOP:
    case CLASS_TERM:
      before = get_class_before (text, first, at);
      switch (find_end (text, before, at, length, &end)) {
      case END_HERE:
        return end;
      case END_LATER:
        first = at = end;
        continue;
      case END_UNKNOWN:
      default:
        return 0;
      }
    case CLASS_LINE_FEED:
      return at + 1;
    case CLASS_UNKNOWN:
      return 0;
    default:
      at = next (text, at);
      break;
    }
  }
  return length;
}
