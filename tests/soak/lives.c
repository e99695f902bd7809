/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "lives.h"

/* Milliseconds until it is told to quit, counted from when it first answers. */
#define LONGEST_LIFE 2500
#define LONGEST_START_SECONDS 60

static void
await_start (Phases *self)
{
  gint64 deadline = g_get_monotonic_time () + LONGEST_START_SECONDS * G_USEC_PER_SEC;

  while (!remote_is_there (self->remote) && g_get_monotonic_time () < deadline)
    g_usleep (20 * 1000);
}

static void
live (Phases *self)
{
  gint64 end = g_get_monotonic_time () + g_rand_int_range (self->random, 0, LONGEST_LIFE) * 1000;

  /* Busy up to the end, so that something is always under way. */
  while (g_get_monotonic_time () < end) {
    g_autoptr (GArray) items = NULL;

    remote_select_node (self->remote, "articles");
    items = remote_get_items (self->remote);
    if (items->len > 0)
      remote_select_item (self->remote, g_array_index (items, guint64, g_rand_int_range (self->random, 0, (gint32) items->len)));
    g_usleep ((gulong) g_rand_int_range (self->random, 0, 400) * 1000);
  }
}

guint
lives_run (Phases *self,
           guint count)
{
  guint failed = 0;

  for (guint i = 0; i < count; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (Reader) reader = reader_new (self->desktop, self->profile, &error);
    gboolean ended;

    if (reader == NULL)
      g_error ("the reader did not start: %s", error->message);
    await_start (self);
    live (self);
    /* The key wants a window. */
    ended = reader_activate (reader, "quit") ? reader_wait_for_quit (reader) : reader_quit (reader);
    if (!ended) {
      failed++;
      g_printerr ("life %u did not end well\n", i + 1);
    }
  }
  return failed;
}
