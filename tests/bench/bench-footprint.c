/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/Xlib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "memory.h"
#include "processes.h"
#include "reader.h"

/* One life of the real reader, measured, for the script `footprint`, which takes turns with the plugin and
 * without:
 *
 *   bench-footprint with|without SECONDS_OF_REST
 *
 * prints microseconds from start to first window; kilobytes (PSS) of the reader and its processes with an article
 * that has no list, and with one that has; clock ticks and wakeups during the rest that begins 6 seconds after
 * it. */

#define WIDTH  1200
#define HEIGHT 800
#define NOTE    "A short note on pencils"
#define REASONS "5 Reasons to Keep a Paper Notebook by Your Keyboard"
#define WINDOW_SECONDS 60
/* WebKit shows the scrollbar of what is new and fades it for three seconds, frame by frame; a place that was read
 * is saved within three. */
#define SETTLE_SECONDS 6

typedef struct {
  guint64 ticks;
  GHashTable *wakeups; /* (element-type int guint64): of each thread */
} Work;

/* The first window that a program maps by itself; menus and tooltips say that they are none. */
static gboolean
wait_for_window (Display *display)
{
  gint64 deadline = g_get_monotonic_time () + WINDOW_SECONDS * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < deadline) {
    while (XPending (display) > 0) {
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == MapNotify && !event.xmap.override_redirect)
        return TRUE;
    }
    g_usleep (500);
  }
  return FALSE;
}

static guint64
read_field (const char *text,
            const char *name)
{
  const char *line = text != NULL ? strstr (text, name) : NULL;

  return line != NULL ? g_ascii_strtoull (line + strlen (name), NULL, 10) : 0;
}

static void
add_wakeups (GHashTable *wakeups,
             pid_t pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", (int) pid);
  g_autoptr (GDir) threads = g_dir_open (folder, 0, NULL);
  const char *name;

  while (threads != NULL && (name = g_dir_read_name (threads)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, "status", NULL);
    g_autofree char *text = NULL;

    if (g_file_get_contents (path, &text, NULL, NULL))
      g_hash_table_insert (wakeups, GINT_TO_POINTER (atoi (name)),
                           GSIZE_TO_POINTER (read_field (text, "\nvoluntary_ctxt_switches:\t")));
  }
}

/* "pid (name) state ...": user and system time are fields 14 and 15. */
static guint64
count_ticks (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", (int) pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;
  const char *close;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (close = strrchr (text, ')')) == NULL)
    return 0;
  fields = g_strsplit (close + 1, " ", -1);
  if (g_strv_length (fields) < 14)
    return 0;
  return g_ascii_strtoull (fields[12], NULL, 10) + g_ascii_strtoull (fields[13], NULL, 10);
}

static Work
look_at_work (pid_t reader)
{
  static const char *const names[] = { "WebKitWebProcess", "WebKitNetworkProcess" };
  Work work = { count_ticks (reader), g_hash_table_new (NULL, NULL) };

  add_wakeups (work.wakeups, reader);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GArray) pids = processes_find (reader, names[i]);

    for (guint j = 0; j < pids->len; j++) {
      work.ticks += count_ticks (g_array_index (pids, pid_t, j));
      add_wakeups (work.wakeups, g_array_index (pids, pid_t, j));
    }
  }
  return work;
}

/* A thread that has ended meanwhile takes its count along. */
static guint64
count_new_wakeups (const Work *first,
                   const Work *last)
{
  GHashTableIter iter;
  gpointer thread;
  gpointer count;
  guint64 sum = 0;

  g_hash_table_iter_init (&iter, last->wakeups);
  while (g_hash_table_iter_next (&iter, &thread, &count))
    sum += GPOINTER_TO_SIZE (count) - GPOINTER_TO_SIZE (g_hash_table_lookup (first->wakeups, thread));
  return sum;
}

static void
work_clear (Work *work)
{
  g_clear_pointer (&work->wakeups, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static void
explain (const char *what,
         const Memory *memory)
{
  g_printerr ("%s: reader %" G_GUINT64_FORMAT ", network %" G_GUINT64_FORMAT, what, memory->reader, memory->network);
  for (guint i = 0; i < MIN (memory->n_webs, MEMORY_N_WEBS); i++)
    g_printerr (", web %" G_GUINT64_FORMAT, memory->webs[i]);
  g_printerr (" KB\n");
}

static gboolean
has_points (Reader *reader,
            gconstpointer wanted)
{
  g_auto (GStrv) points = reader_get_points (reader);

  return (g_strv_length (points) > 0) == GPOINTER_TO_INT (wanted);
}

static void
show (Reader *reader,
      const char *title,
      gboolean with_list)
{
  g_autofree char *selected = reader_select_item (reader, title);

  if (selected == NULL || !reader_wait_for_heading (reader, title) ||
      !reader_wait (reader, has_points, GINT_TO_POINTER (with_list)))
    g_error ("the article “%s” did not come", title);
}

/* Gives the processor time and the wakeups of the reader and its processes meanwhile. */
static void
rest (pid_t reader,
      double duration,
      double *seconds,
      guint64 *wakeups)
{
  g_auto (Work) first = look_at_work (reader);
  g_auto (Work) last = { 0 };

  g_usleep ((gulong) (duration * G_USEC_PER_SEC));
  last = look_at_work (reader);
  *seconds = (double) (last.ticks - first.ticks) / (double) sysconf (_SC_CLK_TCK);
  *wakeups = count_new_wakeups (&first, &last);
}

int
main (int argc,
      char **argv)
{
  gboolean with = argc == 3 && g_str_equal (argv[1], "with");
  g_autoptr (GError) error = NULL;
  g_autoptr (Desktop) desktop = NULL;
  g_autoptr (Profile) profile = NULL;
  g_autoptr (Reader) reader = NULL;
  Display *display;
  Memory before;
  Memory shown;
  guint64 wakeups;
  double duration;
  double seconds;
  gint64 start;
  pid_t pid;

  setlocale (LC_ALL, "");
  if (argc != 3 || (!with && !g_str_equal (argv[1], "without"))) {
    g_printerr ("usage: bench-footprint with|without SECONDS_OF_REST\n");
    return 2;
  }
  desktop = desktop_new (WIDTH, HEIGHT, &error);
  profile = desktop != NULL ? profile_new (SAMPLE_FEED, WIDTH, HEIGHT, with, &error) : NULL;
  display = profile != NULL ? XOpenDisplay (NULL) : NULL;
  if (display == NULL)
    g_error ("no desktop: %s", error != NULL ? error->message : "no display");
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  start = g_get_monotonic_time ();
  reader = reader_new (desktop, profile, &error);
  if (reader == NULL || !wait_for_window (display))
    g_error ("the reader did not start: %s", error != NULL ? error->message : "no window");
  start = g_get_monotonic_time () - start;
  XCloseDisplay (display);
  pid = reader_get_pid (reader);

  show (reader, NOTE, FALSE);
  before = memory_measure (pid);
  show (reader, REASONS, with);
  shown = memory_measure (pid);
  explain ("before", &before);
  explain ("shown", &shown);
  duration = strtod (argv[2], NULL);
  if (duration > 0)
    g_usleep (SETTLE_SECONDS * G_USEC_PER_SEC);
  rest (pid, duration, &seconds, &wakeups);

  g_print ("%" G_GINT64_FORMAT " %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT " %.3f %" G_GUINT64_FORMAT "\n", start,
           before.total, shown.total, seconds, wakeups);
  return reader_quit (reader) ? 0 : 1;
}
