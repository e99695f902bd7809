/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "host.h"

#include <glib/gi18n-lib.h>

#define NO_ITEM ((gulong) -1)

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

  guint selected_signal;
  gboolean held;
  gboolean replaying;
  gulong last_rendered; /* what the host's handler saw last: it skips the same item again */
  gulong on_page;       /* the item that the host's page shows, or NO_ITEM */
};

G_DEFINE_FINAL_TYPE (ReasonsHost, reasons_host, G_TYPE_OBJECT)

enum {
  ITEM_SELECTED,
  ITEM_UPDATED,
  NODE_SELECTED,
  ZOOM_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_item_selected (ReasonsHost *self,
                  int id)
{
  if (!self->replaying)
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
  /* The host's own handler, which came first, has put the node's page into its view. */
  self->on_page = NO_ITEM;
  g_signal_emit (self, signals[NODE_SELECTED], 0, id != NULL);
}

static void
on_zoom_changed (ReasonsHost *self)
{
  g_signal_emit (self, signals[ZOOM_CHANGED], 0);
}

/* The host's handler of the selection is the one whose data is its view. */
static guint
host_handler (ReasonsHost *self,
              guint (*act) (gpointer, GSignalMatchType, guint, GQuark, GClosure *, gpointer, gpointer))
{
  return act (self->itemlist, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, self->selected_signal, 0, NULL, NULL,
              self->browser);
}

static gboolean
hold_selection (ReasonsHost *self,
                GError **error)
{
  guint count = host_handler (self, g_signal_handlers_block_matched);

  if (count == 1) {
    self->held = TRUE;
    return TRUE;
  }
  if (count > 0)
    host_handler (self, g_signal_handlers_unblock_matched);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _("Liferea’s view listens to its item list in an unknown way"));
  return FALSE;
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
  self->selected_signal = g_signal_lookup ("item-selected", G_OBJECT_TYPE (self->itemlist));
  if (parent == NULL || !GTK_IS_FRAME (parent) || self->selected_signal == 0) {
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
  if (self->host_view != NULL)
    g_signal_handlers_disconnect_by_data (self->host_view, self);

  if (self->held) {
    host_handler (self, g_signal_handlers_unblock_matched);
    self->held = FALSE;
  }
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
}

static void
reasons_host_init (ReasonsHost *self)
{
  self->last_rendered = NO_ITEM;
  self->on_page = NO_ITEM;
}

static GSettings *
open_host_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    source != NULL ? g_settings_schema_source_lookup (source, "net.sf.liferea", TRUE) : NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, "browse-inside-application"))
    return NULL;
  return g_settings_new_full (schema, NULL, NULL);
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
  if (self->abi == NULL || !find_objects (self, shell, error) || !hold_selection (self, error))
    return NULL;

  self->host_settings = open_host_settings ();
  take_frame (self);

  g_signal_connect_swapped (self->itemlist, "item-selected", G_CALLBACK (on_item_selected), self);
  g_signal_connect_swapped (self->itemlist, "item-updated", G_CALLBACK (on_item_updated), self);
  g_signal_connect_swapped (self->feedlist, "node-selected", G_CALLBACK (on_node_selected), self);
  g_signal_connect_swapped (self->host_view, "notify::zoom-level", G_CALLBACK (on_zoom_changed), self);

  /* An item that is selected now was rendered by the host before we came. */
  if (reasons_host_get_selected (self) != 0) {
    self->last_rendered = reasons_host_get_selected (self);
    self->on_page = self->last_rendered;
  }
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
reasons_host_clear (ReasonsHost *self)
{
  g_return_if_fail (REASONS_IS_HOST (self));

  /* Clearing alone leaves the browser with the URL of the web page it was used for, and so with its
   * address bar; a view of its own makes it forget that. */
  self->abi->liferea_browser_set_view (self->browser, "item", "{\"metadata\":[]}", NULL, "ltr");
  self->abi->liferea_browser_clear (self->browser);
  self->on_page = NO_ITEM;
}

/* Whether the host's view has left its articles for a page of the web, with the address bar above. */
static gboolean
is_browsing (ReasonsHost *self)
{
  g_autofree char *uri = NULL;
  const char *scheme;

  g_object_get (self->host_view, "uri", &uri, NULL);
  scheme = uri != NULL ? g_uri_peek_scheme (uri) : NULL;
  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;
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

  if (ours && is_browsing (self))
    reasons_host_clear (self);

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

/* Lets the host's handler, and no other, see the selection once. */
static void
replay_selection (ReasonsHost *self,
                  gulong id)
{
  g_signal_handlers_block_matched (self->itemlist, G_SIGNAL_MATCH_ID, self->selected_signal, 0, NULL, NULL, NULL);
  host_handler (self, g_signal_handlers_unblock_matched);
  host_handler (self, g_signal_handlers_unblock_matched);
  self->replaying = TRUE;
  g_signal_emit (self->itemlist, self->selected_signal, 0, (int) id);
  self->replaying = FALSE;
  host_handler (self, g_signal_handlers_block_matched);
  host_handler (self, g_signal_handlers_block_matched);
  g_signal_handlers_unblock_matched (self->itemlist, G_SIGNAL_MATCH_ID, self->selected_signal, 0, NULL, NULL,
                                     NULL);
}

static void
render_directly (ReasonsHost *self,
                 gulong id)
{
  g_autoptr (GObject) item = self->abi->item_load (id);
  g_autofree char *json = item != NULL ? self->abi->item_to_json (item) : NULL;
  g_autofree char *base_url = NULL;

  if (json == NULL)
    return;
  if (self->abi->item_get_base_url (item) != NULL)
    base_url = g_markup_escape_text (self->abi->item_get_base_url (item), -1);
  self->abi->liferea_browser_set_view (self->browser, "item", json, base_url,
                                       self->abi->item_get_text_direction (item));
}

void
reasons_host_render (ReasonsHost *self,
                     gulong id)
{
  gboolean skipped;

  g_return_if_fail (REASONS_IS_HOST (self));

  if (id == 0 || self->on_page == id)
    return;

  /* The host's handler does nothing for the item that it rendered last, whatever its page shows by
   * now; which that is we cannot know before the first time. */
  skipped = self->last_rendered == NO_ITEM || self->last_rendered == id;
  replay_selection (self, id);
  if (skipped)
    render_directly (self, id);
  self->last_rendered = id;
  self->on_page = id;
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
    self->on_page = NO_ITEM;
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

  self->abi->liferea_shell_toast ("%s", message);
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
