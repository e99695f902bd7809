/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "node.h"

G_BEGIN_DECLS

/*
 * Formulas in presentation MathML. Parsers have disagreed about little as much as about HTML inside
 * MathML, so none is left there: elements of layout hold elements of MathML, elements of text (mi,
 * mn, mo, ms, mtext) hold text alone, and annotations go.
 */

/**
 * reasons_formula_get_name:
 *
 * Returns: (transfer none) (nullable): the name of a MathML element that may stay, from our own
 *   table; %NULL for any other node.
 */
const char *reasons_formula_get_name (const lxb_dom_node_t *node);

/** reasons_formula_is_inside: Returns: whether @node stands in a MathML element. */
gboolean reasons_formula_is_inside (const lxb_dom_node_t *node);

/**
 * reasons_formula_fits:
 * @node: a MathML element
 *
 * Returns: whether it stands where it may: `math` outside of MathML, the others inside, but not in
 *   an element of text.
 */
gboolean reasons_formula_fits (const lxb_dom_node_t *node);

/** reasons_formula_is_annotation: Returns: whether @node holds what is not to be shown. */
gboolean reasons_formula_is_annotation (const lxb_dom_node_t *node);

/** reasons_formula_clean_attributes: leaves `display` of `math` and `mathvariant="normal"` of `mi`. */
void reasons_formula_clean_attributes (lxb_dom_node_t *node);

G_END_DECLS
