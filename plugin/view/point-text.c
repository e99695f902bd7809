/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "point-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "point-list.h"
#include "reading-time.h"

/* Of a point's text a tooltip shows so many characters, to the end of a word where there is one. */
#define EXCERPT_CHARACTERS 220
#define EXCERPT_WORD_BYTES 40

/* With less to come than that, nothing is left. */
#define SECONDS_LEFT_MIN 3

static void
count_among_like (ReasonsArticle *article,
                  guint index,
                  guint *place,
                  guint *count)
{
  guint section = reasons_point_get_section (article, index);
  guint level = reasons_article_get_point (article, index)->level;
  gboolean is_section = index == section;
  guint first = is_section ? 0 : section + 1;
  guint end = is_section ? reasons_article_get_n_points (article) : reasons_point_get_section_end (article, section);

  *place = *count = 0;
  for (guint i = first; i < end; i++) {
    if (reasons_article_get_point (article, i)->level != level)
      continue;
    (*count)++;
    if (i <= index)
      (*place)++;
  }
}

char *
reasons_point_text_dup_name (ReasonsArticle *article,
                             guint index)
{
  guint place, count;

  g_return_val_if_fail (article != NULL && index < reasons_article_get_n_points (article), NULL);

  count_among_like (article, index, &place, &count);
  /* Translators: name of a row for screen readers: "3 of 5: what the third point says". */
  return g_strdup_printf (C_ ("row of the list", "%u of %u: %s"), place, count,
                          reasons_article_get_point (article, index)->label);
}

static double
get_seconds (ReasonsArticle *article,
             guint index)
{
  const ReasonsPoint *point = reasons_article_get_point (article, index);

  return point->ends_after - point->starts_after;
}

static char *
dup_about (double seconds)
{
  guint minutes = reasons_reading_minutes (seconds);

  if (minutes == 0)
    return g_strdup (_("Less than a minute"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "About %u minute", "About %u minutes", minutes), minutes);
}

static const char *
get_state_text (ReasonsPointState state)
{
  switch (state) {
  case REASONS_POINT_PASSED:
    return C_ ("point of the list", "Read");
  case REASONS_POINT_UNPLACED:
    return _("Its place in the article was not found");
  case REASONS_POINT_AHEAD:
  case REASONS_POINT_CURRENT:
  default:
    return NULL;
  }
}

static void
append_line (GString *text,
             const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

char *
reasons_point_text_dup_description (ReasonsArticle *article,
                                    guint index,
                                    ReasonsPointState state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *about = NULL;

  g_return_val_if_fail (article != NULL && index < reasons_article_get_n_points (article), NULL);

  about = dup_about (get_seconds (article, index));
  append_line (text, get_state_text (state));
  append_line (text, about);
  append_line (text, reasons_article_get_point (article, index)->gist);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The first words after the label, on one line. */
static char *
dup_excerpt (ReasonsArticle *article,
             guint index)
{
  const ReasonsPoint *point = reasons_article_get_point (article, index);
  const char *text = reasons_article_get_text (article);
  const char *p = text + point->label_offset + strlen (point->label);
  const char *end = text + point->text_end;
  GString *excerpt = g_string_new (NULL);
  guint characters = 0;

  if (index + 1 < reasons_article_get_n_points (article))
    end = MIN (end, text + reasons_article_get_point (article, index + 1)->text_offset);
  while (p < end && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  for (; p < end && characters < EXCERPT_CHARACTERS; p = g_utf8_next_char (p), characters++)
    g_string_append_unichar (excerpt, *p == '\n' ? ' ' : g_utf8_get_char (p));
  if (p < end) {
    const char *space = strrchr (excerpt->str, ' ');

    if (space != NULL && excerpt->str + excerpt->len - space < EXCERPT_WORD_BYTES)
      g_string_truncate (excerpt, (gsize) (space - excerpt->str));
    g_string_append (excerpt, "…");
  }
  return g_string_free_and_steal (excerpt);
}

char *
reasons_point_text_dup_tooltip (ReasonsArticle *article,
                                guint index,
                                ReasonsPointState state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *excerpt = NULL;
  g_autofree char *about = NULL;
  const ReasonsPoint *point;

  g_return_val_if_fail (article != NULL && index < reasons_article_get_n_points (article), NULL);

  point = reasons_article_get_point (article, index);
  excerpt = dup_excerpt (article, index);
  about = dup_about (get_seconds (article, index));
  append_line (text, point->label);
  append_line (text, get_state_text (state));
  if (point->gist != NULL && strstr (excerpt, point->gist) == NULL)
    append_line (text, point->gist);
  append_line (text, excerpt);
  append_line (text, about);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
reasons_point_text_dup_time (ReasonsArticle *article,
                             guint index)
{
  guint minutes;

  g_return_val_if_fail (article != NULL && index < reasons_article_get_n_points (article), NULL);

  minutes = reasons_reading_minutes (get_seconds (article, index));
  /* Translators: how long reading a point takes, as short as can be. */
  return minutes > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u min", "%u min", minutes), minutes) : NULL;
}

char *
reasons_point_text_dup_total (ReasonsArticle *article)
{
  g_return_val_if_fail (article != NULL, NULL);

  return dup_about (reasons_article_get_reading_time (article));
}

char *
reasons_point_text_dup_left (ReasonsArticle *article,
                             guint index,
                             double share)
{
  const ReasonsPoint *point;
  double end, seconds;
  guint minutes;

  g_return_val_if_fail (article != NULL && index < reasons_article_get_n_points (article), NULL);

  point = reasons_article_get_point (article, index);
  end = point->ends_after;
  if (index + 1 < reasons_article_get_n_points (article))
    end = MIN (end, reasons_article_get_point (article, index + 1)->starts_after);
  seconds = reasons_article_get_reading_time (article) - point->starts_after -
            CLAMP (share, 0, 1) * MAX (end - point->starts_after, 0);
  minutes = reasons_reading_minutes (seconds);

  if (seconds < SECONDS_LEFT_MIN)
    return g_strdup (_("Read to the end"));
  if (minutes == 0)
    return g_strdup (_("Less than a minute left"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "About %u minute left", "About %u minutes left", minutes),
                          minutes);
}
