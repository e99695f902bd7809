/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "child.h"

#include <signal.h>
#include <sys/prctl.h>

#define PATIENCE_SECONDS 10

static void
die_with_parent (gpointer unused)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

GSubprocessLauncher *
child_launcher_new (GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_set_child_setup (launcher, die_with_parent, NULL, NULL);
  return launcher;
}

GSubprocess *
child_spawn_and_read_line (GSubprocessLauncher *launcher,
                           const char *const *argv,
                           char **line,
                           GError **error)
{
  g_autoptr (GSubprocess) child = g_subprocess_launcher_spawnv (launcher, argv, error);
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) read_error = NULL;

  if (child == NULL)
    return NULL;
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  *line = g_data_input_stream_read_line_utf8 (output, NULL, NULL, &read_error);
  if (*line == NULL) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s did not start%s%s", argv[0], read_error != NULL ? ": " : "",
                 read_error != NULL ? read_error->message : "");
    child_end (&child);
    return NULL;
  }
  return g_steal_pointer (&child);
}

typedef struct {
  gboolean returned;
  gboolean ended;
} Wait;

static void
on_waited (GObject *child,
           GAsyncResult *result,
           gpointer data)
{
  Wait *wait = data;

  wait->ended = g_subprocess_wait_finish (G_SUBPROCESS (child), result, NULL);
  wait->returned = TRUE;
}

/* Only wakes the loop, so that it looks at the clock. */
static gboolean
on_alarm (gpointer unused)
{
  return G_SOURCE_CONTINUE;
}

gboolean
child_wait (GSubprocess *child,
            guint seconds)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Wait wait = { FALSE, FALSE };
  gint64 deadline = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  g_autoptr (GSource) alarm = g_timeout_source_new_seconds (1);

  g_source_set_callback (alarm, on_alarm, NULL, NULL);
  g_source_attach (alarm, NULL);
  g_subprocess_wait_async (child, cancellable, on_waited, &wait);
  while (!wait.returned) {
    g_main_context_iteration (NULL, TRUE);
    if (seconds > 0 && g_get_monotonic_time () > deadline)
      g_cancellable_cancel (cancellable);
  }
  g_source_destroy (alarm);
  return wait.ended;
}

void
child_end (GSubprocess **child)
{
  if (*child == NULL)
    return;
  g_subprocess_send_signal (*child, SIGTERM);
  if (!child_wait (*child, PATIENCE_SECONDS)) {
    g_subprocess_force_exit (*child);
    g_subprocess_wait (*child, NULL, NULL);
  }
  g_clear_object (child);
}
