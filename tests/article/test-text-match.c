/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "text-match.h"

static const char garden[] = "Why we garden\n"
                             "A garden teaches patience, and patience grows.\n"
                             "Water every day\n"
                             "Birds visit. Water the beds; water them well.";

typedef struct {
  const char *name;
  const char *text;
  ReasonsTextDirective directive;
  guint count;
  const char *found; /* the first match */
} Case;

static const Case cases[] = {
  { "once", garden, { .start = "teaches patience" }, 1, "teaches patience" },
  { "case", garden, { .start = "BIRDS VISIT" }, 1, "Birds visit" },
  { "twice", garden, { .start = "patience" }, 2, "patience" },
  { "part-of-word", garden, { .start = "bird" }, 0, NULL },
  { "prefix", garden, { .prefix = "every day", .start = "birds" }, 1, "Birds" },
  { "prefix-elsewhere", garden, { .prefix = "every", .start = "birds" }, 0, NULL },
  { "second-by-prefix", garden, { .prefix = "and", .start = "patience" }, 1, "patience" },
  { "suffix", garden, { .start = "water", .suffix = "the" }, 1, "Water" },
  { "suffix-in-next-block", garden, { .start = "day", .suffix = "birds" }, 1, "day" },
  { "end", garden, { .start = "A garden", .end = "day" }, 1,
    "A garden teaches patience, and patience grows.\nWater every day" },
  { "first-end", garden, { .start = "Birds", .end = "water" }, 1, "Birds visit. Water" },
  { "end-with-suffix", garden, { .start = "Birds", .end = "water", .suffix = "them" }, 1,
    "Birds visit. Water the beds; water" },
  { "end-missing", garden, { .start = "Birds", .end = "snow" }, 0, NULL },
  { "across-blocks", garden, { .start = "garden A" }, 0, NULL },
  { "marks", "Un caf\xc3\xa9 noir", { .start = "cafe" }, 1, "caf\xc3\xa9" },
  { "marks-apart", "Un cafe\xcc\x81 noir", { .start = "caf\xc3\xa9" }, 1, "cafe\xcc\x81" },
  { "full-width", "Ｇｏ home", { .start = "go" }, 1, "Ｇｏ" },
  { "han", "猫は寝る。犬は走る。", { .start = "犬" }, 1, "犬" },
  { "overlapping", "ha ha ha", { .start = "ha ha" }, 2, "ha ha" },
  { "empty-text", "", { .start = "a" }, 0, NULL },
  { "empty-term", "a", { .start = "" }, 0, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (ReasonsMatchText) text = reasons_match_text_new (one->text);
  ReasonsTextMatch match = reasons_match_text_find (text, &one->directive);
  g_autofree char *found = NULL;

  g_assert_cmpuint (match.count, ==, one->count);
  if (match.count == 0)
    return;
  found = g_strndup (one->text + match.start, match.end - match.start);
  g_assert_cmpstr (found, ==, one->found);
}

/* A search of a long text costs its length; when the steps are gone nothing counts as found once. */
static void
test_most_steps (void)
{
  g_autoptr (GString) string = g_string_new ("z ");
  g_autoptr (ReasonsMatchText) text = NULL;
  ReasonsTextDirective directive = { .start = "z" };

  for (guint i = 0; i < 30000; i++)
    g_string_append (string, "y x ");
  text = reasons_match_text_new (string->str);
  g_assert_cmpuint (reasons_match_text_find (text, &directive).count, ==, 1);
  for (gsize i = 0; i < REASONS_MATCH_TEXT_MOST_STEPS / string->len; i++)
    reasons_match_text_find (text, &directive);
  g_assert_cmpuint (reasons_match_text_find (text, &directive).count, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/text-match/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/reasons/article/text-match/most-steps", test_most_steps);
  return g_test_run ();
}
