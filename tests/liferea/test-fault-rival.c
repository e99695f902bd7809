/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>
#include <string.h>

#include "fixture.h"

/* Another plugin that wants the widgets that ours wants, come before it or after it: see aids/rival.c. Whatever the
 * two do, the article can be read. */

#define BANNER "The rival is here"
#define OFF    "Reasons stays off"

static const char *const nobody[] = {NULL};
static const char *const rival[] = {"rival", NULL};
static const char *const ours[] = {"reasons", NULL};
static const char *const both[] = {"reasons", "rival", NULL};
static const char *const both_rival_first[] = {"rival", "reasons", NULL};

static gboolean
has_said_so (Reader *reader, gconstpointer profile)
{
  g_autofree char *log = profile_read_log ((Profile *) profile);

  return strstr (log, OFF) != NULL;
}

static gboolean
has_no_words (Reader *reader, gconstpointer words)
{
  return !reader_has_words (reader, words);
}

static gboolean
has_no_toggle (Reader *reader, gconstpointer unused)
{
  return !reader_has_toggle (reader);
}

/* The reader, with no plugin at work. */
static void
set_up (Fixture *fixture, gconstpointer takes)
{
  g_autoptr (GError) error = NULL;

  fixture_prepare (fixture, NULL);
  profile_add_plugin (fixture->profile, RIVAL_MODULE, RIVAL_INFO, &error);
  g_assert_no_error (error);
  profile_setenv (fixture->profile, "RIVAL_TAKES", takes);
  profile_set_plugins (fixture->profile, nobody);
  fixture_start (fixture);
  fixture_wait (fixture, fixture_has_items, NULL, "the items");
}

static void
select_in_host (Fixture *fixture, const char *title)
{
  g_autofree char *selected = reader_select_item (fixture->reader, title);

  fixture_require (fixture, selected != NULL, title);
  fixture_require (fixture, reader_wait_for_text (fixture->reader, title), "the article in the reader's own view");
}

static void
let_rival_come (Fixture *fixture, const char *const *plugins)
{
  profile_set_plugins (fixture->profile, plugins);
  fixture_wait (fixture, fixture_has_words, BANNER, "the rival's banner");
}

static void
let_rival_go (Fixture *fixture, const char *const *plugins)
{
  profile_set_plugins (fixture->profile, plugins);
  fixture_wait (fixture, has_no_words, BANNER, "no banner any more");
}

static void
let_us_come (Fixture *fixture, const char *const *plugins)
{
  profile_set_plugins (fixture->profile, plugins);
  fixture_select_reasons (fixture);
}

static void
let_us_go (Fixture *fixture, const char *const *plugins)
{
  profile_set_plugins (fixture->profile, plugins);
  fixture_wait (fixture, has_no_toggle, NULL, "no button of the plugin's");
}

/* The view is not where we know it: we stay off, say so, and come when it is there again. */
static void
test_before_us (Fixture *fixture, gconstpointer takes)
{
  let_rival_come (fixture, rival);
  profile_set_plugins (fixture->profile, both_rival_first);
  /* Shown as well, but for some seconds only. */
  fixture_wait (fixture, has_said_so, fixture->profile, "a line that says why");
  g_assert_false (reader_has_toggle (fixture->reader));
  select_in_host (fixture, FIXTURE_REASONS);

  profile_set_plugins (fixture->profile, nobody);
  fixture_wait (fixture, has_no_words, BANNER, "no banner any more");
  let_us_come (fixture, ours);
  let_us_go (fixture, nobody);
  select_in_host (fixture, FIXTURE_WAYS);
}

/* It comes after us and goes before us. */
static void
test_between (Fixture *fixture, gconstpointer takes)
{
  let_us_come (fixture, ours);
  let_rival_come (fixture, both);
  select_in_host (fixture, FIXTURE_WAYS);
  select_in_host (fixture, FIXTURE_NOTE);
  let_rival_go (fixture, ours);
  select_in_host (fixture, FIXTURE_REASONS);
  select_in_host (fixture, FIXTURE_NOTE);
  let_us_go (fixture, nobody);
  select_in_host (fixture, FIXTURE_REASONS);
  let_us_come (fixture, ours);
}

/* It comes after us and goes after us. */
static void
test_crosswise (Fixture *fixture, gconstpointer takes)
{
  let_us_come (fixture, ours);
  let_rival_come (fixture, both);
  select_in_host (fixture, FIXTURE_WAYS);
  let_us_go (fixture, rival);
  select_in_host (fixture, FIXTURE_REASONS);
  let_rival_go (fixture, nobody);
  select_in_host (fixture, FIXTURE_NOTE);
}

/* Both there from the start, and at the end. */
static void
test_quit (Fixture *fixture, gconstpointer takes)
{
  let_us_come (fixture, ours);
  let_rival_come (fixture, both);
  select_in_host (fixture, FIXTURE_WAYS);
  reader_press_key (fixture->reader, XK_F8);
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_WAYS), "the article in one of the views");
}

int
main (int argc, char **argv)
{
  static const char *const takes[] = {"content", "view"};
  static const struct {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer takes);
  } tests[] = {
    {"before-us", test_before_us},
    {"between", test_between},
    {"crosswise", test_crosswise},
    {"quit", test_quit},
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (takes); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (tests); j++) {
      g_autofree char *path = g_strdup_printf ("/reasons/liferea/fault-rival/%s/%s", takes[i], tests[j].name);

      g_test_add (path, Fixture, takes[i], set_up, tests[j].test, fixture_tear_down);
    }
  }
  return fixture_run ();
}
