/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReasonsPace:
 *
 * Keeps from working on what is only passed: a step after some rest is taken at once, of steps that
 * follow one another closely only the one that rest comes after. Main thread.
 */
typedef struct _ReasonsPace ReasonsPace;

/**
 * reasons_pace_new:
 * @rest: milliseconds
 * @act: called for a step that counts
 * @user_data: for @act
 *
 * Returns: (transfer full): a pace.
 */
ReasonsPace *reasons_pace_new (guint rest,
                               GSourceOnceFunc act,
                               gpointer user_data);

void reasons_pace_free (ReasonsPace *self);

/** reasons_pace_step: acts at once, or when no other step follows within the rest. */
void reasons_pace_step (ReasonsPace *self);

/** reasons_pace_stop: forgets a step that waits. */
void reasons_pace_stop (ReasonsPace *self);

G_END_DECLS
