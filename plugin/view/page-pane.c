/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page-pane.h"

#include "changes-text.h"
#include "fault-page.h"
#include "find-bar.h"
#include "notice.h"
#include "resume.h"

struct _ReasonsPagePane {
  AdwBin parent_instance;

  ReasonsFindBar *find_bar;
  ReasonsNotice *place_notice;
  ReasonsNotice *change_notice;
  GtkStack *page;
  ReasonsFaultPage *fault_page;

  GSettings *settings;
  ReasonsLook *look;
  ReasonsResume *resume;
  ReasonsWebView *web_view;
  ReasonsArticle *article;
  double zoom;
  gboolean proxied;
};

G_DEFINE_FINAL_TYPE (ReasonsPagePane, reasons_page_pane, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_WEB_VIEW,
  N_PROPS,
};

enum {
  RELOAD,
  ELSEWHERE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
has_point (ReasonsPagePane *self,
           int index)
{
  return self->article != NULL && index >= -1 && index < (int) reasons_article_get_n_points (self->article);
}

/* Where the page has failed, it gets a new process. */
static void
revive (ReasonsPagePane *self)
{
  if (gtk_stack_get_visible_child (self->page) == GTK_WIDGET (self->web_view))
    return;

  gtk_stack_set_visible_child (self->page, GTK_WIDGET (self->web_view));
  reasons_web_view_restart (self->web_view);
}

static void
on_place_changed (ReasonsPagePane *self,
                  guint index,
                  guint offset,
                  gboolean finished)
{
  reasons_resume_note (self->resume, index, offset, finished);
}

static void
on_place_left (ReasonsPagePane *self,
               ReasonsArticle *article,
               guint index,
               guint offset,
               gboolean finished)
{
  reasons_resume_note_left (self->resume, article, index, offset, finished);
}

static void
on_resume (ReasonsPagePane *self,
           guint index,
           guint offset)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->web_view));
  reasons_web_view_resume (self->web_view, index, offset);
}

static void
on_failed (ReasonsPagePane *self,
           int fault)
{
  gboolean focused = gtk_widget_has_focus (GTK_WIDGET (self->web_view));

  reasons_fault_page_set_fault (self->fault_page, fault);
  gtk_stack_set_visible_child (self->page, GTK_WIDGET (self->fault_page));
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->fault_page));
}

/* On a busy machine a page may come after all. */
static void
on_load_changed (ReasonsPagePane *self,
                 WebKitLoadEvent event)
{
  if (event == WEBKIT_LOAD_FINISHED && reasons_web_view_is_ready (self->web_view))
    gtk_stack_set_visible_child (self->page, GTK_WIDGET (self->web_view));
}

static void
on_reload (ReasonsPagePane *self)
{
  revive (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->web_view));
  g_signal_emit (self, signals[RELOAD], 0);
}

static void
on_elsewhere (ReasonsPagePane *self)
{
  g_signal_emit (self, signals[ELSEWHERE], 0);
}

static void
update_proxy (ReasonsPagePane *self)
{
  WebKitNetworkSession *session = webkit_web_view_get_network_session (WEBKIT_WEB_VIEW (self->web_view));

  webkit_network_session_set_proxy_settings (
    session, self->proxied ? WEBKIT_NETWORK_PROXY_MODE_DEFAULT : WEBKIT_NETWORK_PROXY_MODE_NO_PROXY, NULL);
}

static void
ensure_web_view (ReasonsPagePane *self)
{
  if (self->web_view != NULL)
    return;

  self->web_view = reasons_web_view_new ();
  reasons_web_view_set_look (self->web_view, self->look);
  webkit_web_view_set_zoom_level (WEBKIT_WEB_VIEW (self->web_view), self->zoom);
  update_proxy (self);
  g_signal_connect_object (self->web_view, "place-changed", G_CALLBACK (on_place_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "place-left", G_CALLBACK (on_place_left), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "load-changed", G_CALLBACK (on_load_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->web_view, "failed", G_CALLBACK (on_failed), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (GTK_WIDGET (self->web_view), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->web_view), TRUE);
  gtk_stack_add_child (self->page, GTK_WIDGET (self->web_view));
  gtk_stack_set_visible_child (self->page, GTK_WIDGET (self->web_view));
  g_object_set (self->find_bar, "web-view", self->web_view, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WEB_VIEW]);
}

static void
reasons_page_pane_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  ReasonsPagePane *self = REASONS_PAGE_PANE (object);

  switch (prop_id) {
  case PROP_WEB_VIEW:
    g_value_set_object (value, self->web_view);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
reasons_page_pane_dispose (GObject *object)
{
  ReasonsPagePane *self = REASONS_PAGE_PANE (object);

  g_clear_object (&self->resume);
  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_PAGE_PANE);
  self->web_view = NULL;
  g_clear_object (&self->look);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->article, reasons_article_unref);

  G_OBJECT_CLASS (reasons_page_pane_parent_class)->dispose (object);
}

static void
reasons_page_pane_class_init (ReasonsPagePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (REASONS_TYPE_FIND_BAR);
  g_type_ensure (REASONS_TYPE_NOTICE);
  g_type_ensure (REASONS_TYPE_FAULT_PAGE);

  object_class->get_property = reasons_page_pane_get_property;
  object_class->dispose = reasons_page_pane_dispose;

  props[PROP_WEB_VIEW] = g_param_spec_object ("web-view", NULL, NULL, REASONS_TYPE_WEB_VIEW,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[RELOAD] = g_signal_new ("reload", REASONS_TYPE_PAGE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[ELSEWHERE] = g_signal_new ("elsewhere", REASONS_TYPE_PAGE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/page-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsPagePane, find_bar);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPagePane, place_notice);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPagePane, change_notice);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPagePane, page);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPagePane, fault_page);
  gtk_widget_class_bind_template_callback (widget_class, on_reload);
  gtk_widget_class_bind_template_callback (widget_class, on_elsewhere);
}

static void
reasons_page_pane_init (ReasonsPagePane *self)
{
  self->zoom = 1.0;
  self->proxied = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
reasons_page_pane_set_settings (ReasonsPagePane *self,
                                GSettings *settings)
{
  g_return_if_fail (REASONS_IS_PAGE_PANE (self));
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));
  g_return_if_fail (self->look == NULL);

  g_set_object (&self->settings, settings);
  self->look = reasons_look_new (settings);
  self->resume = reasons_resume_new (self->place_notice, settings);
  g_signal_connect_object (self->resume, "resume", G_CALLBACK (on_resume), self, G_CONNECT_SWAPPED);
}

static void
tell_changes (ReasonsPagePane *self,
              ReasonsArticle *article)
{
  ReasonsChanges changes = reasons_changes_compare (self->article, article);
  g_autofree char *text = reasons_changes_dup_text (&changes);

  if (text != NULL)
    reasons_notice_tell (self->change_notice, text);
}

void
reasons_page_pane_show (ReasonsPagePane *self,
                        ReasonsArticle *article,
                        ReasonsMasthead *masthead,
                        gboolean keep_place)
{
  g_return_if_fail (REASONS_IS_PAGE_PANE (self));
  g_return_if_fail (article != NULL);
  g_return_if_fail (masthead != NULL);
  g_return_if_fail (self->look != NULL);

  if (keep_place && self->article != NULL) {
    tell_changes (self, article);
    reasons_resume_update (self->resume, article);
  } else {
    reasons_notice_hide (self->change_notice);
    reasons_resume_open (self->resume, article, masthead->name);
  }
  if (!keep_place)
    reasons_find_bar_close (self->find_bar);

  reasons_article_ref (article);
  g_clear_pointer (&self->article, reasons_article_unref);
  self->article = article;

  ensure_web_view (self);
  revive (self);
  if (self->settings != NULL)
    reasons_web_view_set_pictures (self->web_view, g_settings_get_enum (self->settings, REASONS_SETTING_PICTURES));
  reasons_web_view_show_article (self->web_view, article, masthead, keep_place);
}

ReasonsArticle *
reasons_page_pane_get_article (ReasonsPagePane *self)
{
  g_return_val_if_fail (REASONS_IS_PAGE_PANE (self), NULL);

  return self->article;
}

ReasonsWebView *
reasons_page_pane_get_web_view (ReasonsPagePane *self)
{
  g_return_val_if_fail (REASONS_IS_PAGE_PANE (self), NULL);

  return self->web_view;
}

gboolean
reasons_page_pane_go_to (ReasonsPagePane *self,
                         int index)
{
  g_return_val_if_fail (REASONS_IS_PAGE_PANE (self), FALSE);

  if (!has_point (self, index))
    return FALSE;
  revive (self);
  reasons_web_view_go_to (self->web_view, index);
  return TRUE;
}

gboolean
reasons_page_pane_enter (ReasonsPagePane *self,
                         int index)
{
  g_return_val_if_fail (REASONS_IS_PAGE_PANE (self), FALSE);

  if (!has_point (self, index))
    return FALSE;
  revive (self);
  reasons_web_view_enter (self->web_view, index);
  return TRUE;
}

void
reasons_page_pane_find (ReasonsPagePane *self)
{
  g_return_if_fail (REASONS_IS_PAGE_PANE (self));

  if (self->web_view != NULL)
    reasons_find_bar_open (self->find_bar);
}

void
reasons_page_pane_find_again (ReasonsPagePane *self,
                              gboolean forward)
{
  g_return_if_fail (REASONS_IS_PAGE_PANE (self));

  if (reasons_find_bar_is_open (self->find_bar))
    reasons_find_bar_step (self->find_bar, forward);
  else
    reasons_page_pane_find (self);
}

gboolean
reasons_page_pane_go_back (ReasonsPagePane *self)
{
  g_return_val_if_fail (REASONS_IS_PAGE_PANE (self), FALSE);

  return self->web_view != NULL &&
         (reasons_find_bar_close (self->find_bar) || reasons_web_view_clear_mark (self->web_view));
}

void
reasons_page_pane_print (ReasonsPagePane *self,
                         GtkWindow *parent)
{
  g_autoptr (WebKitPrintOperation) operation = NULL;

  g_return_if_fail (REASONS_IS_PAGE_PANE (self));

  if (self->web_view == NULL)
    return;
  operation = webkit_print_operation_new (WEBKIT_WEB_VIEW (self->web_view));
  webkit_print_operation_run_dialog (operation, parent);
}

void
reasons_page_pane_set_zoom (ReasonsPagePane *self,
                            double zoom)
{
  g_return_if_fail (REASONS_IS_PAGE_PANE (self));

  self->zoom = zoom;
  if (self->web_view != NULL)
    webkit_web_view_set_zoom_level (WEBKIT_WEB_VIEW (self->web_view), zoom);
}

void
reasons_page_pane_set_proxied (ReasonsPagePane *self,
                               gboolean proxied)
{
  g_return_if_fail (REASONS_IS_PAGE_PANE (self));

  self->proxied = proxied;
  if (self->web_view != NULL)
    update_proxy (self);
}

void
reasons_page_pane_set_font (ReasonsPagePane *self,
                            const char *font)
{
  g_return_if_fail (REASONS_IS_PAGE_PANE (self));
  g_return_if_fail (self->look != NULL);

  reasons_look_set_font (self->look, font);
}
