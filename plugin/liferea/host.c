/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "host.h"

#include "frame.h"
#include "host-settings.h"
#include "parts.h"
#include "proxy.h"
#include "rendering.h"

struct _ReasonsHost {
  GObject parent_instance;

  const ReasonsAbi *abi;
  ReasonsParts parts;
  ReasonsFrame *frame;
  ReasonsRendering *rendering;
  GSettings *host_settings;
  GSettings *proxy_settings;
};

G_DEFINE_FINAL_TYPE (ReasonsHost, reasons_host, G_TYPE_OBJECT)

enum {
  ITEM_SELECTED,
  ITEM_UPDATED,
  NODE_SELECTED,
  ZOOM_CHANGED,
  PROXY_CHANGED,
  BROWSING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_item_selected (ReasonsHost *self,
                  int id)
{
  if (!reasons_rendering_is_replaying (self->rendering))
    g_signal_emit (self, signals[ITEM_SELECTED], 0, (gulong) id);
}

static void
on_item_updated (ReasonsHost *self,
                 int id)
{
  g_signal_emit (self, signals[ITEM_UPDATED], 0, (gulong) id);
}

static void
on_node_selected (ReasonsHost *self,
                  const char *id)
{
  g_signal_emit (self, signals[NODE_SELECTED], 0, id != NULL);
}

gboolean
reasons_host_is_browsing (ReasonsHost *self)
{
  g_autofree char *uri = NULL;
  const char *scheme;

  g_return_val_if_fail (REASONS_IS_HOST (self), FALSE);

  g_object_get (self->parts.view, "uri", &uri, NULL);
  scheme = uri != NULL ? g_uri_peek_scheme (uri) : NULL;
  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;
}

static void
on_location_changed (ReasonsHost *self)
{
  if (!reasons_host_is_browsing (self))
    return;
  reasons_rendering_invalidate (self->rendering);
  g_signal_emit (self, signals[BROWSING], 0);
}

/* Whatever the page showed is gone with its process. */
static void
on_process_terminated (ReasonsHost *self)
{
  reasons_rendering_invalidate (self->rendering);
}

static void
on_zoom_changed (ReasonsHost *self)
{
  g_signal_emit (self, signals[ZOOM_CHANGED], 0);
}

static void
on_proxy_changed (ReasonsHost *self)
{
  g_signal_emit (self, signals[PROXY_CHANGED], 0);
}

void
reasons_host_release (ReasonsHost *self)
{
  g_return_if_fail (REASONS_IS_HOST (self));

  if (self->frame != NULL) {
    g_signal_handlers_disconnect_by_data (self->parts.itemlist, self);
    g_signal_handlers_disconnect_by_data (self->parts.feedlist, self);
    g_signal_handlers_disconnect_by_data (self->parts.browser, self);
    g_signal_handlers_disconnect_by_data (self->parts.view, self);
  }
  g_clear_pointer (&self->rendering, reasons_rendering_free);
  g_clear_pointer (&self->frame, reasons_frame_free);
  reasons_parts_clear (&self->parts);
  g_clear_object (&self->host_settings);
  g_clear_object (&self->proxy_settings);
}

static void
reasons_host_dispose (GObject *object)
{
  reasons_host_release (REASONS_HOST (object));

  G_OBJECT_CLASS (reasons_host_parent_class)->dispose (object);
}

static void
reasons_host_class_init (ReasonsHostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_host_dispose;

  signals[ITEM_SELECTED] = g_signal_new ("item-selected", REASONS_TYPE_HOST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_ULONG);
  signals[ITEM_UPDATED] = g_signal_new ("item-updated", REASONS_TYPE_HOST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_ULONG);
  signals[NODE_SELECTED] = g_signal_new ("node-selected", REASONS_TYPE_HOST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[ZOOM_CHANGED] = g_signal_new ("zoom-changed", REASONS_TYPE_HOST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
  signals[PROXY_CHANGED] = g_signal_new ("proxy-changed", REASONS_TYPE_HOST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  signals[BROWSING] = g_signal_new ("browsing", REASONS_TYPE_HOST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 0);
}

static void
reasons_host_init (ReasonsHost *self)
{
}

ReasonsHost *
reasons_host_new (GObject *shell,
                  GError **error)
{
  g_autoptr (ReasonsHost) self = NULL;

  g_return_val_if_fail (G_IS_OBJECT (shell), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_object_new (REASONS_TYPE_HOST, NULL);
  self->abi = reasons_abi_get (error);
  if (self->abi == NULL || !reasons_parts_find (&self->parts, self->abi, shell, error))
    return NULL;
  self->rendering = reasons_rendering_new (self->abi, self->parts.itemlist, self->parts.feedlist,
                                           self->parts.browser, error);
  if (self->rendering == NULL)
    return NULL;

  self->host_settings = reasons_host_settings_new ("browse-inside-application");
  self->proxy_settings = reasons_host_settings_new (REASONS_PROXY_KEY);
  if (self->proxy_settings != NULL)
    g_signal_connect_object (self->proxy_settings, "changed::" REASONS_PROXY_KEY, G_CALLBACK (on_proxy_changed), self,
                             G_CONNECT_SWAPPED);
  self->frame = reasons_frame_new (self->parts.frame, self->parts.view);

  g_signal_connect_swapped (self->parts.itemlist, "item-selected", G_CALLBACK (on_item_selected), self);
  g_signal_connect_swapped (self->parts.itemlist, "item-updated", G_CALLBACK (on_item_updated), self);
  g_signal_connect_swapped (self->parts.feedlist, "node-selected", G_CALLBACK (on_node_selected), self);
  g_signal_connect_swapped (self->parts.browser, "location-changed", G_CALLBACK (on_location_changed), self);
  g_signal_connect_swapped (self->parts.view, "web-process-terminated", G_CALLBACK (on_process_terminated), self);
  g_signal_connect_swapped (self->parts.view, "notify::zoom-level", G_CALLBACK (on_zoom_changed), self);
  return g_steal_pointer (&self);
}

void
reasons_host_set_view (ReasonsHost *self,
                       GtkWidget *view)
{
  g_return_if_fail (REASONS_IS_HOST (self));
  g_return_if_fail (self->frame != NULL);

  reasons_frame_set_view (self->frame, view);
}

void
reasons_host_set_ours (ReasonsHost *self,
                       gboolean ours)
{
  g_return_if_fail (REASONS_IS_HOST (self));
  g_return_if_fail (self->frame != NULL);

  if (ours == reasons_frame_get_ours (self->frame))
    return;

  if (ours && reasons_host_is_browsing (self))
    reasons_rendering_clear (self->rendering);
  reasons_rendering_set_hidden (self->rendering, ours);
  reasons_frame_set_ours (self->frame, ours);
}

gboolean
reasons_host_get_ours (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), FALSE);

  return reasons_frame_get_ours (self->frame);
}

gboolean
reasons_host_has_place (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), FALSE);

  return reasons_frame_has_place (self->frame);
}

gboolean
reasons_host_is_in_front (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), FALSE);

  return reasons_frame_is_mapped (self->frame);
}

gulong
reasons_host_get_selected (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), 0);

  return self->abi->itemlist_get_selected_id ();
}

ReasonsItem *
reasons_host_load_item (ReasonsHost *self,
                        gulong id)
{
  g_autoptr (GObject) item = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  ReasonsItem *read;

  g_return_val_if_fail (REASONS_IS_HOST (self), NULL);

  item = id != 0 ? self->abi->item_load (id) : NULL;
  json = item != NULL ? self->abi->item_to_json (item) : NULL;
  if (json == NULL)
    return NULL;

  read = reasons_item_new_from_json (json, self->abi->item_get_base_url (item),
                                     self->abi->item_get_text_direction (item), &error);
  if (read == NULL)
    g_message ("An item could not be read: %s", error->message);
  return read;
}

void
reasons_host_render (ReasonsHost *self,
                     gulong id)
{
  g_return_if_fail (REASONS_IS_HOST (self));

  if (id != 0)
    reasons_rendering_show (self->rendering, id);
}

void
reasons_host_clear (ReasonsHost *self)
{
  g_return_if_fail (REASONS_IS_HOST (self));

  reasons_rendering_clear (self->rendering);
}

gboolean
reasons_host_open (ReasonsHost *self,
                   const char *url)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), FALSE);
  g_return_val_if_fail (url != NULL, FALSE);

  if (g_ascii_strncasecmp (url, "mailto:", 7) == 0) {
    g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (url);

    gtk_uri_launcher_launch (launcher, reasons_host_get_window (self), NULL, NULL, NULL);
    return FALSE;
  }

  /* The host's address bar comes with its page, so its view has to be in front by then. */
  if (self->host_settings != NULL &&
      g_settings_get_boolean (self->host_settings, "browse-inside-application")) {
    reasons_host_set_ours (self, FALSE);
    reasons_rendering_invalidate (self->rendering);
  }
  return !self->abi->liferea_browser_handle_URL (self->parts.browser, url);
}

void
reasons_host_next_unread (ReasonsHost *self)
{
  g_return_if_fail (REASONS_IS_HOST (self));

  self->abi->itemlist_select_next_unread ();
}

void
reasons_host_hover (ReasonsHost *self,
                    const char *url)
{
  g_return_if_fail (REASONS_IS_HOST (self));

  self->abi->liferea_browser_on_url (self->parts.browser, url != NULL ? url : "");
}

void
reasons_host_toast (ReasonsHost *self,
                    const char *message)
{
  g_return_if_fail (REASONS_IS_HOST (self));

  reasons_abi_toast (message);
}

double
reasons_host_get_zoom (ReasonsHost *self)
{
  double zoom = 1.0;

  g_return_val_if_fail (REASONS_IS_HOST (self), 1.0);

  g_object_get (self->parts.view, "zoom-level", &zoom, NULL);
  return zoom;
}

gboolean
reasons_host_is_proxied (ReasonsHost *self)
{
  g_autoptr (GVariant) mode = NULL;

  g_return_val_if_fail (REASONS_IS_HOST (self), TRUE);

  if (self->proxy_settings != NULL)
    mode = g_settings_get_value (self->proxy_settings, REASONS_PROXY_KEY);
  return reasons_proxy_is_used (mode);
}

GtkBox *
reasons_host_get_header (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), NULL);

  return self->parts.header;
}

GtkWindow *
reasons_host_get_window (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), NULL);

  return GTK_WINDOW (self->abi->liferea_shell_get_window ());
}
