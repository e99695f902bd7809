/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "marker.h"

/* A number for texts without any marker. */
#define NONE -2

typedef struct {
  const char *text;
  int number;
  const char *rest; /* what follows the marker */
} Row;

static gboolean
read_marker (const char *text,
             const ReasonsPromise *promise,
             ReasonsMarker *marker)
{
  g_autoptr (ReasonsTokens) opening = reasons_tokens_new (text, REASONS_MARKER_LENGTH_MAX);

  return reasons_marker_read (opening, promise, marker);
}

static gboolean
read_ordinal (const char *text,
              ReasonsMarker *marker)
{
  g_autoptr (ReasonsTokens) opening = reasons_tokens_new (text, REASONS_MARKER_LENGTH_MAX);

  return reasons_marker_read_ordinal (opening, marker);
}

static void
check_promised (const Row *rows,
                gsize n_rows,
                const char *noun)
{
  ReasonsPromise promise = { .count = 5, .noun = (char *) noun, .is_certain = TRUE };

  for (gsize i = 0; i < n_rows; i++) {
    ReasonsMarker marker;
    gboolean found =
      read_marker (rows[i].text, noun != NULL ? &promise : NULL, &marker);

    if (found != (rows[i].number > NONE))
      g_test_fail_printf ("%s: %s", rows[i].text, found ? "a marker" : "no marker");
    if (!found)
      continue;
    if (marker.number != rows[i].number || marker.length > strlen (rows[i].text) ||
        strcmp (rows[i].text + marker.length, rows[i].rest) != 0)
      g_test_fail_printf ("%s: %d, \"%s\"", rows[i].text, marker.number, rows[i].text + marker.length);
  }
}

static void
check (const Row *rows,
       gsize n_rows)
{
  check_promised (rows, n_rows, NULL);
}

static void
test_digits (void)
{
  static const Row rows[] = {
    { "3. Sleep", 3, "Sleep" },   { "3) Sleep", 3, "Sleep" },   { "(3) Sleep", 3, "Sleep" },
    { "3 Sleep", 3, "Sleep" },    { "03 – Sleep", 3, "Sleep" }, { "3: Sleep", 3, "Sleep" },
    { "3.", 3, "" },              { "#3 Sleep", 3, "Sleep" },   { "٣. النوم", 3, "النوم" },
    { "3、睡眠", 3, "睡眠" },     { "1st: Sleep", 1, "Sleep" }, { "3️⃣ Sleep", 3, "Sleep" },
    { "③ Sleep", 3, "Sleep" },    { "🔟 Sleep", 10, "Sleep" },  { "999. Sleep", 999, "Sleep" },
    { "1000. Sleep", NONE, "" },  { "3.5 cups", NONE, "" },     { "10:30 breakfast", NONE, "" },
    { "3 years later", NONE, "" }, { "3 reasons to sleep", NONE, "" }, { "50% off", NONE, "" },
    { "3D printing", NONE, "" },  { "Sleep 3", NONE, "" },      { "", NONE, "" },
    { "3/ Sleep", 3, "Sleep" },   { "3 / Sleep", 3, "Sleep" },  { "3/4 cups", NONE, "" },
    { "3º Dormir", 3, "Dormir" }, { "3ª: dormir", 3, "dormir" }, { "3rd Street", NONE, "" },
    { "8 Mit dem Rad zur Arbeit fahren", 8, "Mit dem Rad zur Arbeit fahren" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_nouns (void)
{
  static const Row rows[] = {
    { "Reason 3: Sleep", 3, "Sleep" },         { "Tip #3 - Sleep", 3, "Sleep" },
    { "No. 3: Sleep", 3, "Sleep" },            { "Step Three: Sleep", 3, "Sleep" },
    { "Common Mistake #3: Sleep", 3, "Sleep" }, { "Grund 3: Schlaf", 3, "Schlaf" },
    { "Tipp Nr. 3: Schlaf", 3, "Schlaf" },     { "Schritt 3 – Schlaf", 3, "Schlaf" },
    { "Conseil n°3 : dormir", 3, "dormir" },   { "Raison n° 3 : dormir", 3, "dormir" },
    { "Étape 3 : dormir", 3, "dormir" },       { "Consejo 3: dormir", 3, "dormir" },
    { "Razón n.º 3: dormir", 3, "dormir" },    { "Paso 3. Dormir", 3, "Dormir" },
    { "Dica 3: dormir", 3, "dormir" },         { "Motivo 3: dormire", 3, "dormire" },
    { "Consiglio n. 3: dormire", 3, "dormire" }, { "Reden 3: slapen", 3, "slapen" },
    { "Stap 3: slapen", 3, "slapen" },         { "Powód 3: sen", 3, "sen" },
    { "Krok 3. Sen", 3, "Sen" },               { "Совет 3: сон", 3, "сон" },
    { "Совет № 3. Сон", 3, "Сон" },            { "Причина №3: сон", 3, "сон" },
    { "Порада 3: сон", 3, "сон" },             { "Důvod 3: spánek", 3, "spánek" },
    { "Tip č. 3: spánek", 3, "spánek" },       { "Dôvod 3: spánok", 3, "spánok" },
    { "Skäl 3: sömn", 3, "sömn" },             { "Grund nr. 3: søvn", 3, "søvn" },
    { "Råd 3: søvn", 3, "søvn" },              { "Syy 3: uni", 3, "uni" },
    { "Vinkki 3: uni", 3, "uni" },             { "Tipp 3: alvás", 3, "alvás" },
    { "Sfatul 3: somnul", 3, "somnul" },       { "Съвет 3: сън", 3, "сън" },
    { "İpucu 3: uyku", 3, "uyku" },            { "Neden 3: uyku", 3, "uyku" },
    { "Λόγος 3: ύπνος", 3, "ύπνος" },          { "Συμβουλή 3: ύπνος", 3, "ύπνος" },
    { "Raó 3: dormir", 3, "dormir" },          { "Part III. Sleep", 3, "Sleep" },
    { "No one knows", NONE, "" },              { "Step by step", NONE, "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_promised_noun (void)
{
  static const Row rows[] = {
    { "Wibblong 3: sleep", 3, "sleep" },
    { "Wobble 3: sleep", NONE, "" },
  };

  check_promised (rows, G_N_ELEMENTS (rows), "Wibblongs");
}

static void
test_ordinals (void)
{
  static const Row rows[] = {
    { "First, sleep", 1, "sleep" },            { "Second reason: sleep", 2, "sleep" },
    { "Finally, sleep", -1, "sleep" },         { "Erstens: Schlaf", 1, "Schlaf" },
    { "Zweitens, Schlaf", 2, "Schlaf" },       { "Premièrement, dormir", 1, "dormir" },
    { "Tout d'abord, dormir", 1, "dormir" },   { "En segundo lugar, dormir", 2, "dormir" },
    { "Primero: dormir", 1, "dormir" },        { "Em primeiro lugar, dormir", 1, "dormir" },
    { "In terzo luogo, dormire", 3, "dormire" }, { "Ten eerste: slapen", 1, "slapen" },
    { "Po drugie, sen", 2, "sen" },            { "Во-первых, сон", 1, "сон" },
    { "В-третьих, сон", 3, "сон" },            { "По-перше, сон", 1, "сон" },
    { "Za prvé: spánek", 1, "spánek" },        { "Po prvé, spánok", 1, "spánok" },
    { "För det andra, sömn", 2, "sömn" },      { "For det første: søvn", 1, "søvn" },
    { "Ensinnäkin, uni", 1, "uni" },           { "Először is, alvás", 1, "alvás" },
    { "În primul rând, somnul", 1, "somnul" }, { "Първо, сън", 1, "сън" },
    { "İkinci olarak, uyku", 2, "uyku" },      { "Πρώτον, ύπνος", 1, "ύπνος" },
    { "En primer lloc, dormir", 1, "dormir" }, { "第一，睡眠", 1, "睡眠" },
    { "First sleep is best", NONE, "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_ordinal_after_noun (void)
{
  static const Row rows[] = {
    { "Powód drugi: sen", 2, "sen" },          { "Причина третья. Сон", 3, "Сон" },
    { "Порада перша: сон", 1, "сон" },         { "Motivo secondo: dormire", 2, "dormire" },
    { "Consejo primero: dormir", 1, "dormir" }, { "Raison première : dormir", 1, "dormir" },
    { "Důvod první: spánek", 1, "spánek" },    { "Sfatul al doilea: somnul", 2, "somnul" },
    { "Причина третья и последняя", NONE, "" }, { "Things first happened here", NONE, "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_words_and_letters (void)
{
  static const Row rows[] = {
    { "Three: sleep", 3, "sleep" }, { "III. Sleep", 3, "Sleep" }, { "iii) sleep", 3, "sleep" },
    { "c) sleep", 3, "sleep" },     { "C. Sleep", 3, "Sleep" },   { "一、睡眠", 1, "睡眠" },
    { "Sex: sleep", NONE, "" },     { "Fire: sleep", NONE, "" },  { "On: sleep", NONE, "" },
    { "One, two, sleep", NONE, "" }, { "Mix: sleep", NONE, "" },
  };

  check (rows, G_N_ELEMENTS (rows));
}

static void
test_bullets_and_bonus (void)
{
  static const Row rows[] = {
    { "• Sleep", -1, "Sleep" },     { "✅ Sleep", -1, "Sleep" }, { "– 3. Sleep", 3, "Sleep" },
    { "Bonus: Sleep", -1, "Sleep" }, { "Bonus tip 6: Sleep", 6, "Sleep" },
    { "-5 degrees", NONE, "" },
  };
  ReasonsMarker marker;

  check (rows, G_N_ELEMENTS (rows));
  g_assert_true (read_marker ("Bonus: Sleep", NULL, &marker));
  g_assert_true (marker.is_bonus);
  g_assert_true (read_marker ("3. Sleep", NULL, &marker));
  g_assert_false (marker.is_bonus);
}

/* With no comma an ordinal is read only where it is asked for. */
static void
test_loose_ordinals (void)
{
  ReasonsMarker marker;

  g_assert_false (read_marker ("Erstens kostet er viel", NULL, &marker));
  g_assert_true (read_ordinal ("Erstens kostet er viel", &marker));
  g_assert_cmpint (marker.number, ==, 1);
  g_assert_cmpuint (marker.length, ==, strlen ("Erstens "));
  g_assert_false (marker.is_last);
  g_assert_true (read_ordinal ("Finally it closed", &marker));
  g_assert_cmpint (marker.number, ==, -1);
  g_assert_true (marker.is_last);
  g_assert_false (read_ordinal ("Erstens", &marker));
  g_assert_false (read_ordinal ("It closed", &marker));
  g_assert_false (read_ordinal ("", &marker));
}

static void
test_roman (void)
{
  ReasonsMarker marker;

  g_assert_true (read_marker ("IV. Repair", NULL, &marker));
  g_assert_true (marker.is_roman);
  g_assert_true (read_marker ("\342\205\243 Repair", NULL, &marker));
  g_assert_true (marker.is_roman);
  g_assert_true (read_marker ("4. Repair", NULL, &marker));
  g_assert_false (marker.is_roman);
}

/* Only the start is looked at, however long a text is. */
static void
test_length (void)
{
  g_autofree char *words = g_strnfill (REASONS_MARKER_LENGTH_MAX, 'x');
  g_autofree char *late = g_strconcat (words, " 3. Sleep", NULL);
  g_autofree char *early = g_strconcat ("3. ", words, words, NULL);
  ReasonsMarker marker;

  g_assert_false (read_marker (late, NULL, &marker));
  g_assert_true (read_marker (early, NULL, &marker));
  g_assert_cmpuint (marker.length, ==, strlen ("3. "));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/marker/digits", test_digits);
  g_test_add_func ("/reasons/article/marker/nouns", test_nouns);
  g_test_add_func ("/reasons/article/marker/promised-noun", test_promised_noun);
  g_test_add_func ("/reasons/article/marker/ordinals", test_ordinals);
  g_test_add_func ("/reasons/article/marker/ordinal-after-noun", test_ordinal_after_noun);
  g_test_add_func ("/reasons/article/marker/words-and-letters", test_words_and_letters);
  g_test_add_func ("/reasons/article/marker/bullets-and-bonus", test_bullets_and_bonus);
  g_test_add_func ("/reasons/article/marker/loose-ordinals", test_loose_ordinals);
  g_test_add_func ("/reasons/article/marker/roman", test_roman);
  g_test_add_func ("/reasons/article/marker/length", test_length);

  return g_test_run ();
}
