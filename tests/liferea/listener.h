/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* A web server on this machine that writes down who asks for what. It runs in threads of its own, and everything
 * here may be called at any time. */

typedef struct _Listener Listener;

/* Returns: (transfer full): to be freed with listener_free(), or %NULL with @error set */
Listener *listener_new (GError **error);

void listener_free (Listener *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listener, listener_free)

/* Where it listens. */
guint16 listener_get_port (Listener *self);

/* What was asked for so far, in the order in which it came: paths, and for a connection that brought no such request
 * "connection". Paths that begin with /picture get a picture, and all others are not found. */
GStrv listener_get_requests (Listener *self);

/* How many of them begin like this; "" counts them all. */
guint listener_count (Listener *self,
                      const char *start);

/* Forgets them. */
void listener_clear (Listener *self);
