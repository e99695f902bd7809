/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "article.h"
#include "masthead.h"

/* What the tests of the view share: an article, a window, waiting, and asking the page. */

/* The longest that a condition may take to come true; a slow machine is no failure. */
#define HARNESS_PATIENCE_SECONDS 60

/* Initialises GLib's tests, GTK and libadwaita. */
void harness_init (int *argc,
                   char ***argv);

/* An article of @count reasons, each under a heading with @lines lines of text. */
ReasonsArticle *harness_article (guint count,
                                 guint lines);

/* An article of @count sections, 2 to 4, each with @sub sub-sections, 3 at most, and some text. */
ReasonsArticle *harness_sections (guint count,
                                  guint sub);

ReasonsMasthead *harness_masthead (void);

/* A window of that size with @child in it, on the screen. */
GtkWindow *harness_window (GtkWidget *child,
                           int width,
                           int height);

/* Runs the main loop until @condition holds; fails the test where it never does. */
#define harness_wait(condition)                                                                   \
  G_STMT_START                                                                                    \
  {                                                                                               \
    gint64 harness_deadline = g_get_monotonic_time () + HARNESS_PATIENCE_SECONDS * G_USEC_PER_SEC; \
    while (!(condition)) {                                                                        \
      if (g_get_monotonic_time () > harness_deadline)                                             \
        g_error ("%s:%d: waited in vain for %s", __FILE__, __LINE__, #condition);                 \
      harness_turn ();                                                                            \
    }                                                                                             \
  }                                                                                               \
  G_STMT_END

/* One turn of the main loop, a moment long at most. */
void harness_turn (void);

/* The first descendant of @root of type @type. */
gpointer harness_find (gpointer root,
                       GType type);

/* The widget of the list item of that position in the list view inside @root; all of a short list have one. */
GtkWidget *harness_get_item (gpointer root,
                             guint position);

/* What @script gives in our script world of the page inside @root; NAN or %NULL where it fails, as it
 * does while the page is still on its way. */
double harness_ask_number (gpointer root,
                           const char *script);
char *harness_ask_string (gpointer root,
                          const char *script);

/* Destroys the window, and waits until what hung on it is gone. */
void harness_close (GtkWindow *window);
