/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>

#include "fixture.h"

/* Which articles come in our view by themselves, and that the others still come by hand. */

static const FixturePreference lists = {"show-for", "'lists'"};
static const FixturePreference lists_and_sections = {"show-for", "'lists-and-sections'"};
static const FixturePreference by_hand = {"show-for", "'by-hand'"};

static void
select_in_our_view (Fixture *fixture, const char *title, const char *const *points)
{
  fixture_select (fixture, title);
  fixture_wait (fixture, fixture_shows_our_view, NULL, "our view");
  fixture_wait (fixture, fixture_has_points, points, "the article's points");
}

static void
select_in_host_view (Fixture *fixture, const char *title)
{
  fixture_select (fixture, title);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, title), "the article in it");
}

/* Leaves our view on the screen, so that the next article in the host's has to take its place. */
static void
call_by_hand (Fixture *fixture, const char *title, const char *const *points)
{
  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_has_points, points, "our view by hand");

  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view by hand");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, title), "the article in it");

  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_has_points, points, "our view again");
}

static void
test_lists (Fixture *fixture, gconstpointer unused)
{
  select_in_our_view (fixture, FIXTURE_REASONS, fixture_reasons);
  select_in_host_view (fixture, FIXTURE_FILING);
  call_by_hand (fixture, FIXTURE_FILING, fixture_filing);
  select_in_our_view (fixture, FIXTURE_WAYS, fixture_ways);
  select_in_host_view (fixture, FIXTURE_FILING);
}

static void
test_lists_and_sections (Fixture *fixture, gconstpointer unused)
{
  select_in_our_view (fixture, FIXTURE_REASONS, fixture_reasons);
  select_in_host_view (fixture, FIXTURE_NOTE);
  select_in_our_view (fixture, FIXTURE_FILING, fixture_filing);
}

static void
test_by_hand (Fixture *fixture, gconstpointer unused)
{
  select_in_host_view (fixture, FIXTURE_REASONS);
  call_by_hand (fixture, FIXTURE_REASONS, fixture_reasons);
  select_in_host_view (fixture, FIXTURE_FILING);
  call_by_hand (fixture, FIXTURE_FILING, fixture_filing);
  select_in_host_view (fixture, FIXTURE_REASONS);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/shown-for/lists", Fixture, &lists, fixture_set_up, test_lists,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/shown-for/lists-and-sections", Fixture, &lists_and_sections,
              fixture_set_up, test_lists_and_sections, fixture_tear_down);
  g_test_add ("/reasons/liferea/shown-for/by-hand", Fixture, &by_hand, fixture_set_up, test_by_hand,
              fixture_tear_down);

  return fixture_run ();
}
