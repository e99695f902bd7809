/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "abi.h"

G_BEGIN_DECLS

/**
 * ReasonsParts:
 * @itemlist: the item list
 * @feedlist: the feed list
 * @browser: the article view as Liferea sees it
 * @view: its web view
 * @frame: what holds @view, in every layout of the window
 * @header: the box at the end of the header bar
 *
 * What is used of Liferea's objects. All are references, and set.
 */
typedef struct {
  GObject *itemlist;
  GObject *feedlist;
  GObject *browser;
  GtkWidget *view;
  GtkFrame *frame;
  GtkBox *header;
} ReasonsParts;

/**
 * reasons_parts_find:
 * @parts: where they go; zeroed
 * @abi: the host's functions
 * @shell: a LifereaShell
 * @error: return location
 *
 * Finds them, and looks whether they have the signals that are listened to. Main thread.
 *
 * Returns: whether all is as it is in Liferea 2; if not, %G_IO_ERROR_NOT_SUPPORTED says what is
 *   not, and @parts is to be cleared all the same.
 */
gboolean reasons_parts_find (ReasonsParts *parts,
                             const ReasonsAbi *abi,
                             GObject *shell,
                             GError **error);

/** reasons_parts_clear: lets go of them. */
void reasons_parts_clear (ReasonsParts *parts);

G_END_DECLS
