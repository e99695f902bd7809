/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "host.h"

#include <glib/gi18n-lib.h>

#include "host-settings.h"
#include "rendering.h"

struct _ReasonsHost {
  GObject parent_instance;

  const ReasonsAbi *abi;
  GObject *itemlist;
  GObject *feedlist;
  GObject *browser;
  GtkWidget *host_view;
  GtkBox *header;
  GtkFrame *frame;
  GtkStack *stack;
  GtkWidget *view;
  GSettings *host_settings;

  ReasonsRendering *rendering;
};

G_DEFINE_FINAL_TYPE (ReasonsHost, reasons_host, G_TYPE_OBJECT)

enum {
  ITEM_SELECTED,
  ITEM_UPDATED,
  NODE_SELECTED,
  ZOOM_CHANGED,
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

  g_object_get (self->host_view, "uri", &uri, NULL);
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

static void
on_zoom_changed (ReasonsHost *self)
{
  g_signal_emit (self, signals[ZOOM_CHANGED], 0);
}

/* Whether the host has all signals that are listened to; connecting to one it has not is a warning. */
static gboolean
has_signals (ReasonsHost *self)
{
  return g_signal_lookup ("item-selected", G_OBJECT_TYPE (self->itemlist)) != 0 &&
         g_signal_lookup ("item-updated", G_OBJECT_TYPE (self->itemlist)) != 0 &&
         g_signal_lookup ("node-selected", G_OBJECT_TYPE (self->feedlist)) != 0 &&
         g_signal_lookup ("location-changed", G_OBJECT_TYPE (self->browser)) != 0;
}

static gboolean
find_objects (ReasonsHost *self,
              GObject *shell,
              GError **error)
{
  static const struct {
    const char *name;
    glong offset;
  } parts[] = {
    { "itemlist", G_STRUCT_OFFSET (ReasonsHost, itemlist) },
    { "feedlist", G_STRUCT_OFFSET (ReasonsHost, feedlist) },
    { "htmlview", G_STRUCT_OFFSET (ReasonsHost, browser) },
  };
  GtkWidget *parent;
  GtkWidget *header;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    GObject **part = G_STRUCT_MEMBER_P (self, parts[i].offset);

    if (g_object_class_find_property (G_OBJECT_GET_CLASS (shell), parts[i].name) != NULL)
      g_object_get (shell, parts[i].name, part, NULL);
    if (*part == NULL) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("This version of Liferea has no part “%s”"),
                   parts[i].name);
      return FALSE;
    }
  }

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (self->browser), "renderwidget") != NULL)
    g_object_get (self->browser, "renderwidget", &self->host_view, NULL);
  parent = self->host_view != NULL ? gtk_widget_get_parent (self->host_view) : NULL;
  if (parent == NULL || !GTK_IS_FRAME (parent) || !has_signals (self)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Liferea’s article view is not where it was"));
    return FALSE;
  }
  g_set_object (&self->frame, GTK_FRAME (parent));

  header = self->abi->liferea_shell_lookup ("headerbarRight");
  if (header == NULL || !GTK_IS_BOX (header)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Liferea’s header bar is not as it was"));
    return FALSE;
  }
  g_set_object (&self->header, GTK_BOX (header));
  return TRUE;
}

static void
take_frame (ReasonsHost *self)
{
  self->stack = g_object_ref_sink (GTK_STACK (gtk_stack_new ()));
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_frame_set_child (self->frame, NULL);
  gtk_stack_add_named (self->stack, self->host_view, "host");
  gtk_frame_set_child (self->frame, GTK_WIDGET (self->stack));
}

static void
give_frame_back (ReasonsHost *self)
{
  /* Where somebody else has taken the view or the frame meanwhile, it is theirs. */
  if (gtk_widget_get_parent (self->host_view) == GTK_WIDGET (self->stack))
    gtk_stack_remove (self->stack, self->host_view);
  if (gtk_frame_get_child (self->frame) == GTK_WIDGET (self->stack))
    gtk_frame_set_child (self->frame, gtk_widget_get_parent (self->host_view) == NULL ? self->host_view : NULL);
}

void
reasons_host_release (ReasonsHost *self)
{
  g_return_if_fail (REASONS_IS_HOST (self));

  if (self->itemlist != NULL)
    g_signal_handlers_disconnect_by_data (self->itemlist, self);
  if (self->feedlist != NULL)
    g_signal_handlers_disconnect_by_data (self->feedlist, self);
  if (self->browser != NULL)
    g_signal_handlers_disconnect_by_data (self->browser, self);
  if (self->host_view != NULL)
    g_signal_handlers_disconnect_by_data (self->host_view, self);

  g_clear_pointer (&self->rendering, reasons_rendering_free);
  if (self->stack != NULL) {
    give_frame_back (self);
    if (self->view != NULL && gtk_widget_get_parent (self->view) == GTK_WIDGET (self->stack))
      gtk_stack_remove (self->stack, self->view);
  }
  g_clear_object (&self->view);
  g_clear_object (&self->stack);
  g_clear_object (&self->frame);
  g_clear_object (&self->header);
  g_clear_object (&self->host_view);
  g_clear_object (&self->browser);
  g_clear_object (&self->itemlist);
  g_clear_object (&self->feedlist);
  g_clear_object (&self->host_settings);
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
  if (self->abi == NULL || !find_objects (self, shell, error))
    return NULL;
  self->rendering = reasons_rendering_new (self->abi, self->itemlist, self->feedlist, self->browser, error);
  if (self->rendering == NULL)
    return NULL;

  self->host_settings = reasons_host_settings_new ("browse-inside-application");
  take_frame (self);

  g_signal_connect_swapped (self->itemlist, "item-selected", G_CALLBACK (on_item_selected), self);
  g_signal_connect_swapped (self->itemlist, "item-updated", G_CALLBACK (on_item_updated), self);
  g_signal_connect_swapped (self->feedlist, "node-selected", G_CALLBACK (on_node_selected), self);
  g_signal_connect_swapped (self->browser, "location-changed", G_CALLBACK (on_location_changed), self);
  g_signal_connect_swapped (self->host_view, "notify::zoom-level", G_CALLBACK (on_zoom_changed), self);
  return g_steal_pointer (&self);
}

void
reasons_host_set_view (ReasonsHost *self,
                       GtkWidget *view)
{
  g_return_if_fail (REASONS_IS_HOST (self));
  g_return_if_fail (self->stack != NULL);

  if (self->view != NULL)
    gtk_stack_remove (self->stack, self->view);
  g_set_object (&self->view, view);
  if (view != NULL)
    gtk_stack_add_named (self->stack, view, "reasons");
}

void
reasons_host_set_ours (ReasonsHost *self,
                       gboolean ours)
{
  GtkRoot *root;
  GtkWidget *focus;
  GtkWidget *leaving;

  g_return_if_fail (REASONS_IS_HOST (self));
  g_return_if_fail (self->stack != NULL);
  g_return_if_fail (!ours || self->view != NULL);

  if (ours == reasons_host_get_ours (self))
    return;

  if (ours && reasons_host_is_browsing (self))
    reasons_rendering_clear (self->rendering);
  reasons_rendering_set_hidden (self->rendering, ours);

  root = gtk_widget_get_root (GTK_WIDGET (self->stack));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  leaving = ours ? self->host_view : self->view;
  gtk_stack_set_visible_child (self->stack, ours ? self->view : self->host_view);
  /* The focus goes along, or it would be lost with the page that leaves. */
  if (focus != NULL && leaving != NULL && (focus == leaving || gtk_widget_is_ancestor (focus, leaving)))
    gtk_widget_child_focus (ours ? self->view : self->host_view, GTK_DIR_TAB_FORWARD);
}

gboolean
reasons_host_get_ours (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), FALSE);

  return self->view != NULL && gtk_stack_get_visible_child (self->stack) == self->view;
}

gboolean
reasons_host_is_in_front (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), FALSE);

  return gtk_widget_get_mapped (GTK_WIDGET (self->stack));
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
  return !self->abi->liferea_browser_handle_URL (self->browser, url);
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

  self->abi->liferea_browser_on_url (self->browser, url != NULL ? url : "");
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

  g_object_get (self->host_view, "zoom-level", &zoom, NULL);
  return zoom;
}

GtkBox *
reasons_host_get_header (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), NULL);

  return self->header;
}

GtkWindow *
reasons_host_get_window (ReasonsHost *self)
{
  g_return_val_if_fail (REASONS_IS_HOST (self), NULL);

  return GTK_WINDOW (self->abi->liferea_shell_get_window ());
}
