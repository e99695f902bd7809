/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "listener.h"

#include <string.h>

#define NOTHING "connection"

struct _Listener {
  gatomicrefcount ref_count;
  GSocketListener *socket;
  GThread *thread;
  GCancellable *cancellable;
  guint16 port;
  GMutex mutex;
  GPtrArray *requests;
};

typedef struct {
  Listener *listener;
  GSocketConnection *connection;
} Visit;

/* Whoever still says nothing to it outlives it. */
static void
listener_unref (Listener *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_object (&self->socket);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static void
note (Listener *self,
      char *request)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_ptr_array_add (self->requests, request);
}

/* "GET /path HTTP/1.1" */
static char *
get_path (const char *line)
{
  g_auto (GStrv) words = line != NULL ? g_strsplit (line, " ", 3) : NULL;

  return words != NULL && g_strv_length (words) == 3 && *words[1] == '/' ? g_strdup (words[1]) : g_strdup (NOTHING);
}

static void
answer (GOutputStream *output,
        const char *path)
{
  g_autofree char *head = NULL;
  g_autofree char *picture = NULL;
  gsize size = 0;

  if (g_str_has_prefix (path, "/picture"))
    g_file_get_contents (SAMPLE_ICON, &picture, &size, NULL);
  head = g_strdup_printf ("HTTP/1.1 %s\r\nContent-Type: image/png\r\nContent-Length: %" G_GSIZE_FORMAT
                          "\r\nConnection: close\r\n\r\n",
                          size > 0 ? "200 OK" : "404 Not Found", size);
  /* Whoever has asked may have gone. */
  g_output_stream_write_all (output, head, strlen (head), NULL, NULL, NULL);
  g_output_stream_write_all (output, picture, size, NULL, NULL, NULL);
}

static gpointer
serve (gpointer data)
{
  Visit *visit = data;
  g_autoptr (GDataInputStream) input =
    g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (visit->connection)));
  g_autofree char *line = NULL;
  g_autofree char *path = NULL;

  g_data_input_stream_set_newline_type (input, G_DATA_STREAM_NEWLINE_TYPE_ANY);
  line = g_data_input_stream_read_line (input, NULL, NULL, NULL);
  path = get_path (line);
  note (visit->listener, g_strdup (path));
  /* Up to the empty line, or the answer might be cut off. */
  while (line != NULL && *line != '\0') {
    g_free (line);
    line = g_data_input_stream_read_line (input, NULL, NULL, NULL);
  }
  answer (g_io_stream_get_output_stream (G_IO_STREAM (visit->connection)), path);
  g_io_stream_close (G_IO_STREAM (visit->connection), NULL, NULL);
  g_object_unref (visit->connection);
  listener_unref (visit->listener);
  g_free (visit);
  return NULL;
}

static gpointer
accept_all (gpointer data)
{
  Listener *self = data;
  GSocketConnection *connection;

  while ((connection = g_socket_listener_accept (self->socket, NULL, self->cancellable, NULL)) != NULL) {
    Visit *visit = g_new0 (Visit, 1);

    visit->listener = self;
    visit->connection = connection;
    g_atomic_ref_count_inc (&self->ref_count);
    /* Each its own: a connection that is opened in advance says nothing for long. */
    g_thread_unref (g_thread_new ("visit", serve, visit));
  }
  return NULL;
}

Listener *
listener_new (GError **error)
{
  Listener *self = g_new0 (Listener, 1);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GSocketAddress) address = NULL;

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->requests = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();
  self->socket = g_socket_listener_new ();
  if (!g_socket_listener_add_address (self->socket, any, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &address,
                                      error)) {
    listener_unref (self);
    return NULL;
  }
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (address));
  self->thread = g_thread_new ("listener", accept_all, self);
  return self;
}

void
listener_free (Listener *self)
{
  if (self == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_thread_join (self->thread);
  g_socket_listener_close (self->socket);
  listener_unref (self);
}

guint16
listener_get_port (Listener *self)
{
  return self->port;
}

GStrv
listener_get_requests (Listener *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->requests->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (self->requests, i));
  return g_strv_builder_end (builder);
}

guint
listener_count (Listener *self,
                const char *start)
{
  g_auto (GStrv) requests = listener_get_requests (self);
  guint count = 0;

  for (guint i = 0; requests[i] != NULL; i++)
    count += g_str_has_prefix (requests[i], start) ? 1 : 0;
  return count;
}

void
listener_clear (Listener *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_ptr_array_set_size (self->requests, 0);
}
