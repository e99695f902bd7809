/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentence-plain.h"

#include "letters.h"

/* Sentence_Break of UAX #29, as far as it is told apart here. */
typedef enum {
  CLASS_OTHER, /* digits too, but where a full stop comes before them */
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
  [':'] = CLASS_CONTINUE,
  ['?'] = CLASS_TERM,
  ['A' ... 'Z'] = CLASS_UPPER,
  ['['] = CLASS_CLOSE,
  [']'] = CLASS_CLOSE,
  ['a' ... 'z'] = CLASS_LOWER,
  ['{'] = CLASS_CLOSE,
  ['}'] = CLASS_CLOSE,
};

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
  switch (c) {
  case 0xa0:
  case 0x3000:
    return CLASS_SPACE;
  case 0xab:
  case 0xbb:
  case 0x2018:
  case 0x2019:
  case 0x201c:
  case 0x201d:
  case 0x300c:
  case 0x300d:
  case 0x300e:
  case 0x300f:
  case 0xff08:
  case 0xff09:
    return CLASS_CLOSE;
  case 0x2013:
  case 0x2014:
  case 0x3001:
  case 0xff0c:
    return CLASS_CONTINUE;
  case 0x3002:
  case 0xff01:
  case 0xff1f:
    return CLASS_TERM;
  default:
    return CLASS_UNKNOWN;
  }
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

/* SB8: a small letter after a full stop and all that is no letter. */
static Class
find_first_letter (const char *text, gsize at, gsize length)
{
  for (;; at = next (text, at)) {
    Class class = class_at (text, at, length);

    switch (class) {
    case CLASS_OTHER:
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
  /* SB6 and SB7: "3.5", "U.S". */
  *end = at;
  if (is_stop && at < length &&
      (g_ascii_isdigit (text[at]) ||
       ((before == CLASS_LOWER || before == CLASS_UPPER) && class_at (text, at, length) == CLASS_UPPER)))
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

/* What no sentence ends at, in ASCII: most of a text. */
static gboolean
is_inside (char c)
{
  static const gboolean inside[] = {
    [CLASS_OTHER] = TRUE, [CLASS_LOWER] = TRUE,    [CLASS_UPPER] = TRUE, [CLASS_LETTER] = TRUE,
    [CLASS_SPACE] = TRUE, [CLASS_CONTINUE] = TRUE, [CLASS_CLOSE] = TRUE, [CLASS_UNKNOWN] = FALSE,
  };

  return (guchar) c < 0x80 && inside[ascii[(guchar) c]];
}

gsize
reasons_sentence_find_plain_end (const char *text, gsize start, gsize length)
{
  gsize first = start;
  gsize at = start;

  g_return_val_if_fail (text != NULL && start < length, 0);

  while (at < length) {
    Class before = CLASS_OTHER;
    gsize end;

    if (is_inside (text[at])) {
      at++;
      continue;
    }
    switch (get_class (reasons_letter_at (text + at))) {
    case CLASS_STOP:
    case CLASS_TERM:
      if (at > first)
        before = get_class (reasons_letter_at (g_utf8_prev_char (text + at)));
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
