/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "web-view.h"

#include "message.h"
#include "page.h"
#include "web-content.h"
#include "web-context.h"
#include "web-menu.h"
#include "web-page.h"
#include "web-policy.h"
#include "web-settings.h"

struct _ReasonsWebView {
  WebKitWebView parent_instance;

  ReasonsWebPage *page;
  GActionMap *actions;
  int menu_point;
};

G_DEFINE_FINAL_TYPE (ReasonsWebView, reasons_web_view, WEBKIT_TYPE_WEB_VIEW)

enum {
  POINT_REACHED,
  PROGRESSED,
  POINTS_UNPLACED,
  POINT_ARRIVED,
  PLACE_CHANGED,
  PLACE_LEFT,
  LINK_ACTIVATED,
  LINK_HOVERED,
  COMMENTS_REQUESTED,
  PAGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_failed (ReasonsWebView *self,
           int fault)
{
  g_signal_emit (self, signals[FAILED], 0, fault);
}

static gboolean
get_index (ReasonsWebView *self,
           JSCValue *value,
           int *index)
{
  return reasons_message_read_point (value, reasons_web_page_get_n_points (self->page), index);
}

static void
on_reached (ReasonsWebView *self,
            JSCValue *value)
{
  int index;

  if (get_index (self, value, &index))
    g_signal_emit (self, signals[POINT_REACHED], 0, index);
}

static void
on_unplaced (ReasonsWebView *self,
             JSCValue *value)
{
  g_autoptr (GtkBitset) points = reasons_message_read_points (value, reasons_web_page_get_n_points (self->page));

  if (points != NULL)
    g_signal_emit (self, signals[POINTS_UNPLACED], 0, points);
}

static void
on_arrived (ReasonsWebView *self,
            JSCValue *value)
{
  int index;

  if (get_index (self, value, &index))
    g_signal_emit (self, signals[POINT_ARRIVED], 0, index);
}

static void
on_marked (ReasonsWebView *self,
           JSCValue *value)
{
  gboolean marked;

  if (reasons_message_read_flag (value, &marked))
    reasons_web_page_set_marked (self->page, marked);
}

static void
on_progress (ReasonsWebView *self,
             JSCValue *value)
{
  double share;
  int index;

  if (reasons_message_read_progress (value, reasons_web_page_get_n_points (self->page), &index, &share))
    g_signal_emit (self, signals[PROGRESSED], 0, index, share);
}

/* It is sent on the same way as the menu itself, and before it. */
static void
on_menu (ReasonsWebView *self,
         JSCValue *value)
{
  self->menu_point = -1;
  get_index (self, value, &self->menu_point);
}

static void
on_place (ReasonsWebView *self,
          JSCValue *value)
{
  ReasonsPlaceMessage place;
  ReasonsArticle *article;

  if (!reasons_message_read_place (value, G_MAXUINT, &place))
    return;
  article = reasons_web_page_find_article (self->page, place.serial);
  if (article == NULL || place.index >= reasons_article_get_n_points (article))
    return;
  if (reasons_web_page_is_current (self->page, article))
    g_signal_emit (self, signals[PLACE_CHANGED], 0, place.index, place.offset, place.finished);
  else
    g_signal_emit (self, signals[PLACE_LEFT], 0, article, place.index, place.offset, place.finished);
}

static void
on_paged (ReasonsWebView *self,
          JSCValue *value)
{
  gboolean at_end;

  if (reasons_message_read_flag (value, &at_end))
    g_signal_emit (self, signals[PAGED], 0, at_end);
}

static void
on_pictures (ReasonsWebView *self,
             JSCValue *value)
{
  if (reasons_message_read_true (value))
    reasons_web_page_give_pictures (self->page);
}

static void
on_comments (ReasonsWebView *self,
             JSCValue *value)
{
  if (reasons_message_read_true (value))
    g_signal_emit (self, signals[COMMENTS_REQUESTED], 0);
}

static gboolean
reasons_web_view_decide_policy (WebKitWebView *view,
                                WebKitPolicyDecision *decision,
                                WebKitPolicyDecisionType type)
{
  ReasonsWebView *self = REASONS_WEB_VIEW (view);
  const char *link = reasons_web_policy_decide (decision, type, reasons_web_page_is_loading (self->page));

  if (link != NULL)
    g_signal_emit (view, signals[LINK_ACTIVATED], 0, link);
  return TRUE;
}

static GtkWidget *
reasons_web_view_create (WebKitWebView *view,
                         WebKitNavigationAction *action)
{
  return NULL;
}

static gboolean
reasons_web_view_permission_request (WebKitWebView *view,
                                     WebKitPermissionRequest *request)
{
  webkit_permission_request_deny (request);
  return TRUE;
}

static gboolean
reasons_web_view_context_menu (WebKitWebView *view,
                               WebKitContextMenu *menu,
                               WebKitHitTestResult *hit)
{
  ReasonsWebView *self = REASONS_WEB_VIEW (view);

  reasons_web_menu_prepare (menu, GTK_WIDGET (view), self->actions, self->menu_point);
  return FALSE;
}

static void
reasons_web_view_mouse_target_changed (WebKitWebView *view,
                                       WebKitHitTestResult *hit,
                                       guint modifiers)
{
  const char *uri = NULL;

  if (webkit_hit_test_result_context_is_link (hit)) {
    const char *scheme = g_uri_peek_scheme (webkit_hit_test_result_get_link_uri (hit));

    if (g_strcmp0 (scheme, "about") != 0)
      uri = webkit_hit_test_result_get_link_uri (hit);
  }
  g_signal_emit (view, signals[LINK_HOVERED], 0, uri);
}

static const struct {
  const char *name;
  GCallback handler;
} messages[] = {
  { "reached", G_CALLBACK (on_reached) },
  { "progress", G_CALLBACK (on_progress) },
  { "unplaced", G_CALLBACK (on_unplaced) },
  { "arrived", G_CALLBACK (on_arrived) },
  { "marked", G_CALLBACK (on_marked) },
  { "place", G_CALLBACK (on_place) },
  { "menu", G_CALLBACK (on_menu) },
  { "paged", G_CALLBACK (on_paged) },
  { "comments", G_CALLBACK (on_comments) },
  { "pictures", G_CALLBACK (on_pictures) },
};

static void
reasons_web_view_constructed (GObject *object)
{
  ReasonsWebView *self = REASONS_WEB_VIEW (object);
  WebKitUserContentManager *manager;

  G_OBJECT_CLASS (reasons_web_view_parent_class)->constructed (object);

  manager = webkit_web_view_get_user_content_manager (WEBKIT_WEB_VIEW (self));
  reasons_web_content_add (manager);
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++) {
    g_autofree char *signal = g_strconcat ("script-message-received::", messages[i].name, NULL);

    /* Connected first: a message may come as soon as there is a name for it. */
    g_signal_connect_object (manager, signal, messages[i].handler, self, G_CONNECT_SWAPPED);
    webkit_user_content_manager_register_script_message_handler (manager, messages[i].name, REASONS_WEB_WORLD);
  }

  self->page = reasons_web_page_new (WEBKIT_WEB_VIEW (self));
  g_signal_connect_object (self->page, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
}

static void
reasons_web_view_dispose (GObject *object)
{
  ReasonsWebView *self = REASONS_WEB_VIEW (object);

  /* What the page may still say finds nobody who could make sense of it. */
  g_signal_handlers_disconnect_by_data (webkit_web_view_get_user_content_manager (WEBKIT_WEB_VIEW (self)), self);
  if (self->page != NULL)
    g_object_run_dispose (G_OBJECT (self->page));
  g_clear_object (&self->page);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (reasons_web_view_parent_class)->dispose (object);
}

static void
reasons_web_view_class_init (ReasonsWebViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  WebKitWebViewClass *view_class = WEBKIT_WEB_VIEW_CLASS (klass);

  object_class->constructed = reasons_web_view_constructed;
  object_class->dispose = reasons_web_view_dispose;
  view_class->decide_policy = reasons_web_view_decide_policy;
  view_class->create = reasons_web_view_create;
  view_class->permission_request = reasons_web_view_permission_request;
  view_class->context_menu = reasons_web_view_context_menu;
  view_class->mouse_target_changed = reasons_web_view_mouse_target_changed;

  signals[POINT_REACHED] = g_signal_new ("point-reached", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[PROGRESSED] = g_signal_new ("progressed", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_DOUBLE);
  signals[POINTS_UNPLACED] = g_signal_new ("points-unplaced", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_BITSET);
  signals[POINT_ARRIVED] = g_signal_new ("point-arrived", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[PLACE_CHANGED] = g_signal_new ("place-changed", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[PLACE_LEFT] = g_signal_new ("place-left", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 4, G_TYPE_POINTER, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LINK_HOVERED] = g_signal_new ("link-hovered", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMENTS_REQUESTED] = g_signal_new ("comments-requested", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PAGED] = g_signal_new ("paged", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", REASONS_TYPE_WEB_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
reasons_web_view_init (ReasonsWebView *self)
{
}

ReasonsWebView *
reasons_web_view_new (void)
{
  g_autoptr (WebKitWebContext) context = reasons_web_context_new (REASONS_WEB_MEMORY_MEGABYTES);
  g_autoptr (WebKitNetworkSession) session = webkit_network_session_new_ephemeral ();
  g_autoptr (WebKitUserContentManager) manager = webkit_user_content_manager_new ();
  g_autoptr (WebKitSettings) settings = reasons_web_settings_new ();

  webkit_cookie_manager_set_accept_policy (webkit_network_session_get_cookie_manager (session),
                                           WEBKIT_COOKIE_POLICY_ACCEPT_NEVER);

  return g_object_new (REASONS_TYPE_WEB_VIEW,
                       "web-context", context,
                       "network-session", session,
                       "user-content-manager", manager,
                       "settings", settings,
                       "default-content-security-policy", REASONS_PAGE_POLICY,
                       NULL);
}

void
reasons_web_view_show_article (ReasonsWebView *self,
                               ReasonsArticle *article,
                               ReasonsMasthead *masthead,
                               gboolean keep_place)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  reasons_web_page_show (self->page, article, masthead, keep_place);
}

void
reasons_web_view_set_look (ReasonsWebView *self,
                           ReasonsLook *look)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  reasons_web_page_set_look (self->page, look);
}

void
reasons_web_view_set_pictures (ReasonsWebView *self,
                               ReasonsPictures pictures)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  reasons_web_page_set_pictures (self->page, pictures);
}

gboolean
reasons_web_view_is_ready (ReasonsWebView *self)
{
  g_return_val_if_fail (REASONS_IS_WEB_VIEW (self), FALSE);

  return reasons_web_page_is_ready (self->page);
}

void
reasons_web_view_go_to (ReasonsWebView *self,
                        int index)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  reasons_web_page_go_to (self->page, index, FALSE);
}

void
reasons_web_view_enter (ReasonsWebView *self,
                        int index)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  reasons_web_page_go_to (self->page, index, TRUE);
}

gboolean
reasons_web_view_clear_mark (ReasonsWebView *self)
{
  g_return_val_if_fail (REASONS_IS_WEB_VIEW (self), FALSE);

  return reasons_web_page_unmark (self->page);
}

void
reasons_web_view_resume (ReasonsWebView *self,
                         guint index,
                         guint offset)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  reasons_web_page_resume (self->page, index, offset);
}

void
reasons_web_view_restart (ReasonsWebView *self)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  reasons_web_page_restart (self->page);
}

void
reasons_web_view_set_actions (ReasonsWebView *self,
                              GActionMap *actions)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));
  g_return_if_fail (actions == NULL || G_IS_ACTION_MAP (actions));

  g_set_object (&self->actions, actions);
}

void
reasons_web_view_get_selection (ReasonsWebView *self,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  webkit_web_view_call_async_javascript_function (WEBKIT_WEB_VIEW (self), "return getSelection ().toString ();", -1,
                                                  NULL, REASONS_WEB_WORLD, NULL, NULL, callback, user_data);
}

char *
reasons_web_view_get_selection_finish (ReasonsWebView *self,
                                       GAsyncResult *result)
{
  g_autoptr (JSCValue) value = NULL;

  g_return_val_if_fail (REASONS_IS_WEB_VIEW (self), NULL);

  value = webkit_web_view_call_async_javascript_function_finish (WEBKIT_WEB_VIEW (self), result, NULL);
  return value != NULL && jsc_value_is_string (value) ? jsc_value_to_string (value) : NULL;
}

void
reasons_web_view_page_down (ReasonsWebView *self)
{
  g_return_if_fail (REASONS_IS_WEB_VIEW (self));

  reasons_web_page_page_down (self->page);
}
