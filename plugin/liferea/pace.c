/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pace.h"

struct _ReasonsPace {
  guint rest;
  GSourceOnceFunc act;
  gpointer user_data;

  guint source;
  gint64 stepped; /* when, in microseconds */
};

ReasonsPace *
reasons_pace_new (guint rest,
                  GSourceOnceFunc act,
                  gpointer user_data)
{
  ReasonsPace *self;

  g_return_val_if_fail (act != NULL, NULL);

  self = g_new0 (ReasonsPace, 1);
  self->rest = rest;
  self->act = act;
  self->user_data = user_data;
  /* Long ago. */
  self->stepped = g_get_monotonic_time () - G_USEC_PER_SEC * 60;
  return self;
}

void
reasons_pace_free (ReasonsPace *self)
{
  if (self == NULL)
    return;

  reasons_pace_stop (self);
  g_free (self);
}

static void
on_rested (gpointer user_data)
{
  ReasonsPace *self = user_data;

  self->source = 0;
  self->act (self->user_data);
}

void
reasons_pace_step (ReasonsPace *self)
{
  gint64 now = g_get_monotonic_time ();
  gboolean rested;

  g_return_if_fail (self != NULL);

  rested = now - self->stepped >= (gint64) self->rest * 1000;
  self->stepped = now;
  reasons_pace_stop (self);
  if (rested)
    self->act (self->user_data);
  else
    self->source = g_timeout_add_once (self->rest, on_rested, self);
}

void
reasons_pace_stop (ReasonsPace *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->source, g_source_remove);
}
