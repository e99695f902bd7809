/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "reading.h"

typedef struct {
  GPtrArray *articles;
} Seen;

static void
on_done (ReasonsArticle *article,
         gpointer user_data)
{
  Seen *seen = user_data;

  g_assert_nonnull (article);
  g_ptr_array_add (seen->articles, article);
}

static Seen *
seen_new (void)
{
  Seen *seen = g_new0 (Seen, 1);

  seen->articles = g_ptr_array_new_with_free_func ((GDestroyNotify) reasons_article_unref);
  return seen;
}

static void
seen_free (Seen *seen)
{
  g_ptr_array_unref (seen->articles);
  g_free (seen);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Seen, seen_free)

/* An item with that heading and so many paragraphs of 100 bytes. */
static ReasonsItem *
item_new (const char *heading,
          guint paragraphs)
{
  ReasonsItem *item = g_new0 (ReasonsItem, 1);
  GString *html = g_string_new (NULL);

  g_string_append_printf (html, "<h2>%s</h2>", heading);
  for (guint i = 0; i < paragraphs; i++)
    g_string_append_printf (html, "<p>%093u</p>", i);
  item->title = g_strdup ("A title");
  item->description = g_string_free_to_bytes (html);
  item->masthead = reasons_masthead_new ();
  return item;
}

static const char *
text_of (Seen *seen,
         guint index)
{
  return reasons_article_get_text (g_ptr_array_index (seen->articles, index));
}

static void
wait_for (Seen *seen,
          guint count)
{
  while (seen->articles->len < count)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_small_at_once (void)
{
  g_autoptr (Seen) seen = seen_new ();
  g_autoptr (ReasonsItem) item = item_new ("small", 10);
  ReasonsReading *reading = reasons_reading_new (on_done, seen);

  reasons_reading_start (reading, item);
  g_assert_false (reasons_reading_is_going (reading));
  g_assert_cmpuint (seen->articles->len, ==, 1);
  g_assert_true (g_str_has_prefix (text_of (seen, 0), "small"));
  reasons_reading_free (reading);
}

static void
test_large_in_thread (void)
{
  g_autoptr (Seen) seen = seen_new ();
  ReasonsItem *item = item_new ("large", 2000);
  ReasonsReading *reading = reasons_reading_new (on_done, seen);

  reasons_reading_start (reading, item);
  g_assert_true (reasons_reading_is_going (reading));
  g_assert_cmpuint (seen->articles->len, ==, 0);
  /* The thread has its own. */
  reasons_item_free (item);

  wait_for (seen, 1);
  g_assert_false (reasons_reading_is_going (reading));
  g_assert_true (g_str_has_prefix (text_of (seen, 0), "large"));
  reasons_reading_free (reading);
}

static void
test_superseded (void)
{
  g_autoptr (Seen) seen = seen_new ();
  g_autoptr (ReasonsItem) first = item_new ("first", 20000);
  g_autoptr (ReasonsItem) second = item_new ("second", 2000);
  ReasonsReading *reading = reasons_reading_new (on_done, seen);

  reasons_reading_start (reading, first);
  reasons_reading_start (reading, second);
  wait_for (seen, 1);
  for (int i = 0; i < 50; i++) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (2000);
  }
  g_assert_cmpuint (seen->articles->len, ==, 1);
  g_assert_true (g_str_has_prefix (text_of (seen, 0), "second"));
  reasons_reading_free (reading);
}

static void
test_freed_while_going (void)
{
  g_autoptr (Seen) seen = seen_new ();
  g_autoptr (ReasonsItem) item = item_new ("large", 5000);
  ReasonsReading *reading = reasons_reading_new (on_done, seen);

  reasons_reading_start (reading, item);
  reasons_reading_free (reading);
  for (int i = 0; i < 100; i++) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (2000);
  }
  g_assert_cmpuint (seen->articles->len, ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/liferea/reading/small-at-once", test_small_at_once);
  g_test_add_func ("/reasons/liferea/reading/large-in-thread", test_large_in_thread);
  g_test_add_func ("/reasons/liferea/reading/superseded", test_superseded);
  g_test_add_func ("/reasons/liferea/reading/freed-while-going", test_freed_while_going);

  return g_test_run ();
}
