/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "sentence.h"

/* The sentences, with a "|" between them. */
static const struct {
  const char *text;
  const char *sentences;
} cases[] = {
  { "", "" },
  { "   ", "" },
  { "No end", "No end" },
  { "One. Two! Three?", "One.|Two!|Three?" },
  { "It costs 3.50 euros. Too much.", "It costs 3.50 euros.|Too much." },
  { "Ask Dr. Smith. He knows.", "Ask Dr. Smith.|He knows." },
  { "Ask J. Smith. He knows.", "Ask J. Smith.|He knows." },
  { "Herbs, e.g. Basil, grow fast. Try it.", "Herbs, e.g. Basil, grow fast.|Try it." },
  { "Am 3. Oktober regnet es. Immer.", "Am 3. Oktober regnet es.|Immer." },
  { "It was in 1999. Nobody knew.", "It was in 1999.|Nobody knew." },
  { "He said no. Then he left.", "He said no.|Then he left." },
  { "It is no. 5 of them. Look.", "It is no. 5 of them.|Look." },
  { "A line\nand another", "A line|and another" },
  { "Wait... what? Yes.", "Wait... what?|Yes." },
  { "今天下雨。我不出门！你呢？", "今天下雨。|我不出门！|你呢？" },
  { "「行こう。」と彼は言った。雨だった。", "「行こう。」|と彼は言った。|雨だった。" },
  { "비가 온다. 나는 집에 있다.", "비가 온다.|나는 집에 있다." },
  { "هل تمطر؟ نعم، تمطر. ابق هنا!", "هل تمطر؟|نعم، تمطر.|ابق هنا!" },
  { "بارش ہو رہی ہے۔ ہم گھر پر ہیں۔", "بارش ہو رہی ہے۔|ہم گھر پر ہیں۔" },
  { "बारिश हो रही है। हम घर पर हैं।", "बारिश हो रही है।|हम घर पर हैं।" },
  { "বৃষ্টি হচ্ছে। আমরা ঘরে আছি।", "বৃষ্টি হচ্ছে।|আমরা ঘরে আছি।" },
  { "மழை பெய்கிறது. நாங்கள் வீட்டில்.", "மழை பெய்கிறது.|நாங்கள் வீட்டில்." },
  { "יורד גשם. אנחנו בבית.", "יורד גשם.|אנחנו בבית." },
  { "باران می‌بارد. ما در خانه‌ایم.", "باران می‌بارد.|ما در خانه‌ایم." },
  { "Trời mưa. Tôi ở nhà.", "Trời mưa.|Tôi ở nhà." },
  { "Βρέχει; Ναι, βρέχει.", "Βρέχει;|Ναι, βρέχει." },
};

static char *
join (const char *text,
      const GArray *sentences)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++) {
    const ReasonsSentence *sentence = &g_array_index (sentences, ReasonsSentence, i);

    if (i > 0)
      g_string_append_c (joined, '|');
    g_string_append_len (joined, text + sentence->start,
                         (gssize) (sentence->end - sentence->start));
  }
  return g_string_free (joined, FALSE);
}

static void
test_ends (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) sentences = reasons_sentences_new (cases[i].text, 1024, 16);
    g_autofree char *joined = join (cases[i].text, sentences);

    if (!g_str_equal (joined, cases[i].sentences)) {
      g_test_message ("\"%s\", not \"%s\"", joined, cases[i].sentences);
      g_test_fail ();
    }
  }
}

static void
test_limits (void)
{
  const char *text = "One is here. Two is there. Three is gone.";
  g_autoptr (GArray) two = reasons_sentences_new (text, strlen (text), 2);
  g_autoptr (GArray) cut = reasons_sentences_new (text, 20, 16);
  g_autoptr (GArray) only = reasons_sentences_new ("Never an end to it", 8, 16);
  g_autoptr (GArray) none = reasons_sentences_new (text, 0, 16);
  g_autoptr (GArray) inside = reasons_sentences_new ("ééé", 3, 16);
  g_autofree char *two_joined = join (text, two);
  g_autofree char *cut_joined = join (text, cut);
  g_autofree char *only_joined = join ("Never an end to it", only);
  g_autofree char *inside_joined = join ("ééé", inside);

  g_assert_cmpstr (two_joined, ==, "One is here.|Two is there.");
  g_assert_cmpstr (cut_joined, ==, "One is here.");
  g_assert_cmpstr (only_joined, ==, "Never an");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (inside_joined, ==, "é");
}

/* The last sentence of a limit is a whole one in such a text as well. */
static void
test_lower_case (void)
{
  const char *text = "soup forgives. so do i, e.g. on monday. it keeps.";
  g_autoptr (GArray) all = reasons_sentences_new (text, 1024, 16);
  g_autoptr (GArray) one = reasons_sentences_new (text, 1024, 1);
  g_autofree char *all_joined = join (text, all);
  g_autofree char *one_joined = join (text, one);

  g_assert_cmpstr (all_joined, ==, "soup forgives.|so do i, e.g. on monday.|it keeps.");
  g_assert_cmpstr (one_joined, ==, "soup forgives.");
}

static gpointer
run_thread (gpointer data)
{
  for (guint i = 0; i < 50; i++) {
    g_autoptr (GArray) sentences = reasons_sentences_new ("One. Two! Three?", 64, 16);

    if (sentences->len != 3)
      return GINT_TO_POINTER (1);
  }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("sentences", run_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_null (g_thread_join (threads[i]));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/sentence/ends", test_ends);
  g_test_add_func ("/reasons/article/sentence/limits", test_limits);
  g_test_add_func ("/reasons/article/sentence/lower-case", test_lower_case);
  g_test_add_func ("/reasons/article/sentence/threads", test_threads);

  return g_test_run ();
}
