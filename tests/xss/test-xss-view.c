/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <webkit/webkit.h>

#include "harness.h"
#include "payloads.h"
#include "resources.h"
#include "web-view.h"

/*
 * Every payload in the real view, twice: as the sanitiser leaves it, and raw, as if there were no
 * sanitiser, so that each of the two layers is seen to hold alone.
 *
 * Most of the hosts that payloads name are nowhere. Whatever leaves for any of them comes to a
 * listener of ours all the same: the view's network session has it as its proxy, for every scheme.
 * That the listener hears is seen first, with a picture that is meant to load.
 */

typedef struct {
  ReasonsWebView *view;
  GSocketService *listener;
  guint dialogs;
  guint requests;
  guint heard;
  guint navigations;
} Watch;

static struct {
  guint payloads;
  guint executed;
  guint requests;
} total;

static gboolean
on_script_dialog (WebKitWebView *view,
                  WebKitScriptDialog *dialog,
                  Watch *watch)
{
  watch->dialogs++;
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

/* Closed without an answer: a proxy that does not work. */
static gboolean
on_heard (GSocketService *listener,
          GSocketConnection *connection,
          GObject *source,
          Watch *watch)
{
  watch->heard++;
  return TRUE;
}

static void
listen (Watch *watch)
{
  WebKitNetworkSession *session = webkit_web_view_get_network_session (WEBKIT_WEB_VIEW (watch->view));
  WebKitNetworkProxySettings *settings;
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GSocketAddress) address = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  watch->listener = g_socket_service_new ();
  g_signal_connect (watch->listener, "incoming", G_CALLBACK (on_heard), watch);
  g_socket_listener_add_address (G_SOCKET_LISTENER (watch->listener), any, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_TCP, NULL, &address, &error);
  g_assert_no_error (error);
  uri = g_strdup_printf ("http://127.0.0.1:%u", g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address)));
  settings = webkit_network_proxy_settings_new (uri, NULL);
  webkit_network_session_set_proxy_settings (session, WEBKIT_NETWORK_PROXY_MODE_CUSTOM, settings);
  webkit_network_proxy_settings_free (settings);
}

/* A picture in each of the two schemes, at a host that is nowhere, is heard of. */
static void
check_listener (Watch *watch)
{
  static const char *const pictures[] = { "<h2>A</h2><img src=\"http://canary.invalid/a.png\" width=50 height=50>",
                                          "<h2>A</h2><img src=\"https://canary.invalid/b.png\" width=50 height=50>" };

  reasons_web_view_set_pictures (watch->view, REASONS_PICTURES_ALWAYS);
  for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++) {
    g_autoptr (GBytes) content = g_bytes_new_static (pictures[i], strlen (pictures[i]));
    ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML };
    g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);
    guint before = watch->heard;

    reasons_web_view_show_article (watch->view, article, harness_masthead (), FALSE);
    harness_wait (watch->heard > before);
  }
  reasons_web_view_set_pictures (watch->view, REASONS_PICTURES_NEVER);
  g_assert_cmpuint (watch->requests, >, 0);
}

static void
on_uri_changed (WebKitWebView *view,
                GParamSpec *pspec,
                Watch *watch)
{
  if (g_strcmp0 (webkit_web_view_get_uri (view), "about:blank") != 0)
    watch->navigations++;
}

static void
on_called (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

/* What a script that ran could have left behind: a title that no element gives the document. */
static gboolean
left_alone (Watch *watch,
            const char *html)
{
  static const char body[] = "if (html) document.querySelector (\"main\").innerHTML = html;"
                             "await new Promise (done => setTimeout (done, 0));"
                             "return document.querySelector (\"title\") ? \"\" : document.title;";
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) arguments = NULL;
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (JSCValue) value = NULL;
  g_autofree char *title = NULL;

  g_variant_dict_insert (&dict, "html", "s", html != NULL ? html : "");
  /* WebKit keeps no reference of its own. */
  arguments = g_variant_ref_sink (g_variant_dict_end (&dict));
  webkit_web_view_call_async_javascript_function (WEBKIT_WEB_VIEW (watch->view), body, -1, arguments, "reasons", NULL,
                                                  NULL, on_called, &answer);
  harness_wait (answer != NULL);
  value = webkit_web_view_call_async_javascript_function_finish (WEBKIT_WEB_VIEW (watch->view), answer, NULL);
  title = value != NULL ? jsc_value_to_string (value) : NULL;
  return title != NULL && *title == '\0';
}

static void
show_sanitised (Watch *watch,
                const Payload *payload)
{
  ReasonsInput input = { .content = payload->content, .format = REASONS_FORMAT_HTML, .base_url = "https://feed.invalid/" };
  g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);

  reasons_web_view_show_article (watch->view, article, harness_masthead (), FALSE);
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
run_payloads (gboolean raw)
{
  g_autoptr (GPtrArray) own = payloads_load_own ();
  g_autoptr (GPtrArray) payloads = payloads_load_shared ();
  g_autoptr (ReasonsArticle) first = harness_article (3, 1);
  Watch watch = { .view = g_object_ref_sink (reasons_web_view_new ()) };
  GtkWindow *window = harness_window (GTK_WIDGET (watch.view), 700, 600);
  guint executed = 0;
  guint count = 0;

  if (payloads->len == 0)
    g_test_message ("No shared payloads here: only our own are run");
  g_ptr_array_extend_and_steal (payloads, g_steal_pointer (&own));

  listen (&watch);
  g_signal_connect (watch.view, "resource-load-started", G_CALLBACK (on_resource_started), &watch);
  check_listener (&watch);
  reasons_web_view_show_article (watch.view, first, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (watch.view, "document.querySelectorAll (\"main h2\").length") == 3);
  /* What the picture left on its way, a second try of WebKit's for one, is over. */
  for (guint i = 0; i < 25; i++)
    harness_turn ();
  watch.requests = watch.heard = 0;
  g_signal_connect (watch.view, "script-dialog", G_CALLBACK (on_script_dialog), &watch);
  g_signal_connect (watch.view, "notify::uri", G_CALLBACK (on_uri_changed), &watch);

  for (guint i = 0; i < payloads->len; i += PAYLOADS_STEP) {
    const Payload *payload = g_ptr_array_index (payloads, i);
    g_autofree char *html = raw ? dup_text (payload) : NULL;
    guint before = watch.dialogs + watch.requests + watch.heard + watch.navigations;
    gboolean alone;

    /* Made to cost time, which raw they do: that is what the sanitiser's limits are for. */
    if (raw && strstr (payload->file, "pathological") != NULL)
      continue;
    if (!raw)
      show_sanitised (&watch, payload);
    alone = left_alone (&watch, html);
    count++;
    executed += !alone;
    if (!alone || watch.dialogs + watch.requests + watch.heard + watch.navigations != before)
      g_test_message ("%s, payload %u got through", payload->file, payload->index);
  }
  executed += watch.dialogs;

  /* What was on its way with the last payload. */
  for (guint i = 0; i < 25; i++)
    harness_turn ();

  g_test_message ("%s: %u payloads, %u executed, %u loads begun, %u connections, %u navigations",
                  raw ? "raw" : "sanitised", count, executed, watch.requests, watch.heard, watch.navigations);
  total.payloads = MAX (total.payloads, count);
  total.executed += executed;
  total.requests += watch.requests + watch.heard;
  g_assert_cmpuint (executed, ==, 0);
  g_assert_cmpuint (watch.requests, ==, 0);
  g_assert_cmpuint (watch.heard, ==, 0);
  g_assert_cmpuint (watch.navigations, ==, 0);
  harness_close (window);
  g_socket_service_stop (watch.listener);
  g_socket_listener_close (G_SOCKET_LISTENER (watch.listener));
  g_assert_finalize_object (watch.view);
  g_object_unref (watch.listener);
}

static void
test_sanitised (void)
{
  run_payloads (FALSE);
}

static void
test_raw (void)
{
  run_payloads (TRUE);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add_func ("/reasons/xss/view/sanitised", test_sanitised);
  g_test_add_func ("/reasons/xss/view/raw", test_raw);

  if (g_test_run () != 0)
    return EXIT_FAILURE;
  if (total.payloads > 0)
    g_print ("%u payloads, %u executed, %u requests\n", total.payloads, total.executed, total.requests);
  return EXIT_SUCCESS;
}
