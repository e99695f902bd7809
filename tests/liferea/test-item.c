/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "item.h"

static ReasonsItem *
read_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  ReasonsItem *item = reasons_item_new_from_json (json, NULL, "ltr", &error);

  g_assert_no_error (error);
  return item;
}

static void
test_members (void)
{
  g_autoptr (ReasonsItem) item = read_json (
    "{\"title\": \"3 ways\", \"description\": \"<p>Text</p>\", \"source\": \"https://blog.example/a\","
    " \"feedTitle\": \"The Blog\", \"time\": 1725868800, \"metadata\": ["
    "  {\"author\": \"<a href='https://x.example'>Ann &amp; Bo</a>\"}, {\"author\": \"Second\"},"
    "  {\"enclosure\": {\"url\": \"https://pod.example/1.ogg\", \"mime\": \"audio/ogg\", \"size\": 5}},"
    "  {\"enclosure\": {\"url\": \"https://pod.example/1.jpg\", \"mime\": \"image/jpeg\"}},"
    "  {\"commentFeedUri\": \"https://blog.example/a/comments\"}]}");

  g_assert_cmpstr (item->title, ==, "3 ways");
  g_assert_cmpstr (item->base_url, ==, "https://blog.example/a");
  g_assert_cmpstr (item->masthead->link, ==, "https://blog.example/a");
  g_assert_cmpstr (item->masthead->feed, ==, "The Blog");
  g_assert_cmpint (item->masthead->time, ==, 1725868800);
  g_assert_cmpstr (item->masthead->author, ==, "Ann & Bo");
  g_assert_cmpstr (item->masthead->picture, ==, "https://pod.example/1.jpg");
  g_assert_cmpuint (item->masthead->enclosures->len, ==, 1);
  g_assert_true (item->masthead->has_comments);
  g_assert_cmpint (item->masthead->direction, ==, GTK_TEXT_DIR_LTR);
  g_assert_null (item->rich_content);
  g_assert_cmpuint (reasons_item_get_size (item), ==, strlen ("<p>Text</p>"));
}

static void
test_names (void)
{
  static const struct {
    const char *json;
    const char *name;
  } cases[] = {
    { "{\"source\": \"https://b.example/a\", \"sourceId\": \"tag:7\", \"title\": \"T\"}", "https://b.example/a\ntag:7" },
    { "{\"source\": \"https://b.example/a\"}", "https://b.example/a\n" },
    { "{\"sourceId\": \"tag:7\"}", "\ntag:7" },
    { "{\"title\": \"T\"}", "T" },
    { "{}", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ReasonsItem) item = read_json (cases[i].json);

    g_assert_cmpstr (item->masthead->name, ==, cases[i].name);
  }
}

/* Members of another type than expected count as absent. */
static void
test_wrong_types (void)
{
  static const char *const cases[] = {
    "{}",
    "{\"title\": 5, \"description\": {}, \"source\": [], \"time\": \"soon\", \"metadata\": 7}",
    "{\"title\": null, \"description\": null, \"metadata\": [1, null, \"x\", [], {}, {\"enclosure\": 3},"
    " {\"enclosure\": {\"url\": 4}}, {\"richContent\": 9}, {\"author\": {}}]}",
    "{\"source\": \"javascript:alert(1)\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ReasonsItem) item = read_json (cases[i]);
    g_autoptr (ReasonsArticle) article = reasons_item_read (item, NULL, NULL);

    g_assert_null (item->title);
    g_assert_null (item->masthead->link);
    g_assert_cmpuint (item->masthead->enclosures->len, ==, 0);
    g_assert_cmpint (reasons_article_get_kind (article), ==, REASONS_KIND_NONE);
  }
}

static void
test_no_object (void)
{
  static const char *const cases[] = { "", "[]", "3", "{", "\"a\"", "nonsense" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (reasons_item_new_from_json (cases[i], NULL, NULL, &error));
    g_assert_nonnull (error);
  }
}

static void
test_same_content (void)
{
  g_autoptr (ReasonsItem) item = read_json ("{\"title\": \"a\", \"description\": \"<p>b</p>\", \"readStatus\": false}");
  g_autoptr (ReasonsItem) read = read_json ("{\"title\": \"a\", \"description\": \"<p>b</p>\", \"readStatus\": true}");
  g_autoptr (ReasonsItem) changed = read_json ("{\"title\": \"a\", \"description\": \"<p>c</p>\"}");
  g_autoptr (ReasonsItem) copy = reasons_item_copy (changed);

  g_assert_true (reasons_item_same_content (item, read));
  g_assert_false (reasons_item_same_content (item, changed));
  g_assert_true (reasons_item_same_content (changed, copy));
  g_assert_false (reasons_item_same_content (item, NULL));
  g_assert_true (reasons_item_same_content (NULL, NULL));
}

/* The page's text stands in where it holds clearly more of the article. */
static void
test_rich_content (void)
{
  g_autoptr (ReasonsItem) teaser = read_json (
    "{\"title\": \"2 ways to rest\", \"description\": \"<p>There are ways.</p>\", \"metadata\": [{\"richContent\":"
    " \"<article><h2>1. Sit</h2><p>It is easy, and it costs nothing at all.</p><h2>2. Lie</h2>"
    "<p>It is easier still, and who would have thought so.</p></article>\"}]}");
  g_autoptr (ReasonsItem) whole = read_json (
    "{\"title\": \"2 ways to rest\", \"description\": \"<h2>1. Sit</h2><p>It is easy.</p><h2>2. Lie</h2><p>Or so.</p>\","
    " \"metadata\": [{\"richContent\": \"<article><p>Please turn scripts on.</p></article>\"}]}");
  g_autoptr (ReasonsArticle) from_page = reasons_item_read (teaser, NULL, NULL);
  g_autoptr (ReasonsArticle) from_feed = reasons_item_read (whole, NULL, NULL);

  g_assert_cmpuint (reasons_article_get_n_points (from_page), ==, 2);
  g_assert_cmpuint (reasons_article_get_n_points (from_feed), ==, 2);
}

static void
test_cancelled (void)
{
  g_autoptr (ReasonsItem) item = read_json ("{\"title\": \"a\", \"description\": \"<p>b</p>\"}");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (reasons_item_read (item, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/liferea/item/names", test_names);
  g_test_add_func ("/reasons/liferea/item/members", test_members);
  g_test_add_func ("/reasons/liferea/item/wrong-types", test_wrong_types);
  g_test_add_func ("/reasons/liferea/item/no-object", test_no_object);
  g_test_add_func ("/reasons/liferea/item/same-content", test_same_content);
  g_test_add_func ("/reasons/liferea/item/rich-content", test_rich_content);
  g_test_add_func ("/reasons/liferea/item/cancelled", test_cancelled);
  return g_test_run ();
}
