/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "point-list.h"

struct _ReasonsPointItem {
  GObject parent_instance;

  ReasonsArticle *article;
  guint index;
};

G_DEFINE_FINAL_TYPE (ReasonsPointItem, reasons_point_item, G_TYPE_OBJECT)

static void
reasons_point_item_finalize (GObject *object)
{
  ReasonsPointItem *self = REASONS_POINT_ITEM (object);

  g_clear_pointer (&self->article, reasons_article_unref);

  G_OBJECT_CLASS (reasons_point_item_parent_class)->finalize (object);
}

static void
reasons_point_item_class_init (ReasonsPointItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reasons_point_item_finalize;
}

static void
reasons_point_item_init (ReasonsPointItem *self)
{
}

ReasonsArticle *
reasons_point_item_get_article (ReasonsPointItem *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_ITEM (self), NULL);

  return self->article;
}

const ReasonsPoint *
reasons_point_item_get_point (ReasonsPointItem *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_ITEM (self), NULL);

  return reasons_article_get_point (self->article, self->index);
}

guint
reasons_point_item_get_index (ReasonsPointItem *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_ITEM (self), 0);

  return self->index;
}

struct _ReasonsPointList {
  GObject parent_instance;

  ReasonsArticle *article;
  GArray *indices; /* guint */
};

static GType
reasons_point_list_get_item_type (GListModel *model)
{
  return REASONS_TYPE_POINT_ITEM;
}

static guint
reasons_point_list_get_n_items (GListModel *model)
{
  return REASONS_POINT_LIST (model)->indices->len;
}

static gpointer
reasons_point_list_get_item (GListModel *model,
                             guint position)
{
  ReasonsPointList *self = REASONS_POINT_LIST (model);
  ReasonsPointItem *item;

  if (position >= self->indices->len)
    return NULL;

  item = g_object_new (REASONS_TYPE_POINT_ITEM, NULL);
  item->article = reasons_article_ref (self->article);
  item->index = g_array_index (self->indices, guint, position);
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = reasons_point_list_get_item_type;
  iface->get_n_items = reasons_point_list_get_n_items;
  iface->get_item = reasons_point_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ReasonsPointList, reasons_point_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
reasons_point_list_finalize (GObject *object)
{
  ReasonsPointList *self = REASONS_POINT_LIST (object);

  g_clear_pointer (&self->article, reasons_article_unref);
  g_clear_pointer (&self->indices, g_array_unref);

  G_OBJECT_CLASS (reasons_point_list_parent_class)->finalize (object);
}

static void
reasons_point_list_class_init (ReasonsPointListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reasons_point_list_finalize;
}

static void
reasons_point_list_init (ReasonsPointList *self)
{
}

ReasonsPointList *
reasons_point_list_new (ReasonsArticle *article,
                        GArray *indices)
{
  ReasonsPointList *self;

  g_return_val_if_fail (article != NULL && indices != NULL, NULL);

  self = g_object_new (REASONS_TYPE_POINT_LIST, NULL);
  self->article = reasons_article_ref (article);
  self->indices = indices;
  return self;
}

ReasonsPointList *
reasons_point_list_new_main (ReasonsArticle *article)
{
  GArray *indices;

  g_return_val_if_fail (article != NULL, NULL);

  indices = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < reasons_article_get_n_points (article); i = reasons_point_get_section_end (article, i))
    g_array_append_val (indices, i);
  return reasons_point_list_new (article, indices);
}

ReasonsPointList *
reasons_point_list_new_sub (ReasonsArticle *article,
                            guint index)
{
  GArray *indices;
  guint end;

  g_return_val_if_fail (article != NULL, NULL);

  end = reasons_point_get_section_end (article, index);
  if (end <= index + 1)
    return NULL;
  indices = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = index + 1; i < end; i++)
    g_array_append_val (indices, i);
  return reasons_point_list_new (article, indices);
}

static int
compare_indices (gconstpointer a,
                 gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

gboolean
reasons_point_list_find (ReasonsPointList *self,
                         guint index,
                         guint *position)
{
  g_return_val_if_fail (REASONS_IS_POINT_LIST (self), FALSE);

  return g_array_binary_search (self->indices, &index, compare_indices, position);
}

guint
reasons_point_get_section (ReasonsArticle *article,
                           guint index)
{
  g_return_val_if_fail (article != NULL, index);

  while (index > 0 && reasons_article_get_point (article, index)->level > 1)
    index--;
  return index;
}

guint
reasons_point_get_section_end (ReasonsArticle *article,
                               guint index)
{
  guint count, end = index + 1;

  g_return_val_if_fail (article != NULL, end);

  count = reasons_article_get_n_points (article);
  if (index > 0 && reasons_article_get_point (article, index)->level > 1)
    return end;
  while (end < count && reasons_article_get_point (article, end)->level > 1)
    end++;
  return end;
}
