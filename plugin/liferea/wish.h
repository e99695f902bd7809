/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "article.h"

G_BEGIN_DECLS

/**
 * ReasonsWish:
 *
 * Which articles somebody wants to see in our view: as it is set for all of them, and as it was asked for the
 * one that is selected. Main thread.
 */
typedef struct _ReasonsWish ReasonsWish;

/**
 * reasons_wish_new:
 * @settings: (nullable): the plugin's settings; without them defaults hold, and nothing is remembered
 *
 * Returns: (transfer full): a wish.
 */
ReasonsWish *reasons_wish_new (GSettings *settings);

void reasons_wish_free (ReasonsWish *self);

/** reasons_wish_forget: another article is selected, and nobody has asked for that one yet. */
void reasons_wish_forget (ReasonsWish *self);

/** reasons_wish_ask: the article selected is wanted in our view, and others like it by themselves. */
void reasons_wish_ask (ReasonsWish *self);

/**
 * reasons_wish_decline:
 * @article: (nullable): the one selected, %NULL where nobody knows yet what is in it
 *
 * The article is wanted in Liferea's view. Where it came to ours by itself no other comes either from now on;
 * what came by hand goes by hand.
 */
void reasons_wish_decline (ReasonsWish *self,
                           ReasonsArticle *article);

/** reasons_wish_is_open: Returns: whether the article selected may come to our view at all, whatever is in it. */
gboolean reasons_wish_is_open (ReasonsWish *self);

/** reasons_wish_is_for: Returns: whether @article, the one selected, is wanted in our view. */
gboolean reasons_wish_is_for (ReasonsWish *self,
                              ReasonsArticle *article);

G_END_DECLS
