/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* A launcher whose children are ended by the kernel when this process ends, however that happens, so
 * that no display, bus or reader is left behind by a test that failed. */
GSubprocessLauncher *child_launcher_new (GSubprocessFlags flags);

/* Children of @launcher find these folders, an array that ends in %NULL and outlives it, to be read only, whoever
 * they are: mounted so for them alone. A child for which that cannot be done ends at once. */
void child_launcher_protect (GSubprocessLauncher *launcher,
                             const char *const *folders);

/* Whether this system lets us do that. */
gboolean child_can_protect (void);

/* Starts @argv with @launcher and gives the first line that it writes to its standard output, as the
 * X server and the bus do to tell their names. */
GSubprocess *child_spawn_and_read_line (GSubprocessLauncher *launcher,
                                        const char *const *argv,
                                        char **line,
                                        GError **error);

/* Waits in the main loop until the child has ended, or for so many seconds; 0 waits for ever. Gives
 * whether it has ended. */
gboolean child_wait (GSubprocess *child,
                     guint seconds);

/* Ends a child, gently at first, and forgets it. */
void child_end (GSubprocess **child);
