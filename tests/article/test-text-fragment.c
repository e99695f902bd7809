/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "text-fragment.h"

typedef struct {
  const char *name;
  const char *text;
  const char *passage;
  guint nth; /* which of several, from 0 */
  const char *directive;
} Case;

static const Case cases[] = {
  { "whole", "Intro\nA page cannot ring\nMore", "A page cannot ring", 0, "text=A%20page%20cannot%20ring" },
  { "punctuation", "Cats, dogs & half-measures\nEnd", "Cats, dogs & half-measures", 0,
    "text=Cats%2C%20dogs%20%26%20half%2Dmeasures" },
  { "full-stop-and-tilde", "v1.2_x~y!", "v1.2_x~y!", 0, "text=v1.2_x~y%21" },
  { "percent", "50% off", "50% off", 0, "text=50%25%20off" },
  { "duplicate-by-prefix", "Tea\nWhy we drink\nTea", "Tea", 1, "text=we%20drink-,Tea" },
  { "duplicate-by-suffix", "Tea\nis old\nWhy we drink\nTea", "Tea", 0, "text=Tea,-is%20old" },
  { "duplicate-in-case", "TEA time\nThe tea time", "tea time", 0, "text=The-,tea%20time" },
  { "longer-context", "one two three four tea\nzero two three four tea", "tea", 1,
    "text=zero%20two%20three%20four-,tea" },
  { "all-the-same", "tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea "
                    "tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea tea",
    "tea", 20, NULL },
  { "grows-to-words", "The butterfly sits", "utter", 0, "text=butterfly" },
  { "white-space-trimmed", "One\nTwo\nThree", "\nTwo\n", 0, "text=Two" },
  { "number-before", "1.Rest\n2.Run", "Run", 0, "text=Run" },
  { "marks-apart", "Un cafe\xcc\x81 noir", "cafe", 0, "text=cafe%CC%81" },
  { "marks-do-not-tell-apart", "resume it\nr\xc3\xa9sum\xc3\xa9 of mine", "r\xc3\xa9sum\xc3\xa9", 0,
    "text=resume%20it-,r%C3%A9sum%C3%A9" },
  { "han", "理由一\n猫は静か。\n理由二\n猫は暖かい。", "猫は暖かい。", 0,
    "text=%E7%8C%AB%E3%81%AF%E6%9A%96%E3%81%8B%E3%81%84%E3%80%82" },
  { "arabic", "السبب\nالكتاب صديق", "الكتاب صديق", 0,
    "text=%D8%A7%D9%84%D9%83%D8%AA%D8%A7%D8%A8%20%D8%B5%D8%AF%D9%8A%D9%82" },
  { "blocks", "Start\nA first line here stands\nand a second one follows it\nStop",
    "A first line here stands\nand a second one follows it", 0,
    "text=A%20first%20line%20here,second%20one%20follows%20it" },
  { "long", "Before all that\n"
            "Whoever plants a seed in the morning has something to look for at noon, something to water in the "
            "evening, and something to dream of at night.\nAfter all that",
    "Whoever plants a seed in the morning has something to look for at noon, something to water in the "
    "evening, and something to dream of at night.", 0,
    "text=Whoever%20plants%20a%20seed,dream%20of%20at%20night." },
  { "nothing", "One", "", 0, NULL },
  { "space-only", "One\nTwo", "\n", 0, NULL },
};

static char *
make (const char *text, gsize offset, gsize length)
{
  g_autoptr (ReasonsMatchText) match_text = reasons_match_text_new (text);

  return reasons_text_fragment_new (match_text, offset, length);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  const char *at = strstr (one->text, one->passage);
  g_autofree char *directive = NULL;

  for (guint i = 0; i < one->nth; i++)
    at = strstr (at + 1, one->passage);
  g_assert_nonnull (at);
  directive = make (one->text, (gsize) (at - one->text), strlen (one->passage));
  g_assert_cmpstr (directive, ==, one->directive);
}

static void
test_most_whole (void)
{
  g_autoptr (GString) text = g_string_new ("x");
  g_autofree char *whole = NULL;
  g_autofree char *apart = NULL;

  for (guint i = 1; text->len < REASONS_TEXT_FRAGMENT_MOST_WHOLE - 3; i++)
    g_string_append_printf (text, " %c%c", 'a' + i % 26, 'a' + i / 26);
  while (text->len < REASONS_TEXT_FRAGMENT_MOST_WHOLE)
    g_string_append_c (text, 'q');
  whole = make (text->str, 0, text->len);
  g_assert_nonnull (whole);
  g_assert_null (strchr (whole, ','));
  g_string_append_c (text, 'q');
  apart = make (text->str, 0, text->len);
  g_assert_nonnull (apart);
  g_assert_nonnull (strchr (apart, ','));
}

/* A word longer than any term cannot be written, as the whole or as a part. */
static void
test_most_term (void)
{
  g_autofree char *word = g_strnfill (REASONS_TEXT_FRAGMENT_MOST_TERM + 1, 'w');
  g_autofree char *directive = make (word, 0, strlen (word));

  g_assert_null (directive);
}

static void
test_link (void)
{
  static const struct {
    const char *url;
    const char *directive;
    const char *link;
  } links[] = {
    { "https://a.example/x", "text=y", "https://a.example/x#:~:text=y" },
    { "https://a.example/x", NULL, "https://a.example/x" },
    { "https://a.example/x#top", "text=y", "https://a.example/x#top:~:text=y" },
    { "https://a.example/x#", "text=y", "https://a.example/x#:~:text=y" },
    { "https://a.example/x#top:~:text=z", "text=y", "https://a.example/x#top:~:text=y" },
    { "https://a.example/x#:~:text=z", "text=y", "https://a.example/x#:~:text=y" },
    { "https://a.example/x#:~:text=z", NULL, "https://a.example/x" },
    { "https://a.example/:~:x", "text=y", "https://a.example/:~:x#:~:text=y" },
    { "https://a.example/x?q=1", "text=y", "https://a.example/x?q=1#:~:text=y" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++) {
    g_autofree char *link = reasons_text_fragment_link (links[i].url, links[i].directive);

    g_assert_cmpstr (link, ==, links[i].link);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/text-fragment/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/reasons/article/text-fragment/most-whole", test_most_whole);
  g_test_add_func ("/reasons/article/text-fragment/most-term", test_most_term);
  g_test_add_func ("/reasons/article/text-fragment/link", test_link);
  return g_test_run ();
}
