/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "web-watch.h"

#include <signal.h>
#include <unistd.h>

#include "harness.h"
#include "processes.h"
#include "web-context.h"

#define NO_FAULT -1
/* Megabytes: a process has 300 before it shows anything. */
#define LIMIT 600
#define LEAK  "450"
#define SHORT 1500
#define LONG 600000

typedef struct {
  WebKitWebView *view;
  GtkWindow *window;
  ReasonsWebWatch *watch;
  int fault;
} Fixture;

static void
on_fault (ReasonsFault fault,
          gpointer user_data)
{
  ((Fixture *) user_data)->fault = fault;
}

static void
set_up (Fixture *fixture,
        gconstpointer patience)
{
  g_autoptr (WebKitWebContext) context = reasons_web_context_new (LIMIT);

  fixture->fault = NO_FAULT;
  fixture->view = g_object_ref_sink (g_object_new (WEBKIT_TYPE_WEB_VIEW, "web-context", context, NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 300, 200);
  fixture->watch = reasons_web_watch_new (fixture->view, GPOINTER_TO_UINT (patience), on_fault, fixture);
  webkit_web_view_load_html (fixture->view, "<p>Text", NULL);
  harness_wait (!webkit_web_view_is_loading (fixture->view));
  g_assert_cmpint (fixture->fault, ==, NO_FAULT);
}

static void
tear_down (Fixture *fixture,
           gconstpointer patience)
{
  reasons_web_watch_free (fixture->watch);
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
}

static void
test_killed (Fixture *fixture,
             gconstpointer patience)
{
  g_assert_true (processes_signal_last (getpid (), PROCESSES_WEB, SIGKILL));
  harness_wait (fixture->fault != NO_FAULT);
  g_assert_cmpint (fixture->fault, ==, REASONS_FAULT_ENDED);
}

static void
test_ended_by_us (Fixture *fixture,
                  gconstpointer patience)
{
  webkit_web_view_terminate_web_process (fixture->view);
  webkit_web_view_load_html (fixture->view, "<title>again</title>", NULL);
  harness_wait (g_strcmp0 (webkit_web_view_get_title (fixture->view), "again") == 0);
  g_assert_cmpint (fixture->fault, ==, NO_FAULT);
}

static void
test_memory (Fixture *fixture,
             gconstpointer patience)
{
  webkit_web_view_evaluate_javascript (fixture->view,
                                       "globalThis.kept = [];"
                                       "for (let i = 0; i < " LEAK "; i++)"
                                       "  kept.push (new Uint8Array (1 << 20).fill (i + 1));",
                                       -1, NULL, NULL, NULL, NULL, NULL);
  harness_wait (fixture->fault != NO_FAULT);
  g_assert_cmpint (fixture->fault, ==, REASONS_FAULT_MEMORY);
}

static void
test_never_loads (Fixture *fixture,
                  gconstpointer patience)
{
  g_assert_true (processes_signal_last (getpid (), PROCESSES_WEB, SIGSTOP));
  reasons_web_watch_load (fixture->watch);
  webkit_web_view_load_html (fixture->view, "<p>Other text", NULL);
  harness_wait (fixture->fault != NO_FAULT);
  g_assert_cmpint (fixture->fault, ==, REASONS_FAULT_LOAD);
  webkit_web_view_terminate_web_process (fixture->view);
}

static void
test_never_answers (Fixture *fixture,
                    gconstpointer patience)
{
  reasons_web_watch_ask (fixture->watch);
  harness_wait (fixture->fault != NO_FAULT);
  g_assert_cmpint (fixture->fault, ==, REASONS_FAULT_SILENT);
}

static void
test_answers (Fixture *fixture,
              gconstpointer patience)
{
  gint64 begun = g_get_monotonic_time ();

  /* No two signs of life are further apart than the patience, all of them together are. */
  reasons_web_watch_ask (fixture->watch);
  for (int i = 0; i < 6; i++) {
    gint64 now = g_get_monotonic_time ();

    reasons_web_watch_ask (fixture->watch);
    harness_wait (g_get_monotonic_time () - now > SHORT * 1000 / 4);
    reasons_web_watch_answer (fixture->watch);
  }
  reasons_web_watch_answer (fixture->watch);
  g_assert_cmpint (fixture->fault, ==, NO_FAULT);
  harness_wait (g_get_monotonic_time () - begun > 4 * SHORT * 1000);
  g_assert_cmpint (fixture->fault, ==, NO_FAULT);
}

static void
test_refused (Fixture *fixture,
              gconstpointer patience)
{
  webkit_web_view_load_html (fixture->view, "<p>One", NULL);
  webkit_web_view_load_html (fixture->view, "<title>two</title>", NULL);
  harness_wait (g_strcmp0 (webkit_web_view_get_title (fixture->view), "two") == 0);
  g_assert_cmpint (fixture->fault, ==, NO_FAULT);
}

int
main (int argc,
      char **argv)
{
  static const struct {
    const char *name;
    guint patience;
    void (*test) (Fixture *fixture,
                  gconstpointer patience);
  } tests[] = {
    { "killed", LONG, test_killed },
    { "ended-by-us", LONG, test_ended_by_us },
    { "memory", LONG, test_memory },
    { "never-loads", SHORT, test_never_loads },
    { "never-answers", SHORT, test_never_answers },
    { "answers", SHORT, test_answers },
    { "superseded", LONG, test_refused },
  };

  harness_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/reasons/view/web-watch/", tests[i].name, NULL);

    g_test_add (path, Fixture, GUINT_TO_POINTER (tests[i].patience), set_up, tests[i].test, tear_down);
  }
  return g_test_run ();
}
