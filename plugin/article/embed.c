/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "embed.h"

#include <string.h>

#include "node.h"
#include "picture.h"
#include "tags.h"
#include "tracking.h"

/* A title or address longer than this, in code points, tells no more. */
#define TITLE_CHARACTERS 120

/* Players whose address leads to a bare player, and the page that shows the same. The part of the
 * path after the prefix, up to its next slash, goes to the end. */
static const struct {
  const char *host;
  const char *path;
  const char *page;
} players[] = {
  { "www.youtube.com", "/embed/", "https://www.youtube.com/watch?v=" },
  { "youtube.com", "/embed/", "https://www.youtube.com/watch?v=" },
  { "www.youtube.com", "/v/", "https://www.youtube.com/watch?v=" },
  { "www.youtube-nocookie.com", "/embed/", "https://www.youtube.com/watch?v=" },
  { "player.vimeo.com", "/video/", "https://vimeo.com/" },
  { "www.dailymotion.com", "/embed/video/", "https://www.dailymotion.com/video/" },
  { "geo.dailymotion.com", "/player/", "https://www.dailymotion.com/video/" },
  { "open.spotify.com", "/embed/track/", "https://open.spotify.com/track/" },
  { "open.spotify.com", "/embed/episode/", "https://open.spotify.com/episode/" },
  { "open.spotify.com", "/embed/playlist/", "https://open.spotify.com/playlist/" },
  { "archive.org", "/embed/", "https://archive.org/details/" },
  { "embed.ted.com", "/talks/", "https://www.ted.com/talks/" },
};

static ReasonsUrl *
find_page (ReasonsUrl *url)
{
  for (gsize i = 0; i < G_N_ELEMENTS (players); i++) {
    const char *path = reasons_url_get_path (url);
    g_autofree char *page = NULL;
    gsize length;

    if (strcmp (reasons_url_get_host (url), players[i].host) != 0 ||
        !g_str_has_prefix (path, players[i].path))
      continue;
    path += strlen (players[i].path);
    length = strcspn (path, "/");
    if (length == 0 || strncmp (path, "videoseries", length) == 0)
      continue;
    page = g_strdup_printf ("%s%.*s", players[i].page, (int) length, path);
    reasons_url_free (url);
    return reasons_url_new (page);
  }

  return url;
}

static ReasonsUrl *
find_url (ReasonsCleaning *cleaning,
          lxb_dom_node_t *element)
{
  static const char *const names[] = { "src", "data", "data-src", "data-lazy-src" };

  for (lxb_dom_node_t *node = element; node != NULL; node = reasons_node_next (node, element)) {
    if (node != element && !reasons_node_is (node, LXB_TAG_SOURCE) &&
        !reasons_node_is (node, LXB_TAG_EMBED))
      continue;
    for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
      const char *value = reasons_node_get_attribute (node, names[i]);
      ReasonsUrl *url =
          value != NULL && value[0] != '\0' ? reasons_url_resolve (cleaning->base, value) : NULL;

      if (url != NULL)
        return find_page (url);
    }
  }

  return NULL;
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= TITLE_CHARACTERS)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, TITLE_CHARACTERS);

  return g_strconcat (start, "…", NULL);
}

static char *
make_label (lxb_dom_node_t *element,
            const ReasonsUrl *url)
{
  static const char *const names[] = { "title", "aria-label" };
  const char *host = reasons_url_get_host (url);
  g_autofree char *address = NULL;

  if (g_str_has_prefix (host, "www.") && strchr (host + 4, '.') != NULL)
    host += 4;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *value = reasons_node_get_attribute (element, names[i]);
    g_autofree char *title = NULL, *clean = NULL, *valid = NULL;
    gsize length = value != NULL ? strlen (value) : 0;

    if (length == 0)
      continue;
    clean = reasons_cleaning_clean_text (value, &length);
    valid = g_utf8_make_valid (clean != NULL ? clean : value, -1);
    g_strdelimit (valid, "\t\n\f\r", ' ');
    g_strstrip (valid);
    if (valid[0] == '\0')
      continue;
    title = shorten (valid);
    return g_strdup_printf ("%s — %s", title, host);
  }

  address = g_strconcat (host, reasons_url_get_path (url), NULL);
  if (g_str_has_suffix (address, "/"))
    address[strlen (address) - 1] = '\0';

  return shorten (address);
}

/* Inside these a figure would be moved elsewhere by a second parse, or is one already. */
static gboolean
takes_figure (lxb_dom_node_t *parent)
{
  for (lxb_dom_node_t *node = parent; node != NULL; node = node->parent) {
    lxb_tag_id_t tag = reasons_node_get_tag (node);
    guint flags = reasons_tags_get (tag)->flags;

    if (tag == LXB_TAG_P || tag == LXB_TAG_FIGURE || tag == LXB_TAG_FIGCAPTION ||
        tag == LXB_TAG_SUMMARY || reasons_node_get_heading_level (node) > 0)
      return FALSE;
    if ((flags & REASONS_TAG_BLOCK) != 0)
      return TRUE;
  }

  return TRUE;
}

static gboolean
is_in_link (lxb_dom_node_t *node)
{
  while ((node = node->parent) != NULL) {
    if (reasons_node_is (node, LXB_TAG_A))
      return TRUE;
  }

  return FALSE;
}

/* Splits the paragraph around @element, which goes with what is left of it. */
static void
split_paragraph (lxb_dom_node_t *paragraph,
                 lxb_dom_node_t *element,
                 lxb_dom_node_t *card)
{
  lxb_dom_node_t *rest = reasons_node_new_element (paragraph, LXB_TAG_P);

  while (element->next != NULL) {
    lxb_dom_node_t *node = element->next;

    reasons_node_remove (node);
    lxb_dom_node_insert_child_wo_events (rest, node);
  }
  reasons_node_remove (element);

  lxb_dom_node_insert_after_wo_events (paragraph, card);
  for (lxb_dom_node_t *node = rest->first_child; node != NULL; node = node->next) {
    if (reasons_node_is_element (node) || reasons_node_has_text (node)) {
      lxb_dom_node_insert_after_wo_events (card, rest);
      break;
    }
  }
  for (lxb_dom_node_t *node = paragraph->first_child; node != NULL; node = node->next) {
    if (reasons_node_is_element (node) || reasons_node_has_text (node))
      return;
  }
  reasons_node_remove (paragraph);
}

lxb_dom_node_t *
reasons_embed_replace (ReasonsCleaning *cleaning,
                       lxb_dom_node_t *element,
                       guint *depth)
{
  g_autoptr (ReasonsUrl) url = NULL;
  g_autofree char *href = NULL;
  g_autofree char *label = NULL;
  lxb_dom_node_t *parent, *link, *card;

  g_return_val_if_fail (cleaning != NULL, NULL);
  g_return_val_if_fail (element != NULL && element->parent != NULL, NULL);
  g_return_val_if_fail (depth != NULL, NULL);

  if (reasons_picture_is_pixel (element) || is_in_link (element))
    return NULL;
  url = find_url (cleaning, element);
  if (url == NULL || reasons_tracking_is_counter (url))
    return NULL;

  reasons_url_strip_tracking (url);
  href = reasons_url_to_string (url);
  label = make_label (element, url);
  link = card = reasons_node_new_element (element, LXB_TAG_A);
  reasons_node_set_attribute (link, "href", href);
  lxb_dom_node_insert_child_wo_events (link, reasons_node_new_text (element, label, strlen (label)));

  parent = element->parent;
  if (reasons_node_is (parent, LXB_TAG_P) && takes_figure (parent->parent)) {
    card = reasons_node_new_element (element, LXB_TAG_FIGURE);
    lxb_dom_node_insert_child_wo_events (card, link);
    split_paragraph (parent, element, card);
    (*depth)--;
    return card;
  }

  if (takes_figure (parent)) {
    card = reasons_node_new_element (element, LXB_TAG_FIGURE);
    lxb_dom_node_insert_child_wo_events (card, link);
  }
  lxb_dom_node_insert_before_wo_events (element, card);
  reasons_node_remove (element);

  return card;
}
