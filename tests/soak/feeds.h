/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "profile.h"

/* The feeds that are soaked in: lists, sections, plain notes and long articles by turns, written from a seed, so that
 * the same seed gives the same articles. */

#define FEEDS_ARTICLES "articles"   /* the feed that is read */
#define FEEDS_SHELF    "shelf"      /* folders */
#define FEEDS_DRAWER   "drawer"
#define FEEDS_SPARE    "spare-%u"   /* feeds on the shelf, to be moved about and removed */

#define FEEDS_N_ARTICLES 40
#define FEEDS_N_SPARES   6

/* Puts them into the reader's home in place of what is there, with the first one selected. */
gboolean feeds_put (Profile *profile,
                    guint32 seed,
                    GError **error);

/* The HTML of one article. Of the same @number it is always of one kind, and has other words with each @version. */
char *feeds_dup_article (guint32 number,
                         guint32 version);
