/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "point-row.h"
#include "resources.h"

static GtkLabel *
label_with_class (GtkWidget *root,
                  const char *style_class)
{
  if (GTK_IS_LABEL (root) && gtk_widget_has_css_class (root, style_class))
    return GTK_LABEL (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkLabel *found = label_with_class (child, style_class);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
test_parts (void)
{
  const ReasonsPoint point = { .number = 3, .level = 1, .label = "A <b>bold</b> label", .gist = "It says & means it." };
  const ReasonsPoint section = { .number = REASONS_NO_NUMBER, .level = 2, .label = "A sub-heading" };
  ReasonsPointRow *row = g_object_ref_sink (reasons_point_row_new ());
  GtkLabel *number = label_with_class (GTK_WIDGET (row), "number");
  GtkLabel *label = label_with_class (GTK_WIDGET (row), "label");
  GtkLabel *gist = label_with_class (GTK_WIDGET (row), "gist");

  reasons_point_row_set_point (row, &point);
  g_assert_cmpstr (gtk_label_get_text (number), ==, "3");
  /* What an article says is text, never mark-up. */
  g_assert_cmpstr (gtk_label_get_text (label), ==, "A <b>bold</b> label");
  g_assert_cmpstr (gtk_label_get_text (gist), ==, "It says & means it.");
  g_assert_cmpint (gtk_label_get_lines (label), ==, 2);

  reasons_point_row_set_point (row, &section);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (number)));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gist)));

  reasons_point_row_set_point (row, NULL);
  g_assert_cmpstr (gtk_label_get_text (label), ==, "");
  g_assert_finalize_object (row);
}

static void
measure (ReasonsPointRow *row,
         int *width,
         int *height)
{
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_HORIZONTAL, -1, width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, 300, height, NULL, NULL, NULL);
}

static void
test_states (void)
{
  const ReasonsPoint point = { .number = 3, .level = 1, .label = "A label" };
  ReasonsPointRow *row = g_object_ref_sink (reasons_point_row_new ());
  GtkProgressBar *progress = harness_find (row, GTK_TYPE_PROGRESS_BAR);
  GtkWidget *mark = harness_find (row, GTK_TYPE_IMAGE);
  GtkLabel *time = label_with_class (GTK_WIDGET (row), "time");
  int width, height, width_passed, height_passed;

  reasons_point_row_set_point (row, &point);
  reasons_point_row_set_time (row, "2 min");
  g_assert_cmpstr (gtk_label_get_text (time), ==, "2 min");
  g_assert_false (gtk_widget_get_child_visible (mark));
  g_assert_cmpfloat (gtk_widget_get_opacity (GTK_WIDGET (progress)), ==, 0);
  measure (row, &width, &height);

  reasons_point_row_set_state (row, REASONS_POINT_CURRENT, 0.4);
  g_assert_cmpfloat (gtk_widget_get_opacity (GTK_WIDGET (progress)), ==, 1);
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (progress), ==, 0.4);
  g_assert_false (gtk_widget_get_child_visible (mark));

  reasons_point_row_set_state (row, REASONS_POINT_PASSED, 0.4);
  g_assert_true (gtk_widget_get_child_visible (mark));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "passed"));
  g_assert_cmpfloat (gtk_widget_get_opacity (GTK_WIDGET (progress)), ==, 0);

  /* Reading moves no row. */
  measure (row, &width_passed, &height_passed);
  g_assert_cmpint (width_passed, ==, width);
  g_assert_cmpint (height_passed, ==, height);

  reasons_point_row_set_state (row, REASONS_POINT_UNPLACED, 0);
  g_assert_true (gtk_widget_get_child_visible (mark));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "unplaced"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "passed"));
  g_assert_finalize_object (row);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add_func ("/reasons/view/point-row/parts", test_parts);
  g_test_add_func ("/reasons/view/point-row/states", test_states);
  return g_test_run ();
}
