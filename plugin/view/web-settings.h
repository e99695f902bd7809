/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * reasons_web_settings_new:
 *
 * What WebKit may do for an article: lay it out, scroll it, show its pictures. No script of a page,
 * no storage, no media, no WebGL, and none of the fetches that a page's policy cannot stop. Scripts as
 * such stay on, since without them our own world has none either. Main thread.
 *
 * Returns: (transfer full): the settings.
 */
WebKitSettings *reasons_web_settings_new (void);

G_END_DECLS
