/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "article-view.h"
#include "find-bar.h"
#include "harness.h"
#include "web-view.h"

typedef struct {
  ReasonsArticleView *view;
  GtkWindow *window;
  ReasonsFindBar *bar;
  GtkEditable *entry;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);

  fixture->view = g_object_ref_sink (reasons_article_view_new (NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 1000, 700);
  reasons_article_view_show (fixture->view, article, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (fixture->view, "reasons.points.length") == 5);
  fixture->bar = harness_find (fixture->view, REASONS_TYPE_FIND_BAR);
  fixture->entry = harness_find (fixture->bar, GTK_TYPE_SEARCH_ENTRY);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
}

/* Whether the bar says @text anywhere. */
static gboolean
says (gpointer root,
      const char *text)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (root), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
test_finds_and_counts (Fixture *fixture,
                       gconstpointer unused)
{
  reasons_find_bar_open (fixture->bar);
  gtk_editable_set_text (fixture->entry, "GIVES SOMETHING");
  harness_wait (says (fixture->bar, "5 matches"));
  gtk_editable_set_text (fixture->entry, "plants the seed number 4 waits for the rain of day 5");
  harness_wait (says (fixture->bar, "1 match"));
  /* The place found is brought into sight, and the list follows. */
  harness_wait (harness_ask_number (fixture->view, "scrollY") > 0);
  harness_wait (reasons_article_view_get_current (fixture->view) == 3);
}

static void
test_finds_nothing (Fixture *fixture,
                    gconstpointer unused)
{
  reasons_find_bar_open (fixture->bar);
  gtk_editable_set_text (fixture->entry, "zeppelin");
  harness_wait (says (fixture->bar, "No matches"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->entry), "error"));
  gtk_editable_set_text (fixture->entry, "");
  harness_wait (!says (fixture->bar, "No matches"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->entry), "error"));
}

static void
test_counts_no_more_than_it_says (Fixture *fixture,
                                  gconstpointer unused)
{
  reasons_find_bar_open (fixture->bar);
  gtk_editable_set_text (fixture->entry, "e");
  harness_wait (harness_ask_number (fixture->view, "document.body.textContent.split (\"e\").length") <
                REASONS_FIND_MOST);
  harness_ask_number (fixture->view, "document.querySelector (\"main\").append (\"e \".repeat (1500)); 0");
  reasons_find_bar_repeat (fixture->bar);
  harness_wait (says (fixture->bar, "More than 999 matches"));
}

static void
test_steps (Fixture *fixture,
            gconstpointer unused)
{
  static const char where[] = "Number (getSelection ().anchorNode.parentElement.closest (\"h2\").textContent[0])";

  reasons_find_bar_open (fixture->bar);
  gtk_editable_set_text (fixture->entry, "gives something");
  harness_wait (says (fixture->bar, "5 matches"));
  harness_wait (harness_ask_number (fixture->view, where) == 1);
  reasons_find_bar_step (fixture->bar, TRUE);
  harness_wait (harness_ask_number (fixture->view, where) == 2);
  reasons_find_bar_step (fixture->bar, FALSE);
  harness_wait (harness_ask_number (fixture->view, where) == 1);
  reasons_find_bar_step (fixture->bar, FALSE);
  harness_wait (harness_ask_number (fixture->view, where) == 5);
}

static void
test_gives_the_focus_back (Fixture *fixture,
                           gconstpointer unused)
{
  GtkWidget *list = harness_find (fixture->view, GTK_TYPE_LIST_VIEW);

  gtk_widget_grab_focus (list);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), list));
  reasons_article_view_find (fixture->view);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), GTK_WIDGET (fixture->entry)));
  g_signal_emit_by_name (fixture->entry, "stop-search");
  g_assert_false (reasons_find_bar_is_open (fixture->bar));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), list));
  g_assert_false (reasons_find_bar_close (fixture->bar));
}

/* What is typed at once after the key is for the bar, however slowly it comes in sight. */
static void
test_takes_the_keyboard_at_once (Fixture *fixture,
                                 gconstpointer unused)
{
  GtkSettings *settings = gtk_settings_get_default ();

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  gtk_widget_grab_focus (harness_find (fixture->view, GTK_TYPE_LIST_VIEW));
  reasons_article_view_find (fixture->view);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), GTK_WIDGET (fixture->entry)));
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

/* The button of @root or below whose tooltip, which is its name as well, is @name. */
static GtkWidget *
find_button (GtkWidget *root,
             const char *name)
{
  if (GTK_IS_BUTTON (root) && gtk_widget_get_mapped (root)) {
    /* Without one it would be heard as a button and no more. */
    g_assert_nonnull (gtk_widget_get_tooltip_text (root));
    if (g_str_equal (gtk_widget_get_tooltip_text (root), name))
      return root;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_button (child, name);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_buttons_have_names (Fixture *fixture,
                         gconstpointer unused)
{
  GtkWidget *bar = GTK_WIDGET (fixture->bar);

  reasons_find_bar_open (fixture->bar);
  harness_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->entry)));
  g_assert_nonnull (find_button (bar, "Previous match"));
  g_assert_nonnull (find_button (bar, "Next match"));
  g_assert_null (find_button (bar, "Any other"));
  g_signal_emit_by_name (find_button (bar, "Close"), "clicked");
  g_assert_false (reasons_find_bar_is_open (fixture->bar));
}

static void
test_another_article_closes_it (Fixture *fixture,
                                gconstpointer unused)
{
  g_autoptr (ReasonsArticle) next = harness_article (4, 2);

  reasons_article_view_find (fixture->view);
  gtk_editable_set_text (fixture->entry, "garden");
  reasons_article_view_show (fixture->view, next, harness_masthead (), TRUE);
  g_assert_true (reasons_find_bar_is_open (fixture->bar));
  reasons_article_view_show (fixture->view, next, harness_masthead (), FALSE);
  g_assert_false (reasons_find_bar_is_open (fixture->bar));
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add ("/reasons/view/find-bar/finds-and-counts", Fixture, NULL, set_up, test_finds_and_counts, tear_down);
  g_test_add ("/reasons/view/find-bar/finds-nothing", Fixture, NULL, set_up, test_finds_nothing, tear_down);
  g_test_add ("/reasons/view/find-bar/counts-no-more-than-it-says", Fixture, NULL, set_up,
              test_counts_no_more_than_it_says, tear_down);
  g_test_add ("/reasons/view/find-bar/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/reasons/view/find-bar/gives-the-focus-back", Fixture, NULL, set_up, test_gives_the_focus_back,
              tear_down);
  g_test_add ("/reasons/view/find-bar/takes-the-keyboard-at-once", Fixture, NULL, set_up,
              test_takes_the_keyboard_at_once, tear_down);
  g_test_add ("/reasons/view/find-bar/buttons-have-names", Fixture, NULL, set_up, test_buttons_have_names, tear_down);
  g_test_add ("/reasons/view/find-bar/another-article-closes-it", Fixture, NULL, set_up,
              test_another_article_closes_it, tear_down);
  return g_test_run ();
}
