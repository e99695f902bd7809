/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "web-view.h"

G_BEGIN_DECLS

/**
 * ReasonsPagePane:
 *
 * The page with the article and what comes above it or in its place: the bar that finds words, the offer
 * to go on where the reader stopped, what has changed with an update, and what happened to a page that
 * failed. Main thread.
 *
 * Properties:
 *   web-view (ReasonsWebView, nullable, readable): the page; there is none before the first article
 *
 * Signals:
 *   reload: the reader wants a page that has failed once more, and it is on its way
 *   elsewhere: the page is gone, which the pane says itself, and the reader wants the host's view
 */
#define REASONS_TYPE_PAGE_PANE (reasons_page_pane_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPagePane, reasons_page_pane, REASONS, PAGE_PANE, AdwBin)

/**
 * reasons_page_pane_set_settings:
 * @settings: (nullable): what the article looks like, what becomes of its pictures, and whether places are
 *   remembered; without settings none is
 *
 * To be called once, before anything else.
 */
void reasons_page_pane_set_settings (ReasonsPagePane *self,
                                     GSettings *settings);

/**
 * reasons_page_pane_show:
 * @article: what to show
 * @masthead: (transfer full): what stands around it
 * @keep_place: whether this is the article shown already, come anew, so that the place stays
 */
void reasons_page_pane_show (ReasonsPagePane *self,
                             ReasonsArticle *article,
                             ReasonsMasthead *masthead,
                             gboolean keep_place);

/** reasons_page_pane_get_article: Returns: (transfer none) (nullable): the article shown. */
ReasonsArticle *reasons_page_pane_get_article (ReasonsPagePane *self);

/** reasons_page_pane_get_web_view: Returns: (transfer none) (nullable): the page. */
ReasonsWebView *reasons_page_pane_get_web_view (ReasonsPagePane *self);

/**
 * reasons_page_pane_go_to:
 * @index: a point of the article, or -1 for its top
 *
 * Scrolls there, in a page made anew where it had failed.
 *
 * Returns: whether there is such a point.
 */
gboolean reasons_page_pane_go_to (ReasonsPagePane *self,
                                  int index);

/**
 * reasons_page_pane_enter:
 * @index: a point of the article, or -1 for its title
 *
 * As reasons_page_pane_go_to(), and the keyboard goes along.
 *
 * Returns: whether there is such a point.
 */
gboolean reasons_page_pane_enter (ReasonsPagePane *self,
                                  int index);

/** reasons_page_pane_find: opens the bar that finds words in the article. */
void reasons_page_pane_find (ReasonsPagePane *self);

/** reasons_page_pane_find_again: goes to the next find or the one before; opens the bar where there is none. */
void reasons_page_pane_find_again (ReasonsPagePane *self,
                                   gboolean forward);

/**
 * reasons_page_pane_go_back:
 *
 * Takes away the last thing that came over the article: the bar that finds words, or else the mark.
 *
 * Returns: whether there was anything.
 */
gboolean reasons_page_pane_go_back (ReasonsPagePane *self);

/** reasons_page_pane_print: asks how to print the article, over @parent. */
void reasons_page_pane_print (ReasonsPagePane *self,
                              GtkWindow *parent);

/** reasons_page_pane_set_zoom: @zoom: scale of the article, 1.0 for its natural size. */
void reasons_page_pane_set_zoom (ReasonsPagePane *self,
                                 double zoom);

/** reasons_page_pane_set_proxied: as reasons_article_view_set_proxied(). */
void reasons_page_pane_set_proxied (ReasonsPagePane *self,
                                    gboolean proxied);

/** reasons_page_pane_set_font: as reasons_article_view_set_font(). */
void reasons_page_pane_set_font (ReasonsPagePane *self,
                                 const char *font);

G_END_DECLS
