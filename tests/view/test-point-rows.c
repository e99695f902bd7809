/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-row.h"
#include "point-rows.h"
#include "point-text.h"
#include "resources.h"

typedef struct {
  GtkWindow *window;
  GtkListView *list;
  ReasonsPointTree *tree;
  ReasonsPointRows *rows;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->tree = reasons_point_tree_new ();
  fixture->rows = reasons_point_rows_new (fixture->tree);
  fixture->list = GTK_LIST_VIEW (gtk_list_view_new (
    GTK_SELECTION_MODEL (g_object_ref (reasons_point_tree_get_selection (fixture->tree))),
    g_object_ref (reasons_point_rows_get_factory (fixture->rows))));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (fixture->list));
  fixture->window = harness_window (scrolled, 300, 600);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->rows);
  g_assert_finalize_object (fixture->tree);
}

/* As a list with nothing else to it does. */
static void
show (Fixture *fixture,
      ReasonsArticle *article)
{
  reasons_point_rows_begin (fixture->rows, article);
  reasons_point_tree_set_article (fixture->tree, article);
  harness_wait (harness_find (fixture->list, REASONS_TYPE_POINT_ROW) != NULL);
}

static ReasonsPointState
get_state (Fixture *fixture,
           guint position)
{
  GtkWidget *row = harness_find (harness_get_item (fixture->list, position), REASONS_TYPE_POINT_ROW);

  if (gtk_widget_has_css_class (row, "unplaced"))
    return REASONS_POINT_UNPLACED;
  if (gtk_widget_has_css_class (row, "passed"))
    return REASONS_POINT_PASSED;
  return gtk_widget_get_opacity (harness_find (row, GTK_TYPE_PROGRESS_BAR)) > 0 ? REASONS_POINT_CURRENT
                                                                                : REASONS_POINT_AHEAD;
}

static void
test_states (Fixture *fixture,
             gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);
  g_autoptr (ReasonsArticle) next = harness_article (4, 1);
  g_autoptr (GtkBitset) unplaced = gtk_bitset_new_range (4, 1);

  show (fixture, article);
  g_assert_cmpint (reasons_point_rows_get_current (fixture->rows), ==, -1);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (get_state (fixture, i), ==, REASONS_POINT_AHEAD);

  reasons_point_rows_set_read (fixture->rows, 0, 3);
  reasons_point_rows_set_unplaced (fixture->rows, unplaced);
  reasons_point_rows_set_current (fixture->rows, 2);
  reasons_point_rows_update (fixture->rows);
  g_assert_cmpint (get_state (fixture, 0), ==, REASONS_POINT_PASSED);
  g_assert_cmpint (get_state (fixture, 1), ==, REASONS_POINT_PASSED);
  /* What is read once more is the current one all the same. */
  g_assert_cmpint (get_state (fixture, 2), ==, REASONS_POINT_CURRENT);
  g_assert_cmpint (get_state (fixture, 3), ==, REASONS_POINT_AHEAD);
  g_assert_cmpint (get_state (fixture, 4), ==, REASONS_POINT_UNPLACED);
  g_assert_true (reasons_point_rows_is_read (fixture->rows, 2));
  g_assert_false (reasons_point_rows_is_read (fixture->rows, 3));
  g_assert_true (reasons_point_rows_is_unplaced (fixture->rows, 4));
  g_assert_false (reasons_point_rows_is_unplaced (fixture->rows, 3));

  reasons_point_rows_set_current (fixture->rows, -1);
  reasons_point_rows_update (fixture->rows);
  g_assert_cmpint (get_state (fixture, 2), ==, REASONS_POINT_PASSED);

  /* Of the article before nothing stays. */
  reasons_point_rows_set_progress (fixture->rows, 1, 0.5);
  show (fixture, next);
  for (guint i = 0; i < 4; i++) {
    g_assert_cmpint (get_state (fixture, i), ==, REASONS_POINT_AHEAD);
    g_assert_false (reasons_point_rows_is_read (fixture->rows, i));
  }
  g_assert_false (reasons_point_rows_is_unplaced (fixture->rows, 4));
}

static guint
count_rows (GtkWidget *root)
{
  guint count = REASONS_IS_POINT_ROW (root) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    count += count_rows (child);
  return count;
}

/* Which point the row shows that @widget is part of, -1 for none. */
static int
find (Fixture *fixture,
      GtkWidget *widget)
{
  GtkListItem *item = reasons_point_rows_find (fixture->rows, widget);

  return item != NULL ? (int) reasons_point_rows_get_index (item) : -1;
}

/* However long the list, there are only as many widgets as fit, and some more; a row that comes into sight later shows
 * what was so before. */
static void
test_long_list (Fixture *fixture,
                gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_article (900, 1);
  GtkWidget *last;

  show (fixture, article);
  reasons_point_rows_set_read (fixture->rows, 899, 1);
  g_assert_cmpuint (count_rows (GTK_WIDGET (fixture->list)), <, 300);
  gtk_list_view_scroll_to (fixture->list, 899, GTK_LIST_SCROLL_NONE, NULL);
  harness_wait (find (fixture, last = gtk_widget_get_last_child (GTK_WIDGET (fixture->list))) == 899);
  g_assert_true (gtk_widget_has_css_class (harness_find (last, REASONS_TYPE_POINT_ROW), "passed"));
}

/* Three sections of two points each: 0 with 1 and 2, 3 with 4 and 5, 6 with 7 and 8. */
static void
test_sections (Fixture *fixture,
               gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);

  show (fixture, article);
  reasons_point_rows_set_read (fixture->rows, 0, 2);
  g_assert_cmpint (get_state (fixture, 0), ==, REASONS_POINT_AHEAD);
  reasons_point_rows_set_read (fixture->rows, 2, 1);
  g_assert_cmpint (get_state (fixture, 0), ==, REASONS_POINT_PASSED);

  /* A folded section stands for the points in it. */
  reasons_point_rows_set_current (fixture->rows, 5);
  reasons_point_rows_update (fixture->rows);
  g_assert_cmpint (get_state (fixture, 1), ==, REASONS_POINT_CURRENT);
  reasons_point_tree_unfold (fixture->tree, 5);
  reasons_point_rows_update (fixture->rows);
  harness_turn ();
  g_assert_cmpint (get_state (fixture, 1), ==, REASONS_POINT_AHEAD);
  g_assert_cmpint (get_state (fixture, 3), ==, REASONS_POINT_CURRENT);
}

static double
get_fraction (Fixture *fixture,
              guint position)
{
  return gtk_progress_bar_get_fraction (harness_find (harness_get_item (fixture->list, position), GTK_TYPE_PROGRESS_BAR));
}

static void
test_progress (Fixture *fixture,
               gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 1);

  show (fixture, article);
  reasons_point_rows_set_current (fixture->rows, 1);
  reasons_point_rows_set_progress (fixture->rows, 1, 0.25);
  g_assert_cmpfloat (get_fraction (fixture, 1), ==, 0.25);
  g_assert_cmpfloat (get_fraction (fixture, 0), ==, 0);
  /* It was of another point. */
  reasons_point_rows_set_current (fixture->rows, 2);
  reasons_point_rows_update (fixture->rows);
  g_assert_cmpfloat (get_fraction (fixture, 1), ==, 0);
  g_assert_cmpfloat (get_fraction (fixture, 2), ==, 0);
}

/* What is heard of a row, and seen when the pointer rests on it. */
static void
test_heard (Fixture *fixture,
            gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  g_autoptr (GtkBitset) unplaced = gtk_bitset_new_range (3, 1);
  g_autofree char *ahead = reasons_point_text_dup_description (article, 3, REASONS_POINT_AHEAD);
  g_autofree char *lost = reasons_point_text_dup_description (article, 3, REASONS_POINT_UNPLACED);
  g_autofree char *tooltip = reasons_point_text_dup_tooltip (article, 3, REASONS_POINT_UNPLACED);
  GtkAccessible *item;

  show (fixture, article);
  item = GTK_ACCESSIBLE (harness_get_item (fixture->list, 1));
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL, "2 of 3: Bridge");
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, ahead);
  reasons_point_rows_set_unplaced (fixture->rows, unplaced);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, lost);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (harness_find (item, REASONS_TYPE_POINT_ROW)), ==, tooltip);
}

/* What leads nowhere can neither be selected nor activated. */
static void
test_unplaced (Fixture *fixture,
               gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_article (3, 1);
  g_autoptr (GtkBitset) one = gtk_bitset_new_range (1, 1);
  g_autoptr (GtkBitset) none = gtk_bitset_new_empty ();
  GtkListItem *item;

  show (fixture, article);
  item = reasons_point_rows_find (fixture->rows, harness_get_item (fixture->list, 1));
  reasons_point_rows_set_unplaced (fixture->rows, one);
  g_assert_false (gtk_list_item_get_selectable (item));
  g_assert_false (gtk_list_item_get_activatable (item));
  reasons_point_rows_set_unplaced (fixture->rows, none);
  g_assert_true (gtk_list_item_get_selectable (item));
  g_assert_true (gtk_list_item_get_activatable (item));
}

static void
test_find (Fixture *fixture,
           gconstpointer unused)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  GtkWidget *item;

  show (fixture, article);
  item = harness_get_item (fixture->list, 2);
  g_assert_cmpint (find (fixture, item), ==, 6);
  g_assert_cmpint (find (fixture, harness_find (item, GTK_TYPE_TREE_EXPANDER)), ==, 6);
  g_assert_cmpint (find (fixture, harness_find (item, GTK_TYPE_LABEL)), ==, 6);
  /* Around a row, or of none. */
  g_assert_cmpint (find (fixture, GTK_WIDGET (fixture->list)), ==, -1);
  g_assert_cmpint (find (fixture, GTK_WIDGET (fixture->window)), ==, -1);
  g_assert_cmpint (find (fixture, NULL), ==, -1);

  reasons_point_tree_set_query (fixture->tree, "roof");
  harness_turn ();
  g_assert_cmpint (find (fixture, harness_get_item (fixture->list, 2)), ==, 8);
}

static ReasonsArticle *
make_hebrew (void)
{
  static const char html[] = "<h2>הבית מתעורר</h2><p>הריח של הבצק בבוקר.</p>"
                             "<h2>הידיים לומדות</h2><p>אי אפשר למהר את השמרים.</p>"
                             "<h2>יודעים מה יש</h2><p>קמח, מים, מלח וזמן.</p>";
  g_autoptr (GBytes) content = g_bytes_new_static (html, sizeof html - 1);
  g_autoptr (GError) error = NULL;
  ReasonsInput input = { .format = REASONS_FORMAT_HTML, .title = "שלוש סיבות", .content = content };
  ReasonsArticle *article = reasons_article_new (&input, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reasons_article_get_n_points (article), ==, 3);
  return article;
}

/* Each row runs as its article does, also where the rows are used again for the next one. */
static void
test_direction (Fixture *fixture,
                gconstpointer unused)
{
  g_autoptr (ReasonsArticle) english = harness_article (3, 1);
  g_autoptr (ReasonsArticle) hebrew = make_hebrew ();

  show (fixture, hebrew);
  g_assert_cmpint (gtk_widget_get_direction (harness_find (fixture->list, REASONS_TYPE_POINT_ROW)), ==,
                   GTK_TEXT_DIR_RTL);
  show (fixture, english);
  g_assert_cmpint (gtk_widget_get_direction (harness_find (fixture->list, REASONS_TYPE_POINT_ROW)), ==,
                   GTK_TEXT_DIR_LTR);
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
  /* As for an assistive technology, but without one. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  add ("/reasons/view/point-rows/states", test_states);
  add ("/reasons/view/point-rows/long-list", test_long_list);
  add ("/reasons/view/point-rows/sections", test_sections);
  add ("/reasons/view/point-rows/progress", test_progress);
  add ("/reasons/view/point-rows/heard", test_heard);
  add ("/reasons/view/point-rows/unplaced", test_unplaced);
  add ("/reasons/view/point-rows/find", test_find);
  add ("/reasons/view/point-rows/direction", test_direction);
  return g_test_run ();
}
