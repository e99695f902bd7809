/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "split.h"

#include "harness.h"
#include "resources.h"
#include "settings.h"

#define WIDE   1100
#define NARROW 420
#define HEIGHT 500
#define WIDTH  333

typedef struct {
  ReasonsSplit *split;
  GtkWidget *content;
  GtkWidget *sidebar;
  GSettings *settings;
  GtkWindow *window;
} Fixture;

/* Opened once the settings are as they should be. */
static void
open_split (Fixture *fixture,
            int width)
{
  fixture->split = g_object_ref_sink (reasons_split_new ());
  fixture->content = g_object_ref_sink (gtk_button_new_with_label ("content"));
  fixture->sidebar = g_object_ref_sink (gtk_button_new_with_label ("sidebar"));
  g_object_set (fixture->split, "settings", fixture->settings, "content", fixture->content, "sidebar",
                fixture->sidebar, "toggle-label", "5 Reasons", NULL);
  fixture->window = harness_window (GTK_WIDGET (fixture->split), width, HEIGHT);
  harness_wait (gtk_widget_get_width (GTK_WIDGET (fixture->split)) == width);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  g_assert_nonnull (fixture->settings);
  g_settings_reset (fixture->settings, REASONS_SETTING_SHOW_SIDEBAR);
  g_settings_reset (fixture->settings, REASONS_SETTING_SIDEBAR_WIDTH);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->split);
  g_assert_finalize_object (fixture->content);
  g_assert_finalize_object (fixture->sidebar);
  g_clear_object (&fixture->settings);
}

static GtkPaned *
get_paned (Fixture *fixture)
{
  return harness_find (fixture->split, GTK_TYPE_PANED);
}

static int
get_sidebar_width (Fixture *fixture)
{
  GtkPaned *paned = get_paned (fixture);

  return gtk_widget_get_width (GTK_WIDGET (paned)) - gtk_paned_get_position (paned);
}

static gboolean
is_in_drawer (Fixture *fixture)
{
  return gtk_widget_get_ancestor (fixture->sidebar, GTK_TYPE_REVEALER) != NULL;
}

static void
test_side_by_side (Fixture *fixture,
                   gconstpointer unused)
{
  open_split (fixture, WIDE);

  g_assert_false (reasons_split_is_narrow (fixture->split));
  g_assert_true (gtk_widget_get_mapped (fixture->content));
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_false (is_in_drawer (fixture));
  g_assert_false (reasons_split_close_drawer (fixture->split));
}

static void
test_hidden_and_remembered (Fixture *fixture,
                            gconstpointer unused)
{
  open_split (fixture, WIDE);

  g_assert_false (reasons_split_toggle (fixture->split));
  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_false (g_settings_get_boolean (fixture->settings, REASONS_SETTING_SHOW_SIDEBAR));
  g_assert_true (reasons_split_toggle (fixture->split));
  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_true (g_settings_get_boolean (fixture->settings, REASONS_SETTING_SHOW_SIDEBAR));
}

static void
test_comes_as_remembered (Fixture *fixture,
                          gconstpointer unused)
{
  g_settings_set_boolean (fixture->settings, REASONS_SETTING_SHOW_SIDEBAR, FALSE);
  g_settings_set_int (fixture->settings, REASONS_SETTING_SIDEBAR_WIDTH, WIDTH);
  open_split (fixture, WIDE);

  g_assert_false (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_true (reasons_split_toggle (fixture->split));
  harness_wait (get_sidebar_width (fixture) == WIDTH);
}

static void
test_divider_is_remembered (Fixture *fixture,
                            gconstpointer unused)
{
  open_split (fixture, WIDE);

  gtk_paned_set_position (get_paned (fixture), WIDE - WIDTH);
  harness_wait (g_settings_get_int (fixture->settings, REASONS_SETTING_SIDEBAR_WIDTH) == WIDTH);
}

/* Not if it comes to its end before the width has been written: then at once. */
static void
test_divider_is_remembered_in_haste (Fixture *fixture,
                                     gconstpointer unused)
{
  open_split (fixture, WIDE);

  gtk_paned_set_position (get_paned (fixture), WIDE - WIDTH);
  gtk_window_set_child (fixture->window, NULL);
  g_object_run_dispose (G_OBJECT (fixture->split));
  g_assert_cmpint (g_settings_get_int (fixture->settings, REASONS_SETTING_SIDEBAR_WIDTH), ==, WIDTH);
}

/* A window that grows gives the room to the content, and that is no wish of anybody's. */
static void
test_window_grows (Fixture *fixture,
                   gconstpointer unused)
{
  int before;

  open_split (fixture, WIDE);
  before = get_sidebar_width (fixture);

  gtk_window_set_default_size (fixture->window, WIDE + 300, HEIGHT);
  harness_wait (gtk_widget_get_width (GTK_WIDGET (fixture->split)) == WIDE + 300);
  harness_wait (get_sidebar_width (fixture) == before);
  g_assert_null (g_settings_get_user_value (fixture->settings, REASONS_SETTING_SIDEBAR_WIDTH));
}

static void
test_drawer (Fixture *fixture,
             gconstpointer unused)
{
  open_split (fixture, NARROW);
  harness_wait (reasons_split_is_narrow (fixture->split));

  g_assert_true (is_in_drawer (fixture));
  g_assert_true (reasons_split_toggle (fixture->split));
  harness_wait (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_false (reasons_split_toggle (fixture->split));
  g_assert_true (reasons_split_toggle (fixture->split));
  g_assert_true (reasons_split_close_drawer (fixture->split));
  g_assert_false (reasons_split_close_drawer (fixture->split));
  /* What comes over the article goes again: only the pane's visibility is remembered. */
  g_assert_true (g_settings_get_boolean (fixture->settings, REASONS_SETTING_SHOW_SIDEBAR));
}

static void
test_focus_leaves_the_drawer (Fixture *fixture,
                              gconstpointer unused)
{
  open_split (fixture, NARROW);
  harness_wait (reasons_split_is_narrow (fixture->split));

  reasons_split_toggle (fixture->split);
  harness_wait (gtk_widget_get_mapped (fixture->sidebar));
  gtk_widget_grab_focus (fixture->sidebar);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->sidebar);
  g_assert_true (gtk_widget_activate_action (fixture->sidebar, REASONS_ACTION_CLOSE_DRAWER, NULL));
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->content);
}

static void
test_narrow_and_wide_again (Fixture *fixture,
                            gconstpointer unused)
{
  open_split (fixture, NARROW);
  harness_wait (reasons_split_is_narrow (fixture->split));
  reasons_split_toggle (fixture->split);

  gtk_window_set_default_size (fixture->window, WIDE, HEIGHT);
  harness_wait (!reasons_split_is_narrow (fixture->split));
  g_assert_false (is_in_drawer (fixture));
  harness_wait (gtk_widget_get_mapped (fixture->sidebar));

  /* And it does not come with the drawer open. */
  gtk_window_set_default_size (fixture->window, NARROW, HEIGHT);
  harness_wait (reasons_split_is_narrow (fixture->split));
  g_assert_true (is_in_drawer (fixture));
  g_assert_false (reasons_split_close_drawer (fixture->split));
}

static void
test_without_settings (Fixture *fixture,
                       gconstpointer unused)
{
  g_clear_object (&fixture->settings);
  open_split (fixture, WIDE);

  g_assert_true (gtk_widget_get_mapped (fixture->sidebar));
  g_assert_false (reasons_split_toggle (fixture->split));
  g_assert_true (reasons_split_toggle (fixture->split));
  gtk_paned_set_position (get_paned (fixture), WIDE - WIDTH);
  g_assert_cmpint (get_sidebar_width (fixture), ==, WIDTH);
}

int
main (int argc,
      char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    { "side-by-side", test_side_by_side },
    { "hidden-and-remembered", test_hidden_and_remembered },
    { "comes-as-remembered", test_comes_as_remembered },
    { "divider-is-remembered", test_divider_is_remembered },
    { "divider-is-remembered-in-haste", test_divider_is_remembered_in_haste },
    { "window-grows", test_window_grows },
    { "drawer", test_drawer },
    { "focus-leaves-the-drawer", test_focus_leaves_the_drawer },
    { "narrow-and-wide-again", test_narrow_and_wide_again },
    { "without-settings", test_without_settings },
  };

  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strconcat ("/reasons/view/split/", tests[i].path, NULL);

    g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
  }
  return g_test_run ();
}
