/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "message.h"

#define N_POINTS 5

/* As they may come from a page that was taken over: anything that a script can write down. */
static JSCValue *
evaluate (JSCContext *context,
          const char *script)
{
  JSCValue *value = jsc_context_evaluate (context, script, -1);

  g_assert_null (jsc_context_get_exception (context));
  return value;
}

static void
test_flags (void)
{
  static const char *const bad[] = { "1", "0", "\"true\"", "null", "undefined", "[true]", "({})", "new Boolean (true)" };
  g_autoptr (JSCContext) context = jsc_context_new ();
  g_autoptr (JSCValue) yes = evaluate (context, "true");
  g_autoptr (JSCValue) no = evaluate (context, "false");
  gboolean flag = FALSE;

  g_assert_true (reasons_message_read_flag (yes, &flag));
  g_assert_true (flag);
  g_assert_true (reasons_message_read_true (yes));
  g_assert_true (reasons_message_read_flag (no, &flag));
  g_assert_false (flag);
  g_assert_false (reasons_message_read_true (no));

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (JSCValue) value = evaluate (context, bad[i]);

    flag = 7;
    g_assert_false (reasons_message_read_flag (value, &flag));
    g_assert_cmpint (flag, ==, 7);
    g_assert_false (reasons_message_read_true (value));
  }
}

static void
test_points (void)
{
  static const char *const good[] = { "-1", "0", "1", "4", "-0", "4.0", "2e0" };
  static const int points[] = { -1, 0, 1, 4, 0, 4, 2 };
  static const char *const bad[] = {
    "5", "-2", "0.5", "-0.5", "4.999", "NaN", "Infinity", "-Infinity", "2147483648", "-2147483649", "4294967296", "1e308",
    "9007199254740993", "\"1\"", "true", "null", "undefined", "[1]", "({})", "1n", "new Number (1)", "Symbol ()",
  };
  g_autoptr (JSCContext) context = jsc_context_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (JSCValue) value = evaluate (context, good[i]);
    int index = -7;

    g_assert_true (reasons_message_read_point (value, N_POINTS, &index));
    g_assert_cmpint (index, ==, points[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (JSCValue) value = evaluate (context, bad[i]);
    int index = -7;

    g_assert_false (reasons_message_read_point (value, N_POINTS, &index));
    g_assert_cmpint (index, ==, -7);
  }
}

static void
test_no_points (void)
{
  g_autoptr (JSCContext) context = jsc_context_new ();
  g_autoptr (JSCValue) top = evaluate (context, "-1");
  g_autoptr (JSCValue) first = evaluate (context, "0");
  int index = 0;

  g_assert_true (reasons_message_read_point (top, 0, &index));
  g_assert_cmpint (index, ==, -1);
  g_assert_false (reasons_message_read_point (first, 0, &index));
}

static void
test_progress (void)
{
  static const char *const good[] = { "[0, 0]", "[4, 1]", "[-1, 0.5]", "[1, 0.25, \"more\"]" };
  static const int points[] = { 0, 4, -1, 1 };
  static const double shares[] = { 0, 1, 0.5, 0.25 };
  static const char *const bad[] = {
    "[]", "[1]", "[1, 1.1]", "[1, -0.1]", "[1, NaN]", "[1, Infinity]", "[5, 0]", "[0.5, 0]", "[,0]", "[0,,]",
    "[\"1\", 0]", "[1, \"0\"]", "[[1], [0]]", "[1, null]", "1", "\"1,0\"", "null", "({0: 1, 1: 0, length: 2})",
    "new Float64Array ([1, 0])",
  };
  g_autoptr (JSCContext) context = jsc_context_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (JSCValue) value = evaluate (context, good[i]);
    int index = -7;
    double share = -7;

    g_assert_true (reasons_message_read_progress (value, N_POINTS, &index, &share));
    g_assert_cmpint (index, ==, points[i]);
    g_assert_cmpfloat (share, ==, shares[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (JSCValue) value = evaluate (context, bad[i]);
    int index = -7;
    double share = -7;

    g_assert_false (reasons_message_read_progress (value, N_POINTS, &index, &share));
    g_assert_cmpint (index, ==, -7);
    g_assert_cmpfloat (share, ==, -7);
  }
}

static void
test_several_points (void)
{
  static const struct {
    const char *script;
    guint64 count;
  } good[] = { { "[]", 0 }, { "[0]", 1 }, { "[4, 1]", 2 }, { "[2, 2]", 1 }, { "[0, 1, 2, 3, 4]", 5 } };
  static const char *const bad[] = {
    "[5]", "[-1]", "[0.5]", "[\"1\"]", "[null]", "[,]", "[0, 1, 2, 3, 4, 0]", "new Array (4294967295)", "1", "null",
    "({length: 1, 0: 1})", "new Uint8Array ([1])", "\"1\"",
  };
  g_autoptr (JSCContext) context = jsc_context_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (JSCValue) value = evaluate (context, good[i].script);
    g_autoptr (GtkBitset) points = reasons_message_read_points (value, N_POINTS);

    g_assert_nonnull (points);
    g_assert_cmpuint (gtk_bitset_get_size (points), ==, good[i].count);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (JSCValue) value = evaluate (context, bad[i]);

    g_assert_null (reasons_message_read_points (value, N_POINTS));
  }
}

static void
test_places (void)
{
  static const char *const bad[] = {
    "[]", "[1, 0, 0]", "[1, 0, 0, 1]", "[1, 5, 0, false]", "[1, -1, 0, false]", "[-1, 0, 0, false]", "[1, 0, -1, false]",
    "[1, 0, 0.5, false]", "[1, 0, NaN, false]", "[1, 0, 1e300, false]", "[\"1\", 0, 0, false]", "[1, 0, 2147483648, true]",
    "null", "({0: 1, 1: 0, 2: 0, 3: true, length: 4})", "true",
  };
  g_autoptr (JSCContext) context = jsc_context_new ();
  g_autoptr (JSCValue) good = evaluate (context, "[3, 4, 140, true]");
  ReasonsPlaceMessage place = { 0 };

  g_assert_true (reasons_message_read_place (good, N_POINTS, &place));
  g_assert_cmpuint (place.serial, ==, 3);
  g_assert_cmpuint (place.index, ==, 4);
  g_assert_cmpuint (place.offset, ==, 140);
  g_assert_true (place.finished);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (JSCValue) value = evaluate (context, bad[i]);

    g_assert_false (reasons_message_read_place (value, N_POINTS, &place));
    g_assert_cmpuint (place.offset, ==, 140);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/view/message/flags", test_flags);
  g_test_add_func ("/reasons/view/message/points", test_points);
  g_test_add_func ("/reasons/view/message/no-points", test_no_points);
  g_test_add_func ("/reasons/view/message/progress", test_progress);
  g_test_add_func ("/reasons/view/message/several-points", test_several_points);
  g_test_add_func ("/reasons/view/message/places", test_places);

  return g_test_run ();
}
