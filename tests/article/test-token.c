/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "token.h"

/* Words and numbers as they fold, marks as they are, "_" where one follows the other with no space. */
static char *
describe (const char *text,
          gsize max)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (text, max);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i);

    if (i > 0)
      g_string_append_c (found, reasons_tokens_is_glued (tokens, i) ? '_' : ' ');
    if (token->kind == REASONS_TOKEN_MARK)
      g_string_append_unichar (found, token->character);
    else
      g_string_append (found, token->folded);
  }
  g_assert_true (reasons_tokens_get (tokens, tokens->len) == &reasons_tokens_end);
  return g_string_free_and_steal (found);
}

static void
test_cut (void)
{
  static const struct {
    const char *text;
    const char *cut;
  } rows[] = {
    { "", "" },
    { "5 Reasons", "5 reasons" },
    { "Top10: Apps!", "top_10_: apps_!" },
    { "d’erreurs", "d_’_erreurs" },
    { "HR-Trends 2024", "hr_-_trends 2024" },
    { "五个理由", "五_个_理_由" },
    { "クエリ5選", "クエリ_5_選" },
    { "৫টি কারণ", "5_টি কারণ" },
    { "٥ أسباب", "5 اسباب" },
    { "im\302\255mer", "immer" },
    { "  a\t b\n", "a b" },
    { "0005", "5" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *cut = describe (rows[i].text, strlen (rows[i].text));

    g_assert_cmpstr (cut, ==, rows[i].cut);
  }
}

static void
test_never_inside_a_character (void)
{
  const char *text = "aé";

  for (gsize max = 0; max <= strlen (text); max++) {
    g_autofree char *cut = describe (text, max);

    g_assert_cmpstr (cut, ==, max == 0 ? "" : max < strlen (text) ? "a" : "aé");
  }
}

static void
test_value_has_a_limit (void)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new ("99999999999999999999 1000000 999999", 64);

  g_assert_cmpint (reasons_tokens_get (tokens, 0)->value, ==, REASONS_TOKEN_VALUE_MAX);
  g_assert_cmpint (reasons_tokens_get (tokens, 1)->value, ==, REASONS_TOKEN_VALUE_MAX);
  g_assert_cmpint (reasons_tokens_get (tokens, 2)->value, ==, 999999);
}

static void
test_join (void)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new ("Vingt-et-un: 理由 三", 64);
  g_autofree char *words = reasons_tokens_join (tokens, 0, 5);
  g_autofree char *ideographs = reasons_tokens_join (tokens, 6, tokens->len + 9);

  g_assert_cmpstr (words, ==, "vingt et un");
  g_assert_cmpstr (ideographs, ==, "理由 三");
}

static void
test_match (void)
{
  static const struct {
    const char *text;
    ReasonsWordKind kind;
    guint n_tokens; /* 0: no phrase */
    int value;
  } rows[] = {
    { "twenty-five tips", REASONS_WORD_NUMBER, 3, 25 },
    { "vingt et un conseils", REASONS_WORD_NUMBER, 3, 21 },
    { "einundzwanzig Fragen", REASONS_WORD_NUMBER, 1, 21 },
    { "двадцать пять причин", REASONS_WORD_NUMBER, 2, 25 },
    { "во-первых, это", REASONS_WORD_ORDINAL, 3, 1 },
    { "d'abord, on mange", REASONS_WORD_ORDINAL, 3, 1 },
    { "life hacks for you", REASONS_WORD_NOUN, 2, 0 },
    { "twenty. five", REASONS_WORD_NUMBER, 1, 20 },
    { "wibble five", REASONS_WORD_NUMBER, 0, 0 },
    { "- five", REASONS_WORD_NUMBER, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (rows[i].text, 64);
    guint n_tokens = 0;
    const ReasonsWord *word =
      reasons_tokens_match (tokens, 0, rows[i].kind, REASONS_WORDS_ALL, &n_tokens);

    if ((word != NULL) != (rows[i].n_tokens > 0) || n_tokens != rows[i].n_tokens ||
        (word != NULL && word->value != rows[i].value))
      g_test_fail_printf ("%s: %u tokens", rows[i].text, n_tokens);
  }
}

static gboolean
has_language (guint64 languages,
              const char *code)
{
  for (guint i = 0; reasons_words_get_code (i) != NULL; i++)
    if (g_str_equal (reasons_words_get_code (i), code))
      return (languages & G_GUINT64_CONSTANT (1) << i) != 0;
  g_error ("no table of %s", code);
}

static void
test_languages (void)
{
  static const struct {
    const char *text;
    const char *language;
    const char *other; /* (nullable): one that it must not be */
  } rows[] = {
    { "Warum wir nicht mehr mit dem Auto zur Arbeit fahren", "de", "en" },
    { "Pourquoi il ne faut pas dormir avec la fenêtre ouverte", "fr", "es" },
    { "Dlaczego nie warto spać przy otwartym oknie", "pl", "cs" },
    { "Почему нельзя спать с открытым окном", "ru", "bg" },
    { "Чому не варто спати з відкритим вікном", "uk", "bg" },
    { "Hvorfor du ikke bør sove med åbent vindue", "da", "en" },
    { "Why you should not sleep with the window open", "en", "de" },
    /* Many languages know it, and none is ahead for the order of the tables. */
    { "Tips", "en", NULL },
    { "Tips", "da", NULL },
  };
  g_autoptr (ReasonsTokens) unknown = reasons_tokens_new ("Wibble wobble", 64);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (rows[i].text, 256);
    guint64 languages = reasons_tokens_get_languages (tokens);

    if (!has_language (languages, rows[i].language) ||
        (rows[i].other != NULL && has_language (languages, rows[i].other)))
      g_test_fail_printf ("%s", rows[i].text);
  }
  g_assert_cmpuint (reasons_tokens_get_languages (unknown), ==, REASONS_WORDS_ALL);
}

/* What stands past the end is no token of any kind, and no word of any table. */
static void
test_past_the_end (void)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new ("one", 256);
  const ReasonsToken *end = reasons_tokens_get (tokens, 1);

  g_assert_cmpint (end->kind, ==, REASONS_TOKEN_END);
  g_assert_false (reasons_tokens_is_kind (tokens, 1, REASONS_TOKEN_WORD));
  g_assert_false (reasons_tokens_is_mark (tokens, 1, ".,"));
  g_assert_false (reasons_tokens_is_glued (tokens, 1));
  g_assert_null (reasons_token_get_phrase (end));
  g_assert_false (reasons_token_is (end, REASONS_WORD_NUMBER, REASONS_WORDS_ALL));
  g_assert_cmpuint (reasons_tokens_count (tokens, 1, REASONS_WORD_NUMBER, REASONS_WORDS_ALL), ==, 0);
  g_assert_true (reasons_tokens_get (tokens, G_MAXUINT) == end);
}

/* What is asked of several words is what is asked of the text that they make. */
static void
test_phrases (void)
{
  static const struct {
    const char *text;
    guint n_tokens;
    const char *phrase;
  } rows[] = {
    { "Best practices", 2, "best practices" },
    { "Table-of-contents", 5, "table of contents" },
    { "理由", 2, "理由" },
    { "Final thoughts", 1, "final" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (rows[i].text, 64);
    const ReasonsPhrase *phrase = reasons_tokens_get_phrase (tokens, 0, rows[i].n_tokens);

    g_test_message ("%s", rows[i].text);
    g_assert_nonnull (phrase);
    g_assert_true (phrase == reasons_words_get_phrase (rows[i].phrase));
  }
  g_assert_null (reasons_words_get_phrase ("wibble wobble"));
}

/* A phrase knows at once what else takes a look at all of its meanings. */
static void
test_phrase_flags (void)
{
  g_assert_true (reasons_words_get_phrase ("three")->may_count);
  g_assert_true (reasons_words_get_phrase ("hai")->may_count);
  g_assert_false (reasons_words_get_phrase ("reasons")->may_count);
  g_assert_true (reasons_words_get_phrase ("the")->is_stop);
  g_assert_false (reasons_words_get_phrase ("reasons")->is_stop);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/token/cut", test_cut);
  g_test_add_func ("/reasons/article/token/never-inside-a-character", test_never_inside_a_character);
  g_test_add_func ("/reasons/article/token/past-the-end", test_past_the_end);
  g_test_add_func ("/reasons/article/token/value-has-a-limit", test_value_has_a_limit);
  g_test_add_func ("/reasons/article/token/join", test_join);
  g_test_add_func ("/reasons/article/token/match", test_match);
  g_test_add_func ("/reasons/article/token/languages", test_languages);
  g_test_add_func ("/reasons/article/token/phrases", test_phrases);
  g_test_add_func ("/reasons/article/token/phrase-flags", test_phrase_flags);

  return g_test_run ();
}
