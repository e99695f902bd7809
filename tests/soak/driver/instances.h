/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

/* How many objects of the plugin's types are alive.
 *
 * GLib's own count is not compiled into a distribution's library, so the classes are told to call
 * here when one is made and when one ends. */

/* Watches every type below GObject whose name has this prefix and that has been used; those watched before stay
 * so. To be called while none of them is alive, again whenever there may be new ones. */
void instances_watch (const char *prefix);

/* The numbers of those made since then and not ended, as a{si}; types with none are left out.
 * Returns: (transfer floating) */
GVariant *instances_count (void);
