/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "blocks.h"
#include "sanitize.h"

typedef struct {
  ReasonsDocument *document;
  ReasonsBlocks *blocks;
} Page;

static void
page_clear (Page *page)
{
  reasons_blocks_free (page->blocks);
  reasons_document_free (page->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static Page
read_page (const char *content, ReasonsFormat format)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (content, strlen (content));
  g_autoptr (GError) error = NULL;
  Page page;

  page.document = reasons_document_new (bytes, format, NULL, &error);
  g_assert_no_error (error);
  reasons_sanitize (page.document, NULL);
  page.blocks = reasons_blocks_new (page.document);
  return page;
}

static const ReasonsBlock *
get (const Page *page, guint index)
{
  g_assert_cmpuint (index, <, page->blocks->array->len);
  return reasons_blocks_get (page->blocks, index);
}

static void
test_text (void)
{
  static const struct {
    const char *html;
    const char *text;
  } cases[] = {
    {"", ""},
    {"<p> one\n two\xc2\xa0 three </p><p>four</p>", "one two three\nfour\n"},
    {"bare <b>text</b><p>and more</p>of it", "bare text\nand more\nof it\n"},
    {"<h2>a<div>1</div>title</h2>", "a 1 title\n"},
    {"soft\xc2\xadhyphen zero\xe2\x80\x8bwidth", "softhyphen zerowidth\n"},
    {"<p>first line.<br>Second line</p>", "first line.\nSecond line\n"},
    {"<p>a line that goes<br>on in the next one</p>", "a line that goes on in the next one\n"},
    {"<p><b>A name</b><br>and its text</p>", "A name\nand its text\n"},
    {"<h3>two<br>lines</h3>", "two lines\n"},
    {"<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\nc\n"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Page) page = read_page (cases[i].html, REASONS_FORMAT_HTML);

    g_assert_cmpstr (page.blocks->text->str, ==, cases[i].text);
  }
}

static void
test_hard_wrapped_text_is_joined (void)
{
  g_auto (Page) page = read_page ("A paragraph that somebody has wrapped by hand at the\n"
                                  "margin of a terminal, as one did in letters of old,\n"
                                  "is one paragraph.\n\n"
                                  "1. A marked line stays alone, however long it may get\n"
                                  "2. And so does the next one of them, as it should do",
                                  REASONS_FORMAT_TEXT);

  g_assert_cmpuint (page.blocks->array->len, ==, 3);
  g_assert_true (g_str_has_prefix (page.blocks->text->str + get (&page, 1)->offset, "1. "));
  g_assert_true (g_str_has_prefix (page.blocks->text->str + get (&page, 2)->offset, "2. "));
}

static void
test_lists (void)
{
  g_auto (Page) page = read_page ("<ol start=\"4\"><li>four<ul><li>inner</li></ul></li><li "
                                  "value=\"9\"><p>nine</p><p>more</p></li></ol>"
                                  "<ol reversed><li>two</li><li>one</li></ol>",
                                  REASONS_FORMAT_HTML);

  g_assert_cmpint (get (&page, 0)->number, ==, 4);
  g_assert_cmpuint (get (&page, 0)->depth, ==, 1);
  g_assert_cmpuint (get (&page, 1)->depth, ==, 2);
  g_assert_cmpuint (get (&page, 1)->outer, ==, get (&page, 0)->list);
  g_assert_cmpint (get (&page, 1)->number, ==, REASONS_NO_NUMBER);
  g_assert_cmpint (get (&page, 2)->number, ==, 9);
  g_assert_cmpuint (get (&page, 2)->entry, ==, 2);
  g_assert_cmpuint (get (&page, 3)->entry, ==, 0);
  g_assert_cmpint (get (&page, 4)->number, ==, 2);
  g_assert_cmpint (get (&page, 5)->number, ==, 1);
}

static void
test_places (void)
{
  g_auto (Page) page = read_page ("<blockquote><p>said</p></blockquote><aside><p>beside</p></aside>"
                                  "<figure><img src=\"https://example.org/a.png\" "
                                  "alt=\"\"><figcaption>below</figcaption></figure>"
                                  "<dl><dt>term</dt><dd>told</dd></dl><pre>code</pre><h4>head</h4>",
                                  REASONS_FORMAT_HTML);

  g_assert_cmpuint (get (&page, 0)->quote, ==, 1);
  g_assert_true (get (&page, 1)->is_aside);
  g_assert_cmpint (get (&page, 2)->type, ==, REASONS_BLOCK_CAPTION);
  g_assert_true (get (&page, 2)->picture_before);
  g_assert_cmpint (get (&page, 3)->type, ==, REASONS_BLOCK_TERM);
  g_assert_cmpint (get (&page, 4)->type, ==, REASONS_BLOCK_DESCRIPTION);
  g_assert_cmpint (get (&page, 5)->type, ==, REASONS_BLOCK_CODE);
  g_assert_cmpint (get (&page, 6)->type, ==, REASONS_BLOCK_HEADING);
  g_assert_cmpuint (get (&page, 6)->level, ==, 4);
  g_assert_true (page.blocks->has_picture);
}

static void
test_emphasis (void)
{
  static const struct {
    const char *html;
    ReasonsEmphasis emphasis;
    gsize start;
    gsize length;
    gboolean whole;
  } cases[] = {
    {"<p>plain</p>", REASONS_EMPHASIS_NONE, 0, 0, FALSE},
    {"<p><b>Lead.</b> And text</p>", REASONS_EMPHASIS_BOLD, 0, 5, FALSE},
    {"<p><b>Whole</b>:</p>", REASONS_EMPHASIS_BOLD, 0, 5, TRUE},
    {"<p>1. <strong>After a number</strong></p>", REASONS_EMPHASIS_BOLD, 3, 14, TRUE},
    {"<p><em><b>Both</b></em> then</p>", REASONS_EMPHASIS_BOLD, 0, 4, FALSE},
    {"<p><b>In</b> <b>pieces</b> then</p>", REASONS_EMPHASIS_BOLD, 0, 9, FALSE},
    {"<p>Not <b>here</b></p>", REASONS_EMPHASIS_NONE, 0, 0, FALSE},
    {"<p><i>Slanted</i> text</p>", REASONS_EMPHASIS_ITALIC, 0, 7, FALSE},
    {"<p><u>Under</u></p>", REASONS_EMPHASIS_UNDERLINE, 0, 5, TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Page) page = read_page (cases[i].html, REASONS_FORMAT_HTML);
    const ReasonsBlock *block = get (&page, 0);

    g_test_message ("%s", cases[i].html);
    g_assert_cmpint (block->emphasis, ==, cases[i].emphasis);
    g_assert_cmpuint (block->lead_start, ==, cases[i].start);
    g_assert_cmpuint (block->lead_length, ==, cases[i].length);
    g_assert_cmpint (reasons_block_is_emphasised (page.blocks, block), ==, cases[i].whole);
  }
}

static void
test_words (void)
{
  static const struct {
    const char *html;
    guint words;
  } cases[] = {
    {"<p>don't count well-known twice</p>", 4},
    {"<p>—</p>", 0},
    {"<p>\xe4\xb8\x80\xe4\xba\x8c\xe4\xb8\x89\xe5\x9b\x9b</p>", 2},
    {"<p>\xd1\x82\xd1\x80\xd0\xb8 \xd1\x81\xd0\xbb\xd0\xbe\xd0\xb2\xd0\xb0</p>", 2},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Page) page = read_page (cases[i].html, REASONS_FORMAT_HTML);

    g_assert_cmpuint (get (&page, 0)->words, ==, cases[i].words);
  }
}

static void
test_ends (void)
{
  g_auto (Page) page = read_page (
    "<p>It ends.\xe2\x80\x9d</p><p>It goes "
    "on:</p><p>\xe5\xae\x8c\xe3\x80\x82</p><p>\xe7\xac\xac\xef\xbc\x9a</p><p>Neither</p>",
    REASONS_FORMAT_HTML);
  static const gboolean sentences[] = {TRUE, FALSE, TRUE, FALSE, FALSE};
  static const gboolean colons[] = {FALSE, TRUE, FALSE, TRUE, FALSE};

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++) {
    g_assert_cmpint (reasons_block_ends_sentence (page.blocks, get (&page, i)), ==, sentences[i]);
    g_assert_cmpint (reasons_block_ends_colon (page.blocks, get (&page, i)), ==, colons[i]);
  }
}

/* An opening is read as far as it takes: an ordinal is short, a marker longer, a role of any heading. */
static void
test_openings (void)
{
  g_auto (Page) page = read_page ("<p>Firstly it leaked, and nobody had seen it before that day.</p>"
                                  "<p>It leaked firstly, and nobody had seen it before that day.</p>"
                                  "<p>Step 12: mend it, before anybody sees it on some other day.</p>"
                                  "<h2>3. Conclusion</h2>"
                                  "<h2>A long heading that goes on and on, so that its end is not in what a marker is "
                                  "looked for in, and no role is found</h2>"
                                  "<pre>Firstly x</pre>",
                                  REASONS_FORMAT_HTML);

  reasons_blocks_read_words (page.blocks, NULL);
  g_assert_true (get (&page, 0)->has_ordinal);
  g_assert_cmpuint (get (&page, 0)->ordinal.length, ==, strlen ("Firstly "));
  g_assert_false (get (&page, 1)->has_ordinal);
  g_assert_true (get (&page, 2)->has_marker);
  g_assert_cmpint (get (&page, 2)->marker.number, ==, 12);
  g_assert_cmpint (get (&page, 3)->role, ==, REASONS_HEADING_CONCLUSION);
  g_assert_true (get (&page, 3)->has_marker);
  g_assert_cmpint (get (&page, 4)->role, ==, REASONS_HEADING_PLAIN);
  g_assert_false (get (&page, 5)->has_ordinal);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/blocks/text", test_text);
  g_test_add_func ("/reasons/article/blocks/hard-wrapped-text-is-joined",
                   test_hard_wrapped_text_is_joined);
  g_test_add_func ("/reasons/article/blocks/lists", test_lists);
  g_test_add_func ("/reasons/article/blocks/places", test_places);
  g_test_add_func ("/reasons/article/blocks/emphasis", test_emphasis);
  g_test_add_func ("/reasons/article/blocks/words", test_words);
  g_test_add_func ("/reasons/article/blocks/ends", test_ends);
  g_test_add_func ("/reasons/article/blocks/openings", test_openings);

  return g_test_run ();
}
