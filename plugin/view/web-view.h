/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

#include "article.h"
#include "look.h"
#include "masthead.h"
#include "settings.h"
#include "web-watch.h"

G_BEGIN_DECLS

/**
 * ReasonsWebView:
 *
 * The page with the article: one shell page, articles swapped in, no script of theirs, no way out.
 * Main thread.
 *
 * Signals:
 *   point-reached (int index): the point at the reading line; -1 before any
 *   progressed (int index, double share): the current point and how far through it the reading line is,
 *     0 to 1; sent when the share has changed by a fiftieth
 *   points-unplaced (GtkBitset *points): with each article shown, those of its points that are not to be
 *     found in the page, most often none
 *   point-arrived (int index): the page has come to where reasons_web_view_go_to() sent it
 *   place-changed (guint index, guint offset, gboolean finished): the reader has stopped at a place (see
 *     #ReasonsPlace) or, where @finished, at one where the end of the article is in sight
 *   place-left (ReasonsArticle *article, guint index, guint offset, gboolean finished): the same of the article
 *     that was shown before, where that went before the reader had come to rest
 *   link-activated (const char *url): a link was followed; the view itself stays where it is
 *   link-hovered (const char *url): the pointer is over a link, or with %NULL no longer
 *   comments-requested: the reader wants to see the comments
 *   paged (gboolean at_end): answer to reasons_web_view_page_down()
 *   failed (ReasonsFault fault): nothing more comes of the page until reasons_web_view_restart()
 */
#define REASONS_TYPE_WEB_VIEW (reasons_web_view_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsWebView, reasons_web_view, REASONS, WEB_VIEW, WebKitWebView)

/**
 * reasons_web_view_new:
 *
 * Makes the view with a web process and an ephemeral network session of its own, and starts to
 * load its shell page.
 *
 * Returns: (transfer floating): a view.
 */
ReasonsWebView *reasons_web_view_new (void);

/**
 * reasons_web_view_show_article:
 * @article: what to show
 * @masthead: (transfer full): what stands around it
 * @keep_place: whether this is the article shown already, come anew, so that the place stays
 *
 * Swaps the article in, at once or when the shell page is there. Of several calls before that only
 * the last one counts.
 */
void reasons_web_view_show_article (ReasonsWebView *self,
                                    ReasonsArticle *article,
                                    ReasonsMasthead *masthead,
                                    gboolean keep_place);

/**
 * reasons_web_view_set_look:
 * @look: what articles look like from now on, the one shown included; before that, as the desktop does
 */
void reasons_web_view_set_look (ReasonsWebView *self,
                                ReasonsLook *look);

/**
 * reasons_web_view_set_pictures:
 * @pictures: what becomes of pictures from the network, from the next article on
 */
void reasons_web_view_set_pictures (ReasonsWebView *self,
                                    ReasonsPictures pictures);

/** reasons_web_view_is_ready: Returns: whether there is a page that articles can be shown in. */
gboolean reasons_web_view_is_ready (ReasonsWebView *self);

/**
 * reasons_web_view_go_to:
 * @index: a point of the article shown, or -1 for its top
 *
 * Scrolls there and marks the label's words. Nothing happens for an index out of range.
 */
void reasons_web_view_go_to (ReasonsWebView *self,
                             int index);

/**
 * reasons_web_view_enter:
 * @index: a point of the article shown, or -1 for its title
 *
 * As reasons_web_view_go_to(), and keyboard focus and caret go along, so that Tab, arrow keys and
 * screen reader go on from there.
 */
void reasons_web_view_enter (ReasonsWebView *self,
                             int index);

/** reasons_web_view_clear_mark: takes the mark away. Returns: whether there was one. */
gboolean reasons_web_view_clear_mark (ReasonsWebView *self);

/**
 * reasons_web_view_resume:
 * @index: a point of the article shown
 * @offset: how far from its start, see #ReasonsPlace
 *
 * Scrolls to a place where somebody has been.
 */
void reasons_web_view_resume (ReasonsWebView *self,
                              guint index,
                              guint offset);

/** reasons_web_view_restart: shows the article again in a new process, at the index gone to next or its top. */
void reasons_web_view_restart (ReasonsWebView *self);

/**
 * reasons_web_view_set_actions:
 * @actions: what can be done with a point, see reasons_article_actions_attach()
 *
 * Puts what can be done with the point under the pointer into the context menu.
 */
void reasons_web_view_set_actions (ReasonsWebView *self,
                                   GActionMap *actions);

/** reasons_web_view_get_selection: asks the page what is selected in it. */
void reasons_web_view_get_selection (ReasonsWebView *self,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/** reasons_web_view_get_selection_finish: Returns: (transfer full) (nullable): plain UTF-8, perhaps empty. */
char *reasons_web_view_get_selection_finish (ReasonsWebView *self,
                                             GAsyncResult *result);

/** reasons_web_view_page_down: scrolls on by a page and answers with the signal "paged". */
void reasons_web_view_page_down (ReasonsWebView *self);

G_END_DECLS
