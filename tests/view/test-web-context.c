/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <unistd.h>

#include "harness.h"
#include "processes.h"
#include "web-context.h"

/* Megabytes: a process has 300 before it shows anything. */
#define LIMIT  600
#define ENOUGH 6000
#define LEAK   "450"

static WebKitWebView *
show (WebKitWebContext *context,
      GtkWindow **window)
{
  g_autoptr (WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();
  WebKitWebView *view = g_object_ref_sink (
    g_object_new (WEBKIT_TYPE_WEB_VIEW, "web-context", context, "network-session", session, NULL));

  *window = harness_window (GTK_WIDGET (view), 300, 200);
  webkit_web_view_load_html (view, "<title>shown</title><p>Text", NULL);
  harness_wait (g_strcmp0 (webkit_web_view_get_title (view), "shown") == 0);
  return view;
}

static guint
count_processes (void)
{
  g_autoptr (GArray) found = processes_find (getpid (), PROCESSES_WEB);

  return found->len;
}

/* What one article does to its process must not be felt in another view. */
static void
test_process_is_its_own (void)
{
  WebKitWebContext *first = reasons_web_context_new (ENOUGH);
  WebKitWebContext *second = reasons_web_context_new (ENOUGH);
  GtkWindow *windows[2];
  WebKitWebView *views[2];
  guint before = count_processes ();

  g_assert_true (first != second);
  views[0] = show (first, &windows[0]);
  g_assert_cmpuint (count_processes (), ==, before + 1);
  views[1] = show (second, &windows[1]);
  g_assert_cmpuint (count_processes (), ==, before + 2);

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++) {
    harness_close (windows[i]);
    g_assert_finalize_object (views[i]);
  }
  g_object_unref (first);
  g_object_unref (second);
}

/* WebKit has one model of its caches for all contexts: set for ours, Liferea's page would load its scripts anew
 * for each article. */
static void
test_leaves_others_caches_alone (void)
{
  g_autoptr (WebKitWebContext) other = webkit_web_context_new ();
  g_autoptr (WebKitWebContext) context = NULL;

  webkit_web_context_set_cache_model (other, WEBKIT_CACHE_MODEL_DOCUMENT_BROWSER);
  context = reasons_web_context_new (REASONS_WEB_MEMORY_MEGABYTES);
  g_assert_cmpint (webkit_web_context_get_cache_model (other), ==, WEBKIT_CACHE_MODEL_DOCUMENT_BROWSER);
  webkit_web_context_set_cache_model (other, WEBKIT_CACHE_MODEL_WEB_BROWSER);
}

static void
on_terminated (WebKitWebView *view,
               WebKitWebProcessTerminationReason reason,
               int *seen)
{
  *seen = (int) reason;
}

static void
on_filled (GObject *view,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (JSCValue) value = webkit_web_view_evaluate_javascript_finish (WEBKIT_WEB_VIEW (view), result, NULL);

  *(gboolean *) user_data = TRUE;
}

/* Fills the memory of a process that may use so much, and gives whether it was ended for that. */
static gboolean
is_ended (guint megabytes)
{
  g_autoptr (WebKitWebContext) context = reasons_web_context_new (megabytes);
  GtkWindow *window;
  WebKitWebView *view = show (context, &window);
  int seen = -1;
  gboolean filled = FALSE;

  g_signal_connect (view, "web-process-terminated", G_CALLBACK (on_terminated), &seen);
  webkit_web_view_evaluate_javascript (view,
                                       "globalThis.kept = [];"
                                       "for (let i = 0; i < " LEAK "; i++)"
                                       "  kept.push (new Uint8Array (1 << 20).fill (1 + i % 255));",
                                       -1, NULL, NULL, NULL, on_filled, &filled);
  if (megabytes == LIMIT)
    harness_wait (seen >= 0);
  harness_wait (filled);
  harness_close (window);
  g_assert_finalize_object (view);
  return seen == WEBKIT_WEB_PROCESS_EXCEEDED_MEMORY_LIMIT;
}

static void
test_limit_ends_it (void)
{
  g_assert_true (is_ended (LIMIT));
}

static void
test_below_the_limit_it_lives (void)
{
  g_assert_false (is_ended (ENOUGH));
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/web-context/process-is-its-own", test_process_is_its_own);
  g_test_add_func ("/reasons/view/web-context/leaves-others-caches-alone", test_leaves_others_caches_alone);
  g_test_add_func ("/reasons/view/web-context/limit-ends-it", test_limit_ends_it);
  g_test_add_func ("/reasons/view/web-context/below-the-limit-it-lives", test_below_the_limit_it_lives);
  return g_test_run ();
}
