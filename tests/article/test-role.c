/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "token.h"

static const struct {
  const char *text;
  ReasonsHeadingRole role;
} cases[] = {
  { "", REASONS_HEADING_PLAIN },
  { "Plant a tree", REASONS_HEADING_PLAIN },
  { "Introduction", REASONS_HEADING_INTRODUCTION },
  { "6. Conclusion", REASONS_HEADING_CONCLUSION },
  { "CONCLUSION: bake more", REASONS_HEADING_CONCLUSION },
  { "Final thoughts on bread", REASONS_HEADING_CONCLUSION },
  { "Summaries are hard to write", REASONS_HEADING_PLAIN },
  { "Table of Contents", REASONS_HEADING_CONTENTS },
  { "FAQ", REASONS_HEADING_FAQ },
  { "You may also like", REASONS_HEADING_RELATED },
  { "About the author", REASONS_HEADING_AUTHOR },
  { "Subscribe to our newsletter", REASONS_HEADING_NEWSLETTER },
  { "Leave a comment", REASONS_HEADING_COMMENTS },
  { "References", REASONS_HEADING_REFERENCES },
  { "Bonus: keep the crumbs", REASONS_HEADING_BONUS },
  { "Fazit", REASONS_HEADING_CONCLUSION },
  { "Introducción", REASONS_HEADING_INTRODUCTION },
  { "Заключение", REASONS_HEADING_CONCLUSION },
  { "总结", REASONS_HEADING_CONCLUSION },
  { "寫在最後", REASONS_HEADING_CONCLUSION },
  { "相关文章", REASONS_HEADING_RELATED },
  { "总结你的一天", REASONS_HEADING_PLAIN },
  { "目錄", REASONS_HEADING_CONTENTS },
  { "はじめに", REASONS_HEADING_INTRODUCTION },
  { "まとめ：庭を楽しもう", REASONS_HEADING_CONCLUSION },
  { "よくある質問", REASONS_HEADING_FAQ },
  { "荷物をまとめて出かける", REASONS_HEADING_PLAIN },
  { "마치며", REASONS_HEADING_CONCLUSION },
  { "자주 묻는 질문", REASONS_HEADING_FAQ },
  { "참고 자료", REASONS_HEADING_REFERENCES },
  { "Kết luận", REASONS_HEADING_CONCLUSION },
  { "Bài viết liên quan", REASONS_HEADING_RELATED },
  { "Kesimpulan", REASONS_HEADING_CONCLUSION },
  { "Baca juga: kebun kecil", REASONS_HEADING_RELATED },
  { "สรุป", REASONS_HEADING_CONCLUSION },
  { "คำถามที่พบบ่อย", REASONS_HEADING_FAQ },
  { "निष्कर्ष", REASONS_HEADING_CONCLUSION },
  { "यह भी पढ़ें", REASONS_HEADING_RELATED },
  { "উপসংহার", REASONS_HEADING_CONCLUSION },
  { "மேலும் படிக்க", REASONS_HEADING_RELATED },
  { "முடிவுரை", REASONS_HEADING_CONCLUSION },
  { "اکثر پوچھے جانے والے سوالات", REASONS_HEADING_FAQ },
  { "الخاتمة", REASONS_HEADING_CONCLUSION },
  { "اقرأ أيضًا", REASONS_HEADING_RELATED },
  { "المراجع", REASONS_HEADING_REFERENCES },
  { "نتیجه‌گیری", REASONS_HEADING_CONCLUSION },
  { "سوالات متداول", REASONS_HEADING_FAQ },
  { "לסיכום", REASONS_HEADING_CONCLUSION },
  { "על הכותבת", REASONS_HEADING_AUTHOR },
};

static void
test_headings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    ReasonsHeadingRole role = reasons_words_get_role (cases[i].text);

    if (role != cases[i].role) {
      g_test_message ("\"%s\" has role %d, not %d", cases[i].text, role, cases[i].role);
      g_test_fail ();
    }
  }
}

/* A heading may stand among other words. */
static void
test_part (void)
{
  g_autoptr (ReasonsTokens) tokens = reasons_tokens_new ("Plant a tree. Conclusion: bake more. Read on", 64);

  g_assert_cmpuint (tokens->len, ==, 11);
  g_assert_cmpint (reasons_tokens_get_role (tokens, 0, 11), ==, REASONS_HEADING_PLAIN);
  g_assert_cmpint (reasons_tokens_get_role (tokens, 4, 8), ==, REASONS_HEADING_CONCLUSION);
  g_assert_cmpint (reasons_tokens_get_role (tokens, 3, 5), ==, REASONS_HEADING_CONCLUSION);
  g_assert_cmpint (reasons_tokens_get_role (tokens, 5, 5), ==, REASONS_HEADING_PLAIN);
}

static void
test_long_heading (void)
{
  g_autoptr (GString) heading = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append (heading, "tree ");
  g_string_append (heading, "conclusion");
  g_assert_cmpint (reasons_words_get_role (heading->str), ==, REASONS_HEADING_PLAIN);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/role/headings", test_headings);
  g_test_add_func ("/reasons/article/role/part", test_part);
  g_test_add_func ("/reasons/article/role/long-heading", test_long_heading);

  return g_test_run ();
}
