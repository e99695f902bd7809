/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "decode.h"

#include <string.h>

#include "bytes.h"

/* How much of the start is looked at to tell UTF-16 without a mark. */
#define SNIFFED_BYTES 1024u

typedef enum {
  ENCODING_UTF8,
  ENCODING_UTF16_LE,
  ENCODING_UTF16_BE,
} Encoding;

static Encoding
sniff (const guchar *data,
       gsize size)
{
  gsize seen = MIN (size, SNIFFED_BYTES) & ~(gsize) 1;
  gsize zeros[2] = { 0, 0 };

  if (size >= 2 && data[0] == 0xff && data[1] == 0xfe)
    return ENCODING_UTF16_LE;
  if (size >= 2 && data[0] == 0xfe && data[1] == 0xff)
    return ENCODING_UTF16_BE;

  if (seen < 4 || memchr (data, 0, seen) == NULL)
    return ENCODING_UTF8;
  for (gsize i = 0; i < seen; i++)
    zeros[i % 2] += data[i] == 0;

  /* Mark-up is mostly ASCII, so that in UTF-16 nearly every other byte is zero; stray NULs in UTF-8
   * fall on both sides. */
  if (zeros[1] * 4 > seen && zeros[0] * 20 < seen)
    return ENCODING_UTF16_LE;
  if (zeros[0] * 4 > seen && zeros[1] * 20 < seen)
    return ENCODING_UTF16_BE;

  return ENCODING_UTF8;
}

static char *
decode_utf16 (const guchar *data,
              gsize size,
              gboolean big_endian,
              gsize *length)
{
  GString *text = g_string_sized_new (size);
  gunichar high = 0;

  for (gsize i = 0; i + 1 < size; i += 2) {
    gunichar unit = big_endian ? (gunichar) data[i] << 8 | data[i + 1]
                               : (gunichar) data[i + 1] << 8 | data[i];

    if (high != 0) {
      if (unit >= 0xdc00 && unit <= 0xdfff) {
        g_string_append_unichar (text, 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
        high = 0;
        continue;
      }
      g_string_append_unichar (text, 0xfffd);
      high = 0;
    }

    if (unit >= 0xd800 && unit <= 0xdbff)
      high = unit;
    else if (unit >= 0xdc00 && unit <= 0xdfff)
      g_string_append_unichar (text, 0xfffd);
    else if (unit != 0)
      g_string_append_unichar (text, unit);
  }
  if (high != 0 || size % 2 != 0)
    g_string_append_unichar (text, 0xfffd);

  *length = text->len;

  return g_string_free (text, FALSE);
}

/* Controls, DEL, and the lead bytes of the characters of two and three bytes that reasons_decode_clean()
 * takes out. */
static inline gboolean
is_suspect (guchar byte)
{
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\f') || byte == 0x7f ||
         byte == 0xc2 || byte == 0xe2 || byte == 0xef;
}

static inline gboolean
has_suspect (const guchar *start,
             gboolean strict)
{
  ReasonsBytes bytes = reasons_bytes_load (start);
  ReasonsBytes controls = (ReasonsBytes) (bytes < 0x20) & (ReasonsBytes) (bytes != '\t') &
                          (ReasonsBytes) (bytes != '\n') & (ReasonsBytes) (bytes != '\f');

  if (!strict)
    controls &= (ReasonsBytes) (bytes != '\r');

  return reasons_bytes_any (controls | (ReasonsBytes) (bytes == 0x7f) | (ReasonsBytes) ((bytes & 0xdf) == 0xc2) |
                            (ReasonsBytes) (bytes == 0xef));
}

/* How many bytes at @text, a suspect one, have to go. A CR counts only in @strict. */
static gsize
bad_length (const guchar *text,
            gsize left,
            gboolean strict)
{
  switch (text[0]) {
  case '\r':
    return strict ? 1 : 0;
  case 0xc2:
    return left >= 2 && text[1] >= 0x80 && text[1] <= 0x9f ? 2 : 0;
  case 0xe2:
    return strict && left >= 3 && text[1] == 0x80 && (text[2] == 0xad || text[2] == 0xae) ? 3 : 0;
  case 0xef:
    if (left < 3)
      return 0;
    if (text[1] == 0xbb && text[2] == 0xbf)
      return 3;
    return text[1] == 0xbf && (text[2] == 0xbe || text[2] == 0xbf) ? 3 : 0;
  default:
    return 1;
  }
}

/* Where the first character that has to go starts; @length where there is none. */
static gsize
find_bad (const char *text,
          gsize from,
          gsize length,
          gboolean strict)
{
  const guchar *bytes = (const guchar *) text;
  gsize i = from;

  while (i < length) {
    gsize end = MIN (i + REASONS_BYTES, length);

    /* The last ones overlap those before. */
    if (length >= REASONS_BYTES && !has_suspect (bytes + end - REASONS_BYTES, strict)) {
      i = end;
      continue;
    }
    for (; i < end; i++) {
      if (is_suspect (bytes[i]) && bad_length (bytes + i, length - i, strict) > 0)
        return i;
    }
  }

  return length;
}

static char *
leave_out (const char *text,
           gsize length,
           gboolean strict,
           gsize *clean_length)
{
  GString *clean = g_string_sized_new (length);
  gsize i = 0;

  while (i < length) {
    gsize bad = find_bad (text, i, length, strict);

    g_string_append_len (clean, text + i, (gssize) (bad - i));
    if (bad == length)
      break;
    if (text[bad] == '\r')
      g_string_append_c (clean, '\n');
    i = bad + bad_length ((const guchar *) text + bad, length - bad, strict);
  }
  *clean_length = clean->len;

  return g_string_free (clean, FALSE);
}

gboolean
reasons_decode_is_clean (const char *text,
                         gsize length)
{
  g_return_val_if_fail (text != NULL, TRUE);

  return find_bad (text, 0, length, TRUE) == length;
}

char *
reasons_decode_clean (const char *text,
                      gsize length,
                      gsize *clean_length)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (clean_length != NULL, NULL);

  return leave_out (text, length, TRUE, clean_length);
}

const char *
reasons_decode (const char *data,
                gsize size,
                gsize *length,
                char **copy)
{
  Encoding encoding;
  g_autofree char *decoded = NULL;

  g_return_val_if_fail (data != NULL || size == 0, NULL);
  g_return_val_if_fail (length != NULL, NULL);
  g_return_val_if_fail (copy != NULL, NULL);

  *copy = NULL;
  encoding = sniff ((const guchar *) data, size);

  if (encoding != ENCODING_UTF8)
    decoded = decode_utf16 ((const guchar *) data, size, encoding == ENCODING_UTF16_BE, &size);
  else if (!g_utf8_validate_len (data, size, NULL)) {
    /* NULs are no text; taken out first, they do not become replacement characters. */
    g_autofree char *without = leave_out (data, size, FALSE, &size);

    decoded = g_utf8_make_valid (without, (gssize) size);
    size = strlen (decoded);
  }
  if (decoded != NULL)
    data = decoded;

  if (find_bad (data, 0, size, FALSE) < size) {
    *copy = leave_out (data, size, FALSE, length);
    return *copy;
  }

  *length = size;
  *copy = g_steal_pointer (&decoded);

  return *copy != NULL ? *copy : data;
}
