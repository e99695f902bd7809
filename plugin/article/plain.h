/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * reasons_plain_is_markup:
 * @text: valid UTF-8
 * @length: its length, in bytes
 *
 * Returns: whether there is an HTML tag, comment, doctype or character reference in @text; an
 *   arrow, a comparison or a lone ampersand is none.
 */
gboolean reasons_plain_is_markup (const char *text,
                                  gsize length);

/**
 * reasons_plain_to_html:
 * @text: valid UTF-8, plain
 * @length: its length, in bytes
 *
 * Makes one `p` of each run of lines between blank lines, with a `br` for each line break inside.
 *
 * Returns: (transfer full): HTML; empty where @text is blank.
 */
GString *reasons_plain_to_html (const char *text,
                                gsize length);

/**
 * reasons_plain_from_markup:
 * @html: valid UTF-8
 * @length: its length, in bytes
 *
 * Takes the tags out of HTML that cannot be parsed within the limits: the last resort before
 * nothing is shown. Character references stay as they are; scripts and styles go.
 *
 * Returns: (transfer full): plain text.
 */
GString *reasons_plain_from_markup (const char *html,
                                    gsize length);

G_END_DECLS
