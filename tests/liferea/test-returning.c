/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>

#include "fixture.h"

/* Coming back to an article that was left in its middle. */

#define OFFER "Continue at 3: Drawing comes before naming"

static const FixturePreference forgetful = {"remember-place", "false"};

static gboolean
has_offer (Reader *reader, gconstpointer wanted)
{
  g_autofree char *offer = reader_get_offer (reader);

  return g_strcmp0 (offer, wanted) == 0;
}

static gboolean
is_far_below (Reader *reader, gconstpointer heading)
{
  return reader_get_heading_place (reader, heading) > 1;
}

/* Goes to the third reason, to the other article and back. */
static void
leave_and_return (Fixture *fixture)
{
  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2],
                "the third heading, high up");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");

  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");

  fixture_select_reasons (fixture);
  fixture_wait (fixture, is_far_below, fixture_reasons[2], "the article at its top");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[0], "the first reason current");
}

static void
test_offer (Fixture *fixture, gconstpointer unused)
{
  leave_and_return (fixture);
  fixture_wait (fixture, has_offer, OFFER, "an offer to go on");
  g_assert_true (is_far_below (fixture->reader, fixture_reasons[2]));

  fixture_require (fixture, reader_press_named (fixture->reader, OFFER), "the offer to press");
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2],
                "the third heading, high up");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");
  fixture_wait (fixture, has_offer, NULL, "no offer any more");
}

static void
test_other_article (Fixture *fixture, gconstpointer unused)
{
  leave_and_return (fixture);
  fixture_wait (fixture, has_offer, OFFER, "an offer to go on");

  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");
  fixture_wait (fixture, has_offer, NULL, "no offer for the other article");
}

static void
test_forgetful (Fixture *fixture, gconstpointer unused)
{
  const char *const none[] = {NULL};

  leave_and_return (fixture);

  /* Once the list has gone and come, an offer would have slid in long ago. */
  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, none, "the list put away");
  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "the list again");
  g_assert_true (has_offer (fixture->reader, NULL));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/returning/offer", Fixture, NULL, fixture_set_up, test_offer,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/returning/other-article", Fixture, NULL, fixture_set_up,
              test_other_article, fixture_tear_down);
  g_test_add ("/reasons/liferea/returning/not-remembered", Fixture, &forgetful, fixture_set_up,
              test_forgetful, fixture_tear_down);

  return fixture_run ();
}
