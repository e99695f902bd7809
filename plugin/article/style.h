/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The little that is read from `style` attributes before they go. No style of a feed is ever kept.
 */

/** reasons_style_is_hidden: Returns: whether @style says `display: none` or `visibility: hidden`. */
gboolean reasons_style_is_hidden (const char *style);

/** reasons_style_is_pixel: Returns: whether @style makes a picture one pixel wide or high at most. */
gboolean reasons_style_is_pixel (const char *style);

G_END_DECLS
