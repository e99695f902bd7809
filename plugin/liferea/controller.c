/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "controller.h"

#include <glib/gi18n-lib.h>

#include "article-view.h"
#include "commands.h"
#include "host.h"
#include "host-settings.h"
#include "pace.h"
#include "reading.h"
#include "settings.h"
#include "toggle.h"
#include "wish.h"

#define HOST_FONT_KEY "browser-font"

/* Milliseconds of rest that show which article is wanted: a key held down repeats faster. */
#define REST 70

struct _ReasonsController {
  GObject parent_instance;

  ReasonsHost *host;
  ReasonsCommands *commands;
  ReasonsToggle *toggle;
  ReasonsArticleView *view;
  GSettings *settings;
  GSettings *host_settings;
  ReasonsWish *wish;

  gulong id;                /* the item selected, 0 for none */
  ReasonsItem *item;        /* as it was read last */
  ReasonsArticle *article;  /* of that item, once it is there */
  ReasonsReading *reading;
  ReasonsPace *pace;
  gulong shown_id;          /* the item whose article our view has */
  gboolean keep_place;      /* whether the item being read is the one shown, come anew */
};

G_DEFINE_FINAL_TYPE (ReasonsController, reasons_controller, G_TYPE_OBJECT)

static gboolean
has_points (ReasonsController *self)
{
  return self->article != NULL && reasons_article_get_kind (self->article) != REASONS_KIND_NONE;
}

static void
update_toggle (ReasonsController *self)
{
  gboolean ours = reasons_host_get_ours (self->host);

  /* Before an article has been read nobody knows whether it has points, so there is something to press. */
  reasons_toggle_update (self->toggle, ours, self->id != 0 && (self->article == NULL || has_points (self)));
}

static void
show_host (ReasonsController *self)
{
  reasons_host_set_ours (self->host, FALSE);
  reasons_host_render (self->host, self->id);
  update_toggle (self);
}

/* A page of the web in the host's view was asked for by somebody: it is not for us to hide. */
static void
on_browsing (ReasonsController *self)
{
  reasons_host_set_ours (self->host, FALSE);
  update_toggle (self);
}

static void
on_link_activated (ReasonsController *self,
                   const char *url)
{
  if (reasons_host_open (self->host, url))
    reasons_host_set_ours (self->host, FALSE);
  update_toggle (self);
}

static void
on_link_hovered (ReasonsController *self,
                 const char *url)
{
  reasons_host_hover (self->host, url);
}

static void
on_paged (ReasonsController *self,
          gboolean at_end)
{
  if (at_end)
    reasons_host_next_unread (self->host);
}

/* Our page is gone: whoever comes back to our view wants another. */
static void
on_elsewhere (ReasonsController *self)
{
  self->shown_id = 0;
  show_host (self);
}

static void
update_proxy (ReasonsController *self)
{
  if (self->view != NULL)
    reasons_article_view_set_proxied (self->view, reasons_host_is_proxied (self->host));
}

static void
update_font (ReasonsController *self)
{
  g_autofree char *font =
    self->host_settings != NULL ? g_settings_get_string (self->host_settings, HOST_FONT_KEY) : NULL;

  if (self->view != NULL)
    reasons_article_view_set_font (self->view, font);
}

static void
ensure_view (ReasonsController *self)
{
  if (self->view != NULL)
    return;

  self->view = g_object_ref_sink (reasons_article_view_new (self->settings));
  reasons_article_view_set_zoom (self->view, reasons_host_get_zoom (self->host));
  update_proxy (self);
  update_font (self);
  g_signal_connect_object (self->view, "link-activated", G_CALLBACK (on_link_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "link-hovered", G_CALLBACK (on_link_hovered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "comments-requested", G_CALLBACK (show_host), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "elsewhere", G_CALLBACK (on_elsewhere), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "paged", G_CALLBACK (on_paged), self, G_CONNECT_SWAPPED);
  reasons_host_set_view (self->host, GTK_WIDGET (self->view));
}

static void
show_ours (ReasonsController *self,
           gboolean keep_place)
{
  /* An article must not come where nobody sees it. */
  if (!reasons_host_has_place (self->host)) {
    show_host (self);
    return;
  }
  ensure_view (self);
  if (self->shown_id != self->id || reasons_article_view_get_article (self->view) != self->article)
    reasons_article_view_show (self->view, self->article, reasons_masthead_copy (self->item->masthead),
                               keep_place && self->shown_id == self->id);
  self->shown_id = self->id;
  reasons_host_set_ours (self->host, TRUE);
  update_toggle (self);
}

static void
take_article (ReasonsController *self,
              ReasonsArticle *article,
              gboolean keep_place)
{
  g_clear_pointer (&self->article, reasons_article_unref);
  self->article = article;

  if (reasons_wish_is_for (self->wish, self->article))
    show_ours (self, keep_place);
  else
    show_host (self);
}

static void
on_read (ReasonsArticle *article,
         gpointer user_data)
{
  ReasonsController *self = user_data;

  take_article (self, article, self->keep_place);
}

/* What was shown before stays until the article is there. */
static void
read_item (ReasonsController *self,
           gboolean keep_place)
{
  self->keep_place = keep_place;
  reasons_reading_start (self->reading, self->item);
  if (reasons_reading_is_going (self->reading))
    update_toggle (self);
}

static void
forget_item (ReasonsController *self)
{
  reasons_pace_stop (self->pace);
  reasons_reading_stop (self->reading);
  g_clear_pointer (&self->item, reasons_item_free);
  g_clear_pointer (&self->article, reasons_article_unref);
}

/* Where it is one of many that are passed in a row, this is not called for it. */
static void
show_selected (gpointer user_data)
{
  ReasonsController *self = user_data;

  if (reasons_wish_is_open (self->wish))
    self->item = reasons_host_load_item (self->host, self->id);
  if (self->item == NULL)
    show_host (self);
  else
    read_item (self, FALSE);
}

static void
on_item_selected (ReasonsController *self,
                  gulong id)
{
  /* The host keeps what it shows when nothing is selected any more; so do we. */
  if (id == 0)
    return;

  /* Selected again, an article whose link or comments are looked at comes back. */
  if (id == self->id && self->article != NULL) {
    take_article (self, reasons_article_ref (self->article), TRUE);
    return;
  }

  forget_item (self);
  self->id = id;
  reasons_wish_forget (self->wish);
  reasons_pace_step (self->pace);
}

static void
on_item_updated (ReasonsController *self,
                 gulong id)
{
  g_autoptr (ReasonsItem) item = NULL;

  if (id != self->id || self->item == NULL)
    return;

  item = reasons_host_load_item (self->host, id);
  if (item == NULL || reasons_item_same_content (item, self->item))
    return;

  reasons_item_free (self->item);
  self->item = g_steal_pointer (&item);
  /* Behind a page of the web, or for one who wants the host's view, it is read when it is asked for. */
  if (reasons_wish_is_open (self->wish) && !reasons_host_is_browsing (self->host)) {
    read_item (self, TRUE);
  } else {
    reasons_reading_stop (self->reading);
    g_clear_pointer (&self->article, reasons_article_unref);
    update_toggle (self);
  }
}

static void
on_node_selected (ReasonsController *self,
                  gboolean any)
{
  forget_item (self);
  self->id = 0;
  reasons_host_set_ours (self->host, FALSE);
  if (!any)
    reasons_host_clear (self->host);
  update_toggle (self);
}

static void
on_zoom_changed (ReasonsController *self)
{
  if (self->view != NULL)
    reasons_article_view_set_zoom (self->view, reasons_host_get_zoom (self->host));
}

static void
toggle_view (ReasonsController *self)
{
  if (self->id == 0)
    return;

  reasons_pace_stop (self->pace);
  if (reasons_host_get_ours (self->host) || reasons_reading_is_going (self->reading)) {
    reasons_wish_decline (self->wish, self->article);
    reasons_reading_stop (self->reading);
    show_host (self);
    return;
  }

  reasons_wish_ask (self->wish);
  if (self->item == NULL)
    self->item = reasons_host_load_item (self->host, self->id);
  if (self->article == NULL && self->item != NULL)
    read_item (self, FALSE);
  else if (has_points (self))
    show_ours (self, TRUE);
  if (self->article != NULL && !has_points (self))
    reasons_host_toast (self->host, _("There is nothing to list in this article"));
  update_toggle (self);
}

static gboolean
on_command (ReasonsCommand command,
            gpointer user_data)
{
  ReasonsController *self = user_data;

  if (command == REASONS_COMMAND_TOGGLE_VIEW) {
    if (reasons_host_is_in_front (self->host))
      toggle_view (self);
    return TRUE;
  }
  if (!reasons_host_get_ours (self->host) || !reasons_host_is_in_front (self->host))
    return FALSE;

  switch (command) {
  case REASONS_COMMAND_TOGGLE_SIDEBAR:
    reasons_article_view_toggle_sidebar (self->view);
    return TRUE;
  case REASONS_COMMAND_PAGE_DOWN:
    reasons_article_view_page_down (self->view);
    return TRUE;
  case REASONS_COMMAND_PRINT:
    reasons_article_view_print (self->view, reasons_host_get_window (self->host));
    return TRUE;
  case REASONS_COMMAND_TOGGLE_VIEW:
  default:
    return FALSE;
  }
}

void
reasons_controller_release (ReasonsController *self,
                            gboolean render)
{
  g_return_if_fail (REASONS_IS_CONTROLLER (self));

  if (self->host == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->host, self);
  if (render && reasons_host_get_ours (self->host))
    reasons_host_render (self->host, self->id);
  forget_item (self);
  g_clear_pointer (&self->reading, reasons_reading_free);
  g_clear_pointer (&self->pace, reasons_pace_free);
  g_clear_pointer (&self->wish, reasons_wish_free);
  if (self->commands != NULL)
    reasons_commands_release (self->commands);
  g_clear_object (&self->commands);
  g_clear_pointer (&self->toggle, reasons_toggle_remove);
  reasons_host_release (self->host);
  g_clear_object (&self->host);
  g_clear_object (&self->view);
  g_clear_object (&self->settings);
  g_clear_object (&self->host_settings);
}

static void
reasons_controller_dispose (GObject *object)
{
  reasons_controller_release (REASONS_CONTROLLER (object), FALSE);

  G_OBJECT_CLASS (reasons_controller_parent_class)->dispose (object);
}

static void
reasons_controller_class_init (ReasonsControllerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_controller_dispose;
}

static void
reasons_controller_init (ReasonsController *self)
{
}

ReasonsController *
reasons_controller_new (GObject *shell,
                        const char *folder,
                        GError **error)
{
  g_autoptr (ReasonsHost) host = NULL;
  ReasonsController *self;

  g_return_val_if_fail (G_IS_OBJECT (shell), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  host = reasons_host_new (shell, error);
  if (host == NULL)
    return NULL;

  self = g_object_new (REASONS_TYPE_CONTROLLER, NULL);
  self->host = g_steal_pointer (&host);
  self->reading = reasons_reading_new (on_read, self);
  self->pace = reasons_pace_new (REST, show_selected, self);
  self->settings = reasons_settings_new (folder);
  self->wish = reasons_wish_new (self->settings);
  self->host_settings = reasons_host_settings_new (HOST_FONT_KEY);
  if (self->host_settings != NULL)
    g_signal_connect_object (self->host_settings, "changed::" HOST_FONT_KEY, G_CALLBACK (update_font), self,
                             G_CONNECT_SWAPPED);

  g_signal_connect_swapped (self->host, "item-selected", G_CALLBACK (on_item_selected), self);
  g_signal_connect_swapped (self->host, "item-updated", G_CALLBACK (on_item_updated), self);
  g_signal_connect_swapped (self->host, "node-selected", G_CALLBACK (on_node_selected), self);
  g_signal_connect_swapped (self->host, "browsing", G_CALLBACK (on_browsing), self);
  g_signal_connect_swapped (self->host, "zoom-changed", G_CALLBACK (on_zoom_changed), self);
  g_signal_connect_swapped (self->host, "proxy-changed", G_CALLBACK (update_proxy), self);

  self->commands = reasons_commands_new (reasons_host_get_window (self->host), on_command, self);
  self->toggle = reasons_toggle_new (reasons_host_get_header (self->host), G_CALLBACK (toggle_view), self);
  if (reasons_host_get_selected (self->host) != 0)
    on_item_selected (self, reasons_host_get_selected (self->host));
  update_toggle (self);
  return self;
}
