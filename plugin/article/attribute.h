/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cleaning.h"

G_BEGIN_DECLS

/**
 * ReasonsAttributeCheck:
 * @cleaning: what is known of the article
 * @element: the attribute's owner
 * @attr: the attribute; its value is written anew
 * @value: its value
 *
 * Checks one attribute of the allow-list.
 *
 * Returns: whether it may stay.
 */
typedef gboolean (*ReasonsAttributeCheck) (ReasonsCleaning *cleaning,
                                           lxb_dom_node_t *element,
                                           lxb_dom_attr_t *attr,
                                           const char *value);

/**
 * reasons_attribute_find_check:
 *
 * Returns: (nullable): how the attribute @name of the element @tag is checked, %NULL where it is not
 *   on the allow-list.
 */
ReasonsAttributeCheck reasons_attribute_find_check (lxb_tag_id_t tag,
                                                    const char *name);

/** reasons_attribute_get_value: Returns: (transfer none): the value, empty where there is none. */
const char *reasons_attribute_get_value (const lxb_dom_attr_t *attr);

/** reasons_attribute_set_value: sets the value; @value is copied. */
void reasons_attribute_set_value (lxb_dom_attr_t *attr,
                                  const char *value);

/**
 * reasons_attribute_make_id:
 * @value: an id as the feed has it
 *
 * Returns: (transfer full) (nullable): the id with the prefix that keeps it apart from ours, %NULL
 *   where it is of no use. One that has the prefix stays as it is, so that cleaning twice changes
 *   nothing.
 */
char *reasons_attribute_make_id (const char *value);

G_END_DECLS
