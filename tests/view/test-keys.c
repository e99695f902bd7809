/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the keys do, each found by its trigger; that real keys come to them, and none of them to the host,
 * is for the tests in the real reader. */

#include "article-view.h"
#include "find-bar.h"
#include "harness.h"
#include "sidebar.h"
#include "web-view.h"

typedef struct {
  ReasonsArticleView *view;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer width)
{
  g_autoptr (ReasonsArticle) article = harness_article (12, 4);

  fixture->view = g_object_ref_sink (reasons_article_view_new (NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), GPOINTER_TO_INT (width), 700);
  reasons_article_view_show (fixture->view, article, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (fixture->view, "reasons.points.length") == 12);
}

static void
tear_down (Fixture *fixture,
           gconstpointer width)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
}

/* Whether anything of @view took the key. */
static gboolean
press (ReasonsArticleView *view,
       guint keyval,
       GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
      continue;
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (view), NULL);
    }
  }
  return FALSE;
}

static int
current (Fixture *fixture)
{
  return reasons_article_view_get_current (fixture->view);
}

static void
test_digits (Fixture *fixture,
             gconstpointer width)
{
  for (int digit = 1; digit <= 9; digit++) {
    g_assert_true (press (fixture->view, GDK_KEY_0 + digit, 0));
    g_assert_cmpint (current (fixture), ==, digit - 1);
  }
  g_assert_true (press (fixture->view, GDK_KEY_KP_3, 0));
  g_assert_cmpint (current (fixture), ==, 2);
  harness_wait (harness_ask_number (fixture->view, "scrollY") > 0);
  g_assert_true (press (fixture->view, GDK_KEY_0, 0));
  harness_wait (harness_ask_number (fixture->view, "scrollY") == 0);
}

static void
test_next_and_previous (Fixture *fixture,
                        gconstpointer width)
{
  /* The first of them leads from the top to the first point. */
  press (fixture->view, GDK_KEY_n, 0);
  g_assert_cmpint (current (fixture), ==, 0);
  press (fixture->view, GDK_KEY_n, 0);
  press (fixture->view, GDK_KEY_Down, GDK_ALT_MASK);
  press (fixture->view, GDK_KEY_n, 0);
  g_assert_cmpint (current (fixture), ==, 3);
  press (fixture->view, GDK_KEY_p, 0);
  press (fixture->view, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpint (current (fixture), ==, 1);
}

static void
test_none_while_an_entry_has_the_focus (Fixture *fixture,
                                        gconstpointer width)
{
  press (fixture->view, GDK_KEY_4, 0);
  /* Among the rows it is the list's own key. */
  gtk_widget_grab_focus (harness_find (fixture->view, GTK_TYPE_LIST_VIEW));
  g_assert_false (press (fixture->view, GDK_KEY_slash, 0));
  gtk_widget_grab_focus (harness_find (fixture->view, REASONS_TYPE_WEB_VIEW));
  press (fixture->view, GDK_KEY_slash, 0);
  harness_wait (GTK_IS_EDITABLE (gtk_window_get_focus (fixture->window)));
  g_assert_false (press (fixture->view, GDK_KEY_n, 0));
  g_assert_false (press (fixture->view, GDK_KEY_1, 0));
  g_assert_false (press (fixture->view, GDK_KEY_slash, 0));
  g_assert_cmpint (current (fixture), ==, 3);
}

static void
test_escape_goes_back_one_thing_at_a_time (Fixture *fixture,
                                           gconstpointer width)
{
  ReasonsFindBar *bar = harness_find (fixture->view, REASONS_TYPE_FIND_BAR);
  GtkWidget *page = harness_find (fixture->view, REASONS_TYPE_WEB_VIEW);
  GtkWidget *list = harness_find (fixture->view, GTK_TYPE_LIST_VIEW);

  gtk_widget_grab_focus (page);
  press (fixture->view, GDK_KEY_3, 0);
  harness_wait (harness_ask_number (fixture->view, "CSS.highlights.size") == 1);
  press (fixture->view, GDK_KEY_g, GDK_CONTROL_MASK);
  g_assert_true (reasons_find_bar_is_open (bar));
  /* As from the bar itself, whose entry takes Escape before the view does. */
  reasons_find_bar_close (bar);
  g_assert_true (gtk_window_get_focus (fixture->window) == page);

  g_assert_true (press (fixture->view, GDK_KEY_Escape, 0));
  harness_wait (harness_ask_number (fixture->view, "CSS.highlights.size") == 0);
  g_assert_true (gtk_window_get_focus (fixture->window) == page);
  g_assert_true (press (fixture->view, GDK_KEY_Escape, 0));
  harness_wait (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), list));
  /* From here on it is the host's. */
  g_assert_false (press (fixture->view, GDK_KEY_Escape, 0));
}

static void
test_enter_on_row (Fixture *fixture,
                   gconstpointer width)
{
  GtkWidget *list = harness_find (fixture->view, GTK_TYPE_LIST_VIEW);

  gtk_widget_grab_focus (list);
  gtk_widget_activate_action (list, "list.activate-item", "u", 5);
  harness_wait (harness_ask_number (fixture->view, "document.activeElement === reasons.points[5].node ? 1 : 0") == 1);
  g_assert_true (gtk_window_get_focus (fixture->window) == harness_find (fixture->view, REASONS_TYPE_WEB_VIEW));
  harness_wait (current (fixture) == 5);
}

static void
test_list_over_the_article (Fixture *fixture,
                            gconstpointer width)
{
  GtkWidget *list = harness_find (fixture->view, GTK_TYPE_LIST_VIEW);
  GtkWidget *page = harness_find (fixture->view, REASONS_TYPE_WEB_VIEW);

  gtk_widget_grab_focus (page);
  press (fixture->view, GDK_KEY_F9, 0);
  harness_wait (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), list));
  g_assert_true (press (fixture->view, GDK_KEY_Escape, 0));
  g_assert_true (gtk_window_get_focus (fixture->window) == page);
  harness_wait (!gtk_widget_get_mapped (list));
}

static void
test_question_mark_tells_the_keys (Fixture *fixture,
                                   gconstpointer width)
{
  press (fixture->view, GDK_KEY_question, 0);
  harness_wait (g_list_model_get_n_items (gtk_window_get_toplevels ()) == 2);
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

    if (window != fixture->window)
      gtk_window_destroy (window);
  }
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add ("/reasons/view/keys/digits", Fixture, GINT_TO_POINTER (1000), set_up, test_digits, tear_down);
  g_test_add ("/reasons/view/keys/next-and-previous", Fixture, GINT_TO_POINTER (1000), set_up,
              test_next_and_previous, tear_down);
  g_test_add ("/reasons/view/keys/none-while-an-entry-has-the-focus", Fixture, GINT_TO_POINTER (1000), set_up,
              test_none_while_an_entry_has_the_focus, tear_down);
  g_test_add ("/reasons/view/keys/escape-goes-back-one-thing-at-a-time", Fixture, GINT_TO_POINTER (1000), set_up,
              test_escape_goes_back_one_thing_at_a_time, tear_down);
  g_test_add ("/reasons/view/keys/enter-on-row", Fixture, GINT_TO_POINTER (1000), set_up, test_enter_on_row,
              tear_down);
  g_test_add ("/reasons/view/keys/list-over-the-article", Fixture, GINT_TO_POINTER (420), set_up,
              test_list_over_the_article, tear_down);
  g_test_add ("/reasons/view/keys/question-mark-tells-the-keys", Fixture, GINT_TO_POINTER (1000), set_up,
              test_question_mark_tells_the_keys, tear_down);
  return g_test_run ();
}
