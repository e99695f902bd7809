/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "url.h"

#include <string.h>

#include "limit.h"
#include "tracking.h"
#include "url-text.h"

struct _ReasonsUrl {
  gboolean is_https;
  char *host;
  guint port; /* 0 for the scheme's own */
  char *path;
  char *query;
  char *fragment;
};

static inline gboolean
is_slash (char c)
{
  return c == '/' || c == '\\';
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
  self->host = reasons_url_text_parse_host (text, (gsize) (end - text));

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
    self->query = reasons_url_text_encode (text + 1, length - 1, REASONS_URL_QUERY);
  }
  if (text[length] == '#')
    self->fragment = reasons_url_text_encode (text + length + 1, strlen (text + length + 1), REASONS_URL_FRAGMENT);
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

  self->path = reasons_url_text_normalize_path (path);
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
  ReasonsUrl *self;
  g_autofree char *stripped = NULL;
  gsize scheme_length;
  gboolean is_https;
  gboolean is_valid;

  g_return_val_if_fail (string != NULL, NULL);

  if (strlen (string) > REASONS_LIMIT_URL_BYTES)
    return NULL;

  stripped = reasons_url_text_strip (string);
  scheme_length = reasons_url_text_get_scheme_length (stripped);
  is_https = reasons_url_text_has_scheme (stripped, scheme_length, "https");
  if (scheme_length > 0 && !is_https &&
      !reasons_url_text_has_scheme (stripped, scheme_length, "http"))
    return NULL;

  self = g_new0 (ReasonsUrl, 1);
  self->is_https = is_https;
  if (scheme_length > 0) {
    const char *rest = stripped + scheme_length;

    /* "https:page" is relative to a base of the same scheme. */
    if (base != NULL && base->is_https == self->is_https && !(rest[0] == '/' && rest[1] == '/'))
      is_valid = parse_relative (self, base, rest);
    else
      is_valid = parse_absolute (self, rest);
  } else {
    is_valid = base != NULL && parse_relative (self, base, stripped);
  }

  if (!is_valid)
    g_clear_pointer (&self, reasons_url_free);
  return self;
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
