/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#include "child.h"
#include "reader.h"

/* Walks through the sample's five reasons with Orca running, in the list and in the article, and prints what Orca says
 * at each step. Fails where a step is not heard with what belongs to it, or is heard twice. */

#define WIDTH  1200
#define HEIGHT 800

#define ARTICLE "5 Reasons to Keep a Paper Notebook by Your Keyboard"

/* So Orca notes in its log what it sends to the speech dispatcher. */
#define SPOKEN "SPEECH OUTPUT: '"

/* Orca is slow to come, and speaks after what it has been told. */
#define START_SECONDS 60
#define STEP_SECONDS  20
#define STILL_MILLISECONDS 1200

typedef struct {
  guint modifier;
  guint key;
  const char *heard;
} Step;

static const Step steps[] = {
  { 0, XK_0, "Top of the article" },
  { XK_Alt_L, XK_Down, "1 of 5: It remembers where you were" },
  { XK_Alt_L, XK_Down, "2 of 5: A page cannot ring" },
  { XK_Alt_L, XK_Down, "3 of 5: Drawing comes before naming" },
  { XK_Alt_L, XK_Down, "4 of 5: Crossing out is honest" },
  { XK_Alt_L, XK_Down, "5 of 5: The last page tells you when to stop" },
  { XK_Alt_L, XK_Up, "4 of 5: Crossing out is honest" },
  { 0, XK_2, "2 of 5: A page cannot ring" },
};

/* What has been said from @offset of the log on, a line each; moves @offset to its end. */
static char *
dup_said (const char *log,
          gsize *offset)
{
  g_autofree char *contents = NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  gsize length;

  if (!g_file_get_contents (log, &contents, &length, NULL) || length <= *offset)
    return g_string_free (g_steal_pointer (&said), FALSE);
  for (char *at = strstr (contents + *offset, SPOKEN); at != NULL; at = strstr (at, SPOKEN)) {
    char *end;

    at += strlen (SPOKEN);
    /* The properties of the voice follow. */
    end = strstr (at, "'{");
    g_string_append_len (said, at, end != NULL ? end - at : (gssize) strlen (at));
    g_string_append_c (said, '\n');
  }
  *offset = length;
  return g_string_free (g_steal_pointer (&said), FALSE);
}

/* Listens until @wanted was said, and then until nothing more is. */
static char *
listen (const char *log,
        gsize *offset,
        const char *wanted)
{
  gint64 deadline = g_get_monotonic_time () + STEP_SECONDS * G_USEC_PER_SEC;
  g_autoptr (GString) heard = g_string_new (NULL);

  while (g_get_monotonic_time () < deadline) {
    g_autofree char *said = NULL;

    g_usleep (STILL_MILLISECONDS * 1000);
    said = dup_said (log, offset);
    g_string_append (heard, said);
    if (*said == '\0' && strstr (heard->str, wanted) != NULL)
      break;
  }
  return g_string_free (g_steal_pointer (&heard), FALSE);
}

static gboolean
is_heard_once (const char *heard,
               const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (heard, wanted, -1);

  return g_strv_length (parts) == 2;
}

static gboolean
walk (Reader *reader,
      const char *log,
      gsize *offset)
{
  gboolean good = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++) {
    g_autofree char *heard = NULL;
    gboolean held;

    reader_press_chord (reader, steps[i].modifier, steps[i].key);
    heard = listen (log, offset, steps[i].heard);
    held = is_heard_once (heard, steps[i].heard);
    g_print ("-- %s: %s\n%s", steps[i].heard, held ? "heard once" : "NOT HEARD ONCE", heard);
    good &= held;
  }
  return good;
}

static gboolean
has_toggle (Reader *reader,
            gconstpointer unused)
{
  return reader_has_toggle (reader);
}

static gboolean
has_points (Reader *reader,
            gconstpointer unused)
{
  g_auto (GStrv) points = reader_get_points (reader);

  return g_strv_length (points) == 5;
}

/* First with the keyboard in the list, then in the article. */
static gboolean
walk_through (Reader *reader,
              const char *log)
{
  g_autofree char *selected = NULL;
  g_autofree char *list = NULL;
  g_autofree char *page = NULL;
  gsize offset = 0;
  gboolean good;

  if (!reader_wait (reader, has_toggle, NULL))
    return FALSE;
  selected = reader_select_item (reader, ARTICLE);
  if (selected == NULL || !reader_wait (reader, has_points, NULL) || !reader_wait_for_text (reader, ARTICLE) ||
      !reader_press_point (reader, 2))
    return FALSE;
  list = listen (log, &offset, "3 of 5: Drawing comes before naming");
  g_print ("-- a press on the third row\n%s", list);
  good = walk (reader, log, &offset);

  if (!reader_press_page (reader))
    return FALSE;
  page = listen (log, &offset, "");
  g_print ("-- a press on the article\n%s", page);
  return walk (reader, log, &offset) && good;
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("reasons-orca-XXXXXX", NULL);
  g_autofree char *log = g_build_filename (folder, "orca.log", NULL);
  g_autoptr (Desktop) desktop = NULL;
  g_autoptr (Profile) profile = NULL;
  g_autoptr (Reader) reader = NULL;
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) orca = NULL;
  gboolean good;

  setlocale (LC_ALL, "");
  desktop = desktop_new (WIDTH, HEIGHT, &error);
  if (desktop != NULL)
    profile = profile_new (SAMPLE_FEED, WIDTH, HEIGHT, TRUE, &error);
  if (profile != NULL) {
    launcher = child_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
    orca = g_subprocess_launcher_spawn (launcher, &error, "orca", "--replace", "--debug-file", log, NULL);
  }
  if (orca != NULL) {
    for (guint i = 0; i < START_SECONDS * 10 && !g_file_test (log, G_FILE_TEST_EXISTS); i++)
      g_usleep (G_USEC_PER_SEC / 10);
    reader = reader_new (desktop, profile, &error);
  }
  if (reader == NULL) {
    g_printerr ("orca: %s\n", error->message);
    return 1;
  }
  good = walk_through (reader, log);
  reader_quit (reader);
  child_end (&orca);
  g_print ("%s\n", good ? "everything was heard" : "NOT everything was heard");
  return good ? 0 : 1;
}
