/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "article-view.h"

#include <glib/gi18n-lib.h>

#include "keys.h"
#include "resources.h"
#include "settings.h"
#include "sidebar.h"
#include "web-view.h"

#define DEFAULT_SIDEBAR_WIDTH 300

/* As in the schema. */
#define LEAST_SIDEBAR_WIDTH 200
#define MOST_SIDEBAR_WIDTH  1200

/* A hand that drags the divider asks for a new width many times a second. */
#define REMEMBER_DELAY_MS 300

struct _ReasonsArticleView {
  AdwBreakpointBin parent_instance;

  GtkPaned *paned;
  AdwBin *page;
  AdwBin *wide_slot;
  AdwBin *narrow_slot;
  GtkRevealer *drawer;
  GtkToggleButton *drawer_toggle;
  GtkLabel *drawer_count;
  ReasonsSidebar *sidebar;

  GtkCssProvider *style;
  GSettings *settings;
  ReasonsWebView *web_view;
  ReasonsArticle *article;
  double zoom;
  int sidebar_width;
  gboolean show_sidebar;
  gboolean narrow;
  gboolean placing;
  guint remember_source;
};

G_DEFINE_FINAL_TYPE (ReasonsArticleView, reasons_article_view, ADW_TYPE_BREAKPOINT_BIN)

enum {
  PROP_0,
  PROP_SETTINGS,
  N_PROPS,
};

enum {
  LINK_ACTIVATED,
  LINK_HOVERED,
  COMMENTS_REQUESTED,
  PAGED,
  FAILED,
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
on_point_activated (ReasonsArticleView *self,
                    int index)
{
  reasons_article_view_go_to (self, index);
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
on_failed (ReasonsArticleView *self)
{
  g_signal_emit (self, signals[FAILED], 0);
}

static void
place_divider (ReasonsArticleView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->paned));

  if (width <= 0 || self->narrow)
    return;
  self->placing = TRUE;
  gtk_paned_set_position (self->paned, width - self->sidebar_width);
  self->placing = FALSE;
}

static gboolean
remember_width (gpointer user_data)
{
  ReasonsArticleView *self = user_data;

  self->remember_source = 0;
  if (self->settings != NULL)
    g_settings_set_int (self->settings, REASONS_SETTING_SIDEBAR_WIDTH, self->sidebar_width);
  return G_SOURCE_REMOVE;
}

static void
on_divider_moved (ReasonsArticleView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->paned));
  int sidebar_width = width - gtk_paned_get_position (self->paned);

  if (self->placing || self->narrow || !self->show_sidebar || width <= 0 || sidebar_width <= 0)
    return;
  self->sidebar_width = CLAMP (sidebar_width, LEAST_SIDEBAR_WIDTH, MOST_SIDEBAR_WIDTH);
  if (self->remember_source == 0)
    self->remember_source = g_timeout_add (REMEMBER_DELAY_MS, remember_width, self);
}

/* One list, in the pane or in the drawer. */
static void
update_layout (ReasonsArticleView *self)
{
  AdwBin *slot = self->narrow ? self->narrow_slot : self->wide_slot;
  AdwBin *other = self->narrow ? self->wide_slot : self->narrow_slot;

  if (adw_bin_get_child (slot) == NULL) {
    g_autoptr (GtkWidget) sidebar = g_object_ref (GTK_WIDGET (self->sidebar));

    adw_bin_set_child (other, NULL);
    adw_bin_set_child (slot, sidebar);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->wide_slot), !self->narrow && self->show_sidebar);
  gtk_widget_set_visible (GTK_WIDGET (self->drawer), self->narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->drawer_toggle), self->narrow);
  if (!self->narrow)
    gtk_revealer_set_reveal_child (self->drawer, FALSE);
}

static void
on_narrow (ReasonsArticleView *self)
{
  self->narrow = TRUE;
  update_layout (self);
}

static void
on_wide (ReasonsArticleView *self)
{
  self->narrow = FALSE;
  update_layout (self);
}

static void
ensure_web_view (ReasonsArticleView *self)
{
  if (self->web_view != NULL)
    return;

  self->web_view = reasons_web_view_new ();
  webkit_web_view_set_zoom_level (WEBKIT_WEB_VIEW (self->web_view), self->zoom);
  g_signal_connect_object (self->web_view, "point-reached", G_CALLBACK (on_point_reached), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "link-activated", G_CALLBACK (on_link_activated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "link-hovered", G_CALLBACK (on_link_hovered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "comments-requested", G_CALLBACK (on_comments_requested), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "paged", G_CALLBACK (on_paged), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (GTK_WIDGET (self->web_view), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->web_view), TRUE);
  adw_bin_set_child (self->page, GTK_WIDGET (self->web_view));
}

static void
reasons_article_view_size_allocate (GtkWidget *widget,
                                    int width,
                                    int height,
                                    int baseline)
{
  ReasonsArticleView *self = REASONS_ARTICLE_VIEW (widget);
  int before = gtk_widget_get_width (GTK_WIDGET (self->paned));

  /* Only what a hand moves is remembered. */
  self->placing = TRUE;
  GTK_WIDGET_CLASS (reasons_article_view_parent_class)->size_allocate (widget, width, height, baseline);
  self->placing = FALSE;
  /* The sidebar keeps its width when the window's changes; GtkPaned alone would keep its start. */
  if (gtk_widget_get_width (GTK_WIDGET (self->paned)) != before)
    place_divider (self);
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

  if (self->settings != NULL) {
    self->sidebar_width = g_settings_get_int (self->settings, REASONS_SETTING_SIDEBAR_WIDTH);
    self->show_sidebar = g_settings_get_boolean (self->settings, REASONS_SETTING_SHOW_SIDEBAR);
  }
  update_layout (self);
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

  if (self->remember_source != 0) {
    g_source_remove (self->remember_source);
    remember_width (self);
  }
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_ARTICLE_VIEW);
  self->web_view = NULL;
  remove_style (self);
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
  g_type_ensure (REASONS_TYPE_SIDEBAR);

  object_class->set_property = reasons_article_view_set_property;
  object_class->constructed = reasons_article_view_constructed;
  object_class->dispose = reasons_article_view_dispose;
  widget_class->size_allocate = reasons_article_view_size_allocate;

  props[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[LINK_ACTIVATED] = g_signal_new ("link-activated", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LINK_HOVERED] = g_signal_new ("link-hovered", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMENTS_REQUESTED] = g_signal_new ("comments-requested", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PAGED] = g_signal_new ("paged", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[FAILED] = g_signal_new ("failed", REASONS_TYPE_ARTICLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/net/sf/liferea/plugins/reasons/ui/article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, paned);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, page);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, wide_slot);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, narrow_slot);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, drawer);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, drawer_toggle);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, drawer_count);
  gtk_widget_class_bind_template_child (widget_class, ReasonsArticleView, sidebar);
  gtk_widget_class_bind_template_callback (widget_class, on_point_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
}

static void
reasons_article_view_init (ReasonsArticleView *self)
{
  self->zoom = 1.0;
  self->sidebar_width = DEFAULT_SIDEBAR_WIDTH;
  self->show_sidebar = TRUE;

  add_style (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (on_divider_moved), self,
                           G_CONNECT_SWAPPED);
  reasons_keys_attach (self);
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

  reasons_article_ref (article);
  g_clear_pointer (&self->article, reasons_article_unref);
  self->article = article;

  reasons_sidebar_set_article (self->sidebar, article);
  count = reasons_sidebar_dup_heading (article);
  gtk_label_set_text (self->drawer_count, count);
  if (!keep_place)
    gtk_revealer_set_reveal_child (self->drawer, FALSE);

  ensure_web_view (self);
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

  if (self->article == NULL || index < -1 || index >= (int) reasons_article_get_n_points (self->article))
    return;

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

gboolean
reasons_article_view_close_drawer (ReasonsArticleView *self)
{
  g_return_val_if_fail (REASONS_IS_ARTICLE_VIEW (self), FALSE);

  if (!gtk_revealer_get_reveal_child (self->drawer))
    return FALSE;
  /* The focus must not stay behind in what is hidden. */
  if (self->web_view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->web_view));
  gtk_revealer_set_reveal_child (self->drawer, FALSE);
  return TRUE;
}

void
reasons_article_view_toggle_sidebar (ReasonsArticleView *self)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (self));

  if (self->narrow) {
    gtk_revealer_set_reveal_child (self->drawer, !gtk_revealer_get_reveal_child (self->drawer));
    return;
  }
  self->show_sidebar = !self->show_sidebar;
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, REASONS_SETTING_SHOW_SIDEBAR, self->show_sidebar);
  update_layout (self);
  place_divider (self);
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
