/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "abi.h"
#include "item.h"

G_BEGIN_DECLS

/**
 * ReasonsHost:
 *
 * Liferea as the rest of the plugin sees it: its selection, its links, the place of its view, which it
 * shares with ours. The host's handler of "item-selected" is held, so that the host renders only
 * what it is asked to. Main thread.
 *
 * Signals:
 *   item-selected (gulong id), item-updated (gulong id): as the host's item list emits them
 *   node-selected (gboolean any): a feed or folder was selected, or with %FALSE none is any more
 *   zoom-changed: reasons_host_get_zoom() gives another figure
 *   proxy-changed: reasons_host_is_proxied() gives another answer
 *   browsing: the host's view has gone to a page of the web, by its own doing or somebody's
 */
#define REASONS_TYPE_HOST (reasons_host_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsHost, reasons_host, REASONS, HOST, GObject)

/**
 * reasons_host_new:
 * @shell: a LifereaShell
 * @error: return location
 *
 * Takes the frame and holds the selection.
 *
 * Returns: (transfer full) (nullable): the host, or %NULL with %G_IO_ERROR_NOT_SUPPORTED where
 *   something is not as it is in Liferea 2; nothing has been changed then.
 */
ReasonsHost *reasons_host_new (GObject *shell,
                               GError **error);

/**
 * reasons_host_release:
 *
 * Gives everything back: the frame to the host's view, the selection to the host's handler. Done by
 * dispose as well; the second time it does nothing.
 */
void reasons_host_release (ReasonsHost *self);

/** reasons_host_set_view: @view: (nullable): our view, the second page of the stack. */
void reasons_host_set_view (ReasonsHost *self,
                            GtkWidget *view);

/**
 * reasons_host_set_ours:
 * @ours: whether our view is the one shown, and not the host's
 *
 * A web page that the host's view was used for is left behind when ours comes to front, or its address
 * bar would stay above an article.
 */
void reasons_host_set_ours (ReasonsHost *self,
                            gboolean ours);

/** reasons_host_get_ours: Returns: whether our view is the one shown. */
gboolean reasons_host_get_ours (ReasonsHost *self);

/** reasons_host_has_place: Returns: whether our view can be shown, and no other plugin has taken its place. */
gboolean reasons_host_has_place (ReasonsHost *self);

/**
 * reasons_host_is_in_front:
 *
 * Returns: whether the articles are on the screen, and not another tab of the host's.
 */
gboolean reasons_host_is_in_front (ReasonsHost *self);

/** reasons_host_is_browsing: Returns: whether the host's view shows a page of the web, and no article. */
gboolean reasons_host_is_browsing (ReasonsHost *self);

/** reasons_host_get_selected: Returns: id of the item selected, or 0. */
gulong reasons_host_get_selected (ReasonsHost *self);

/**
 * reasons_host_load_item:
 * @id: an item's id
 *
 * Returns: (transfer full) (nullable): the item, or %NULL where it is gone.
 */
ReasonsItem *reasons_host_load_item (ReasonsHost *self,
                                     gulong id);

/** reasons_host_render: makes the host's own view show the item @id, through the host's own handler. */
void reasons_host_render (ReasonsHost *self,
                          gulong id);

/** reasons_host_clear: empties the host's own view. */
void reasons_host_clear (ReasonsHost *self);

/**
 * reasons_host_open:
 * @url: http, https or mailto URL
 *
 * Opens a link as the user has set it in Liferea: in the browser, or in the host's own view.
 *
 * Returns: whether it opened in the host's view, which is the one shown then.
 */
gboolean reasons_host_open (ReasonsHost *self,
                            const char *url);

/** reasons_host_next_unread: selects the next unread item, as the host does at an article's end. */
void reasons_host_next_unread (ReasonsHost *self);

/** reasons_host_hover: @url: (nullable): what the host shows as the link under the pointer. */
void reasons_host_hover (ReasonsHost *self,
                         const char *url);

/** reasons_host_toast: shows @message to the user for a moment. */
void reasons_host_toast (ReasonsHost *self,
                         const char *message);

/** reasons_host_get_zoom: Returns: scale of the host's view, 1.0 for natural size. */
double reasons_host_get_zoom (ReasonsHost *self);

/**
 * reasons_host_is_proxied:
 *
 * Returns: whether what Liferea loads goes through the desktop's proxy, as the user has set it there
 *   (src/net.h and liferea_webkit.c of Liferea 2.0); %TRUE, as by default, where there is no such setting.
 */
gboolean reasons_host_is_proxied (ReasonsHost *self);

/** reasons_host_get_header: Returns: (transfer none): the box at the end of the host's header bar. */
GtkBox *reasons_host_get_header (ReasonsHost *self);

/** reasons_host_get_window: Returns: (transfer none): the host's window. */
GtkWindow *reasons_host_get_window (ReasonsHost *self);

G_END_DECLS
