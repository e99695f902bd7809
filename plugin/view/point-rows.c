/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "point-rows.h"

#include "direction.h"
#include "point-fold.h"
#include "point-row.h"
#include "point-text.h"

struct _ReasonsPointRows {
  GObject parent_instance;

  ReasonsPointTree *tree;
  GtkListItemFactory *factory;
  GHashTable *bound;   /* (element-type GtkListItem): with a row each */
  GtkBitset *read;     /* indices of points */
  GtkBitset *unplaced; /* indices of points */
  int current;
  int progress_index;
  double progress_share;
  GtkTextDirection direction; /* the article's */
};

G_DEFINE_FINAL_TYPE (ReasonsPointRows, reasons_point_rows, G_TYPE_OBJECT)

/* A section is read when all that is in it is. */
static gboolean
is_passed (ReasonsPointRows *self,
           guint index)
{
  guint end = reasons_point_get_section_end (reasons_point_tree_get_article (self->tree), index);

  for (guint i = index; i < end; i++)
    if (!gtk_bitset_contains (self->read, i))
      return FALSE;
  return TRUE;
}

static ReasonsPointState
get_state (ReasonsPointRows *self,
           GtkListItem *item,
           guint index)
{
  if (gtk_bitset_contains (self->unplaced, index))
    return REASONS_POINT_UNPLACED;
  /* A folded section stands for the points in it. */
  if (self->current >= 0 &&
      gtk_list_item_get_position (item) == reasons_point_tree_find (self->tree, (guint) self->current))
    return REASONS_POINT_CURRENT;
  return is_passed (self, index) ? REASONS_POINT_PASSED : REASONS_POINT_AHEAD;
}

static ReasonsPointRow *
get_row (GtkListItem *item)
{
  return REASONS_POINT_ROW (gtk_tree_expander_get_child (GTK_TREE_EXPANDER (gtk_list_item_get_child (item))));
}

static void
update_row (ReasonsPointRows *self,
            GtkListItem *item)
{
  ReasonsPointItem *point = reasons_point_tree_get_item (gtk_list_item_get_item (item));
  ReasonsArticle *article = reasons_point_item_get_article (point);
  guint index = reasons_point_item_get_index (point);
  ReasonsPointState state = get_state (self, item, index);
  ReasonsPointRow *row = get_row (item);
  g_autofree char *description = reasons_point_text_dup_description (article, index, state);
  g_autofree char *tooltip = reasons_point_text_dup_tooltip (article, index, state);

  reasons_point_row_set_state (row, state, (int) index == self->progress_index ? self->progress_share : 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), tooltip);
  gtk_list_item_set_accessible_description (item, description);
  gtk_list_item_set_selectable (item, state != REASONS_POINT_UNPLACED);
  gtk_list_item_set_activatable (item, state != REASONS_POINT_UNPLACED);
}

static void
on_setup (ReasonsPointRows *self,
          GtkListItem *item)
{
  GtkWidget *expander = reasons_point_fold_new (GTK_WIDGET (reasons_point_row_new ()));

  gtk_list_item_set_child (item, expander);
  gtk_list_item_set_focusable (item, TRUE);
}

static void
on_bind (ReasonsPointRows *self,
         GtkListItem *item)
{
  gpointer row = gtk_list_item_get_item (item);
  ReasonsPointItem *point = reasons_point_tree_get_item (row);
  ReasonsArticle *article = reasons_point_item_get_article (point);
  guint index = reasons_point_item_get_index (point);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  g_autofree char *name = reasons_point_text_dup_name (article, index);
  g_autofree char *time = reasons_point_text_dup_time (article, index);

  reasons_point_fold_set_row (expander, GTK_IS_TREE_LIST_ROW (row) ? row : NULL,
                              reasons_point_tree_has_levels (self->tree));
  reasons_point_row_set_point (get_row (item), reasons_point_item_get_point (point));
  reasons_point_row_set_time (get_row (item), time);
  reasons_direction_apply (GTK_WIDGET (expander), self->direction);
  gtk_list_item_set_accessible_label (item, name);
  g_hash_table_add (self->bound, item);
  update_row (self, item);
}

static void
on_unbind (ReasonsPointRows *self,
           GtkListItem *item)
{
  g_hash_table_remove (self->bound, item);
  reasons_point_fold_set_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL, FALSE);
  reasons_point_row_set_point (get_row (item), NULL);
}

static void
reasons_point_rows_dispose (GObject *object)
{
  ReasonsPointRows *self = REASONS_POINT_ROWS (object);

  g_clear_object (&self->factory);
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (reasons_point_rows_parent_class)->dispose (object);
}

static void
reasons_point_rows_finalize (GObject *object)
{
  ReasonsPointRows *self = REASONS_POINT_ROWS (object);

  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->read, gtk_bitset_unref);
  g_clear_pointer (&self->unplaced, gtk_bitset_unref);

  G_OBJECT_CLASS (reasons_point_rows_parent_class)->finalize (object);
}

static void
reasons_point_rows_class_init (ReasonsPointRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_point_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = reasons_point_rows_finalize;
}

static void
reasons_point_rows_init (ReasonsPointRows *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  self->read = gtk_bitset_new_empty ();
  self->unplaced = gtk_bitset_new_empty ();
  self->current = -1;
  self->progress_index = -1;
  self->factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (self->factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->factory, "bind", G_CALLBACK (on_bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->factory, "unbind", G_CALLBACK (on_unbind), self, G_CONNECT_SWAPPED);
}

ReasonsPointRows *
reasons_point_rows_new (ReasonsPointTree *tree)
{
  ReasonsPointRows *self;

  g_return_val_if_fail (REASONS_IS_POINT_TREE (tree), NULL);

  self = g_object_new (REASONS_TYPE_POINT_ROWS, NULL);
  self->tree = g_object_ref (tree);
  return self;
}

GtkListItemFactory *
reasons_point_rows_get_factory (ReasonsPointRows *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_ROWS (self), NULL);

  return self->factory;
}

void
reasons_point_rows_begin (ReasonsPointRows *self,
                          ReasonsArticle *article)
{
  g_return_if_fail (REASONS_IS_POINT_ROWS (self));

  gtk_bitset_remove_all (self->read);
  gtk_bitset_remove_all (self->unplaced);
  self->current = -1;
  self->progress_index = -1;
  self->direction = article != NULL ? reasons_direction_of_article (article) : GTK_TEXT_DIR_NONE;
}

int
reasons_point_rows_get_current (ReasonsPointRows *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_ROWS (self), -1);

  return self->current;
}

void
reasons_point_rows_set_current (ReasonsPointRows *self,
                                int index)
{
  g_return_if_fail (REASONS_IS_POINT_ROWS (self));

  self->current = index;
}

void
reasons_point_rows_update (ReasonsPointRows *self)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (REASONS_IS_POINT_ROWS (self));

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    update_row (self, item);
}

void
reasons_point_rows_set_progress (ReasonsPointRows *self,
                                 guint index,
                                 double share)
{
  g_return_if_fail (REASONS_IS_POINT_ROWS (self));

  self->progress_index = (int) index;
  self->progress_share = share;
  reasons_point_rows_update (self);
}

void
reasons_point_rows_set_read (ReasonsPointRows *self,
                             guint index,
                             guint count)
{
  g_return_if_fail (REASONS_IS_POINT_ROWS (self));

  gtk_bitset_add_range (self->read, index, count);
  reasons_point_rows_update (self);
}

gboolean
reasons_point_rows_is_read (ReasonsPointRows *self,
                            guint index)
{
  g_return_val_if_fail (REASONS_IS_POINT_ROWS (self), FALSE);

  return gtk_bitset_contains (self->read, index);
}

void
reasons_point_rows_set_unplaced (ReasonsPointRows *self,
                                 const GtkBitset *unplaced)
{
  g_return_if_fail (REASONS_IS_POINT_ROWS (self));
  g_return_if_fail (unplaced != NULL);

  gtk_bitset_unref (self->unplaced);
  self->unplaced = gtk_bitset_copy (unplaced);
  reasons_point_rows_update (self);
}

gboolean
reasons_point_rows_is_unplaced (ReasonsPointRows *self,
                                guint index)
{
  g_return_val_if_fail (REASONS_IS_POINT_ROWS (self), FALSE);

  return gtk_bitset_contains (self->unplaced, index);
}

GtkListItem *
reasons_point_rows_find (ReasonsPointRows *self,
                         GtkWidget *widget)
{
  GHashTableIter iter;
  gpointer item;

  g_return_val_if_fail (REASONS_IS_POINT_ROWS (self), NULL);

  g_hash_table_iter_init (&iter, self->bound);
  while (widget != NULL && g_hash_table_iter_next (&iter, &item, NULL)) {
    GtkWidget *child = gtk_list_item_get_child (item);

    /* What has the keyboard is around what we have put into it. */
    if (widget == child || widget == gtk_widget_get_parent (child) || gtk_widget_is_ancestor (widget, child))
      return item;
  }
  return NULL;
}

guint
reasons_point_rows_get_index (GtkListItem *item)
{
  g_return_val_if_fail (GTK_IS_LIST_ITEM (item), 0);

  return reasons_point_item_get_index (reasons_point_tree_get_item (gtk_list_item_get_item (item)));
}
