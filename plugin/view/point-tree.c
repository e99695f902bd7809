/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "point-tree.h"

#include "point-filter.h"

struct _ReasonsPointTree {
  GObject parent_instance;

  ReasonsArticle *article;
  GtkSingleSelection *selection;
  ReasonsPointList *main;
  ReasonsPointList *matches; /* while there is a query */
  GtkTreeListModel *tree;
  int unfolded; /* section, -1 for none */
  gboolean unfolded_here;
};

G_DEFINE_FINAL_TYPE (ReasonsPointTree, reasons_point_tree, G_TYPE_OBJECT)

static GListModel *
create_sub_points (gpointer item,
                   gpointer user_data)
{
  ReasonsPointList *list =
    reasons_point_list_new_sub (reasons_point_item_get_article (item), reasons_point_item_get_index (item));

  return list != NULL ? G_LIST_MODEL (list) : NULL;
}

static void
reasons_point_tree_dispose (GObject *object)
{
  ReasonsPointTree *self = REASONS_POINT_TREE (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->main);
  g_clear_object (&self->matches);
  g_clear_pointer (&self->article, reasons_article_unref);

  G_OBJECT_CLASS (reasons_point_tree_parent_class)->dispose (object);
}

static void
reasons_point_tree_class_init (ReasonsPointTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_point_tree_dispose;
}

static void
reasons_point_tree_init (ReasonsPointTree *self)
{
  self->unfolded = -1;
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
}

ReasonsPointTree *
reasons_point_tree_new (void)
{
  return g_object_new (REASONS_TYPE_POINT_TREE, NULL);
}

GtkSingleSelection *
reasons_point_tree_get_selection (ReasonsPointTree *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_TREE (self), NULL);

  return self->selection;
}

ReasonsArticle *
reasons_point_tree_get_article (ReasonsPointTree *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_TREE (self), NULL);

  return self->article;
}

void
reasons_point_tree_set_article (ReasonsPointTree *self,
                                ReasonsArticle *article)
{
  g_return_if_fail (REASONS_IS_POINT_TREE (self));

  if (article != NULL)
    reasons_article_ref (article);
  g_clear_pointer (&self->article, reasons_article_unref);
  self->article = article;

  g_clear_object (&self->tree);
  g_clear_object (&self->main);
  g_clear_object (&self->matches);
  self->unfolded = -1;
  if (article != NULL) {
    self->main = reasons_point_list_new_main (article);
    self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->main)), FALSE, FALSE, create_sub_points,
                                          NULL, NULL);
  }
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->tree));
}

void
reasons_point_tree_set_query (ReasonsPointTree *self,
                              const char *query)
{
  g_return_if_fail (REASONS_IS_POINT_TREE (self));

  g_clear_object (&self->matches);
  if (self->article != NULL && query != NULL && *query != '\0')
    self->matches = reasons_point_list_new (self->article, reasons_point_filter_find (self->article, query));
  gtk_single_selection_set_model (self->selection, self->matches != NULL ? G_LIST_MODEL (self->matches)
                                                                         : G_LIST_MODEL (self->tree));
}

static GtkTreeListRow *
get_section_row (ReasonsPointTree *self,
                 guint section)
{
  guint position;

  if (self->main == NULL || !reasons_point_list_find (self->main, section, &position))
    return NULL;
  return gtk_tree_list_model_get_child_row (self->tree, position);
}

static void
fold (ReasonsPointTree *self)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  if (self->unfolded < 0 || !self->unfolded_here)
    return;
  row = get_section_row (self, (guint) self->unfolded);
  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, FALSE);
}

void
reasons_point_tree_unfold (ReasonsPointTree *self,
                           guint index)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  guint section;

  g_return_if_fail (REASONS_IS_POINT_TREE (self));
  g_return_if_fail (self->article != NULL && index < reasons_article_get_n_points (self->article));

  section = reasons_point_get_section (self->article, index);
  if ((int) section == self->unfolded)
    return;
  fold (self);
  row = get_section_row (self, section);
  self->unfolded = (int) section;
  self->unfolded_here = row != NULL && !gtk_tree_list_row_get_expanded (row);
  if (self->unfolded_here)
    gtk_tree_list_row_set_expanded (row, TRUE);
}

guint
reasons_point_tree_find (ReasonsPointTree *self,
                         guint index)
{
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (GtkTreeListRow) sub_row = NULL;
  guint section, position;

  g_return_val_if_fail (REASONS_IS_POINT_TREE (self), GTK_INVALID_LIST_POSITION);

  if (self->matches != NULL)
    return reasons_point_list_find (self->matches, index, &position) ? position : GTK_INVALID_LIST_POSITION;
  if (self->article == NULL || index >= reasons_article_get_n_points (self->article))
    return GTK_INVALID_LIST_POSITION;

  section = reasons_point_get_section (self->article, index);
  row = get_section_row (self, section);
  if (row == NULL)
    return GTK_INVALID_LIST_POSITION;
  if (index > section && gtk_tree_list_row_get_expanded (row))
    sub_row = gtk_tree_list_row_get_child_row (row, index - section - 1);
  return gtk_tree_list_row_get_position (sub_row != NULL ? sub_row : row);
}

ReasonsPointItem *
reasons_point_tree_get_item (gpointer row)
{
  g_autoptr (ReasonsPointItem) item = NULL;

  if (REASONS_IS_POINT_ITEM (row))
    return row;
  g_return_val_if_fail (GTK_IS_TREE_LIST_ROW (row), NULL);

  /* The row holds it as well. */
  item = gtk_tree_list_row_get_item (row);
  return item;
}

gboolean
reasons_point_tree_has_levels (ReasonsPointTree *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_TREE (self), FALSE);

  return self->article != NULL && self->matches == NULL &&
         g_list_model_get_n_items (G_LIST_MODEL (self->main)) < reasons_article_get_n_points (self->article);
}
