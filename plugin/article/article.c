/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "article.h"

#include <string.h>

#include "clutter.h"
#include "document.h"
#include "explain.h"
#include "letters.h"
#include "points.h"
#include "reading-time.h"
#include "sanitize.h"
#include "serialize.h"

struct _ReasonsArticle {
  gatomicrefcount ref_count;
  char *title;
  ReasonsKind kind;
  ReasonsPromise *promise;
  GArray *points; /* ReasonsPoint */
  char *html;
  char *text;
  const char *language;
  double reading_time; /* seconds */
  gboolean has_picture;
  gboolean is_cut;
};

G_DEFINE_BOXED_TYPE (ReasonsArticle, reasons_article, reasons_article_ref, reasons_article_unref)

static char *
collapse_space (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *collapsed = g_string_sized_new (strlen (valid));
  gboolean pending = FALSE;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (reasons_letter_is_space (c)) {
      pending = collapsed->len > 0;
    } else if (!reasons_letter_is_invisible (c)) {
      if (pending)
        g_string_append_c (collapsed, ' ');
      pending = FALSE;
      g_string_append_unichar (collapsed, c);
    }
  }
  return g_string_free_and_steal (collapsed);
}

#ifndef G_DISABLE_ASSERT
static void
check_slices (const ReasonsArticle *self)
{
  for (guint i = 0; i < self->points->len; i++) {
    const ReasonsPoint *point = &g_array_index (self->points, ReasonsPoint, i);

    g_assert (strncmp (self->text + point->label_offset, point->label, strlen (point->label)) == 0);
    if (point->gist != NULL)
      g_assert (strncmp (self->text + point->gist_offset, point->gist, strlen (point->gist)) == 0);
  }
}
#endif

/* What is read before @offset, of the blocks from @block on, which moves there. */
static double
read_until (const ReasonsReadingPace *pace, const ReasonsBlocks *blocks, guint *block, gsize offset)
{
  ReasonsWordCount count = { 0 };

  for (; *block < blocks->array->len && reasons_blocks_get (blocks, *block)->offset < offset; (*block)++)
    reasons_word_count_add (&count, &reasons_blocks_get (blocks, *block)->count);
  return reasons_reading_pace_get_seconds (pace, &count);
}

/* Every block is counted once: the ends of a section are those of its last sub-section. */
static void
measure_time (ReasonsArticle *self, const ReasonsBlocks *blocks)
{
  ReasonsReadingPace pace = reasons_reading_pace_find (self->text);
  double seconds = 0;
  guint section = 0, block = 0;

  self->language = pace.language;
  for (guint i = 0; i < self->points->len; i++) {
    ReasonsPoint *point = &g_array_index (self->points, ReasonsPoint, i);
    gsize end = point->text_end;

    if (i + 1 < self->points->len)
      end = MIN (end, g_array_index (self->points, ReasonsPoint, i + 1).text_offset);
    if (point->level == 1)
      section = i;
    seconds += read_until (&pace, blocks, &block, point->text_offset);
    point->starts_after = seconds;
    seconds += read_until (&pace, blocks, &block, end);
    point->ends_after = seconds;
    g_array_index (self->points, ReasonsPoint, section).ends_after = seconds;
  }
  self->reading_time = seconds + read_until (&pace, blocks, &block, G_MAXSIZE);
}

static ReasonsArticle *
read_article (const ReasonsInput *input,
              GCancellable *cancellable,
              GString *explanation,
              GError **error)
{
  g_autoptr (ReasonsDocument) document = NULL;
  g_autoptr (ReasonsBlocks) blocks = NULL;
  g_autoptr (ReasonsChoice) choice = NULL;
  g_autoptr (ReasonsArticle) self = NULL;

  document = reasons_document_new (input->content, input->format, cancellable, error);
  if (document == NULL)
    return NULL;

  self = g_new0 (ReasonsArticle, 1);
  g_atomic_ref_count_init (&self->ref_count);
  if (input->title != NULL)
    self->title = collapse_space (input->title);

  if (!reasons_document_is_text (document))
    reasons_clutter_remove (document);
  reasons_sanitize (document, input->base_url);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  blocks = reasons_blocks_new (document);
  if (self->title != NULL && reasons_title_drop_repeated (blocks, self->title)) {
    reasons_blocks_free (blocks);
    blocks = reasons_blocks_new (document);
  }
  choice = reasons_choice_new (blocks, self->title);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (explanation != NULL)
    reasons_explain (blocks, choice, explanation);

  self->kind = choice->kind;
  self->promise = g_steal_pointer (&choice->promise);
  self->points = reasons_points_new (blocks, choice);
  self->has_picture = blocks->has_picture;
  self->is_cut = reasons_document_is_cut (document);
  self->text = g_string_free_and_steal (g_steal_pointer (&blocks->text));
  self->html = reasons_serialize (document);
  measure_time (self, blocks);
#ifndef G_DISABLE_ASSERT
  check_slices (self);
#endif
  return g_steal_pointer (&self);
}

ReasonsArticle *
reasons_article_new (const ReasonsInput *input, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (input != NULL && input->content != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return read_article (input, cancellable, NULL, error);
}

char *
reasons_article_explain (const ReasonsInput *input, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) explanation = g_string_new (NULL);
  g_autoptr (ReasonsArticle) article = NULL;

  g_return_val_if_fail (input != NULL && input->content != NULL, NULL);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  article = read_article (input, cancellable, explanation, error);
  return article != NULL ? g_string_free_and_steal (g_steal_pointer (&explanation)) : NULL;
}

ReasonsArticle *
reasons_article_ref (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
reasons_article_unref (ReasonsArticle *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->title);
  reasons_promise_free (self->promise);
  g_clear_pointer (&self->points, g_array_unref);
  g_free (self->html);
  g_free (self->text);
  g_free (self);
}

const char *
reasons_article_get_title (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->title;
}

ReasonsKind
reasons_article_get_kind (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, REASONS_KIND_NONE);
  return self->kind;
}

const ReasonsPromise *
reasons_article_get_promise (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->promise;
}

guint
reasons_article_get_n_points (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->points->len;
}

const ReasonsPoint *
reasons_article_get_point (ReasonsArticle *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->points->len, NULL);
  return &g_array_index (self->points, ReasonsPoint, index);
}

const char *
reasons_article_get_html (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->html;
}

const char *
reasons_article_get_text (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text;
}

const char *
reasons_article_get_language (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->language;
}

double
reasons_article_get_reading_time (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->reading_time;
}

gboolean
reasons_article_has_picture (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->has_picture;
}

gboolean
reasons_article_is_cut (ReasonsArticle *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->is_cut;
}
