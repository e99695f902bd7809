/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "article-view.h"

#include <glib/gi18n-lib.h>

#include "article-actions.h"
#include "changes-text.h"
#include "fault-page.h"
#include "find-bar.h"
#include "keys.h"
#include "look.h"
#include "notice.h"
#include "preferences.h"
#include "resources.h"
#include "resume.h"
#include "point-text.h"
#include "settings.h"
#include "shortcuts.h"
#include "sidebar.h"
#include "split.h"
#include "web-view.h"

struct _ReasonsArticleView {
  AdwBin parent_instance;

  ReasonsSplit *split;
  ReasonsFindBar *find_bar;
  ReasonsNotice *place_notice;
  ReasonsNotice *change_notice;
  GtkStack *page;
  ReasonsFaultPage *fault_page;
  ReasonsSidebar *sidebar;

  GtkCssProvider *style;
  ReasonsLook *look;
  GSettings *settings;
  ReasonsWebView *web_view;
  ReasonsResume *resume;
  GSimpleActionGroup *actions;
  char *link;
  ReasonsArticle *article;
  double zoom;
  gboolean proxied;
  int to_announce;
};

/* No point is this one. */
#define NOTHING_TO_ANNOUNCE -2

G_DEFINE_FINAL_TYPE (ReasonsArticleView, reasons_article_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_SETTINGS,
  N_PROPS,
};

enum {
  PROGRESSED,
  LINK_ACTIVATED,
  LINK_HOVERED,
  COMMENTS_REQUESTED,
  PAGED,
  ELSEWHERE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_point_reached (ReasonsArticleView *self,
                  int index)
{
  reasons_sidebar_follow (self->sidebar, index);
}

static void
on_progressed (ReasonsArticleView *self,
               int index,
               double share)
{
  reasons_sidebar_set_progress (self->sidebar, index, share);
  g_signal_emit (self, signals[PROGRESSED], 0, index, share);
}

/* For who cannot see that the page has moved. A row that is chosen in the list says it by itself. */
static void
on_point_arrived (ReasonsArticleView *self,
                  int index)
{
  /* The window is what assistive technologies are sure to know of. */
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  if (self->article == NULL || index != self->to_announce || root == NULL)
    return;
  self->to_announce = NOTHING_TO_ANNOUNCE;
  if (index < 0) {
    text = g_strdup (_("Top of the article"));
  } else {
    text = reasons_point_text_dup_name (self->article, (guint) index);
  }
  gtk_accessible_announce (GTK_ACCESSIBLE (root), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
has_point (ReasonsArticleView *self,
           int index)
{
  return self->article != NULL && index >= -1 && index < (int) reasons_article_get_n_points (self->article);
}

static void
on_points_unplaced (ReasonsArticleView *self,
                    GtkBitset *points)
{
  reasons_sidebar_set_unplaced (self->sidebar, points);
}

/* Where the page has failed, it gets a new process. */
static void
revive (ReasonsArticleView *self)
{
  if (gtk_stack_get_visible_child (self->page) == GTK_WIDGET (self->web_view))
    return;

  gtk_stack_set_visible_child (self->page, GTK_WIDGET (self->web_view));
  reasons_web_view_restart (self->web_view);
}

static void
on_point_activated (ReasonsArticleView *self,
                    int index)
{
  if (!has_point (self, index))
    return;
  self->to_announce = NOTHING_TO_ANNOUNCE;
  revive (self);
  reasons_web_view_go_to (self->web_view, index);
}

static void
on_point_entered (ReasonsArticleView *self,
                  int index)
{
  if (!has_point (self, index))
    return;
  self->to_announce = NOTHING_TO_ANNOUNCE;
  reasons_split_close_drawer (self->split);
  revive (self);
  reasons_web_view_enter (self->web_view, index);
}

static void
on_place_changed (ReasonsArticleView *self,
                  guint index,
                  guint offset,
                  gboolean finished)
{
  reasons_resume_note (self->resume, index, offset, finished);
}

static void
on_place_left (ReasonsArticleView *self,
               ReasonsArticle *article,
               guint index,
               guint offset,
               gboolean finished)
{
  reasons_resume_note_left (self->resume, article, index, offset, finished);
}

static void
on_resume (ReasonsArticleView *self,
           guint index,
           guint offset)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->web_view));
  reasons_web_view_resume (self->web_view, index, offset);
}

static void
on_link_activated (ReasonsArticleView *self,
                   const char *url)
{
  g_signal_emit (self, signals[LINK_ACTIVATED], 0, url);
}

static void
on_link_hovered (ReasonsArticleView *self,
                 const char *url)
{
  g_signal_emit (self, signals[LINK_HOVERED], 0, url);
}

static void
on_comments_requested (ReasonsArticleView *self)
{
  g_signal_emit (self, signals[COMMENTS_REQUESTED], 0);
}

static void
on_paged (ReasonsArticleView *self,
          gboolean at_end)
{
  g_signal_emit (self, signals[PAGED], 0, at_end);
}

static void
on_failed (ReasonsArticleView *self,
           int fault)
{
  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self->web_view));

  reasons_fault_page_set_fault (self->fault_page, fault);
  gtk_stack_set_visible_child (self->page, GTK_WIDGET (self->fault_page));
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->fault_page));
}

static void
on_reload (ReasonsArticleView *self)
{
  int current = reasons_sidebar_get_current (self->sidebar);

  revive (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->web_view));
  if (current > 0)
    reasons_web_view_go_to (self->web_view, current);
}

static void
on_elsewhere (ReasonsArticleView *self)
{
  g_signal_emit (self, signals[ELSEWHERE], 0);
}

static void
update_proxy (ReasonsArticleView *self)
{
  WebKitNetworkSession *session = webkit_web_view_get_network_session (WEBKIT_WEB_VIEW (self->web_view));

  webkit_network_session_set_proxy_settings (
    session, self->proxied ? WEBKIT_NETWORK_PROXY_MODE_DEFAULT : WEBKIT_NETWORK_PROXY_MODE_NO_PROXY, NULL);
}

static void
ensure_web_view (ReasonsArticleView *self)
{
  if (self->web_view != NULL)
    return;

  self->web_view = reasons_web_view_new ();
  reasons_web_view_set_look (self->web_view, self->look);
  webkit_web_view_set_zoom_level (WEBKIT_WEB_VIEW (self->web_view), self->zoom);
  update_proxy (self);
  g_signal_connect_object (self->web_view, "point-reached", G_CALLBACK (on_point_reached), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "progressed", G_CALLBACK (on_progressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "points-unplaced", G_CALLBACK (on_points_unplaced), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "point-arrived", G_CALLBACK (on_point_arrived), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "place-changed", G_CALLBACK (on_place_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "place-left", G_CALLBACK (on_place_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "link-activated", G_CALLBACK (on_link_activated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "link-hovered", G_CALLBACK (on_link_hovered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "comments-requested", G_CALLBACK (on_comments_requested), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "paged", G_CALLBACK (on_paged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  g_object_set (self->find_bar, "web-view", self->web_view, NULL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->web_view), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->web_view), TRUE);
  gtk_stack_add_child (self->page, GTK_WIDGET (self->web_view));
  gtk_stack_set_visible_child (self->page, GTK_WIDGET (self->web_view));
  reasons_web_view_set_actions (self->web_view, G_ACTION_MAP (self->actions));
}

static void
show_shortcuts (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  reasons_shortcuts_present (widget);
}

static void
show_preferences (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  ReasonsArticleView *self = REASONS_ARTICLE_VIEW (widget);

  adw_dialog_present (ADW_DIALOG (reasons_preferences_new (self->settings)), widget);
}

static void
reasons_article_view_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  ReasonsArticleView *self = REASONS_ARTICLE_VIEW (object);

  switch (prop_id) {
  case PROP_SETTINGS:
    self->settings = g_value_dup_object (value);
    self->look = reasons_look_new (self->settings);
    g_object_set (self->split, "settings", self->settings, NULL);
    reasons_sidebar_set_settings (self->sidebar, self->settings);
    gtk_widget_action_set_enabled (GTK_WIDGET (self), REASONS_ACTION_PREFERENCES, self->settings != NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
reasons_article_view_constructed (GObject *object)
{
  ReasonsArticleView *self = REASONS_ARTICLE_VIEW (object);

  G_OBJECT_CLASS (reasons_article_view_parent_class)->constructed (object);

  self->resume = reasons_resume_new (self->place_notice, self->settings);
  g_signal_connect_object (self->resume, "resume", G_CALLBACK (on_resume), self, G_CONNECT_SWAPPED);
}

/* The display's, and so the host's: what goes in here comes out with the view. */
static void
add_style (ReasonsArticleView *self)
{
  self->style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (self->style, "/net/sf/liferea/plugins/reasons/css/sidebar.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
remove_style (ReasonsArticleView *self)
{
  if (self->style != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->style));
  g_clear_object (&self->style);
}

static void
reasons_article_view_dispose (GObject *object)
{
  ReasonsArticleView *self = REASONS_ARTICLE_VIEW (object);

  g_clear_object (&self->resume);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->link, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_ARTICLE_VIEW);
  self->web_view = NULL;
  remove_style (self);
  g_clear_object (&self->look);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->article, reasons_article_unref);

  G_OBJECT_CLASS (reasons_article_view_parent_class)->dispose (object);
}

static void
reasons_article_view_class_init (ReasonsArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (reasons_get_resource ());
  g_type_ensure (REASONS_TYPE_FIND_BAR);
  g_type_ensure (REASONS_TYPE_NOTICE);
  g_type_ensure (REASONS_TYPE_FAULT_PAGE);
  g_type_ensure (REASONS_TYPE_SIDEBAR);
  g_type_ensure (REASONS_TYPE_SPLIT);

  object_class->set_property = reasons_article_view_set_property;
  object_class->constructed = reasons_article_view_constructed;
  object_class->dispose = reasons_article_view_dispose;

  props[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[PROGRESSED] = g_signal_new ("progressed", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_DOUBLE);
  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LINK_HOVERED] = g_signal_new ("link-hovered", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMENTS_REQUESTED] = g_signal_new ("comments-requested", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PAGED] = g_signal_new ("paged", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[ELSEWHERE] = g_signal_new ("elsewhere", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/net/sf/liferea/plugins/reasons/ui/article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, split);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, find_bar);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, page);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, place_notice);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, change_notice);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, fault_page);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, sidebar);
  gtk_widget_class_bind_template_callback (widget_class, on_reload);
  gtk_widget_class_bind_template_callback (widget_class, on_elsewhere);
  gtk_widget_class_bind_template_callback (widget_class, on_point_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_point_entered);
  gtk_widget_class_install_action (widget_class, REASONS_ACTION_SHORTCUTS, NULL, show_shortcuts);
  gtk_widget_class_install_action (widget_class, REASONS_ACTION_PREFERENCES, NULL, show_preferences);
}

static void
reasons_article_view_init (ReasonsArticleView *self)
{
  self->zoom = 1.0;
  self->proxied = TRUE;
  self->to_announce = NOTHING_TO_ANNOUNCE;

  add_style (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = reasons_article_actions_attach (self);
  reasons_keys_attach (self);
}

ReasonsArticleView *
reasons_article_view_new (GSettings *settings)
{
  return g_object_new (REASONS_TYPE_ARTICLE_VIEW, "settings", settings, NULL);
}

static void
tell_changes (ReasonsArticleView *self,
              ReasonsArticle *article)
{
  ReasonsChanges changes = reasons_changes_compare (self->article, article);
  g_autofree char *text = reasons_changes_dup_text (&changes);

  if (text != NULL)
    reasons_notice_tell (self->change_notice, text);
}

void
reasons_article_view_show (ReasonsArticleView *self,
                           ReasonsArticle *article,
                           ReasonsMasthead *masthead,
                           gboolean keep_place)
{
  g_autofree char *count = NULL;

  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));
  g_return_if_fail (article != NULL);
  g_return_if_fail (masthead != NULL);

  g_set_str (&self->link, masthead->link);
  reasons_article_actions_update (self->actions, TRUE, self->link != NULL);
  if (keep_place && self->article != NULL) {
    tell_changes (self, article);
    reasons_resume_update (self->resume, article);
  } else {
    reasons_notice_hide (self->change_notice);
    reasons_resume_open (self->resume, article, masthead->name);
  }

  reasons_article_ref (article);
  g_clear_pointer (&self->article, reasons_article_unref);
  self->article = article;

  reasons_sidebar_set_article (self->sidebar, article);
  count = reasons_sidebar_dup_heading (article);
  g_object_set (self->split, "toggle-label", count, NULL);
  self->to_announce = NOTHING_TO_ANNOUNCE;
  if (!keep_place) {
    reasons_split_close_drawer (self->split);
    reasons_find_bar_close (self->find_bar);
  }

  ensure_web_view (self);
  revive (self);
  if (self->settings != NULL)
    reasons_web_view_set_pictures (self->web_view, g_settings_get_enum (self->settings, REASONS_SETTING_PICTURES));
  reasons_web_view_show_article (self->web_view, article, masthead, keep_place);
}

ReasonsArticle *
reasons_article_view_get_article (ReasonsArticleView *self)
{
  g_return_val_if_fail (REASONS_IS_ARTICLE_VIEW (self), NULL);

  return self->article;
}

const char *
reasons_article_view_get_link (ReasonsArticleView *self)
{
  g_return_val_if_fail (REASONS_IS_ARTICLE_VIEW (self), NULL);

  return self->link;
}

static void
on_selection (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_pointer (task, reasons_web_view_get_selection_finish (REASONS_WEB_VIEW (source), result), g_free);
}

void
reasons_article_view_get_selection (ReasonsArticleView *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, reasons_article_view_get_selection);
  if (self->web_view != NULL)
    reasons_web_view_get_selection (self->web_view, on_selection, g_steal_pointer (&task));
  else
    g_task_return_pointer (task, NULL, NULL);
}

char *
reasons_article_view_get_selection_finish (ReasonsArticleView *self,
                                           GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

int
reasons_article_view_get_current (ReasonsArticleView *self)
{
  g_return_val_if_fail (REASONS_IS_ARTICLE_VIEW (self), -1);

  return reasons_sidebar_get_current (self->sidebar);
}

void
reasons_article_view_go_to (ReasonsArticleView *self,
                            int index)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  if (!has_point (self, index))
    return;

  self->to_announce = index;
  revive (self);
  reasons_sidebar_set_current (self->sidebar, MAX (index, 0));
  reasons_web_view_go_to (self->web_view, index);
}

void
reasons_article_view_step (ReasonsArticleView *self,
                           int steps)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_article_view_go_to (self, reasons_sidebar_get_current (self->sidebar) + steps);
}

void
reasons_article_view_find (ReasonsArticleView *self)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  if (self->web_view != NULL)
    reasons_find_bar_open (self->find_bar);
}

void
reasons_article_view_find_again (ReasonsArticleView *self,
                                 gboolean forward)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  if (reasons_find_bar_is_open (self->find_bar))
    reasons_find_bar_step (self->find_bar, forward);
  else
    reasons_article_view_find (self);
}

static gboolean
focus_list (ReasonsArticleView *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (self->web_view)) && gtk_widget_get_mapped (GTK_WIDGET (self->sidebar)) &&
         reasons_sidebar_focus_current (self->sidebar);
}

gboolean
reasons_article_view_go_back (ReasonsArticleView *self)
{
  g_return_val_if_fail (REASONS_IS_ARTICLE_VIEW (self), FALSE);

  if (self->web_view == NULL)
    return FALSE;
  return reasons_find_bar_close (self->find_bar) || reasons_web_view_clear_mark (self->web_view) ||
         reasons_split_close_drawer (self->split) || focus_list (self);
}

void
reasons_article_view_toggle_sidebar (ReasonsArticleView *self)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  /* What has come over the article is what the keyboard is for now. */
  if (reasons_split_toggle (self->split) && reasons_split_is_narrow (self->split))
    reasons_sidebar_focus_current (self->sidebar);
}

void
reasons_article_view_page_down (ReasonsArticleView *self)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  if (self->web_view != NULL)
    reasons_web_view_page_down (self->web_view);
}

void
reasons_article_view_print (ReasonsArticleView *self,
                            GtkWindow *parent)
{
  g_autoptr (WebKitPrintOperation) operation = NULL;

  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  if (self->web_view == NULL)
    return;
  operation = webkit_print_operation_new (WEBKIT_WEB_VIEW (self->web_view));
  webkit_print_operation_run_dialog (operation, parent);
}

void
reasons_article_view_set_zoom (ReasonsArticleView *self,
                               double zoom)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  self->zoom = zoom;
  if (self->web_view != NULL)
    webkit_web_view_set_zoom_level (WEBKIT_WEB_VIEW (self->web_view), zoom);
}

void
reasons_article_view_set_proxied (ReasonsArticleView *self,
                                  gboolean proxied)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  self->proxied = proxied;
  if (self->web_view != NULL)
    update_proxy (self);
}

void
reasons_article_view_set_font (ReasonsArticleView *self,
                               const char *font)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_look_set_font (self->look, font);
}
