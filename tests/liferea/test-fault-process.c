/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>
#include <signal.h>

#include "fixture.h"
#include "processes.h"

/* What becomes of the reader when a process of WebKit's is killed or stands still. */

#define STOPPED   "The Article’s Page Stopped"
#define SILENT    "The Article’s Page Does Not Answer"
#define NO_LOAD   "The Article’s Page Did Not Load"
#define RELOAD    "Reload"
#define NOTE_TEXT "which pencil it is"

/* The reader has its own from the start, we have ours from the first article of ours. */
typedef enum {
  HOST_PROCESS,
  OUR_PROCESS,
  N_PROCESSES,
} WebProcess;

static gboolean
has_processes (Reader *reader, gconstpointer count)
{
  g_autoptr (GArray) found = processes_find (reader_get_pid (reader), PROCESSES_WEB);

  return found->len == GPOINTER_TO_UINT (count);
}

static void
signal_process (Fixture *fixture, WebProcess which, int signal)
{
  g_autoptr (GArray) found = NULL;

  fixture_wait (fixture, has_processes, GUINT_TO_POINTER (N_PROCESSES), "the reader's web process and ours");
  found = processes_find (reader_get_pid (fixture->reader), PROCESSES_WEB);
  g_assert_cmpint (kill (g_array_index (found, pid_t, which), signal), ==, 0);
}

static gboolean
has_no_words (Reader *reader, gconstpointer words)
{
  return !reader_has_words (reader, words);
}

static gboolean
has_selected (Reader *reader, gconstpointer title)
{
  g_autofree char *selected = reader_get_selected_item (reader);

  return g_strcmp0 (selected, title) == 0;
}

static void
test_ours_killed (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");

  signal_process (fixture, OUR_PROCESS, SIGKILL);
  fixture_wait (fixture, fixture_has_words, STOPPED, "a page that says so");
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "the list still there");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason still current");
  fixture_wait (fixture, has_selected, FIXTURE_REASONS, "the item still selected");

  fixture_require (fixture, reader_press_named (fixture->reader, RELOAD), "a button to press");
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2], "the third heading, high up");
  fixture_wait (fixture, has_no_words, STOPPED, "that page gone");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason still current");
}

static void
test_ours_killed_again (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  for (int i = 0; i < 3; i++) {
    signal_process (fixture, OUR_PROCESS, SIGKILL);
    fixture_wait (fixture, fixture_has_words, STOPPED, "a page that says so");
    fixture_require (fixture, reader_press_named (fixture->reader, RELOAD), "a button to press");
    fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS), "the article again");
  }
}

static void
test_other_article (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  signal_process (fixture, OUR_PROCESS, SIGKILL);
  fixture_wait (fixture, fixture_has_words, STOPPED, "a page that says so");

  fixture_select (fixture, FIXTURE_WAYS);
  fixture_wait (fixture, fixture_has_points, fixture_ways, "the other article's four ways");
  fixture_wait (fixture, has_no_words, STOPPED, "that page gone");
}

static void
test_host_view (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  signal_process (fixture, OUR_PROCESS, SIGKILL);
  fixture_wait (fixture, fixture_has_words, STOPPED, "a page that says so");

  reader_press_key (fixture->reader, XK_F8);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS), "the article in it");
}

static void
test_disabled (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  signal_process (fixture, OUR_PROCESS, SIGKILL);
  fixture_wait (fixture, fixture_has_words, STOPPED, "a page that says so");

  profile_set_plugin_active (fixture->profile, FALSE);
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS),
                   "the article in the reader's own view");
}

/* Ours goes on, and what the reader's view shows next comes in a new process of its. */
static void
test_host_killed (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  signal_process (fixture, HOST_PROCESS, SIGKILL);
  fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2], "the third heading, high up");

  fixture_select (fixture, FIXTURE_NOTE);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, NOTE_TEXT), "the note's text");
}

/* The article that its view had when its process ended is not there any more. */
static void
test_host_killed_with_article (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  fixture_select (fixture, FIXTURE_NOTE);
  fixture_require (fixture, reader_wait_for_text (fixture->reader, NOTE_TEXT), "the note's text");
  fixture_select_reasons (fixture);
  signal_process (fixture, HOST_PROCESS, SIGKILL);
  fixture_wait (fixture, has_processes, GUINT_TO_POINTER (N_PROCESSES - 1), "one process left");

  fixture_select (fixture, FIXTURE_NOTE);
  fixture_wait (fixture, fixture_shows_host_view, NULL, "the reader's own view");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, NOTE_TEXT), "the note's text again");
}

/* A process that stands still has not ended: only its silence tells. */
static void
test_ours_stands_still (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  signal_process (fixture, OUR_PROCESS, SIGSTOP);
  fixture_require (fixture, reader_press_point (fixture->reader, 2), "a third row to press");
  fixture_wait (fixture, fixture_has_words, SILENT, "a page that says so");
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "the list still there");

  fixture_require (fixture, reader_press_named (fixture->reader, RELOAD), "a button to press");
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[2], "the third heading, high up");
}

static gboolean
has_either_words (Reader *reader, gconstpointer unused)
{
  return reader_has_words (reader, NO_LOAD) || reader_has_words (reader, SILENT);
}

/* Stops our process as soon as there is one. */
static gpointer
stop_when_born (gpointer reader)
{
  pid_t pid = reader_get_pid (reader);

  for (;;) {
    g_autoptr (GArray) found = processes_find (pid, PROCESSES_WEB);

    if (found->len == N_PROCESSES) {
      kill (g_array_index (found, pid_t, OUR_PROCESS), SIGSTOP);
      return NULL;
    }
    g_usleep (1000);
  }
}

/* Shows an article whose page is not going to come. */
static void
start_without_page (Fixture *fixture)
{
  g_autofree char *selected = NULL;
  GThread *thread;

  fixture_wait (fixture, fixture_has_toggle, NULL, "the plugin's button");
  fixture_wait (fixture, has_processes, GUINT_TO_POINTER (N_PROCESSES - 1), "the reader's web process");
  thread = g_thread_new ("stop", stop_when_born, fixture->reader);
  selected = reader_select_item (fixture->reader, FIXTURE_REASONS);
  fixture_require (fixture, selected != NULL, FIXTURE_REASONS);
  g_thread_join (thread);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "five reasons in the sidebar");
  fixture_wait (fixture, has_either_words, NULL, "a page that says so");
}

static void
test_never_loads (Fixture *fixture, gconstpointer unused)
{
  start_without_page (fixture);

  fixture_require (fixture, reader_press_named (fixture->reader, RELOAD), "a button to press");
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS), "the article");
}

/* As on a machine that is busy: the article comes by itself. */
static void
test_loads_late (Fixture *fixture, gconstpointer unused)
{
  start_without_page (fixture);

  signal_process (fixture, OUR_PROCESS, SIGCONT);
  fixture_require (fixture, reader_wait_for_text (fixture->reader, FIXTURE_REASONS), "the article");
  fixture_wait (fixture, has_no_words, RELOAD, "that page gone");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    {"ours-killed", test_ours_killed},
    {"ours-killed-again", test_ours_killed_again},
    {"other-article", test_other_article},
    {"host-view", test_host_view},
    {"disabled", test_disabled},
    {"host-killed", test_host_killed},
    {"host-killed-with-article", test_host_killed_with_article},
    {"ours-stands-still", test_ours_stands_still},
    {"ours-never-loads", test_never_loads},
    {"ours-loads-late", test_loads_late},
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/reasons/liferea/fault-process/", tests[i].path, NULL);

    g_test_add (path, Fixture, NULL, fixture_set_up, tests[i].test, fixture_tear_down);
  }
  return fixture_run ();
}
