/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <X11/keysym.h>
#include <locale.h>

#include "accessible.h"
#include "fixture.h"

/* What the reader tells assistive technologies of the list and of the article, over AT-SPI. */

#define ANNOUNCEMENT      "object:announcement"
#define SELECTION_CHANGED "object:selection-changed"

typedef struct {
  const char *name;
  AtspiRole role;
  AtspiStateType state;
  const char *described; /* what its description begins with, or %NULL */
} Heard;

static gboolean
match_heard (AtspiAccessible *accessible, gconstpointer data)
{
  const Heard *heard = data;
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != heard->role)
    return FALSE;
  name = accessible_get_name (accessible);
  if (!g_str_equal (name, heard->name) || !accessible_has_state (accessible, heard->state))
    return FALSE;
  description = heard->described != NULL ? atspi_accessible_get_description (accessible, NULL) : NULL;
  return heard->described == NULL || (description != NULL && g_str_has_prefix (description, heard->described));
}

static gboolean
is_heard (Reader *reader, gconstpointer heard)
{
  g_autoptr (AtspiAccessible) found = accessible_find (reader_get_root (reader), match_heard, heard);

  return found != NULL;
}

static void
await (Fixture *fixture, const char *name, AtspiRole role, AtspiStateType state, const char *described)
{
  Heard heard = {name, role, state, described};

  fixture_wait (fixture, is_heard, &heard, name);
}

static AtspiEventListener *
listen (const char *event, AtspiEventListenerCB callback, gpointer data)
{
  AtspiEventListener *listener = atspi_event_listener_new (callback, data, NULL);

  g_assert_true (atspi_event_listener_register (listener, event, NULL));
  return listener;
}

static void
stop_listening (AtspiEventListener *listener, const char *event)
{
  atspi_event_listener_deregister (listener, event, NULL);
  g_object_unref (listener);
}

static void
on_announcement (AtspiEvent *event, gpointer heard)
{
  if (G_VALUE_HOLDS_STRING (&event->any_data))
    g_ptr_array_add (heard, g_value_dup_string (&event->any_data));
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

static gboolean
was_announced (Reader *reader, gconstpointer data)
{
  const GPtrArray *heard = data;

  return heard->len > 0;
}

static void
await_announcement (Fixture *fixture, GPtrArray *heard, const char *text)
{
  fixture_wait (fixture, was_announced, heard, text);
  g_assert_cmpstr (g_ptr_array_index (heard, 0), ==, text);
  g_ptr_array_set_size (heard, 0);
}

static void
test_list (Fixture *fixture, gconstpointer unused)
{
  fixture_select_reasons (fixture);

  /* A place of its own with the heading's name; the toolkit has no other role for one. */
  await (fixture, "5 Reasons", ATSPI_ROLE_FILLER, ATSPI_STATE_SHOWING, NULL);
  await (fixture, "5 Reasons", ATSPI_ROLE_HEADING, ATSPI_STATE_SHOWING, NULL);
  await (fixture, "Points of the article", ATSPI_ROLE_LIST, ATSPI_STATE_SHOWING, NULL);
  await (fixture, "1 of 5: It remembers where you were", ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_SELECTED,
         "Less than a minute");

  /* The row that has the keyboard is the one that has the name, and what is behind is read. */
  fixture_require (fixture, reader_press_point (fixture->reader, 0), "a first row to press");
  reader_press_key (fixture->reader, XK_Down);
  await (fixture, "2 of 5: A page cannot ring", ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_FOCUSED, NULL);
  await (fixture, "2 of 5: A page cannot ring", ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_SELECTED, NULL);
  await (fixture, "1 of 5: It remembers where you were", ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_FOCUSABLE, "Read\n");
}

/* Where the keyboard is in the list, its row tells where a key has led, and nothing else does. */
static void
test_keys_in_list (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new_with_free_func (g_free);
  AtspiEventListener *listener = listen (ANNOUNCEMENT, on_announcement, heard);

  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_point (fixture->reader, 0), "a first row to press");
  await (fixture, "1 of 5: It remembers where you were", ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_FOCUSED, NULL);
  g_ptr_array_set_size (heard, 0);
  reader_press_chord (fixture->reader, XK_Alt_L, XK_Down);
  await (fixture, "2 of 5: A page cannot ring", ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_SELECTED, NULL);
  await (fixture, "2 of 5: A page cannot ring", ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_FOCUSED, NULL);
  fixture_wait (fixture, fixture_shows_heading_high, fixture_reasons[1], "the second heading, high up");
  g_assert_cmpuint (heard->len, ==, 0);
  reader_press_key (fixture->reader, XK_0);
  await_announcement (fixture, heard, "Top of the article");

  stop_listening (listener, ANNOUNCEMENT);
}

/* With the keyboard on a button above the list, no row tells where a key has led. */
static void
test_keys_above_list (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new_with_free_func (g_free);
  AtspiEventListener *listener = listen (ANNOUNCEMENT, on_announcement, heard);

  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_point (fixture->reader, 0), "a first row to press");
  await (fixture, "1 of 5: It remembers where you were", ATSPI_ROLE_LIST_ITEM, ATSPI_STATE_FOCUSED, NULL);
  /* There are three. */
  for (guint i = 0; i < 3; i++)
    reader_press_chord (fixture->reader, XK_Shift_L, XK_Tab);
  await (fixture, "Filter the list", ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_STATE_FOCUSED, NULL);
  g_ptr_array_set_size (heard, 0);
  reader_press_key (fixture->reader, XK_3);
  await_announcement (fixture, heard, "3 of 5: Drawing comes before naming");
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");
  await (fixture, "Filter the list", ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_STATE_FOCUSED, NULL);

  stop_listening (listener, ANNOUNCEMENT);
}

static gboolean
match_main (AtspiAccessible *accessible, gconstpointer unused)
{
  return atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_LANDMARK;
}

static gboolean
match_page (AtspiAccessible *accessible, gconstpointer unused)
{
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != ATSPI_ROLE_DOCUMENT_WEB)
    return FALSE;
  name = accessible_get_name (accessible);
  return g_str_equal (name, FIXTURE_REASONS);
}

/* The article is the page's main place, and has its title for a name. */
static gboolean
has_landmark (Reader *reader, gconstpointer title)
{
  g_autoptr (AtspiAccessible) page = accessible_find (reader_get_root (reader), match_page, NULL);
  g_autoptr (GPtrArray) marks = page != NULL ? accessible_find_all (page, match_main, NULL) : NULL;

  for (guint i = 0; marks != NULL && i < marks->len; i++) {
    g_autofree char *name = accessible_get_name (g_ptr_array_index (marks, i));

    if (g_str_equal (name, title))
      return TRUE;
  }
  return FALSE;
}

static void
on_selection (AtspiEvent *event, gpointer counts)
{
  g_autofree char *name = accessible_get_name (event->source);

  if (g_str_equal (name, "Points of the article"))
    ++*(guint *) counts;
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

static gboolean
was_counted (Reader *reader, gconstpointer count)
{
  return *(const guint *) count > 0;
}

/* To Orca it would mean that the keyboard has moved into the list: only where it is there may it be told. */
static void
test_reading_moves_no_keyboard (Fixture *fixture, gconstpointer unused)
{
  guint count = 0;
  AtspiEventListener *listener;

  fixture_select_reasons (fixture);
  fixture_require (fixture, reader_press_page (fixture->reader), "a page to press");
  listener = listen (SELECTION_CHANGED, on_selection, &count);
  reader_press_key (fixture->reader, XK_3);
  fixture_wait (fixture, fixture_has_current, fixture_reasons[2], "the third reason current");
  reader_press_key (fixture->reader, XK_n);
  fixture_wait (fixture, fixture_has_current, fixture_reasons[3], "the fourth reason current");
  g_assert_cmpuint (count, ==, 0);

  fixture_require (fixture, reader_press_point (fixture->reader, 1), "a second row to press");
  reader_press_key (fixture->reader, XK_Down);
  fixture_wait (fixture, was_counted, &count, "the row that the keyboard has moved to");

  stop_listening (listener, SELECTION_CHANGED);
}

static void
test_article (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) heard = g_ptr_array_new_with_free_func (g_free);
  AtspiEventListener *listener = listen (ANNOUNCEMENT, on_announcement, heard);

  fixture_select_reasons (fixture);
  fixture_wait (fixture, has_landmark, FIXTURE_REASONS, "the article as a landmark");

  fixture_require (fixture, reader_press_page (fixture->reader), "a page to press");
  g_ptr_array_set_size (heard, 0);
  reader_press_key (fixture->reader, XK_3);
  await_announcement (fixture, heard, "3 of 5: Drawing comes before naming");
  reader_press_key (fixture->reader, XK_n);
  await_announcement (fixture, heard, "4 of 5: Crossing out is honest");
  reader_press_key (fixture->reader, XK_0);
  await_announcement (fixture, heard, "Top of the article");

  stop_listening (listener, ANNOUNCEMENT);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/reasons/liferea/ears/list", Fixture, NULL, fixture_set_up, test_list, fixture_tear_down);
  g_test_add ("/reasons/liferea/ears/keys-in-list", Fixture, NULL, fixture_set_up, test_keys_in_list,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/ears/keys-above-list", Fixture, NULL, fixture_set_up, test_keys_above_list,
              fixture_tear_down);
  g_test_add ("/reasons/liferea/ears/article", Fixture, NULL, fixture_set_up, test_article, fixture_tear_down);

  g_test_add ("/reasons/liferea/ears/reading-moves-no-keyboard", Fixture, NULL, fixture_set_up,
              test_reading_moves_no_keyboard, fixture_tear_down);

  return fixture_run ();
}
