/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "print.h"

#include <string.h>

#include "markdown.h"
#include "token.h"

#define TITLE_BYTES_MAX 512

static const char *
kind_name (ReasonsKind kind)
{
  switch (kind) {
  case REASONS_KIND_LIST:
    return "list";
  case REASONS_KIND_SECTIONS:
    return "sections";
  case REASONS_KIND_NONE:
  default:
    return "none";
  }
}

static guint
count_points (ReasonsArticle *article)
{
  guint count = 0;

  for (guint i = 0; i < reasons_article_get_n_points (article); i++)
    count += reasons_article_get_point (article, i)->level == 1;
  return count;
}

static char *
note_shortfall (ReasonsArticle *article)
{
  const ReasonsPromise *promise = reasons_article_get_promise (article);
  guint found = count_points (article);

  if (reasons_article_get_kind (article) != REASONS_KIND_LIST || promise == NULL ||
      promise->count == 0 || promise->count == found)
    return NULL;
  return g_strdup_printf ("%u of %u found", found, promise->count);
}

char *
print_text (ReasonsArticle *article)
{
  GString *out = g_string_new (NULL);
  g_autofree char *note = note_shortfall (article);

  if (reasons_article_get_title (article) != NULL)
    g_string_append_printf (out, "%s\n\n", reasons_article_get_title (article));
  if (note != NULL)
    g_string_append_printf (out, "%s\n\n", note);
  if (reasons_article_get_kind (article) == REASONS_KIND_NONE)
    g_string_append (out, "No list and no sections.\n");

  for (guint i = 0; i < reasons_article_get_n_points (article); i++) {
    const ReasonsPoint *point = reasons_article_get_point (article, i);
    const char *indent = point->level > 1 ? "    " : "";

    g_string_append (out, indent);
    if (point->number != REASONS_NO_NUMBER)
      g_string_append_printf (out, "%d. ", point->number);
    g_string_append_printf (out, "%s\n", point->label);
    if (point->gist != NULL)
      g_string_append_printf (out, "%s   %s\n", indent, point->gist);
  }
  return g_string_free_and_steal (out);
}

char *
print_markdown (ReasonsArticle *article, const char *link)
{
  g_autofree char *note = note_shortfall (article);

  return reasons_markdown_new (article, link, note);
}

static void
add_string_or_null (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
open_point (JsonBuilder *builder, const ReasonsPoint *point)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "number");
  if (point->number != REASONS_NO_NUMBER)
    json_builder_add_int_value (builder, point->number);
  else
    json_builder_add_null_value (builder);
  add_string_or_null (builder, "label", point->label);
  add_string_or_null (builder, "gist", point->gist);
  add_string_or_null (builder, "anchor", point->anchor);
}

static void
add_points (JsonBuilder *builder, ReasonsArticle *article)
{
  guint n = reasons_article_get_n_points (article);

  json_builder_begin_array (builder);
  for (guint i = 0; i < n;) {
    open_point (builder, reasons_article_get_point (article, i++));
    if (i < n && reasons_article_get_point (article, i)->level > 1) {
      json_builder_set_member_name (builder, "points");
      json_builder_begin_array (builder);
      for (; i < n && reasons_article_get_point (article, i)->level > 1; i++) {
        open_point (builder, reasons_article_get_point (article, i));
        json_builder_end_object (builder);
      }
      json_builder_end_array (builder);
    }
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static guint64
language_bit (const char *code)
{
  for (guint i = 0; reasons_words_get_code (i) != NULL; i++) {
    if (strcmp (reasons_words_get_code (i), code) == 0)
      return G_GUINT64_CONSTANT (1) << i;
  }
  return 0;
}

/* Titles have capitals that say nothing about the noun; a German one has one of its own. */
static char *
noun_for_json (const char *noun, const char *title)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (title != NULL ? title : noun, TITLE_BYTES_MAX);
  guint64 languages = reasons_tokens_get_languages (tokens);

  if ((languages & language_bit ("de")) != 0 && (languages & language_bit ("en")) == 0)
    return g_strdup (noun);
  return g_utf8_strdown (noun, -1);
}

char *
print_json (ReasonsArticle *article, JsonNode *id, gboolean pretty)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  const ReasonsPromise *promise = reasons_article_get_promise (article);

  json_builder_begin_object (builder);
  if (id != NULL) {
    json_builder_set_member_name (builder, "id");
    json_builder_add_value (builder, json_node_copy (id));
  }
  add_string_or_null (builder, "title", reasons_article_get_title (article));
  add_string_or_null (builder, "kind", kind_name (reasons_article_get_kind (article)));
  json_builder_set_member_name (builder, "promise");
  if (promise != NULL) {
    g_autofree char *noun = promise->noun != NULL
                              ? noun_for_json (promise->noun, reasons_article_get_title (article))
                              : NULL;

    json_builder_begin_object (builder);
    json_builder_set_member_name (builder, "count");
    if (promise->count > 0)
      json_builder_add_int_value (builder, promise->count);
    else
      json_builder_add_null_value (builder);
    add_string_or_null (builder, "noun", noun);
    json_builder_end_object (builder);
  } else {
    json_builder_add_null_value (builder);
  }
  json_builder_set_member_name (builder, "points");
  add_points (builder, article);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, pretty);
  return json_generator_to_data (generator, NULL);
}
