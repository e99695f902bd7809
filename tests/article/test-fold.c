/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "fold.h"

typedef struct {
  const char *text;
  const char *folded;
} Row;

static void
check (const Row *rows,
       gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++) {
    g_autofree char *folded = reasons_fold (rows[i].text, -1);

    g_assert_cmpstr (folded, ==, rows[i].folded);
  }
}

static void
test_case (void)
{
  static const Row rows[] = {
    { "", "" },           { "Reasons", "reasons" }, { "GRÜNDE", "gründe" },   { "Größte", "grösste" },
    { "ПРИЧИН", "причин" }, { "ΛΟΓΟΙ", "λογοι" },     { "Élan 3 ", "élan 3 " }, { "ĐIỀU", "điều" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_optional_marks (void)
{
  static const Row rows[] = {
    { "ещё", "еще" },     { "Йогурт", "йогурт" }, { "їжа", "іжа" },
    { "λόγους", "λογουσ" }, { "أَسْبَاب", "اسباب" },  { "שָׁלוֹם", "שלום" },
    { "im\302\255mer", "immer" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_one_letter_in_two_forms (void)
{
  static const Row rows[] = {
    { "İpucu", "ipucu" },   { "I\314\207pucu", "ipucu" }, { "YOLLARI", "yollari" },
    { "yolları", "yollari" }, { "Şapte", "șapte" },         { "şapte", "șapte" },
    { "s\314\247apte", "șapte" }, { "soluţii", "soluții" },     { "don’t", "don't" },
    { "دلیل", "دليل" },     { "Ｔｏｐ１０", "top10" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_latin_accents_stay (void)
{
  static const Row rows[] = {
    { "façons", "façons" }, { "SKÄL", "skäl" }, { "año", "año" }, { "e\314\201tape", "étape" },
    { "źródła", "źródła" }, { "żal", "żal" },   { "č", "č" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_length (void)
{
  g_autofree char *part = reasons_fold ("GRÜNDE", (gssize) strlen ("GRÜ"));
  g_autofree char *none = reasons_fold ("GRÜNDE", 0);

  g_assert_cmpstr (part, ==, "grü");
  g_assert_cmpstr (none, ==, "");
}

/* Folding what is folded changes nothing, so that tables and texts meet. */
static void
test_twice (void)
{
  static const char *const words[] = { "İyi", "Größe", "Ὀδυσσεύς", "ї", "ﬁnal", "Ⅳ", "가지", "ﷲ" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *once = reasons_fold (words[i], -1);
    g_autofree char *twice = reasons_fold (once, -1);

    g_assert_cmpstr (twice, ==, once);
  }
}

/* In the room of the text itself the same comes out, or nothing where it takes more. */
static void
test_within (void)
{
  g_autofree char *long_word = g_strnfill (200, 'A');
  g_autofree char *long_greek = g_strconcat (long_word, "Ὀδυσσεύς", NULL);
  const char *const words[] = { "", "Ways", "İyi", "Größe", "Ὀδυσσεύς", "ї", "ﬁnal", "Ⅳ", "가지", "ﷲ", "लिए", "كِتَابٌ", long_word, long_greek };
  guint n_within = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autofree char *expected = reasons_fold (words[i], -1);
    char folded[256];
    gboolean is_within = reasons_fold_within (words[i], strlen (words[i]), folded);

    g_assert_true (is_within == (strlen (expected) <= strlen (words[i])));
    if (is_within)
      g_assert_cmpstr (folded, ==, expected);
    n_within += is_within;
  }
  g_assert_cmpuint (n_within, >, 0);
  g_assert_cmpuint (n_within, <, G_N_ELEMENTS (words));
}

static void
test_letters (void)
{
  const guint16 *letters = reasons_fold_get_letters ();
  guint n_letters = 0;

  for (gunichar c = 1; c < REASONS_FOLD_LETTERS_END; c++) {
    char text[7] = "";
    char letter[7] = "";
    g_autofree char *expected = NULL;

    g_unichar_to_utf8 (c, text);
    expected = reasons_fold (text, -1);
    if (letters[c] == 0)
      continue;
    g_assert_true (g_unichar_isalpha (c));
    g_unichar_to_utf8 (letters[c], letter);
    g_assert_cmpstr (letter, ==, expected);
    n_letters++;
  }
  g_assert_cmpuint (n_letters, >, 2 * 26 + 2 * 32);
}

/* More words than are kept, and each folds as it did before. */
static void
test_many (void)
{
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < 5000; i++) {
      g_autofree char *word = g_strdup_printf ("Ὀδυσσεύσ%u", i);
      g_autofree char *expected = g_strdup_printf ("οδυσσευσ%u", i);
      g_autofree char *folded = reasons_fold (word, -1);

      g_assert_cmpstr (folded, ==, expected);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/fold/case", test_case);
  g_test_add_func ("/reasons/article/fold/optional-marks", test_optional_marks);
  g_test_add_func ("/reasons/article/fold/one-letter-in-two-forms", test_one_letter_in_two_forms);
  g_test_add_func ("/reasons/article/fold/latin-accents-stay", test_latin_accents_stay);
  g_test_add_func ("/reasons/article/fold/length", test_length);
  g_test_add_func ("/reasons/article/fold/twice", test_twice);
  g_test_add_func ("/reasons/article/fold/within", test_within);
  g_test_add_func ("/reasons/article/fold/letters", test_letters);
  g_test_add_func ("/reasons/article/fold/many", test_many);

  return g_test_run ();
}
