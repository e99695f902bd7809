/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "article-view.h"
#include "fault-page.h"
#include "find-bar.h"
#include "harness.h"
#include "look-menu.h"
#include "notice.h"
#include "preferences.h"
#include "resources.h"
#include "settings.h"
#include "sidebar.h"

/* Our words half as long again, in each widget that shows them: none may be cut off. */

#define LOCALE_NAME "en_XA.UTF-8"

#define NARROW 360
#define WIDE   1200

/* What eight brackets side by side take, which no language has. */
#define BRACKETS 40

/* As narrow as the sidebar may be made. */
#define SIDEBAR_LEAST 200

/* What a window that draws its own frame has of it on each side, where nothing composes. */
#define FRAME 5

static gboolean
is_ours (const char *text)
{
  return g_str_has_prefix (text, "[") && g_str_has_suffix (text, "]");
}

static void
check_label (GtkLabel *label,
             GtkWidget *frame)
{
  const char *text = gtk_label_get_text (label);
  PangoLayout *layout = gtk_label_get_layout (label);
  graphene_rect_t bounds;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (label), frame, &bounds));
  if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (GTK_WIDGET (label)) ||
      bounds.origin.x < 0 || bounds.origin.x + bounds.size.width > (float) gtk_widget_get_width (frame)) {
    g_test_message ("“%s” is cut off: %d pixels of text in %d at %g, frame %d", text, width,
                    gtk_widget_get_width (GTK_WIDGET (label)), (double) bounds.origin.x, gtk_widget_get_width (frame));
    g_test_fail ();
  }
}

/* Checks the labels with words of ours in @root, which is shown in @frame, and gives how many there are. */
static guint
check (GtkWidget *root,
       GtkWidget *frame)
{
  guint count = 0;

  if (!gtk_widget_get_child_visible (root) || !gtk_widget_get_mapped (root))
    return 0;
  if (GTK_IS_LABEL (root) && is_ours (gtk_label_get_text (GTK_LABEL (root)))) {
    check_label (GTK_LABEL (root), frame);
    count++;
  }
  /* What a popover shows is a surface of its own. */
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      count += check (child, frame);
  return count;
}

/* Whether a label in @root says @text and has its place. */
static gboolean
says (GtkWidget *root,
      const char *text)
{
  if (GTK_IS_LABEL (root) && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text))
    return gtk_widget_get_mapped (root) && gtk_widget_get_width (root) > 0;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
settle (void)
{
  /* Enough frames for what slides in to have its size. */
  for (guint i = 0; i < 25; i++)
    harness_turn ();
}

static void
check_widget (GtkWidget *widget,
              int width,
              guint least)
{
  GtkWidget *frame = adw_bin_new ();
  GtkWindow *window;

  adw_bin_set_child (ADW_BIN (frame), widget);
  window = harness_window (frame, width, 600);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (frame), ==, width);
  g_assert_cmpuint (check (widget, frame), >=, least);
  harness_close (window);
}

static void
test_sidebar (gconstpointer width)
{
  g_autoptr (ReasonsArticle) article = harness_sections (3, 2);
  ReasonsSidebar *sidebar = reasons_sidebar_new ();

  reasons_sidebar_set_article (sidebar, article);
  check_widget (GTK_WIDGET (sidebar), GPOINTER_TO_INT (width), 2);
}

static void
test_filter (gconstpointer width)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 2);
  ReasonsSidebar *sidebar = reasons_sidebar_new ();

  reasons_sidebar_set_article (sidebar, article);
  reasons_sidebar_start_filter (sidebar);
  gtk_editable_set_text (GTK_EDITABLE (harness_find (sidebar, GTK_TYPE_SEARCH_ENTRY)), "nowhere");
  settle ();
  check_widget (GTK_WIDGET (sidebar), GPOINTER_TO_INT (width), 2);
}

static void
test_fault_page (gconstpointer width)
{
  for (ReasonsFault fault = REASONS_FAULT_ENDED; fault <= REASONS_FAULT_SILENT; fault++) {
    ReasonsFaultPage *page = g_object_new (REASONS_TYPE_FAULT_PAGE, NULL);

    reasons_fault_page_set_fault (page, fault);
    /* Title, description, two buttons. */
    check_widget (GTK_WIDGET (page), GPOINTER_TO_INT (width), 4);
  }
}

/* In the whole view, for it is the page that counts. */
static void
test_find_bar (gconstpointer width)
{
  g_autoptr (ReasonsArticle) article = harness_article (5, 6);
  g_autofree char *found = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u match", "%u matches", 30), 30U);
  ReasonsArticleView *view = g_object_ref_sink (reasons_article_view_new (NULL));
  GtkWindow *window = harness_window (GTK_WIDGET (view), GPOINTER_TO_INT (width), 600);
  ReasonsFindBar *bar = harness_find (view, REASONS_TYPE_FIND_BAR);

  reasons_article_view_show (view, article, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (view, "reasons.points.length") == 5);
  reasons_find_bar_open (bar);
  gtk_editable_set_text (harness_find (bar, GTK_TYPE_SEARCH_ENTRY), "plants");
  harness_wait (says (GTK_WIDGET (bar), found));
  settle ();
  g_assert_cmpuint (check (GTK_WIDGET (bar), GTK_WIDGET (view)), ==, 1);
  gtk_editable_set_text (harness_find (bar, GTK_TYPE_SEARCH_ENTRY), "nowhere to be found");
  harness_wait (says (GTK_WIDGET (bar), _("No matches")));
  settle ();
  g_assert_cmpuint (check (GTK_WIDGET (view), GTK_WIDGET (view)), >, 1);
  harness_close (window);
  g_assert_finalize_object (view);
}

/* What the notice tells of an update may be any number of things, and is shown in full. */
static void
test_notice (gconstpointer width)
{
  g_autofree char *reworded = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reworded", "%u reworded", 3), 3U);
  g_autofree char *told = g_strdup_printf (_("The list has changed: %s"), reworded);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  ReasonsNotice *notice = reasons_notice_new ();

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (notice));
  reasons_notice_tell (notice, told);
  check_widget (box, GPOINTER_TO_INT (width), 1);
}

static void
test_preferences (gconstpointer width)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  GtkWidget *behind = gtk_label_new ("Behind the dialog");
  GtkWidget *window = adw_window_new ();
  ReasonsPreferences *preferences = reasons_preferences_new (settings);

  gtk_window_set_default_size (GTK_WINDOW (window), GPOINTER_TO_INT (width) + 2 * FRAME, 900);
  adw_window_set_content (ADW_WINDOW (window), behind);
  gtk_window_present (GTK_WINDOW (window));
  adw_dialog_present (ADW_DIALOG (preferences), window);
  harness_wait (gtk_widget_get_mapped (GTK_WIDGET (preferences)) && gtk_widget_get_width (GTK_WIDGET (preferences)) > 0);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (behind), ==, GPOINTER_TO_INT (width));
  for (guint choice = 0; choice < 3; choice++) {
    g_settings_set_enum (settings, REASONS_SETTING_SHOW_FOR, (int) choice);
    g_settings_set_enum (settings, REASONS_SETTING_PICTURES, (int) choice);
    g_settings_set_enum (settings, REASONS_SETTING_COLORS, (int) choice);
    settle ();
    g_assert_cmpuint (check (GTK_WIDGET (preferences), GTK_WIDGET (preferences)), >=, 15);
  }
  g_settings_reset (settings, REASONS_SETTING_SHOW_FOR);
  g_settings_reset (settings, REASONS_SETTING_PICTURES);
  g_settings_reset (settings, REASONS_SETTING_COLORS);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_look (gconstpointer width)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  ReasonsLookMenu *menu = reasons_look_menu_new ();
  GtkWindow *window;
  GtkWidget *popover;

  reasons_look_menu_set_settings (menu, settings);
  gtk_widget_set_halign (GTK_WIDGET (menu), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (menu), GTK_ALIGN_START);
  window = harness_window (GTK_WIDGET (menu), GPOINTER_TO_INT (width), 700);
  gtk_menu_button_popup (harness_find (menu, GTK_TYPE_MENU_BUTTON));
  popover = harness_find (menu, GTK_TYPE_POPOVER);
  harness_wait (gtk_widget_get_mapped (popover));
  settle ();
  g_assert_cmpint (gtk_widget_get_width (popover), <=, NARROW + BRACKETS);
  /* Five captions, eleven choices, a button. */
  g_assert_cmpuint (check (popover, popover), >=, 17);
  gtk_menu_button_popdown (harness_find (menu, GTK_TYPE_MENU_BUTTON));
  harness_close (window);
}

/* A locale that no system has: C.UTF-8 under its name, for gettext translates nothing in the C locale. */
static char *
put_locale (void)
{
  static const char *const from[] = { "/usr/lib/locale/C.utf8", "/usr/lib/locale/C.UTF-8" };
  g_autofree char *folder = g_dir_make_tmp ("reasons-locale-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "en_XA.utf8", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (from); i++) {
    g_autoptr (GFile) link = g_file_new_for_path (path);

    if (g_file_test (from[i], G_FILE_TEST_IS_DIR) && g_file_make_symbolic_link (link, from[i], NULL, NULL))
      break;
  }
  g_setenv ("LOCPATH", folder, TRUE);
  g_setenv ("LC_ALL", LOCALE_NAME, TRUE);
  g_setenv ("LANGUAGE", "en_XA", TRUE);
  return g_steal_pointer (&folder);
}

static void
add (const char *name,
     GTestDataFunc function,
     int narrow)
{
  const int widths[] = { narrow, WIDE };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_autofree char *path = g_strdup_printf ("/reasons/view/pseudo-locale/%s/%d", name, widths[i]);

    g_test_add_data_func (path, GINT_TO_POINTER (widths[i]), function);
  }
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = put_locale ();
  g_autofree char *link = g_build_filename (folder, "en_XA.utf8", NULL);
  g_autoptr (GtkCssProvider) style = NULL;
  int status;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("REASONS_PSEUDO_LOCALE"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  style = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (style, "/net/sf/liferea/plugins/reasons/css/sidebar.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  add ("sidebar", test_sidebar, SIDEBAR_LEAST);
  add ("filter", test_filter, SIDEBAR_LEAST);
  add ("fault-page", test_fault_page, NARROW);
  add ("find-bar", test_find_bar, NARROW);
  add ("notice", test_notice, NARROW);
  add ("preferences", test_preferences, NARROW);
  add ("look", test_look, NARROW);
  status = g_test_run ();
  g_unlink (link);
  g_rmdir (folder);
  return status;
}
