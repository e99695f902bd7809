/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pace.h"

/* Long enough that a slow machine takes ten steps within it. */
#define REST 1000

static void
count (gpointer counter)
{
  (*(guint *) counter)++;
}

static void
rest (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
}

static void
test_first_at_once (void)
{
  guint acts = 0;
  ReasonsPace *pace = reasons_pace_new (REST, count, &acts);

  reasons_pace_step (pace);
  g_assert_cmpuint (acts, ==, 1);
  rest (REST + 100);
  reasons_pace_step (pace);
  g_assert_cmpuint (acts, ==, 2);
  reasons_pace_free (pace);
}

static void
test_last_of_many (void)
{
  guint acts = 0;
  ReasonsPace *pace = reasons_pace_new (REST, count, &acts);

  for (int i = 0; i < 10; i++)
    reasons_pace_step (pace);
  g_assert_cmpuint (acts, ==, 1);
  rest (REST + 100);
  g_assert_cmpuint (acts, ==, 2);
  rest (REST + 100);
  g_assert_cmpuint (acts, ==, 2);
  reasons_pace_free (pace);
}

static void
test_stopped (void)
{
  guint acts = 0;
  ReasonsPace *pace = reasons_pace_new (REST, count, &acts);

  reasons_pace_step (pace);
  reasons_pace_step (pace);
  reasons_pace_stop (pace);
  rest (REST + 100);
  g_assert_cmpuint (acts, ==, 1);
  reasons_pace_step (pace);
  reasons_pace_step (pace);
  reasons_pace_free (pace);
  rest (REST + 100);
  g_assert_cmpuint (acts, ==, 2);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/liferea/pace/first-at-once", test_first_at_once);
  g_test_add_func ("/reasons/liferea/pace/last-of-many", test_last_of_many);
  g_test_add_func ("/reasons/liferea/pace/stopped", test_stopped);
  return g_test_run ();
}
