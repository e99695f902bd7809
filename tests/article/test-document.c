/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document.h"
#include "limit.h"
#include "node.h"
#include "serialize.h"

static const struct {
  const char *name;
  ReasonsFormat format;
  const char *content;
  const char *html;
  gboolean is_text;
} cases[] = {
  { "text", REASONS_FORMAT_TEXT, "one\n\n<b>two</b>\nthree",
    "<p>one</p>\n<p>&lt;b&gt;two&lt;/b&gt;<br>three</p>\n", TRUE },
  { "html", REASONS_FORMAT_HTML, "<p>one<p>two", "<p>one</p><p>two</p>", FALSE },
  { "auto-html", REASONS_FORMAT_AUTO, "one<br>two", "one<br>two", FALSE },
  { "auto-text", REASONS_FORMAT_AUTO, "1 < 2\n\n3 > 2", "<p>1 &lt; 2</p>\n<p>3 &gt; 2</p>\n", TRUE },
  { "text-in-div", REASONS_FORMAT_HTML,
    "<div xmlns=\"http://www.w3.org/1999/xhtml\">one &amp; two\n\nthree\nfour</div>",
    "<p>one &amp; two</p>\n<p>three<br>four</p>\n", TRUE },
  { "text-in-divs", REASONS_FORMAT_HTML, " <div> <div>one</div></div> ", "<p>one</p>\n", TRUE },
  { "text-beside-div", REASONS_FORMAT_HTML, "x<div>one</div>", "x<div>one</div>", FALSE },
  { "two-divs", REASONS_FORMAT_HTML, "<div>one</div><div>two</div>",
    "<div>one</div><div>two</div>", FALSE },
  { "paragraph-is-no-text", REASONS_FORMAT_HTML, "<div><p>one\n\ntwo</p></div>",
    "<div><p>one\n\ntwo</p></div>", FALSE },
  { "whole-document", REASONS_FORMAT_HTML, "<!DOCTYPE html><html><head></head><body><p>one</body>",
    "<p>one</p>", FALSE },
  { "scripting-is-off", REASONS_FORMAT_HTML, "<p><noscript><b>one</b></noscript>",
    "<p><noscript><b>one</b></noscript></p>", FALSE },
  { "empty-html", REASONS_FORMAT_HTML, "", "", FALSE },
  { "empty-text", REASONS_FORMAT_TEXT, " \n ", "", TRUE },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) content = g_bytes_new_static (cases[i].content, strlen (cases[i].content));
  g_autoptr (ReasonsDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *html = NULL;

  document = reasons_document_new (content, cases[i].format, NULL, &error);
  g_assert_no_error (error);
  html = reasons_serialize (document);
  g_assert_cmpstr (html, ==, cases[i].html);
  g_assert_cmpint (reasons_document_is_text (document), ==, cases[i].is_text);
  g_assert_false (reasons_document_is_cut (document));
}

static void
test_cancelled (void)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("<p>x", 4);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (reasons_document_new (content, REASONS_FORMAT_AUTO, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_too_many_bytes (void)
{
  g_autofree char *text = g_strnfill (REASONS_LIMIT_INPUT_BYTES + 1, 'x');
  g_autoptr (GBytes) content = g_bytes_new_static (text, strlen (text));
  g_autoptr (ReasonsDocument) document =
      reasons_document_new (content, REASONS_FORMAT_TEXT, NULL, NULL);
  g_autoptr (GString) kept = g_string_new (NULL);

  reasons_node_append_text (reasons_document_get_root (document), kept);
  g_assert_true (reasons_document_is_cut (document));
  g_assert_cmpuint (kept->len, ==, REASONS_LIMIT_INPUT_BYTES + strlen ("\n"));
}

/* Where the tree's limits leave no text, the bytes are shown without their tags. */
static void
test_nothing_left (void)
{
  g_autoptr (GString) html = g_string_new ("<p ");
  g_autoptr (GBytes) content = NULL;
  g_autoptr (ReasonsDocument) document = NULL;
  g_autofree char *result = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (html, "a%u ", i);
  g_string_append (html, ">All the text there is");
  content = g_bytes_new (html->str, html->len);
  document = reasons_document_new (content, REASONS_FORMAT_HTML, NULL, NULL);
  result = reasons_serialize (document);
  g_assert_true (reasons_document_is_cut (document));
  g_assert_cmpstr (result, ==, "<p>All the text there is</p>\n");
}

static void
test_replace (void)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("<p>x", 4);
  g_autoptr (ReasonsDocument) document =
      reasons_document_new (content, REASONS_FORMAT_HTML, NULL, NULL);
  g_autofree char *html = NULL;

  reasons_document_replace (document, "<h1>y", 5);
  html = reasons_serialize (document);
  g_assert_cmpstr (html, ==, "<h1>y</h1>");
  g_assert_false (reasons_document_is_cut (document));
  reasons_document_set_cut (document);
  g_assert_true (reasons_document_is_cut (document));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/document/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }
  g_test_add_func ("/reasons/article/document/cancelled", test_cancelled);
  g_test_add_func ("/reasons/article/document/too-many-bytes", test_too_many_bytes);
  g_test_add_func ("/reasons/article/document/nothing-left", test_nothing_left);
  g_test_add_func ("/reasons/article/document/replace", test_replace);

  return g_test_run ();
}
