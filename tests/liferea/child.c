/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "child.h"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

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

static gboolean
write_once (const char *path,
            const char *text)
{
  int file = open (path, O_WRONLY | O_CLOEXEC);
  gboolean done = file >= 0 && write (file, text, strlen (text)) == (ssize_t) strlen (text);

  if (file >= 0)
    close (file);
  return done;
}

/* Without being root it takes a user namespace, in which the user stays who he is. */
static gboolean
enter_own_mounts (void)
{
  char users[64];
  char groups[64];

  snprintf (users, sizeof users, "%u %u 1", geteuid (), geteuid ());
  snprintf (groups, sizeof groups, "%u %u 1", getegid (), getegid ());
  if (unshare (CLONE_NEWNS) != 0 &&
      (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0 || !write_once ("/proc/self/setgroups", "deny") ||
       !write_once ("/proc/self/uid_map", users) || !write_once ("/proc/self/gid_map", groups)))
    return FALSE;
  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static gboolean
make_read_only (const char *folder)
{
  struct statvfs status;

  if (mount (folder, folder, NULL, MS_BIND, NULL) != 0 || statvfs (folder, &status) != 0)
    return FALSE;
  /* What the file system is mounted with besides has to stay. */
  return mount (NULL, folder, NULL, MS_REMOUNT | MS_BIND | MS_RDONLY | (status.f_flag & (MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_NOATIME | MS_NODIRATIME)), NULL) == 0;
}

/* Between fork and exec: nothing here allocates. */
static void
protect_and_die_with_parent (gpointer data)
{
  const char *const *folders = data;

  if (!enter_own_mounts ())
    _exit (1);
  for (guint i = 0; folders[i] != NULL; i++) {
    if (!make_read_only (folders[i]))
      _exit (1);
  }
  die_with_parent (NULL);
}

void
child_launcher_protect (GSubprocessLauncher *launcher,
                        const char *const *folders)
{
  g_subprocess_launcher_set_child_setup (launcher, protect_and_die_with_parent, (gpointer) folders, NULL);
}

gboolean
child_can_protect (void)
{
  const char *const folders[] = { g_get_tmp_dir (), NULL };
  int status = 1;
  pid_t child = fork ();

  if (child == 0) {
    protect_and_die_with_parent ((gpointer) folders);
    _exit (0);
  }
  return child > 0 && waitpid (child, &status, 0) == child && WIFEXITED (status) && WEXITSTATUS (status) == 0;
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
