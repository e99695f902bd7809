/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "point-filter.h"

#include <string.h>

#include "fold.h"

/* Marks of this class and above stand over or under a letter that stays what it is; those of lower
 * ones make another letter. See the table of combining classes in the Unicode standard, 4.3. */
#define CLASS_ACCENT 200

static char *
fold (const char *text)
{
  g_autofree char *folded = reasons_fold (text, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_NFD);
  GString *bare = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (g_unichar_combining_class (c) < CLASS_ACCENT)
      g_string_append_unichar (bare, c);
  }
  return g_string_free_and_steal (bare);
}

static gboolean
has_words (const ReasonsPoint *point,
           char **words)
{
  g_autofree char *both = g_strjoin ("\n", point->label, point->gist, NULL);
  g_autofree char *text = fold (both);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

GArray *
reasons_point_filter_find (ReasonsArticle *article,
                           const char *query)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (article != NULL && query != NULL, indices);

  folded = fold (query);
  words = g_strsplit_set (folded, " \t\n", -1);
  for (guint i = 0; i < reasons_article_get_n_points (article); i++)
    if (has_words (reasons_article_get_point (article, i), words))
      g_array_append_val (indices, i);
  return indices;
}
