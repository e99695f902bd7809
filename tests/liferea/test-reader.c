/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <gio/gio.h>
#include <locale.h>

#include "accessible.h"
#include "reader.h"

/* The plugin in the real Liferea, on the sample feed. Whatever a test does, the reader quits well after
 * it, and its log tells of nothing that is wrong. */

#define WIDTH 1200
#define HEIGHT 800

/* The titles in the sample feed, and what its first article enumerates. */
#define REASONS_ARTICLE "5 Reasons to Keep a Paper Notebook by Your Keyboard"
#define WAYS_ARTICLE "Four ways to end the working day on time"
#define NOTE "A short note on pencils"
#define NOTE_TEXT "which pencil it is"

static const char *const reasons[] = {
  "It remembers where you were",
  "A page cannot ring",
  "Drawing comes before naming",
  "Crossing out is honest",
  "The last page tells you when to stop",
  NULL,
};

static Desktop *desktop;

typedef struct {
  Profile *profile;
  Reader *reader;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->profile = profile_new (SAMPLE_FEED, WIDTH, HEIGHT, TRUE, &error);
  g_assert_no_error (error);
  fixture->reader = reader_new (desktop, fixture->profile, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_auto (GStrv) complaints = NULL;

  g_assert_true (reader_quit (fixture->reader));
  complaints = reader_get_complaints (fixture->reader);
  g_assert_cmpstrv (complaints, (const char *const[]){ NULL });
  g_clear_pointer (&fixture->reader, reader_free);
  g_clear_pointer (&fixture->profile, profile_free);
}

/* Fails with an outline of the screen, which tells more than the place in this file. */
static void
require (Fixture *fixture,
         gboolean held,
         const char *what)
{
  g_autofree char *outline = NULL;
  g_autofree char *log = NULL;

  if (held)
    return;
  outline = reader_get_root (fixture->reader) != NULL ? accessible_describe (reader_get_root (fixture->reader))
                                                      : g_strdup ("nothing");
  log = profile_read_log (fixture->profile);
  g_test_message ("on the screen:\n%s", outline);
  g_test_message ("in the log:\n%s", log);
  g_test_fail_printf ("in vain: %s", what);
  /* What follows would only wait for its deadline. */
  g_error ("in vain: %s", what);
}

static gboolean
has_points (Reader *reader,
            gconstpointer labels)
{
  g_auto (GStrv) points = reader_get_points (reader);

  return g_strv_equal ((const char *const *) points, labels);
}

static gboolean
has_current (Reader *reader,
             gconstpointer label)
{
  g_autofree char *current = reader_get_current_point (reader);

  return g_strcmp0 (current, label) == 0;
}

static gboolean
shows_heading_high (Reader *reader,
                    gconstpointer text)
{
  double place = reader_get_heading_place (reader, text);

  return place >= 0 && place < 0.5;
}

static gboolean
shows_our_view (Reader *reader,
                gconstpointer unused)
{
  return reader_shows_our_view (reader);
}

static gboolean
shows_host_view (Reader *reader,
                 gconstpointer unused)
{
  return reader_has_toggle (reader) && !reader_shows_our_view (reader);
}

static gboolean
has_toggle (Reader *reader,
            gconstpointer unused)
{
  return reader_has_toggle (reader);
}

static gboolean
has_no_toggle (Reader *reader,
               gconstpointer unused)
{
  return !reader_has_toggle (reader);
}

static void
select_item (Fixture *fixture,
             const char *title)
{
  g_autofree char *selected = NULL;

  require (fixture, reader_wait (fixture->reader, has_toggle, NULL), "the plugin's button");
  selected = reader_select_item (fixture->reader, title);
  require (fixture, selected != NULL, title);
  require (fixture, reader_wait_for_text (fixture->reader, title), "the article's title in a page");
}

static void
select_reasons (Fixture *fixture)
{
  select_item (fixture, REASONS_ARTICLE);
  require (fixture, reader_wait (fixture->reader, has_points, reasons), "five reasons in the sidebar");
}

static void
test_names (Fixture *fixture,
            gconstpointer unused)
{
  g_auto (GStrv) names = NULL;

  select_reasons (fixture);
  names = reader_get_point_names (fixture->reader);
  for (guint i = 0; reasons[i] != NULL; i++) {
    g_autofree char *name = g_strdup_printf ("%u of 5: %s", i + 1, reasons[i]);

    g_assert_cmpstr (names[i], ==, name);
  }
}

static void
test_click (Fixture *fixture,
            gconstpointer unused)
{
  select_reasons (fixture);
  require (fixture, reader_wait (fixture->reader, has_current, reasons[0]), "the first reason current");
  g_assert_cmpfloat (reader_get_heading_place (fixture->reader, reasons[2]), >, 1);

  require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");

  require (fixture, reader_wait (fixture->reader, shows_heading_high, reasons[2]), "the third heading, high up");
  require (fixture, reader_wait (fixture->reader, has_current, reasons[2]), "the third reason current");
}

static void
test_other_article (Fixture *fixture,
                    gconstpointer unused)
{
  const char *const ways[] = {
    "Choose the last task at four",
    "Leave a broken thing on purpose",
    "Say it aloud",
    "Walk once around the block",
    NULL,
  };

  select_reasons (fixture);
  select_item (fixture, WAYS_ARTICLE);
  require (fixture, reader_wait (fixture->reader, has_points, ways), "the other article's four ways");
}

static void
test_short_note (Fixture *fixture,
                 gconstpointer unused)
{
  const char *const none[] = { NULL };

  select_reasons (fixture);
  select_item (fixture, NOTE);

  require (fixture, reader_wait (fixture->reader, shows_host_view, NULL), "the reader's own view");
  require (fixture, reader_wait_for_text (fixture->reader, NOTE_TEXT), "the note's text");
  require (fixture, reader_wait (fixture->reader, has_points, none), "no sidebar");

  select_reasons (fixture);
}

static void
test_toggle (Fixture *fixture,
             gconstpointer unused)
{
  select_reasons (fixture);

  reader_press_key (fixture->reader, XK_F8);
  require (fixture, reader_wait (fixture->reader, shows_host_view, NULL), "the reader's own view");
  require (fixture, reader_wait_for_text (fixture->reader, REASONS_ARTICLE), "the article in it");

  reader_press_key (fixture->reader, XK_F8);
  require (fixture, reader_wait (fixture->reader, has_points, reasons), "our view again");
}

static void
test_keys (Fixture *fixture,
           gconstpointer unused)
{
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  select_reasons (fixture);
  before = reader_get_items (fixture->reader);
  g_assert_cmpuint (g_strv_length (before), ==, 4);
  require (fixture, reader_press_page (fixture->reader), "a page to press");

  /* Keys are handled in their order: once F8 has acted, so have the ones before it. */
  reader_press_key (fixture->reader, XK_Delete);
  reader_press_key (fixture->reader, XK_u);
  reader_press_key (fixture->reader, XK_F8);
  require (fixture, reader_wait (fixture->reader, shows_host_view, NULL), "the reader's own view");
  after = reader_get_items (fixture->reader);
  g_assert_cmpstrv (after, before);

  reader_press_key (fixture->reader, XK_F8);
  require (fixture, reader_wait (fixture->reader, shows_our_view, NULL), "our view again");
}

/* The host takes its view out of one place of the window and puts it into another, where there is
 * room for the list only over the article. */
static void
test_layouts (Fixture *fixture,
              gconstpointer unused)
{
  const char *const none[] = { NULL };

  select_reasons (fixture);

  profile_set_wide (fixture->profile, TRUE);
  require (fixture, reader_wait (fixture->reader, has_points, none), "the list put away");
  reader_press_key (fixture->reader, XK_F9);
  require (fixture, reader_wait (fixture->reader, has_points, reasons), "five reasons over the article");
  require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
  require (fixture, reader_wait (fixture->reader, shows_heading_high, reasons[2]), "the third heading, high up");

  profile_set_wide (fixture->profile, FALSE);
  require (fixture, reader_wait (fixture->reader, has_points, reasons), "five reasons beside the article");
  require (fixture, reader_wait (fixture->reader, has_current, reasons[2]), "the third reason still current");
}

static void
test_disable (Fixture *fixture,
              gconstpointer unused)
{
  select_reasons (fixture);

  for (int i = 0; i < 2; i++) {
    profile_set_plugin_active (fixture->profile, FALSE);
    require (fixture, reader_wait (fixture->reader, has_no_toggle, NULL), "no button of the plugin's");
    require (fixture, reader_wait_for_text (fixture->reader, REASONS_ARTICLE), "the article in the reader's own view");

    profile_set_plugin_active (fixture->profile, TRUE);
    require (fixture, reader_wait (fixture->reader, has_toggle, NULL), "the plugin's button again");
    select_item (fixture, NOTE);
    select_reasons (fixture);
  }
}

static void
test_quit_disabled (Fixture *fixture,
                          gconstpointer unused)
{
  select_reasons (fixture);
  profile_set_plugin_active (fixture->profile, FALSE);
  require (fixture, reader_wait (fixture->reader, has_no_toggle, NULL), "no button of the plugin's");
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  desktop = desktop_new (WIDTH, HEIGHT, &error);
  g_assert_no_error (error);

  g_test_add ("/reasons/liferea/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/reasons/liferea/click", Fixture, NULL, set_up, test_click, tear_down);
  g_test_add ("/reasons/liferea/other-article", Fixture, NULL, set_up, test_other_article, tear_down);
  g_test_add ("/reasons/liferea/short-note", Fixture, NULL, set_up, test_short_note, tear_down);
  g_test_add ("/reasons/liferea/toggle", Fixture, NULL, set_up, test_toggle, tear_down);
  g_test_add ("/reasons/liferea/keys-stay", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/reasons/liferea/layouts", Fixture, NULL, set_up, test_layouts, tear_down);
  g_test_add ("/reasons/liferea/disable-and-enable", Fixture, NULL, set_up, test_disable, tear_down);
  g_test_add ("/reasons/liferea/quit-while-disabled", Fixture, NULL, set_up, test_quit_disabled, tear_down);

  status = g_test_run ();
  desktop_free (desktop);
  return status;
}
