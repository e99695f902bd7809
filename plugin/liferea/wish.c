/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "wish.h"

#include "settings.h"

struct _ReasonsWish {
  GSettings *settings;
  gboolean wanted; /* whether articles that are set so come by themselves */
  gboolean asked;  /* whether the one selected was asked for */
};

ReasonsWish *
reasons_wish_new (GSettings *settings)
{
  ReasonsWish *self = g_new0 (ReasonsWish, 1);

  self->wanted = TRUE;
  if (settings != NULL) {
    self->settings = g_object_ref (settings);
    self->wanted = g_settings_get_boolean (settings, REASONS_SETTING_SHOW_ARTICLE_VIEW);
  }
  return self;
}

void
reasons_wish_free (ReasonsWish *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->settings);
  g_free (self);
}

static ReasonsShowFor
get_show_for (ReasonsWish *self)
{
  return self->settings != NULL ? g_settings_get_enum (self->settings, REASONS_SETTING_SHOW_FOR)
                                : REASONS_SHOW_FOR_LISTS_AND_SECTIONS;
}

static void
set_wanted (ReasonsWish *self,
            gboolean wanted)
{
  self->wanted = wanted;
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, REASONS_SETTING_SHOW_ARTICLE_VIEW, wanted);
}

static gboolean
comes_by_itself (ReasonsWish *self,
                 ReasonsArticle *article)
{
  ReasonsKind kind = reasons_article_get_kind (article);

  if (!self->wanted || kind == REASONS_KIND_NONE)
    return FALSE;

  switch (get_show_for (self)) {
  case REASONS_SHOW_FOR_LISTS:
    return kind == REASONS_KIND_LIST;
  case REASONS_SHOW_FOR_LISTS_AND_SECTIONS:
    return TRUE;
  case REASONS_SHOW_FOR_NONE:
  default:
    return FALSE;
  }
}

void
reasons_wish_forget (ReasonsWish *self)
{
  g_return_if_fail (self != NULL);

  self->asked = FALSE;
}

void
reasons_wish_ask (ReasonsWish *self)
{
  g_return_if_fail (self != NULL);

  self->asked = TRUE;
  if (get_show_for (self) != REASONS_SHOW_FOR_NONE)
    set_wanted (self, TRUE);
}

void
reasons_wish_decline (ReasonsWish *self,
                      ReasonsArticle *article)
{
  g_return_if_fail (self != NULL);

  if (article != NULL ? comes_by_itself (self, article) : !self->asked)
    set_wanted (self, FALSE);
  self->asked = FALSE;
}

gboolean
reasons_wish_is_open (ReasonsWish *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->asked || (self->wanted && get_show_for (self) != REASONS_SHOW_FOR_NONE);
}

gboolean
reasons_wish_is_for (ReasonsWish *self,
                     ReasonsArticle *article)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (article != NULL, FALSE);

  return comes_by_itself (self, article) ||
         (self->asked && reasons_article_get_kind (article) != REASONS_KIND_NONE);
}
