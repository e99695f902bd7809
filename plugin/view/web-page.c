/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "web-page.h"

#include "page.h"
#include "web-content.h"
#include "web-policy.h"
#include "web-watch.h"

/* Milliseconds: a page of many megabytes on a slow machine still answers within. */
#define PATIENCE 20000

struct _ReasonsWebPage {
  GObject parent_instance;

  WebKitWebView *view; /* unowned */
  ReasonsWebWatch *watch;
  ReasonsArticle *article;
  ReasonsMasthead *masthead;
  ReasonsLook *look;
  ReasonsArticle *shown; /* what the page shows, or is about to */
  ReasonsArticle *left;  /* what it showed before, of which it may still tell */
  guint serial;          /* of what is shown; one more with each */
  ReasonsPictures pictures;
  int pending_index;
  guint has_pending_index : 1;
  guint pending_enter : 1;
  guint dirty : 1;
  guint keep_place : 1;
  guint loading_shell : 1;
  guint shell_ready : 1;
  guint pictures_given : 1;
  guint marked : 1;
};

G_DEFINE_FINAL_TYPE (ReasonsWebPage, reasons_web_page, G_TYPE_OBJECT)

enum {
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_called (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (ReasonsWebPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JSCValue) value =
    webkit_web_view_call_async_javascript_function_finish (WEBKIT_WEB_VIEW (source), result, &error);

  if (self->watch != NULL)
    reasons_web_watch_answer (self->watch);
  /* What WebKit says of a page is the page's word: for the log of a developer, no more. */
  if (value == NULL)
    g_debug ("A call into the page failed: %s", error->message);
}

static void
call (ReasonsWebPage *self,
      const char *body,
      GVariant *arguments)
{
  /* WebKit reads them and keeps no reference; one that floats it would leave behind, article and all. */
  g_autoptr (GVariant) owned = arguments != NULL ? g_variant_ref_sink (arguments) : NULL;

  reasons_web_watch_ask (self->watch);
  webkit_web_view_call_async_javascript_function (self->view, body, -1, owned, REASONS_WEB_WORLD, NULL, NULL,
                                                  on_called, g_object_ref (self));
}

static void
send_index (ReasonsWebPage *self,
            const char *body,
            int index)
{
  g_auto (GVariantDict) arguments = G_VARIANT_DICT_INIT (NULL);

  g_variant_dict_insert (&arguments, "index", "i", index);
  call (self, body, g_variant_dict_end (&arguments));
}

static void
update_look (ReasonsWebPage *self)
{
  GdkRGBA color;

  /* What is there before the page is, so that nothing flashes. */
  reasons_look_get_page_color (self->look, &color);
  webkit_web_view_set_background_color (self->view, &color);
  if (self->shell_ready)
    call (self, "reasons.dress (look);", reasons_look_dup_arguments (self->look));
}

static void
load_shell (ReasonsWebPage *self)
{
  self->shell_ready = FALSE;
  self->loading_shell = TRUE;
  reasons_web_watch_load (self->watch);
  webkit_web_view_load_html (self->view, reasons_page_get_shell (), REASONS_WEB_SHELL_URI);
}

static void
flush (ReasonsWebPage *self)
{
  /* The process ended, or the page never came: another one for this article. */
  if (!self->shell_ready && !self->loading_shell)
    load_shell (self);
  if (!self->shell_ready)
    return;

  if (self->dirty && self->article != NULL) {
    self->dirty = FALSE;
    call (self, "reasons.show (data);",
          reasons_page_dup_arguments (self->article, self->masthead,
                                      self->pictures_given ? REASONS_PICTURES_ALWAYS : self->pictures,
                                      self->keep_place ? self->shown : NULL, ++self->serial));
    g_clear_pointer (&self->left, reasons_article_unref);
    self->left = g_steal_pointer (&self->shown);
    self->shown = reasons_article_ref (self->article);
    self->keep_place = FALSE;
  }
  if (self->has_pending_index) {
    self->has_pending_index = FALSE;
    send_index (self, self->pending_enter ? "reasons.enter (index);" : "reasons.go (index);", self->pending_index);
  }
}

static void
on_load_changed (ReasonsWebPage *self,
                 WebKitLoadEvent event)
{
  if (event == WEBKIT_LOAD_STARTED) {
    self->loading_shell = TRUE;
    self->shell_ready = FALSE;
  }
  /* WebKit says so of a load that has failed as well. */
  if (event == WEBKIT_LOAD_FINISHED && self->loading_shell) {
    self->loading_shell = FALSE;
    self->shell_ready = TRUE;
    update_look (self);
    flush (self);
  }
}

static gboolean
on_load_failed (ReasonsWebPage *self,
                WebKitLoadEvent event,
                const char *uri,
                const GError *error)
{
  if (reasons_web_watch_is_fault (error))
    self->loading_shell = FALSE;
  return FALSE;
}

static void
on_process_terminated (ReasonsWebPage *self)
{
  self->shell_ready = FALSE;
  self->loading_shell = FALSE;
  self->dirty = TRUE;
  self->marked = FALSE;
  g_clear_pointer (&self->shown, reasons_article_unref);
  g_clear_pointer (&self->left, reasons_article_unref);
}

static void
on_fault (ReasonsFault fault,
          gpointer user_data)
{
  g_signal_emit (user_data, signals[FAILED], 0, (int) fault);
}

static void
reasons_web_page_dispose (GObject *object)
{
  ReasonsWebPage *self = REASONS_WEB_PAGE (object);

  /* An answer that is still due keeps the object, which has nothing more to say then. */
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  self->view = NULL;
  if (self->look != NULL)
    g_signal_handlers_disconnect_by_data (self->look, self);
  g_clear_object (&self->look);
  g_clear_pointer (&self->watch, reasons_web_watch_free);
  g_clear_pointer (&self->article, reasons_article_unref);
  g_clear_pointer (&self->shown, reasons_article_unref);
  g_clear_pointer (&self->left, reasons_article_unref);
  g_clear_pointer (&self->masthead, reasons_masthead_free);

  G_OBJECT_CLASS (reasons_web_page_parent_class)->dispose (object);
}

static void
reasons_web_page_class_init (ReasonsWebPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_web_page_dispose;

  signals[FAILED] = g_signal_new ("failed", REASONS_TYPE_WEB_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
reasons_web_page_init (ReasonsWebPage *self)
{
}

ReasonsWebPage *
reasons_web_page_new (WebKitWebView *view)
{
  g_autoptr (ReasonsLook) look = NULL;
  ReasonsWebPage *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);

  self = g_object_new (REASONS_TYPE_WEB_PAGE, NULL);
  self->view = view;
  look = reasons_look_new (NULL);
  g_signal_connect_object (view, "load-changed", G_CALLBACK (on_load_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "load-failed", G_CALLBACK (on_load_failed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "web-process-terminated", G_CALLBACK (on_process_terminated), self,
                           G_CONNECT_SWAPPED);
  /* After our own: who hears of a fault finds us knowing of it. */
  self->watch = reasons_web_watch_new (view, PATIENCE, on_fault, self);
  reasons_web_page_set_look (self, look);
  load_shell (self);
  return self;
}

/* A second lock on what the page holds back by itself. */
static void
load_pictures (ReasonsWebPage *self,
               gboolean load)
{
  webkit_settings_set_auto_load_images (webkit_web_view_get_settings (self->view), load);
}

void
reasons_web_page_show (ReasonsWebPage *self,
                       ReasonsArticle *article,
                       ReasonsMasthead *masthead,
                       gboolean keep_place)
{
  g_return_if_fail (REASONS_IS_WEB_PAGE (self));
  g_return_if_fail (article != NULL);
  g_return_if_fail (masthead != NULL);

  reasons_article_ref (article);
  g_clear_pointer (&self->article, reasons_article_unref);
  g_clear_pointer (&self->masthead, reasons_masthead_free);
  self->article = article;
  self->masthead = masthead;
  self->keep_place = keep_place;
  self->dirty = TRUE;
  if (!keep_place)
    self->pictures_given = FALSE;
  load_pictures (self, self->pictures_given || self->pictures == REASONS_PICTURES_ALWAYS);
  self->has_pending_index = FALSE;
  flush (self);
}

void
reasons_web_page_set_look (ReasonsWebPage *self,
                           ReasonsLook *look)
{
  g_return_if_fail (REASONS_IS_WEB_PAGE (self));
  g_return_if_fail (REASONS_IS_LOOK (look));

  if (self->look == look)
    return;
  if (self->look != NULL)
    g_signal_handlers_disconnect_by_func (self->look, update_look, self);
  g_set_object (&self->look, look);
  g_signal_connect_object (look, "changed", G_CALLBACK (update_look), self, G_CONNECT_SWAPPED);
  update_look (self);
}

void
reasons_web_page_set_pictures (ReasonsWebPage *self,
                               ReasonsPictures pictures)
{
  g_return_if_fail (REASONS_IS_WEB_PAGE (self));

  self->pictures = pictures;
}

void
reasons_web_page_give_pictures (ReasonsWebPage *self)
{
  g_return_if_fail (REASONS_IS_WEB_PAGE (self));

  if (self->pictures != REASONS_PICTURES_ASK)
    return;
  self->pictures_given = TRUE;
  load_pictures (self, TRUE);
}

void
reasons_web_page_go_to (ReasonsWebPage *self,
                        int index,
                        gboolean enter)
{
  g_return_if_fail (REASONS_IS_WEB_PAGE (self));

  self->pending_index = index;
  self->pending_enter = enter;
  self->has_pending_index = TRUE;
  flush (self);
}

void
reasons_web_page_resume (ReasonsWebPage *self,
                         guint index,
                         guint offset)
{
  g_auto (GVariantDict) arguments = G_VARIANT_DICT_INIT (NULL);

  g_return_if_fail (REASONS_IS_WEB_PAGE (self));

  if (!self->shell_ready)
    return;
  g_variant_dict_insert (&arguments, "index", "i", (gint32) index);
  g_variant_dict_insert (&arguments, "offset", "i", (gint32) offset);
  call (self, "reasons.resume (index, offset);", g_variant_dict_end (&arguments));
}

void
reasons_web_page_set_marked (ReasonsWebPage *self,
                             gboolean marked)
{
  g_return_if_fail (REASONS_IS_WEB_PAGE (self));

  self->marked = marked;
}

gboolean
reasons_web_page_unmark (ReasonsWebPage *self)
{
  gboolean marked;

  g_return_val_if_fail (REASONS_IS_WEB_PAGE (self), FALSE);

  marked = self->marked;
  self->marked = FALSE;
  if (marked && self->shell_ready)
    call (self, "reasons.unmark ();", NULL);
  return marked;
}

void
reasons_web_page_page_down (ReasonsWebPage *self)
{
  g_return_if_fail (REASONS_IS_WEB_PAGE (self));

  if (self->shell_ready)
    call (self, "reasons.page ();", NULL);
}

void
reasons_web_page_restart (ReasonsWebPage *self)
{
  g_return_if_fail (REASONS_IS_WEB_PAGE (self));

  /* One that is silent may stay so for ever. */
  webkit_web_view_terminate_web_process (self->view);
  self->dirty = self->article != NULL;
  load_shell (self);
}

gboolean
reasons_web_page_is_ready (ReasonsWebPage *self)
{
  g_return_val_if_fail (REASONS_IS_WEB_PAGE (self), FALSE);

  return self->shell_ready;
}

guint
reasons_web_page_get_n_points (ReasonsWebPage *self)
{
  g_return_val_if_fail (REASONS_IS_WEB_PAGE (self), 0);

  return self->article != NULL ? (guint) reasons_article_get_n_points (self->article) : 0;
}

ReasonsArticle *
reasons_web_page_find_article (ReasonsWebPage *self,
                               guint serial)
{
  g_return_val_if_fail (REASONS_IS_WEB_PAGE (self), NULL);

  if (serial == self->serial)
    return self->shown;
  return serial == self->serial - 1 ? self->left : NULL;
}

gboolean
reasons_web_page_is_current (ReasonsWebPage *self,
                             ReasonsArticle *article)
{
  g_return_val_if_fail (REASONS_IS_WEB_PAGE (self), FALSE);

  return article == self->article && !self->dirty;
}

gboolean
reasons_web_page_is_loading (ReasonsWebPage *self)
{
  g_return_val_if_fail (REASONS_IS_WEB_PAGE (self), FALSE);

  return self->loading_shell;
}
