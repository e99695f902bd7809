/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reading-time.h"

static void
test_languages (void)
{
  static const struct {
    const char *text;
    double words;
  } cases[] = {
    { "The mill stood at the river, and it was the only one that had a wheel of its own.", 238 },
    { "Die Mühle stand an dem Fluss, und sie war die einzige, die ein Rad für sich hatte.", 179 },
    { "El molino estaba en la orilla del río, y era el único que tenía una rueda para él.", 218 },
    { "Le moulin était sur la rive, et c’était le seul qui avait une roue dans la cour.", 195 },
    { "Мельница стояла на реке, и она была одна, что у неё было своё колесо и для себя.", 184 },
    { "De molen stond aan de rivier, en het was de enige die een rad voor zich had.", 202 },
    /* Nothing to tell a language by, and one without a figure of its own: the mean of all. */
    { "Mill river wheel", 184 },
    { "Moara era pe mal și era singura care avea o roată de la râu, dar nu se mai învârtea.", 184 },
    { "", 184 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    g_assert_cmpfloat (reasons_reading_pace_find (cases[i].text).words, ==, cases[i].words);
  }
  g_assert_cmpfloat (reasons_reading_pace_find ("水车很旧，没有人记得它。").ideographs, ==, 255);
  g_assert_cmpfloat (reasons_reading_pace_find ("水車はとても古く、だれも覚えていません。").ideographs, ==, 357);
}

static void
test_language_told (void)
{
  static const struct {
    const char *text;
    const char *language;
  } cases[] = {
    { "The mill was at the end of the river, and it was the one that had a wheel.", "en" },
    { "Die Mühle war am Ende des Flusses, und sie war die einzige, die ein Rad hatte.", "de" },
    { "水车很旧，没有人记得它。", "zh" },
    { "水車はとても古く、だれも覚えていません。", "ja" },
    { "Mill river wheel", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (reasons_reading_pace_find (cases[i].text).language, ==, cases[i].language);
}

static void
test_seconds (void)
{
  static const struct {
    ReasonsWordCount count;
    double seconds;
  } cases[] = {
    { { 0 }, 0 },
    { { .words = 3 }, 3 },
    { { .ideographs = 2 }, 4 },
    { { .letters = 1 }, 0.5 },
    { { .words = 1, .ideographs = 1, .letters = 4 }, 5 },
  };
  ReasonsReadingPace pace = { .words = 60, .ideographs = 30, .letters = 120 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (reasons_reading_pace_get_seconds (&pace, &cases[i].count), cases[i].seconds, 1e-9);
}

static void
test_minutes (void)
{
  static const struct {
    double seconds;
    guint minutes;
  } cases[] = {
    { 0, 0 },     { -5, 0 },    { 29, 0 },       { 30, 1 },       { 60, 1 },
    { 89, 1 },    { 90, 2 },    { 19 * 60, 19 }, { 21 * 60, 20 }, { 23 * 60, 25 },
    { 61 * 60, 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (reasons_reading_minutes (cases[i].seconds), ==, cases[i].minutes);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/reading-time/languages", test_languages);
  g_test_add_func ("/reasons/article/reading-time/language-told", test_language_told);
  g_test_add_func ("/reasons/article/reading-time/seconds", test_seconds);
  g_test_add_func ("/reasons/article/reading-time/minutes", test_minutes);
  return g_test_run ();
}
