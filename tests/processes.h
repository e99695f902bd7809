/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sys/types.h>

/* What the kernel tells of processes, by /proc. */

#define PROCESSES_WEB "WebKitWebProcess"

/* The processes of that name that descend from @ancestor, in the order they were started in.
 * Returns: (transfer full) (element-type pid_t) */
GArray *processes_find (pid_t ancestor,
                        const char *name);

/* Sends a signal to the last one of those. Gives whether there is one. */
gboolean processes_signal_last (pid_t ancestor,
                                const char *name,
                                int signal);

/* Its memory in kilobytes, what is shared with others counted in parts (PSS); 0 where it has ended. */
guint64 processes_get_memory (pid_t pid);
