/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cleaning.h"

#include <string.h>

#include "attribute.h"
#include "decode.h"
#include "node.h"
#include "style.h"

void
reasons_cleaning_clear (ReasonsCleaning *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
}

char *
reasons_cleaning_clean_text (const char *value,
                             gsize *length)
{
  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (length != NULL, NULL);

  if (reasons_decode_is_clean (value, *length))
    return NULL;

  return reasons_decode_clean (value, *length, length);
}

/* Anchors of old: an `a` with a name and no id. */
static void
turn_name_into_id (lxb_dom_node_t *element)
{
  const char *name = reasons_node_get_attribute (element, "name");

  if (name != NULL && lxb_dom_interface_element (element)->attr_id == NULL)
    reasons_node_set_attribute (element, "id", name);
}

void
reasons_cleaning_clean_attributes (ReasonsCleaning *self,
                                   lxb_dom_node_t *element)
{
  lxb_dom_element_t *owner;
  lxb_tag_id_t tag;

  g_return_if_fail (self != NULL);
  g_return_if_fail (element != NULL && element->type == LXB_DOM_NODE_TYPE_ELEMENT);

  owner = lxb_dom_interface_element (element);
  tag = element->local_name;
  if (tag == LXB_TAG_A && owner->first_attr != NULL)
    turn_name_into_id (element);

  for (lxb_dom_attr_t *attr = owner->first_attr; attr != NULL;) {
    lxb_dom_attr_t *next = attr->next;
    gsize length;
    const char *name = (const char *) lxb_dom_attr_local_name (attr, &length);
    ReasonsAttributeCheck check = attr->node.ns == LXB_NS_HTML || attr->node.ns == LXB_NS__UNDEF
                      ? reasons_attribute_find_check (tag, name)
                      : NULL;

    if (check == NULL || !check (self, element, attr, reasons_attribute_get_value (attr)))
      lxb_dom_element_attr_remove (owner, attr);
    attr = next;
  }

  if (tag == LXB_TAG_IMG)
    reasons_node_set_attribute (element, "referrerpolicy", "no-referrer");
  if (tag == LXB_TAG_A) {
    const char *href = reasons_node_get_attribute (element, "href");

    if (href != NULL && (href[0] == 'h' || (self->links != NULL && self->links->len > 0)) &&
        g_str_has_prefix (href, "http"))
      reasons_node_set_attribute (element, "rel", "noopener noreferrer");
  }
}

/* Whether the fragment names an element of the article; then the link is set to it. */
static gboolean
settle_in_page (ReasonsCleaning *self,
                lxb_dom_attr_t *attr,
                const char *fragment)
{
  g_autofree char *decoded = g_uri_unescape_string (fragment, NULL);
  const char *spellings[] = { fragment, decoded };

  if (self->ids == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (spellings); i++) {
    g_autofree char *id = spellings[i] != NULL ? reasons_attribute_make_id (spellings[i]) : NULL;

    if (id != NULL && g_utf8_validate (id, -1, NULL) && g_hash_table_contains (self->ids, id)) {
      g_autofree char *escaped = g_uri_escape_string (id, NULL, FALSE);
      g_autofree char *href = g_strconcat ("#", escaped, NULL);

      reasons_attribute_set_value (attr, href);
      return TRUE;
    }
  }

  return FALSE;
}

void
reasons_cleaning_settle_links (ReasonsCleaning *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; self->links != NULL && i < self->links->len; i++) {
    lxb_dom_attr_t *attr = g_ptr_array_index (self->links, i);
    lxb_dom_node_t *element = lxb_dom_interface_node (attr->owner);
    g_autofree char *value = g_strdup (reasons_attribute_get_value (attr));
    g_autoptr (ReasonsUrl) url = reasons_url_resolve (self->base, value);
    const char *hash = strchr (value, '#');
    const char *fragment = url != NULL ? reasons_url_get_fragment (url) : NULL;

    lxb_dom_element_remove_attribute (attr->owner, (const lxb_char_t *) "rel", 3);
    if (hash != NULL && settle_in_page (self, attr, hash + 1))
      continue;

    if (fragment != NULL && fragment[0] != '\0') {
      g_autofree char *absolute = NULL;

      reasons_url_strip_tracking (url);
      absolute = reasons_url_to_string (url);
      reasons_attribute_set_value (attr, absolute);
      reasons_node_set_attribute (element, "rel", "noopener noreferrer");
    } else {
      lxb_dom_element_attr_remove (attr->owner, attr);
    }
  }
}

/* Some pages set a formula twice, as MathML and as what it looks like. */
static gboolean
is_twin_of_math (lxb_dom_node_t *element)
{
  lxb_dom_node_t *twin = element->prev;

  for (lxb_dom_node_t *node = twin; node != NULL; node = reasons_node_next (node, twin)) {
    if (node->ns == LXB_NS_MATH)
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_readable (lxb_dom_node_t *element)
{
  for (lxb_dom_node_t *node = element; node != NULL; node = reasons_node_next (node, element)) {
    gsize length;
    const char *data = reasons_node_get_data (node, &length);
    const char *end = data + length;

    if (reasons_node_is (node, LXB_TAG_IMG))
      return TRUE;
    while (data != NULL && data < end) {
      gunichar c = g_utf8_get_char_validated (data, end - data);

      if (c >= (gunichar) -2)
        break;
      if (g_unichar_isalnum (c))
        return TRUE;
      data = g_utf8_next_char (data);
    }
  }

  return FALSE;
}

gboolean
reasons_cleaning_is_hidden (lxb_dom_node_t *element)
{
  g_return_val_if_fail (element != NULL && element->type == LXB_DOM_NODE_TYPE_ELEMENT, FALSE);

  for (lxb_dom_attr_t *attr = lxb_dom_interface_element (element)->first_attr; attr != NULL;
       attr = attr->next) {
    gsize length;
    const char *name;

    if (attr->node.local_name == LXB_DOM_ATTR_STYLE) {
      if (reasons_style_is_hidden (reasons_attribute_get_value (attr)))
        return TRUE;
      continue;
    }
    name = (const char *) lxb_dom_attr_local_name (attr, &length);
    if (name[0] == 'h' && strcmp (name, "hidden") == 0)
      return TRUE;
    if (name[0] == 'a' && strcmp (name, "aria-hidden") == 0 &&
        g_ascii_strcasecmp (reasons_attribute_get_value (attr), "true") == 0 &&
        (!is_readable (element) || is_twin_of_math (element)))
      return TRUE;
  }

  return FALSE;
}
