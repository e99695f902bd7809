/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "abi.h"

G_BEGIN_DECLS

/**
 * ReasonsRendering:
 *
 * What the host's own view renders. The host's handler of "item-selected" is held all the time, and
 * let through once for an item that its view is to show; its handlers of updates are held while its
 * view is hidden. So the host renders and fetches nothing that nobody looks at. Main thread.
 */
typedef struct _ReasonsRendering ReasonsRendering;

/**
 * reasons_rendering_new:
 * @abi: the host's functions
 * @itemlist: the host's item list
 * @feedlist: the host's feed list
 * @browser: the host's view, which listens to both
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the rendering, held from now on, or %NULL with
 *   %G_IO_ERROR_NOT_SUPPORTED where the host's view does not listen as it does in Liferea 2.
 */
ReasonsRendering *reasons_rendering_new (const ReasonsAbi *abi,
                                         GObject *itemlist,
                                         GObject *feedlist,
                                         GObject *browser,
                                         GError **error);

/** reasons_rendering_free: lets the host render again by itself. */
void reasons_rendering_free (ReasonsRendering *self);

/** reasons_rendering_set_hidden: @hidden: whether nobody sees the host's view, so that it need not follow updates. */
void reasons_rendering_set_hidden (ReasonsRendering *self,
                                   gboolean hidden);

/**
 * reasons_rendering_show:
 * @id: an item's id, not 0
 *
 * Makes the host's view show the item, where it does not already; an item that is gone leaves it
 * empty.
 */
void reasons_rendering_show (ReasonsRendering *self,
                             gulong id);

/** reasons_rendering_clear: empties the host's view. */
void reasons_rendering_clear (ReasonsRendering *self);

/** reasons_rendering_invalidate: says that the host's page shows something else by now. */
void reasons_rendering_invalidate (ReasonsRendering *self);

/** reasons_rendering_is_replaying: Returns: whether an emission of "item-selected" is meant for the host alone. */
gboolean reasons_rendering_is_replaying (ReasonsRendering *self);

G_END_DECLS
