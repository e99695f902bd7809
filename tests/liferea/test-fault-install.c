/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>
#include <string.h>

#include "child.h"
#include "fixture.h"

/* What is wrong with how the plugin, or the reader, is installed: the reader goes on, and the plugin does where it
 * can. */

#define FOLDER  "data/liferea/plugins/reasons/"
#define SCHEMAS FOLDER "gschemas.compiled"
#define MODULE  FOLDER "libreasons.so"
#define INFO    FOLDER "reasons.plugin"

#define HIDER_PRELOADED "LD_PRELOAD"
#define HIDDEN          "REASONS_TEST_HIDDEN"

/* The data of a test here is the test's own. */
static void
prepare (Fixture *fixture, gconstpointer unused)
{
  fixture_prepare (fixture, NULL);
}

static gboolean
has_in_log (Fixture *fixture, const char *words)
{
  g_autofree char *log = profile_read_log (fixture->profile);

  return strstr (log, words) != NULL;
}

/* The reader without us. */
static void
use_host_alone (Fixture *fixture)
{
  g_autofree char *selected = NULL;

  fixture_start (fixture);
  selected = reader_select_item (fixture->reader, FIXTURE_REASONS);
  fixture_require (fixture, selected != NULL, "the five reasons among the items");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS),
                   "the article in the reader's own view");
  g_assert_false (reader_has_toggle (fixture->reader));
}

/* Without settings there is nothing that could be remembered, but all that there is to do can be done. */
static void
use_defaults (Fixture *fixture)
{
  const char *const none[] = {NULL};

  fixture_start (fixture);
  fixture_select_reasons (fixture);
  g_assert_true (has_in_log (fixture, "is not installed: defaults are used"));

  fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");
  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, none, "the list put away");
  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_shows_our_view, NULL, "our view again");
  reader_press_key (fixture->reader, XK_F9);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "the list again");
}

static void
test_schema_missing (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  profile_remove (fixture->profile, SCHEMAS, &error);
  g_assert_no_error (error);
  use_defaults (fixture);
}

static void
test_schema_damaged (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = profile_write (fixture->profile, SCHEMAS, "no compiled schema", &error);

  g_assert_no_error (error);
  use_defaults (fixture);
}

static void
test_schema_cut_off (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  profile_halve (fixture->profile, SCHEMAS, &error);
  g_assert_no_error (error);
  use_defaults (fixture);
}

static void
test_module_damaged (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = profile_write (fixture->profile, MODULE, "no module", &error);

  g_assert_no_error (error);
  use_host_alone (fixture);
}

static void
test_info_damaged (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = profile_write (fixture->profile, INFO, "[Plugin]\nModule=reasons\n", &error);

  g_assert_no_error (error);
  use_host_alone (fixture);
}

static void
test_folder_read_only (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  if (!child_can_protect ()) {
    g_test_skip ("nothing can be mounted here");
    return;
  }
  profile_protect (fixture->profile, FOLDER, &error);
  g_assert_no_error (error);
  fixture_start (fixture);
  fixture_select_reasons (fixture);
}

/* In the words of our own message, the version of the reader lacks it. */
static void
test_function_missing (Fixture *fixture, gconstpointer function)
{
  g_autofree char *complaint = g_strdup_printf ("Reasons stays off: This version of Liferea has no function %s",
                                                (const char *) function);

  profile_setenv (fixture->profile, HIDER_PRELOADED, HIDER);
  profile_setenv (fixture->profile, HIDDEN, function);
  use_host_alone (fixture);
  g_assert_true (has_in_log (fixture, complaint));
}

/* It only tells what is wrong. */
static void
test_toast_missing (Fixture *fixture, gconstpointer unused)
{
  profile_setenv (fixture->profile, HIDER_PRELOADED, HIDER);
  profile_setenv (fixture->profile, HIDDEN, "liferea_shell_toast");
  fixture_start (fixture);
  fixture_select_reasons (fixture);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer), const char *data)
{
  g_autofree char *full = g_strconcat ("/reasons/liferea/fault-install/", path, NULL);

  g_test_add_vtable (full, sizeof (Fixture), data, (GTestFixtureFunc) prepare, (GTestFixtureFunc) test,
                     (GTestFixtureFunc) fixture_tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  add ("schema-missing", test_schema_missing, NULL);
  add ("schema-damaged", test_schema_damaged, NULL);
  add ("schema-cut-off", test_schema_cut_off, NULL);
  add ("module-damaged", test_module_damaged, NULL);
  add ("info-damaged", test_info_damaged, NULL);
  add ("folder-read-only", test_folder_read_only, NULL);
  add ("function-missing/first", test_function_missing, "liferea_activatable_get_type");
  add ("function-missing/item", test_function_missing, "item_to_json");
  add ("function-missing/last", test_function_missing, "liferea_browser_clear");
  add ("toast-missing", test_toast_missing, NULL);

  return fixture_run ();
}
