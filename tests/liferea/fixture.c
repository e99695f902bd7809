/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fixture.h"

#include "accessible.h"

#define WIDTH  1200
#define HEIGHT 800

const char *const fixture_reasons[] = {
  "It remembers where you were",          "A page cannot ring",
  "Drawing comes before naming",          "Crossing out is honest",
  "The last page tells you when to stop", NULL,
};

const char *const fixture_ways[] = {
  "Choose the last task at four",
  "Leave a broken thing on purpose",
  "Say it aloud",
  "Walk once around the block",
  NULL,
};

const char *const fixture_filing[] = {
  "One box for the present",
  "Folders by year, not by subject",
  "An index that fits on a card",
  "A day for letting go",
  NULL,
};

static Desktop *desktop;

int
fixture_run (void)
{
  g_autoptr (GError) error = NULL;
  int status;

  desktop = desktop_new (WIDTH, HEIGHT, &error);
  g_assert_no_error (error);
  status = g_test_run ();
  g_clear_pointer (&desktop, desktop_free);
  return status;
}

void
fixture_prepare_feed (Fixture *fixture, const char *feed)
{
  g_autoptr (GError) error = NULL;

  fixture->profile = profile_new (feed, WIDTH, HEIGHT, TRUE, &error);
  g_assert_no_error (error);
}

void
fixture_prepare (Fixture *fixture, gconstpointer data)
{
  const FixturePreference *preference = data;
  g_autoptr (GError) error = NULL;

  fixture_prepare_feed (fixture, SAMPLE_FEED);
  if (preference != NULL) {
    profile_set_preference (fixture->profile, preference->key, preference->value, &error);
    g_assert_no_error (error);
  }
}

void
fixture_start (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->reader = reader_new (desktop, fixture->profile, &error);
  g_assert_no_error (error);
}

void
fixture_set_up (Fixture *fixture, gconstpointer preference)
{
  fixture_prepare (fixture, preference);
  fixture_start (fixture);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer unused)
{
  g_auto (GStrv) complaints = NULL;

  /* A test that was skipped has started none. */
  if (fixture->reader == NULL) {
    g_clear_pointer (&fixture->profile, profile_free);
    return;
  }
  g_assert_true (reader_quit (fixture->reader));
  complaints = reader_get_complaints (fixture->reader);
  g_assert_cmpstrv (complaints, (const char *const[]){NULL});
  g_clear_pointer (&fixture->reader, reader_free);
  g_clear_pointer (&fixture->profile, profile_free);
}

/* Fails with an outline of the screen, which tells more than the place in this file. */
void
fixture_require (Fixture *fixture, gboolean held, const char *what)
{
  g_autofree char *outline = NULL;
  g_autofree char *log = NULL;

  if (held)
    return;
  outline = reader_get_root (fixture->reader) != NULL
              ? accessible_describe (reader_get_root (fixture->reader))
              : g_strdup ("nothing");
  log = profile_read_log (fixture->profile);
  if (g_getenv ("REASONS_PICTURE_OF_FAILURE") != NULL)
    desktop_take_picture (desktop, g_getenv ("REASONS_PICTURE_OF_FAILURE"), NULL);
  g_test_message ("on the screen:\n%s", outline);
  g_test_message ("in the log:\n%s", log);
  g_test_fail_printf ("in vain: %s", what);
  /* What follows would only wait for its deadline. */
  g_error ("in vain: %s", what);
}

void
fixture_wait (Fixture *fixture, ReaderCondition condition, gconstpointer data, const char *what)
{
  fixture_require (fixture, reader_wait (fixture->reader, condition, data), what);
}

gboolean
fixture_has_points (Reader *reader, gconstpointer labels)
{
  g_auto (GStrv) points = reader_get_points (reader);

  return g_strv_equal ((const char *const *)points, labels);
}

gboolean
fixture_has_current (Reader *reader, gconstpointer label)
{
  g_autofree char *current = reader_get_current_point (reader);

  return g_strcmp0 (current, label) == 0;
}

gboolean
fixture_shows_heading_high (Reader *reader, gconstpointer text)
{
  double place = reader_get_heading_place (reader, text);

  return place >= 0 && place < 0.5;
}

gboolean
fixture_shows_our_view (Reader *reader, gconstpointer unused)
{
  return reader_shows_our_view (reader);
}

gboolean
fixture_shows_host_view (Reader *reader, gconstpointer unused)
{
  return reader_has_toggle (reader) && !reader_shows_our_view (reader);
}

gboolean
fixture_has_toggle (Reader *reader, gconstpointer unused)
{
  return reader_has_toggle (reader);
}

gboolean
fixture_has_words (Reader *reader, gconstpointer words)
{
  return reader_has_words (reader, words);
}

gboolean
fixture_has_items (Reader *reader, gconstpointer unused)
{
  g_auto (GStrv) items = reader_get_items (reader);

  return items[0] != NULL;
}

void
fixture_select (Fixture *fixture, const char *title)
{
  g_autofree char *selected = NULL;

  fixture_wait (fixture, fixture_has_toggle, NULL, "the plugin's button");
  selected = reader_select_item (fixture->reader, title);
  fixture_require (fixture, selected != NULL, title);
  fixture_require (fixture, reader_wait_for_text (fixture->reader, title),
                   "the article's title in a page");
}

void
fixture_select_reasons (Fixture *fixture)
{
  fixture_select (fixture, FIXTURE_REASONS);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "five reasons in the sidebar");
}
