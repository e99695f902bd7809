/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "web-page.h"

#include <signal.h>
#include <unistd.h>

#include "harness.h"
#include "processes.h"
#include "resources.h"
#include "web-content.h"
#include "web-context.h"

/* The page of a plain view that has our content, but hears nothing of what the page says. */

typedef struct {
  WebKitWebView *view;
  GtkWindow *window;
  ReasonsWebPage *page;
  int fault;
} Fixture;

#define NO_FAULT -1

static void
on_failed (ReasonsWebPage *page,
           int fault,
           Fixture *fixture)
{
  fixture->fault = fault;
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (WebKitUserContentManager) manager = webkit_user_content_manager_new ();
  g_autoptr (WebKitWebContext) context = reasons_web_context_new (REASONS_WEB_MEMORY_MEGABYTES);
  g_autoptr (WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();
  static const char *const names[] = { "reached", "progress", "unplaced", "arrived", "marked", "place", "menu" };

  reasons_web_content_add (manager);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    webkit_user_content_manager_register_script_message_handler (manager, names[i], REASONS_WEB_WORLD);
  fixture->view = g_object_ref_sink (
    g_object_new (WEBKIT_TYPE_WEB_VIEW, "user-content-manager", manager, "web-context", context, "network-session",
                  session, NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 700, 500);
  fixture->page = reasons_web_page_new (fixture->view);
  fixture->fault = NO_FAULT;
  g_signal_connect (fixture->page, "failed", G_CALLBACK (on_failed), fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_object_run_dispose (G_OBJECT (fixture->page));
  g_clear_object (&fixture->page);
  harness_close (fixture->window);
  /* An answer that is due keeps it. */
  g_object_add_weak_pointer (G_OBJECT (fixture->view), (gpointer *) &fixture->view);
  g_object_unref (fixture->view);
  harness_wait (fixture->view == NULL);
}

static void
on_answer (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static double
ask (Fixture *fixture,
     const char *script)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (JSCValue) value = NULL;

  harness_wait (!webkit_web_view_is_loading (fixture->view));
  webkit_web_view_evaluate_javascript (fixture->view, script, -1, REASONS_WEB_WORLD, NULL, NULL, on_answer, &answer);
  harness_wait (answer != NULL);
  value = webkit_web_view_evaluate_javascript_finish (fixture->view, answer, NULL);
  return value != NULL ? jsc_value_to_double (value) : -1;
}

static double
count_headings (Fixture *fixture)
{
  return ask (fixture, "document.querySelectorAll ('main h2').length");
}

/* Shows an article of so many points, and gives it. Borrowed: the page has it. */
static ReasonsArticle *
show (Fixture *fixture,
      guint count)
{
  g_autoptr (ReasonsArticle) article = harness_article (count, 30);

  reasons_web_page_show (fixture->page, article, harness_masthead (), FALSE);
  return article;
}

static void
test_empty_before_an_article (Fixture *fixture,
                              gconstpointer unused)
{
  g_assert_true (reasons_web_page_is_loading (fixture->page));
  g_assert_cmpuint (reasons_web_page_get_n_points (fixture->page), ==, 0);
  g_assert_null (reasons_web_page_find_article (fixture->page, 0));
  g_assert_false (reasons_web_page_unmark (fixture->page));
  reasons_web_page_page_down (fixture->page);
  reasons_web_page_resume (fixture->page, 1, 2);
  harness_wait (!reasons_web_page_is_loading (fixture->page));
}

/* All of it is said before there is a page. */
static void
test_what_is_said_early_waits (Fixture *fixture,
                               gconstpointer unused)
{
  show (fixture, 3);
  show (fixture, 6);
  reasons_web_page_go_to (fixture->page, 2, FALSE);
  reasons_web_page_go_to (fixture->page, 4, FALSE);
  g_assert_true (reasons_web_page_is_loading (fixture->page));

  harness_wait (count_headings (fixture) == 6);
  harness_wait (ask (fixture, "document.querySelectorAll ('main h2')[4].getBoundingClientRect ().top < innerHeight / 2"
                              " && document.querySelectorAll ('main h2')[5].getBoundingClientRect ().top > 0") == 1);
}

/* Where to go belongs to the article it was said of. */
static void
test_next_article_starts_at_its_top (Fixture *fixture,
                                     gconstpointer unused)
{
  show (fixture, 6);
  reasons_web_page_go_to (fixture->page, 4, FALSE);
  show (fixture, 5);
  harness_wait (count_headings (fixture) == 5);
  g_assert_cmpfloat (ask (fixture, "scrollY"), ==, 0);
}

static void
test_serials (Fixture *fixture,
              gconstpointer unused)
{
  ReasonsArticle *articles[3];

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++) {
    articles[i] = show (fixture, 2 + i);
    g_assert_cmpuint (reasons_web_page_get_n_points (fixture->page), ==, 2 + i);
    g_assert_false (reasons_web_page_is_current (fixture->page, articles[i]) && i == 0);
    harness_wait (count_headings (fixture) == 2 + i);
    g_assert_true (reasons_web_page_is_current (fixture->page, articles[i]));
  }
  g_assert_true (reasons_web_page_find_article (fixture->page, 3) == articles[2]);
  g_assert_true (reasons_web_page_find_article (fixture->page, 2) == articles[1]);
  g_assert_null (reasons_web_page_find_article (fixture->page, 1));
  g_assert_null (reasons_web_page_find_article (fixture->page, 0));
  g_assert_null (reasons_web_page_find_article (fixture->page, 4));
  g_assert_null (reasons_web_page_find_article (fixture->page, G_MAXUINT));
}

static void
test_mark_is_taken_once (Fixture *fixture,
                         gconstpointer unused)
{
  show (fixture, 3);
  harness_wait (count_headings (fixture) == 3);

  reasons_web_page_set_marked (fixture->page, TRUE);
  g_assert_true (reasons_web_page_unmark (fixture->page));
  g_assert_false (reasons_web_page_unmark (fixture->page));
}

static void
test_killed (Fixture *fixture,
             gconstpointer unused)
{
  ReasonsArticle *article = show (fixture, 4);

  harness_wait (count_headings (fixture) == 4);
  g_assert_true (processes_signal_last (getpid (), PROCESSES_WEB, SIGKILL));
  harness_wait (fixture->fault != NO_FAULT);
  g_assert_cmpint (fixture->fault, ==, REASONS_FAULT_ENDED);
  g_assert_false (reasons_web_page_is_current (fixture->page, article));
  g_assert_null (reasons_web_page_find_article (fixture->page, 1));
  g_assert_cmpuint (reasons_web_page_get_n_points (fixture->page), ==, 4);

  reasons_web_page_restart (fixture->page);
  harness_wait (count_headings (fixture) == 4);
  g_assert_true (reasons_web_page_is_current (fixture->page, article));
}

/* Whoever asks for something more gets another page by that. */
static void
test_killed_and_asked (Fixture *fixture,
                       gconstpointer unused)
{
  show (fixture, 4);
  harness_wait (count_headings (fixture) == 4);
  g_assert_true (processes_signal_last (getpid (), PROCESSES_WEB, SIGKILL));
  harness_wait (fixture->fault != NO_FAULT);

  reasons_web_page_go_to (fixture->page, 3, FALSE);
  harness_wait (count_headings (fixture) == 4);
  harness_wait (ask (fixture, "scrollY") > 0);
}

/* A page that lives may hang as well: it is another afterwards. */
static void
test_restarted_alive (Fixture *fixture,
                      gconstpointer unused)
{
  show (fixture, 4);
  harness_wait (count_headings (fixture) == 4);
  ask (fixture, "globalThis.old = 1");

  reasons_web_page_restart (fixture->page);
  harness_wait (count_headings (fixture) == 4);
  g_assert_cmpfloat (ask (fixture, "typeof old === 'undefined' ? 1 : 0"), ==, 1);
  g_assert_cmpint (fixture->fault, ==, NO_FAULT);
}

int
main (int argc,
      char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    { "empty-before-an-article", test_empty_before_an_article },
    { "what-is-said-early-waits", test_what_is_said_early_waits },
    { "next-article-starts-at-its-top", test_next_article_starts_at_its_top },
    { "serials", test_serials },
    { "mark-is-taken-once", test_mark_is_taken_once },
    { "killed", test_killed },
    { "killed-and-asked", test_killed_and_asked },
    { "restarted-alive", test_restarted_alive },
  };

  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/reasons/view/web-page/", tests[i].path, NULL);

    g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
  }
  return g_test_run ();
}
