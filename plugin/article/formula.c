/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "formula.h"

#include <string.h>

static const struct {
  const char *name;
  gboolean holds_text;
} elements[] = {
  { "math", FALSE },     { "menclose", FALSE },      { "merror", FALSE },  { "mfenced", FALSE },
  { "mfrac", FALSE },    { "mi", TRUE },             { "mmultiscripts", FALSE },
  { "mn", TRUE },        { "mo", TRUE },             { "mover", FALSE },   { "mpadded", FALSE },
  { "mphantom", FALSE }, { "mprescripts", FALSE },   { "mroot", FALSE },   { "mrow", FALSE },
  { "ms", TRUE },        { "mspace", FALSE },        { "msqrt", FALSE },   { "mstyle", FALSE },
  { "msub", FALSE },     { "msubsup", FALSE },       { "msup", FALSE },    { "mtable", FALSE },
  { "mtd", FALSE },      { "mtext", TRUE },          { "mtr", FALSE },     { "munder", FALSE },
  { "munderover", FALSE },
};

static const char *
get_parsed_name (const lxb_dom_node_t *node)
{
  gsize length;

  return (const char *) lxb_dom_element_local_name (
      lxb_dom_interface_element ((lxb_dom_node_t *) node), &length);
}

static gssize
find (const lxb_dom_node_t *node)
{
  const char *name;

  if (node == NULL || !reasons_node_is_element (node) || node->ns != LXB_NS_MATH)
    return -1;

  name = get_parsed_name (node);
  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++) {
    if (strcmp (elements[i].name, name) == 0)
      return (gssize) i;
  }

  return -1;
}

const char *
reasons_formula_get_name (const lxb_dom_node_t *node)
{
  gssize i;

  g_return_val_if_fail (node != NULL, NULL);

  i = find (node);

  return i >= 0 ? elements[i].name : NULL;
}

gboolean
reasons_formula_is_inside (const lxb_dom_node_t *node)
{
  g_return_val_if_fail (node != NULL, FALSE);

  return node->parent != NULL && node->parent->ns == LXB_NS_MATH;
}

gboolean
reasons_formula_fits (const lxb_dom_node_t *node)
{
  gssize parent;

  g_return_val_if_fail (node != NULL, FALSE);

  parent = find (node->parent);
  if (find (node) == 0)
    return !reasons_formula_is_inside (node);

  return parent >= 0 && !elements[parent].holds_text;
}

gboolean
reasons_formula_is_annotation (const lxb_dom_node_t *node)
{
  static const char *const names[] = { "annotation", "annotation-xml", "malignmark", "mglyph" };

  g_return_val_if_fail (node != NULL, FALSE);

  if (!reasons_node_is_element (node) || node->ns != LXB_NS_MATH)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    if (strcmp (get_parsed_name (node), names[i]) == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
keeps_attribute (const lxb_dom_node_t *node,
                 const char *name,
                 const char *value)
{
  const char *element = reasons_formula_get_name (node);

  if (strcmp (name, "display") == 0)
    return g_strcmp0 (element, "math") == 0 &&
           (strcmp (value, "block") == 0 || strcmp (value, "inline") == 0);

  return strcmp (name, "mathvariant") == 0 && g_strcmp0 (element, "mi") == 0 &&
         strcmp (value, "normal") == 0;
}

void
reasons_formula_clean_attributes (lxb_dom_node_t *node)
{
  lxb_dom_element_t *element;

  g_return_if_fail (node != NULL && reasons_node_is_element (node));

  element = lxb_dom_interface_element (node);
  for (lxb_dom_attr_t *attr = element->first_attr; attr != NULL;) {
    lxb_dom_attr_t *next = attr->next;
    gsize length;
    const char *name = (const char *) lxb_dom_attr_qualified_name (attr, &length);
    const char *value = (const char *) lxb_dom_attr_value (attr, &length);

    if (!keeps_attribute (node, name, value != NULL ? value : ""))
      lxb_dom_element_attr_remove (element, attr);
    attr = next;
  }
}
