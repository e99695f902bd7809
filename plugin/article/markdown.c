/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "markdown.h"

#include <string.h>

#include "quote.h"

/* Digits that a list's number may have (CommonMark 0.31, section 5.2). */
#define MOST_NUMBER 999999999

/* What CommonMark would read as mark-up inside a line is set off by a backslash (section 2.4), and so
 * is what would open a list at its start. */
static void
append_escaped (GString *out, const char *text)
{
  gsize digits = strspn (text, "0123456789");

  for (const char *p = text; *p != '\0'; p++) {
    if (strchr ("\\`*_[]<>#&!|~", *p) != NULL || (p == text && strchr ("+-=", *p) != NULL) ||
        (digits > 0 && p == text + digits && strchr (".)", *p) != NULL))
      g_string_append_c (out, '\\');
    g_string_append_c (out, *p);
  }
}

static void
append_linked (GString *out, const char *text, const char *url)
{
  if (url == NULL) {
    append_escaped (out, text);
    return;
  }
  g_string_append_c (out, '[');
  append_escaped (out, text);
  g_string_append (out, "](<");
  for (const char *p = url; *p != '\0'; p++) {
    if (*p == '<' || *p == '>' || *p == '\\' || g_ascii_isspace (*p))
      g_string_append_printf (out, "%%%02X", (guchar) *p);
    else
      g_string_append_c (out, *p);
  }
  g_string_append (out, ">)");
}

/* A list in Markdown has the number of its first entry and counts on from there, whatever the others
 * say: one that counts down, or leaves a number out, cannot be written as one. */
static gboolean
counts_up (ReasonsArticle *article)
{
  for (guint i = 0; i < reasons_article_get_n_points (article); i++) {
    int number = reasons_article_get_point (article, i)->number;

    if (number < 0 || number > MOST_NUMBER ||
        (i > 0 && number != reasons_article_get_point (article, i - 1)->number + 1))
      return FALSE;
  }
  return TRUE;
}

static void
append_point (GString *out, const ReasonsPoint *point, gboolean as_number, const char *url)
{
  gsize start = out->len;
  gsize indent;

  if (point->level > 1)
    g_string_append (out, "  ");
  if (as_number)
    g_string_append_printf (out, "%d. ", point->number);
  else
    g_string_append (out, "- ");
  indent = out->len - start;
  if (!as_number && point->number != REASONS_NO_NUMBER)
    g_string_append_printf (out, "%d\\. ", point->number);
  append_linked (out, point->label, url);
  g_string_append_c (out, '\n');

  if (point->gist != NULL) {
    g_string_append_printf (out, "\n%*s", (int) indent, "");
    append_escaped (out, point->gist);
    g_string_append_c (out, '\n');
  }
}

char *
reasons_markdown_new (ReasonsArticle *article, const char *url, const char *note)
{
  g_autoptr (ReasonsMatchText) text = NULL;
  GString *out = g_string_new (NULL);
  gboolean as_numbers, loose = FALSE;
  guint count;

  g_return_val_if_fail (article != NULL, NULL);

  if (reasons_article_get_title (article) != NULL) {
    g_string_append (out, "# ");
    append_linked (out, reasons_article_get_title (article), url);
    g_string_append (out, "\n\n");
  }
  if (note != NULL) {
    append_escaped (out, note);
    g_string_append (out, "\n\n");
  }

  count = reasons_article_get_n_points (article);
  as_numbers = counts_up (article);
  for (guint i = 0; i < count; i++)
    loose |= reasons_article_get_point (article, i)->gist != NULL;
  if (url != NULL)
    text = reasons_match_text_new (reasons_article_get_text (article));
  for (guint i = 0; i < count; i++) {
    g_autofree char *link = url != NULL ? reasons_quote_dup_link (article, text, i, url) : NULL;

    if (loose && i > 0)
      g_string_append_c (out, '\n');
    append_point (out, reasons_article_get_point (article, i), as_numbers, link);
  }
  return g_string_free_and_steal (out);
}
