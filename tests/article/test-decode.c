/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "decode.h"

typedef struct {
  const char *name;
  const char *data;
  gsize size;
  const char *expected;
} Case;

#define BYTES(literal) literal, sizeof literal - 1

static const Case cases[] = {
  { "empty", BYTES (""), "" },
  { "ascii", BYTES ("<p>Reasons\t1\n"), "<p>Reasons\t1\n" },
  { "utf-8", BYTES ("Gründe 理由 🎉"), "Gründe 理由 🎉" },
  { "utf-8-mark", BYTES ("\xef\xbb\xbfx"), "x" },
  { "utf-16-le-mark", BYTES ("\xff\xfe<\0p\0>\0\xe9\0"), "<p>é" },
  { "utf-16-be-mark", BYTES ("\xfe\xff\0<\0p\0>\0\xe9"), "<p>é" },
  { "utf-16-le-no-mark", BYTES ("<\0p\0>\0a\0\xe9\0"), "<p>aé" },
  { "utf-16-be-no-mark", BYTES ("\0<\0p\0>\0a\0\xe9"), "<p>aé" },
  { "utf-16-pair", BYTES ("\xff\xfe\x3c\xd8\x89\xdf"), "🎉" },
  { "utf-16-lone-high", BYTES ("\xff\xfe\x3c\xd8x\0"), "\ufffdx" },
  { "utf-16-lone-low", BYTES ("\xff\xfe\x89\xdfx\0"), "\ufffdx" },
  { "utf-16-ends-with-high", BYTES ("\xff\xfex\0\x3c\xd8"), "x\ufffd" },
  { "utf-16-odd-length", BYTES ("\xff\xfex\0y"), "x\ufffd" },
  { "utf-32-le-mark", BYTES ("\xff\xfe\0\0x\0\0\0"), "x" },
  { "stray-nuls", BYTES ("a\0b\0\0c and more text"), "abc and more text" },
  { "nuls-in-broken-utf-8", BYTES ("a\0\xff" "b and more text"), "a\ufffdb and more text" },
  { "invalid", BYTES ("a\xff\xfe" "b"), "a\ufffd\ufffdb" },
  { "overlong", BYTES ("\xc0\xbc"), "\ufffd\ufffd" },
  { "surrogate-in-utf-8", BYTES ("x\xed\xa0\x80y"), "x\ufffd\ufffd\ufffdy" },
  { "cut-short", BYTES ("x\xe7\x90"), "x\ufffd\ufffd" },
  { "c0", BYTES ("a\x01\x08\x0b\x1f\x7f" "b\f"), "ab\f" },
  { "carriage-return-stays", BYTES ("a\r\nb"), "a\r\nb" },
  { "c1", BYTES ("a\xc2\x80\xc2\x9f\xc2\xa0" "b"), "a\xc2\xa0" "b" },
  { "non-characters", BYTES ("a\xef\xbf\xbe\xef\xbf\xbf\xef\xbb\xbf" "b"), "ab" },
  { "at-the-end-of-a-word", BYTES ("1234567\x01" "12345678\x02"), "123456712345678" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *copy = NULL;
  gsize length;
  const char *text = reasons_decode (c->data, c->size, &length, &copy);
  g_autofree char *ended = g_strndup (text, length);

  g_assert_cmpuint (strlen (ended), ==, length);
  g_assert_cmpstr (ended, ==, c->expected);
}

static void
test_clean_is_not_copied (void)
{
  static const char text[] = "Ordinary text — as most is.";
  g_autofree char *copy = NULL;
  gsize length;

  g_assert_true (reasons_decode (text, sizeof text - 1, &length, &copy) == text);
  g_assert_null (copy);
}

static void
test_clean (void)
{
  static const struct {
    const char *text;
    const char *expected;
  } texts[] = {
    { "plain", "plain" },
    { "a\rb", "a\nb" },
    { "a\u202eb\u202dc", "abc" },
    { "\u2066isolated\u2069 \u2013 stays", "\u2066isolated\u2069 \u2013 stays" },
    { "\x02\xC2\x85", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    gsize length;
    g_autofree char *clean = reasons_decode_clean (texts[i].text, strlen (texts[i].text), &length);

    g_assert_cmpstr (clean, ==, texts[i].expected);
    g_assert_cmpuint (length, ==, strlen (clean));
    g_assert_cmpint (reasons_decode_is_clean (texts[i].text, strlen (texts[i].text)), ==,
                     strcmp (texts[i].text, texts[i].expected) == 0);
    g_assert_true (reasons_decode_is_clean (clean, length));
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/decode/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/reasons/article/decode/clean-is-not-copied", test_clean_is_not_copied);
  g_test_add_func ("/reasons/article/decode/clean", test_clean);

  return g_test_run ();
}
