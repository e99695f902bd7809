/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "reader.h"
#include "remote.h"

/* How long an article takes to its last pixel, in the real reader, for the script `show`, which takes turns with
 * the plugin and without:
 *
 *   bench-show with|without FEED ARTICLES PASSES
 *
 * prints, for each article of each pass, its number and the milliseconds from its selection to the first and to the
 * last change of the picture; and then "keys" and the milliseconds that as many selections by keys take as there are
 * articles in 20 passes. It ends at once, with "missing" and its number, where an article does not come: the view is
 * of no use any more then. Without passes each article is shown once, and no key is pressed. What is looked at is a strip of the text, in which the reader's view and the plugin's
 * differ for each article. */

#define WIDTH  1200
#define HEIGHT 800

#define STRIP_X      320
#define STRIP_Y      240
#define STRIP_WIDTH  160
#define STRIP_HEIGHT 520

/* Microseconds: between two looks; without a change, so that it was the last one; and at most. */
#define INTERVAL 2000
#define QUIET    (400 * 1000)
#define PATIENCE (15 * G_USEC_PER_SEC)

#define KEY_PASSES 20

typedef struct {
  Display *display;
  XImage *image; /* the latest look */
} Strip;

/* Gives whether there is another picture than at the last look. */
static gboolean
strip_look (Strip *self)
{
  XImage *before = self->image;
  gboolean changed;

  self->image = XGetImage (self->display, DefaultRootWindow (self->display), STRIP_X, STRIP_Y, STRIP_WIDTH,
                           STRIP_HEIGHT, AllPlanes, ZPixmap);
  if (self->image == NULL)
    g_error ("the screen has no picture");
  changed = before == NULL || memcmp (before->data, self->image->data,
                                      (gsize) self->image->bytes_per_line * (gsize) self->image->height) != 0;
  if (before != NULL)
    XDestroyImage (before);
  return changed;
}

/* Gives whether the article came. */
static gboolean
measure (Strip *strip,
         Remote *remote,
         guint number,
         guint64 item)
{
  gint64 start;
  gint64 first = 0;
  gint64 last;

  strip_look (strip);
  start = last = g_get_monotonic_time ();
  remote_select_item (remote, item);
  while (g_get_monotonic_time () - last < (first == 0 ? PATIENCE : QUIET)) {
    if (strip_look (strip)) {
      last = g_get_monotonic_time ();
      if (first == 0)
        first = last;
    }
    g_usleep (INTERVAL);
  }
  if (first == 0)
    g_print ("missing %u\n", number);
  else
    g_print ("%u %.1f %.1f\n", number, (double) (first - start) / 1000, (double) (last - start) / 1000);
  return first != 0;
}

static gboolean
has_articles (Reader *reader,
              gconstpointer data)
{
  Remote *remote = *(Remote *const *) data;

  g_autoptr (GArray) items = NULL;

  if (!remote_is_there (remote) || !remote_select_node (remote, "sample"))
    return FALSE;
  items = remote_get_items (remote);
  return items->len > 0;
}

/* From one end of the list to the other and back; each press waits for its selection, as a key that is held does. */
static void
measure_keys (Reader *reader,
              Remote *remote,
              guint n_articles)
{
  guint32 done;
  gint64 start;

  if (!remote_focus_items (remote))
    g_error ("the list of items does not take the keyboard");
  reader_press_key (reader, XK_Home);
  g_usleep (G_USEC_PER_SEC);
  done = remote_count_selections (remote);
  start = g_get_monotonic_time ();
  for (guint pass = 0; pass < KEY_PASSES; pass++) {
    for (guint i = 1; i < n_articles; i++) {
      gint64 deadline = g_get_monotonic_time () + PATIENCE;

      reader_press_key (reader, pass % 2 == 0 ? XK_Down : XK_Up);
      done++;
      while (remote_count_selections (remote) < done) {
        if (g_get_monotonic_time () > deadline)
          g_error ("a key selected nothing");
      }
    }
  }
  g_print ("keys %.0f\n", (double) (g_get_monotonic_time () - start) / 1000);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Desktop) desktop = NULL;
  g_autoptr (Profile) profile = NULL;
  g_autoptr (Reader) reader = NULL;
  g_autoptr (Remote) remote = NULL;
  g_autoptr (GArray) items = NULL;
  Strip strip = { NULL, NULL };
  guint n_articles;
  int n_passes;

  setlocale (LC_ALL, "");
  if (argc != 5) {
    g_printerr ("usage: bench-show with|without FEED ARTICLES PASSES\n");
    return 2;
  }
  n_articles = (guint) atoi (argv[3]);
  n_passes = atoi (argv[4]);
  desktop = desktop_new (WIDTH, HEIGHT, &error);
  profile = desktop != NULL ? profile_new (argv[2], WIDTH, HEIGHT, g_str_equal (argv[1], "with"), &error) : NULL;
  if (profile == NULL || !profile_add_plugin (profile, DRIVER_MODULE, DRIVER_INFO, &error))
    g_error ("no profile: %s", error->message);
  strip.display = XOpenDisplay (NULL);
  reader = reader_new (desktop, profile, &error);
  if (reader == NULL || strip.display == NULL)
    g_error ("the reader did not start: %s", error != NULL ? error->message : "no display");
  remote = remote_new ();
  if (!reader_wait (reader, has_articles, &remote))
    g_error ("the feed did not come");
  items = remote_get_items (remote);
  if (items->len < n_articles)
    g_error ("of %u articles %u came", n_articles, items->len);

  /* The first pass warms both sides up. */
  for (int pass = 0; pass <= n_passes; pass++) {
    if (pass == 1)
      g_print ("warm\n");
    for (guint i = 0; i < n_articles; i++)
      if (!measure (&strip, remote, i, g_array_index (items, guint64, i)))
        return 0;
  }
  if (n_passes > 0)
    measure_keys (reader, remote, n_articles);
  XDestroyImage (strip.image);
  XCloseDisplay (strip.display);
  return reader_quit (reader) ? 0 : 1;
}
