/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "node.h"

G_BEGIN_DECLS

/**
 * reasons_stable_check:
 * @root: the root of a sanitised tree
 *
 * Follows what the tree construction of the HTML Standard (section 13.2.6) would do with each start
 * tag that the serialiser writes for the tree: whether it would close, move or pass over an element.
 * It errs on the safe side.
 *
 * Returns: whether mark-up written from the tree parses to the same tree again, for certain. Removing
 *   whole subtrees later does not change that.
 */
gboolean reasons_stable_check (lxb_dom_node_t *root);

/**
 * reasons_stable_equal:
 *
 * Returns: whether two trees have the same elements, attributes and text; text nodes that stand next
 *   to each other count as one.
 */
gboolean reasons_stable_equal (lxb_dom_node_t *first,
                               lxb_dom_node_t *second);

G_END_DECLS
