/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * reasons_clutter_remove:
 * @document: a parsed document, not yet sanitised
 *
 * Takes out what a feed or a scraped page carries beside the article: navigation, share bars, related
 * posts, newsletter calls, comments, cookie notices, advertisements, hidden and empty elements. What
 * holds a good part of the text stays, whatever it is called. Runs without recursion, in linear time.
 */
void reasons_clutter_remove (ReasonsDocument *document);

/**
 * reasons_clutter_is_hint:
 * @name: value of a `class` or `id` attribute
 *
 * Returns: whether one of the names in it is one that sites give to clutter.
 */
gboolean reasons_clutter_is_hint (const char *name);

G_END_DECLS
