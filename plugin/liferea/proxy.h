/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Liferea's own setting. */
#define REASONS_PROXY_KEY "proxy-detect-mode"

/**
 * reasons_proxy_is_used:
 * @mode: (nullable): the value of %REASONS_PROXY_KEY
 *
 * Reads Liferea's numbers as Liferea does (ProxyDetectMode in src/net.h, liferea_webkit_set_proxy() in
 * src/webkit/liferea_webkit.c, 2.0): one of them is no proxy, any other the desktop's.
 *
 * Returns: whether the desktop's proxy is used, %FALSE only where the user has said so.
 */
gboolean reasons_proxy_is_used (GVariant *mode);

G_END_DECLS
