/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "place-store.h"

/* All tests are done at this time, in seconds since 1970 UTC. */
static gint64 now;

static const ReasonsPlace somewhere = { .point = 2, .offset = 140, .label = 7, .before = 5 };

static char *
make_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reasons-places-XXXXXX", NULL);

  return g_build_filename (folder, "state", "places", NULL);
}

static void
remove_path (char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *above = g_path_get_dirname (folder);

  g_unlink (path);
  g_rmdir (folder);
  g_rmdir (above);
  g_free (path);
}

typedef char Path;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Path, remove_path)

static void
expect (ReasonsPlaceStore *store,
        const char *name,
        const ReasonsPlace *expected)
{
  ReasonsPlace place;

  g_assert_cmpint (reasons_place_store_lookup (store, name, now, &place), ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpmem (&place, sizeof place, expected, sizeof *expected);
}

static void
test_remembers (void)
{
  g_autoptr (Path) path = make_path ();
  ReasonsPlaceStore *store = reasons_place_store_new (path);
  g_autofree char *contents = NULL;
  gsize length;

  expect (store, "https://a.example/1", NULL);
  reasons_place_store_remember (store, "https://a.example/1", &somewhere, now);
  expect (store, "https://a.example/1", &somewhere);
  expect (store, "https://a.example/2", NULL);
  g_assert_finalize_object (store);

  store = reasons_place_store_new (path);
  expect (store, "https://a.example/1", &somewhere);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_null (memmem (contents, length, "example", 7));
  g_assert_finalize_object (store);
}

static void
test_in_background (void)
{
  g_autoptr (Path) path = make_path ();
  ReasonsPlaceStore *store = reasons_place_store_new (path);
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  reasons_place_store_remember (store, "one", &somewhere, now);
  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_finalize_object (store);
}

static void
test_forgets (void)
{
  g_autoptr (Path) path = make_path ();
  ReasonsPlaceStore *store = reasons_place_store_new (path);

  reasons_place_store_remember (store, "one", &somewhere, now);
  reasons_place_store_remember (store, "two", &somewhere, now);
  reasons_place_store_forget (store, "one");
  reasons_place_store_forget (store, "three");
  g_assert_finalize_object (store);

  store = reasons_place_store_new (path);
  expect (store, "one", NULL);
  expect (store, "two", &somewhere);
  g_assert_finalize_object (store);
}

static void
test_clear (void)
{
  g_autoptr (Path) path = make_path ();
  ReasonsPlaceStore *store = reasons_place_store_new (path);

  reasons_place_store_remember (store, "one", &somewhere, now);
  reasons_place_store_save (store);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  reasons_place_store_clear (store);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (reasons_place_store_get_size (store), ==, 0);
  g_assert_finalize_object (store);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_most (void)
{
  g_autoptr (Path) path = make_path ();
  ReasonsPlaceStore *store = reasons_place_store_new (path);

  for (guint i = 0; i <= REASONS_PLACE_STORE_MOST; i++) {
    g_autofree char *name = g_strdup_printf ("article %u", i);

    reasons_place_store_remember (store, name, &somewhere, now - REASONS_PLACE_STORE_MOST + i);
  }
  g_assert_cmpuint (reasons_place_store_get_size (store), ==, REASONS_PLACE_STORE_MOST);
  expect (store, "article 0", NULL);
  expect (store, "article 1", &somewhere);
  /* A full store is still a file that is read. */
  g_assert_finalize_object (store);
  store = reasons_place_store_new (path);
  g_assert_cmpuint (reasons_place_store_get_size (store), ==, REASONS_PLACE_STORE_MOST);
  g_assert_finalize_object (store);
}

static void
test_most_age (void)
{
  g_autoptr (Path) path = make_path ();
  ReasonsPlaceStore *store = reasons_place_store_new (path);

  reasons_place_store_remember (store, "old", &somewhere, now - REASONS_PLACE_STORE_MOST_AGE - 100);
  reasons_place_store_remember (store, "older", &somewhere, now - 2 * REASONS_PLACE_STORE_MOST_AGE);
  reasons_place_store_remember (store, "new", &somewhere, now - REASONS_PLACE_STORE_MOST_AGE + 1000);
  expect (store, "old", NULL);
  expect (store, "new", &somewhere);
  g_assert_finalize_object (store);

  store = reasons_place_store_new (path);
  g_assert_cmpuint (reasons_place_store_get_size (store), ==, 1);
  g_assert_finalize_object (store);
}

static void
test_broken_file (gconstpointer data)
{
  const GBytes *content = data;
  g_autoptr (Path) path = make_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  ReasonsPlaceStore *store;

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data ((GBytes *) content, NULL),
                                      (gssize) g_bytes_get_size ((GBytes *) content), NULL));
  g_test_expect_message ("reasons", G_LOG_LEVEL_MESSAGE, "*begun anew*");
  store = reasons_place_store_new (path);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (reasons_place_store_get_size (store), ==, 0);
  /* It works from then on. */
  reasons_place_store_remember (store, "one", &somewhere, now);
  g_assert_finalize_object (store);
  store = reasons_place_store_new (path);
  expect (store, "one", &somewhere);
  g_assert_finalize_object (store);
}

/* A file in the place of the folder: as root every folder can be written. */
static void
test_unwritable (void)
{
  g_autoptr (Path) path = make_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  ReasonsPlaceStore *store;

  g_assert_true (g_file_set_contents (folder, "x", 1, NULL));
  store = reasons_place_store_new (path);
  reasons_place_store_remember (store, "one", &somewhere, now);
  g_test_expect_message ("reasons", G_LOG_LEVEL_MESSAGE, "*not remembered*");
  reasons_place_store_save (store);
  reasons_place_store_remember (store, "two", &somewhere, now);
  reasons_place_store_save (store);
  g_test_assert_expected_messages ();
  expect (store, "one", &somewhere);
  g_assert_finalize_object (store);
  g_unlink (folder);
}

static void
test_default_is_one (void)
{
  g_autoptr (ReasonsPlaceStore) store = reasons_place_store_dup_default ();
  g_autoptr (ReasonsPlaceStore) same = reasons_place_store_dup_default ();

  g_assert_true (store == same);
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("no such file at all, but text", 29);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autofree char *zeros = g_malloc0 (REASONS_PLACE_STORE_MOST_BYTES + 1);
  g_autoptr (GBytes) large = g_bytes_new (zeros, REASONS_PLACE_STORE_MOST_BYTES + 1);

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  now = g_get_real_time () / G_USEC_PER_SEC;
  g_test_add_func ("/reasons/view/place-store/remembers", test_remembers);
  g_test_add_func ("/reasons/view/place-store/in-background", test_in_background);
  g_test_add_func ("/reasons/view/place-store/forgets", test_forgets);
  g_test_add_func ("/reasons/view/place-store/clear", test_clear);
  g_test_add_func ("/reasons/view/place-store/most", test_most);
  g_test_add_func ("/reasons/view/place-store/most-age", test_most_age);
  g_test_add_data_func ("/reasons/view/place-store/broken-file/text", text, test_broken_file);
  g_test_add_data_func ("/reasons/view/place-store/broken-file/empty", empty, test_broken_file);
  g_test_add_data_func ("/reasons/view/place-store/broken-file/large", large, test_broken_file);
  g_test_add_func ("/reasons/view/place-store/unwritable", test_unwritable);
  g_test_add_func ("/reasons/view/place-store/default-is-one", test_default_is_one);
  return g_test_run ();
}
