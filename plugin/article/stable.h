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

G_END_DECLS
