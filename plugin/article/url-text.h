/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The pieces of URLs as text: what the URL Standard does to them before and while it parses.
 */

/**
 * ReasonsUrlPart:
 *
 * A part of a URL, each with its own set of characters to be percent-encoded (section 1.3).
 */
typedef enum {
  REASONS_URL_PATH,
  REASONS_URL_QUERY,
  REASONS_URL_FRAGMENT,
} ReasonsUrlPart;

/**
 * reasons_url_text_strip:
 *
 * Returns: (transfer full): @string without controls and spaces at its ends, and without tabs and
 *   newlines anywhere.
 */
char *reasons_url_text_strip (const char *string);

/**
 * reasons_url_text_get_scheme_length:
 *
 * Returns: the bytes of the scheme and its colon at the start of @string, 0 where there is none.
 */
gsize reasons_url_text_get_scheme_length (const char *string);

/** reasons_url_text_has_scheme: Returns: whether the scheme of that length is @scheme, in any case. */
gboolean reasons_url_text_has_scheme (const char *string,
                                      gsize scheme_length,
                                      const char *scheme);

/**
 * reasons_url_text_encode:
 *
 * Returns: (transfer full): @text, percent-encoded as @part wants it; what is encoded already stays.
 */
char *reasons_url_text_encode (const char *text,
                               gsize length,
                               ReasonsUrlPart part);

/**
 * reasons_url_text_normalize_path:
 * @path: a path that is empty or starts with a slash or back slash
 *
 * Returns: (transfer full): the path without dot segments, encoded, with slashes alone.
 */
char *reasons_url_text_normalize_path (const char *path);

/**
 * reasons_url_text_parse_host:
 *
 * Returns: (transfer full) (nullable): the host in lower case, as ASCII but for names that only newer
 *   rules than GLib's can turn into it; %NULL where it is not valid.
 */
char *reasons_url_text_parse_host (const char *text,
                                   gsize length);

G_END_DECLS
