/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/* The script world of the shell page that is ours alone; see resources/js/shell.js. */
#define REASONS_WEB_WORLD "reasons"

/**
 * reasons_web_content_add:
 * @manager: the content manager of a view that shows the shell page
 *
 * Gives the page its styles and, in our script world, its scripts. The plugin's resources have to be
 * registered.
 */
void reasons_web_content_add (WebKitUserContentManager *manager);

G_END_DECLS
