/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-pane.h"

#include <signal.h>
#include <unistd.h>

#include "fault-page.h"
#include "find-bar.h"
#include "harness.h"
#include "processes.h"
#include "resources.h"

static GtkWindow *
open_pane (ReasonsPagePane **pane)
{
  *pane = g_object_ref_sink (g_object_new (REASONS_TYPE_PAGE_PANE, NULL));
  reasons_page_pane_set_settings (*pane, NULL);
  return harness_window (GTK_WIDGET (*pane), 700, 600);
}

static gboolean
shows (ReasonsPagePane *pane,
       guint count)
{
  return harness_ask_number (pane, "document.querySelectorAll (\"main h2\").length") == count;
}

static void
on_notify (gpointer object,
           GParamSpec *pspec,
           guint *count)
{
  (*count)++;
}

static void
on_signal (gpointer object,
           guint *count)
{
  (*count)++;
}

static void
test_page_comes_with_the_first_article (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 4);
  g_autoptr (ReasonsArticle) other = harness_article (4, 4);
  ReasonsPagePane *pane;
  GtkWindow *window = open_pane (&pane);
  guint count = 0;

  g_signal_connect (pane, "notify::web-view", G_CALLBACK (on_notify), &count);
  g_assert_null (reasons_page_pane_get_web_view (pane));
  g_assert_null (reasons_page_pane_get_article (pane));
  g_assert_false (reasons_page_pane_go_to (pane, 0));
  g_assert_false (reasons_page_pane_enter (pane, -1));
  g_assert_false (reasons_page_pane_go_back (pane));
  reasons_page_pane_find (pane);
  g_assert_false (reasons_find_bar_is_open (harness_find (pane, REASONS_TYPE_FIND_BAR)));

  reasons_page_pane_show (pane, article, harness_masthead (), FALSE);
  g_assert_cmpuint (count, ==, 1);
  harness_wait (shows (pane, 3));
  reasons_page_pane_show (pane, other, harness_masthead (), FALSE);
  harness_wait (shows (pane, 4));
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (reasons_page_pane_get_article (pane) == other);

  harness_close (window);
  g_assert_finalize_object (pane);
}

static void
test_zoom_before_and_after (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 4);
  ReasonsPagePane *pane;
  GtkWindow *window = open_pane (&pane);
  WebKitWebView *page;

  reasons_page_pane_set_zoom (pane, 1.5);
  reasons_page_pane_show (pane, article, harness_masthead (), FALSE);
  page = WEBKIT_WEB_VIEW (reasons_page_pane_get_web_view (pane));
  g_assert_cmpfloat (webkit_web_view_get_zoom_level (page), ==, 1.5);
  reasons_page_pane_set_zoom (pane, 0.8);
  g_assert_cmpfloat (webkit_web_view_get_zoom_level (page), ==, 0.8);

  harness_close (window);
  g_assert_finalize_object (pane);
}

static void
test_points_out_of_range (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 8);
  ReasonsPagePane *pane;
  GtkWindow *window = open_pane (&pane);

  reasons_page_pane_show (pane, article, harness_masthead (), FALSE);
  harness_wait (shows (pane, 3));
  g_assert_false (reasons_page_pane_go_to (pane, 3));
  g_assert_false (reasons_page_pane_go_to (pane, -2));
  g_assert_false (reasons_page_pane_enter (pane, 3));
  g_assert_true (reasons_page_pane_go_to (pane, 2));
  harness_wait (harness_ask_number (pane, "scrollY") > 0);
  g_assert_true (reasons_page_pane_go_to (pane, -1));
  harness_wait (harness_ask_number (pane, "scrollY") == 0);

  harness_close (window);
  g_assert_finalize_object (pane);
}

/* One thing at a time: the bar first, the mark then. */
static void
test_goes_back_step_by_step (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 8);
  ReasonsPagePane *pane;
  GtkWindow *window = open_pane (&pane);
  ReasonsFindBar *bar;

  reasons_page_pane_show (pane, article, harness_masthead (), FALSE);
  harness_wait (shows (pane, 3));
  bar = harness_find (pane, REASONS_TYPE_FIND_BAR);
  reasons_page_pane_find_again (pane, TRUE);
  g_assert_true (reasons_find_bar_is_open (bar));
  g_assert_true (reasons_page_pane_go_back (pane));
  g_assert_false (reasons_find_bar_is_open (bar));
  reasons_page_pane_go_to (pane, 1);
  harness_wait (reasons_page_pane_go_back (pane));
  harness_wait (harness_ask_number (pane, "CSS.highlights.size") == 0);
  g_assert_false (reasons_page_pane_go_back (pane));

  harness_close (window);
  g_assert_finalize_object (pane);
}

/* The bar stays open with an update and closes with another article. */
static void
test_find_bar_and_articles (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 8);
  g_autoptr (ReasonsArticle) longer = harness_article (4, 8);
  ReasonsPagePane *pane;
  GtkWindow *window = open_pane (&pane);
  ReasonsFindBar *bar;

  reasons_page_pane_show (pane, article, harness_masthead (), FALSE);
  harness_wait (shows (pane, 3));
  bar = harness_find (pane, REASONS_TYPE_FIND_BAR);
  reasons_page_pane_find (pane);
  reasons_page_pane_show (pane, longer, harness_masthead (), TRUE);
  g_assert_true (reasons_find_bar_is_open (bar));
  reasons_page_pane_show (pane, article, harness_masthead (), FALSE);
  g_assert_false (reasons_find_bar_is_open (bar));

  harness_close (window);
  g_assert_finalize_object (pane);
}

static void
test_failed_page (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 8);
  ReasonsPagePane *pane;
  GtkWindow *window = open_pane (&pane);
  GtkWidget *fault_page = harness_find (pane, REASONS_TYPE_FAULT_PAGE);
  guint reloads = 0;
  guint elsewhere = 0;

  g_signal_connect (pane, "reload", G_CALLBACK (on_signal), &reloads);
  g_signal_connect (pane, "elsewhere", G_CALLBACK (on_signal), &elsewhere);
  reasons_page_pane_show (pane, article, harness_masthead (), FALSE);
  harness_wait (shows (pane, 3));
  gtk_widget_grab_focus (GTK_WIDGET (reasons_page_pane_get_web_view (pane)));
  g_assert_true (processes_signal_last (getpid (), PROCESSES_WEB, SIGKILL));
  harness_wait (gtk_widget_get_mapped (fault_page));
  /* The keyboard does not fall out of the article. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (window), fault_page));

  g_signal_emit_by_name (fault_page, "elsewhere");
  g_assert_cmpuint (elsewhere, ==, 1);
  g_assert_cmpuint (reloads, ==, 0);
  g_signal_emit_by_name (fault_page, "reload");
  g_assert_cmpuint (reloads, ==, 1);
  g_assert_false (gtk_widget_get_mapped (fault_page));
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (reasons_page_pane_get_web_view (pane)));
  harness_wait (shows (pane, 3));

  harness_close (window);
  g_assert_finalize_object (pane);
}

/* WebKit says of a load that has failed as well that it is finished. */
static void
test_failed_load (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 8);
  g_autoptr (GError) error = g_error_new_literal (WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_FAILED, "No page");
  ReasonsPagePane *pane;
  GtkWindow *window = open_pane (&pane);
  GtkWidget *fault_page = harness_find (pane, REASONS_TYPE_FAULT_PAGE);
  gboolean handled;

  reasons_page_pane_show (pane, article, harness_masthead (), FALSE);
  harness_wait (shows (pane, 3));
  g_signal_emit_by_name (reasons_page_pane_get_web_view (pane), "load-changed", WEBKIT_LOAD_STARTED);
  g_signal_emit_by_name (reasons_page_pane_get_web_view (pane), "load-failed", WEBKIT_LOAD_STARTED, "about:blank", error,
                         &handled);
  g_signal_emit_by_name (reasons_page_pane_get_web_view (pane), "load-changed", WEBKIT_LOAD_FINISHED);
  g_assert_true (gtk_widget_get_mapped (fault_page));

  g_signal_emit_by_name (fault_page, "reload");
  harness_wait (shows (pane, 3));
  g_assert_false (gtk_widget_get_mapped (fault_page));

  harness_close (window);
  g_assert_finalize_object (pane);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add_func ("/reasons/view/page-pane/page-comes-with-the-first-article",
                   test_page_comes_with_the_first_article);
  g_test_add_func ("/reasons/view/page-pane/zoom-before-and-after", test_zoom_before_and_after);
  g_test_add_func ("/reasons/view/page-pane/points-out-of-range", test_points_out_of_range);
  g_test_add_func ("/reasons/view/page-pane/goes-back-step-by-step", test_goes_back_step_by_step);
  g_test_add_func ("/reasons/view/page-pane/find-bar-and-articles", test_find_bar_and_articles);
  g_test_add_func ("/reasons/view/page-pane/failed-page", test_failed_page);
  g_test_add_func ("/reasons/view/page-pane/failed-load", test_failed_load);
  return g_test_run ();
}
