/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "masthead.h"

static void
enclosure_free (gpointer data)
{
  ReasonsEnclosure *enclosure = data;

  g_free (enclosure->url);
  g_free (enclosure->mime);
  g_free (enclosure);
}

ReasonsMasthead *
reasons_masthead_new (void)
{
  ReasonsMasthead *self = g_new0 (ReasonsMasthead, 1);

  self->enclosures = g_ptr_array_new_with_free_func (enclosure_free);
  self->direction = GTK_TEXT_DIR_NONE;
  return self;
}

ReasonsMasthead *
reasons_masthead_copy (const ReasonsMasthead *self)
{
  ReasonsMasthead *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = reasons_masthead_new ();
  copy->name = g_strdup (self->name);
  copy->title = g_strdup (self->title);
  copy->link = g_strdup (self->link);
  copy->feed = g_strdup (self->feed);
  copy->author = g_strdup (self->author);
  copy->time = self->time;
  copy->picture = g_strdup (self->picture);
  copy->has_comments = self->has_comments;
  copy->direction = self->direction;
  for (guint i = 0; i < self->enclosures->len; i++) {
    const ReasonsEnclosure *enclosure = g_ptr_array_index (self->enclosures, i);

    reasons_masthead_add_enclosure (copy, enclosure->url, enclosure->mime, enclosure->size);
  }
  return copy;
}

void
reasons_masthead_free (ReasonsMasthead *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->title);
  g_free (self->link);
  g_free (self->feed);
  g_free (self->author);
  g_free (self->picture);
  g_ptr_array_unref (self->enclosures);
  g_free (self);
}

char *
reasons_masthead_dup_url (const char *url)
{
  g_autoptr (GUri) uri = NULL;

  if (url == NULL)
    return NULL;

  uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED | G_URI_FLAGS_ENCODED, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;
  /* GUri has folded the scheme to lower case already. */
  if (g_strcmp0 (g_uri_get_scheme (uri), "http") != 0 && g_strcmp0 (g_uri_get_scheme (uri), "https") != 0)
    return NULL;

  return g_uri_to_string_partial (uri, G_URI_HIDE_USERINFO);
}

void
reasons_masthead_add_enclosure (ReasonsMasthead *self,
                                const char *url,
                                const char *mime,
                                gint64 size)
{
  g_autofree char *clean = reasons_masthead_dup_url (url);
  ReasonsEnclosure *enclosure;

  g_return_if_fail (self != NULL);

  if (clean == NULL || self->enclosures->len >= REASONS_MASTHEAD_MOST_ENCLOSURES)
    return;

  enclosure = g_new0 (ReasonsEnclosure, 1);
  enclosure->url = g_steal_pointer (&clean);
  enclosure->mime = g_strdup (mime);
  enclosure->size = MAX (size, -1);
  g_ptr_array_add (self->enclosures, enclosure);
}
