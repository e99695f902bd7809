/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>
#include <string.h>

#include "child.h"
#include "fixture.h"

/* Folders of the profile that cannot be written: nothing is remembered there, and all else is as ever. The folder of
 * settings is not among them: Liferea itself then has a dialog in front of its window. */

#define OFFER          "Continue at 3: Drawing comes before naming"
#define NOT_REMEMBERED "The places in articles are not remembered"

/* The reader has begun its profile before, or it would not start at all. */
static void
prepare (Fixture *fixture, gconstpointer folders)
{
  fixture_prepare (fixture, NULL);
  if (!child_can_protect ())
    return;
  fixture_start (fixture);
  fixture_select_reasons (fixture);
  g_assert_true (reader_quit (fixture->reader));
  g_clear_pointer (&fixture->reader, reader_free);
}

static gboolean
start (Fixture *fixture, const char *const *folders)
{
  if (!child_can_protect ()) {
    g_test_skip ("nothing can be mounted here");
    return FALSE;
  }
  for (guint i = 0; folders[i] != NULL; i++) {
    g_autoptr (GError) error = NULL;

    profile_protect (fixture->profile, folders[i], &error);
    g_assert_no_error (error);
  }
  fixture_start (fixture);
  return TRUE;
}

static gboolean
has_offer (Reader *reader, gconstpointer wanted)
{
  g_autofree char *offer = reader_get_offer (reader);

  return g_strcmp0 (offer, wanted) == 0;
}

static guint
count_in_log (Fixture *fixture, const char *words)
{
  g_autofree char *log = profile_read_log (fixture->profile);
  g_auto (GStrv) pieces = g_strsplit (log, words, -1);

  return g_strv_length (pieces) - 1;
}

static void
test_unwritable (Fixture *fixture, gconstpointer folders)
{
  const char *const none[] = {NULL};

  if (!start (fixture, folders))
    return;
  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");
  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, none, "the list put away");
  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "the list again");
  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");
  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "our view again");
}

/* As long as the reader runs, a place is known; that it cannot be written is said, once. */
static void
test_places (Fixture *fixture, gconstpointer folders)
{
  if (!start (fixture, folders))
    return;
  for (guint i = 0; i < 2; i++) {
    fixture_select_reasons (fixture);
    fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
    fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2],
                  "the third heading, high up");
    fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");
    fixture_select (fixture, FIXTURE_WAYS);
    fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");
    fixture_select_reasons (fixture);
    fixture_wait (fixture, has_offer, OFFER, "an offer to go on");
  }
  profile_set_plugin_active (fixture->profile, FALSE);
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS),
                   "the article in the reader's own view");
  g_assert_cmpuint (count_in_log (fixture, NOT_REMEMBERED), ==, 1);
}

int
main (int argc, char **argv)
{
  static const char *const state[] = {"state", NULL};
  static const char *const cache[] = {"cache", NULL};

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/fault-profile/places", Fixture, state, prepare, test_places,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/fault-profile/cache", Fixture, cache, prepare, test_unwritable,
              fixture_tear_down);

  return fixture_run ();
}
