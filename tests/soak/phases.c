/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "phases.h"

#include <X11/keysym.h>

#include "feeds.h"

/* Milliseconds between the presses of a key that is held down, and for one look at an article. */
#define REPEAT    33
#define LEAST_REST 100
#define MOST_REST  600

/* Presses in one run, and how many of a hundred articles are selected one by one. */
#define LEAST_RUN 5
#define MOST_RUN  38
#define ONE_BY_ONE 20

#define LONGEST_WAIT_SECONDS 60

static void
rest (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
}

static void
rest_somehow (Phases *self)
{
  rest ((guint) g_rand_int_range (self->random, LEAST_REST, MOST_REST));
}

static void
show_feed (Phases *self,
           const char *id,
           guint n_items)
{
  gint64 deadline = g_get_monotonic_time () + LONGEST_WAIT_SECONDS * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < deadline) {
    g_autoptr (GArray) items = NULL;

    if (remote_is_there (self->remote) && remote_select_node (self->remote, id)) {
      items = remote_get_items (self->remote);
      if (items->len >= n_items)
        return;
    }
    rest (LEAST_REST);
  }
  g_error ("the feed %s did not come", id);
}

static guint64
pick_item (Phases *self)
{
  g_autoptr (GArray) items = remote_get_items (self->remote);

  if (items->len == 0)
    g_error ("no item is left");
  return g_array_index (items, guint64, g_rand_int_range (self->random, 0, (gint32) items->len));
}

void
phases_warm_up (Phases *self,
                guint count)
{
  g_autoptr (GArray) items = NULL;

  show_feed (self, FEEDS_ARTICLES, FEEDS_N_ARTICLES);
  items = remote_get_items (self->remote);
  for (guint i = 0; i < MIN (items->len, count); i++) {
    remote_select_item (self->remote, g_array_index (items, guint64, i));
    rest_somehow (self);
  }
}

static void
hold_key (Phases *self,
          guint presses)
{
  guint key = g_rand_boolean (self->random) ? XK_Down : XK_Up;

  for (guint i = 0; i < presses; i++) {
    reader_press_key (self->reader, key);
    rest (REPEAT);
  }
}

guint
phases_select (Phases *self,
               guint count)
{
  guint32 start = remote_count_selections (self->remote);
  guint32 selected = 0;

  if (!remote_focus_items (self->remote))
    g_error ("the list of items does not take the keyboard");
  while (selected < count) {
    guint32 before = selected;

    if (g_rand_int_range (self->random, 0, 100) < ONE_BY_ONE) {
      for (guint i = 0; i < MIN (MOST_RUN, count - selected); i++) {
        remote_select_item (self->remote, pick_item (self));
        rest ((guint) g_rand_int_range (self->random, LEAST_REST, MOST_REST / 2));
      }
    } else {
      hold_key (self, (guint) g_rand_int_range (self->random, LEAST_RUN, MOST_RUN));
      rest_somehow (self);
    }
    selected = remote_count_selections (self->remote) - start;
    /* At the end of the list, or with the keyboard elsewhere. */
    if (selected == before && !remote_focus_items (self->remote))
      g_error ("the list of items has lost the keyboard");
  }
  return selected;
}

void
phases_change_layout (Phases *self,
                      guint count)
{
  for (guint i = 0; i < count; i++) {
    remote_select_item (self->remote, pick_item (self));
    rest ((guint) g_rand_int_range (self->random, 0, LEAST_REST));
    remote_set_wide (self->remote, i % 2 == 0);
    rest ((guint) g_rand_int_range (self->random, 0, 2 * LEAST_REST));
  }
  remote_set_wide (self->remote, FALSE);
  rest (MOST_REST);
}

void
phases_update (Phases *self,
               guint count)
{
  guint64 id = 0;

  for (guint i = 0; i < count; i++) {
    g_autofree char *article = NULL;

    if (i % 20 == 0) {
      id = pick_item (self);
      remote_select_item (self->remote, id);
      rest (MOST_REST);
    }
    /* Mostly the same kind of article, now and then another or one that has nothing to list. */
    article = feeds_dup_article (i % 7 == 6 ? i : i / 20, i + 1);
    remote_update_item (self->remote, id, article);
    rest (100);
  }
}

guint
phases_reorganise (Phases *self)
{
  guint i;

  for (i = 0; i < FEEDS_N_SPARES; i++) {
    g_autofree char *id = g_strdup_printf (FEEDS_SPARE, i);

    show_feed (self, id, 1);
    remote_select_item (self->remote, pick_item (self));
    rest_somehow (self);
    remote_move_node (self->remote, id, FEEDS_DRAWER);
    remote_move_node (self->remote, FEEDS_DRAWER, i % 2 == 0 ? FEEDS_SHELF : "");
    rest_somehow (self);
    remote_move_node (self->remote, id, "");
    rest_somehow (self);
    /* The reader's list may have gone elsewhere with the row. */
    show_feed (self, id, 1);
    remote_select_item (self->remote, pick_item (self));
    rest ((guint) g_rand_int_range (self->random, 0, LEAST_REST));
    remote_remove_node (self->remote, id);
    rest_somehow (self);
  }
  show_feed (self, FEEDS_ARTICLES, 1);
  return i;
}

void
phases_remove (Phases *self,
               guint count)
{
  for (guint i = 0; i < count; i++) {
    guint64 id = pick_item (self);

    remote_select_item (self->remote, id);
    rest ((guint) g_rand_int_range (self->random, 0, i % 2 == 0 ? LEAST_REST : MOST_REST));
    if (!remote_remove_item (self->remote, id))
      g_error ("an item could not be removed");
    rest (LEAST_REST);
  }
}

void
phases_toggle (Phases *self,
               guint count,
               gboolean with_plugin)
{
  void (*set) (Remote *remote, gboolean active) = with_plugin ? remote_set_plugin : remote_wrap_view;

  for (guint i = 0; i < count; i++) {
    if (i % 4 == 0)
      remote_select_item (self->remote, pick_item (self));
    set (self->remote, FALSE);
    if (i % 3 == 0)
      rest ((guint) g_rand_int_range (self->random, 0, LEAST_REST));
    set (self->remote, TRUE);
    /* From before there is a web process to well after the article is shown. */
    rest ((guint) g_rand_int_range (self->random, 0, i % 2 == 0 ? LEAST_REST : 2 * MOST_REST));
  }
}
