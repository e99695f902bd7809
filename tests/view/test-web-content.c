/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "page.h"
#include "resources.h"
#include "web-content.h"

/* The shell page in a plain view, with nothing of ours but its content. */

typedef struct {
  WebKitWebView *view;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (WebKitUserContentManager) manager = webkit_user_content_manager_new ();
  g_autoptr (WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();

  reasons_web_content_add (manager);
  /* Without any there is no place for messages at all. */
  webkit_user_content_manager_register_script_message_handler (manager, "progress", REASONS_WEB_WORLD);
  fixture->view = g_object_ref_sink (g_object_new (WEBKIT_TYPE_WEB_VIEW, "user-content-manager", manager, "network-session", session, NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 700, 500);
  webkit_web_view_load_html (fixture->view, reasons_page_get_shell (), NULL);
  harness_wait (!webkit_web_view_is_loading (fixture->view));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
}

static void
on_answer (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* What a script gives in that world, %NULL for the page's own. */
static char *
ask (Fixture *fixture,
     const char *world,
     const char *script)
{
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (JSCValue) value = NULL;
  g_autoptr (GError) error = NULL;

  webkit_web_view_evaluate_javascript (fixture->view, script, -1, world, NULL, NULL, on_answer, &answer);
  harness_wait (answer != NULL);
  value = webkit_web_view_evaluate_javascript_finish (fixture->view, answer, &error);
  g_assert_no_error (error);
  return jsc_value_to_string (value);
}

/* Each script of the resources has left in `reasons` what others use; one that is not given to the page, or in the
 * wrong order, leaves nothing. */
static void
test_every_script_runs (Fixture *fixture,
                        gconstpointer unused)
{
  static const char path[] = "/net/sf/liferea/plugins/reasons/js/";
  g_auto (GStrv) names = g_resources_enumerate_children (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRegex) gives =
    g_regex_new ("^ *reasons\\.([a-z_]+) = ", G_REGEX_MULTILINE, G_REGEX_MATCH_DEFAULT, NULL);
  guint given = 0;

  g_assert_nonnull (names);
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *full = g_strconcat (path, names[i], NULL);
    g_autoptr (GBytes) source = g_resources_lookup_data (full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    g_autoptr (GMatchInfo) match = NULL;

    g_regex_match (gives, g_bytes_get_data (source, NULL), G_REGEX_MATCH_DEFAULT, &match);
    for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autofree char *script = g_strdup_printf ("typeof reasons.%s", name);
      g_autofree char *type = ask (fixture, REASONS_WEB_WORLD, script);

      g_test_message ("%s: %s is %s", names[i], name, type);
      g_assert_cmpstr (type, !=, "undefined");
      given++;
    }
  }
  g_assert_cmpuint (given, >=, g_strv_length (names) / 2);
}

static void
test_only_in_our_world (Fixture *fixture,
                        gconstpointer unused)
{
  g_autofree char *ours = ask (fixture, REASONS_WEB_WORLD, "typeof reasons");
  g_autofree char *of_the_page = ask (fixture, NULL, "typeof reasons");

  g_assert_cmpstr (ours, ==, "object");
  g_assert_cmpstr (of_the_page, ==, "undefined");
}

static void
test_styles_apply (Fixture *fixture,
                   gconstpointer unused)
{
  g_autofree char *styled = ask (fixture, NULL,
                                 "const main = document.querySelector ('body > main');"
                                 "main.innerHTML = '<p><img width=4000 height=10></p>';"
                                 "String (main.querySelector ('img').offsetWidth <= main.offsetWidth)");

  g_assert_cmpstr (styled, ==, "true");
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add ("/reasons/view/web-content/every-script-runs", Fixture, NULL, set_up, test_every_script_runs, tear_down);
  g_test_add ("/reasons/view/web-content/only-in-our-world", Fixture, NULL, set_up, test_only_in_our_world, tear_down);
  g_test_add ("/reasons/view/web-content/styles-apply", Fixture, NULL, set_up, test_styles_apply, tear_down);
  return g_test_run ();
}
