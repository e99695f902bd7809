/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>

#include "fixture.h"

/* Keys that are ours in the article and in the list are letters where somebody types, and the host's where
 * the keyboard is its own. */

static gboolean
has_typed (Reader *reader, gconstpointer text)
{
  g_autofree char *typed = reader_get_typed (reader);

  return g_strcmp0 (typed, text) == 0;
}

static gboolean
types_nowhere (Reader *reader, gconstpointer unused)
{
  return has_typed (reader, NULL);
}

/* Not where the keyboard would be without a word, and not where a key of ours would lead. */
static void
go_to_second (Fixture *fixture)
{
  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_point (fixture->reader, 1), "a second row to press");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[1], "the second reason current");
}

static void
check_typing (Fixture *fixture)
{
  fixture_wait (fixture, has_typed, "", "an empty field with the keyboard");
  reader_press_key (fixture->reader, XK_4);
  reader_press_key (fixture->reader, XK_n);
  reader_press_key (fixture->reader, XK_p);
  reader_press_key (fixture->reader, XK_0);
  reader_press_key (fixture->reader, XK_slash);
  fixture_wait (fixture, has_typed, "4np0/", "what was typed");
  for (int i = 0; i < 5; i++)
    reader_press_key (fixture->reader, XK_BackSpace);
  fixture_wait (fixture, has_typed, "", "the field empty again");
  g_assert_true (fixture_has_current (fixture->reader, fixture_reasons[1]));
}

static void
test_find (Fixture *fixture, gconstpointer unused)
{
  go_to_second (fixture);
  fixture_require (fixture, reader_press_page (fixture->reader), "a page to press");

  reader_press_chord (fixture->reader, XK_Control_L, XK_g);
  check_typing (fixture);
  reader_press_key (fixture->reader, XK_Escape);
  fixture_wait (fixture, types_nowhere, NULL, "the search closed");

  /* The keyboard is the article's again. */
  reader_press_key (fixture->reader, XK_n);
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");
  reader_press_key (fixture->reader, XK_slash);
  fixture_wait (fixture, has_typed, "", "the search again");
}

static void
test_filter (Fixture *fixture, gconstpointer unused)
{
  const char *const drawing[] = {fixture_reasons[2], NULL};

  go_to_second (fixture);
  reader_press_key (fixture->reader, XK_slash);
  check_typing (fixture);

  for (const char *p = "naming"; *p != '\0'; p++)
    reader_press_key (fixture->reader, (guint)*p);
  fixture_wait (fixture, fixture_has_points, drawing, "the one row with that word");
  reader_press_key (fixture->reader, XK_Escape);
  fixture_wait (fixture, fixture_has_points, fixture_reasons, "all rows again");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[1], "the second reason still current");
}

/* The host's search opens a window of its own. */
static void
test_host_field (Fixture *fixture, gconstpointer unused)
{
  go_to_second (fixture);
  reader_press_chord (fixture->reader, XK_Control_L, XK_f);
  check_typing (fixture);
  reader_press_key (fixture->reader, XK_Escape);
  fixture_wait (fixture, types_nowhere, NULL, "the host's search closed");
}

static gboolean
has_items (Reader *reader, gconstpointer count)
{
  g_auto (GStrv) items = reader_get_items (reader);

  return g_strv_length (items) == GPOINTER_TO_UINT (count);
}

/* Its bare keys with the keyboard in its item list, those with Control also with the keyboard in ours. */
static void
test_host_keys (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_page (fixture->reader), "a page to press");
  reader_press_chord (fixture->reader, XK_Control_L, XK_f);
  fixture_wait (fixture, has_typed, "", "the host's search");
  reader_press_key (fixture->reader, XK_Escape);
  fixture_wait (fixture, types_nowhere, NULL, "the host's search closed");

  fixture_wait (fixture, has_items, GUINT_TO_POINTER (4), "four items");
  fixture_require (fixture, reader_press_item (fixture->reader, FIXTURE_REASONS), "the item to press");
  reader_press_key (fixture->reader, XK_Delete);
  fixture_wait (fixture, has_items, GUINT_TO_POINTER (3), "the item gone");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/typing/find", Fixture, NULL, fixture_set_up, test_find, fixture_tear_down);
  g_test_add ("/reasons/liferea/typing/filter", Fixture, NULL, fixture_set_up, test_filter, fixture_tear_down);
  g_test_add ("/reasons/liferea/typing/host-field", Fixture, NULL, fixture_set_up, test_host_field,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/typing/host-keys", Fixture, NULL, fixture_set_up, test_host_keys,
              fixture_tear_down);

  return fixture_run ();
}
