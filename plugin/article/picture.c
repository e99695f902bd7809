/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "picture.h"

#include <string.h>

#include "limit.h"
#include "node.h"
#include "style.h"
#include "tracking.h"

#define HTML_SPACE " \t\n\f\r"

/* Wide enough for an article's pane on a screen of double density; wider only costs. */
#define WANTED_WIDTH   1200.0
#define WANTED_DENSITY 2.0

/* A source in `data:` of fewer bytes is no picture where another source waits. */
#define PLACEHOLDER_DATA_BYTES 1024u

/* How well a candidate fits: higher is better. */
static double
rate (const char *descriptor,
      gsize length)
{
  g_autofree char *text = g_strndup (descriptor, length);
  char *end;
  double value = g_ascii_strtod (text, &end);
  double wanted;

  if (end == text || !(value > 0) || (*end != 'w' && *end != 'x'))
    return 1 / WANTED_DENSITY;
  wanted = *end == 'w' ? WANTED_WIDTH : WANTED_DENSITY;

  /* Among those that are wide enough the smallest, else the widest. */
  return value >= wanted ? 1 + wanted / value : value / wanted;
}

/* The best candidate of a `srcset` (HTML Standard, section 4.8.4.2.2). */
static char *
choose_candidate (const ReasonsUrl *base,
                  const char *srcset)
{
  g_autofree char *best = NULL;
  double best_rate = 0;
  const char *p = srcset;

  for (guint n = 0; n < REASONS_LIMIT_CANDIDATES; n++) {
    g_autofree char *text = NULL;
    g_autoptr (ReasonsUrl) url = NULL;
    const char *descriptor;
    gsize length;
    double candidate_rate;

    p += strspn (p, HTML_SPACE ",");
    length = strcspn (p, HTML_SPACE);
    if (length == 0)
      break;
    descriptor = p + length;
    if (p[length - 1] == ',') {
      while (length > 0 && p[length - 1] == ',')
        length--;
    } else {
      descriptor += strspn (descriptor, HTML_SPACE);
    }

    text = g_strndup (p, length);
    url = reasons_url_resolve (base, text);
    length = *descriptor == '\0' || descriptor[-1] == ',' ? 0 : strcspn (descriptor, ",");
    candidate_rate = rate (descriptor, length);
    if (url != NULL && candidate_rate > best_rate) {
      g_free (best);
      best = reasons_url_to_string (url);
      best_rate = candidate_rate;
    }
    p = descriptor + length;
  }

  return g_steal_pointer (&best);
}

static gboolean
is_placeholder (const char *source)
{
  static const char *const signs[] = { "placeholder", "spacer",  "blank.",    "transparent",
                                       "lazy",        "loading", "1x1",       "pixel.",
                                       "grey.",       "gray.",   "about:blank" };
  g_autofree char *lower = NULL;

  source += strspn (source, HTML_SPACE);
  if (source[0] == '\0')
    return TRUE;
  if (g_ascii_strncasecmp (source, "data:", 5) == 0)
    return strlen (source) < PLACEHOLDER_DATA_BYTES;

  lower = g_ascii_strdown (source, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (strstr (lower, signs[i]) != NULL)
      return TRUE;
  }

  return FALSE;
}

static char *
clean_source (ReasonsCleaning *cleaning,
              const char *source)
{
  g_autoptr (ReasonsUrl) url = NULL;
  g_autofree char *data = NULL;

  if (source[strspn (source, HTML_SPACE)] == '\0')
    return NULL;

  data = reasons_url_clean_data (source);
  if (data != NULL) {
    if (cleaning->n_data_bytes + strlen (data) > REASONS_LIMIT_DATA_TOTAL_BYTES)
      return NULL;
    cleaning->n_data_bytes += strlen (data);
    return g_steal_pointer (&data);
  }

  url = reasons_url_resolve (cleaning->base, source);

  return url != NULL ? reasons_url_to_string (url) : NULL;
}

/* What scripts for lazy loading would put in the place of the source. */
static char *
find_lazy_source (ReasonsCleaning *cleaning,
                  lxb_dom_node_t *image)
{
  static const char *const sets[] = { "srcset", "data-srcset", "data-lazy-srcset" };
  static const char *const sources[] = { "data-src",          "data-lazy-src", "data-original",
                                         "data-original-src", "data-orig-src", "data-actualsrc",
                                         "data-img-src",      "data-url" };

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++) {
    const char *value = reasons_node_get_attribute (image, sources[i]);
    char *source = value != NULL ? clean_source (cleaning, value) : NULL;

    if (source != NULL)
      return source;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++) {
    const char *value = reasons_node_get_attribute (image, sets[i]);
    char *source = value != NULL ? choose_candidate (cleaning->base, value) : NULL;

    if (source != NULL)
      return source;
  }

  return NULL;
}

gboolean
reasons_picture_is_pixel (lxb_dom_node_t *element)
{
  static const char *const sides[] = { "width", "height" };
  const char *style;

  g_return_val_if_fail (element != NULL, FALSE);

  style = reasons_node_get_attribute (element, "style");
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++) {
    const char *value = reasons_node_get_attribute (element, sides[i]);

    if (value == NULL)
      continue;
    value += strspn (value, HTML_SPACE);
    if ((value[0] == '0' || value[0] == '1') && !g_ascii_isdigit (value[1]) && value[1] != '.' &&
        value[1] != '%')
      return TRUE;
  }

  return style != NULL && reasons_style_is_pixel (style);
}

void
reasons_picture_adopt_sources (lxb_dom_node_t *picture)
{
  lxb_dom_node_t *image = NULL;
  const char *candidates = NULL;

  g_return_if_fail (picture != NULL);

  for (lxb_dom_node_t *node = picture->first_child; node != NULL; node = node->next) {
    if (reasons_node_is (node, LXB_TAG_IMG))
      image = node;
    if (!reasons_node_is (node, LXB_TAG_SOURCE) || candidates != NULL)
      continue;
    candidates = reasons_node_get_attribute (node, "srcset");
    if (candidates == NULL)
      candidates = reasons_node_get_attribute (node, "data-srcset");
  }

  if (image != NULL && candidates != NULL && reasons_node_get_attribute (image, "srcset") == NULL)
    reasons_node_set_attribute (image, "srcset", candidates);
}

gboolean
reasons_picture_choose (ReasonsCleaning *cleaning,
                        lxb_dom_node_t *image)
{
  const char *value;
  g_autofree char *source = NULL;
  g_autoptr (ReasonsUrl) url = NULL;

  g_return_val_if_fail (cleaning != NULL, FALSE);
  g_return_val_if_fail (image != NULL && image->type == LXB_DOM_NODE_TYPE_ELEMENT, FALSE);

  if (reasons_picture_is_pixel (image))
    return FALSE;

  value = reasons_node_get_attribute (image, "src");
  if (value == NULL || is_placeholder (value))
    source = find_lazy_source (cleaning, image);
  if (source == NULL && value != NULL)
    source = clean_source (cleaning, value);
  if (source == NULL)
    source = find_lazy_source (cleaning, image);
  if (source == NULL)
    return FALSE;
  url = reasons_url_new (source);
  if (url != NULL && reasons_tracking_is_counter (url))
    return FALSE;

  if (value == NULL || strcmp (value, source) != 0)
    reasons_node_set_attribute (image, "src", source);

  return TRUE;
}
