/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "place.h"

G_BEGIN_DECLS

/** REASONS_PLACE_STORE_MOST: places that are kept; beyond it the one touched longest ago goes. */
#define REASONS_PLACE_STORE_MOST 1000

/** REASONS_PLACE_STORE_MOST_AGE: seconds that a place is kept: 180 days. */
#define REASONS_PLACE_STORE_MOST_AGE (180 * G_TIME_SPAN_DAY / G_TIME_SPAN_SECOND)

/** REASONS_PLACE_STORE_MOST_BYTES: of a file that is read; none that we have written has more. */
#define REASONS_PLACE_STORE_MOST_BYTES (256 * 1024)

/**
 * ReasonsPlaceStore:
 *
 * The places where articles were left, in a small file. An article is known there by a hash (SHA-256) of
 * what names it, and nothing of its text is in it. The file is written in the background, a moment after
 * a change, and as a whole; where that cannot be done places last as long as the program. Main thread.
 */
#define REASONS_TYPE_PLACE_STORE (reasons_place_store_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPlaceStore, reasons_place_store, REASONS, PLACE_STORE, GObject)

/**
 * reasons_place_store_new:
 * @path: (type filename): where the file is, or will be
 *
 * Reads the file at once. One that is no such file counts as empty, and a line in the log says so.
 *
 * Returns: (transfer full): a store of its own; two of one file would not know of each other.
 */
ReasonsPlaceStore *reasons_place_store_new (const char *path);

/**
 * reasons_place_store_dup_default:
 *
 * Returns: (transfer full): the one store of the user's own file, in the user's folder for state.
 */
ReasonsPlaceStore *reasons_place_store_dup_default (void);

/**
 * reasons_place_store_remember:
 * @name: what names the article: its link, its GUID
 * @place: where it was left
 * @now: seconds since 1970 UTC
 */
void reasons_place_store_remember (ReasonsPlaceStore *self,
                                   const char *name,
                                   const ReasonsPlace *place,
                                   gint64 now);

/**
 * reasons_place_store_lookup:
 * @name: what names the article
 * @now: seconds since 1970 UTC
 * @place: (out): where it was left
 *
 * Returns: whether it was left anywhere not too long ago.
 */
gboolean reasons_place_store_lookup (ReasonsPlaceStore *self,
                                     const char *name,
                                     gint64 now,
                                     ReasonsPlace *place);

/** reasons_place_store_forget: forgets the place in the article that @name names. */
void reasons_place_store_forget (ReasonsPlaceStore *self,
                                 const char *name);

/** reasons_place_store_clear: forgets every place, and removes the file at once. */
void reasons_place_store_clear (ReasonsPlaceStore *self);

/** reasons_place_store_get_size: Returns: how many places there are. */
guint reasons_place_store_get_size (ReasonsPlaceStore *self);

/** reasons_place_store_save: writes what has not been written yet, now and not in the background. */
void reasons_place_store_save (ReasonsPlaceStore *self);

G_END_DECLS
