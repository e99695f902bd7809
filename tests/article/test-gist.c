/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "gist.h"

static const struct {
  const char *name;
  const char *text;
  const char *label;
  const char *gist;
} cases[] = {
  { "empty", "", "Bake", NULL },
  { "label-again", "Bake at night", "Bake at night", NULL },
  { "label-skipped", "Bake at night.\nThe oven is free then and the kitchen stays warm until morning.",
    "Bake at night", "The oven is free then and the kitchen stays warm until morning." },
  { "read-more", "Read more", "Bake at night", NULL },
  { "marks", "* * *", "Bake at night", NULL },
  { "question", "Ever tried it? A night oven gives bread a deeper crust and a softer crumb.", "Bake at night",
    "A night oven gives bread a deeper crust and a softer crumb." },
  { "decimals", "Dough with 2.5 percent of salt keeps its shape for a whole night.", "Salt the dough",
    "Dough with 2.5 percent of salt keeps its shape for a whole night." },
  { "chinese", "你知道吗？夜里烤面包可以让面包皮更香脆，也让厨房保持温暖。", "夜里烤面包",
    "夜里烤面包可以让面包皮更香脆，也让厨房保持温暖。" },
  { "japanese", "本当でしょうか？夜に焼くと皮がぱりっと仕上がり、台所も朝まで暖かいままです。", "夜に焼く",
    "夜に焼くと皮がぱりっと仕上がり、台所も朝まで暖かいままです。" },
  { "arabic", "هل جربت ذلك؟ الخبز ليلا يمنح الرغيف قشرة أعمق ويبقي المطبخ دافئا حتى الصباح.",
    "اخبز ليلا", "الخبز ليلا يمنح الرغيف قشرة أعمق ويبقي المطبخ دافئا حتى الصباح." },
  { "hindi", "क्या आपने कोशिश की? रात में सेंकी गई रोटी की परत गहरी होती है और रसोई गर्म रहती है।",
    "रात में सेंकें", "रात में सेंकी गई रोटी की परत गहरी होती है और रसोई गर्म रहती है।" },
  /* Words count by their letters, however many bytes these take. */
  { "russian", "Об этом знают немногие люди на свете. Ночная выпечка хлеба даёт корке глубокий вкус и долгую жизнь.",
    "Ночная выпечка хлеба", "Ночная выпечка хлеба даёт корке глубокий вкус и долгую жизнь." },
  { "accents", "Peu de gens le savent dans ce pays. Éteindre les étoiles au plafond économise un peu de courant.",
    "Éteindre les étoiles", "Éteindre les étoiles au plafond économise un peu de courant." },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize offset, length;
    gboolean is_found = reasons_gist_find (cases[i].text, cases[i].label, &offset, &length);
    g_autofree char *gist = is_found ? g_strndup (cases[i].text + offset, length) : NULL;

    if (g_strcmp0 (gist, cases[i].gist) != 0) {
      g_test_message ("%s: \"%s\", not \"%s\"", cases[i].name, gist != NULL ? gist : "none",
                      cases[i].gist != NULL ? cases[i].gist : "none");
      g_test_fail ();
    }
  }
}

static void
test_limits (void)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GString) sentences = g_string_new (NULL);
  gsize offset, length;

  while (bytes->len < REASONS_GIST_TEXT_MAX)
    g_string_append (bytes, "Why? ");
  g_string_append (bytes, "Bread baked at night has a deeper crust.");
  g_assert_true (reasons_gist_find (bytes->str, "Bread", &offset, &length));
  g_assert_cmpuint (offset + length, <=, REASONS_GIST_TEXT_MAX);

  for (guint i = 0; i < REASONS_GIST_SENTENCES_MAX; i++)
    g_string_append (sentences, "Why? ");
  length = sentences->len;
  g_string_append (sentences, "Bread baked at night has a deeper crust.");
  g_assert_true (reasons_gist_find (sentences->str, "Bread", &offset, &length));
  g_assert_cmpuint (offset, <, REASONS_GIST_SENTENCES_MAX * strlen ("Why? "));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/gist/sentence-that-says-most", test_cases);
  g_test_add_func ("/reasons/article/gist/limits", test_limits);

  return g_test_run ();
}
