/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "sentence-plain.h"

#define TEXTS       60000
#define PIECES_MAX  14
#define TEXT_BYTES  128

static gsize
find_end (UBreakIterator *rules, const char *text, gsize start, gsize length)
{
  UErrorCode status = U_ZERO_ERROR;
  UText input = UTEXT_INITIALIZER;
  int32_t end;

  utext_openUTF8 (&input, text + start, (int64_t)(length - start), &status);
  ubrk_setUText (rules, &input, &status);
  g_assert_true (U_SUCCESS (status));
  end = ubrk_next (rules);
  ubrk_setText (rules, NULL, 0, &status);
  utext_close (&input);
  g_assert_cmpint (end, >, 0);
  return start + (gsize)end;
}

/* All that comes near the end of a sentence, put together by chance: no boundary is another one than ICU's. */
static void
test_as_icu (void)
{
  static const char *const pieces[] = {
    ".", ".", ".", "!", "?", " ", " ", " ", "\n", "a", "bc", "A", "BC", "1", "23", ",", "-", ":", ";", "\"", "'",
    "(", ")", "[", "]", "\t", "\302\240", "é", "É", "ß", "ж", "Ж", "漢", "字", "。", "！", "か", "カ", "「", "」",
    "가", "’", "“", "”", "–", "—", "«", "»", "…", "\302\255", "\314\201", "٣", "؟", "ª", "€", "/", "%", "_", "\r",
    "\360\237\230\200", "\342\200\215", "\302\205", "ǆ", "ǅ", "ー", "、", "，", "‐", "·",
    "م", "ש", "ệ", "अ", "ि", "।", "„", "›", "Ա", "։", "․", "²", "১", "ლ", "\342\200\250", "ﬁ", "Ⅳ", "የ", "።",
  };
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *rules = ubrk_open (UBRK_SENTENCE, "root", NULL, 0, &status);
  guint32 chance = 7;
  guint told = 0;

  g_assert_true (U_SUCCESS (status));
  for (guint i = 0; i < TEXTS; i++) {
    char text[TEXT_BYTES] = "";
    gsize length = 0, start = 0;
    guint n;

    chance = chance * 1664525u + 1013904223u;
    n = 1 + (chance >> 16) % PIECES_MAX;
    for (guint j = 0; j < n; j++) {
      chance = chance * 1664525u + 1013904223u;
      length = g_strlcat (text, pieces[(chance >> 8) % G_N_ELEMENTS (pieces)], sizeof text);
    }
    while (start < length) {
      gsize plain = reasons_sentence_find_plain_end (text, start, length);
      gsize end = find_end (rules, text, start, length);

      if (plain != 0 && plain != end)
        g_test_message ("\"%s\" from %" G_GSIZE_FORMAT, text, start);
      g_assert_true (plain == 0 || plain == end);
      told += plain != 0;
      start = end;
    }
  }
  g_assert_cmpuint (told, >, TEXTS / 4);
  ubrk_close (rules);
}

static void
test_told (void)
{
  static const struct {
    const char *text;
    gsize end;
  } cases[] = {
    {"One. Two.", 5},
    {"One (\"two.\") Three", 13},
    {"One. two. Three", 10},
    {"It cost 3.5 euros. Two", 19},
    {"In the U.S. Two", 12},
    {"Really?! Yes", 9},
    {"One! two", 5},
    {"One. 2 men. Two", 12},
    {"Line\nnext", 5},
    {"Été. Ça va", 7},
    {"理由。方法", 9},
    {"None", 4},
    {"مرحبا. نعم", 12},
    {"שלום! כן", 10},
    {"Một… hai. Ba", 14},
    {"एक। दो", 10},
    {"Cafe\314\201. Two", 8},
    {"Het „eerste.” Twee", 18},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (reasons_sentence_find_plain_end (cases[i].text, 0, strlen (cases[i].text)), ==, cases[i].end);
}

/* What is passed over by its first byte ends no sentence by itself, whatever version ICU is of. */
static void
test_every_character (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *rules = ubrk_open (UBRK_SENTENCE, "root", NULL, 0, &status);

  g_assert_true (U_SUCCESS (status));
  for (gunichar c = 1; c < 0x10000; c++) {
    char text[16] = "a";
    gsize length = 1, plain;

    if (!g_unichar_validate (c))
      continue;
    length += (gsize)g_unichar_to_utf8 (c, text + length);
    text[length++] = 'A';
    plain = reasons_sentence_find_plain_end (text, 0, length);
    g_assert_true (plain == 0 || plain == find_end (rules, text, 0, length));
  }
  ubrk_close (rules);
}

static void
test_not_told (void)
{
  static const char *const texts[] = {"One.\314\201 Two", "One; two? ;", "One.\r\nTwo"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpuint (reasons_sentence_find_plain_end (texts[i], 0, strlen (texts[i])), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/sentence-plain/as-icu", test_as_icu);
  g_test_add_func ("/reasons/article/sentence-plain/every-character", test_every_character);
  g_test_add_func ("/reasons/article/sentence-plain/told", test_told);
  g_test_add_func ("/reasons/article/sentence-plain/not-told", test_not_told);
  return g_test_run ();
}
