/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "place-writer.h"

typedef struct {
  char *top;
  char *folder;
  char *path;
  ReasonsPlaceWriter *writer;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->top = g_dir_make_tmp ("reasons-places-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->top, "state", NULL);
  fixture->path = g_build_filename (fixture->folder, "places", NULL);
  fixture->writer = reasons_place_writer_new (fixture->path);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_clear_pointer (&fixture->writer, reasons_place_writer_unref);
  g_unlink (fixture->path);
  g_remove (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->top), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_free (fixture->top);
}

static void
write_text (Fixture *fixture,
            const char *text,
            guint64 change)
{
  g_autoptr (GBytes) bytes = text != NULL ? g_bytes_new (text, strlen (text)) : NULL;

  reasons_place_writer_write (fixture->writer, bytes, change);
}

/* @text of %NULL: that there is no file. */
static void
expect (Fixture *fixture,
        const char *text)
{
  g_autofree char *contents = NULL;

  g_file_get_contents (fixture->path, &contents, NULL, NULL);
  g_assert_cmpstr (contents, ==, text);
}

/* Nobody else on the machine has to know what somebody reads. */
static void
test_for_the_user_alone (Fixture *fixture,
                         gconstpointer unused)
{
  GStatBuf folder, file;

  write_text (fixture, "first", 1);
  expect (fixture, "first");
  g_assert_cmpint (g_stat (fixture->folder, &folder), ==, 0);
  g_assert_cmpint (g_stat (fixture->path, &file), ==, 0);
  g_assert_cmpint (folder.st_mode & 0777, ==, 0700);
  g_assert_cmpint (file.st_mode & 0777, ==, 0600);

  write_text (fixture, "second, and longer", 2);
  expect (fixture, "second, and longer");
  write_text (fixture, "", 3);
  expect (fixture, "");
}

static void
test_removes (Fixture *fixture,
              gconstpointer unused)
{
  write_text (fixture, "first", 1);
  write_text (fixture, NULL, 2);
  expect (fixture, NULL);
  write_text (fixture, "second", 3);
  expect (fixture, "second");
}

static void
test_late_write_undoes_nothing (Fixture *fixture,
                                gconstpointer unused)
{
  write_text (fixture, "third", 3);
  write_text (fixture, "second", 2);
  expect (fixture, "third");
  write_text (fixture, "third once more", 3);
  expect (fixture, "third");
  write_text (fixture, NULL, 2);
  expect (fixture, "third");

  write_text (fixture, NULL, 5);
  write_text (fixture, "fourth", 4);
  expect (fixture, NULL);
}

/* What is on its way outlives whoever has sent it. */
static void
test_in_background (Fixture *fixture,
                    gconstpointer unused)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("first", 5);
  gint64 deadline = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  reasons_place_writer_write_in_background (fixture->writer, bytes, 1);
  g_clear_pointer (&fixture->writer, reasons_place_writer_unref);
  g_clear_pointer (&bytes, g_bytes_unref);
  while (!g_file_test (fixture->path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < deadline)
    g_usleep (1000);
  expect (fixture, "first");
}

/* A file in the place of the folder: as root every folder can be written. */
static void
test_tells_once_that_it_cannot (Fixture *fixture,
                                gconstpointer unused)
{
  g_assert_true (g_file_set_contents (fixture->folder, "x", 1, NULL));
  g_test_expect_message ("reasons", G_LOG_LEVEL_MESSAGE, "*not remembered*");
  write_text (fixture, "first", 1);
  write_text (fixture, "second", 2);
  write_text (fixture, NULL, 3);
  g_test_assert_expected_messages ();

  /* It is tried again all the same. */
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  write_text (fixture, "fourth", 4);
  expect (fixture, "fourth");
}

/* Where there is none it is removed: had that counted as a failure, the next one would not be told. */
static void
test_tells_that_it_cannot_remove (Fixture *fixture,
                                  gconstpointer unused)
{
  write_text (fixture, NULL, 1);
  g_assert_cmpint (g_mkdir_with_parents (fixture->path, 0700), ==, 0);
  g_test_expect_message ("reasons", G_LOG_LEVEL_MESSAGE, "*not remembered*");
  write_text (fixture, NULL, 2);
  g_test_assert_expected_messages ();
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/reasons/view/place-writer/for-the-user-alone", test_for_the_user_alone);
  add ("/reasons/view/place-writer/removes", test_removes);
  add ("/reasons/view/place-writer/late-write-undoes-nothing", test_late_write_undoes_nothing);
  add ("/reasons/view/place-writer/in-background", test_in_background);
  add ("/reasons/view/place-writer/tells-once-that-it-cannot", test_tells_once_that_it_cannot);
  add ("/reasons/view/place-writer/tells-that-it-cannot-remove", test_tells_that_it_cannot_remove);
  return g_test_run ();
}
