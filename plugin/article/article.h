/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "promise.h"

G_BEGIN_DECLS

/**
 * ReasonsFormat:
 * @REASONS_FORMAT_AUTO: HTML where there is mark-up, else plain text
 * @REASONS_FORMAT_HTML: a fragment of HTML, or a whole document
 * @REASONS_FORMAT_TEXT: plain text, paragraphs set apart by blank lines
 *
 * What the bytes of an article are.
 */
typedef enum {
  REASONS_FORMAT_AUTO,
  REASONS_FORMAT_HTML,
  REASONS_FORMAT_TEXT,
} ReasonsFormat;

/**
 * ReasonsKind:
 * @REASONS_KIND_NONE: neither a list nor sections; there are no points
 * @REASONS_KIND_SECTIONS: the points are the article's headings
 * @REASONS_KIND_LIST: the points are what the article enumerates
 *
 * What kind of points an article has.
 */
typedef enum {
  REASONS_KIND_NONE,
  REASONS_KIND_SECTIONS,
  REASONS_KIND_LIST,
} ReasonsKind;

/** REASONS_NO_NUMBER: the `number` of a point that has none (points of sections). */
#define REASONS_NO_NUMBER (-1)

/**
 * ReasonsPoint:
 * @number: as the article numbers it, else counted from 1; %REASONS_NO_NUMBER in sections
 * @level: 1, or 2 for a sub-heading of the nearest point of level 1 before it (sections only)
 * @label: the author's words, UTF-8, white space collapsed, own number and marker left out
 * @gist: (nullable): the most telling sentence of the point's own text, verbatim
 * @anchor: the `id` of the element in the safe HTML where the point starts; ASCII
 * @label_offset: where @label starts in reasons_article_get_text(), in bytes
 * @gist_offset: where @gist starts there, in bytes; 0 where there is no gist
 * @text_offset: where the point starts there, its own number included, in bytes
 * @text_end: where its text ends there, that of its sub-points included, in bytes
 * @starts_after: reading the article up to @text_offset takes so long, in seconds
 * @ends_after: reading it up to @text_end takes so long, in seconds
 *
 * One entry of an article's list. Owned by its article.
 */
typedef struct {
  int number;
  guint level;
  const char *label;
  const char *gist;
  const char *anchor;
  gsize label_offset;
  gsize gist_offset;
  gsize text_offset;
  gsize text_end;
  double starts_after;
  double ends_after;
} ReasonsPoint;

/**
 * ReasonsInput:
 * @content: the article's bytes, in UTF-8 unless a byte order mark says otherwise
 * @format: what @content is
 * @title: (nullable): the title that the feed gives, plain UTF-8
 * @base_url: (nullable): absolute URL that relative links of the article start from
 *
 * What an article is made of. Nothing in it is trusted.
 */
typedef struct {
  GBytes *content;
  ReasonsFormat format;
  const char *title;
  const char *base_url;
} ReasonsInput;

/**
 * ReasonsArticle:
 *
 * An article that has been read: its points and its safe HTML. Immutable, made in any thread,
 * used from any number of them.
 */
typedef struct _ReasonsArticle ReasonsArticle;

#define REASONS_TYPE_ARTICLE (reasons_article_get_type ())
GType reasons_article_get_type (void);

/**
 * reasons_article_new:
 * @input: what to read
 * @cancellable: (nullable): gives up early when cancelled, from any thread
 * @error: return location
 *
 * Runs the whole way from bytes to points. Same input, same article.
 *
 * Returns: (transfer full) (nullable): the article, or %NULL with %G_IO_ERROR_CANCELLED. Content
 *   however broken is no error: it gives an article of kind none.
 */
ReasonsArticle *reasons_article_new (const ReasonsInput *input,
                                     GCancellable *cancellable,
                                     GError **error);

/**
 * reasons_article_explain:
 * @input: what to read
 * @cancellable: (nullable): gives up early when cancelled, from any thread
 * @error: return location
 *
 * Tells how the points of an article are found, for whoever improves the method: its blocks, its
 * promise, every candidate with what speaks for it, and the choice. Plain text, in English.
 *
 * Returns: (transfer full) (nullable): UTF-8, or %NULL with %G_IO_ERROR_CANCELLED.
 */
char *reasons_article_explain (const ReasonsInput *input,
                               GCancellable *cancellable,
                               GError **error);

/** reasons_article_ref: Returns: (transfer full): @self, for one more owner. Any thread. */
ReasonsArticle *reasons_article_ref (ReasonsArticle *self);

/** reasons_article_unref: gives up one owner's hold; the last one frees it. Any thread. */
void reasons_article_unref (ReasonsArticle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsArticle, reasons_article_unref)

/** reasons_article_get_title: Returns: (nullable): the title given, white space collapsed. */
const char *reasons_article_get_title (ReasonsArticle *self);

/** reasons_article_get_kind: Returns: what kind of points there are. */
ReasonsKind reasons_article_get_kind (ReasonsArticle *self);

/**
 * reasons_article_get_promise:
 *
 * Returns: (transfer none) (nullable): what title or lead promise; it stays where fewer or more
 *   points were found, so that a reader can be told both figures.
 */
const ReasonsPromise *reasons_article_get_promise (ReasonsArticle *self);

/** reasons_article_get_n_points: Returns: number of points, of both levels. */
guint reasons_article_get_n_points (ReasonsArticle *self);

/**
 * reasons_article_get_point:
 * @index: below reasons_article_get_n_points()
 *
 * Returns: (transfer none): a point, in document order.
 */
const ReasonsPoint *reasons_article_get_point (ReasonsArticle *self,
                                               guint index);

/**
 * reasons_article_get_html:
 *
 * The cleaned article as a fragment of HTML: allow-listed elements, attributes and URLs only,
 * absolute links, the anchors of the points set, the article's own title left out where its body
 * repeats it. Never NUL inside.
 *
 * Returns: (transfer none): UTF-8, perhaps empty.
 */
const char *reasons_article_get_html (ReasonsArticle *self);

/**
 * reasons_article_get_text:
 *
 * The text of the safe HTML, white space collapsed, blocks set apart by a newline. Labels and
 * gists are slices of it.
 *
 * Returns: (transfer none): UTF-8, perhaps empty.
 */
const char *reasons_article_get_text (ReasonsArticle *self);

/**
 * reasons_article_get_language:
 *
 * Returns: (nullable): code of the text's language by ISO 639-1, as its function words and letters
 *   tell it, or %NULL where they do not.
 */
const char *reasons_article_get_language (ReasonsArticle *self);

/**
 * reasons_article_get_reading_time:
 *
 * Returns: how long reading the whole text takes, in seconds; see reasons_pace_find() for where that
 *   comes from.
 */
double reasons_article_get_reading_time (ReasonsArticle *self);

/** reasons_article_has_picture: Returns: whether the safe HTML has a picture. */
gboolean reasons_article_has_picture (ReasonsArticle *self);

/**
 * reasons_article_is_cut:
 *
 * Returns: whether a limit on the input cut something of the article away, so that a reader must
 *   be told.
 */
gboolean reasons_article_is_cut (ReasonsArticle *self);

G_END_DECLS
