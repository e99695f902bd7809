/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "article.h"
#include "guess.h"
#include "labels.h"
#include "letters.h"

static void
test_trim (void)
{
  static const struct {
    const char *text;
    const char *label;
  } cases[] = {
    {"Plain", "Plain"},
    {" – Dashes – ", "Dashes"},
    {"Ends.", "Ends"},
    {"Trails off...", "Trails off..."},
    {"Colon:", "Colon"},
    {"Why?", "Why?"},
    {"full-width：", "full-width"},
    {"句子。", "句子"},
    {"x - y", "x - y"},
    {"C--", "C--"},
    {"“Quoted.”", "“Quoted.”"},
    {"...", "..."},
    {"", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize offset = 0, length = strlen (cases[i].text);
    g_autofree char *label = NULL;

    reasons_label_trim (cases[i].text, &offset, &length);
    label = g_strndup (cases[i].text + offset, length);
    g_assert_cmpstr (label, ==, cases[i].label);
  }
}

static void
check_labels (const char *title, const char *html, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr (ReasonsArticle) article = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  ReasonsInput input = {.content = bytes, .format = REASONS_FORMAT_HTML, .title = title};

  article = reasons_article_new (&input, NULL, NULL);
  for (guint i = 0; i < reasons_article_get_n_points (article); i++) {
    const ReasonsPoint *point = reasons_article_get_point (article, i);

    g_string_append_printf (found, "%d %s|", point->number, point->label);
  }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_found (void)
{
  /* The number alone stands out. */
  check_labels ("3 things to eat",
                "<p><b>1.</b> Apples keep well. They do.</p><p><b>2.</b> Pears do not. A "
                "pity.</p><p><b>3.</b> Plums are best. Indeed.</p>",
                "1 Apples keep well|2 Pears do not|3 Plums are best|");
  /* One author saved the name up to the end. */
  check_labels ("3 things to eat",
                "<ol><li><b>Apples.</b> They keep well.</li><li><b>Pears.</b> They do "
                "not.</li><li>What could the third be? <b>Plums.</b></li></ol>",
                "1 Apples|2 Pears|3 Plums|");
  /* "Finally" belongs to the sentence where no other entry opens so. */
  check_labels (
    "3 things to eat",
    "<ol><li>Apples keep well.</li><li>Pears do not.</li><li>Finally, plums are best.</li></ol>",
    "1 Apples keep well|2 Pears do not|3 Finally, plums are best|");
  /* Number, name and text in a cell each. */
  check_labels ("3 things to eat",
                "<table><tr><td>1</td><td>Apples</td><td>keep "
                "well</td></tr><tr><td>2</td><td>Pears</td><td>do not</td></tr>"
                "<tr><td>3</td><td>Plums</td><td>are best</td></tr></table>",
                "1 Apples|2 Pears|3 Plums|");
  /* No table knows the word, but it counts on. */
  check_labels ("Zorbs",
                "<h2>Zorb 1: Apples</h2><p>They keep well until the spring.</p><h2>Zorb 2: "
                "Pears</h2><p>They do not, which is a pity.</p>"
                "<h2>Zorb 3ff: Plums</h2><p>They are the best of them all.</p>",
                "1 Apples|2 Pears|3 Plums|");
  /* Nor is any word needed that goes with the numbers in the middle. */
  check_labels ("Zorbs",
                "<h2>1. Zorb: Apples</h2><p>They keep well until the spring.</p><h2>2. Zorb: "
                "Pears</h2><p>They do not, which is a pity.</p>"
                "<h2>3. Zorb: Plums</h2><p>They are the best of them all.</p>",
                "1 Apples|2 Pears|3 Plums|");
}

static void
test_guess (void)
{
  static const struct {
    const char *title;
    guint count;
  } cases[] = {
    {"7 zorbs of the year", 7},
    {"The 12 zorbs", 12},
    {"2 zorbs", 0},
    {"Since 7 zorbs", 0},
    {"50% zorbs", 0},
    {"3.5 zorbs", 0},
    {"$20 zorbs", 0},
    {"2024 zorbs", 0},
    {"Zorb 7", 0},
    {"7 years", 0},
    {"Zorb-7 grows", 0},
    {"No number", 0},
    {"(5 zorbs)", 5},
    {"", 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].title);
    g_assert_cmpuint (reasons_guess_count (cases[i].title), ==, cases[i].count);
  }
}

static void
test_letters (void)
{
  g_autofree char *folded = reasons_letters_fold ("A-b, Ç!", strlen ("A-b, Ç!"));

  g_assert_cmpstr (folded, ==, "abç");
  g_assert_true (reasons_letters_same ("The end.", 8, "THE “END”", strlen ("THE “END”")));
  g_assert_false (reasons_letters_same ("The end", 7, "The ends", 8));
  g_assert_false (reasons_letters_same ("...", 3, "!", 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/labels/trim", test_trim);
  g_test_add_func ("/reasons/article/labels/found", test_found);
  g_test_add_func ("/reasons/article/labels/guess", test_guess);
  g_test_add_func ("/reasons/article/labels/letters", test_letters);
  return g_test_run ();
}
