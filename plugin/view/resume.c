/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "resume.h"

#include <glib/gi18n-lib.h>

#include "settings.h"

struct _ReasonsResume {
  GObject parent_instance;

  ReasonsNotice *notice;
  GSettings *settings;
  ReasonsPlaceStore *store;
  ReasonsArticle *article;
  char *name;
  ReasonsArticle *left_article;
  char *left_name;

  gboolean is_offered;
  ReasonsPlace offered;
};

G_DEFINE_FINAL_TYPE (ReasonsResume, reasons_resume, G_TYPE_OBJECT)

enum {
  RESUME,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
is_on (ReasonsResume *self)
{
  return self->settings != NULL && g_settings_get_boolean (self->settings, REASONS_SETTING_REMEMBER_PLACE);
}

static void
withdraw (ReasonsResume *self)
{
  if (self->is_offered)
    reasons_notice_hide (self->notice);
  self->is_offered = FALSE;
}

static char *
dup_offer (const ReasonsPoint *point)
{
  if (point->number != REASONS_NO_NUMBER)
    /* Translators: number and words of the point of an article where the reader stopped last time. */
    return g_strdup_printf (C_ ("offer", "Continue at %d: %s"), point->number, point->label);
  /* Translators: words of the section of an article where the reader stopped last time. */
  return g_strdup_printf (C_ ("offer", "Continue at: %s"), point->label);
}

static void
offer (ReasonsResume *self,
       const ReasonsPlace *place)
{
  g_autofree char *text = NULL;
  guint offset;
  int index = reasons_place_find (place, self->article, &offset);

  if (index < 0 || (index == 0 && offset < REASONS_RESUME_LEAST))
    return;
  self->offered = *place;
  self->is_offered = TRUE;
  text = dup_offer (reasons_article_get_point (self->article, index));
  reasons_notice_offer (self->notice, text);
}

static void
on_activated (ReasonsResume *self)
{
  guint offset;
  int index;

  if (!self->is_offered)
    return;
  self->is_offered = FALSE;
  index = reasons_place_find (&self->offered, self->article, &offset);
  if (index >= 0)
    g_signal_emit (self, signals[RESUME], 0, (guint) index, offset);
}

static void
on_closed (ReasonsResume *self)
{
  self->is_offered = FALSE;
}

static void
on_setting_changed (ReasonsResume *self)
{
  if (!is_on (self))
    withdraw (self);
}

static void
reasons_resume_dispose (GObject *object)
{
  ReasonsResume *self = REASONS_RESUME (object);

  g_clear_object (&self->notice);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_pointer (&self->article, reasons_article_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->left_article, reasons_article_unref);
  g_clear_pointer (&self->left_name, g_free);

  G_OBJECT_CLASS (reasons_resume_parent_class)->dispose (object);
}

static void
reasons_resume_class_init (ReasonsResumeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_resume_dispose;

  signals[RESUME] = g_signal_new ("resume", REASONS_TYPE_RESUME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
reasons_resume_init (ReasonsResume *self)
{
}

ReasonsResume *
reasons_resume_new (ReasonsNotice *notice,
                    GSettings *settings)
{
  ReasonsResume *self;

  g_return_val_if_fail (REASONS_IS_NOTICE (notice), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (REASONS_TYPE_RESUME, NULL);
  self->notice = g_object_ref (notice);
  g_signal_connect_object (notice, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (notice, "closed", G_CALLBACK (on_closed), self, G_CONNECT_SWAPPED);
  if (settings != NULL) {
    self->settings = g_object_ref (settings);
    self->store = reasons_place_store_dup_default ();
    g_signal_connect_object (settings, "changed::" REASONS_SETTING_REMEMBER_PLACE, G_CALLBACK (on_setting_changed),
                             self, G_CONNECT_SWAPPED);
  }
  return self;
}

void
reasons_resume_open (ReasonsResume *self,
                     ReasonsArticle *article,
                     const char *name)
{
  ReasonsPlace place;

  g_return_if_fail (REASONS_IS_RESUME (self));
  g_return_if_fail (article != NULL);

  withdraw (self);
  reasons_resume_update (self, article);
  g_set_str (&self->name, name);
  if (is_on (self) && name != NULL && reasons_place_store_lookup (self->store, name, now (), &place))
    offer (self, &place);
}

void
reasons_resume_update (ReasonsResume *self,
                       ReasonsArticle *article)
{
  g_return_if_fail (REASONS_IS_RESUME (self));
  g_return_if_fail (article != NULL);

  reasons_article_ref (article);
  g_clear_pointer (&self->left_article, reasons_article_unref);
  self->left_article = self->article;
  g_set_str (&self->left_name, self->name);
  self->article = article;
}

static gboolean
is_worth_coming_back (guint index,
                      guint offset)
{
  return index > 0 || offset >= REASONS_RESUME_LEAST;
}

static void
remember (ReasonsResume *self,
          ReasonsArticle *article,
          const char *name,
          guint index,
          guint offset)
{
  ReasonsPlace place;

  reasons_place_init (&place, article, index, offset);
  reasons_place_store_remember (self->store, name, &place, now ());
}

void
reasons_resume_note (ReasonsResume *self,
                     guint index,
                     guint offset,
                     gboolean finished)
{
  g_return_if_fail (REASONS_IS_RESUME (self));

  if (!is_on (self) || self->name == NULL || self->article == NULL ||
      index >= reasons_article_get_n_points (self->article))
    return;

  if (finished) {
    reasons_place_store_forget (self->store, self->name);
    withdraw (self);
  } else if (is_worth_coming_back (index, offset)) {
    remember (self, self->article, self->name, index, offset);
    /* Who has come there on foot needs no offer. */
    if (self->is_offered && index >= self->offered.point)
      withdraw (self);
  }
}

void
reasons_resume_note_left (ReasonsResume *self,
                          ReasonsArticle *article,
                          guint index,
                          guint offset,
                          gboolean finished)
{
  g_return_if_fail (REASONS_IS_RESUME (self));
  g_return_if_fail (article != NULL);

  if (!is_on (self) || article != self->left_article || self->left_name == NULL ||
      index >= reasons_article_get_n_points (article))
    return;

  if (finished)
    reasons_place_store_forget (self->store, self->left_name);
  else if (is_worth_coming_back (index, offset))
    remember (self, article, self->left_name, index, offset);
}
