/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "article.h"

G_BEGIN_DECLS

/* Which way an article runs, which need not be the way of the reader's interface. */

/* By the language's code; %GTK_TEXT_DIR_NONE where that is not known. @language may be %NULL. */
GtkTextDirection reasons_direction_of_language (const char *language);

/* By its language or else by its points' labels; %GTK_TEXT_DIR_NONE where neither says anything. */
GtkTextDirection reasons_direction_of_article (ReasonsArticle *article);

/* Sets it for @root and all that is in it: GTK hands it down to nobody. %GTK_TEXT_DIR_NONE is the
 * interface's own. */
void reasons_direction_apply (GtkWidget *root,
                              GtkTextDirection direction);

G_END_DECLS
