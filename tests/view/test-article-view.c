/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>
#include <unistd.h>
#include <webkit/webkit.h>

#include "article-view.h"
#include "fault-page.h"
#include "harness.h"
#include "point-row.h"
#include "notice.h"
#include "place-store.h"
#include "settings.h"
#include "processes.h"
#include "sidebar.h"
#include "split.h"
#include "web-view.h"

/* Where the heading of a point is, in pixels below the top of the window. */
static double
place_of (ReasonsArticleView *view,
          int index)
{
  const ReasonsPoint *point = reasons_article_get_point (reasons_article_view_get_article (view), index);
  g_autofree char *script =
    g_strdup_printf ("document.getElementById (\"%s\").getBoundingClientRect ().top", point->anchor);

  return harness_ask_number (view, script);
}

static double
scroll_offset (ReasonsArticleView *view)
{
  return harness_ask_number (view, "scrollY");
}

static double
height (ReasonsArticleView *view)
{
  return harness_ask_number (view, "innerHeight");
}

static gboolean
at_landing (ReasonsArticleView *view,
            int index)
{
  double place = place_of (view, index);

  return place > 0 && place < height (view) * 0.3;
}

static gboolean
shown (ReasonsArticleView *view)
{
  return harness_find (view, REASONS_TYPE_WEB_VIEW) != NULL &&
         harness_ask_number (view, "document.querySelectorAll (\"main h2\").length") > 0;
}

static GtkWindow *
open_view (ReasonsArticleView **view,
           ReasonsArticle *article,
           int width)
{
  GtkWindow *window;

  *view = g_object_ref_sink (reasons_article_view_new (NULL));
  window = harness_window (GTK_WIDGET (*view), width, 700);
  reasons_article_view_show (*view, article, harness_masthead (), FALSE);
  harness_wait (shown (*view));
  return window;
}

static void
test_no_web_view_before_article (void)
{
  ReasonsArticleView *view = g_object_ref_sink (reasons_article_view_new (NULL));
  GtkWindow *window = harness_window (GTK_WIDGET (view), 1000, 700);

  g_assert_null (harness_find (view, REASONS_TYPE_WEB_VIEW));
  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_masthead (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  g_autofree char *title = harness_ask_string (view, "document.querySelector (\"header h1\").textContent");
  g_autofree char *link = harness_ask_string (view, "document.querySelector (\"header h1 a\").href");
  g_autofree char *byline = harness_ask_string (view, "document.querySelector (\"header .byline\").textContent");

  g_assert_cmpstr (title, ==, "Reasons to Keep a Garden");
  g_assert_cmpstr (link, ==, "https://garden.example/reasons");
  g_assert_true (g_str_has_prefix (byline, "A. Gardener · "));
  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_click_scrolls (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  GtkWidget *list = harness_find (view, GTK_TYPE_LIST_VIEW);

  g_assert_cmpint (reasons_article_view_get_current (view), ==, 0);
  g_assert_cmpfloat (scroll_offset (view), ==, 0);

  gtk_widget_activate_action (list, "list.activate-item", "u", 2);
  harness_wait (at_landing (view, 2));
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 2);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_last_point_lands_as_high (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);

  reasons_article_view_go_to (view, 4);
  harness_wait (at_landing (view, 4));
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 4);
  reasons_article_view_go_to (view, -1);
  harness_wait (scroll_offset (view) == 0);
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 0);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_current_follows_scrolling (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 8);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  g_autofree char *script = NULL;

  script = g_strdup_printf ("scrollTo (0, document.getElementById (\"%s\").offsetTop - 10); 0",
                            reasons_article_get_point (article, 3)->anchor);
  harness_ask_number (view, script);
  harness_wait (reasons_article_view_get_current (view) == 3);
  harness_ask_number (view, "scrollTo (0, 0); 0");
  harness_wait (reasons_article_view_get_current (view) == 0);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_marks_the_words (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  g_autofree char *words = NULL;

  reasons_article_view_go_to (view, 1);
  harness_wait (harness_ask_number (view, "CSS.highlights.size") == 1);
  words = harness_ask_string (view, "[...CSS.highlights.get (\"reasons-point\")][0].toString ()");
  g_assert_cmpstr (words, ==, reasons_article_get_point (article, 1)->label);
  harness_wait (harness_ask_number (view, "CSS.highlights.size") == 0);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_update_keeps_place (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 8);
  g_autoptr (ReasonsArticle) longer = harness_article (5, 9);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  double before;

  reasons_article_view_go_to (view, 3);
  harness_wait (at_landing (view, 3) && harness_ask_number (view, "CSS.highlights.size") == 1);
  before = place_of (view, 3);
  reasons_article_view_show (view, longer, harness_masthead (), TRUE);
  harness_wait (harness_ask_number (view, "document.querySelectorAll (\"main p\").length") > 45);
  g_assert_cmpfloat_with_epsilon (place_of (view, 3), before, 2);
  harness_wait (reasons_article_view_get_current (view) == 3);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_resize_keeps_place (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 8);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  double width = harness_ask_number (view, "innerWidth");
  double before;

  reasons_article_view_go_to (view, 3);
  harness_wait (at_landing (view, 3) && harness_ask_number (view, "CSS.highlights.size") == 1);
  before = place_of (view, 3);
  /* Narrower text is longer text: without care the point would be far below. */
  gtk_window_set_default_size (window, 760, 700);
  harness_wait (harness_ask_number (view, "innerWidth") < width);
  harness_wait (ABS (place_of (view, 3) - before) < 3);
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 3);

  harness_close (window);
  g_assert_finalize_object (view);
}

/* Longer than any line of the test's articles. */
#define LINE_CHARACTERS 110

static GSettings *
new_settings (void)
{
  return reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
}

static ReasonsMasthead *
named_masthead (const char *name)
{
  ReasonsMasthead *masthead = harness_masthead ();

  masthead->name = g_strdup (name);
  return masthead;
}

static void
test_place_is_offered_again (void)
{
  g_autoptr (GSettings) settings = new_settings ();
  g_autoptr (ReasonsArticle) article = harness_article (5, 12);
  g_autoptr (ReasonsArticle) other = harness_article (3, 6);
  g_autoptr (ReasonsPlaceStore) store = reasons_place_store_dup_default ();
  ReasonsArticleView *view = g_object_ref_sink (reasons_article_view_new (settings));
  GtkWindow *window = harness_window (GTK_WIDGET (view), 1000, 700);
  ReasonsNotice *notice = harness_find (view, REASONS_TYPE_NOTICE);
  ReasonsPlace place;

  reasons_article_view_show (view, article, named_masthead ("one"), FALSE);
  harness_wait (shown (view));
  harness_ask_number (view, "scrollTo (0, document.querySelectorAll (\"main h2\")[2].offsetTop + 700); 0");
  harness_wait (reasons_place_store_lookup (store, "one", g_get_real_time () / G_USEC_PER_SEC, &place));
  g_assert_cmpuint (place.point, ==, 2);
  g_assert_cmpuint (place.offset, >, 100);

  reasons_article_view_show (view, other, named_masthead ("two"), FALSE);
  harness_wait (harness_ask_number (view, "document.querySelectorAll (\"main h2\").length") == 3);
  g_assert_null (reasons_notice_get_text (notice));

  /* Another width: the place is in the text. */
  gtk_window_set_default_size (window, 800, 700);
  reasons_article_view_show (view, article, named_masthead ("one"), FALSE);
  harness_wait (harness_ask_number (view, "document.querySelectorAll (\"main h2\").length") == 5);
  g_assert_cmpstr (reasons_notice_get_text (notice), ==, "Continue at 3: A garden gives something number 3");
  g_assert_cmpfloat (scroll_offset (view), ==, 0);

  /* While the notice comes, the page keeps its place in what is left of the window. */
  harness_wait (gtk_revealer_get_child_revealed (harness_find (notice, GTK_TYPE_REVEALER)));
  harness_wait (height (view) == gtk_widget_get_height (harness_find (view, REASONS_TYPE_WEB_VIEW)));
  g_signal_emit_by_name (notice, "activated");
  harness_wait (scroll_offset (view) > 400 && reasons_article_view_get_current (view) == 2);
  harness_wait (harness_ask_number (view, "reasons.anchor.keep ().index") == 2 &&
                ABS (harness_ask_number (view, "reasons.anchor.keep ().offset") - place.offset) < LINE_CHARACTERS);

  /* Its end in sight, there is nothing to come back to. */
  harness_ask_number (view, "scrollTo (0, document.documentElement.scrollHeight); 0");
  harness_wait (!reasons_place_store_lookup (store, "one", g_get_real_time () / G_USEC_PER_SEC, &place));

  harness_close (window);
  g_assert_finalize_object (view);
}

/* The next article comes before the reader has come to rest, and before the page has drawn itself. */
static void
test_place_is_kept_in_haste (void)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  g_autoptr (ReasonsPlaceStore) store = reasons_place_store_dup_default ();
  g_autoptr (ReasonsArticle) article = harness_article (5, 20);
  g_autoptr (ReasonsArticle) other = harness_article (3, 2);
  ReasonsArticleView *view = g_object_ref_sink (reasons_article_view_new (settings));
  GtkWindow *window = harness_window (GTK_WIDGET (view), 1000, 700);
  ReasonsPlace place;

  reasons_article_view_show (view, article, named_masthead ("hasty"), FALSE);
  harness_wait (shown (view));
  harness_ask_number (view, "scrollTo (0, document.querySelectorAll (\"main h2\")[2].offsetTop + 700); 0");
  reasons_article_view_show (view, other, named_masthead ("other"), FALSE);
  harness_wait (reasons_place_store_lookup (store, "hasty", g_get_real_time () / G_USEC_PER_SEC, &place));
  g_assert_cmpuint (place.point, ==, 2);
  g_assert_cmpuint (place.offset, >, 100);
  g_assert_false (reasons_place_store_lookup (store, "other", g_get_real_time () / G_USEC_PER_SEC, &place));

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_update_tells_changes (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 8);
  g_autoptr (ReasonsArticle) longer = harness_article (7, 8);
  g_autoptr (ReasonsArticle) other = harness_article (2, 8);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  ReasonsNotice *notice = REASONS_NOTICE (gtk_widget_get_next_sibling (harness_find (view, REASONS_TYPE_NOTICE)));

  reasons_article_view_show (view, longer, harness_masthead (), TRUE);
  g_assert_cmpstr (reasons_notice_get_text (notice), ==, "The list has changed: 2 added");
  reasons_article_view_show (view, other, harness_masthead (), FALSE);
  g_assert_null (reasons_notice_get_text (notice));

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_step_stays_in_range (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);

  reasons_article_view_step (view, 3);
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 2);
  reasons_article_view_step (view, 1);
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 2);
  reasons_article_view_step (view, -1);
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 1);
  harness_wait (at_landing (view, 1));

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
on_progressed (ReasonsArticleView *view,
               int index,
               double share,
               int *reached)
{
  *reached = index;
}

/* Before the first point its row is the current one, and yet the next point is the first. */
static void
test_first_point_is_next_to_the_top (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  int reached = 0;

  g_signal_connect (view, "progressed", G_CALLBACK (on_progressed), &reached);
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 0);
  reasons_article_view_step (view, 1);
  harness_wait (at_landing (view, 0));
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 0);
  reasons_article_view_step (view, -1);
  harness_wait (scroll_offset (view) == 0);
  reasons_article_view_step (view, -1);
  reasons_article_view_step (view, 1);
  harness_wait (at_landing (view, 0));

  /* Scrolled back by hand it is so as well. */
  harness_ask_number (view, "scrollTo (0, 0); 0");
  harness_wait (scroll_offset (view) == 0);
  harness_wait (reached == -1);
  reasons_article_view_step (view, 1);
  harness_wait (at_landing (view, 0));

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_narrow_puts_list_into_drawer (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 420);
  GtkWidget *sidebar = harness_find (view, REASONS_TYPE_SIDEBAR);
  GtkRevealer *drawer;

  harness_wait (gtk_widget_get_ancestor (sidebar, GTK_TYPE_REVEALER) != NULL);
  drawer = GTK_REVEALER (gtk_widget_get_ancestor (sidebar, GTK_TYPE_REVEALER));
  g_assert_false (gtk_revealer_get_reveal_child (drawer));
  reasons_article_view_toggle_sidebar (view);
  g_assert_true (gtk_revealer_get_reveal_child (drawer));
  g_assert_true (gtk_widget_activate_action (sidebar, REASONS_ACTION_CLOSE_DRAWER, NULL));
  g_assert_false (gtk_revealer_get_reveal_child (drawer));
  reasons_article_view_toggle_sidebar (view);
  harness_wait (harness_ask_number (view, "document.documentElement.scrollWidth <= innerWidth ? 1 : 0") == 1);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
on_paged (ReasonsArticleView *view,
          gboolean at_end,
          int *answer)
{
  *answer = at_end;
}

static void
test_pages_to_the_end (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (2, 10);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  int answer = -1;

  g_signal_connect (view, "paged", G_CALLBACK (on_paged), &answer);
  reasons_article_view_page_down (view);
  harness_wait (answer == FALSE);
  harness_wait (scroll_offset (view) > 0);
  harness_ask_number (view, "scrollTo (0, document.documentElement.scrollHeight); 0");
  answer = -1;
  reasons_article_view_page_down (view);
  harness_wait (answer == TRUE);

  harness_close (window);
  g_assert_finalize_object (view);
}

static gboolean
shows_fault (ReasonsArticleView *view)
{
  ReasonsFaultPage *page = harness_find (view, REASONS_TYPE_FAULT_PAGE);

  return gtk_widget_get_mapped (GTK_WIDGET (page));
}

static void
kill_page (ReasonsArticleView *view)
{
  g_assert_true (processes_signal_last (getpid (), PROCESSES_WEB, SIGKILL));
  harness_wait (shows_fault (view));
}

static void
test_killed_and_reloaded (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);

  reasons_article_view_go_to (view, 3);
  harness_wait (at_landing (view, 3));
  kill_page (view);
  /* List and selection are not WebKit's and stay. */
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 3);
  g_assert_true (reasons_article_view_get_article (view) == article);

  g_signal_emit_by_name (harness_find (view, REASONS_TYPE_FAULT_PAGE), "reload");
  g_assert_false (shows_fault (view));
  harness_wait (at_landing (view, 3));
  g_assert_cmpint (reasons_article_view_get_current (view), ==, 3);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_killed_and_point_chosen (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);

  kill_page (view);
  reasons_article_view_go_to (view, 2);
  g_assert_false (shows_fault (view));
  harness_wait (at_landing (view, 2));

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_killed_and_row_pressed (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);

  kill_page (view);
  g_signal_emit_by_name (harness_find (view, REASONS_TYPE_SIDEBAR), "point-activated", 2);
  g_assert_false (shows_fault (view));
  harness_wait (at_landing (view, 2));

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_killed_and_next_article_comes (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  g_autoptr (ReasonsArticle) next = harness_article (4, 6);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);

  for (int i = 0; i < 3; i++) {
    kill_page (view);
    reasons_article_view_show (view, i % 2 == 0 ? next : article, harness_masthead (), FALSE);
    g_assert_false (shows_fault (view));
    harness_wait (harness_ask_number (view, "document.querySelectorAll (\"main h2\").length") == (i % 2 == 0 ? 4 : 5));
  }

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
on_unplaced (GtkWidget *web_view,
             GtkBitset *points,
             guint64 *count)
{
  *count = gtk_bitset_get_size (points);
}

/* A point that the page has no place for is told to the list, whose row says so and leads nowhere. */
static void
test_unplaced (void)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 3);
  ReasonsArticleView *view;
  GtkWindow *window = open_view (&view, article, 1000);
  guint64 count = 0;

  g_signal_connect (harness_find (view, REASONS_TYPE_WEB_VIEW), "points-unplaced", G_CALLBACK (on_unplaced), &count);
  harness_ask_number (view, "reasons.points[0].node = null; reasons.points[3].node = null; "
                            "reasons.tell_unplaced (); 1");
  harness_wait (count == 2);
  harness_wait (gtk_widget_has_css_class (harness_find (view, REASONS_TYPE_POINT_ROW), "unplaced"));

  /* With the article shown anew, every point has its place. */
  reasons_article_view_show (view, article, harness_masthead (), TRUE);
  harness_wait (count == 0);
  harness_wait (!gtk_widget_has_css_class (harness_find (view, REASONS_TYPE_POINT_ROW), "unplaced"));

  harness_close (window);
  g_assert_finalize_object (view);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("reasons-article-view-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/article-view/no-web-view-before-article", test_no_web_view_before_article);
  g_test_add_func ("/reasons/view/article-view/masthead", test_masthead);
  g_test_add_func ("/reasons/view/article-view/click-scrolls", test_click_scrolls);
  g_test_add_func ("/reasons/view/article-view/last-point-lands-as-high", test_last_point_lands_as_high);
  g_test_add_func ("/reasons/view/article-view/current-follows-scrolling", test_current_follows_scrolling);
  g_test_add_func ("/reasons/view/article-view/marks-the-words", test_marks_the_words);
  g_test_add_func ("/reasons/view/article-view/update-keeps-place", test_update_keeps_place);
  g_test_add_func ("/reasons/view/article-view/resize-keeps-place", test_resize_keeps_place);
  g_test_add_func ("/reasons/view/article-view/place-is-offered-again", test_place_is_offered_again);
  g_test_add_func ("/reasons/view/article-view/place-is-kept-in-haste", test_place_is_kept_in_haste);
  g_test_add_func ("/reasons/view/article-view/update-tells-changes", test_update_tells_changes);
  g_test_add_func ("/reasons/view/article-view/step-stays-in-range", test_step_stays_in_range);
  g_test_add_func ("/reasons/view/article-view/first-point-is-next-to-the-top", test_first_point_is_next_to_the_top);
  g_test_add_func ("/reasons/view/article-view/narrow-puts-list-into-drawer", test_narrow_puts_list_into_drawer);
  g_test_add_func ("/reasons/view/article-view/pages-to-the-end", test_pages_to_the_end);
  g_test_add_func ("/reasons/view/article-view/unplaced", test_unplaced);
  g_test_add_func ("/reasons/view/article-view/killed-and-reloaded", test_killed_and_reloaded);
  g_test_add_func ("/reasons/view/article-view/killed-and-point-chosen", test_killed_and_point_chosen);
  g_test_add_func ("/reasons/view/article-view/killed-and-row-pressed", test_killed_and_row_pressed);
  g_test_add_func ("/reasons/view/article-view/killed-and-next-article-comes", test_killed_and_next_article_comes);
  return g_test_run ();
}
