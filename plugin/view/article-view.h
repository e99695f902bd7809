/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "article.h"
#include "masthead.h"

G_BEGIN_DECLS

/* The action that shows the keys; inside the view, for menus. */
#define REASONS_ACTION_SHORTCUTS "reasons.shortcuts"

/** REASONS_ACTION_PREFERENCES: the action that opens #ReasonsPreferences, there where there are settings. */
#define REASONS_ACTION_PREFERENCES "reasons.preferences"

/**
 * ReasonsArticleView:
 *
 * An article with the list of its points at the end side; where there is no room for both, the list
 * comes over the article at the press of a button. Main thread.
 *
 * Signals:
 *   progressed (int index, double share): the current point and how far through it the reading line is,
 *     0 to 1; sent when the share has changed by a fiftieth
 *   link-activated (const char *url): a link was followed
 *   link-hovered (const char *url): the pointer is over a link, or with %NULL no longer
 *   comments-requested: the reader wants to see the comments
 *   paged (gboolean at_end): answer to reasons_article_view_page_down()
 *   elsewhere: the page is gone, which the view says itself, and the reader wants the host's view
 */
#define REASONS_TYPE_ARTICLE_VIEW (reasons_article_view_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsArticleView, reasons_article_view, REASONS, ARTICLE_VIEW, AdwBin)

/**
 * reasons_article_view_new:
 * @settings: (nullable): where width and visibility of the sidebar are remembered
 *
 * Returns: (transfer floating): a view without an article. WebKit is not touched before the first.
 */
ReasonsArticleView *reasons_article_view_new (GSettings *settings);

/**
 * reasons_article_view_show:
 * @article: what to show
 * @masthead: (transfer full): what stands around it
 * @keep_place: whether this is the article shown already, come anew, so that the place stays
 */
void reasons_article_view_show (ReasonsArticleView *self,
                                ReasonsArticle *article,
                                ReasonsMasthead *masthead,
                                gboolean keep_place);

/** reasons_article_view_get_article: Returns: (transfer none) (nullable): the article shown. */
ReasonsArticle *reasons_article_view_get_article (ReasonsArticleView *self);

/** reasons_article_view_get_link: Returns: (nullable): the http or https URL of the article's source. */
const char *reasons_article_view_get_link (ReasonsArticleView *self);

/**
 * reasons_article_view_get_selection:
 * @callback: called with @self as its source, once the page has answered
 *
 * Asks what is selected in the article.
 */
void reasons_article_view_get_selection (ReasonsArticleView *self,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);

/** reasons_article_view_get_selection_finish: Returns: (transfer full) (nullable): plain UTF-8, perhaps empty. */
char *reasons_article_view_get_selection_finish (ReasonsArticleView *self,
                                                 GAsyncResult *result);

/** reasons_article_view_get_current: Returns: index of the current point, or -1. */
int reasons_article_view_get_current (ReasonsArticleView *self);

/**
 * reasons_article_view_go_to:
 * @index: a point, or -1 for the top of the article; out of range nothing happens
 */
void reasons_article_view_go_to (ReasonsArticleView *self,
                                 int index);

/**
 * reasons_article_view_step:
 * @steps: how many points on, or back where it is negative
 */
void reasons_article_view_step (ReasonsArticleView *self,
                                int steps);

/** reasons_article_view_toggle_sidebar: hides the list, or shows it again. */
void reasons_article_view_toggle_sidebar (ReasonsArticleView *self);

/** reasons_article_view_find: opens the bar that finds words in the article. */
void reasons_article_view_find (ReasonsArticleView *self);

/** reasons_article_view_find_again: goes to the next find or the one before; opens the bar where there is none. */
void reasons_article_view_find_again (ReasonsArticleView *self,
                                      gboolean forward);

/**
 * reasons_article_view_go_back:
 *
 * Takes away the last thing that came over the article, one at a time: the bar that finds words, the
 * mark, the list over the article; and then brings the focus from the article back to its row.
 *
 * Returns: whether there was anything.
 */
gboolean reasons_article_view_go_back (ReasonsArticleView *self);

/** reasons_article_view_page_down: scrolls on by a page and answers with the signal "paged". */
void reasons_article_view_page_down (ReasonsArticleView *self);

/** reasons_article_view_print: asks how to print the article, over @parent. */
void reasons_article_view_print (ReasonsArticleView *self,
                                 GtkWindow *parent);

/**
 * reasons_article_view_set_zoom:
 * @zoom: scale of the article, 1.0 for its natural size
 */
void reasons_article_view_set_zoom (ReasonsArticleView *self,
                                    double zoom);

/**
 * reasons_article_view_set_proxied:
 * @proxied: whether pictures are loaded through the desktop's proxy, where it has one; or straight from
 *   their hosts
 *
 * Holds from the next connection on. The desktop's proxy is used until this is called.
 */
void reasons_article_view_set_proxied (ReasonsArticleView *self,
                                       gboolean proxied);

/**
 * reasons_article_view_set_font:
 * @font: (nullable): font of the article as Pango writes it; nothing, or an empty string, for the
 *   desktop's document font
 */
void reasons_article_view_set_font (ReasonsArticleView *self,
                                    const char *font);

G_END_DECLS
