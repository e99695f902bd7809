/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Going to a point and following the reader, asked of the page (resources/js/travel.js, places.js). */

#include <webkit/webkit.h>

#include "article-view.h"
#include "harness.h"
#include "web-view.h"

#define HEIGHT 700

typedef struct {
  ReasonsArticle *article;
  ReasonsArticleView *view;
  GtkWindow *window;
  int arrived;
} Fixture;

static void
on_arrived (ReasonsWebView *web_view,
            int index,
            Fixture *fixture)
{
  fixture->arrived = index;
}

static void
open_article (Fixture *fixture,
              ReasonsArticle *article)
{
  fixture->article = article;
  fixture->arrived = -2;
  fixture->view = g_object_ref_sink (reasons_article_view_new (NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 1000, HEIGHT);
  reasons_article_view_show (fixture->view, article, harness_masthead (), FALSE);
  g_signal_connect (harness_find (fixture->view, REASONS_TYPE_WEB_VIEW), "point-arrived", G_CALLBACK (on_arrived),
                    fixture);
  harness_wait (harness_ask_number (fixture->view, "reasons.points.length") ==
                reasons_article_get_n_points (article));
}

static void
open_html (Fixture *fixture,
           const char *title,
           const char *html)
{
  g_autoptr (GBytes) content = g_bytes_new (html, strlen (html));
  g_autoptr (GError) error = NULL;
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML, .title = title };
  ReasonsArticle *article = reasons_article_new (&input, NULL, &error);

  g_assert_no_error (error);
  open_article (fixture, article);
}

static void
close_article (Fixture *fixture)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
  reasons_article_unref (fixture->article);
}

static double
ask (Fixture *fixture,
     const char *script)
{
  return harness_ask_number (fixture->view, script);
}

/* How far below the upper edge of the page the point is, in its pixels. */
static double
place_of (Fixture *fixture,
          int index)
{
  g_autofree char *script =
    g_strdup_printf ("reasons.points[%d].node.getBoundingClientRect ().top", index);

  return ask (fixture, script);
}

static double
landing (Fixture *fixture)
{
  return ask (fixture, "reasons.places.landing ()");
}

static void
go (Fixture *fixture,
    int index)
{
  fixture->arrived = -2;
  reasons_article_view_go_to (fixture->view, index);
  harness_wait (fixture->arrived == index);
}

/* As the scrollbar does it: nothing is heard but that the page has moved. */
static void
scroll_by_hand (Fixture *fixture,
                const char *script)
{
  ask (fixture, script);
}

static int
current (Fixture *fixture)
{
  return reasons_article_view_get_current (fixture->view);
}

static void
let_pass (Fixture *fixture,
          guint frames)
{
  g_autofree char *script = g_strdup_printf ("var left = %u; (function wait () { if (left-- > 0) "
                                             "requestAnimationFrame (wait); }) (); 0",
                                             frames);

  ask (fixture, script);
  harness_wait (ask (fixture, "left") < 0);
}

/* A row that lights up is the one that was chosen, also where the next is a line below it. */
static void
test_each_point_is_the_one_chosen (void)
{
  Fixture fixture;

  open_html (&fixture, "6 Reasons to Write Lists",
             "<p>Begin.</p><ol><li>Memory is short</li><li>Paper is patient</li><li>Order calms the mind</li>"
             "<li>Ticks are a pleasure</li><li>Friends can read along</li><li>Nothing gets lost</li></ol>");
  g_assert_cmpuint (reasons_article_get_n_points (fixture.article), ==, 6);
  for (int i = 5; i >= 0; i--) {
    go (&fixture, i);
    let_pass (&fixture, 4);
    g_assert_cmpint (current (&fixture), ==, i);
  }
  close_article (&fixture);
}

static void
test_all_points_land_as_high (void)
{
  Fixture fixture;

  open_article (&fixture, harness_article (6, 2));
  for (int i = 0; i < 6; i++) {
    go (&fixture, i);
    g_assert_cmpfloat_with_epsilon (place_of (&fixture, i), landing (&fixture), 1.5);
  }
  close_article (&fixture);
}

/* The last point above the line is the current one, whether its heading is in sight or not. */
static void
test_long_point_stays_current (void)
{
  Fixture fixture;

  open_article (&fixture, harness_article (3, 40));
  scroll_by_hand (&fixture, "scrollTo (0, reasons.places.measure ()[1] + innerHeight * 2); 0");
  harness_wait (current (&fixture) == 1);
  g_assert_cmpfloat (place_of (&fixture, 1), <, 0);
  scroll_by_hand (&fixture, "scrollTo (0, reasons.places.measure ()[1] - reasons.places.landing () - 60); 0");
  harness_wait (current (&fixture) == 0);
  close_article (&fixture);
}

static void
test_chosen_stays_until_scrolled_by_hand (void)
{
  Fixture fixture;

  open_article (&fixture, harness_article (5, 2));
  go (&fixture, 4);
  /* Something near the end grows: the page is measured anew, and that is no reader's hand. */
  ask (&fixture, "document.querySelector (\"main\").lastElementChild.style.height = \"300px\"; 0");
  let_pass (&fixture, 4);
  g_assert_cmpint (current (&fixture), ==, 4);
  /* Back by so little that the line is still above the point that was chosen. */
  scroll_by_hand (&fixture, "scrollBy (0, -150); 0");
  harness_wait (current (&fixture) == 3);
  close_article (&fixture);
}

static void
test_first_and_last_end_of_the_page (void)
{
  Fixture fixture;

  open_article (&fixture, harness_article (5, 1));
  scroll_by_hand (&fixture, "scrollTo (0, document.documentElement.scrollHeight); 0");
  harness_wait (current (&fixture) == 4);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 4), landing (&fixture), 2);
  scroll_by_hand (&fixture, "scrollTo (0, 0); 0");
  harness_wait (current (&fixture) == 0);
  close_article (&fixture);
}

static void
test_picture_arrives_above (void)
{
  Fixture fixture;
  double before;

  open_article (&fixture, harness_article (5, 6));
  go (&fixture, 3);
  before = place_of (&fixture, 3);
  ask (&fixture, "var late = document.createElement (\"div\"); "
                 "document.querySelector (\"main\").prepend (late); late.style.height = \"400px\"; 0");
  let_pass (&fixture, 4);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 3), before, 2);
  g_assert_cmpint (current (&fixture), ==, 3);
  close_article (&fixture);
}

static void
test_picture_arrives_on_the_way (void)
{
  Fixture fixture;

  open_article (&fixture, harness_article (5, 6));
  reasons_article_view_go_to (fixture.view, 4);
  ask (&fixture, "var late = document.createElement (\"div\"); "
                 "document.querySelector (\"main\").prepend (late); late.style.height = \"400px\"; 0");
  harness_wait (fixture.arrived == 4);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 4), landing (&fixture), 2);
  close_article (&fixture);
}

static void
test_zoom_keeps_the_last_point (void)
{
  const double zooms[] = { 1.5, 0.8, 1.0 };
  Fixture fixture;

  open_article (&fixture, harness_article (5, 3));
  go (&fixture, 4);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++) {
    double inner = ask (&fixture, "innerHeight");

    reasons_article_view_set_zoom (fixture.view, zooms[i]);
    harness_wait (ABS (ask (&fixture, "innerHeight") - inner) > 10);
    let_pass (&fixture, 6);
    g_assert_cmpint (current (&fixture), ==, 4);
    g_assert_cmpfloat (place_of (&fixture, 4), >, 0);
    g_assert_cmpfloat (place_of (&fixture, 4), <, ask (&fixture, "innerHeight") * 0.35);
  }
  go (&fixture, 4);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 4), landing (&fixture), 2);
  close_article (&fixture);
}

static void
test_font_changes (void)
{
  Fixture fixture;
  double before;

  open_article (&fixture, harness_article (5, 6));
  go (&fixture, 2);
  before = place_of (&fixture, 2);
  ask (&fixture, "document.documentElement.style.fontSize = \"26px\"; 0");
  let_pass (&fixture, 6);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 2), before, 3);
  g_assert_cmpint (current (&fixture), ==, 2);
  go (&fixture, 4);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 4), landing (&fixture), 2);
  close_article (&fixture);
}

static void
test_same_point_twice (void)
{
  Fixture fixture;

  open_article (&fixture, harness_article (5, 8));
  go (&fixture, 2);
  scroll_by_hand (&fixture, "scrollBy (0, 90); 0");
  g_assert_cmpfloat (place_of (&fixture, 2), <, landing (&fixture) - 50);
  g_assert_cmpint (current (&fixture), ==, 2);
  go (&fixture, 2);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 2), landing (&fixture), 1.5);
  close_article (&fixture);
}

static void
test_points_of_the_same_words (void)
{
  Fixture fixture;
  g_autoptr (GString) html = g_string_new (NULL);

  for (guint i = 0; i < 4; i++) {
    g_string_append (html, "<h2>Patience</h2>");
    for (guint line = 0; line < 8; line++)
      g_string_append (html, "<p>The same word may well head two of the things that are worth a paragraph, for "
                             "whoever writes does not always look back at what stands above.</p>");
  }
  open_html (&fixture, "What Gardens Teach", html->str);
  for (int i = 3; i > 0; i--) {
    go (&fixture, i);
    g_assert_cmpint (current (&fixture), ==, i);
    g_assert_cmpfloat_with_epsilon (place_of (&fixture, i), landing (&fixture), 2);
  }
  /* The article comes anew. */
  go (&fixture, 2);
  reasons_article_view_show (fixture.view, fixture.article, harness_masthead (), TRUE);
  harness_wait (ABS (place_of (&fixture, 2) - landing (&fixture)) < 2);
  harness_wait (current (&fixture) == 2);
  close_article (&fixture);
}

static void
test_folded_point_is_opened (void)
{
  Fixture fixture;

  open_article (&fixture, harness_article (4, 6));
  ask (&fixture, "var fold = document.createElement (\"details\"); var node = reasons.points[2].node; "
                 "node.replaceWith (fold); fold.append (node); 0");
  let_pass (&fixture, 3);
  go (&fixture, 2);
  g_assert_cmpfloat (ask (&fixture, "fold.open ? 1 : 0"), ==, 1);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 2), landing (&fixture), 2);
  close_article (&fixture);
}

typedef struct {
  int index;
  double share;
  guint count;
} Progress;

static void
on_progressed (ReasonsArticleView *view,
               int index,
               double share,
               Progress *progress)
{
  progress->index = index;
  progress->share = share;
  progress->count++;
}

static void
test_progress (void)
{
  Fixture fixture;
  Progress progress = { -1, -1, 0 };
  guint count;

  open_article (&fixture, harness_article (3, 20));
  g_signal_connect (fixture.view, "progressed", G_CALLBACK (on_progressed), &progress);
  scroll_by_hand (&fixture, "var tops = reasons.places.measure (); "
                            "scrollTo (0, (tops[1] + tops[2]) / 2 - reasons.places.landing ()); 0");
  harness_wait (progress.index == 1 && ABS (progress.share - 0.5) < 0.03);
  /* What is worth no drawing is not told. */
  count = progress.count;
  scroll_by_hand (&fixture, "scrollBy (0, 1); 0");
  let_pass (&fixture, 3);
  g_assert_cmpuint (progress.count, <=, count + 1);
  scroll_by_hand (&fixture, "scrollTo (0, document.documentElement.scrollHeight); 0");
  harness_wait (progress.index == 2 && progress.share == 1);
  close_article (&fixture);
}

static void
test_enter_moves_focus_and_caret (void)
{
  Fixture fixture;
  ReasonsWebView *web_view;

  open_article (&fixture, harness_article (5, 6));
  web_view = harness_find (fixture.view, REASONS_TYPE_WEB_VIEW);
  reasons_web_view_enter (web_view, 3);
  harness_wait (fixture.arrived == 3);
  g_assert_true (gtk_window_get_focus (fixture.window) == GTK_WIDGET (web_view));
  g_assert_cmpfloat (ask (&fixture, "document.activeElement === reasons.points[3].node ? 1 : 0"), ==, 1);
  g_assert_cmpfloat (ask (&fixture, "reasons.points[3].node.contains (getSelection ().anchorNode) && "
                                    "getSelection ().isCollapsed ? 1 : 0"),
                     ==, 1);
  g_assert_cmpfloat_with_epsilon (place_of (&fixture, 3), landing (&fixture), 2);
  /* Nothing of it stays in the document. */
  reasons_web_view_enter (web_view, 1);
  harness_wait (fixture.arrived == 1);
  g_assert_cmpfloat (ask (&fixture, "reasons.points[3].node.hasAttribute (\"tabindex\") ? 1 : 0"), ==, 0);
  close_article (&fixture);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/travel/each-point-is-the-one-chosen", test_each_point_is_the_one_chosen);
  g_test_add_func ("/reasons/view/travel/all-points-land-as-high", test_all_points_land_as_high);
  g_test_add_func ("/reasons/view/travel/long-point-stays-current", test_long_point_stays_current);
  g_test_add_func ("/reasons/view/travel/chosen-stays-until-scrolled-by-hand",
                   test_chosen_stays_until_scrolled_by_hand);
  g_test_add_func ("/reasons/view/travel/first-and-last-end-of-the-page", test_first_and_last_end_of_the_page);
  g_test_add_func ("/reasons/view/travel/picture-arrives-above", test_picture_arrives_above);
  g_test_add_func ("/reasons/view/travel/picture-arrives-on-the-way", test_picture_arrives_on_the_way);
  g_test_add_func ("/reasons/view/travel/zoom-keeps-the-last-point", test_zoom_keeps_the_last_point);
  g_test_add_func ("/reasons/view/travel/font-changes", test_font_changes);
  g_test_add_func ("/reasons/view/travel/same-point-twice", test_same_point_twice);
  g_test_add_func ("/reasons/view/travel/points-of-the-same-words", test_points_of_the_same_words);
  g_test_add_func ("/reasons/view/travel/folded-point-is-opened", test_folded_point_is_opened);
  g_test_add_func ("/reasons/view/travel/progress", test_progress);
  g_test_add_func ("/reasons/view/travel/enter-moves-focus-and-caret", test_enter_moves_focus_and_caret);
  return g_test_run ();
}
