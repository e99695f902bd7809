/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "direction.h"
#include <string.h>

#include "harness.h"

static void
test_language (void)
{
  static const struct {
    const char *language;
    GtkTextDirection direction;
  } cases[] = {
    { "he", GTK_TEXT_DIR_RTL }, { "ar", GTK_TEXT_DIR_RTL }, { "fa", GTK_TEXT_DIR_RTL },  { "ur", GTK_TEXT_DIR_RTL },
    { "en", GTK_TEXT_DIR_LTR }, { "ja", GTK_TEXT_DIR_LTR }, { NULL, GTK_TEXT_DIR_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (reasons_direction_of_language (cases[i].language), ==, cases[i].direction);
}

static ReasonsArticle *
make_article (const char *html)
{
  g_autoptr (GBytes) content = g_bytes_new (html, strlen (html));
  g_autoptr (GError) error = NULL;
  ReasonsInput input = { .format = REASONS_FORMAT_HTML, .title = "1, 2", .content = content };
  ReasonsArticle *article = reasons_article_new (&input, NULL, &error);

  g_assert_no_error (error);
  return article;
}

static void
test_article (void)
{
  g_autoptr (ReasonsArticle) english = harness_article (3, 2);
  g_autoptr (ReasonsArticle) hebrew = make_article ("<h2>הבית מתעורר</h2><p>הריח של הבצק בבוקר.</p>"
                                                    "<h2>הידיים לומדות</h2><p>אי אפשר למהר את השמרים.</p>"
                                                    "<h2>יודעים מה יש</h2><p>קמח, מים, מלח וזמן.</p>");
  g_autoptr (ReasonsArticle) numbers = make_article ("<p>1, 2, 3.</p>");

  g_assert_cmpint (reasons_direction_of_article (english), ==, GTK_TEXT_DIR_LTR);
  g_assert_cmpuint (reasons_article_get_n_points (hebrew), ==, 3);
  g_assert_cmpint (reasons_direction_of_article (hebrew), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (reasons_direction_of_article (numbers), ==, GTK_TEXT_DIR_NONE);
}

static void
test_apply (void)
{
  GtkWidget *outer = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new ("x");

  gtk_box_append (GTK_BOX (outer), inner);
  gtk_box_append (GTK_BOX (inner), label);
  reasons_direction_apply (outer, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (outer), ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (label), ==, GTK_TEXT_DIR_RTL);
  reasons_direction_apply (outer, GTK_TEXT_DIR_NONE);
  g_assert_cmpint (gtk_widget_get_direction (label), ==, gtk_widget_get_default_direction ());

  g_assert_finalize_object (outer);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/direction/language", test_language);
  g_test_add_func ("/reasons/view/direction/article", test_article);
  g_test_add_func ("/reasons/view/direction/apply", test_apply);
  return g_test_run ();
}
