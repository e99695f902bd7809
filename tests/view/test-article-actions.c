/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <webkit/webkit.h>

#include "article-actions.h"
#include "harness.h"
#include "web-view.h"

#define LINK "https://garden.example/reasons"

typedef struct {
  GtkWindow *window;
  ReasonsArticleView *view;
  ReasonsArticle *article;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer linked)
{
  ReasonsMasthead *masthead = harness_masthead ();

  if (linked == NULL)
    g_clear_pointer (&masthead->link, g_free);
  fixture->article = harness_article (5, 6);
  fixture->view = g_object_ref_sink (reasons_article_view_new (NULL));
  fixture->window = harness_window (GTK_WIDGET (fixture->view), 1000, 700);
  reasons_article_view_show (fixture->view, fixture->article, masthead, FALSE);
  harness_wait (harness_find (fixture->view, REASONS_TYPE_WEB_VIEW) != NULL &&
                harness_ask_number (fixture->view, "document.querySelectorAll (\"main h2\").length") == 5);
}

static void
tear_down (Fixture *fixture,
           gconstpointer linked)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
  reasons_article_unref (fixture->article);
}

static void
on_text (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  if (*text == NULL)
    *text = g_strdup ("");
}

static char *
read_clipboard (Fixture *fixture)
{
  char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), NULL, on_text, &text);
  harness_wait (text != NULL);
  return text;
}

static void
activate (Fixture *fixture,
          const char *action,
          int index)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), "before");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), action, "i", index));
}

static gboolean
clipboard_starts (Fixture *fixture,
                  const char *start)
{
  g_autofree char *text = read_clipboard (fixture);

  return g_str_has_prefix (text, start);
}

static void
test_quote_of_point (Fixture *fixture,
                     gconstpointer linked)
{
  g_autofree char *text = NULL;

  activate (fixture, "article.copy-quote", 2);
  harness_wait (clipboard_starts (fixture, "> A garden gives something number 3\n"));
  text = read_clipboard (fixture);
  g_assert_true (g_str_has_suffix (text, "\n" LINK "#:~:text=A%20garden%20gives%20something%20number%203\n"));

  /* A menu that is older than the article. */
  activate (fixture, "article.copy-quote", 5);
  g_assert_true (clipboard_starts (fixture, "before"));
}

static void
test_quote_of_current (Fixture *fixture,
                       gconstpointer linked)
{
  reasons_article_view_go_to (fixture->view, 1);
  harness_wait (reasons_article_view_get_current (fixture->view) == 1);
  activate (fixture, "article.copy-passage", REASONS_ACTIONS_CURRENT);
  harness_wait (clipboard_starts (fixture, "> A garden gives something number 2\n"));
}

/* As the menu of the article asks for it, wherever the reader is. */
static void
test_quote_of_pointed (Fixture *fixture,
                       gconstpointer linked)
{
  g_assert_cmpint (reasons_article_view_get_current (fixture->view), ==, 0);
  activate (fixture, "article.copy-passage", 3);
  harness_wait (clipboard_starts (fixture, "> A garden gives something number 4\n"));
}

static void
test_quote_of_selection (Fixture *fixture,
                         gconstpointer linked)
{
  harness_ask_number (fixture->view, "getSelection ().selectAllChildren (document.querySelectorAll (\"main h2\")[3]); 0");
  activate (fixture, "article.copy-passage", REASONS_ACTIONS_CURRENT);
  harness_wait (clipboard_starts (fixture, "> 4. A garden gives something number 4\n"));
  activate (fixture, "article.copy-passage", 1);
  harness_wait (clipboard_starts (fixture, "> 4. A garden gives something number 4\n"));
  activate (fixture, "article.copy-passage", REASONS_ACTIONS_NO_POINT);
  harness_wait (clipboard_starts (fixture, "> 4. A garden gives something number 4\n"));
}

static void
test_link (Fixture *fixture,
           gconstpointer linked)
{
  activate (fixture, "article.copy-link", 4);
  harness_wait (clipboard_starts (fixture, LINK "#:~:text=A%20garden%20gives%20something%20number%205"));
}

static void
test_list (Fixture *fixture,
           gconstpointer linked)
{
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.copy-list", NULL));
  harness_wait (clipboard_starts (fixture, "# [5 Reasons to Keep a Garden](<" LINK ">)\n\n1. [A garden gives"));
  text = read_clipboard (fixture);
  g_assert_nonnull (strstr (text, "\n5. [A garden gives something number 5](<"));
}

static void
test_without_link (Fixture *fixture,
                   gconstpointer linked)
{
  g_autofree char *text = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "article.copy-list", NULL));
  harness_wait (clipboard_starts (fixture, "# 5 Reasons to Keep a Garden\n\n1. A garden gives"));
  activate (fixture, "article.copy-link", 4);
  text = read_clipboard (fixture);
  g_assert_cmpstr (text, ==, "before");
}

/* On the screen the list of a print has no place; its rules for paper are in the style sheet alone. */
static void
test_printed_list (Fixture *fixture,
                   gconstpointer linked)
{
  g_autofree char *display =
    harness_ask_string (fixture->view, "getComputedStyle (document.querySelector (\".printed-list\")).display");
  g_autofree char *first =
    harness_ask_string (fixture->view, "document.querySelector (\".printed-list .entry\").textContent");
  g_autofree char *head = harness_ask_string (fixture->view, "document.body.firstElementChild.className");

  g_assert_cmpstr (display, ==, "none");
  g_assert_true (g_str_has_prefix (first, "1A garden gives something number 1"));
  g_assert_cmpstr (head, ==, "printed-list");
  g_assert_cmpfloat (harness_ask_number (fixture->view, "document.querySelectorAll (\".printed-list .entry\").length"),
                     ==, 5);
}

static void
on_finished (WebKitPrintOperation *operation,
             gboolean *finished)
{
  *finished = TRUE;
}

static void
on_print_failed (WebKitPrintOperation *operation,
                 GError *error,
                 gboolean *failed)
{
  g_test_message ("%s", error->message);
  *failed = TRUE;
}

/* The first page has the list, and the second one the article. */
static void
test_print (Fixture *fixture,
            gconstpointer linked)
{
  WebKitWebView *web_view = harness_find (fixture->view, REASONS_TYPE_WEB_VIEW);
  g_autoptr (WebKitPrintOperation) operation = webkit_print_operation_new (web_view);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autofree char *folder = g_dir_make_tmp ("reasons-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "article.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *reader = g_find_program_in_path ("pdftotext");
  g_autofree char *pages = NULL;
  g_autoptr (GError) error = NULL;
  gboolean finished = FALSE, failed = FALSE;
  const char *arguments[] = { "pdftotext", "-layout", path, "-", NULL };
  const char *page_break;

  if (reader == NULL) {
    g_test_skip ("there is no pdftotext to read the print with");
    return;
  }
  reasons_article_view_go_to (fixture->view, 2);
  gtk_print_settings_set_printer (settings, "Print to File");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf");
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, uri);
  webkit_print_operation_set_print_settings (operation, settings);
  g_signal_connect (operation, "finished", G_CALLBACK (on_finished), &finished);
  g_signal_connect (operation, "failed", G_CALLBACK (on_print_failed), &failed);
  webkit_print_operation_print (operation);
  harness_wait (finished || failed);
  if (failed) {
    g_test_skip ("nothing prints to files here");
    return;
  }

  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &pages, NULL, NULL,
                               &error));
  page_break = strchr (pages, '\f');
  g_assert_nonnull (page_break);
  g_assert_nonnull (g_strstr_len (pages, page_break - pages, "A garden gives something number 5"));
  g_assert_nonnull (strstr (page_break, "Some people write lists"));
  g_assert_null (g_strstr_len (pages, page_break - pages, "Some people write lists"));
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
#define ADD(path, linked, test) \
  g_test_add ("/reasons/view/article-actions/" path, Fixture, linked, set_up, test, tear_down)
  ADD ("quote-of-point", LINK, test_quote_of_point);
  ADD ("quote-of-current", LINK, test_quote_of_current);
  ADD ("quote-of-pointed", LINK, test_quote_of_pointed);
  ADD ("quote-of-selection", LINK, test_quote_of_selection);
  ADD ("link", LINK, test_link);
  ADD ("list", LINK, test_list);
  ADD ("without-link", NULL, test_without_link);
  ADD ("printed-list", LINK, test_printed_list);
  ADD ("print", LINK, test_print);
  return g_test_run ();
}
