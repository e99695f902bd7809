/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reading.h"

/* Above this an article is read in a thread: a frame's time is gone otherwise. */
#define MOST_BYTES_AT_ONCE (128 * 1024)

struct _ReasonsReading {
  ReasonsReadingDone done;
  gpointer user_data;
  GCancellable *going; /* set while a thread reads */
};

ReasonsReading *
reasons_reading_new (ReasonsReadingDone done,
                     gpointer user_data)
{
  ReasonsReading *self;

  g_return_val_if_fail (done != NULL, NULL);

  self = g_new0 (ReasonsReading, 1);
  self->done = done;
  self->user_data = user_data;
  return self;
}

void
reasons_reading_free (ReasonsReading *self)
{
  if (self == NULL)
    return;

  reasons_reading_stop (self);
  g_free (self);
}

static void
read_in_thread (GTask *task,
                gpointer source,
                gpointer item,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  ReasonsArticle *article = reasons_item_read (item, cancellable, &error);

  if (article != NULL)
    g_task_return_pointer (task, article, (GDestroyNotify) reasons_article_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_read (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  ReasonsReading *self = user_data;
  ReasonsArticle *article = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Superseded or stopped, and then self may be gone: a task that is cancelled gives nothing. */
  if (article == NULL)
    return;

  g_clear_object (&self->going);
  self->done (article, self->user_data);
}

void
reasons_reading_start (ReasonsReading *self,
                       const ReasonsItem *item)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (item != NULL);

  reasons_reading_stop (self);
  if (reasons_item_get_size (item) <= MOST_BYTES_AT_ONCE) {
    self->done (reasons_item_read (item, NULL, NULL), self->user_data);
    return;
  }

  self->going = g_cancellable_new ();
  task = g_task_new (NULL, self->going, on_read, self);
  g_task_set_source_tag (task, reasons_reading_start);
  g_task_set_task_data (task, reasons_item_copy (item), (GDestroyNotify) reasons_item_free);
  g_task_run_in_thread (task, read_in_thread);
}

void
reasons_reading_stop (ReasonsReading *self)
{
  g_return_if_fail (self != NULL);

  g_cancellable_cancel (self->going);
  g_clear_object (&self->going);
}

gboolean
reasons_reading_is_going (ReasonsReading *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->going != NULL;
}
