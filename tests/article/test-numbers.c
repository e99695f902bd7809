/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "numbers.h"

typedef struct {
  const char *text;
  int value; /* -2: no number */
  guint n_tokens;
} Row;

static void
check (const Row *rows,
       gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++) {
    g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (rows[i].text, 256);
    ReasonsNumber number;
    gboolean found = reasons_number_read (tokens, 0, REASONS_WORDS_ALL, &number);

    if (found != (rows[i].value > -2) ||
        (found && (number.value != rows[i].value || number.n_tokens != rows[i].n_tokens)))
      g_test_fail_printf ("%s: %d, %u tokens", rows[i].text, number.value, number.n_tokens);
  }
}

static void
test_digits (void)
{
  static const Row rows[] = {
    { "7 tips", 7, 1 },        { "007", 7, 1 },          { "٧ نصائح", 7, 1 },
    { "৭টি", 7, 1 },           { "७ कारण", 7, 1 },       { "７つ", 7, 1 },
    { "10,000 steps", 10000, 3 }, { "10.000 Schritte", 10000, 3 }, { "10 000 pas", 10000, 2 },
    { "1.000.000", 1000000, 5 }, { "9999999999", REASONS_TOKEN_VALUE_MAX, 1 },
    { "2.5 reasons", -1, 3 },  { "1,000.5", -1, 5 },     { "3, 4", 3, 1 },
    { "wibble", -2, 0 },       { "", -2, 0 },            { "- 5", -2, 0 },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_han (void)
{
  static const Row rows[] = {
    { "三个理由", 3, 1 }, { "十三", 13, 2 }, { "二十", 20, 2 },   { "二百五十", 250, 4 },
    { "两大", 2, 1 },     { "二〇", 20, 2 }, { "一万", REASONS_TOKEN_VALUE_MAX, 2 },
    { "理由", -2, 0 },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* Whether every language counts to ten, and on by its own rule. */
static void
test_words (void)
{
  static const Row rows[] = {
    { "five", 5, 1 },          { "Twenty-one", 21, 3 },   { "a dozen", 12, 2 },
    { "fünf", 5, 1 },          { "dreiundzwanzig", 23, 1 }, { "zwölf", 12, 1 },
    { "cinq", 5, 1 },          { "dix-sept", 17, 3 },     { "vingt-deux", 22, 3 },
    { "siete", 7, 1 },         { "treinta y cinco", 35, 3 }, { "veintidós", 22, 1 },
    { "sete", 7, 1 },          { "vinte e cinco", 25, 3 }, { "dezesseis", 16, 1 },
    { "quattro", 4, 1 },       { "venticinque", 25, 1 },  { "ventuno", 21, 1 },
    { "zeven", 7, 1 },         { "vijfentwintig", 25, 1 }, { "drieëntwintig", 23, 1 },
    { "pięć", 5, 1 },          { "dwadzieścia pięć", 25, 2 }, { "trzech", 3, 1 },
    { "пять", 5, 1 },          { "двадцать пять", 25, 2 }, { "трёх", 3, 1 },
    { "трех", 3, 1 },          { "п'ять", 5, 3 },         { "п’ятнадцять", 15, 3 },
    { "pět", 5, 1 },           { "dvacet pět", 25, 2 },   { "pětadvacet", 25, 1 },
    { "päť", 5, 1 },           { "dvadsaťpäť", 25, 1 },   { "štyri", 4, 1 },
    { "sju", 7, 1 },           { "tjugofem", 25, 1 },     { "otte", 8, 1 },
    { "femogtyve", 25, 1 },    { "åtte", 8, 1 },          { "tjuefem", 25, 1 },
    { "seitsemän", 7, 1 },     { "kaksikymmentäviisi", 25, 1 }, { "nyolc", 8, 1 },
    { "huszonöt", 25, 1 },     { "harmincöt", 35, 1 },    { "șapte", 7, 1 },
    { "şapte", 7, 1 },         { "douăzeci și cinci", 25, 3 }, { "седем", 7, 1 },
    { "двадесет и пет", 25, 3 }, { "yedi", 7, 1 },        { "YEDİ", 7, 1 },
    { "yirmi beş", 25, 2 },    { "on iki", 12, 2 },       { "επτά", 7, 1 },
    { "ΕΠΤΑ", 7, 1 },          { "είκοσι πέντε", 25, 2 }, { "vuit", 8, 1 },
    { "trenta-cinc", 35, 3 },
  };

  check (rows, G_N_ELEMENTS (rows));
}

/* A word that is a number in one language and means something else in another. */
static void
test_weak_words (void)
{
  static const struct {
    const char *text;
    int value;
    gboolean is_weak;
  } rows[] = {
    { "fire", 4, TRUE }, { "sex", 6, TRUE },  { "dix", 10, TRUE },      { "on", 10, TRUE },
    { "five", 5, FALSE }, { "fünf", 5, FALSE }, { "einundzwanzig", 21, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (rows[i].text, 64);
    ReasonsNumber number;

    g_assert_true (reasons_number_read (tokens, 0, REASONS_WORDS_ALL, &number));
    g_assert_true (number.is_word);
    g_assert_cmpint (number.value, ==, rows[i].value);
    g_assert_cmpint (number.word->is_weak, ==, rows[i].is_weak);
  }
}

static void
test_symbols (void)
{
  static const struct {
    gunichar c;
    int value;
  } rows[] = {
    { 0x2460, 1 },  { 0x2473, 20 }, { 0x2776, 1 },  { 0x2488, 1 },  { 0x2162, 3 },
    { 0x3220, 1 },  { 0xb2, -1 },   { 0x2075, -1 }, { '5', -1 },    { 'a', -1 },
    { 0xbd, -1 },   { 0x2192, -1 }, { 0, -1 },      { 0x10ffff, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (reasons_number_from_symbol (rows[i].c), ==, rows[i].value);
}

static void
test_roman (void)
{
  static const struct {
    const char *text;
    int value;
  } rows[] = {
    { "I", 1 },    { "iv", 4 },    { "IX", 9 },     { "XLIX", 49 }, { "L", 50 },
    { "LI", -1 },  { "IIII", -1 }, { "VX", -1 },    { "Iv", -1 },   { "MIX", -1 },
    { "", -1 },    { "5", -1 },    { "XXXVIII", 38 }, { "XXXVIIII", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (reasons_number_from_roman (rows[i].text, strlen (rows[i].text)), ==,
                     rows[i].value);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/numbers/digits", test_digits);
  g_test_add_func ("/reasons/article/numbers/han", test_han);
  g_test_add_func ("/reasons/article/numbers/words", test_words);
  g_test_add_func ("/reasons/article/numbers/weak-words", test_weak_words);
  g_test_add_func ("/reasons/article/numbers/symbols", test_symbols);
  g_test_add_func ("/reasons/article/numbers/roman", test_roman);

  return g_test_run ();
}
