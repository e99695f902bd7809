/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * ReasonsFault:
 * @REASONS_FAULT_ENDED: the page's process ended by itself
 * @REASONS_FAULT_MEMORY: it was ended for its use of memory
 * @REASONS_FAULT_LOAD: the page did not come
 * @REASONS_FAULT_SILENT: the page does not answer
 *
 * Why nothing more is to be had of a web view.
 */
typedef enum {
  REASONS_FAULT_ENDED,
  REASONS_FAULT_MEMORY,
  REASONS_FAULT_LOAD,
  REASONS_FAULT_SILENT,
} ReasonsFault;

/**
 * ReasonsWebWatch:
 *
 * Notices when a web view's process has ended, its page does not come, or does not answer. Main
 * thread.
 */
typedef struct _ReasonsWebWatch ReasonsWebWatch;

typedef void (*ReasonsWebWatchHandler) (ReasonsFault fault,
                                        gpointer user_data);

/**
 * reasons_web_watch_new:
 * @view: whom to watch; outlives the watch
 * @patience: milliseconds without a sign of life, while one is due, that are a fault
 * @handler: called once for each fault
 * @user_data: for @handler
 *
 * Returns: (transfer full): the watch.
 */
ReasonsWebWatch *reasons_web_watch_new (WebKitWebView *view,
                                        guint patience,
                                        ReasonsWebWatchHandler handler,
                                        gpointer user_data);

void reasons_web_watch_free (ReasonsWebWatch *self);

/** reasons_web_watch_load: says that a load has been asked for, which the page's process may not have heard yet. */
void reasons_web_watch_load (ReasonsWebWatch *self);

/** reasons_web_watch_ask: says that an answer of the page is due, by reasons_web_watch_answer(). */
void reasons_web_watch_ask (ReasonsWebWatch *self);

/** reasons_web_watch_answer: says that an answer, good or bad, has come. */
void reasons_web_watch_answer (ReasonsWebWatch *self);

/**
 * reasons_web_watch_is_fault:
 * @error: what WebKit says of a load that has failed
 *
 * Returns: whether it is a fault; a load that was given up for another, or refused, is none.
 */
gboolean reasons_web_watch_is_fault (const GError *error);

G_END_DECLS
