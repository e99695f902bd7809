/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

/* A desktop of its own for one reader: a session bus with its accessibility bus, and a screen.
 *
 * The reader is a single process on its session bus, so a bus of its own also keeps it from handing
 * over to the user's. While a desktop is there this process is a client of it, by its environment;
 * there can be one in a process. */

typedef struct _Desktop Desktop;

/* Starts the buses and, if @width is not 0, an X server without a screen to see (Xvfb); else the
 * user's own display is used.
 * Returns: (transfer full): to be freed with desktop_free(), or %NULL with @error set */
Desktop *desktop_new (guint width,
                      guint height,
                      GError **error);

void desktop_free (Desktop *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Desktop, desktop_free)

/* The application of that name on the accessibility bus, or %NULL while it is not there. */
AtspiAccessible *desktop_find_application (Desktop *self,
                                           const char *name);

/* Real events, as from a mouse and a keyboard: a press of the first button at that place of the
 * screen, and of a key (an X keysym such as XK_F8) with Control or without. On our own screen only. */
void desktop_click (Desktop *self,
                    int x,
                    int y);
void desktop_press_key (Desktop *self,
                        guint keysym,
                        gboolean control);

/* The same with another modifier held down, such as XK_Alt_L, or with 0 none. */
void desktop_press_chord (Desktop *self,
                          guint modifier,
                          guint keysym);

/* Writes what is on our own screen to a PNG file, once it has stopped changing. */
gboolean desktop_take_picture (Desktop *self,
                               const char *path,
                               GError **error);
