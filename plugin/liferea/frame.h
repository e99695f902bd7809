/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ReasonsFrame:
 *
 * Where an article is shown in Liferea's window: a stack in the frame of Liferea's view, with that view
 * on one page and ours on the other. Until there is one of ours the frame is as it was. Main thread.
 */
typedef struct _ReasonsFrame ReasonsFrame;

/**
 * reasons_frame_new:
 * @frame: a frame that has @host_view in it
 * @host_view: Liferea's view
 *
 * Returns: (transfer full): the place; Liferea's view is the one in front.
 */
ReasonsFrame *reasons_frame_new (GtkFrame *frame,
                                 GtkWidget *host_view);

/** reasons_frame_free: gives the frame back to Liferea's view; what somebody else took meanwhile is theirs. */
void reasons_frame_free (ReasonsFrame *self);

/** reasons_frame_set_view: @view: (nullable): our view, in place of the one before. */
void reasons_frame_set_view (ReasonsFrame *self,
                             GtkWidget *view);

/**
 * reasons_frame_set_ours:
 * @ours: whether our view is the one in front; there has to be one then
 *
 * The focus goes along.
 */
void reasons_frame_set_ours (ReasonsFrame *self,
                             gboolean ours);

/** reasons_frame_get_ours: Returns: whether our view is the one in front. */
gboolean reasons_frame_get_ours (ReasonsFrame *self);

/** reasons_frame_has_place: Returns: whether there is still a place in a window, and nobody else has taken it. */
gboolean reasons_frame_has_place (ReasonsFrame *self);

/** reasons_frame_is_mapped: Returns: whether the place is on the screen. */
gboolean reasons_frame_is_mapped (ReasonsFrame *self);

G_END_DECLS
