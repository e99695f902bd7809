/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guess.h"

static void
test_largest (void)
{
  g_autofree char *within = g_strdup_printf ("%d old bridges", REASONS_GUESS_MAX);
  g_autofree char *beyond = g_strdup_printf ("%d old bridges", REASONS_GUESS_MAX + 1);

  g_assert_cmpuint (reasons_guess_count (within), ==, REASONS_GUESS_MAX);
  g_assert_cmpuint (reasons_guess_count (beyond), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/guess/largest", test_largest);

  return g_test_run ();
}
