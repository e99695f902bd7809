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
};

static GType
reasons_point_list_get_item_type (GListModel *model)
{
  return REASONS_TYPE_POINT_ITEM;
}

static guint
reasons_point_list_get_n_items (GListModel *model)
{
  ReasonsPointList *self = REASONS_POINT_LIST (model);

  return self->article != NULL ? reasons_article_get_n_points (self->article) : 0;
}

static gpointer
reasons_point_list_get_item (GListModel *model,
                             guint position)
{
  ReasonsPointList *self = REASONS_POINT_LIST (model);
  ReasonsPointItem *item;

  if (position >= reasons_point_list_get_n_items (model))
    return NULL;

  item = g_object_new (REASONS_TYPE_POINT_ITEM, NULL);
  item->article = reasons_article_ref (self->article);
  item->index = position;
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
reasons_point_list_new (void)
{
  return g_object_new (REASONS_TYPE_POINT_LIST, NULL);
}

void
reasons_point_list_set_article (ReasonsPointList *self,
                                ReasonsArticle *article)
{
  guint before;

  g_return_if_fail (REASONS_IS_POINT_LIST (self));

  if (self->article == article)
    return;

  before = reasons_point_list_get_n_items (G_LIST_MODEL (self));
  g_clear_pointer (&self->article, reasons_article_unref);
  if (article != NULL)
    self->article = reasons_article_ref (article);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, reasons_point_list_get_n_items (G_LIST_MODEL (self)));
}
