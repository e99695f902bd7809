/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <webkit/webkit.h>

#include "harness.h"
#include "page.h"
#include "payloads.h"
#include "web-policy.h"
#include "web-settings.h"

/*
 * Each of the two layers alone, with the names of hosts that are looked up counted as well: an article as the
 * sanitiser leaves it in a view with everything on, and one that no sanitiser has seen in a view with our settings.
 * Both load it as a page of its own, so that it is read by the browser's parser, and both load no pictures, as where
 * the reader has set it so.
 *
 * A look-up leaves no connection that could be listened to: WebKit's processes have note-lookups.c preloaded. That it
 * notes, and that scripts would be seen, is shown first.
 */

#define BATCH 40

typedef struct {
  WebKitWebView *view;
  GtkWindow *window;
  gboolean ours;       /* our settings and policies, or else everything on */
  gboolean loading;    /* a page of the test's own is on its way */
  gboolean allowed;    /* and is not yet the one that is asked about */
  guint scripts;
  guint requests;
  guint navigations;
} Watch;

static char *lookups_path;

static guint
count_lookups (void)
{
  g_autofree char *text = NULL;
  guint count = 0;

  g_assert_true (g_file_get_contents (lookups_path, &text, NULL, NULL));
  for (const char *here = text; *here != '\0'; here++)
    count += *here == '\n' ? 1 : 0;
  return count;
}

static gboolean
on_script_dialog (WebKitWebView *view,
                  WebKitScriptDialog *dialog,
                  Watch *watch)
{
  watch->scripts++;
  return TRUE;
}

static gboolean
on_print (WebKitWebView *view,
          WebKitPrintOperation *operation,
          Watch *watch)
{
  watch->scripts++;
  return TRUE;
}

static void
on_resource_started (WebKitWebView *view,
                     WebKitWebResource *resource,
                     WebKitURIRequest *request,
                     Watch *watch)
{
  const char *scheme = g_uri_peek_scheme (webkit_uri_request_get_uri (request));

  if (g_strcmp0 (scheme, "about") != 0 && g_strcmp0 (scheme, "data") != 0)
    watch->requests++;
}

static gboolean
on_decide (WebKitWebView *view,
           WebKitPolicyDecision *decision,
           WebKitPolicyDecisionType type,
           Watch *watch)
{
  if (watch->ours) {
    /* What is asked for is refused: that is the policy's doing. */
    watch->navigations += reasons_web_policy_decide (decision, type, watch->loading) != NULL ? 1 : 0;
  } else if (watch->allowed) {
    watch->allowed = FALSE;
    webkit_policy_decision_use (decision);
  } else {
    watch->navigations++;
    webkit_policy_decision_ignore (decision);
  }
  return TRUE;
}

static void
open_view (Watch *watch,
           gboolean ours)
{
  g_autoptr (WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();
  g_autoptr (WebKitSettings) settings = ours ? reasons_web_settings_new () : webkit_settings_new ();

  *watch = (Watch){ .ours = ours };
  /* A proxy would look names up itself. */
  webkit_network_session_set_proxy_settings (session, WEBKIT_NETWORK_PROXY_MODE_NO_PROXY, NULL);
  webkit_settings_set_auto_load_images (settings, FALSE);
  watch->view = g_object_ref_sink (g_object_new (WEBKIT_TYPE_WEB_VIEW, "network-session", session, "settings", settings,
                                                 "default-content-security-policy", ours ? REASONS_PAGE_POLICY : NULL,
                                                 NULL));
  watch->window = harness_window (GTK_WIDGET (watch->view), 700, 600);
  g_signal_connect (watch->view, "script-dialog", G_CALLBACK (on_script_dialog), watch);
  g_signal_connect (watch->view, "print", G_CALLBACK (on_print), watch);
  g_signal_connect (watch->view, "resource-load-started", G_CALLBACK (on_resource_started), watch);
  g_signal_connect (watch->view, "decide-policy", G_CALLBACK (on_decide), watch);
}

static void
close_view (Watch *watch)
{
  harness_close (watch->window);
  g_assert_finalize_object (watch->view);
}

typedef struct {
  gboolean committed;
  gboolean finished;
} Load;

/* What a page asks for besides may be begun and refused in between. */
static void
on_load_changed (WebKitWebView *view,
                 WebKitLoadEvent event,
                 Load *load)
{
  load->committed |= event == WEBKIT_LOAD_COMMITTED;
  load->finished |= load->committed && event == WEBKIT_LOAD_FINISHED;
}

static void
show (Watch *watch,
      const char *html)
{
  Load load = { FALSE, FALSE };
  gulong handler = g_signal_connect (watch->view, "load-changed", G_CALLBACK (on_load_changed), &load);

  watch->loading = watch->allowed = TRUE;
  webkit_web_view_load_html (watch->view, html, REASONS_WEB_SHELL_URI);
  harness_wait (load.finished);
  g_signal_handler_disconnect (watch->view, handler);
  watch->loading = watch->allowed = FALSE;
  /* What a page begins once it is there. */
  for (guint i = 0; i < 2; i++)
    harness_turn ();
}

static GPtrArray *
load_payloads (void)
{
  g_autoptr (GPtrArray) own = payloads_load_own ();
  GPtrArray *payloads = payloads_load_shared ();

  if (payloads->len == 0)
    g_test_message ("No shared payloads here: only our own are run");
  g_ptr_array_extend_and_steal (payloads, g_steal_pointer (&own));
  return payloads;
}

/* Nothing has happened since then; @before is what count_lookups() gave. */
static void
judge (Watch *watch,
       guint count,
       guint before)
{
  /* What was on its way with the last payload. */
  for (guint i = 0; i < 25; i++)
    harness_turn ();
  g_test_message ("%s: %u payloads, %u scripts, %u requests, %u navigations, %u look-ups",
                  watch->ours ? "raw, our settings" : "sanitised, everything on", count, watch->scripts,
                  watch->requests, watch->navigations, count_lookups () - before);
  g_assert_cmpuint (watch->scripts, ==, 0);
  g_assert_cmpuint (watch->requests, ==, 0);
  g_assert_cmpuint (watch->navigations, ==, 0);
  g_assert_cmpuint (count_lookups (), ==, before);
}

/* With everything on and no sanitiser, all of it is seen. */
static void
test_seen (void)
{
  guint before = count_lookups ();
  Watch watch;

  open_view (&watch, FALSE);
  /* Which raises no signal. */
  show (&watch, "<link rel=\"preconnect\" href=\"http://preconnected.invalid/\">");
  harness_wait (count_lookups () > before);
  g_assert_cmpuint (watch.requests, ==, 0);
  show (&watch, "<img src=\"data:x\" onerror=\"alert (1)\"><script>alert (2)</script>");
  harness_wait (watch.scripts >= 1);
  show (&watch, "<iframe src=\"http://framed.invalid/\"></iframe>");
  harness_wait (watch.navigations >= 1);
  show (&watch, "<link rel=\"stylesheet\" href=\"http://styled.invalid/\">");
  harness_wait (watch.requests >= 1);
  close_view (&watch);
}

static void
append_sanitised (GString *page,
                  const Payload *payload)
{
  ReasonsInput input = {
    .content = payload->content,
    .format = REASONS_FORMAT_HTML,
    .base_url = "https://feed.invalid/",
  };
  g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);

  if (article != NULL)
    g_string_append_printf (page, "<main>%s</main>\n", reasons_article_get_html (article));
}

/* Many at a time: that each keeps to its own main element is for the other judges. */
static void
test_sanitised (void)
{
  g_autoptr (GPtrArray) payloads = load_payloads ();
  guint before = count_lookups ();
  guint count = 0;
  Watch watch;

  open_view (&watch, FALSE);
  for (guint i = 0; i < payloads->len; i += BATCH * PAYLOADS_STEP) {
    g_autoptr (GString) page = g_string_new (NULL);
    guint seen = watch.scripts + watch.requests + watch.navigations + count_lookups ();

    for (guint j = i; j < MIN (i + BATCH * PAYLOADS_STEP, payloads->len); j += PAYLOADS_STEP, count++)
      append_sanitised (page, g_ptr_array_index (payloads, j));
    show (&watch, page->str);
    if (watch.scripts + watch.requests + watch.navigations + count_lookups () != seen) {
      const Payload *payload = g_ptr_array_index (payloads, i);

      g_test_message ("%s, payload %u or one after it got through", payload->file, payload->index);
    }
  }
  judge (&watch, count, before);
  close_view (&watch);
}

static char *
dup_text (const Payload *payload)
{
  gsize length;
  const char *data = g_bytes_get_data (payload->content, &length);
  g_autofree char *copy = g_memdup2 (data, length);

  for (gsize i = 0; i < length; i++)
    copy[i] = copy[i] == '\0' ? ' ' : copy[i];
  return g_utf8_make_valid (copy, length);
}

static void
test_raw (void)
{
  g_autoptr (GPtrArray) payloads = load_payloads ();
  guint before = count_lookups ();
  guint count = 0;
  Watch watch;

  open_view (&watch, TRUE);
  for (guint i = 0; i < payloads->len; i += PAYLOADS_STEP) {
    const Payload *payload = g_ptr_array_index (payloads, i);
    g_autofree char *html = dup_text (payload);
    guint seen = watch.scripts + watch.requests + watch.navigations + count_lookups ();

    /* Made to cost time, which raw they do: that is what the sanitiser's limits are for. */
    if (strstr (payload->file, "pathological") != NULL)
      continue;
    show (&watch, html);
    count++;
    if (watch.scripts + watch.requests + watch.navigations + count_lookups () != seen)
      g_test_message ("%s, payload %u got through", payload->file, payload->index);
  }
  judge (&watch, count, before);
  close_view (&watch);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int file = g_file_open_tmp ("reasons-lookups-XXXXXX", &lookups_path, &error);
  int status;

  g_assert_no_error (error);
  g_close (file, NULL);
  /* This process has started without; WebKit's, which come later, start with it. */
  g_setenv ("LD_PRELOAD", LOOKUPS_MODULE, TRUE);
  g_setenv ("REASONS_LOOKUPS", lookups_path, TRUE);
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/xss/lookups/seen", test_seen);
  g_test_add_func ("/reasons/xss/lookups/sanitised", test_sanitised);
  g_test_add_func ("/reasons/xss/lookups/raw", test_raw);
  status = g_test_run ();
  g_unlink (lookups_path);
  g_free (lookups_path);
  return status;
}
