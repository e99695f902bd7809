/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cleaning.h"

G_BEGIN_DECLS

/**
 * reasons_picture_adopt_sources:
 * @picture: a `picture` element
 *
 * Gives the `img` in @picture the candidates of its `source` elements where it has none of its own.
 */
void reasons_picture_adopt_sources (lxb_dom_node_t *picture);

/**
 * reasons_picture_is_pixel:
 *
 * Returns: whether @element, a picture or frame, is made one pixel wide or high at most.
 */
gboolean reasons_picture_is_pixel (lxb_dom_node_t *element);

/**
 * reasons_picture_choose:
 * @cleaning: what is known of the article
 * @image: an `img` element
 *
 * Chooses one source among `src`, `srcset` and the attributes that scripts for lazy loading fill in
 * later, and makes it the `src`, absolute and checked. A single source is enough in a pane of an
 * article's width, and one place less for a URL to hide.
 *
 * Returns: whether there is one; %FALSE also for tracking pixels.
 */
gboolean reasons_picture_choose (ReasonsCleaning *cleaning,
                                 lxb_dom_node_t *image);

G_END_DECLS
