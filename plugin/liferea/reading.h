/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "item.h"

G_BEGIN_DECLS

/**
 * ReasonsReading:
 *
 * Makes an item into an article, one at a time: a small one at once, a large one in a thread. What is
 * stopped or superseded is cancelled and not heard of again. Main thread.
 */
typedef struct _ReasonsReading ReasonsReading;

/**
 * ReasonsReadingDone:
 * @article: (transfer full): the article
 */
typedef void (*ReasonsReadingDone) (ReasonsArticle *article,
                                    gpointer user_data);

/**
 * reasons_reading_new:
 * @done: called with each article that is not superseded
 * @user_data: for @done
 *
 * Returns: (transfer full): a reading that has nothing to do yet.
 */
ReasonsReading *reasons_reading_new (ReasonsReadingDone done,
                                     gpointer user_data);

/** reasons_reading_free: stops; a thread that still runs ends by itself. */
void reasons_reading_free (ReasonsReading *self);

/**
 * reasons_reading_start:
 * @item: what to read; a thread has a copy
 *
 * Supersedes what is being read. A small item is done before this returns.
 */
void reasons_reading_start (ReasonsReading *self,
                            const ReasonsItem *item);

/** reasons_reading_stop: gives up what is being read, if anything. */
void reasons_reading_stop (ReasonsReading *self);

/** reasons_reading_is_going: Returns: whether an item is being read in a thread. */
gboolean reasons_reading_is_going (ReasonsReading *self);

G_END_DECLS
