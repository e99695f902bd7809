/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"
#include "masthead.h"

G_BEGIN_DECLS

/**
 * ReasonsItem:
 * @title: (nullable): plain UTF-8
 * @description: (nullable): what the feed brings, HTML
 * @rich_content: (nullable): the article's whole page, HTML, where the reader has fetched it
 * @base_url: (nullable): absolute URL that relative links start from
 * @masthead: what stands around the article
 *
 * An item of Liferea's, read from its JSON. Nothing in it is trusted.
 */
typedef struct {
  char *title;
  GBytes *description;
  GBytes *rich_content;
  char *base_url;
  ReasonsMasthead *masthead;
} ReasonsItem;

/**
 * reasons_item_new_from_json:
 * @json: what item_to_json() gives
 * @base_url: (nullable): the feed's base URL; the item's own link stands in for it
 * @direction: (nullable): "ltr" or "rtl"
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the item, or %NULL with an error where @json is no JSON
 *   object. Members that are missing or of another type count as absent.
 */
ReasonsItem *reasons_item_new_from_json (const char *json,
                                         const char *base_url,
                                         const char *direction,
                                         GError **error);

/** reasons_item_copy: Returns: (transfer full): a copy of @self that shares its content. */
ReasonsItem *reasons_item_copy (const ReasonsItem *self);

/** reasons_item_free: frees @self, which may be %NULL. */
void reasons_item_free (ReasonsItem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsItem, reasons_item_free)

/**
 * reasons_item_same_content:
 *
 * Returns: whether @self and @other, either of which may be %NULL, have the same title and content,
 *   so that the article made of one is the article of the other.
 */
gboolean reasons_item_same_content (const ReasonsItem *self,
                                    const ReasonsItem *other);

/** reasons_item_get_size: Returns: bytes of content that an article is made of. */
gsize reasons_item_get_size (const ReasonsItem *self);

/**
 * reasons_item_read:
 * @cancellable: (nullable): gives up early when cancelled
 * @error: return location
 *
 * Makes the article: of the page's text where that holds more of it than what the feed brings. Any
 * thread.
 *
 * Returns: (transfer full) (nullable): the article, or %NULL with %G_IO_ERROR_CANCELLED.
 */
ReasonsArticle *reasons_item_read (const ReasonsItem *self,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
