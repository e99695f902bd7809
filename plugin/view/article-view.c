/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "article-view.h"

#include <glib/gi18n-lib.h>

#include "article-actions.h"
#include "heading-text.h"
#include "keys.h"
#include "page-pane.h"
#include "point-text.h"
#include "preferences.h"
#include "resources.h"
#include "shortcuts.h"
#include "sidebar.h"
#include "split.h"

struct _ReasonsArticleView {
  AdwBin parent_instance;

  ReasonsSplit *split;
  ReasonsPagePane *pane;
  ReasonsSidebar *sidebar;

  GtkCssProvider *style;
  GSettings *settings;
  GSignalGroup *page_signals;
  GSimpleActionGroup *actions;
  char *link;
  int reached; /* the point that is read, -1 before the first */
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

/* Before the first point it is the one that the reader is on the way to. */
static int
get_row (int reached)
{
  return MAX (reached, 0);
}

static void
on_point_reached (ReasonsArticleView *self,
                  int index)
{
  self->reached = index;
  reasons_sidebar_follow (self->sidebar, get_row (index));
}

static void
on_progressed (ReasonsArticleView *self,
               int index,
               double share)
{
  reasons_sidebar_set_progress (self->sidebar, get_row (index), share);
  g_signal_emit (self, signals[PROGRESSED], 0, index, share);
}

/* For who cannot see that the page has moved. */
static void
on_point_arrived (ReasonsArticleView *self,
                  int index)
{
  /* The window is what assistive technologies are sure to know of. */
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  ReasonsArticle *article = reasons_page_pane_get_article (self->pane);
  g_autofree char *text = NULL;

  if (article == NULL || index != self->to_announce || root == NULL)
    return;
  self->to_announce = NOTHING_TO_ANNOUNCE;
  if (index < 0) {
    text = g_strdup (_("Top of the article"));
  } else {
    text = reasons_point_text_dup_name (article, (guint) index);
  }
  gtk_accessible_announce (GTK_ACCESSIBLE (root), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_points_unplaced (ReasonsArticleView *self,
                    GtkBitset *points)
{
  reasons_sidebar_set_unplaced (self->sidebar, points);
}

static void
on_point_activated (ReasonsArticleView *self,
                    int index)
{
  self->to_announce = NOTHING_TO_ANNOUNCE;
  reasons_page_pane_go_to (self->pane, index);
}

static void
on_point_entered (ReasonsArticleView *self,
                  int index)
{
  self->to_announce = NOTHING_TO_ANNOUNCE;
  reasons_split_close_drawer (self->split);
  reasons_page_pane_enter (self->pane, index);
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
on_reload (ReasonsArticleView *self)
{
  int current = reasons_sidebar_get_current (self->sidebar);

  if (current > 0)
    reasons_page_pane_go_to (self->pane, current);
}

static void
on_elsewhere (ReasonsArticleView *self)
{
  g_signal_emit (self, signals[ELSEWHERE], 0);
}

static void
on_page_made (ReasonsArticleView *self,
              ReasonsWebView *web_view)
{
  reasons_web_view_set_actions (web_view, G_ACTION_MAP (self->actions));
}

/* There is no page before the first article. */
static void
follow_page (ReasonsArticleView *self)
{
  GSignalGroup *group = g_signal_group_new (REASONS_TYPE_WEB_VIEW);

  g_signal_connect_swapped (group, "bind", G_CALLBACK (on_page_made), self);
  g_signal_group_connect_swapped (group, "point-reached", G_CALLBACK (on_point_reached), self);
  g_signal_group_connect_swapped (group, "progressed", G_CALLBACK (on_progressed), self);
  g_signal_group_connect_swapped (group, "points-unplaced", G_CALLBACK (on_points_unplaced), self);
  g_signal_group_connect_swapped (group, "point-arrived", G_CALLBACK (on_point_arrived), self);
  g_signal_group_connect_swapped (group, "link-activated", G_CALLBACK (on_link_activated), self);
  g_signal_group_connect_swapped (group, "link-hovered", G_CALLBACK (on_link_hovered), self);
  g_signal_group_connect_swapped (group, "comments-requested", G_CALLBACK (on_comments_requested), self);
  g_signal_group_connect_swapped (group, "paged", G_CALLBACK (on_paged), self);
  g_object_bind_property (self->pane, "web-view", group, "target", G_BINDING_SYNC_CREATE);
  self->page_signals = group;
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
    g_object_set (self->split, "settings", self->settings, NULL);
    reasons_page_pane_set_settings (self->pane, self->settings);
    reasons_sidebar_set_settings (self->sidebar, self->settings);
    gtk_widget_action_set_enabled (GTK_WIDGET (self), REASONS_ACTION_PREFERENCES, self->settings != NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
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

  g_clear_object (&self->page_signals);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->link, g_free);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_ARTICLE_VIEW);
  remove_style (self);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (reasons_article_view_parent_class)->dispose (object);
}

static void
reasons_article_view_class_init (ReasonsArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_resources_register (reasons_get_resource ());
  g_type_ensure (REASONS_TYPE_PAGE_PANE);
  g_type_ensure (REASONS_TYPE_SIDEBAR);
  g_type_ensure (REASONS_TYPE_SPLIT);

  object_class->set_property = reasons_article_view_set_property;
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
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, pane);
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
  self->reached = -1;
  self->to_announce = NOTHING_TO_ANNOUNCE;

  add_style (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = reasons_article_actions_attach (self);
  reasons_keys_attach (self);
  follow_page (self);
}

ReasonsArticleView *
reasons_article_view_new (GSettings *settings)
{
  return g_object_new (REASONS_TYPE_ARTICLE_VIEW, "settings", settings, NULL);
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
  reasons_sidebar_set_article (self->sidebar, article);
  count = reasons_heading_text_dup (article);
  g_object_set (self->split, "toggle-label", count, NULL);
  self->to_announce = NOTHING_TO_ANNOUNCE;
  if (!keep_place) {
    self->reached = -1;
    reasons_split_close_drawer (self->split);
  }
  reasons_page_pane_show (self->pane, article, masthead, keep_place);
}

ReasonsArticle *
reasons_article_view_get_article (ReasonsArticleView *self)
{
  g_return_val_if_fail (REASONS_IS_ARTICLE_VIEW (self), NULL);

  return reasons_page_pane_get_article (self->pane);
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
  ReasonsWebView *web_view;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  web_view = reasons_page_pane_get_web_view (self->pane);
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, reasons_article_view_get_selection);
  if (web_view != NULL)
    reasons_web_view_get_selection (web_view, on_selection, g_steal_pointer (&task));
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

/* Another row says so by itself where the keyboard is in the list. */
static gboolean
is_told_by_list (ReasonsArticleView *self,
                 int index)
{
  return index >= 0 && index != reasons_sidebar_get_current (self->sidebar) &&
         reasons_sidebar_list_has_keyboard (self->sidebar);
}

void
reasons_article_view_go_to (ReasonsArticleView *self,
                            int index)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  if (!reasons_page_pane_go_to (self->pane, index))
    return;
  self->to_announce = is_told_by_list (self, index) ? NOTHING_TO_ANNOUNCE : index;
  self->reached = index;
  reasons_sidebar_set_current (self->sidebar, get_row (index));
}

void
reasons_article_view_step (ReasonsArticleView *self,
                           int steps)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_article_view_go_to (self, MAX (self->reached + steps, -1));
}

void
reasons_article_view_find (ReasonsArticleView *self)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_page_pane_find (self->pane);
}

void
reasons_article_view_find_again (ReasonsArticleView *self,
                                 gboolean forward)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_page_pane_find_again (self->pane, forward);
}

static gboolean
focus_list (ReasonsArticleView *self)
{
  ReasonsWebView *web_view = reasons_page_pane_get_web_view (self->pane);

  return web_view != NULL && gtk_widget_has_focus (GTK_WIDGET (web_view)) &&
         gtk_widget_get_mapped (GTK_WIDGET (self->sidebar)) && reasons_sidebar_focus_current (self->sidebar);
}

gboolean
reasons_article_view_go_back (ReasonsArticleView *self)
{
  g_return_val_if_fail (REASONS_IS_ARTICLE_VIEW (self), FALSE);

  return reasons_page_pane_go_back (self->pane) || reasons_split_close_drawer (self->split) || focus_list (self);
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
  ReasonsWebView *web_view;

  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  web_view = reasons_page_pane_get_web_view (self->pane);
  if (web_view != NULL)
    reasons_web_view_page_down (web_view);
}

void
reasons_article_view_print (ReasonsArticleView *self,
                            GtkWindow *parent)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_page_pane_print (self->pane, parent);
}

void
reasons_article_view_set_zoom (ReasonsArticleView *self,
                               double zoom)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_page_pane_set_zoom (self->pane, zoom);
}

void
reasons_article_view_set_proxied (ReasonsArticleView *self,
                                  gboolean proxied)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_page_pane_set_proxied (self->pane, proxied);
}

void
reasons_article_view_set_font (ReasonsArticleView *self,
                               const char *font)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  reasons_page_pane_set_font (self->pane, font);
}
