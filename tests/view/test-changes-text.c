/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "changes-text.h"

static void
test_words (void)
{
  static const struct {
    ReasonsChanges changes;
    const char *text;
  } cases[] = {
    { { 0, 0, 0 }, NULL },
    { { 1, 0, 0 }, "The list has changed: 1 added" },
    { { 1, 0, 2 }, "The list has changed: 1 added, 2 reworded" },
    { { 3, 2, 1 }, "The list has changed: 3 added, 2 removed, 1 reworded" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = reasons_changes_dup_text (&cases[i].changes);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/changes-text/words", test_words);
  return g_test_run ();
}
