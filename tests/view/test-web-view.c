/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <webkit/webkit.h>

#include "harness.h"
#include "page.h"
#include "resources.h"
#include "web-view.h"

static GtkWindow *
open_view (ReasonsWebView **view)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 4);
  GtkWindow *window;

  *view = g_object_ref_sink (reasons_web_view_new ());
  window = harness_window (GTK_WIDGET (*view), 700, 600);
  reasons_web_view_show_article (*view, article, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (*view, "document.querySelectorAll (\"main h2\").length") == 3);
  return window;
}

/* The page holds even where something got past the sanitiser. */
static void
test_scripts_never_run (void)
{
  ReasonsWebView *view;
  GtkWindow *window = open_view (&view);
  g_autofree char *title = NULL;

  harness_ask_number (view,
                      "document.querySelector (\"main\").innerHTML = "
                      "'<img src=x onerror=\"document.title=1\"><svg onload=\"document.title=2\"></svg>"
                      "<iframe srcdoc=\"<script>parent.document.title=3</script>\"></iframe>'; 0");
  harness_ask_number (view, "var script = document.createElement (\"script\"); script.textContent = "
                            "\"document.title = 4\"; document.body.append (script); 0");
  for (guint i = 0; i < 20; i++)
    harness_turn ();
  title = harness_ask_string (view, "document.title");
  g_assert_cmpstr (title, ==, "Reasons to Keep a Garden");

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_world_is_our_own (void)
{
  ReasonsWebView *view;
  GtkWindow *window = open_view (&view);

  g_assert_cmpfloat (harness_ask_number (view, "typeof reasons === \"object\" ? 1 : 0"), ==, 1);
  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_stays_on_its_page (void)
{
  ReasonsWebView *view;
  GtkWindow *window = open_view (&view);

  harness_ask_number (view, "location.href = \"https://elsewhere.example/\"; 0");
  harness_ask_number (view, "document.querySelector (\"header h1 a\").click (); 0");
  for (guint i = 0; i < 20; i++)
    harness_turn ();
  g_assert_cmpstr (webkit_web_view_get_uri (WEBKIT_WEB_VIEW (view)), ==, "about:blank");
  g_assert_cmpfloat (harness_ask_number (view, "document.querySelectorAll (\"main h2\").length"), ==, 3);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
on_reached (ReasonsWebView *view,
            int index,
            guint *count)
{
  (*count)++;
}

static void
test_messages_are_checked (void)
{
  static const char *const bad[] = { "99", "-7", "1.5", "NaN", "Infinity", "\"1\"", "{}", "[1]", "null", "undefined" };
  ReasonsWebView *view;
  GtkWindow *window = open_view (&view);
  guint count = 0;

  g_signal_connect (view, "point-reached", G_CALLBACK (on_reached), &count);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *script = g_strdup_printf ("webkit.messageHandlers.reached.postMessage (%s); 0", bad[i]);

    harness_ask_number (view, script);
  }
  for (guint i = 0; i < 10; i++)
    harness_turn ();
  g_assert_cmpuint (count, ==, 0);
  harness_ask_number (view, "webkit.messageHandlers.reached.postMessage (1); 0");
  harness_wait (count == 1);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_follows_dark_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  ReasonsWebView *view;
  GtkWindow *window = open_view (&view);

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  harness_wait (harness_ask_number (view, "getComputedStyle (document.documentElement).backgroundColor === "
                                          "\"rgb(29, 29, 32)\" ? 1 : 0") == 1);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  harness_wait (harness_ask_number (view, "getComputedStyle (document.documentElement).backgroundColor === "
                                          "\"rgb(255, 255, 255)\" ? 1 : 0") == 1);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
on_resource_started (WebKitWebView *view,
                     WebKitWebResource *resource,
                     WebKitURIRequest *request,
                     guint *count)
{
  if (g_str_has_prefix (webkit_uri_request_get_uri (request), "http"))
    (*count)++;
}

/* Nothing leaves before the button is pressed; a name that is never there is asked for afterwards. */
static void
test_pictures_wait (void)
{
  static const char html[] = "<h2>One</h2><p><img src=\"http://pictures.invalid/a.png\" width=\"60\" height=\"40\"></p>"
                             "<h2>Two</h2><p>Text.</p>";
  g_autoptr (GBytes) content = g_bytes_new_static (html, sizeof html - 1);
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML };
  g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);
  ReasonsWebView *view;
  GtkWindow *window = open_view (&view);
  guint count = 0;

  g_signal_connect (view, "resource-load-started", G_CALLBACK (on_resource_started), &count);
  reasons_web_view_set_pictures (view, REASONS_PICTURES_NEVER);
  reasons_web_view_show_article (view, article, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (view, "document.querySelectorAll (\"main img\").length") == 1);
  g_assert_cmpfloat (harness_ask_number (view, "document.querySelectorAll (\"header .pictures\").length"), ==, 0);
  harness_ask_number (view, "webkit.messageHandlers.pictures.postMessage (true); 0");
  for (guint i = 0; i < 20; i++)
    harness_turn ();
  g_assert_cmpuint (count, ==, 0);

  reasons_web_view_set_pictures (view, REASONS_PICTURES_ASK);
  reasons_web_view_show_article (view, article, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (view, "document.querySelectorAll (\"header .pictures\").length") == 1);
  for (guint i = 0; i < 20; i++)
    harness_turn ();
  g_assert_cmpuint (count, ==, 0);
  harness_ask_number (view, "document.querySelector (\"header .pictures a\").click (); 0");
  harness_wait (count == 1);

  harness_close (window);
  g_assert_finalize_object (view);
}

static void
test_last_article_wins (void)
{
  ReasonsWebView *view = g_object_ref_sink (reasons_web_view_new ());
  GtkWindow *window = harness_window (GTK_WIDGET (view), 700, 600);

  for (guint count = 2; count <= 6; count++) {
    g_autoptr (ReasonsArticle) article = harness_article (count, 1);

    reasons_web_view_show_article (view, article, harness_masthead (), FALSE);
  }
  harness_wait (harness_ask_number (view, "document.querySelectorAll (\"main h2\").length") == 6);

  harness_close (window);
  g_assert_finalize_object (view);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add_func ("/reasons/view/web-view/scripts-never-run", test_scripts_never_run);
  g_test_add_func ("/reasons/view/web-view/world-is-our-own", test_world_is_our_own);
  g_test_add_func ("/reasons/view/web-view/stays-on-its-page", test_stays_on_its_page);
  g_test_add_func ("/reasons/view/web-view/messages-are-checked", test_messages_are_checked);
  g_test_add_func ("/reasons/view/web-view/follows-dark-style", test_follows_dark_style);
  g_test_add_func ("/reasons/view/web-view/pictures-wait", test_pictures_wait);
  g_test_add_func ("/reasons/view/web-view/last-article-wins", test_last_article_wins);
  return g_test_run ();
}
