/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "url.h"

#include <string.h>

#include "limit.h"
#include "tracking.h"

struct _ReasonsUrl {
  gboolean is_https;
  char *host;
  guint port; /* 0 for the scheme's own */
  char *path;
  char *query;
  char *fragment;
};

typedef enum {
  PART_PATH,
  PART_QUERY,
  PART_FRAGMENT,
} Part;

/* Strips and removes what the URL Standard's basic parser does before anything else. */
static char *
strip (const char *string)
{
  const guchar *start = (const guchar *) string;
  const guchar *end = start + strlen (string);
  char *stripped, *out;

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
static gsize
get_scheme_length (const char *string)
{
  gsize i = 0;

  if (!g_ascii_isalpha (string[0]))
    return 0;
  while (g_ascii_isalnum (string[i]) || string[i] == '+' || string[i] == '-' || string[i] == '.')
    i++;

  return string[i] == ':' ? i + 1 : 0;
}

static gboolean
has_scheme (const char *string,
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

static gboolean
must_encode (guchar c,
             Part part)
{
  if (c <= ' ' || c > '~' || c == '"' || c == '<' || c == '>')
    return TRUE;

  switch (part) {
  case PART_PATH:
    return c == '`' || c == '{' || c == '}' || c == '^' || c == '#' || c == '?';
  case PART_QUERY:
    return c == '\'' || c == '#';
  case PART_FRAGMENT:
  default:
    return c == '`';
  }
}

static char *
encode (const char *text,
        gsize length,
        Part part)
{
  static const char digits[] = "0123456789ABCDEF";
  GString *encoded = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++) {
    guchar c = (guchar) text[i];

    if (must_encode (c, part)) {
      g_string_append_c (encoded, '%');
      g_string_append_c (encoded, digits[c >> 4]);
      g_string_append_c (encoded, digits[c & 0xf]);
    } else {
      g_string_append_c (encoded, (char) c);
    }
  }

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
static char *
normalize_path (const char *path)
{
  GString *out = g_string_new (NULL);
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
      g_autofree char *encoded = encode (segment, length, PART_PATH);

      g_string_append_c (out, '/');
      g_string_append (out, encoded);
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

static char *
parse_host (const char *text,
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
    if (*p <= ' ' || *p == 0x7f || strchr ("\"#%/:<>?@[\\]^`{|}", *p) != NULL)
      return NULL;
  }

  return g_steal_pointer (&ascii);
}

static gboolean
parse_authority (ReasonsUrl *self,
                 const char *text,
                 gsize length)
{
  const char *end = text + length;
  const char *colon;

  for (const char *p = end; p > text; p--) {
    if (p[-1] == '@') {
      text = p;
      break;
    }
  }

  colon = text < end && *text == '[' ? memchr (text, ']', (gsize) (end - text)) : text;
  if (colon == NULL)
    return FALSE;
  colon = memchr (colon, ':', (gsize) (end - colon));

  if (colon != NULL) {
    guint port = 0;

    for (const char *p = colon + 1; p < end; p++) {
      if (!g_ascii_isdigit (*p))
        return FALSE;
      port = port * 10 + (guint) (*p - '0');
      if (port > G_MAXUINT16)
        return FALSE;
    }
    self->port = port == (self->is_https ? 443u : 80u) ? 0 : port;
    end = colon;
  }
  self->host = parse_host (text, (gsize) (end - text));

  return self->host != NULL;
}

/* Query and fragment at @text, which is at its end or at a question mark or hash. */
static void
parse_tail (ReasonsUrl *self,
            const char *text)
{
  gsize length = strcspn (text, "#");

  if (text[0] == '?') {
    g_free (self->query);
    self->query = encode (text + 1, length - 1, PART_QUERY);
  }
  if (text[length] == '#')
    self->fragment = encode (text + length + 1, strlen (text + length + 1), PART_FRAGMENT);
}

static void
parse_path (ReasonsUrl *self,
            const char *text,
            const char *directory,
            gsize directory_length)
{
  gsize length = strcspn (text, "?#");
  g_autofree char *path =
      g_strdup_printf ("%.*s%.*s", (int) directory_length, directory, (int) length, text);

  self->path = normalize_path (path);
  parse_tail (self, text + length);
}

static gboolean
parse_absolute (ReasonsUrl *self,
                const char *text)
{
  gsize length;

  while (is_slash (*text))
    text++;
  length = strcspn (text, "/\\?#");
  if (!parse_authority (self, text, length))
    return FALSE;
  parse_path (self, text + length, "", 0);

  return TRUE;
}

static gboolean
parse_relative (ReasonsUrl *self,
                const ReasonsUrl *base,
                const char *text)
{
  self->is_https = base->is_https;
  if (is_slash (text[0]) && is_slash (text[1]))
    return parse_absolute (self, text);

  self->host = g_strdup (base->host);
  self->port = base->port;
  if (text[0] == '\0' || text[0] == '?' || text[0] == '#') {
    self->path = g_strdup (base->path);
    self->query = g_strdup (base->query);
    parse_tail (self, text);
  } else if (is_slash (text[0])) {
    parse_path (self, text, "", 0);
  } else {
    parse_path (self, text, base->path, (gsize) (strrchr (base->path, '/') + 1 - base->path));
  }

  return TRUE;
}

ReasonsUrl *
reasons_url_resolve (const ReasonsUrl *base,
                     const char *string)
{
  g_autoptr (ReasonsUrl) self = g_new0 (ReasonsUrl, 1);
  g_autofree char *stripped = NULL;
  gsize scheme_length;
  gboolean is_valid;

  g_return_val_if_fail (string != NULL, NULL);

  if (strlen (string) > REASONS_LIMIT_URL_BYTES)
    return NULL;

  stripped = strip (string);
  scheme_length = get_scheme_length (stripped);
  if (scheme_length > 0) {
    const char *rest = stripped + scheme_length;

    self->is_https = has_scheme (stripped, scheme_length, "https");
    if (!self->is_https && !has_scheme (stripped, scheme_length, "http"))
      return NULL;
    /* "https:page" is relative to a base of the same scheme. */
    if (base != NULL && base->is_https == self->is_https && !(rest[0] == '/' && rest[1] == '/'))
      is_valid = parse_relative (self, base, rest);
    else
      is_valid = parse_absolute (self, rest);
  } else {
    is_valid = base != NULL && parse_relative (self, base, stripped);
  }

  return is_valid ? g_steal_pointer (&self) : NULL;
}

ReasonsUrl *
reasons_url_new (const char *string)
{
  g_return_val_if_fail (string != NULL, NULL);

  return reasons_url_resolve (NULL, string);
}

void
reasons_url_free (ReasonsUrl *self)
{
  if (self == NULL)
    return;

  g_free (self->host);
  g_free (self->path);
  g_free (self->query);
  g_free (self->fragment);
  g_free (self);
}

char *
reasons_url_to_string (const ReasonsUrl *self)
{
  GString *string;

  g_return_val_if_fail (self != NULL, NULL);

  string = g_string_new (self->is_https ? "https://" : "http://");
  g_string_append (string, self->host);
  if (self->port != 0)
    g_string_append_printf (string, ":%u", self->port);
  g_string_append (string, self->path);
  if (self->query != NULL) {
    g_string_append_c (string, '?');
    g_string_append (string, self->query);
  }
  if (self->fragment != NULL) {
    g_string_append_c (string, '#');
    g_string_append (string, self->fragment);
  }

  return g_string_free (string, FALSE);
}

const char *
reasons_url_get_host (const ReasonsUrl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->host;
}

const char *
reasons_url_get_path (const ReasonsUrl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

const char *
reasons_url_get_query (const ReasonsUrl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->query;
}

const char *
reasons_url_get_fragment (const ReasonsUrl *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->fragment;
}

gboolean
reasons_url_is_same_page (const ReasonsUrl *self,
                          const ReasonsUrl *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return strcmp (self->host, other->host) == 0 && self->port == other->port &&
         strcmp (self->path, other->path) == 0 && g_strcmp0 (self->query, other->query) == 0;
}

void
reasons_url_strip_tracking (ReasonsUrl *self)
{
  g_autoptr (GString) kept = NULL;
  gboolean found = FALSE;

  g_return_if_fail (self != NULL);

  if (self->query == NULL)
    return;

  kept = g_string_sized_new (strlen (self->query));
  for (const char *p = self->query;; p++) {
    gsize length = strcspn (p, "&");
    gsize name_length = MIN (strcspn (p, "="), length);

    if (reasons_tracking_is_parameter (p, name_length)) {
      found = TRUE;
    } else {
      if (kept->len > 0)
        g_string_append_c (kept, '&');
      g_string_append_len (kept, p, (gssize) length);
    }
    p += length;
    if (*p == '\0')
      break;
  }

  /* A query without such parameters stays as it is, double ampersands and all. */
  if (found) {
    g_free (self->query);
    self->query = kept->len > 0 ? g_strdup (kept->str) : NULL;
  }
}

/* Ampersands and equals signs only belong into the header fields after the question mark (RFC 6068). */
static char *
encode_address (const char *text,
                gsize length)
{
  g_autofree char *encoded = encode (text, length, PART_PATH);
  GString *address = g_string_new (encoded);

  g_string_replace (address, "&", "%26", 0);
  g_string_replace (address, "=", "%3D", 0);

  return g_string_free (address, FALSE);
}

char *
reasons_url_clean_mailto (const char *string)
{
  g_autofree char *stripped = NULL;
  g_autofree char *address = NULL;
  const char *start, *query;
  gsize length;

  g_return_val_if_fail (string != NULL, NULL);

  if (strlen (string) > REASONS_LIMIT_URL_BYTES)
    return NULL;

  stripped = strip (string);
  length = get_scheme_length (stripped);
  if (!has_scheme (stripped, length, "mailto"))
    return NULL;

  start = stripped + length;
  length = strcspn (start, "?#");
  if (length == 0 || memchr (start, '@', length) == NULL)
    return NULL;
  address = encode_address (start, length);

  query = start[length] == '?' ? start + length + 1 : "";
  while (*query != '\0' && *query != '#') {
    gsize parameter_length = strcspn (query, "&#");

    if (parameter_length > 8 && g_ascii_strncasecmp (query, "subject=", 8) == 0) {
      g_autofree char *subject = encode (query + 8, parameter_length - 8, PART_QUERY);

      return g_strconcat ("mailto:", address, "?subject=", subject, NULL);
    }
    query += parameter_length;
    query += *query == '&';
  }

  return g_strconcat ("mailto:", address, NULL);
}

char *
reasons_url_clean_data (const char *string)
{
  static const char *const types[] = { "png", "jpeg", "jpg", "gif", "webp", "avif" };
  g_autofree char *stripped = NULL;
  const char *payload = NULL;
  const char *type = NULL;
  gsize length;

  g_return_val_if_fail (string != NULL, NULL);

  if (strlen (string) > REASONS_LIMIT_DATA_URL_BYTES)
    return NULL;

  stripped = strip (string);
  if (g_ascii_strncasecmp (stripped, "data:image/", 11) != 0)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++) {
    length = strlen (types[i]);
    if (g_ascii_strncasecmp (stripped + 11, types[i], length) == 0 &&
        g_ascii_strncasecmp (stripped + 11 + length, ";base64,", 8) == 0) {
      type = types[i];
      payload = stripped + 11 + length + 8;
    }
  }
  if (payload == NULL || payload[0] == '\0')
    return NULL;

  length = strspn (payload, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
  if (strspn (payload + length, "=") != strlen (payload + length))
    return NULL;

  return g_strconcat ("data:image/", strcmp (type, "jpg") == 0 ? "jpeg" : type, ";base64,", payload,
                      NULL);
}
