/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mark on the words of a point (resources/js/mark.js): where it is, and where it is not. */

#include <glib/gstdio.h>
#include <webkit/webkit.h>

#include "article-view.h"
#include "harness.h"
#include "web-view.h"

#define MARKED "CSS.highlights.size"
#define STRENGTH "Number (document.documentElement.style.getPropertyValue (\"--mark-strength\"))"

typedef struct {
  ReasonsArticle *article;
  ReasonsArticleView *view;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer animations)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", GPOINTER_TO_INT (animations), NULL);
  fixture->article = harness_article (5, 6);
  fixture->view = g_object_ref_sink (reasons_article_view_new (NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 1000, 700);
  reasons_article_view_show (fixture->view, fixture->article, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (fixture->view, "reasons.points.length") == 5);
}

static void
tear_down (Fixture *fixture,
           gconstpointer animations)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
  g_clear_pointer (&fixture->article, reasons_article_unref);
}

static double
ask (Fixture *fixture,
     const char *script)
{
  return harness_ask_number (fixture->view, script);
}

static void
go_and_wait (Fixture *fixture,
             int index)
{
  reasons_article_view_go_to (fixture->view, index);
  harness_wait (ask (fixture, MARKED) == 1);
}

static void
test_comes_on_arrival (Fixture *fixture,
                       gconstpointer animations)
{
  /* Every frame is looked at: none has the mark while the page is on its way. */
  ask (fixture, "var early = 0, last = scrollY; (function look () { if (CSS.highlights.size && scrollY !== last) "
                "early++; last = scrollY; requestAnimationFrame (look); }) (); 0");
  go_and_wait (fixture, 4);
  g_assert_cmpfloat (ask (fixture, "scrollY"), >, 0);
  g_assert_cmpfloat (ask (fixture, "early"), ==, 0);
}

static void
test_fades (Fixture *fixture,
            gconstpointer animations)
{
  ask (fixture, "var seen = new Set (); (function look () { if (CSS.highlights.size) seen.add (" STRENGTH "); "
                "requestAnimationFrame (look); }) (); 0");
  go_and_wait (fixture, 2);
  harness_wait (ask (fixture, MARKED) == 0);
  g_assert_cmpfloat (ask (fixture, "seen.size"), >, 2);
}

static void
test_static_under_reduced_motion (Fixture *fixture,
                                  gconstpointer animations)
{
  g_assert_cmpfloat (ask (fixture, "matchMedia (\"(prefers-reduced-motion: reduce)\").matches ? 1 : 0"), ==, 1);
  ask (fixture, "var seen = new Set (), places = new Set (); (function look () { places.add (scrollY); "
                "if (CSS.highlights.size) seen.add (" STRENGTH "); requestAnimationFrame (look); }) (); 0");
  go_and_wait (fixture, 4);
  /* Only the animation is left out, not the place. */
  g_assert_cmpfloat (ask (fixture, "Math.abs (reasons.points[4].node.getBoundingClientRect ().top - "
                                   "reasons.places.landing ())"),
                     <, 2);
  harness_wait (ask (fixture, MARKED) == 0);
  g_assert_cmpfloat (ask (fixture, "seen.size"), ==, 1);
  g_assert_cmpfloat (ask (fixture, "places.size"), <=, 2);
}

static void
test_goes_on_escape (Fixture *fixture,
                     gconstpointer animations)
{
  go_and_wait (fixture, 3);
  g_assert_true (reasons_article_view_go_back (fixture->view));
  harness_wait (ask (fixture, MARKED) == 0);
}

static void
test_not_in_copies (Fixture *fixture,
                    gconstpointer animations)
{
  static const char copy[] = "getSelection ().selectAllChildren (document.querySelector (\"main\")); "
                             "var box = document.createElement (\"div\"); "
                             "box.append (getSelection ().getRangeAt (0).cloneContents ()); box.innerHTML";
  g_autofree char *before = harness_ask_string (fixture->view, copy);
  g_autofree char *after = NULL;

  go_and_wait (fixture, 1);
  after = harness_ask_string (fixture->view, copy);
  g_assert_cmpstr (after, ==, before);
}

/* How what is drawn begins and ends in a PDF. */
#define START ">> stream\n"
#define END   "\nendstream"

/* What the page draws into a PDF, each stream by its checksum; when it was made is no part of those. */
static char *
print (Fixture *fixture)
{
  WebKitWebView *page = harness_find (fixture->view, REASONS_TYPE_WEB_VIEW);
  g_autoptr (WebKitPrintOperation) operation = webkit_print_operation_new (page);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *pdf = NULL;
  g_autoptr (GString) drawn = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean finished = FALSE;
  gsize length;
  int fd = g_file_open_tmp ("reasons-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  uri = g_filename_to_uri (path, NULL, NULL);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_settings_set_printer (settings, "Print to File");
  webkit_print_operation_set_print_settings (operation, settings);
  g_signal_connect_swapped (operation, "finished", G_CALLBACK (g_atomic_int_inc), &finished);
  webkit_print_operation_print (operation);
  harness_wait (finished);
  g_file_get_contents (path, &pdf, &length, &error);
  g_assert_no_error (error);
  g_remove (path);

  for (const char *at = pdf; (at = memmem (at, pdf + length - at, START, strlen (START))) != NULL;) {
    const char *end = memmem (at, pdf + length - at, END, strlen (END));
    g_autofree char *sum = NULL;

    g_assert_nonnull (end);
    sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guint8 *) at, end - at);
    g_string_append_printf (drawn, "%s\n", sum);
    at = end;
  }
  g_assert_cmpuint (drawn->len, >, 0);
  return g_string_free_and_steal (g_steal_pointer (&drawn));
}

static void
test_not_in_prints (Fixture *fixture,
                    gconstpointer animations)
{
  g_autofree char *plain = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *control = NULL;

  plain = print (fixture);
  /* One that stays: printing takes its time. */
  ask (fixture, "CSS.highlights.set (\"reasons-point\", new Highlight (reasons.mark.words ("
                "reasons.points[1].node, reasons.points[1].label))); "
                "document.documentElement.style.setProperty (\"--mark-strength\", \"1\"); 0");
  marked = print (fixture);
  g_assert_cmpstr (marked, ==, plain);
  /* That a print would show another background at all. */
  ask (fixture, "var sheet = new CSSStyleSheet (); "
                "sheet.replaceSync (\"h2 em { background-color: red }\"); "
                "document.adoptedStyleSheets = [sheet]; 0");
  control = print (fixture);
  g_assert_cmpstr (control, !=, plain);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add ("/reasons/view/mark/comes-on-arrival", Fixture, GINT_TO_POINTER (TRUE), set_up, test_comes_on_arrival,
              tear_down);
  g_test_add ("/reasons/view/mark/fades", Fixture, GINT_TO_POINTER (TRUE), set_up, test_fades, tear_down);
  g_test_add ("/reasons/view/mark/static-under-reduced-motion", Fixture, GINT_TO_POINTER (FALSE), set_up,
              test_static_under_reduced_motion, tear_down);
  g_test_add ("/reasons/view/mark/goes-on-escape", Fixture, GINT_TO_POINTER (TRUE), set_up, test_goes_on_escape,
              tear_down);
  g_test_add ("/reasons/view/mark/not-in-copies", Fixture, GINT_TO_POINTER (TRUE), set_up, test_not_in_copies,
              tear_down);
  g_test_add ("/reasons/view/mark/not-in-prints", Fixture, GINT_TO_POINTER (TRUE), set_up, test_not_in_prints,
              tear_down);
  return g_test_run ();
}
