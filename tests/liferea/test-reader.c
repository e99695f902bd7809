/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>

#include "fixture.h"

/* The plugin in the real Liferea, on the sample feed. */

#define NOTE_TEXT "which pencil it is"

static gboolean
has_no_toggle (Reader *reader, gconstpointer unused)
{
  return !reader_has_toggle (reader);
}

static void
test_names (Fixture *fixture, gconstpointer unused)
{
  g_auto (GStrv) names = NULL;

  fixture_select_reasons (fixture);
  names = reader_get_point_names (fixture->reader);
  for (guint i = 0; fixture_reasons[i] != NULL; i++) {
    g_autofree char *name = g_strdup_printf ("%u of 5: %s", i + 1, fixture_reasons[i]);

    g_assert_cmpstr (names[i], ==, name);
  }
}

static void
test_click (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  fixture_wait (fixture, fixture_has_current, fixture_reasons[0], "the first reason current");
  g_assert_cmpfloat (reader_get_heading_place (fixture->reader, fixture_reasons[2]), >, 1);

  fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");

  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2],
                "the third heading, high up");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");
}

static void
test_other_article (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");
}

static void
test_short_note (Fixture *fixture, gconstpointer unused)
{
  const char *const none[] = {NULL};

  fixture_select_reasons (fixture);
  fixture_select (fixture, FIXTURE_NOTE);

  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, NOTE_TEXT), "the note's text");
  fixture_wait (fixture, fixture_has_points, none, "no sidebar");

  fixture_select_reasons (fixture);
}

static void
test_toggle (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);

  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS),
                   "the article in it");

  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "our view again");
}

static void
test_keys (Fixture *fixture, gconstpointer unused)
{
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  fixture_select_reasons (fixture);
  before = reader_get_items (fixture->reader);
  g_assert_cmpuint (g_strv_length (before), ==, 4);
  fixture_require (fixture, reader_press_page (fixture->reader), "a page to press");

  /* Keys are handled in their order: once F8 has acted, so have the ones before it. */
  reader_press_key (fixture->reader, XK_Delete);
  reader_press_key (fixture->reader, XK_u);
  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  after = reader_get_items (fixture->reader);
  g_assert_cmpstrv (after, before);

  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_shows_our_view, NULL, "our view again");
}

/* The host takes its view out of one place of the window and puts it into another, where there is
 * room for the list only over the article. */
static void
test_layouts (Fixture *fixture, gconstpointer unused)
{
  const char *const none[] = {NULL};

  fixture_select_reasons (fixture);

  profile_set_wide (fixture->profile, TRUE);
  fixture_wait (fixture, fixture_has_points, none, "the list put away");
  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "five reasons over the article");
  fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2],
                "the third heading, high up");

  profile_set_wide (fixture->profile, FALSE);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "five reasons beside the article");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason still current");
}

static void
test_disable (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);

  for (int i = 0; i < 2; i++) {
    profile_set_plugin_active (fixture->profile, FALSE);
    fixture_wait (fixture, has_no_toggle, NULL, "no button of the plugin's");
    fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS),
                     "the article in the reader's own view");

    profile_set_plugin_active (fixture->profile, TRUE);
    fixture_wait (fixture, fixture_has_toggle, NULL, "the plugin's button again");
    fixture_select (fixture, FIXTURE_NOTE);
    fixture_select_reasons (fixture);
  }
}

static void
test_quit_disabled (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  profile_set_plugin_active (fixture->profile, FALSE);
  fixture_wait (fixture, has_no_toggle, NULL, "no button of the plugin's");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/names", Fixture, NULL, fixture_set_up, test_names,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/click", Fixture, NULL, fixture_set_up, test_click,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/other-article", Fixture, NULL, fixture_set_up, test_other_article,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/short-note", Fixture, NULL, fixture_set_up, test_short_note,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/toggle", Fixture, NULL, fixture_set_up, test_toggle,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/keys-stay", Fixture, NULL, fixture_set_up, test_keys,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/layouts", Fixture, NULL, fixture_set_up, test_layouts,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/disable-and-enable", Fixture, NULL, fixture_set_up, test_disable,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/quit-while-disabled", Fixture, NULL, fixture_set_up,
              test_quit_disabled, fixture_tear_down);

  return fixture_run ();
}
