/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* The warnings and criticals in what a reader has written, of anybody.
 *
 * Returns: (transfer full) (element-type utf8 guint): how often each was there, by "program domain-level: message"
 * without what differs from run to run: process numbers, times, addresses and other numbers. */
GHashTable *complaints_count (const char *log);

/* Whether somebody without a name of his own complained: a process of WebKit's in its sandbox. The plugin has no
 * code there, and what these say of the buses when they are ended depends on the moment. */
gboolean complaints_is_webkits (const char *line);

/* Those in @counts that are not in @usual and not WebKit's, as lines "N x ..."; "" where there are none. The number of all their
 * occurrences is put into @total. Without @usual it is all of them. */
char *complaints_dup_unusual (GHashTable *counts,
                              GHashTable *usual,
                              guint *total);
