/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "place-writer.h"

#include <errno.h>
#include <glib/gstdio.h>

struct _ReasonsPlaceWriter {
  gatomicrefcount ref_count;
  GMutex mutex;
  char *path;
  guint64 written; /* the latest change that was */
  gboolean failed;
};

typedef struct {
  ReasonsPlaceWriter *writer;
  GBytes *bytes;
  guint64 change;
} Job;

ReasonsPlaceWriter *
reasons_place_writer_new (const char *path)
{
  ReasonsPlaceWriter *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (ReasonsPlaceWriter, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->path = g_strdup (path);
  return self;
}

void
reasons_place_writer_unref (ReasonsPlaceWriter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

void
reasons_place_writer_write (ReasonsPlaceWriter *self,
                            GBytes *bytes,
                            guint64 change)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_return_if_fail (self != NULL);

  locker = g_mutex_locker_new (&self->mutex);
  if (change <= self->written)
    return;
  self->written = change;
  if (bytes == NULL) {
    done = g_unlink (self->path) == 0 || errno == ENOENT;
    if (!done)
      g_set_error_literal (&error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  } else {
    folder = g_path_get_dirname (self->path);
    g_mkdir_with_parents (folder, 0700);
    done = g_file_set_contents_full (self->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                     G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error);
  }
  /* Once is enough: a profile that cannot be written stays so. */
  if (!done && !self->failed)
    g_message ("The places in articles are not remembered: %s", error->message);
  self->failed |= !done;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  reasons_place_writer_unref (job->writer);
  g_bytes_unref (job->bytes);
  g_free (job);
}

static void
run_job (GTask *task,
         gpointer source,
         gpointer task_data,
         GCancellable *cancellable)
{
  Job *job = task_data;

  reasons_place_writer_write (job->writer, job->bytes, job->change);
  g_task_return_boolean (task, TRUE);
}

void
reasons_place_writer_write_in_background (ReasonsPlaceWriter *self,
                                          GBytes *bytes,
                                          guint64 change)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (self != NULL);
  g_return_if_fail (bytes != NULL);

  job = g_new0 (Job, 1);
  g_atomic_ref_count_inc (&self->ref_count);
  job->writer = self;
  job->bytes = g_bytes_ref (bytes);
  job->change = change;
  task = g_task_new (NULL, NULL, NULL, NULL);
  g_task_set_source_tag (task, reasons_place_writer_write_in_background);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_job);
}
