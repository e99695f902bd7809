/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"
#include "masthead.h"
#include "settings.h"

G_BEGIN_DECLS

/**
 * REASONS_PAGE_POLICY:
 *
 * The content security policy of the shell page (CSP Level 3): pictures, and nothing else. The
 * `sandbox` makes its origin opaque. It has to allow scripts, or WebKit keeps events from our script
 * world too; scripts of the page itself are ruled out by `default-src` and by the view's settings,
 * which our world and our style sheet are beyond.
 */
#define REASONS_PAGE_POLICY \
  "default-src 'none'; img-src https: http: data:; base-uri 'none'; form-action 'none'; " \
  "frame-ancestors 'none'; sandbox allow-scripts"

/**
 * reasons_page_get_shell:
 *
 * Returns: (transfer none): the HTML of the page that every article is put into.
 */
const char *reasons_page_get_shell (void);

/**
 * reasons_page_dup_arguments:
 * @article: what to show
 * @masthead: what stands around it
 * @pictures: what becomes of its pictures, so that the page can say so
 * @before: (nullable): the article that the page shows, where this is what it has become, so that the
 *   place of reading stays
 * @serial: comes back with the places that the page tells of this article
 *
 * Returns: (transfer floating): the argument `data` of the page's `show()`, a dictionary as
 *   webkit_web_view_call_async_javascript_function() takes it.
 */
GVariant *reasons_page_dup_arguments (ReasonsArticle *article,
                                      const ReasonsMasthead *masthead,
                                      ReasonsPictures pictures,
                                      ReasonsArticle *before,
                                      guint serial);

G_END_DECLS
