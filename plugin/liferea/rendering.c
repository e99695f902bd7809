/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rendering.h"

#include <glib/gi18n-lib.h>

#define NO_ITEM ((gulong) -1)

struct _ReasonsRendering {
  const ReasonsAbi *abi;
  GObject *itemlist;
  GObject *feedlist;
  GObject *browser;

  gboolean hidden;
  gboolean replaying;
  gulong last_rendered; /* what the host's handler saw last: it skips the same item again */
  gulong on_page;       /* the item that the host's page shows, or NO_ITEM */
};

typedef guint (*Act) (gpointer, GSignalMatchType, guint, GQuark, GClosure *, gpointer, gpointer);

/* The host's handlers are those whose data is its view. */
static guint
act_on_host (ReasonsRendering *self,
             GObject *instance,
             const char *signal,
             Act act)
{
  guint id = g_signal_lookup (signal, G_OBJECT_TYPE (instance));

  return id != 0 ? act (instance, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_DATA, id, 0, NULL, NULL, self->browser) : 0;
}

static guint
act_on_selection (ReasonsRendering *self,
                  Act act)
{
  return act_on_host (self, self->itemlist, "item-selected", act);
}

static void
on_item_updated (ReasonsRendering *self,
                 int id)
{
  if (self->hidden && (gulong) id == self->on_page)
    self->on_page = NO_ITEM;
}

static void
on_node_selected (ReasonsRendering *self)
{
  /* The host's own handler, which came first, has put the node's page into its view. */
  self->on_page = NO_ITEM;
}

ReasonsRendering *
reasons_rendering_new (const ReasonsAbi *abi,
                       GObject *itemlist,
                       GObject *feedlist,
                       GObject *browser,
                       GError **error)
{
  ReasonsRendering *self;
  guint count;
  gulong selected;

  g_return_val_if_fail (abi != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (ReasonsRendering, 1);
  self->abi = abi;
  self->itemlist = g_object_ref (itemlist);
  self->feedlist = g_object_ref (feedlist);
  self->browser = g_object_ref (browser);
  g_signal_connect_swapped (itemlist, "item-updated", G_CALLBACK (on_item_updated), self);
  g_signal_connect_swapped (feedlist, "node-selected", G_CALLBACK (on_node_selected), self);

  count = act_on_selection (self, g_signal_handlers_block_matched);
  if (count != 1) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _("Liferea’s view listens to its item list in an unknown way"));
    reasons_rendering_free (self);
    return NULL;
  }

  /* An item that is selected now was rendered by the host before we came. */
  selected = abi->itemlist_get_selected_id ();
  self->last_rendered = self->on_page = selected != 0 ? selected : NO_ITEM;
  return self;
}

void
reasons_rendering_free (ReasonsRendering *self)
{
  if (self == NULL)
    return;

  reasons_rendering_set_hidden (self, FALSE);
  act_on_selection (self, g_signal_handlers_unblock_matched);
  g_signal_handlers_disconnect_by_data (self->itemlist, self);
  g_signal_handlers_disconnect_by_data (self->feedlist, self);
  g_object_unref (self->itemlist);
  g_object_unref (self->feedlist);
  g_object_unref (self->browser);
  g_free (self);
}

void
reasons_rendering_set_hidden (ReasonsRendering *self,
                              gboolean hidden)
{
  Act act = hidden ? g_signal_handlers_block_matched : g_signal_handlers_unblock_matched;

  g_return_if_fail (self != NULL);

  if (self->hidden == hidden)
    return;
  self->hidden = hidden;
  act_on_host (self, self->itemlist, "item-updated", act);
  act_on_host (self, self->feedlist, "node-updated", act);
}

/* Lets the host's handler, and no other, see the selection once. */
static void
replay_selection (ReasonsRendering *self,
                  gulong id)
{
  guint selected = g_signal_lookup ("item-selected", G_OBJECT_TYPE (self->itemlist));

  g_signal_handlers_block_matched (self->itemlist, G_SIGNAL_MATCH_ID, selected, 0, NULL, NULL, NULL);
  act_on_selection (self, g_signal_handlers_unblock_matched);
  act_on_selection (self, g_signal_handlers_unblock_matched);
  self->replaying = TRUE;
  g_signal_emit (self->itemlist, selected, 0, (int) id);
  self->replaying = FALSE;
  act_on_selection (self, g_signal_handlers_block_matched);
  act_on_selection (self, g_signal_handlers_block_matched);
  g_signal_handlers_unblock_matched (self->itemlist, G_SIGNAL_MATCH_ID, selected, 0, NULL, NULL, NULL);
}

static void
render_directly (ReasonsRendering *self,
                 GObject *item)
{
  g_autofree char *json = self->abi->item_to_json (item);
  g_autofree char *base_url = NULL;

  if (self->abi->item_get_base_url (item) != NULL)
    base_url = g_markup_escape_text (self->abi->item_get_base_url (item), -1);
  self->abi->liferea_browser_set_view (self->browser, "item", json, base_url,
                                       self->abi->item_get_text_direction (item));
}

void
reasons_rendering_show (ReasonsRendering *self,
                        gulong id)
{
  g_autoptr (GObject) item = NULL;
  gboolean skipped;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != 0);

  if (self->on_page == id)
    return;

  /* The host's handler does nothing for the item that it rendered last, whatever its page shows by
   * now; which that is we cannot know before the first time. */
  skipped = self->last_rendered == NO_ITEM || self->last_rendered == id;
  /* Its handler loads the item itself; only one that is not selected any more may be gone. */
  if (skipped || self->abi->itemlist_get_selected_id () != id) {
    item = self->abi->item_load (id);
    if (item == NULL) {
      reasons_rendering_clear (self);
      return;
    }
  }

  replay_selection (self, id);
  if (skipped)
    render_directly (self, item);
  self->last_rendered = id;
  self->on_page = id;
}

void
reasons_rendering_clear (ReasonsRendering *self)
{
  g_return_if_fail (self != NULL);

  /* Clearing alone leaves the browser with the URL of the web page it was used for, and so with its
   * address bar; a view of its own makes it forget that. */
  self->abi->liferea_browser_set_view (self->browser, "item", "{\"metadata\":[]}", NULL, "ltr");
  self->abi->liferea_browser_clear (self->browser);
  self->on_page = NO_ITEM;
}

void
reasons_rendering_invalidate (ReasonsRendering *self)
{
  g_return_if_fail (self != NULL);

  self->on_page = NO_ITEM;
}

gboolean
reasons_rendering_is_replaying (ReasonsRendering *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->replaying;
}
