/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "fixture.h"

/* The plugin's files come, change and go while the reader runs. */

static void
install (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  profile_install_plugin (fixture->profile, &error);
  g_assert_no_error (error);
}

static gboolean
has_no_toggle (Reader *reader, gconstpointer unused)
{
  return !reader_has_toggle (reader);
}

static void
switch_off_and_on (Fixture *fixture)
{
  profile_set_plugin_active (fixture->profile, FALSE);
  fixture_wait (fixture, has_no_toggle, NULL, "the plugin's button gone");
  profile_set_plugin_active (fixture->profile, TRUE);
  fixture_wait (fixture, fixture_has_toggle, NULL, "the plugin's button again");
}

static void
set_up_copies (Fixture *fixture, gconstpointer unused)
{
  fixture_prepare (fixture, NULL);
  install (fixture);
  fixture_start (fixture);
}

static void
test_replaced (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  install (fixture);

  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");
  switch_off_and_on (fixture);
  fixture_select_reasons (fixture);
  install (fixture);
  switch_off_and_on (fixture);
  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the four ways after another time");
}

static void
test_removed (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  profile_remove_plugin (fixture->profile);

  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");
  switch_off_and_on (fixture);
  fixture_select_reasons (fixture);
}

static void
test_gone (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *selected = NULL;

  profile_remove_plugin (fixture->profile);
  fixture_start (fixture);
  selected = reader_select_item (fixture->reader, FIXTURE_REASONS);
  g_assert_cmpstr (selected, ==, FIXTURE_REASONS);
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS), "the article in the reader's own view");
  g_assert_false (reader_has_toggle (fixture->reader));

  /* The reader has taken it off its list meanwhile. */
  g_assert_true (reader_quit (fixture->reader));
  g_clear_pointer (&fixture->reader, reader_free);
  install (fixture);
  profile_set_plugin_active (fixture->profile, TRUE);
  fixture_start (fixture);
  fixture_select_reasons (fixture);
}

/* What a later version may have left: choices that this one does not know, and places in another form. */
static void
set_up_downgraded (Fixture *fixture, gconstpointer unused)
{
  static const FixturePreference later[] = {
    { "colors", "'solarized'" },
    { "line-width", "'book'" },
    { "sidebar-width", "99999" },
    { "pictures", "true" },
    { "a-later-key", "'of any kind'" },
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *places = NULL;

  fixture_prepare (fixture, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (later); i++) {
    profile_set_preference (fixture->profile, later[i].key, later[i].value, &error);
    g_assert_no_error (error);
  }
  /* The number of the form, and no place. */
  places = profile_write (fixture->profile, "state/" GETTEXT_PACKAGE "/places", "\2\2\2\2", &error);
  g_assert_no_error (error);
  fixture_start (fixture);
}

static void
test_downgraded (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *colors = NULL;
  g_autofree char *other = NULL;

  fixture_select_reasons (fixture);
  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");
  /* The later version finds them again. */
  colors = profile_get_preference (fixture->profile, "colors");
  g_assert_cmpstr (colors, ==, "'solarized'");
  other = profile_get_preference (fixture->profile, "a-later-key");
  g_assert_cmpstr (other, ==, "'of any kind'");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/installed/replaced-while-it-runs", Fixture, NULL, set_up_copies, test_replaced,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/installed/removed-while-it-runs", Fixture, NULL, set_up_copies, test_removed,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/installed/gone-and-back", Fixture, NULL, fixture_prepare, test_gone,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/installed/downgraded", Fixture, NULL, set_up_downgraded, test_downgraded,
              fixture_tear_down);

  return fixture_run ();
}
