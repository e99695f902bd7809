/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "heading-text.h"

#include <glib/gi18n-lib.h>

static guint
count_main_points (ReasonsArticle *article)
{
  guint count = 0;

  for (guint i = 0; i < reasons_article_get_n_points (article); i++)
    count += reasons_article_get_point (article, i)->level == 1;
  return count;
}

/* "reasons" in the author's words, with a capital letter where its script has them. */
static char *
dup_capitalized (const char *noun)
{
  gunichar first = g_utf8_get_char (noun);
  char upper[8] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (first), upper);
  return g_strconcat (upper, g_utf8_next_char (noun), NULL);
}

char *
reasons_heading_text_dup (ReasonsArticle *article)
{
  const ReasonsPromise *promise;
  guint count;

  g_return_val_if_fail (article != NULL, NULL);

  count = count_main_points (article);
  promise = reasons_article_get_promise (article);
  if (reasons_article_get_kind (article) == REASONS_KIND_SECTIONS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Section", "%u Sections", count), count);
  if (promise != NULL && promise->noun != NULL && *promise->noun != '\0') {
    g_autofree char *noun = dup_capitalized (promise->noun);

    /* The noun is inflected for the number that the article gives; another one could be wrong beside it. */
    if (promise->count == 0)
      /* Translators: noun in the article's own words, and how many there are: "Tips: 5". */
      return g_strdup_printf (C_ ("list heading", "%s: %u"), noun, count);
    /* Translators: number and noun in the article's own words: "5 Reasons". */
    return g_strdup_printf (C_ ("list heading", "%u %s"), promise->count, noun);
  }
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Point", "%u Points", count), count);
}

char *
reasons_heading_text_dup_shortfall (ReasonsArticle *article)
{
  const ReasonsPromise *promise;
  guint count;

  g_return_val_if_fail (article != NULL, NULL);

  promise = reasons_article_get_promise (article);
  count = count_main_points (article);
  if (reasons_article_get_kind (article) != REASONS_KIND_LIST || promise == NULL || promise->count == 0 ||
      promise->count == count)
    return NULL;

  if (count > promise->count)
    /* Translators: more points were found than the article announces; the plural is that of the first number. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u found, %u announced", "%u found, %u announced", count),
                            count, promise->count);
  /* Translators: the article announces as many as the second number; the plural is that of the first. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u found", "%u of %u found", count), count,
                          promise->count);
}
