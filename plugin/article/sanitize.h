/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * reasons_sanitize:
 * @document: a parsed document
 * @base_url: (nullable): absolute URL that relative ones start from
 *
 * Leaves only allow-listed elements, attributes and URLs in the tree. Afterwards the tree holds
 * HTML elements, formulas in presentation MathML and text alone, no deeper than the limits say, and serialises to mark-up that
 * parses to the same tree again.
 */
void reasons_sanitize (ReasonsDocument *document,
                       const char *base_url);

G_END_DECLS
