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
 * ReasonsWebPage:
 *
 * What a web view's page is told: the shell page loaded once, each article swapped in, where to scroll.
 * What is said before the page is there waits for it, and what is said after its process ended loads
 * another. What the page says is the web view's to hear. Main thread.
 *
 * Signals:
 *   failed (ReasonsFault fault): nothing more comes of the page until reasons_web_page_restart()
 */
#define REASONS_TYPE_WEB_PAGE (reasons_web_page_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsWebPage, reasons_web_page, REASONS, WEB_PAGE, GObject)

/**
 * reasons_web_page_new:
 * @view: whose page it is; owns the page, and disposes of it before itself
 *
 * Starts to load the shell page.
 *
 * Returns: (transfer full): the page.
 */
ReasonsWebPage *reasons_web_page_new (WebKitWebView *view);

/** reasons_web_page_show: see reasons_web_view_show_article(). @masthead: (transfer full) */
void reasons_web_page_show (ReasonsWebPage *self,
                            ReasonsArticle *article,
                            ReasonsMasthead *masthead,
                            gboolean keep_place);

/** reasons_web_page_set_look: see reasons_web_view_set_look(). */
void reasons_web_page_set_look (ReasonsWebPage *self,
                                ReasonsLook *look);

/** reasons_web_page_set_pictures: see reasons_web_view_set_pictures(). */
void reasons_web_page_set_pictures (ReasonsWebPage *self,
                                    ReasonsPictures pictures);

/** reasons_web_page_give_pictures: lets the pictures of this one article come, where they were to be asked for. */
void reasons_web_page_give_pictures (ReasonsWebPage *self);

/**
 * reasons_web_page_go_to:
 * @index: a point of the article, or -1 for its top
 * @enter: whether keyboard focus and caret go along
 */
void reasons_web_page_go_to (ReasonsWebPage *self,
                             int index,
                             gboolean enter);

/** reasons_web_page_resume: see reasons_web_view_resume(). */
void reasons_web_page_resume (ReasonsWebPage *self,
                              guint index,
                              guint offset);

/** reasons_web_page_set_marked: @marked: what the page says of its mark. */
void reasons_web_page_set_marked (ReasonsWebPage *self,
                                  gboolean marked);

/** reasons_web_page_unmark: takes the mark away. Returns: whether there was one. */
gboolean reasons_web_page_unmark (ReasonsWebPage *self);

/** reasons_web_page_page_down: see reasons_web_view_page_down(). */
void reasons_web_page_page_down (ReasonsWebPage *self);

/** reasons_web_page_restart: see reasons_web_view_restart(). */
void reasons_web_page_restart (ReasonsWebPage *self);

/** reasons_web_page_is_ready: see reasons_web_view_is_ready(). */
gboolean reasons_web_page_is_ready (ReasonsWebPage *self);

/** reasons_web_page_get_n_points: Returns: how many points the article has; 0 where there is none. */
guint reasons_web_page_get_n_points (ReasonsWebPage *self);

/**
 * reasons_web_page_find_article:
 * @serial: what a message came with
 *
 * Returns: (transfer none) (nullable): the article that the message tells of: the one that is to be seen, or the
 *   one before it; %NULL for any other.
 */
ReasonsArticle *reasons_web_page_find_article (ReasonsWebPage *self,
                                               guint serial);

/** reasons_web_page_is_current: Returns: whether @article is the one that is to be seen. */
gboolean reasons_web_page_is_current (ReasonsWebPage *self,
                                      ReasonsArticle *article);

/** reasons_web_page_is_loading: Returns: whether the shell page is on its way. */
gboolean reasons_web_page_is_loading (ReasonsWebPage *self);

G_END_DECLS
