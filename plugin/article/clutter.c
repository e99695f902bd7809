/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clutter.h"

#include <lexbor/tag/const.h>
#include <string.h>

#include "bytes.h"
#include "letters.h"
#include "node.h"
#include "words.h"

/* Whatever its name, an element with a larger share of the text than this is the article. */
#define NAMED_SHARE_MAX  0.25
#define HIDDEN_SHARE_MAX 0.5

/* "Related:" and its like stand before links that are so much of the text. */
#define LINK_SHARE_MIN 0.55
#define ROLE_BYTES_MAX 80
#define LINE_BYTES_MAX 320

/* What an element holds, kept in its `user` field while clutter is looked for. */
typedef struct {
  guint text : 31;
  guint has_media : 1;
  guint link;
} Holds;

G_STATIC_ASSERT (sizeof (Holds) <= sizeof (void *));

static Holds
get_holds (lxb_dom_node_t *node)
{
  Holds holds;

  memcpy (&holds, &node->user, sizeof holds);
  return holds;
}

static void
set_holds (lxb_dom_node_t *node, Holds holds)
{
  node->user = NULL;
  memcpy (&node->user, &holds, sizeof holds);
}

static gboolean
is_media (lxb_tag_id_t tag)
{
  switch (tag) {
  case LXB_TAG_AUDIO:
  case LXB_TAG_CANVAS:
  case LXB_TAG_EMBED:
  case LXB_TAG_HR:
  case LXB_TAG_IFRAME:
  case LXB_TAG_IMG:
  case LXB_TAG_MATH:
  case LXB_TAG_OBJECT:
  case LXB_TAG_PICTURE:
  case LXB_TAG_TABLE:
  case LXB_TAG_VIDEO:
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
shows_no_text (lxb_tag_id_t tag)
{
  return tag == LXB_TAG_SCRIPT || tag == LXB_TAG_STYLE || tag == LXB_TAG_TEMPLATE ||
         tag == LXB_TAG_SVG || tag == LXB_TAG_NOSCRIPT || tag == LXB_TAG_TITLE;
}

static gboolean
may_be_dropped (lxb_tag_id_t tag)
{
  switch (tag) {
  case LXB_TAG_ARTICLE:
  case LXB_TAG_ASIDE:
  case LXB_TAG_BLOCKQUOTE:
  case LXB_TAG_CENTER:
  case LXB_TAG_DIV:
  case LXB_TAG_DL:
  case LXB_TAG_FIGURE:
  case LXB_TAG_FOOTER:
  case LXB_TAG_H1:
  case LXB_TAG_H2:
  case LXB_TAG_H3:
  case LXB_TAG_H4:
  case LXB_TAG_H5:
  case LXB_TAG_H6:
  case LXB_TAG_HEADER:
  case LXB_TAG_LI:
  case LXB_TAG_OL:
  case LXB_TAG_P:
  case LXB_TAG_SECTION:
  case LXB_TAG_UL:
    return TRUE;
  default:
    return FALSE;
  }
}

/* So many vectors are counted in one before their counts could overflow. */
#define VECTORS_MAX 255

static guint
count_spaces (const guint8 *data, gsize n_vectors)
{
  ReasonsBytes counts = {0};
  guint sum = 0;

  for (gsize i = 0; i < n_vectors; i++) {
    ReasonsBytes bytes = reasons_bytes_load (data + i * REASONS_BYTES);

    /* What holds is 0xff, that is -1. */
    counts -= (ReasonsBytes)(bytes == ' ') | (ReasonsBytes)(bytes == '\n') | (ReasonsBytes)(bytes == '\t') |
              (ReasonsBytes)(bytes == '\r') | (ReasonsBytes)(bytes == '\f');
  }
  for (guint i = 0; i < REASONS_BYTES; i++)
    sum += counts[i];
  return sum;
}

static guint
text_bytes (lxb_dom_node_t *node)
{
  const lexbor_str_t *data = &lxb_dom_interface_character_data (node)->data;
  gsize done = 0;
  guint spaces = 0;

  while (data->length - done >= REASONS_BYTES) {
    gsize n_vectors = MIN ((data->length - done) / REASONS_BYTES, VECTORS_MAX);

    spaces += count_spaces (data->data + done, n_vectors);
    done += n_vectors * REASONS_BYTES;
  }
  for (; done < data->length; done++) {
    lxb_char_t c = data->data[done];

    spaces += c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }
  return (guint)(data->length - spaces);
}

static void
add_to_parent (lxb_dom_node_t *node, lxb_dom_node_t *root)
{
  Holds holds = get_holds (node), parent;

  if (node == root || shows_no_text (reasons_node_get_tag (node)))
    return;
  parent = get_holds (node->parent);
  parent.text = MIN (parent.text + holds.text, G_MAXINT);
  parent.link += reasons_node_get_tag (node) == LXB_TAG_A ? holds.text : holds.link;
  parent.has_media |= holds.has_media || is_media (reasons_node_get_tag (node));
  set_holds (node->parent, parent);
}

static void
measure (lxb_dom_node_t *root)
{
  set_holds (root, (Holds){0});
  for (lxb_dom_node_t *node = reasons_node_next (root, root); node != NULL;
       node = reasons_node_next (node, root))
    set_holds (node, (Holds){0});

  for (lxb_dom_node_t *node = root->first_child; node != NULL;) {
    if (node->type == LXB_DOM_NODE_TYPE_TEXT)
      set_holds (node, (Holds){.text = text_bytes (node)});
    if (node->first_child != NULL) {
      node = node->first_child;
      continue;
    }
    while (node != root && node->next == NULL) {
      add_to_parent (node, root);
      node = node->parent;
    }
    if (node == root)
      break;
    add_to_parent (node, root);
    node = node->next;
  }
}

static gboolean
attribute_hints (lxb_dom_node_t *node, const char *name)
{
  const char *value = reasons_node_get_attribute (node, name);

  return value != NULL && reasons_clutter_is_hint (value);
}

static gboolean
attribute_is (lxb_dom_node_t *node, const char *name, const char *const *wanted)
{
  const char *value = reasons_node_get_attribute (node, name);

  for (; value != NULL && *wanted != NULL; wanted++) {
    if (g_ascii_strcasecmp (value, *wanted) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_hidden (lxb_dom_node_t *node)
{
  static const char *const truth[] = {"true", NULL};
  const char *style;

  if (reasons_node_get_attribute (node, "hidden") != NULL ||
      attribute_is (node, "aria-hidden", truth))
    return TRUE;
  style = reasons_node_get_attribute (node, "style");
  return style != NULL &&
         (strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL);
}

static gboolean
is_clutter (lxb_dom_node_t *node, gboolean in_quote, double share)
{
  static const char *const roles[] = {"navigation", "search", "banner",  "contentinfo", "alert",
                                      "dialog",     "menu",   "toolbar", NULL};
  lxb_tag_id_t tag = reasons_node_get_tag (node);

  switch (tag) {
  case LXB_TAG_NAV:
  case LXB_TAG_DIALOG:
  case LXB_TAG_MENU:
    return share <= HIDDEN_SHARE_MAX;
  case LXB_TAG_FOOTER:
  case LXB_TAG_FORM:
    return !in_quote && share <= NAMED_SHARE_MAX;
  case LXB_TAG_BUTTON:
  case LXB_TAG_SELECT:
    return TRUE;
  default:
    break;
  }
  if (lxb_dom_interface_element (node)->first_attr == NULL)
    return FALSE;
  if (share <= HIDDEN_SHARE_MAX && is_hidden (node))
    return TRUE;
  if (!may_be_dropped (tag) || share > NAMED_SHARE_MAX)
    return FALSE;
  return attribute_is (node, "role", roles) || attribute_hints (node, "class") ||
         attribute_hints (node, "id");
}

/* Text of @node up to a colon, or all of it where there is none; %NULL where it is longer than any
 * role. */
static char *
text_to_colon (lxb_dom_node_t *node)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (lxb_dom_node_t *below = node->first_child; below != NULL;
       below = reasons_node_next (below, node)) {
    const lexbor_str_t *data;
    const char *colon;

    if (below->type != LXB_DOM_NODE_TYPE_TEXT)
      continue;
    data = &lxb_dom_interface_character_data (below)->data;
    colon = memchr (data->data, ':', data->length);
    g_string_append_len (text, (const char *)data->data,
                         colon != NULL ? colon - (const char *)data->data : (gssize)data->length);
    if (colon != NULL)
      break;
    if (text->len > ROLE_BYTES_MAX)
      return NULL;
  }
  return g_utf8_validate (text->str, (gssize)text->len, NULL)
           ? g_strstrip (g_string_free_and_steal (g_steal_pointer (&text)))
           : NULL;
}

static gboolean
leads_elsewhere (lxb_dom_node_t *node)
{
  g_autofree char *text = text_to_colon (node);

  if (text == NULL || text[0] == '\0')
    return FALSE;
  switch (reasons_words_get_role (text)) {
  case REASONS_HEADING_RELATED:
  case REASONS_HEADING_NEWSLETTER:
  case REASONS_HEADING_COMMENTS:
    return TRUE;
  default:
    return FALSE;
  }
}

static gboolean
is_linked (lxb_dom_node_t *node)
{
  Holds holds = get_holds (node);

  return holds.text == 0 || holds.link >= LINK_SHARE_MIN * holds.text;
}

static gboolean
is_heading (lxb_dom_node_t *node)
{
  return reasons_node_get_heading_level (node) > 0;
}

static gboolean
goes_with_heading (lxb_dom_node_t *node)
{
  if (reasons_node_is_element (node))
    return may_be_dropped (reasons_node_get_tag (node)) && !is_heading (node) && is_linked (node);
  return get_holds (node).text == 0;
}

/* "Related posts" heads links and nothing else, up to the next heading or the end. */
static gboolean
heads_links (lxb_dom_node_t *node)
{
  gboolean any = FALSE;

  for (lxb_dom_node_t *next = node->next; next != NULL && !is_heading (next); next = next->next) {
    if (get_holds (next).text == 0)
      continue;
    if (!goes_with_heading (next))
      return any;
    any = TRUE;
  }
  return any;
}

static void
remove_links_after (lxb_dom_node_t *node)
{
  while (node->next != NULL && goes_with_heading (node->next))
    reasons_node_remove (node->next);
}

static gboolean
is_tail (lxb_dom_node_t *node)
{
  Holds holds = get_holds (node);
  lxb_tag_id_t tag = reasons_node_get_tag (node);

  if (tag != LXB_TAG_P && tag != LXB_TAG_DIV && !is_heading (node))
    return FALSE;
  if (holds.text == 0 || holds.text > LINE_BYTES_MAX)
    return FALSE;
  if (is_heading (node) || !is_linked (node))
    return heads_links (node) && leads_elsewhere (node);
  return is_linked (node) && leads_elsewhere (node);
}

/* The sign beside a heading that links to itself. */
static gboolean
is_permalink (lxb_dom_node_t *node)
{
  static const char *const signs[] = {"#", "\302\266", "\302\247", "\360\237\224\227", NULL};
  g_autoptr (GString) text = NULL;

  if (!reasons_node_is (node, LXB_TAG_A) || get_holds (node).text == 0 ||
      get_holds (node).text > 4 || node->parent == NULL || !is_heading (node->parent))
    return FALSE;
  text = g_string_new (NULL);
  reasons_node_append_text (node, text);
  return g_strv_contains (signs, g_strstrip (text->str));
}

static gboolean
is_empty (lxb_dom_node_t *node)
{
  Holds holds = get_holds (node);

  return may_be_dropped (reasons_node_get_tag (node)) && holds.text == 0 && !holds.has_media;
}

void
reasons_clutter_remove (ReasonsDocument *document)
{
  lxb_dom_node_t *root, *node;
  double all;

  g_return_if_fail (document != NULL);

  root = reasons_document_get_root (document);
  measure (root);
  all = MAX (1, get_holds (root).text);

  node = root->first_child;
  while (node != NULL) {
    lxb_tag_id_t tag = reasons_node_get_tag (node);
    gboolean skip =
      node->type != LXB_DOM_NODE_TYPE_ELEMENT || tag == LXB_TAG_PRE || tag == LXB_TAG_CODE;
    gboolean drop = FALSE;

    if (!skip) {
      gboolean in_quote =
        node->parent != NULL && reasons_node_get_tag (node->parent) == LXB_TAG_BLOCKQUOTE;

      drop = is_empty (node) || is_permalink (node) ||
             is_clutter (node, in_quote, get_holds (node).text / all);
      if (!drop && is_tail (node)) {
        if (!is_linked (node) || is_heading (node))
          remove_links_after (node);
        drop = TRUE;
      }
    }
    if (drop) {
      lxb_dom_node_t *after = reasons_node_next_outside (node, root);

      reasons_node_remove (node);
      node = after;
    } else {
      node = skip ? reasons_node_next_outside (node, root) : reasons_node_next (node, root);
    }
  }
}
