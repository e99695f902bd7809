/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "word-count.h"

static void
test_texts (void)
{
  static const struct {
    const char *text;
    guint words;
    guint ideographs;
    guint letters;
    guint about;
  } cases[] = {
    { "", 0, 0, 0, 0 },
    { " \n ", 0, 0, 0, 0 },
    { "— … ! ?", 0, 0, 0, 0 },
    { "one two three", 3, 0, 0, 3 },
    { " one, two — three… four/five ", 5, 0, 0, 5 },
    { "one\xc2\xa0two\xe2\x80\xaf" "three", 3, 0, 0, 3 },
    { "it’s a well-known 3.5", 4, 0, 0, 4 },
    { "при слова, ёлка", 3, 0, 0, 3 },
    { "على الطريق", 2, 0, 0, 2 },
    { "水车", 0, 2, 0, 1 },
    { "水车旧", 0, 3, 0, 2 },
    { "iPhone水车", 1, 2, 0, 2 },
    /* Marks above a letter are none. */
    { "กา", 0, 0, 2, 1 },
    { "ก่", 0, 0, 1, 1 },
    { "กากากา", 0, 0, 6, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    ReasonsWordCount count = reasons_word_count (cases[i].text, strlen (cases[i].text));

    g_test_message ("%s", cases[i].text);
    g_assert_cmpuint (count.words, ==, cases[i].words);
    g_assert_cmpuint (count.ideographs, ==, cases[i].ideographs);
    g_assert_cmpuint (count.letters, ==, cases[i].letters);
    g_assert_cmpuint (reasons_word_count_get_words (&count), ==, cases[i].about);
  }
}

static void
test_length (void)
{
  g_assert_cmpuint (reasons_word_count ("one two", 3).words, ==, 1);
  g_assert_cmpuint (reasons_word_count (NULL, 0).words, ==, 0);
}

/* By the rule itself: a letter or a digit begins a word unless one has begun since the last break. */
static guint
count_slowly (const char *text)
{
  gboolean in_word = FALSE;
  guint words = 0;

  for (const char *p = text; *p != '\0'; p++) {
    if (g_ascii_isalnum (*p)) {
      words += !in_word;
      in_word = TRUE;
    } else if (strchr (" \n/", *p) != NULL) {
      in_word = FALSE;
    }
  }
  return words;
}

/* Wherever words and marks stand in what is looked at at once. */
static void
test_any_order (void)
{
  static const char *const pieces[] = { "a", "word", "7", " ", " ", " ", "\n", "/", "'", ", ", "-", "(", ". ", "\"", "Zz" };
  guint32 chance = 11;

  for (guint i = 0; i < 20000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);

    chance = chance * 1664525u + 1013904223u;
    for (guint n = (chance >> 16) % 40; n > 0; n--) {
      chance = chance * 1664525u + 1013904223u;
      g_string_append (text, pieces[(chance >> 8) % G_N_ELEMENTS (pieces)]);
    }
    g_assert_cmpuint (reasons_word_count (text->str, text->len).words, ==, count_slowly (text->str));
  }
}

static void
test_add (void)
{
  ReasonsWordCount count = { .words = 1, .ideographs = 1, .letters = 1 };
  ReasonsWordCount other = { .words = 2, .ideographs = 4, .letters = 9 };

  reasons_word_count_add (&count, &other);
  g_assert_cmpuint (count.words, ==, 3);
  g_assert_cmpuint (count.ideographs, ==, 5);
  g_assert_cmpuint (count.letters, ==, 10);
  g_assert_cmpuint (reasons_word_count_get_words (&count), ==, 3 + 3 + 2);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/word-count/texts", test_texts);
  g_test_add_func ("/reasons/article/word-count/length", test_length);
  g_test_add_func ("/reasons/article/word-count/any-order", test_any_order);
  g_test_add_func ("/reasons/article/word-count/add", test_add);
  return g_test_run ();
}
