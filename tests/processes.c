/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "processes.h"

#include <signal.h>
#include <string.h>

/* The kernel keeps so much of a name. */
#define NAME_BYTES 15

typedef struct {
  pid_t pid;
  pid_t parent;
  guint64 started;
  char name[NAME_BYTES + 1];
} Process;

/* "pid (name) state parent ...", where the name may hold anything; the time of start is field 22. */
static gboolean
read_process (const char *pid,
              Process *process)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "stat", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;
  const char *open;
  const char *close;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;
  open = strchr (text, '(');
  close = strrchr (text, ')');
  if (open == NULL || close == NULL || close[1] == '\0')
    return FALSE;
  fields = g_strsplit (close + 2, " ", -1);
  if (g_strv_length (fields) < 20)
    return FALSE;

  process->pid = (pid_t) g_ascii_strtoll (pid, NULL, 10);
  process->parent = (pid_t) g_ascii_strtoll (fields[1], NULL, 10);
  process->started = g_ascii_strtoull (fields[19], NULL, 10);
  g_strlcpy (process->name, open + 1, MIN ((gsize) (close - open), sizeof process->name));
  return TRUE;
}

static GArray *
read_all (void)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Process));
  g_autoptr (GDir) dir = g_dir_open ("/proc", 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    Process process;

    if (g_ascii_isdigit (*name) && read_process (name, &process))
      g_array_append_val (all, process);
  }
  return all;
}

static const Process *
find (GArray *all,
      pid_t pid)
{
  for (guint i = 0; i < all->len; i++) {
    if (g_array_index (all, Process, i).pid == pid)
      return &g_array_index (all, Process, i);
  }
  return NULL;
}

static gboolean
descends (GArray *all,
          const Process *process,
          pid_t ancestor)
{
  /* A list that was read while it changed might go round. */
  for (guint i = 0; process != NULL && i < all->len; i++) {
    if (process->parent == ancestor)
      return TRUE;
    process = find (all, process->parent);
  }
  return FALSE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Process *first = a;
  const Process *second = b;

  if (first->started != second->started)
    return first->started < second->started ? -1 : 1;
  return first->pid - second->pid;
}

GArray *
processes_find (pid_t ancestor,
                const char *name)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (pid_t));
  g_autoptr (GArray) all = read_all ();

  g_array_sort (all, compare);
  for (guint i = 0; i < all->len; i++) {
    const Process *process = &g_array_index (all, Process, i);

    if (strncmp (process->name, name, NAME_BYTES) == 0 && descends (all, process, ancestor))
      g_array_append_val (found, process->pid);
  }
  return found;
}

gboolean
processes_signal_last (pid_t ancestor,
                       const char *name,
                       int signal)
{
  g_autoptr (GArray) found = processes_find (ancestor, name);

  return found->len > 0 && kill (g_array_index (found, pid_t, found->len - 1), signal) == 0;
}

guint64
processes_get_memory (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, "\nPss:")) == NULL)
    return 0;
  return g_ascii_strtoull (line + strlen ("\nPss:"), NULL, 10);
}
