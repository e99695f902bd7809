/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "article.h"
#include "blocks.h"
#include "letters.h"
#include "sanitize.h"

/* What must hold for any article, tried on all that there are. */

typedef struct {
  char *path;
  char *title;
  GPtrArray *items;
} Sample;

static void
sample_free (Sample *sample)
{
  g_free (sample->path);
  g_free (sample->title);
  g_ptr_array_unref (sample->items);
  g_free (sample);
}

static void
add_sample (GPtrArray *samples, const char *gold_path)
{
  static const char *const endings[] = {".html", ".txt"};
  g_autofree char *base = g_strndup (gold_path, strlen (gold_path) - strlen (".json"));
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *gold;
  JsonArray *items;
  Sample *sample;

  json_parser_load_from_file (parser, gold_path, &error);
  g_assert_no_error (error);
  gold = json_node_get_object (json_parser_get_root (parser));
  sample = g_new0 (Sample, 1);
  sample->title = g_strdup (json_object_get_string_member (gold, "title"));
  sample->items = g_ptr_array_new_with_free_func (g_free);
  items = json_object_get_array_member (gold, "items");
  for (guint i = 0; i < json_array_get_length (items); i++)
    g_ptr_array_add (sample->items, g_strdup (json_array_get_string_element (items, i)));
  for (guint i = 0; i < G_N_ELEMENTS (endings) && sample->path == NULL; i++) {
    g_autofree char *path = g_strconcat (base, endings[i], NULL);

    if (g_file_test (path, G_FILE_TEST_EXISTS))
      sample->path = g_steal_pointer (&path);
  }
  g_assert_nonnull (sample->path);
  g_ptr_array_add (samples, sample);
}

static GPtrArray *
find_samples (void)
{
  static const char *const groups[] = {"english", "international", "pages"};
  GPtrArray *samples = g_ptr_array_new_with_free_func ((GDestroyNotify)sample_free);
  const char *shared = g_getenv ("REASONS_SHARED");

  for (guint i = 0; shared != NULL && i < G_N_ELEMENTS (groups); i++) {
    g_autofree char *folder = g_build_filename (shared, "corpus", groups[i], NULL);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".json"))
        add_sample (samples, path);
    }
  }
  if (samples->len == 0)
    g_test_skip ("there is no corpus");
  return samples;
}

static GBytes *
read_content (const Sample *sample)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (sample->path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

static ReasonsArticle *
read_sample (const Sample *sample)
{
  g_autoptr (GBytes) content = read_content (sample);
  g_autoptr (GError) error = NULL;
  ReasonsInput input = {.content = content, .title = sample->title};
  ReasonsArticle *article;

  input.format =
    g_str_has_suffix (sample->path, ".txt") ? REASONS_FORMAT_TEXT : REASONS_FORMAT_HTML;
  article = reasons_article_new (&input, NULL, &error);
  g_assert_no_error (error);
  return article;
}

static void
test_points_are_slices (void)
{
  g_autoptr (GPtrArray) samples = find_samples ();

  for (guint i = 0; i < samples->len; i++) {
    g_autoptr (ReasonsArticle) article = read_sample (g_ptr_array_index (samples, i));
    const char *text = reasons_article_get_text (article);
    gsize last = 0, started = 0;

    g_assert_true (g_utf8_validate (text, -1, NULL));
    for (guint j = 0; j < reasons_article_get_n_points (article); j++) {
      const ReasonsPoint *point = reasons_article_get_point (article, j);

      g_assert_cmpuint (strlen (point->label), >, 0);
      g_assert_cmpuint (point->label_offset, >=, last);
      g_assert_cmpuint (point->label_offset + strlen (point->label), <=, strlen (text));
      g_assert_cmpmem (text + point->label_offset, strlen (point->label), point->label,
                       strlen (point->label));
      g_assert_null (strchr (point->label, '\n'));
      g_assert_cmpuint (point->text_offset, >=, started);
      g_assert_cmpuint (point->text_offset, <=, point->label_offset);
      g_assert_cmpuint (point->text_end, >=, point->text_offset);
      g_assert_cmpuint (point->text_end, <=, strlen (text));
      g_assert_cmpfloat (point->ends_after, >=, point->starts_after);
      g_assert_cmpfloat (point->ends_after, <=, reasons_article_get_reading_time (article));
      started = point->text_offset;
      last = point->label_offset;
      if (point->gist == NULL)
        continue;
      g_assert_cmpuint (point->gist_offset, >=, point->label_offset + strlen (point->label));
      g_assert_cmpuint (point->gist_offset + strlen (point->gist), <=, strlen (text));
      g_assert_cmpmem (text + point->gist_offset, strlen (point->gist), point->gist,
                       strlen (point->gist));
      g_assert_null (strchr (point->gist, '\n'));
      g_assert_false (reasons_letters_same (point->gist, strlen (point->gist), point->label,
                                            strlen (point->label)));
    }
  }
}

static void
test_anchors_are_unique (void)
{
  g_autoptr (GPtrArray) samples = find_samples ();

  for (guint i = 0; i < samples->len; i++) {
    g_autoptr (ReasonsArticle) article = read_sample (g_ptr_array_index (samples, i));

    for (guint j = 0; j < reasons_article_get_n_points (article); j++) {
      g_autofree char *attribute =
        g_strdup_printf (" id=\"%s\"", reasons_article_get_point (article, j)->anchor);
      const char *first = strstr (reasons_article_get_html (article), attribute);

      g_assert_nonnull (first);
      g_assert_null (strstr (first + 1, attribute));
    }
  }
}

static void
test_same_input_same_article (void)
{
  g_autoptr (GPtrArray) samples = find_samples ();

  for (guint i = 0; i < samples->len; i++) {
    g_autoptr (ReasonsArticle) one = read_sample (g_ptr_array_index (samples, i));
    g_autoptr (ReasonsArticle) two = read_sample (g_ptr_array_index (samples, i));

    g_assert_cmpstr (reasons_article_get_html (one), ==, reasons_article_get_html (two));
    g_assert_cmpstr (reasons_article_get_text (one), ==, reasons_article_get_text (two));
    g_assert_cmpuint (reasons_article_get_n_points (one), ==, reasons_article_get_n_points (two));
  }
}

static char *
whole_text (const Sample *sample)
{
  g_autoptr (GBytes) content = read_content (sample);
  g_autoptr (ReasonsDocument) document =
    reasons_document_new (content, REASONS_FORMAT_AUTO, NULL, NULL);
  g_autoptr (ReasonsBlocks) blocks = NULL;

  reasons_sanitize (document, NULL);
  blocks = reasons_blocks_new (document);
  return reasons_letters_fold (blocks->text->str, blocks->text->len);
}

/* What somebody who read the article took for a point is no clutter. */
static void
test_nothing_of_the_article_is_clutter (void)
{
  g_autoptr (GPtrArray) samples = find_samples ();

  for (guint i = 0; i < samples->len; i++) {
    const Sample *sample = g_ptr_array_index (samples, i);
    g_autoptr (ReasonsArticle) article = read_sample (sample);
    g_autofree char *before = whole_text (sample);
    g_autofree char *after = reasons_letters_fold (reasons_article_get_text (article),
                                                   strlen (reasons_article_get_text (article)));

    for (guint j = 0; j < sample->items->len; j++) {
      const char *item = g_ptr_array_index (sample->items, j);
      g_autofree char *folded = reasons_letters_fold (item, strlen (item));

      if (strstr (before, folded) != NULL && strstr (after, folded) == NULL)
        g_error ("%s lost “%s”", sample->path, item);
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/corpus/points-are-slices", test_points_are_slices);
  g_test_add_func ("/reasons/article/corpus/anchors-are-unique", test_anchors_are_unique);
  g_test_add_func ("/reasons/article/corpus/same-input-same-article", test_same_input_same_article);
  g_test_add_func ("/reasons/article/corpus/nothing-of-the-article-is-clutter",
                   test_nothing_of_the_article_is_clutter);
  return g_test_run ();
}
