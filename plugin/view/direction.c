/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "direction.h"

#include <hb.h>

GtkTextDirection
reasons_direction_of_language (const char *language)
{
  static const char *const right_to_left[] = { "ar", "fa", "he", "ur", NULL };

  if (language == NULL)
    return GTK_TEXT_DIR_NONE;
  return g_strv_contains (right_to_left, language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
}

/* That of the first letter. */
static GtkTextDirection
direction_of_text (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar letter = g_utf8_get_char (p);

    if (g_unichar_isalpha (letter)) {
      hb_script_t script = hb_unicode_script (hb_unicode_funcs_get_default (), letter);

      return hb_script_get_horizontal_direction (script) == HB_DIRECTION_RTL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR;
    }
  }
  return GTK_TEXT_DIR_NONE;
}

GtkTextDirection
reasons_direction_of_article (ReasonsArticle *article)
{
  GtkTextDirection direction;

  g_return_val_if_fail (article != NULL, GTK_TEXT_DIR_NONE);

  direction = reasons_direction_of_language (reasons_article_get_language (article));
  for (guint i = 0; direction == GTK_TEXT_DIR_NONE && i < reasons_article_get_n_points (article); i++)
    direction = direction_of_text (reasons_article_get_point (article, i)->label);
  return direction;
}

void
reasons_direction_apply (GtkWidget *root,
                         GtkTextDirection direction)
{
  g_autoptr (GPtrArray) ahead = g_ptr_array_new ();

  g_return_if_fail (GTK_IS_WIDGET (root));

  g_ptr_array_add (ahead, root);
  while (ahead->len > 0) {
    GtkWidget *widget = g_ptr_array_steal_index_fast (ahead, ahead->len - 1);

    gtk_widget_set_direction (widget, direction);
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      g_ptr_array_add (ahead, child);
  }
}
