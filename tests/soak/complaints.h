/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* The warnings and criticals in what a reader has written, of anybody.
 *
 * Returns: (transfer full) (element-type utf8 guint): how often each was there, by "program domain-level: message"
 * without what differs from run to run: process numbers, times, addresses and other numbers. */
GHashTable *complaints_count (const char *log);

/* Those in @counts that are not in @usual, as lines "N x ..."; "" where there are none. The number of all their
 * occurrences is put into @total. */
char *complaints_dup_unusual (GHashTable *counts,
                              GHashTable *usual,
                              guint *total);
