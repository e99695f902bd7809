/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>

#include "accessible.h"
#include "fixture.h"

/* The button that the host's page of plugins has beside ours. */

#define OURS      "Show with Their List"
#define CONFIGURE "Configure this plugin"

static gboolean
match_shown (AtspiAccessible *accessible, gconstpointer wanted)
{
  g_autofree char *name = accessible_get_name (accessible);

  return g_str_equal (name, wanted) && accessible_has_state (accessible, ATSPI_STATE_SHOWING);
}

static gboolean
shows (Reader *reader, gconstpointer name)
{
  g_autoptr (AtspiAccessible) found = accessible_find (reader_get_root (reader), match_shown, name);

  return found != NULL;
}

static gboolean
shows_not (Reader *reader, gconstpointer name)
{
  return !shows (reader, name);
}

static gboolean
is_justified (Reader *reader, gconstpointer profile)
{
  g_autofree char *value = profile_get_preference ((Profile *)profile, "justify");

  return g_strcmp0 (value, "true") == 0;
}

static void
test_configure (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  g_assert_true (shows_not (fixture->reader, OURS));

  fixture_require (fixture, reader_activate (fixture->reader, "show-preferences"), "the host's preferences");
  fixture_require (fixture, reader_press_named (fixture->reader, "Plugins"), "their page of plugins");
  fixture_require (fixture, reader_press_named (fixture->reader, CONFIGURE), "our button");
  fixture_wait (fixture, shows, OURS, "our preferences");

  fixture_require (fixture, reader_press_named (fixture->reader, "Justify Text"), "a switch of ours");
  fixture_wait (fixture, is_justified, fixture->profile, "what was switched, in the settings");

  reader_press_key (fixture->reader, XK_Escape);
  fixture_wait (fixture, shows_not, OURS, "our preferences closed");
  reader_press_key (fixture->reader, XK_Escape);
  fixture_wait (fixture, shows_not, CONFIGURE, "the host's preferences closed");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/configure", Fixture, NULL, fixture_set_up, test_configure, fixture_tear_down);

  return fixture_run ();
}
