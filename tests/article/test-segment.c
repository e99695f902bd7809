/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "segment.h"

static void
test_scripts (void)
{
  g_assert_true (reasons_segment_is_needed (0xe01));
  g_assert_true (reasons_segment_is_needed (0x1780));
  g_assert_false (reasons_segment_is_needed ('a'));
  g_assert_false (reasons_segment_is_needed (0x4e00));
  g_assert_false (reasons_segment_is_needed (0xac00));
}

static void
test_words (void)
{
  const char *text = "เหตุผลที่คุณ";
  const char *expected[] = { "เหตุผล", "ที่", "คุณ" };
  gsize start = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++) {
    gsize end = reasons_segment_find_end (text, start, strlen (text));
    g_autofree char *word = g_strndup (text + start, end - start);

    g_assert_cmpstr (word, ==, expected[i]);
    start = end;
  }
  g_assert_cmpuint (start, ==, strlen (text));
}

/* A run without end is cut, in whole characters and always further. */
static void
test_long_run (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize start = 0;

  for (guint i = 0; i < 1000; i++)
    g_string_append (text, "ฮ");
  while (start < text->len) {
    gsize end = reasons_segment_find_end (text->str, start, text->len);

    g_assert_cmpuint (end, >, start);
    g_assert_cmpuint (end, <=, text->len);
    g_assert_true (g_utf8_validate (text->str + start, (gssize) (end - start), NULL));
    start = end;
  }
}

static void
test_boundaries (void)
{
  static const struct {
    const char *text;
    const char *boundaries; /* '1' for each character before which a word may start, or end */
  } cases[] = {
    { "a cat", "11100" },
    { "don't", "10000" },
    { "1.Go", "1110" },
    { "ab\ncd", "10110" },
    { "e\xcc\x81t", "100" },
    { "\xe7\x8c\xab\xe3\x81\xaf", "11" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *p = cases[i].text;

    for (gsize n = 0; *p != '\0'; p = g_utf8_next_char (p), n++)
      g_assert_cmpint (reasons_segment_is_boundary (cases[i].text, (gsize) (p - cases[i].text)), ==,
                       cases[i].boundaries[n] == '1');
    g_assert_true (reasons_segment_is_boundary (cases[i].text, strlen (cases[i].text)));
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/segment/scripts", test_scripts);
  g_test_add_func ("/reasons/article/segment/words", test_words);
  g_test_add_func ("/reasons/article/segment/long-run", test_long_run);
  g_test_add_func ("/reasons/article/segment/boundaries", test_boundaries);

  return g_test_run ();
}
