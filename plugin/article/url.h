/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * URLs of an article, read as browsers do (WHATWG URL Standard, section 4.4, for the special
 * schemes http and https) and written anew, so that what a browser makes of the result is what was
 * checked. GUri is no help here: it follows RFC 3986, which refuses or reads differently what
 * browsers accept (back slashes, missing slashes, tabs, spaces).
 */

/**
 * ReasonsUrl:
 *
 * An absolute http or https URL, in parts.
 */
typedef struct _ReasonsUrl ReasonsUrl;

/**
 * reasons_url_new:
 * @string: a URL, UTF-8
 *
 * Returns: (transfer full) (nullable): the URL in parts, %NULL where it is not an absolute http or
 *   https URL with a valid host.
 */
ReasonsUrl *reasons_url_new (const char *string);

/** reasons_url_free: frees @self, which may be %NULL. */
void reasons_url_free (ReasonsUrl *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsUrl, reasons_url_free)

/**
 * reasons_url_resolve:
 * @base: (nullable): what relative URLs start from
 * @string: a URL as the feed has it, UTF-8
 *
 * Reads @string from @base. User name and password are left out: they only serve to deceive.
 *
 * Returns: (transfer full) (nullable): the URL in parts; %NULL where it is not valid, not http or
 *   https, longer than %REASONS_LIMIT_URL_BYTES, or relative without a base.
 */
ReasonsUrl *reasons_url_resolve (const ReasonsUrl *base,
                                 const char *string);

/** reasons_url_to_string: Returns: (transfer full): @self as ASCII but for rare hosts. */
char *reasons_url_to_string (const ReasonsUrl *self);

/** reasons_url_get_host: Returns: (transfer none): the host, lower case, without port. */
const char *reasons_url_get_host (const ReasonsUrl *self);

/** reasons_url_get_path: Returns: (transfer none): the path; it starts with a slash. */
const char *reasons_url_get_path (const ReasonsUrl *self);

/** reasons_url_get_query: Returns: (transfer none) (nullable): the query, without question mark. */
const char *reasons_url_get_query (const ReasonsUrl *self);

/** reasons_url_get_fragment: Returns: (transfer none) (nullable): the fragment, without hash. */
const char *reasons_url_get_fragment (const ReasonsUrl *self);

/** reasons_url_is_same_page: Returns: whether two URLs differ in their fragments at most. */
gboolean reasons_url_is_same_page (const ReasonsUrl *self,
                                   const ReasonsUrl *other);

/**
 * reasons_url_strip_tracking:
 *
 * Takes those parameters out of the query that only tell who clicked where (utm_source, fbclid ...).
 */
void reasons_url_strip_tracking (ReasonsUrl *self);

/**
 * reasons_url_clean_mailto:
 * @string: a URL as the feed has it, UTF-8
 *
 * Returns: (transfer full) (nullable): a mailto URL with its addresses and at most a subject, %NULL
 *   where @string is none. Bodies and attachments are left out.
 */
char *reasons_url_clean_mailto (const char *string);

/**
 * reasons_url_clean_data:
 * @string: a URL as the feed has it
 *
 * Returns: (transfer full) (nullable): a data URL in base64 of a PNG, JPEG, GIF, WebP or AVIF picture
 *   of at most %REASONS_LIMIT_DATA_URL_BYTES, %NULL where @string is none.
 */
char *reasons_url_clean_data (const char *string);

G_END_DECLS
