/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "quote.h"

#include <string.h>

#include "letters.h"
#include "text-fragment.h"

char *
reasons_quote_dup_link (ReasonsArticle *article, ReasonsMatchText *text, guint index, const char *url)
{
  const ReasonsPoint *point;
  g_autofree char *directive = NULL;

  g_return_val_if_fail (article != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (index < reasons_article_get_n_points (article), NULL);

  if (url == NULL)
    return NULL;
  point = reasons_article_get_point (article, index);
  directive = reasons_text_fragment_new (text, point->label_offset, strlen (point->label));
  return directive != NULL ? reasons_text_fragment_link (url, directive) : g_strdup (url);
}

static void
append_quoted (GString *quote, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    g_string_append_printf (quote, *lines[i] != '\0' ? "> %s\n" : ">%s\n", lines[i]);
}

static void
append_source (GString *quote, ReasonsArticle *article, const char *link)
{
  const char *title = reasons_article_get_title (article);

  if (title != NULL || link != NULL)
    g_string_append_c (quote, '\n');
  if (title != NULL)
    g_string_append_printf (quote, "%s\n", title);
  if (link != NULL)
    g_string_append_printf (quote, "%s\n", link);
}

/* Where the label opens its own gist, as a bold lead does, the gist says it all. */
static gboolean
gist_has_label (const ReasonsPoint *point)
{
  return point->gist != NULL && point->label_offset >= point->gist_offset &&
         point->label_offset + strlen (point->label) <= point->gist_offset + strlen (point->gist);
}

char *
reasons_quote_new_for_point (ReasonsArticle *article, guint index, const char *url)
{
  const ReasonsPoint *point;
  g_autoptr (ReasonsMatchText) text = NULL;
  g_autofree char *link = NULL;
  GString *quote;

  g_return_val_if_fail (article != NULL, NULL);
  g_return_val_if_fail (index < reasons_article_get_n_points (article), NULL);

  point = reasons_article_get_point (article, index);
  text = reasons_match_text_new (reasons_article_get_text (article));
  link = reasons_quote_dup_link (article, text, index, url);

  quote = g_string_new (NULL);
  if (!gist_has_label (point))
    append_quoted (quote, point->label);
  if (point->gist != NULL) {
    if (quote->len > 0)
      g_string_append (quote, ">\n");
    append_quoted (quote, point->gist);
  }
  append_source (quote, article, link);
  return g_string_free_and_steal (quote);
}

/* As the article's text is, but for blocks: a selection may have any white space between them. */
static char *
collapse (const char *passage, gsize length)
{
  g_autofree char *valid = g_utf8_make_valid (passage, (gssize) length);
  GString *collapsed = g_string_new (NULL);
  gboolean space = FALSE, line = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (reasons_letter_is_space (c)) {
      space = TRUE;
      line |= c == '\n';
    } else if (!reasons_letter_is_invisible (c)) {
      if (space && collapsed->len > 0)
        g_string_append_c (collapsed, line ? '\n' : ' ');
      space = line = FALSE;
      g_string_append_unichar (collapsed, c);
    }
  }
  return g_string_free_and_steal (collapsed);
}

/* Where @passage stands in @text, a line break in one being a space in the other; white space in both
 * is single. Returns: whether it does so exactly once. */
static gboolean
find_only (const char *text, const char *passage, gsize *offset)
{
  gsize length = strlen (passage);
  g_autofree char *flat_text = g_strdelimit (g_strdup (text), "\n", ' ');
  g_autofree char *flat = g_strdelimit (g_strdup (passage), "\n", ' ');
  const char *found = length > 0 ? strstr (flat_text, flat) : NULL;

  if (found == NULL || strstr (found + 1, flat) != NULL)
    return FALSE;
  *offset = (gsize) (found - flat_text);
  return TRUE;
}

char *
reasons_quote_new_for_passage (ReasonsArticle *article, const char *passage, const char *url)
{
  g_autofree char *collapsed = NULL;
  g_autofree char *directive = NULL;
  g_autofree char *link = NULL;
  GString *quote = g_string_new (NULL);
  gsize offset;

  g_return_val_if_fail (article != NULL, NULL);
  g_return_val_if_fail (passage != NULL, NULL);

  collapsed = collapse (passage, strnlen (passage, REASONS_QUOTE_MOST_BYTES));
  if (url != NULL && find_only (reasons_article_get_text (article), collapsed, &offset)) {
    g_autoptr (ReasonsMatchText) text = reasons_match_text_new (reasons_article_get_text (article));

    directive = reasons_text_fragment_new (text, offset, strlen (collapsed));
  }
  if (url != NULL)
    link = directive != NULL ? reasons_text_fragment_link (url, directive) : g_strdup (url);

  append_quoted (quote, collapsed);
  append_source (quote, article, link);
  return g_string_free_and_steal (quote);
}
