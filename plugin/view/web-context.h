/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * REASONS_WEB_MEMORY_MEGABYTES:
 *
 * What an article's process may use: ten times what it takes for one of ordinary size.
 */
#define REASONS_WEB_MEMORY_MEGABYTES 1200

/**
 * reasons_web_context_new:
 * @megabytes: memory that the page's process may use; above it the process is ended
 *
 * Makes a context with a web process of its own that is kept small. WebKit looks at the memory every few
 * seconds. Main thread.
 *
 * Returns: (transfer full): the context.
 */
WebKitWebContext *reasons_web_context_new (guint megabytes);

G_END_DECLS
