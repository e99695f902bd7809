/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "url.h"

#include <string.h>

#include "limit.h"
#include "url-text.h"

/* Ampersands and equals signs only belong into the header fields after the question mark (RFC 6068). */
static char *
encode_address (const char *text,
                gsize length)
{
  g_autofree char *encoded = reasons_url_text_encode (text, length, REASONS_URL_PATH);
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

  stripped = reasons_url_text_strip (string);
  length = reasons_url_text_get_scheme_length (stripped);
  if (!reasons_url_text_has_scheme (stripped, length, "mailto"))
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
      g_autofree char *subject = reasons_url_text_encode (query + 8, parameter_length - 8, REASONS_URL_QUERY);

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

  stripped = reasons_url_text_strip (string);
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
