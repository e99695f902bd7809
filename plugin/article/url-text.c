/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "url-text.h"

#include <string.h>

/* Strips and removes what the URL Standard's basic parser does before anything else. */
char *
reasons_url_text_strip (const char *string)
{
  const guchar *start = (const guchar *) string;
  const guchar *end;
  char *stripped, *out;

  g_return_val_if_fail (string != NULL, NULL);

  end = start + strlen (string);
  while (start < end && *start <= ' ')
    start++;
  while (end > start && end[-1] <= ' ')
    end--;

  stripped = out = g_malloc ((gsize) (end - start) + 1);
  for (; start < end; start++) {
    if (*start != '\t' && *start != '\n' && *start != '\r')
      *out++ = (char) *start;
  }
  *out = '\0';

  return stripped;
}

/* The length of the scheme and its colon at the start of @string, 0 where there is none. */
gsize
reasons_url_text_get_scheme_length (const char *string)
{
  gsize i = 0;

  if (!g_ascii_isalpha (string[0]))
    return 0;
  while (g_ascii_isalnum (string[i]) || string[i] == '+' || string[i] == '-' || string[i] == '.')
    i++;

  return string[i] == ':' ? i + 1 : 0;
}

gboolean
reasons_url_text_has_scheme (const char *string,
                             gsize scheme_length,
                             const char *scheme)
{
  return scheme_length == strlen (scheme) + 1 &&
         g_ascii_strncasecmp (string, scheme, scheme_length - 1) == 0;
}

static inline gboolean
is_slash (char c)
{
  return c == '/' || c == '\\';
}

/* What is written as it is in each part; all other bytes are encoded. */
static gboolean
is_kept (guchar c,
         ReasonsUrlPart part)
{
  static const guint8 lost[0x100] = {
    [0 ... ' '] = ~0,
    ['"'] = ~0,
    ['#'] = 1 << REASONS_URL_PATH | 1 << REASONS_URL_QUERY,
    ['\''] = 1 << REASONS_URL_QUERY,
    ['<'] = ~0,
    ['>'] = ~0,
    ['?'] = 1 << REASONS_URL_PATH,
    ['^'] = 1 << REASONS_URL_PATH,
    ['`'] = 1 << REASONS_URL_PATH | 1 << REASONS_URL_FRAGMENT,
    ['{'] = 1 << REASONS_URL_PATH,
    ['}'] = 1 << REASONS_URL_PATH,
    [0x7f ... 0xff] = ~0,
  };

  return (lost[c] & (1 << part)) == 0;
}

static void
append_encoded (GString *encoded,
                const char *text,
                gsize length,
                ReasonsUrlPart part)
{
  static const char digits[] = "0123456789ABCDEF";

  for (gsize i = 0; i < length;) {
    gsize start = i;

    while (i < length && is_kept ((guchar) text[i], part))
      i++;
    g_string_append_len (encoded, text + start, (gssize) (i - start));
    if (i < length) {
      guchar c = (guchar) text[i++];
      char code[] = { '%', digits[c >> 4], digits[c & 0xf] };

      g_string_append_len (encoded, code, sizeof code);
    }
  }
}

char *
reasons_url_text_encode (const char *text,
                         gsize length,
                         ReasonsUrlPart part)
{
  GString *encoded = g_string_sized_new (length);

  append_encoded (encoded, text, length, part);
  return g_string_free (encoded, FALSE);
}

/* How many dots a path segment stands for, written out or as %2e; 0 where it is another. */
static guint
count_dots (const char *segment,
            gsize length)
{
  guint dots = 0;

  for (gsize i = 0; i < length; dots++) {
    if (segment[i] == '.')
      i++;
    else if (length - i >= 3 && g_ascii_strncasecmp (segment + i, "%2e", 3) == 0)
      i += 3;
    else
      return 0;
  }

  return dots <= 2 ? dots : 0;
}

/* Takes the dot segments out of a path that starts with a slash, and encodes it. */
char *
reasons_url_text_normalize_path (const char *path)
{
  GString *out = g_string_sized_new (strlen (path) + 1);
  const char *p = path;

  while (is_slash (*p)) {
    const char *segment = p + 1;
    gsize length = strcspn (segment, "/\\");
    gboolean is_last = segment[length] == '\0';
    guint dots = count_dots (segment, length);

    if (dots == 2) {
      const char *slash = strrchr (out->str, '/');

      g_string_truncate (out, slash != NULL ? (gsize) (slash - out->str) : 0);
    }
    if (dots == 0) {
      g_string_append_c (out, '/');
      append_encoded (out, segment, length, REASONS_URL_PATH);
    } else if (is_last) {
      g_string_append_c (out, '/');
    }
    p = segment + length;
  }
  if (out->len == 0)
    g_string_append_c (out, '/');

  return g_string_free (out, FALSE);
}

/* Characters that IDNA 2003, which GLib knows, maps away and browsers keep (UTS #46, "deviations"). */
static gboolean
has_deviation (const char *host)
{
  static const char *const deviations[] = { "ß", "ς", "\u200c", "\u200d" };

  for (gsize i = 0; i < G_N_ELEMENTS (deviations); i++) {
    if (strstr (host, deviations[i]) != NULL)
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_forbidden_in_host (guchar c)
{
  static const gboolean forbidden[0x100] = {
    [0 ... ' '] = TRUE, ['"'] = TRUE, ['#'] = TRUE, ['%'] = TRUE, ['/'] = TRUE, [':'] = TRUE, ['<'] = TRUE, ['>'] = TRUE,
    ['?'] = TRUE,       ['@'] = TRUE, ['['] = TRUE, ['\\'] = TRUE, [']'] = TRUE, ['^'] = TRUE, ['`'] = TRUE, ['{'] = TRUE,
    ['|'] = TRUE,       ['}'] = TRUE, [0x7f] = TRUE,
  };

  return forbidden[c];
}

char *
reasons_url_text_parse_host (const char *text,
                             gsize length)
{
  g_autofree char *raw = g_strndup (text, length);
  g_autofree char *decoded = NULL;
  g_autofree char *ascii = NULL;

  if (raw[0] == '[') {
    g_autofree char *address = length > 2 ? g_strndup (raw + 1, length - 2) : NULL;

    if (address == NULL || raw[length - 1] != ']' || strchr (address, ':') == NULL ||
        strspn (address, "0123456789abcdefABCDEF:.") != strlen (address) ||
        !g_hostname_is_ip_address (address))
      return NULL;
    return g_ascii_strdown (raw, -1);
  }

  decoded = g_uri_unescape_string (raw, NULL);
  if (decoded == NULL || !g_utf8_validate (decoded, -1, NULL))
    return NULL;
  ascii = g_hostname_is_non_ascii (decoded) && !has_deviation (decoded)
              ? g_hostname_to_ascii (decoded)
              : g_ascii_strdown (decoded, -1);
  if (ascii == NULL || ascii[0] == '\0')
    return NULL;

  for (const guchar *p = (const guchar *) ascii; *p != '\0'; p++) {
    if (is_forbidden_in_host (*p))
      return NULL;
  }

  return g_steal_pointer (&ascii);
}
