/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "web-policy.h"

/* A view that does as the policy says, on a page that may do what it likes. What is asked by way of the test's script
 * counts as a gesture of the user's; by a timer of the page it does not. */

typedef struct {
  WebKitWebView *view;
  GtkWindow *window;
  gboolean loading;
  guint asked;
  char *link;
} Fixture;

static gboolean
on_decide (WebKitWebView *view,
           WebKitPolicyDecision *decision,
           WebKitPolicyDecisionType type,
           Fixture *fixture)
{
  const char *link = reasons_web_policy_decide (decision, type, fixture->loading);

  fixture->asked++;
  if (link != NULL) {
    g_free (fixture->link);
    fixture->link = g_strdup (link);
  }
  return TRUE;
}

static void
load (Fixture *fixture,
      const char *html)
{
  fixture->loading = TRUE;
  webkit_web_view_load_html (fixture->view, html, REASONS_WEB_SHELL_URI);
  harness_wait (g_strcmp0 (webkit_web_view_get_title (fixture->view), "shell") == 0 &&
                !webkit_web_view_is_loading (fixture->view));
  fixture->loading = FALSE;
  fixture->asked = 0;
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();

  fixture->view = g_object_ref_sink (g_object_new (WEBKIT_TYPE_WEB_VIEW, "network-session", session, NULL));
  g_signal_connect (fixture->view, "decide-policy", G_CALLBACK (on_decide), fixture);
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 300, 200);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
  g_free (fixture->link);
}

static void
assert_stayed (Fixture *fixture)
{
  g_assert_cmpstr (webkit_web_view_get_uri (fixture->view), ==, REASONS_WEB_SHELL_URI);
  g_assert_cmpstr (webkit_web_view_get_title (fixture->view), ==, "shell");
}

static void
on_run (GObject *source,
        GAsyncResult *result,
        gpointer user_data)
{
  gboolean *done = user_data;
  g_autoptr (JSCValue) value = webkit_web_view_evaluate_javascript_finish (WEBKIT_WEB_VIEW (source), result, NULL);

  *done = TRUE;
}

/* Runs this on the page, and lets it lead to a question, which some of it does not: WebKit itself refuses it. */
static void
run (Fixture *fixture,
     const char *script)
{
  gboolean done = FALSE;

  webkit_web_view_evaluate_javascript (fixture->view, script, -1, NULL, NULL, NULL, on_run, &done);
  harness_wait (done);
  for (guint i = 0; i < 10; i++)
    harness_turn ();
}

static void
test_shell_loads (Fixture *fixture,
                  gconstpointer unused)
{
  load (fixture, "<title>shell</title>");
  assert_stayed (fixture);
}

/* While the shell is on its way, it is the only one. */
static void
test_only_the_shell_loads (Fixture *fixture,
                           gconstpointer unused)
{
  fixture->loading = TRUE;
  webkit_web_view_load_uri (fixture->view, "data:text/html,<title>another</title>");
  harness_wait (fixture->asked > 0 && !webkit_web_view_is_loading (fixture->view));
  g_assert_cmpstr (webkit_web_view_get_title (fixture->view), !=, "another");
  g_assert_null (fixture->link);
}

static void
test_links_are_handed_over (Fixture *fixture,
                            gconstpointer unused)
{
  static const char *const links[] = { "http://garden.example/a", "https://garden.example/b",
                                       "mailto:gardener@garden.example" };

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++) {
    for (guint blank = 0; blank < 2; blank++) {
      g_autofree char *html = g_strdup_printf ("<title>shell</title><a href='%s' %s>there</a>", links[i],
                                               blank ? "target=_blank" : "");

      load (fixture, html);
      run (fixture, "document.querySelector ('a').click ()");
      harness_wait (fixture->link != NULL);
      g_assert_cmpstr (fixture->link, ==, links[i]);
      assert_stayed (fixture);
      g_clear_pointer (&fixture->link, g_free);
    }
  }
}

static void
test_other_schemes_lead_nowhere (Fixture *fixture,
                                 gconstpointer unused)
{
  static const char *const links[] = { "file:///etc/passwd", "ftp://garden.example/", "data:text/html,<title>no</title>",
                                       "liferea:subscribe", "about:srcdoc", "tel:123" };

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++) {
    g_autofree char *html = g_strdup_printf ("<title>shell</title><a href='%s'>there</a>", links[i]);

    load (fixture, html);
    run (fixture, "document.querySelector ('a').click ()");
    g_assert_null (fixture->link);
    assert_stayed (fixture);
  }
}

/* Whatever asks for them, and though the address is one that a link might lead to. */
static void
test_other_ways_lead_nowhere (Fixture *fixture,
                              gconstpointer unused)
{
  static const char *const ways[] = {
    "location.href = 'https://elsewhere.example/'",
    "location.replace ('https://elsewhere.example/')",
    "document.querySelector ('form').submit ()",
    "document.querySelector ('button').click ()",
    "window.open ('https://elsewhere.example/')",
    "document.body.append (Object.assign (document.createElement ('iframe'), { src: 'https://elsewhere.example/' }))",
    "document.head.innerHTML += '<meta http-equiv=refresh content=\"0; url=https://elsewhere.example/\">'",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++) {
    load (fixture, "<title>shell</title><form action='https://elsewhere.example/'><button>Go</button></form>"
                   "<a href='https://elsewhere.example/'>there</a>");
    run (fixture, ways[i]);
    g_assert_null (fixture->link);
    assert_stayed (fixture);
  }
}

/* What a click that nobody has made leads to. WebKit takes one for the user's that comes soon after his. */
static void
test_clicks_of_scripts_lead_nowhere (Fixture *fixture,
                                     gconstpointer unused)
{
  load (fixture, "<title>shell</title><a href='https://elsewhere.example/'>there</a>");
  run (fixture, "setTimeout (() => document.querySelector ('a').click (), 2500)");
  harness_wait (fixture->asked > 0);
  g_assert_null (fixture->link);
  assert_stayed (fixture);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add ("/reasons/view/web-policy/shell-loads", Fixture, NULL, set_up, test_shell_loads, tear_down);
  g_test_add ("/reasons/view/web-policy/only-the-shell-loads", Fixture, NULL, set_up, test_only_the_shell_loads,
              tear_down);
  g_test_add ("/reasons/view/web-policy/links-are-handed-over", Fixture, NULL, set_up, test_links_are_handed_over,
              tear_down);
  g_test_add ("/reasons/view/web-policy/other-schemes-lead-nowhere", Fixture, NULL, set_up,
              test_other_schemes_lead_nowhere, tear_down);
  g_test_add ("/reasons/view/web-policy/other-ways-lead-nowhere", Fixture, NULL, set_up, test_other_ways_lead_nowhere,
              tear_down);
  g_test_add ("/reasons/view/web-policy/clicks-of-scripts-lead-nowhere", Fixture, NULL, set_up,
              test_clicks_of_scripts_lead_nowhere, tear_down);
  return g_test_run ();
}
