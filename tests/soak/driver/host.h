/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* What the test does in the reader besides pressing keys: the calls that its own widgets end in. All of it
 * is for the main thread, once the reader's window is up.
 *
 * Liferea installs no headers, so its functions are found by name, as the plugin does. */

/* Finds them, and gives whether all are there. To be called once, before any other. */
gboolean host_find (void);

/* Shows the items of the feed or folder of that identifier; gives whether there is one. Selected already, it is
 * selected anew. */
gboolean host_select_node (const char *id);

/* The items of the node that is selected, in the order they came in, each for one host_select_item().
 * Returns: (transfer none) (element-type gulong) */
GArray *host_get_items (void);

/* Selects an item as a press on its row does. */
void host_select_item (gulong id);

/* How many times an item was selected since a node was first. */
guint host_count_selections (void);

/* Gives the item another text, as an update of its feed does; %FALSE where there is no such item. */
gboolean host_update_item (gulong id, const char *description);

/* Removes the item for good. */
gboolean host_remove_item (gulong id);

/* Puts a node into another folder, "" for none, or removes it. */
gboolean host_move_node (const char *id, const char *folder);
gboolean host_remove_node (const char *id);

/* Gives the keyboard to the list of items. */
gboolean host_focus_items (void);

/* Enables and disables plugins as the preferences do. */
void host_set_plugins (const char *const *names);

/* Puts the article beside the list of items, or below it. */
void host_set_wide (gboolean wide);

/* Takes the reader's own view out of its frame and puts it into a stack there, or the other way round, as the plugin
 * does when it is enabled or disabled; and no more. */
void host_wrap_view (gboolean wrapped);
