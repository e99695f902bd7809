/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "host.h"

#include <gmodule.h>

typedef struct _Node Node;

static struct {
  GObject *(*liferea_shell_get_instance) (void);
  GtkWindow *(*liferea_shell_get_window) (void);
  void (*itemlist_selection_changed) (GObject *itemlist, gulong id, gpointer unused);
  void (*itemlist_update_item) (GObject *item);
  void (*itemlist_remove_item) (GObject *item);
  GObject *(*item_load) (gulong id);
  void (*item_set_description) (GObject *item, const char *description);
  void (*db_item_update) (GObject *item);
  Node *(*node_is_used_id) (const char *id);
  Node *(*feedlist_get_root) (void);
  void (*feedlist_set_selected) (Node *node);
  void (*feedlist_node_was_moved) (Node *node, Node *parent, int position, gboolean interactive);
  void (*feedlist_remove_node) (Node *node);
} host;

#define FUNCTION(name) { #name, (gpointer *) &host.name }

static GObject *itemlist;
static GArray *items;
static guint n_selections;

static void
on_cleared (void)
{
  g_array_set_size (items, 0);
}

static void
on_added (gpointer unused, int id)
{
  gulong added = (gulong) id;

  g_array_append_val (items, added);
}

static void
on_removed (gpointer unused, int id)
{
  for (guint i = 0; i < items->len; i++) {
    if (g_array_index (items, gulong, i) == (gulong) id) {
      g_array_remove_index (items, i);
      return;
    }
  }
}

static void
on_selected (gpointer unused, int id)
{
  if (id != 0)
    n_selections++;
}

gboolean
host_find (void)
{
  const struct {
    const char *name;
    gpointer *function;
  } functions[] = {
    FUNCTION (liferea_shell_get_instance),
    FUNCTION (liferea_shell_get_window),
    FUNCTION (itemlist_selection_changed),
    FUNCTION (itemlist_update_item),
    FUNCTION (itemlist_remove_item),
    FUNCTION (item_load),
    FUNCTION (item_set_description),
    FUNCTION (db_item_update),
    FUNCTION (node_is_used_id),
    FUNCTION (feedlist_get_root),
    FUNCTION (feedlist_set_selected),
    FUNCTION (feedlist_node_was_moved),
    FUNCTION (feedlist_remove_node),
  };
  GModule *program = g_module_open (NULL, 0);
  gboolean found = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    found = g_module_symbol (program, functions[i].name, functions[i].function) && found;
  g_module_close (program);
  items = g_array_new (FALSE, FALSE, sizeof (gulong));
  return found;
}

/* Not there yet when plugins are loaded. */
static void
watch_items (void)
{
  if (itemlist != NULL)
    return;
  g_object_get (host.liferea_shell_get_instance (), "itemlist", &itemlist, NULL);
  g_signal_connect (itemlist, "item-batch-start", G_CALLBACK (on_cleared), NULL);
  g_signal_connect (itemlist, "all-items-removed", G_CALLBACK (on_cleared), NULL);
  g_signal_connect (itemlist, "item-added", G_CALLBACK (on_added), NULL);
  g_signal_connect (itemlist, "item-removed", G_CALLBACK (on_removed), NULL);
  g_signal_connect (itemlist, "item-selected", G_CALLBACK (on_selected), NULL);
}

gboolean
host_select_node (const char *id)
{
  Node *node = host.node_is_used_id (id);

  watch_items ();
  on_cleared ();
  host.feedlist_set_selected (NULL);
  if (node != NULL)
    host.feedlist_set_selected (node);
  return node != NULL;
}

GArray *
host_get_items (void)
{
  return items;
}

void
host_select_item (gulong id)
{
  watch_items ();
  host.itemlist_selection_changed (itemlist, id, NULL);
}

guint
host_count_selections (void)
{
  return n_selections;
}

gboolean
host_update_item (gulong id, const char *description)
{
  g_autoptr (GObject) item = host.item_load (id);

  if (item == NULL)
    return FALSE;
  host.item_set_description (item, description);
  host.db_item_update (item);
  host.itemlist_update_item (item);
  return TRUE;
}

gboolean
host_remove_item (gulong id)
{
  GObject *item = host.item_load (id);

  /* Which takes the reference as well. */
  if (item != NULL)
    host.itemlist_remove_item (item);
  return item != NULL;
}

gboolean
host_move_node (const char *id, const char *folder)
{
  Node *node = host.node_is_used_id (id);
  Node *parent = *folder != '\0' ? host.node_is_used_id (folder) : host.feedlist_get_root ();

  if (node == NULL || parent == NULL)
    return FALSE;
  host.feedlist_node_was_moved (node, parent, 0, TRUE);
  return TRUE;
}

gboolean
host_remove_node (const char *id)
{
  Node *node = host.node_is_used_id (id);

  if (node != NULL)
    host.feedlist_remove_node (node);
  return node != NULL;
}

static gboolean
shows_items (GtkWidget *widget)
{
  GtkSelectionModel *model = GTK_IS_LIST_VIEW (widget) ? gtk_list_view_get_model (GTK_LIST_VIEW (widget)) : NULL;
  g_autoptr (GObject) first = model != NULL ? g_list_model_get_item (G_LIST_MODEL (model), 0) : NULL;

  return first != NULL && g_str_equal (G_OBJECT_TYPE_NAME (first), "ItemListEntry");
}

gboolean
host_focus_items (void)
{
  g_autoptr (GPtrArray) widgets = g_ptr_array_new ();

  g_ptr_array_add (widgets, host.liferea_shell_get_window ());
  for (guint i = 0; i < widgets->len; i++) {
    GtkWidget *widget = g_ptr_array_index (widgets, i);

    if (shows_items (widget) && gtk_widget_get_mapped (widget))
      return gtk_widget_grab_focus (widget);
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      g_ptr_array_add (widgets, child);
  }
  return FALSE;
}

void
host_set_plugins (const char *const *names)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new ("net.sf.liferea.plugins");
  g_settings_set_strv (settings, "active-plugins", names);
}

void
host_set_wide (gboolean wide)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = g_settings_new ("net.sf.liferea");
  g_settings_set_int (settings, "default-view-mode", wide ? 1 : 0);
}

static GtkFrame *
find_frame (GtkWidget **view)
{
  g_autoptr (GObject) browser = NULL;

  g_object_get (host.liferea_shell_get_instance (), "htmlview", &browser, NULL);
  /* The reader holds it, too. */
  g_object_get (browser, "renderwidget", view, NULL);
  g_object_unref (*view);
  return GTK_FRAME (gtk_widget_get_ancestor (*view, GTK_TYPE_FRAME));
}

void
host_wrap_view (gboolean wrapped)
{
  GtkWidget *view;
  GtkFrame *frame = find_frame (&view);
  GtkWidget *stack = gtk_frame_get_child (frame);

  if (wrapped == GTK_IS_STACK (stack))
    return;
  g_object_ref (view);
  if (wrapped) {
    stack = gtk_stack_new ();
    gtk_frame_set_child (frame, NULL);
    gtk_stack_add_named (GTK_STACK (stack), view, "host");
    gtk_frame_set_child (frame, stack);
  } else {
    gtk_stack_remove (GTK_STACK (stack), view);
    gtk_frame_set_child (frame, view);
  }
  g_object_unref (view);
}
