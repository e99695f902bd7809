/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cleaning.h"

G_BEGIN_DECLS

/**
 * reasons_embed_replace:
 * @cleaning: what is known of the article
 * @element: an `iframe`, `video`, `audio`, `object`, `embed` or `applet`
 * @depth: (inout): how deep @element is in the tree, and what is returned
 *
 * Puts a link to the page or file in the place of @element:
 *
 *     <figure><a href="https://…">Title — host</a></figure>
 *
 * No class is needed to tell such a card: no other `figure` has a link without a picture as its
 * child (style it as `figure > a:not(:has(img))`). A paragraph that holds the element is split
 * around the card; deeper inside text, and in a figure, the link stands alone.
 *
 * Returns: (nullable): the node to go on with; %NULL where there is nothing to link to, so that
 *   @element is still in place.
 */
lxb_dom_node_t *reasons_embed_replace (ReasonsCleaning *cleaning,
                                       lxb_dom_node_t *element,
                                       guint *depth);

G_END_DECLS
