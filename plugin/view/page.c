/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page.h"

#include <glib/gi18n-lib.h>

#include "changes.h"
#include "direction.h"
#include "heading-text.h"

const char *
reasons_page_get_shell (void)
{
  /* No lang: the article's own language is not the reader's. */
  return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">"
         "<meta name=\"referrer\" content=\"no-referrer\"></head>"
         "<body><header></header><main></main><footer></footer></body></html>";
}

static char *
dup_date (gint64 time)
{
  g_autoptr (GDateTime) date = time > 0 ? g_date_time_new_from_unix_local (time) : NULL;

  if (date == NULL)
    return g_strdup ("");

  /* Translators: the date of an article, as strftime() writes it: 9 September 2024. */
  return g_date_time_format (date, C_ ("article date", "%-d %B %Y"));
}

/* The article's own language says more of its direction than what its feed declares. */
static const char *
direction_name (const char *language,
                GtkTextDirection direction)
{
  GtkTextDirection own = reasons_direction_of_language (language);

  switch (own != GTK_TEXT_DIR_NONE ? own : direction) {
  case GTK_TEXT_DIR_LTR:
    return "ltr";
  case GTK_TEXT_DIR_RTL:
    return "rtl";
  case GTK_TEXT_DIR_NONE:
  default:
    return "auto";
  }
}

static void
insert_string (GVariantDict *dict,
               const char *key,
               const char *value)
{
  g_variant_dict_insert (dict, key, "s", value != NULL ? value : "");
}

static GVariant *
points_to_variant (ReasonsArticle *article)
{
  g_auto (GVariantDict) points = G_VARIANT_DICT_INIT (NULL);

  for (guint i = 0; i < reasons_article_get_n_points (article); i++) {
    const ReasonsPoint *point = reasons_article_get_point (article, i);
    g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
    char key[16];
    char number[16] = "";

    g_snprintf (key, sizeof key, "%u", i);
    if (point->number != REASONS_NO_NUMBER)
      g_snprintf (number, sizeof number, "%d", point->number);
    insert_string (&dict, "anchor", point->anchor);
    insert_string (&dict, "label", point->label);
    insert_string (&dict, "gist", point->gist);
    insert_string (&dict, "number", number);
    g_variant_dict_insert (&dict, "level", "i", (gint32) point->level);
    g_variant_dict_insert_value (&points, key, g_variant_dict_end (&dict));
  }
  return g_variant_dict_end (&points);
}

static GVariant *
moved_to_variant (ReasonsArticle *before,
                  ReasonsArticle *article)
{
  g_auto (GVariantDict) moved = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GArray) map = before != NULL ? reasons_changes_map (before, article) : NULL;

  for (guint i = 0; map != NULL && i < map->len; i++) {
    int index = g_array_index (map, int, i);
    char key[16];

    g_snprintf (key, sizeof key, "%u", i);
    if (index >= 0)
      g_variant_dict_insert (&moved, key, "i", index);
  }
  return g_variant_dict_end (&moved);
}

static GVariant *
enclosures_to_variant (const ReasonsMasthead *masthead)
{
  g_auto (GVariantDict) enclosures = G_VARIANT_DICT_INIT (NULL);

  for (guint i = 0; i < masthead->enclosures->len; i++) {
    const ReasonsEnclosure *enclosure = g_ptr_array_index (masthead->enclosures, i);
    g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
    g_autoptr (GUri) uri = g_uri_parse (enclosure->url, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
    g_autofree char *name = uri != NULL ? g_path_get_basename (g_uri_get_path (uri)) : NULL;
    g_autofree char *plain = name != NULL ? g_uri_unescape_string (name, NULL) : NULL;
    g_autofree char *size = enclosure->size > 0 ? g_format_size (enclosure->size) : NULL;
    g_autofree char *detail = NULL;
    char key[16];

    if (enclosure->mime != NULL && size != NULL)
      detail = g_strdup_printf ("%s · %s", enclosure->mime, size);

    g_snprintf (key, sizeof key, "%u", i);
    insert_string (&dict, "url", enclosure->url);
    insert_string (&dict, "name",
                   plain != NULL && !g_str_equal (plain, "/") && !g_str_equal (plain, ".") &&
                       g_utf8_validate (plain, -1, NULL)
                     ? plain
                   : uri != NULL ? g_uri_get_host (uri)
                                 : enclosure->url);
    insert_string (&dict, "detail", detail != NULL ? detail : size != NULL ? size : enclosure->mime);
    g_variant_dict_insert_value (&enclosures, key, g_variant_dict_end (&dict));
  }
  return g_variant_dict_end (&enclosures);
}

GVariant *
reasons_page_dup_arguments (ReasonsArticle *article,
                            const ReasonsMasthead *masthead,
                            ReasonsPictures pictures,
                            ReasonsArticle *before,
                            guint serial)
{
  g_auto (GVariantDict) data = G_VARIANT_DICT_INIT (NULL);
  g_auto (GVariantDict) arguments = G_VARIANT_DICT_INIT (NULL);
  g_autofree char *date = NULL;
  g_autofree char *heading = NULL;
  const char *language;
  gboolean lead;

  g_return_val_if_fail (article != NULL, NULL);
  g_return_val_if_fail (masthead != NULL, NULL);

  language = reasons_article_get_language (article);
  heading = reasons_heading_text_dup (article);
  date = dup_date (masthead->time);
  lead = masthead->picture != NULL && !reasons_article_has_picture (article);

  insert_string (&data, "html", reasons_article_get_html (article));
  insert_string (&data, "title", masthead->title != NULL ? masthead->title : _("Untitled Article"));
  insert_string (&data, "link", masthead->link);
  insert_string (&data, "heading", heading);
  insert_string (&data, "feed", masthead->feed);
  insert_string (&data, "author", masthead->author);
  insert_string (&data, "date", date);
  insert_string (&data, "picture", lead ? masthead->picture : NULL);
  insert_string (&data, "comments", masthead->has_comments ? _("Show Comments") : NULL);
  insert_string (&data, "pictures", pictures == REASONS_PICTURES_ASK ? _("Show Pictures") : NULL);
  g_variant_dict_insert (&data, "withhold", "i", pictures != REASONS_PICTURES_ALWAYS ? 1 : 0);
  insert_string (&data, "direction", direction_name (language, masthead->direction));
  insert_string (&data, "language", language);
  /* Strings, numbers and dictionaries are all that WebKit carries over. */
  g_variant_dict_insert (&data, "keep", "i", before != NULL ? 1 : 0);
  g_variant_dict_insert_value (&data, "moved", moved_to_variant (before, article));
  g_variant_dict_insert (&data, "serial", "i", (gint32) serial);
  insert_string (&data, "notice",
                 reasons_article_is_cut (article)
                   ? _("This article is larger than can be shown here, and its end is left out. "
                       "Liferea’s own view (F8) has all of it.")
                   : NULL);
  g_variant_dict_insert_value (&data, "points", points_to_variant (article));
  g_variant_dict_insert_value (&data, "enclosures", enclosures_to_variant (masthead));

  g_variant_dict_insert_value (&arguments, "data", g_variant_dict_end (&data));
  return g_variant_dict_end (&arguments);
}
