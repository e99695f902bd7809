/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ReasonsEnclosure:
 * @url: absolute http or https URL
 * @mime: (nullable): its media type
 * @size: bytes, or -1 where unknown
 *
 * A file that comes with an article: a podcast's episode, a picture.
 */
typedef struct {
  char *url;
  char *mime;
  gint64 size;
} ReasonsEnclosure;

/**
 * ReasonsMasthead:
 * @name: (nullable): what names the article and no other: its link and its GUID, as a rule
 * @title: (nullable): the article's title, plain UTF-8
 * @link: (nullable): absolute http or https URL of its source
 * @feed: (nullable): title of its feed
 * @author: (nullable): who wrote it, plain UTF-8
 * @time: when, in seconds since 1970 UTC; 0 where unknown
 * @picture: (nullable): absolute http or https URL of the lead picture
 * @enclosures: (element-type ReasonsEnclosure): what comes with it, perhaps empty
 * @has_comments: whether the reader can show comments on it
 * @direction: of its text; %GTK_TEXT_DIR_NONE leaves it to the text
 *
 * What stands above and below the body of an article. Plain values, owned by the struct.
 */
typedef struct {
  char *name;
  char *title;
  char *link;
  char *feed;
  char *author;
  gint64 time;
  char *picture;
  GPtrArray *enclosures;
  gboolean has_comments;
  GtkTextDirection direction;
} ReasonsMasthead;

/** reasons_masthead_new: Returns: (transfer full): an empty masthead. */
ReasonsMasthead *reasons_masthead_new (void);

/** reasons_masthead_copy: Returns: (transfer full): a copy of @self. */
ReasonsMasthead *reasons_masthead_copy (const ReasonsMasthead *self);

/** reasons_masthead_free: frees @self, which may be %NULL. */
void reasons_masthead_free (ReasonsMasthead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsMasthead, reasons_masthead_free)

/**
 * reasons_masthead_dup_url:
 * @url: (nullable): a URL from a feed
 *
 * Returns: (transfer full) (nullable): @url where it is an absolute http or https URL with a host,
 *   written anew from its parts; else %NULL.
 */
char *reasons_masthead_dup_url (const char *url);

/**
 * reasons_masthead_add_enclosure:
 * @url: (nullable): dropped where reasons_masthead_dup_url() refuses it
 * @mime: (nullable): its media type
 * @size: bytes, or -1
 *
 * Appends an enclosure, up to %REASONS_MASTHEAD_MOST_ENCLOSURES of them.
 */
void reasons_masthead_add_enclosure (ReasonsMasthead *self,
                                     const char *url,
                                     const char *mime,
                                     gint64 size);

/** REASONS_MASTHEAD_MOST_ENCLOSURES: more than any feed that means well carries for one article. */
#define REASONS_MASTHEAD_MOST_ENCLOSURES 50

G_END_DECLS
