/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "item.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A page's text is better than the feed's where it is clearly more, and not just a frame around it. */
#define RICHER_BY 1.2

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static gint64
get_int (JsonObject *object,
         const char *name,
         gint64 fallback)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : fallback;
}

/* Liferea keeps some metadata as HTML. */
static char *
dup_plain (const char *html)
{
  g_autoptr (ReasonsArticle) article = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *plain = NULL;
  ReasonsInput input = { .format = REASONS_FORMAT_HTML };

  if (html == NULL || *html == '\0')
    return NULL;

  content = g_bytes_new (html, strlen (html));
  input.content = content;
  article = reasons_article_new (&input, NULL, NULL);

  plain = g_strstrip (g_strdelimit (g_strdup (reasons_article_get_text (article)), "\n", ' '));
  return *plain != '\0' ? g_steal_pointer (&plain) : NULL;
}

static void
read_enclosure (ReasonsItem *self,
                JsonObject *enclosure)
{
  const char *mime = get_string (enclosure, "mime");
  const char *url = get_string (enclosure, "url");

  if (mime != NULL && g_str_has_prefix (mime, "image/")) {
    if (self->masthead->picture == NULL)
      self->masthead->picture = reasons_masthead_dup_url (url);
    return;
  }
  reasons_masthead_add_enclosure (self->masthead, url, mime, get_int (enclosure, "size", -1));
}

/* The array holds one object for each value, with the kind of metadata as its only member. */
static void
read_metadata (ReasonsItem *self,
               JsonArray *metadata)
{
  g_autofree char *creator = NULL;
  g_autofree char *thumbnail = NULL;

  for (guint i = 0; i < json_array_get_length (metadata); i++) {
    JsonNode *node = json_array_get_element (metadata, i);
    JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
    JsonNode *enclosure;
    const char *value;

    if (object == NULL)
      continue;

    enclosure = json_object_get_member (object, "enclosure");
    if (enclosure != NULL && JSON_NODE_HOLDS_OBJECT (enclosure))
      read_enclosure (self, json_node_get_object (enclosure));
    else if ((value = get_string (object, "richContent")) != NULL && self->rich_content == NULL)
      self->rich_content = g_bytes_new (value, strlen (value));
    else if ((value = get_string (object, "author")) != NULL && self->masthead->author == NULL)
      self->masthead->author = dup_plain (value);
    else if ((value = get_string (object, "creator")) != NULL && creator == NULL)
      creator = dup_plain (value);
    else if ((value = get_string (object, "mediathumbnail")) != NULL && thumbnail == NULL)
      thumbnail = reasons_masthead_dup_url (value);
    else if (get_string (object, "commentsUri") != NULL || get_string (object, "commentFeedUri") != NULL)
      self->masthead->has_comments = TRUE;
  }

  if (self->masthead->author == NULL)
    self->masthead->author = g_steal_pointer (&creator);
  if (self->masthead->picture == NULL)
    self->masthead->picture = g_steal_pointer (&thumbnail);
}

/* Some feeds lead from every article to one page, and some have no GUIDs; both together stay what they
 * are when the article comes again. */
static char *
dup_name (const char *link,
          const char *guid,
          const char *title)
{
  if (link == NULL && guid == NULL)
    return g_strdup (title);
  return g_strjoin ("\n", link != NULL ? link : "", guid != NULL ? guid : "", NULL);
}

ReasonsItem *
reasons_item_new_from_json (const char *json,
                            const char *base_url,
                            const char *direction,
                            GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (ReasonsItem) self = NULL;
  JsonObject *object;
  JsonNode *metadata;
  const char *description;

  g_return_val_if_fail (json != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!json_parser_load_from_data (parser, json, -1, error))
    return NULL;
  /* No text at all is a document without a root. */
  if (json_parser_get_root (parser) == NULL || !JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser))) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The item is no JSON object");
    return NULL;
  }
  object = json_node_get_object (json_parser_get_root (parser));

  self = g_new0 (ReasonsItem, 1);
  self->masthead = reasons_masthead_new ();
  self->title = g_strdup (get_string (object, "title"));
  description = get_string (object, "description");
  if (description != NULL)
    self->description = g_bytes_new (description, strlen (description));

  self->masthead->title = g_strdup (self->title);
  self->masthead->link = reasons_masthead_dup_url (get_string (object, "source"));
  self->masthead->name = dup_name (get_string (object, "source"), get_string (object, "sourceId"), self->title);
  self->masthead->feed = g_strdup (get_string (object, "feedTitle"));
  self->masthead->time = get_int (object, "time", 0);
  if (g_strcmp0 (direction, "rtl") == 0)
    self->masthead->direction = GTK_TEXT_DIR_RTL;
  else if (g_strcmp0 (direction, "ltr") == 0)
    self->masthead->direction = GTK_TEXT_DIR_LTR;

  self->base_url = reasons_masthead_dup_url (base_url);
  if (self->base_url == NULL)
    self->base_url = g_strdup (self->masthead->link);

  metadata = json_object_get_member (object, "metadata");
  if (metadata != NULL && JSON_NODE_HOLDS_ARRAY (metadata))
    read_metadata (self, json_node_get_array (metadata));

  return g_steal_pointer (&self);
}

ReasonsItem *
reasons_item_copy (const ReasonsItem *self)
{
  ReasonsItem *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (ReasonsItem, 1);
  copy->title = g_strdup (self->title);
  copy->base_url = g_strdup (self->base_url);
  if (self->description != NULL)
    copy->description = g_bytes_ref (self->description);
  if (self->rich_content != NULL)
    copy->rich_content = g_bytes_ref (self->rich_content);
  copy->masthead = reasons_masthead_copy (self->masthead);
  return copy;
}

void
reasons_item_free (ReasonsItem *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_clear_pointer (&self->description, g_bytes_unref);
  g_clear_pointer (&self->rich_content, g_bytes_unref);
  g_free (self->base_url);
  g_clear_pointer (&self->masthead, reasons_masthead_free);
  g_free (self);
}

static gboolean
same_bytes (GBytes *a,
            GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

gboolean
reasons_item_same_content (const ReasonsItem *self,
                           const ReasonsItem *other)
{
  if (self == NULL || other == NULL)
    return self == other;

  return g_strcmp0 (self->title, other->title) == 0 && same_bytes (self->description, other->description) &&
         same_bytes (self->rich_content, other->rich_content);
}

gsize
reasons_item_get_size (const ReasonsItem *self)
{
  gsize size = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (self->description != NULL)
    size += g_bytes_get_size (self->description);
  if (self->rich_content != NULL)
    size += g_bytes_get_size (self->rich_content);
  return size;
}

static ReasonsArticle *
read_bytes (const ReasonsItem *self,
            GBytes *content,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);
  ReasonsInput input = {
    .content = content != NULL ? content : none,
    .format = REASONS_FORMAT_AUTO,
    .title = self->title,
    .base_url = self->base_url,
  };

  return reasons_article_new (&input, cancellable, error);
}

ReasonsArticle *
reasons_item_read (const ReasonsItem *self,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (ReasonsArticle) article = NULL;
  g_autoptr (ReasonsArticle) rich = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  article = read_bytes (self, self->description, cancellable, error);
  if (article == NULL || self->rich_content == NULL)
    return g_steal_pointer (&article);

  rich = read_bytes (self, self->rich_content, cancellable, error);
  if (rich == NULL)
    return NULL;
  if (strlen (reasons_article_get_text (rich)) > RICHER_BY * strlen (reasons_article_get_text (article)))
    return g_steal_pointer (&rich);
  return g_steal_pointer (&article);
}
