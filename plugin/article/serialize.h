/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * reasons_serialize:
 * @document: a sanitised document
 *
 * Returns: (transfer full): the children of its root as HTML (HTML Standard, section 13.3), UTF-8.
 *   Iterative, so that depth costs no stack; names come from our own table, never from the feed.
 */
char *reasons_serialize (ReasonsDocument *document);

/**
 * reasons_serialize_tree:
 * @root: the root of a sanitised tree
 *
 * Returns: (transfer full): the same of any tree.
 */
GString *reasons_serialize_tree (lxb_dom_node_t *root);

G_END_DECLS
