/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document.h"
#include "limit.h"
#include "node.h"

typedef struct {
  guint n_nodes;
  guint depth;
  guint n_attributes; /* of the element with most */
  gsize longest_value;
  gsize n_text_bytes;
} Figures;

static Figures
measure (lxb_dom_node_t *root)
{
  Figures figures = { 0 };
  guint depth = 0;

  for (lxb_dom_node_t *node = root->first_child; node != NULL;) {
    gsize length;
    guint n = 0;

    figures.n_nodes++;
    figures.depth = MAX (figures.depth, depth + 1);
    if (reasons_node_get_data (node, &length) != NULL)
      figures.n_text_bytes += length;
    for (lxb_dom_attr_t *attr = reasons_node_is_element (node)
                                    ? lxb_dom_interface_element (node)->first_attr
                                    : NULL;
         attr != NULL; attr = attr->next) {
      n++;
      figures.longest_value =
          MAX (figures.longest_value, attr->value != NULL ? attr->value->length : 0);
    }
    figures.n_attributes = MAX (figures.n_attributes, n);

    if (node->first_child != NULL) {
      node = node->first_child;
      depth++;
      continue;
    }
    while (node != root && node->next == NULL) {
      node = node->parent;
      depth--;
    }
    node = node == root ? NULL : node->next;
  }

  return figures;
}

static ReasonsDocument *
parse (GString *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content->str, content->len);
  ReasonsDocument *document = reasons_document_new (bytes, REASONS_FORMAT_HTML, NULL, NULL);

  g_assert_nonnull (document);
  g_string_free (content, TRUE);

  return document;
}

static void
append_repeated (GString *content,
                 const char *unit,
                 guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (content, unit);
}

/* As append_repeated(), with the round's number in the place of %u. */
static void
append_counted (GString *content,
                const char *before,
                const char *after,
                guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (content, "%s%u%s", before, i, after);
}

/* The text of an article nested too deep stays, what comes after the nest is not in it. */
static void
test_depth (void)
{
  static const char *const units[] = { "<div>", "<ul><li>", "<section><p>", "<table><tr><td>",
                                       "<svg>", "<x-y>",    "<b><div>",     "<object>" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autoptr (ReasonsDocument) document = NULL;
    g_autoptr (GString) text = g_string_new (NULL);
    GString *content = g_string_new (NULL);
    Figures figures;

    append_repeated (content, units[i], 25000);
    g_string_append (content, "innermost");
    document = parse (content);
    figures = measure (reasons_document_get_root (document));
    g_assert_true (reasons_document_is_cut (document));
    g_assert_cmpuint (figures.depth, <=, 3 * REASONS_LIMIT_DEPTH);
    reasons_node_append_text (reasons_document_get_root (document), text);
    g_assert_cmpstr (g_strstrip (text->str), ==, "innermost");
  }
}

static void
test_depth_closed (void)
{
  g_autoptr (ReasonsDocument) document = NULL;
  GString *content = g_string_new (NULL);
  lxb_dom_node_t *last;

  append_repeated (content, "<div>", 25000);
  append_repeated (content, "</div>", 25000);
  g_string_append (content, "<p>after</p>");
  document = parse (content);
  last = reasons_document_get_root (document)->last_child;
  g_assert_true (reasons_node_is (last, LXB_TAG_P));
}

/* Paragraphs and the like still open at the limit, but no deeper than their own. */
static void
test_depth_of_lines (void)
{
  g_autoptr (ReasonsDocument) document = NULL;
  GString *content = g_string_new (NULL);
  Figures figures;

  append_repeated (content, "<div>", REASONS_LIMIT_DEPTH);
  append_repeated (content, "<li><h2>", 50);
  g_string_append (content, "x");
  document = parse (content);
  figures = measure (reasons_document_get_root (document));
  g_assert_true (reasons_document_is_cut (document));
  g_assert_cmpuint (figures.depth, >, REASONS_LIMIT_DEPTH);
  g_assert_cmpuint (figures.depth, <=, REASONS_LIMIT_DEPTH + REASONS_LIMIT_DEPTH_SLACK + 1);
  g_assert_cmpuint (figures.n_text_bytes, ==, 1);
}

static void
test_depth_just_within (void)
{
  g_autoptr (ReasonsDocument) document = NULL;
  GString *content = g_string_new (NULL);

  append_repeated (content, "<div>", REASONS_LIMIT_DEPTH - 2);
  g_string_append (content, "x");
  document = parse (content);
  g_assert_false (reasons_document_is_cut (document));
}

/* Without the limit, 39 KB of the first make four million nodes. */
static void
test_formatting (void)
{
  static const char *const units[][2] = { { "<b id=", ">" }, { "<font color=", "><p>" },
                                          { "<i class=", "><div>" } };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autoptr (ReasonsDocument) document = NULL;
    GString *content = g_string_new (NULL);
    Figures figures;

    append_counted (content, units[i][0], units[i][1], 2000);
    append_repeated (content, "<p>x</b></i>", 2000);
    document = parse (content);
    figures = measure (reasons_document_get_root (document));
    g_assert_true (reasons_document_is_cut (document));
    g_assert_cmpuint (figures.n_nodes, <, 4000 * (REASONS_LIMIT_FORMATTING + 4));
    g_assert_cmpuint (figures.n_text_bytes, ==, 2000);
  }
}

static void
test_attributes (void)
{
  g_autoptr (ReasonsDocument) document = NULL;
  GString *content = g_string_new ("<p title=first ");

  append_counted (content, "a", "=1 ", 500);
  g_string_append (content, "title=second>x</p>");
  document = parse (content);
  g_assert_true (reasons_document_is_cut (document));
  g_assert_cmpuint (measure (reasons_document_get_root (document)).n_attributes, ==,
                    REASONS_LIMIT_ATTRIBUTES);
}

static void
test_double_attributes (void)
{
  g_autoptr (ReasonsDocument) document =
      parse (g_string_new ("<p title=first TITLE=second id=a title=third>x"));
  lxb_dom_node_t *p = reasons_document_get_root (document)->first_child;

  g_assert_cmpstr (reasons_node_get_attribute (p, "title"), ==, "first");
  g_assert_cmpuint (measure (reasons_document_get_root (document)).n_attributes, ==, 2);
}

static void
test_attribute_bytes (void)
{
  g_autoptr (ReasonsDocument) document = NULL;
  g_autofree char *megabyte = g_strnfill (1024 * 1024 + 1, 'a');
  GString *content = g_string_new (NULL);
  Figures figures;

  g_string_append_printf (content, "<p title=%s>x<img src=%s><img src=%s><b title=%.257s>y",
                          megabyte, megabyte, megabyte + 1, megabyte);
  document = parse (content);
  figures = measure (reasons_document_get_root (document));
  g_assert_cmpuint (figures.longest_value, ==, REASONS_LIMIT_SOURCE_BYTES);
  g_assert_cmpuint (figures.n_text_bytes, ==, 2);
  g_assert_cmpuint (figures.n_attributes, ==, 1);
}

static void
test_names (void)
{
  static const char *const units[][2] = { { "<x", ">y" }, { "<p a", "=1>y" } };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++) {
    g_autoptr (ReasonsDocument) document = NULL;
    GString *content = g_string_new (NULL);
    Figures figures;

    append_counted (content, units[i][0], units[i][1], 100000);
    document = parse (content);
    figures = measure (reasons_document_get_root (document));
    g_assert_true (reasons_document_is_cut (document));
    g_assert_cmpuint (figures.n_text_bytes, >=, REASONS_LIMIT_NAMES);
    g_assert_cmpuint (figures.n_text_bytes, <, REASONS_LIMIT_NAMES + REASONS_LIMIT_CHUNK_BYTES);
  }
}

static void
test_options (void)
{
  g_autoptr (ReasonsDocument) document = NULL;
  GString *content = g_string_new ("<select>");

  append_repeated (content, "<option>x", 100000);
  g_string_append (content, "</select><p>after</p>");
  document = parse (content);
  g_assert_true (reasons_document_is_cut (document));
  g_assert_cmpuint (measure (reasons_document_get_root (document)).n_nodes, <,
                    2 * REASONS_LIMIT_OPTIONS + 8);
  g_assert_true (reasons_node_is (reasons_document_get_root (document)->last_child, LXB_TAG_P));
}

static void
test_tokens (void)
{
  g_autoptr (ReasonsDocument) document = NULL;
  GString *content = g_string_new (NULL);

  append_repeated (content, "<p>x", REASONS_LIMIT_TOKENS);
  document = parse (content);
  g_assert_true (reasons_document_is_cut (document));
  g_assert_cmpuint (measure (reasons_document_get_root (document)).n_nodes, ==,
                    REASONS_LIMIT_TOKENS);
}

static void
test_tree_bytes (void)
{
  g_autoptr (ReasonsDocument) document = NULL;
  GString *content = g_string_new (NULL);
  Figures figures;

  g_string_append (content, "<p>");
  append_counted (content, "<b id=", ">", REASONS_LIMIT_FORMATTING);
  append_repeated (content, "<p>x", REASONS_LIMIT_TOKENS / 3);
  document = parse (content);
  figures = measure (reasons_document_get_root (document));
  g_assert_true (reasons_document_is_cut (document));
  g_assert_cmpuint (figures.n_nodes, >, REASONS_LIMIT_NODES);
  g_assert_cmpuint (figures.n_nodes, <, REASONS_LIMIT_TREE_BYTES / 64);
  g_assert_cmpuint (figures.n_text_bytes, <, REASONS_LIMIT_TOKENS / 3);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/guard/depth", test_depth);
  g_test_add_func ("/reasons/article/guard/depth-closed", test_depth_closed);
  g_test_add_func ("/reasons/article/guard/depth-of-lines", test_depth_of_lines);
  g_test_add_func ("/reasons/article/guard/depth-just-within", test_depth_just_within);
  g_test_add_func ("/reasons/article/guard/formatting", test_formatting);
  g_test_add_func ("/reasons/article/guard/attributes", test_attributes);
  g_test_add_func ("/reasons/article/guard/double-attributes", test_double_attributes);
  g_test_add_func ("/reasons/article/guard/attribute-bytes", test_attribute_bytes);
  g_test_add_func ("/reasons/article/guard/names", test_names);
  g_test_add_func ("/reasons/article/guard/options", test_options);
  g_test_add_func ("/reasons/article/guard/tokens", test_tokens);
  g_test_add_func ("/reasons/article/guard/tree-bytes", test_tree_bytes);

  return g_test_run ();
}
