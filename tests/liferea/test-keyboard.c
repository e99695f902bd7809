/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>

#include "fixture.h"

/* Real keys, with the keyboard in the article and in the list. */

static void
await_point (Fixture *fixture, guint index)
{
  fixture_wait (fixture, fixture_has_current, fixture_reasons[index], fixture_reasons[index]);
}

static void
test_in_article (Fixture *fixture, gconstpointer unused)
{
  const char *const none[] = {NULL};

  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_page (fixture->reader), "a page to press");

  reader_press_key (fixture->reader, XK_3);
  await_point (fixture, 2);
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2], "the third heading, high up");
  reader_press_key (fixture->reader, XK_n);
  await_point (fixture, 3);
  reader_press_key (fixture->reader, XK_p);
  await_point (fixture, 2);
  reader_press_chord (fixture->reader, XK_Alt_L, XK_Down);
  await_point (fixture, 3);
  reader_press_chord (fixture->reader, XK_Alt_L, XK_Up);
  await_point (fixture, 2);
  reader_press_key (fixture->reader, XK_0);
  await_point (fixture, 0);
  /* From the top it is the first point that comes next. */
  reader_press_key (fixture->reader, XK_n);
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[0], "the first heading, high up");

  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, none, "the list put away");
  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "the list again");
}

static void
test_in_list (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_point (fixture->reader, 1), "a second row to press");
  await_point (fixture, 1);

  reader_press_key (fixture->reader, XK_4);
  await_point (fixture, 3);
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[3], "the fourth heading, high up");
  reader_press_key (fixture->reader, XK_p);
  await_point (fixture, 2);
  reader_press_chord (fixture->reader, XK_Alt_L, XK_Up);
  await_point (fixture, 1);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/keyboard/in-article", Fixture, NULL, fixture_set_up, test_in_article,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/keyboard/in-list", Fixture, NULL, fixture_set_up, test_in_list,
              fixture_tear_down);

  return fixture_run ();
}
