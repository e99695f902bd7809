/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "fixture.h"
#include "listener.h"

/* What leaves the reader while somebody reads. A server of ours stands for every host that the articles name, and
 * each thing that a page might fetch has a path of its own. That the server hears is seen in each test: the reader's
 * own view fetches the picture of the last article. */

/* With the one that has no list, as many as there is room for in the item list. */
#define LISTS 4

typedef struct {
  Fixture base;
  Listener *listener;
} Requests;

/* What an article of that number refers to, where a page of the web would fetch it all. */
static void
append_references (GString *html, guint16 port, const char *name)
{
  static const char *const lines[] = {
    "<link rel=\"stylesheet\" href=\"%1/style/%2.css\">",
    "<link rel=\"preload\" as=\"image\" href=\"%1/preload/%2.png\">",
    "<link rel=\"prefetch\" href=\"%1/prefetch/%2.html\">",
    "<link rel=\"preconnect\" href=\"%1/\">",
    "<link rel=\"dns-prefetch\" href=\"%1/\">",
    "<style>@import url(%1/import/%2.css); @font-face { font-family: x; src: url(%1/font/%2.woff) }</style>",
    "<img src=\"%1/pixel/%2.gif\" width=\"1\" height=\"1\">",
    "<img src=\"%1/pixel/none-%2.gif\" width=\"0\" height=\"0\">",
    "<div style=\"background: url(%1/background/%2.png)\">A line with a background.</div>",
    "<iframe src=\"%1/frame/%2.html\"></iframe>",
    "<video src=\"%1/video/%2.mp4\" poster=\"%1/poster/%2.png\" preload=\"auto\" autoplay></video>",
    "<audio src=\"%1/audio/%2.mp3\" preload=\"auto\" autoplay></audio>",
    "<object data=\"%1/object/%2.svg\"></object><embed src=\"%1/embed/%2.svg\">",
    "<svg><image href=\"%1/svg/%2.png\" width=\"50\" height=\"50\"/></svg>",
    "<input type=\"image\" src=\"%1/input/%2.png\">",
    "<script src=\"%1/script/%2.js\"></script>",
    "<img src=\"%1/handler/none.png\" onerror=\"new Image ().src = '%1/beacon/%2.png'\" hidden>",
  };
  g_autofree char *host = g_strdup_printf ("http://127.0.0.1:%u", port);

  g_string_append_printf (html, "<p><img src=\"%s/picture/%s.png\" width=\"200\" height=\"100\" alt=\"A quay\"></p>", host,
                          name);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (GString) line = g_string_new (lines[i]);

    g_string_replace (line, "%1", host, 0);
    g_string_replace (line, "%2", name, 0);
    g_string_append (html, line->str);
  }
}

static char *
get_list_title (guint number)
{
  return g_strdup_printf ("3 Reasons to Visit Harbour %u", number);
}

#define NOTE      "A quiet evening at the lighthouse"
#define NOTE_TEXT "Nobody came up the stairs"

static void
append_item (GString *feed, guint16 port, guint age, const char *title, const char *name, const char *text)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  append_references (html, port, name);
  g_string_append (html, text);
  escaped = g_markup_escape_text (html->str, -1);
  g_string_append_printf (feed,
                          "<item><title>%s</title><link>http://127.0.0.1:%u/item/%s</link><guid>%s</guid>"
                          "<pubDate>%02u Jan 2026 08:00:00 GMT</pubDate>"
                          "<enclosure url=\"http://127.0.0.1:%u/enclosure/%s.mp3\" type=\"audio/mpeg\" length=\"9\"/>"
                          "<description>%s</description></item>\n",
                          title, port, name, name, 28 - age, port, name, escaped);
}

/* Articles with lists, and one without, in this order. */
static char *
make_feed (guint16 port)
{
  g_autoptr (GString) feed = g_string_new ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel>"
                                           "<title>Harbours</title><link>http://127.0.0.1/</link>\n");

  for (guint i = 1; i <= LISTS; i++) {
    g_autofree char *title = get_list_title (i);
    g_autofree char *name = g_strdup_printf ("list-%u", i);
    g_autofree char *text =
      g_strdup_printf ("<h2>1. The boats of harbour %u</h2><p>They come in with the tide and tell where they have been.</p>"
                       "<h2>2. The gulls of harbour %u</h2><p>They know each boat, and which of them brings fish.</p>"
                       "<h2>3. The bench of harbour %u</h2><p>From there one sees both of them, and the weather.</p>",
                       i, i, i);

    append_item (feed, port, i, title, name, text);
  }
  append_item (feed, port, LISTS + 1, NOTE, "note", "<p>" NOTE_TEXT ", and the lamp went round.</p>");
  g_string_append (feed, "</channel></rss>\n");
  return g_string_free (g_steal_pointer (&feed), FALSE);
}

static void
prepare (Requests *requests, gconstpointer pictures)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *feed = NULL;
  g_autofree char *path = NULL;
  int file;

  requests->listener = listener_new (&error);
  g_assert_no_error (error);
  feed = make_feed (listener_get_port (requests->listener));
  file = g_file_open_tmp ("reasons-feed-XXXXXX.xml", &path, &error);
  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, feed, -1, &error);
  g_assert_no_error (error);
  fixture_prepare_feed (&requests->base, path);
  g_unlink (path);
  if (pictures != NULL) {
    profile_set_preference (requests->base.profile, "pictures", pictures, &error);
    g_assert_no_error (error);
  }
  fixture_start (&requests->base);
}

static void
tear_down (Requests *requests, gconstpointer unused)
{
  fixture_tear_down (&requests->base, NULL);
  g_clear_pointer (&requests->listener, listener_free);
}

static gboolean
has_points (Reader *reader, gconstpointer last)
{
  g_auto (GStrv) points = reader_get_points (reader);

  return g_strv_length (points) == 3 && g_str_equal (points[2], last);
}

static void
select_list (Requests *requests, guint number)
{
  g_autofree char *title = get_list_title (number);
  g_autofree char *last = g_strdup_printf ("The bench of harbour %u", number);

  fixture_select (&requests->base, title);
  fixture_wait (&requests->base, has_points, last, last);
}

typedef struct {
  Listener *listener;
  const char *start;
} Heard;

static gboolean
has_heard (Reader *reader, gconstpointer data)
{
  const Heard *heard = data;

  return listener_count (heard->listener, heard->start) > 0;
}

static void
wait_for_request (Requests *requests, const char *start)
{
  const Heard heard = {requests->listener, start};

  fixture_wait (&requests->base, has_heard, &heard, start);
}

static void
assert_requests (Requests *requests, const char *const *wanted)
{
  g_auto (GStrv) found = listener_get_requests (requests->listener);
  g_autofree char *all = g_strjoinv (" ", found);

  g_test_message ("asked for: %s", all);
  g_assert_cmpstrv (found, wanted);
}

/* Were anything still on its way, the reader's own view, which fetches what it finds, would not be before it. */
static void
assert_silence (Requests *requests, guint shown)
{
  const char *const nothing[] = {NULL};
  g_autofree char *picture = g_strdup_printf ("/picture/list-%u", shown);

  assert_requests (requests, nothing);
  reader_press_key (requests->base.reader, XK_F8);
  fixture_wait (&requests->base, fixture_shows_host_view, NULL, "the reader's own view");
  wait_for_request (requests, picture);
  for (guint i = 1; i <= LISTS; i++) {
    g_autofree char *name = g_strdup_printf ("list-%u.", i);
    g_auto (GStrv) found = listener_get_requests (requests->listener);

    for (guint j = 0; found[j] != NULL; j++)
      g_assert_true (i == shown || strstr (found[j], name) == NULL);
  }
}

static void
test_one_by_one (Requests *requests, gconstpointer unused)
{
  for (guint i = 1; i <= LISTS; i++)
    select_list (requests, i);
  assert_silence (requests, LISTS);
}

static void
hold_key (Requests *requests, guint keysym, guint times)
{
  for (guint i = 0; i < times; i++)
    reader_press_key (requests->base.reader, keysym);
}

static void
test_held_keys (Requests *requests, gconstpointer unused)
{
  g_autofree char *first = get_list_title (1);
  g_autofree char *last = g_strdup_printf ("The bench of harbour %u", LISTS);

  select_list (requests, 1);
  fixture_require (&requests->base, reader_press_item (requests->base.reader, first), "a first item to press");
  for (guint i = 0; i < 3; i++) {
    hold_key (requests, XK_Down, LISTS - 1);
    fixture_wait (&requests->base, has_points, last, last);
    hold_key (requests, XK_Up, LISTS - 1);
    fixture_wait (&requests->base, has_points, "The bench of harbour 1", "the first harbour again");
  }
  assert_silence (requests, 1);
}

/* A press on the button brings the pictures of that article, and nothing else of it. */
static void
test_asked_for (Requests *requests, gconstpointer unused)
{
  const char *const wanted[] = {"/picture/list-2.png", NULL};

  select_list (requests, 1);
  select_list (requests, 2);
  assert_requests (requests, (const char *const[]){NULL});
  fixture_require (&requests->base, reader_press_link (requests->base.reader, "Show Pictures"), "a button in the page");
  wait_for_request (requests, "/picture");
  select_list (requests, 3);
  assert_requests (requests, wanted);

  listener_clear (requests->listener);
  assert_silence (requests, 3);
}

/* Each picture once: the reader's hidden view fetches none besides. */
static void
test_always (Requests *requests, gconstpointer unused)
{
  g_autoptr (GStrvBuilder) wanted = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  for (guint i = 1; i <= LISTS; i++) {
    g_autofree char *picture = g_strdup_printf ("/picture/list-%u.png", i);

    select_list (requests, i);
    wait_for_request (requests, picture);
    g_strv_builder_add (wanted, picture);
  }
  strings = g_strv_builder_end (wanted);
  assert_requests (requests, (const char *const *) strings);

  listener_clear (requests->listener);
  assert_silence (requests, LISTS);
}

/* Those that are passed are not fetched, and those that are shown bring their pictures and nothing else. */
static void
test_always_held_keys (Requests *requests, gconstpointer unused)
{
  g_autofree char *first = get_list_title (1);
  g_autofree char *last = g_strdup_printf ("The bench of harbour %u", LISTS);

  select_list (requests, 1);
  fixture_require (&requests->base, reader_press_item (requests->base.reader, first), "a first item to press");
  hold_key (requests, XK_Down, LISTS - 1);
  fixture_wait (&requests->base, has_points, last, last);
  wait_for_request (requests, "/picture/list-4.png");
  g_assert_cmpuint (listener_count (requests->listener, "/picture/"), ==, listener_count (requests->listener, ""));
  g_assert_cmpuint (listener_count (requests->listener, ""), <=, LISTS);

  listener_clear (requests->listener);
  assert_silence (requests, LISTS);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* What the reader's own view fetches for an article without a list, in the order of the alphabet. */
static GStrv
fetch_note (Requests *requests)
{
  g_autofree char *selected = reader_select_item (requests->base.reader, NOTE);
  GStrv found;

  fixture_require (&requests->base, selected != NULL, NOTE);
  fixture_require (&requests->base, reader_wait_for_text (requests->base.reader, NOTE_TEXT), "the note's text");
  wait_for_request (requests, "/beacon/note");
  found = listener_get_requests (requests->listener);
  {
    g_autofree char *all = g_strjoinv (" ", found);

    g_test_message ("asked for: %s", all);
  }
  qsort (found, g_strv_length (found), sizeof *found, compare);
  return found;
}

static guint
count_pictures (GStrv requests)
{
  guint count = 0;

  for (guint i = 0; requests[i] != NULL; i++)
    count += g_str_has_prefix (requests[i], "/picture/") ? 1 : 0;
  return count;
}

/* The list is looked for in it, and nothing is fetched for that: what the reader's view asks for without us, it asks
 * for as often with us. */
static void
test_without_list (Requests *requests, gconstpointer unused)
{
  g_auto (GStrv) with_us = NULL;
  g_auto (GStrv) without_us = NULL;

  fixture_wait (&requests->base, fixture_has_toggle, NULL, "the plugin's button");
  with_us = fetch_note (requests);
  g_assert_true (reader_quit (requests->base.reader));
  g_clear_pointer (&requests->base.reader, reader_free);
  listener_clear (requests->listener);

  profile_set_plugin_active (requests->base.profile, FALSE);
  fixture_start (&requests->base);
  without_us = fetch_note (requests);
  g_assert_cmpuint (count_pictures (with_us), ==, 1);
  g_assert_cmpuint (count_pictures (with_us), ==, count_pictures (without_us));
}

static void
add (const char *path, const char *pictures, void (*test) (Requests *requests, gconstpointer pictures))
{
  g_autofree char *full = g_strconcat ("/reasons/liferea/requests/", path, NULL);

  g_test_add (full, Requests, pictures, prepare, test, tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  add ("never/one-by-one", "'never'", test_one_by_one);
  add ("never/held-keys", "'never'", test_held_keys);
  add ("ask/one-by-one", "'ask'", test_one_by_one);
  add ("ask/held-keys", "'ask'", test_held_keys);
  add ("ask/asked-for", "'ask'", test_asked_for);
  add ("always/one-by-one", "'always'", test_always);
  add ("always/held-keys", "'always'", test_always_held_keys);
  add ("without-list", "'always'", test_without_list);

  return fixture_run ();
}
