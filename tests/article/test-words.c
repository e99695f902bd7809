/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "token.h"

/* A table with fewer nouns than this is not worth its place. */
#define NOUNS_MIN 40

static const char *const word_keys[] = {
  "nouns",    "alone", "labels", "units", "before",   "lead",          "top", "stop",
  "counters", "cues",  "bonus",  "minus", "anaphors", "abbreviations", "partitives", "steps", NULL,
};

static const char *const heading_keys[] = {
  "introduction", "conclusion", "contents",   "faq",   "related", "author",
  "newsletter",   "comments",   "references", "bonus", NULL,
};

typedef void (*Check) (const char *name, GKeyFile *file);

static void
check_tables (Check check)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (WORDS_DIR, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = g_build_filename (WORDS_DIR, name, NULL);
    g_autoptr (GKeyFile) file = g_key_file_new ();

    g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
    g_assert_no_error (error);
    check (name, file);
    n++;
  }
  /* A file that is not named in meson.build is in no table. */
  g_assert_cmpuint (n, >, 1);
  g_assert_null (reasons_words_get_code (n));
  g_assert_nonnull (reasons_words_get_code (n - 1));
}

static void
fail (const char *name, const char *key, const char *what)
{
  g_test_message ("%s, %s: %s", name, key, what);
  g_test_fail ();
}

static void
check_keys (const char *name, GKeyFile *file)
{
  static const struct {
    const char *group;
    const char *const *keys;
  } groups[] = {{"words", word_keys}, {"headings", heading_keys}};

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++) {
    g_auto (GStrv) keys = g_key_file_get_keys (file, groups[i].group, NULL, NULL);

    if (keys == NULL)
      fail (name, groups[i].group, "missing");
    for (char **key = keys; key != NULL && *key != NULL; key++)
      if (!g_strv_contains (groups[i].keys, *key))
        fail (name, *key, "unknown");
  }
  for (gsize i = 0; i < 2; i++) {
    const char *group = i == 0 ? "numbers" : "ordinals";
    g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

    for (char **key = keys; key != NULL && *key != NULL; key++)
      if (!g_ascii_string_to_unsigned (*key, 10, 0, 1000, NULL, NULL))
        fail (name, *key, "no number");
  }
}

/* Every word can be found as what it is, which a phrase of too many tokens cannot. */
static void
check_words (const char *name, GKeyFile *file)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, "words", NULL, NULL);

  for (char **key = keys; key != NULL && *key != NULL; key++) {
    g_auto (GStrv) words = g_key_file_get_string_list (file, "words", *key, NULL, NULL);

    for (char **word = words; *word != NULL; word++) {
      g_autoptr (ReasonsTokens) tokens = NULL;

      g_strstrip (*word);
      if (**word == '\0') {
        fail (name, *key, "an empty word");
        continue;
      }
      tokens = reasons_tokens_new (*word, strlen (*word));
      if (tokens->len == 0 || tokens->len > 2 * REASONS_TOKENS_PHRASE_MAX)
        fail (name, *key, *word);
      if (g_str_equal (*key, "nouns")) {
        if (g_str_has_suffix (*word, "?"))
          (*word)[strlen (*word) - 1] = '\0';
        if (!reasons_words_is_noun (*word))
          fail (name, *word, "no noun");
      }
    }
  }
}

static void
check_nouns (const char *name, GKeyFile *file)
{
  g_auto (GStrv) nouns = g_key_file_get_string_list (file, "words", "nouns", NULL, NULL);

  if (nouns == NULL || g_strv_length (nouns) < NOUNS_MIN)
    fail (name, "nouns", "too few");
}

static void
test_keys (void)
{
  check_tables (check_keys);
}

static void
test_words (void)
{
  check_tables (check_words);
}

static void
test_nouns (void)
{
  check_tables (check_nouns);
}

static void
test_is_noun (void)
{
  static const char *const nouns[] = {
    "reasons", "Reasons", "best practices", "Gründe", "Schlaftipps", "raisons", "причин", "理由",
    "技巧",    "コツ",    "方法",           "이유",   "방법은",      "lý do",   "Alasan", "เหตุผล",
    "कारण",    "উপায়",    "காரணங்கள்",        "وجوہات", "أسباب",       "اسباب",   "دلیل",   "סיבות",
  };
  static const char *const others[] = {"", "the", "zxqv", "2024", "reasons why", "的", "и"};

  for (gsize i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (!reasons_words_is_noun (nouns[i]))
      fail (nouns[i], "noun", "unknown");
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (reasons_words_is_noun (others[i]))
      fail (others[i], "noun", "known");
}

static void
test_is_steps (void)
{
  static const char *const headings[] = {"Method", "Directions:", "Zubereitung:", "Modo de preparo",
                                         "Préparation", "作り方", "做法", "만드는 법"};
  static const char *const others[] = {"", ":", "Ingredients", "Methodology", "The method of the baker"};

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (!reasons_words_is_steps (headings[i]))
      fail (headings[i], "steps", "not above any steps");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (reasons_words_is_steps (others[i]))
      fail (others[i], "steps", "above steps");
}

static void
test_function_words (void)
{
  /* A myth in Turkish, but "with" in German. */
  const ReasonsWord *word = reasons_words_find ("mit", REASONS_WORD_NOUN, REASONS_WORDS_ALL);

  g_assert_nonnull (word);
  g_assert_true (word->is_weak);
  g_assert_nonnull (reasons_words_find ("mit", REASONS_WORD_STOP, REASONS_WORDS_ALL));
  g_assert_null (reasons_words_find ("mit", REASONS_WORD_NOUN, 0));
}

static void
test_languages (void)
{
  guint n = 0;

  while (reasons_words_get_code (n) != NULL) {
    g_assert_cmpuint (strlen (reasons_words_get_code (n)), >=, 2);
    n++;
  }
  g_assert_cmpuint (n, >, 25);
  g_assert_cmpuint (n, <=, REASONS_WORDS_LANGUAGES_MAX);
}

static void
test_long_phrase_is_looked_at_in_part (void)
{
  static const int widths[] = { 200, REASONS_WORDS_PHRASE_BYTES_MAX };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_autofree char *phrase = g_strdup_printf ("%*s%s", widths[i], "", "reasons");

    g_assert_cmpint (reasons_words_is_noun (phrase), ==, i == 0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/words/tables/keys", test_keys);
  g_test_add_func ("/reasons/article/words/tables/words", test_words);
  g_test_add_func ("/reasons/article/words/tables/nouns", test_nouns);
  g_test_add_func ("/reasons/article/words/is-noun", test_is_noun);
  g_test_add_func ("/reasons/article/words/is-steps", test_is_steps);
  g_test_add_func ("/reasons/article/words/function-words", test_function_words);
  g_test_add_func ("/reasons/article/words/languages", test_languages);
  g_test_add_func ("/reasons/article/words/long-phrase-is-looked-at-in-part",
                   test_long_phrase_is_looked_at_in_part);

  return g_test_run ();
}
