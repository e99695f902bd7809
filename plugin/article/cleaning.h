/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"
#include "url.h"

G_BEGIN_DECLS

/**
 * ReasonsCleaning:
 * @base: (nullable): what relative URLs start from
 * @ids: (nullable): the ids that elements have got, owned strings
 * @links: (nullable): `href` attributes that may lead to one of @ids
 * @n_nodes: nodes kept
 * @n_text_bytes: bytes of text kept
 * @n_data_bytes: bytes of `data:` pictures kept
 * @n_spanned: fields that spanning cells cover
 *
 * What the sanitiser knows while it goes through one tree.
 */
typedef struct {
  ReasonsUrl *base;
  GHashTable *ids;
  GPtrArray *links;
  guint n_nodes;
  gsize n_text_bytes;
  gsize n_data_bytes;
  guint n_spanned;
} ReasonsCleaning;

/** reasons_cleaning_clear: frees what @self points to, but for the base. */
void reasons_cleaning_clear (ReasonsCleaning *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReasonsCleaning, reasons_cleaning_clear)

/**
 * reasons_cleaning_is_hidden:
 *
 * Returns: whether the author has hidden @element for good: by `hidden`, `display: none` or
 *   `visibility: hidden`, or as decoration that has nothing to read (`aria-hidden` on an element
 *   without a letter, digit or picture, such as the sign of a permanent link, or beside MathML).
 */
gboolean reasons_cleaning_is_hidden (lxb_dom_node_t *element);

/**
 * reasons_cleaning_clean_attributes:
 * @element: an element that is kept, under its last name
 *
 * Leaves the attributes of the allow-list, their values checked and written anew:
 *
 * - all elements: `id` with the prefix "a-" (an `a` may have it as `name`), `dir`, `lang`, `title`;
 * - `a`: `href` (http, https, mailto, or `#` and an id of this article), `hreflang`; `rel` is ours;
 * - `img`: `src` (http, https, or a picture in `data:`), `alt`, `width`, `height`; `referrerpolicy` is ours;
 * - `td`, `th`: `colspan`, `rowspan`; `th`: `scope`; `col`, `colgroup`: `span`;
 * - `ol`: `start`, `reversed`, `type`; `li`: `value`;
 * - `time`, `ins`, `del`: `datetime`; `details`: `open`;
 * - `code`, `pre`: `class`, of which only `language-…`.
 */
void reasons_cleaning_clean_attributes (ReasonsCleaning *self,
                                        lxb_dom_node_t *element);

/**
 * reasons_cleaning_settle_links:
 *
 * Points links at the ids of the article where they exist, and at the page that the article comes
 * from where not. To be called when all attributes are clean.
 */
void reasons_cleaning_settle_links (ReasonsCleaning *self);

/**
 * reasons_cleaning_clean_text:
 * @value: UTF-8 as the parser leaves it
 * @length: its length, in bytes; that of the result on return
 *
 * Returns: (transfer full) (nullable): @value as reasons_decode_clean() makes it, %NULL where it is
 *   clean already.
 */
char *reasons_cleaning_clean_text (const char *value,
                                   gsize *length);

G_END_DECLS
