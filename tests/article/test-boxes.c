/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "boxes.h"
#include "sanitize.h"

/* See boxes.c. */
#define BOXES_MAX 20

#define BOX "<div><h2>Facts</h2><ul><li>Built in 1911</li></ul></div>"

static guint
count_asides (const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GError) error = NULL;
  g_autoptr (ReasonsDocument) document =
    reasons_document_new (bytes, REASONS_FORMAT_HTML, NULL, &error);
  g_autoptr (ReasonsBlocks) blocks = NULL;
  guint asides = 0;

  g_assert_no_error (error);
  reasons_sanitize (document, NULL);
  blocks = reasons_blocks_new (document);
  reasons_boxes_set_aside (blocks);
  for (guint i = 0; i < blocks->array->len; i++)
    asides += reasons_blocks_get (blocks, i)->is_aside;
  return asides;
}

static void
test_kinds (void)
{
  /* A box holds a list, or the text goes on below it. */
  g_assert_cmpuint (count_asides ("<h2>A</h2><p>x</p>" BOX "<h2>B</h2><p>x</p>"), ==, 2);
  g_assert_cmpuint (count_asides ("<h2>A</h2><p>x</p><div><h2>C</h2><p>x</p></div><p>One two three four "
                                  "five six seven eight.</p><h2>B</h2><p>x</p>"),
                    ==, 2);
  g_assert_cmpuint (
    count_asides ("<h2>A</h2><p>x</p><div><h2>C</h2><p>x</p></div><h2>B</h2><p>x</p>"), ==, 0);
  /* Sections in elements of their own are sections. */
  g_assert_cmpuint (count_asides ("<p>x</p>" BOX BOX BOX "<p>x</p>"), ==, 0);
  g_assert_cmpuint (count_asides ("<h2>A</h2><p>x</p>" BOX "<p>x</p>"), ==, 0);
}

static void
test_limit (void)
{
  g_autoptr (GString) content = g_string_new ("<h2>A</h2><p>x</p><h2>B</h2>");

  /* None of these is one, since their neighbours stand in two elements; after so many nobody looks. */
  for (guint i = 0; i < BOXES_MAX; i++)
    g_string_append (content, "<div><h3>C</h3><ul><li>x</li></ul></div>");
  g_string_append (content, "<p>x</p>" BOX "<h2>D</h2>");
  g_assert_cmpuint (count_asides (content->str), ==, 0);
  g_string_erase (content, 0, (gssize) strlen ("<h2>A</h2><p>x</p><h2>B</h2><div><h3>C</h3><ul><li>x</li></ul></div>"));
  g_string_prepend (content, "<h2>A</h2><p>x</p><h2>B</h2>");
  g_assert_cmpuint (count_asides (content->str), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/boxes/kinds", test_kinds);
  g_test_add_func ("/reasons/article/boxes/limit", test_limit);

  return g_test_run ();
}
