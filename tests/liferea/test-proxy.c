/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "proxy.h"

static gboolean
is_used (GVariant *mode)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (mode);

  return reasons_proxy_is_used (owned);
}

static void
test_as_liferea (void)
{
  g_assert_true (is_used (g_variant_new_int32 (0)));
  g_assert_false (is_used (g_variant_new_int32 (1)));
  g_assert_true (is_used (g_variant_new_int32 (2)));
  g_assert_true (is_used (g_variant_new_int32 (3)));
  g_assert_true (is_used (g_variant_new_int32 (-1)));
}

static void
test_unknown (void)
{
  g_assert_true (reasons_proxy_is_used (NULL));
  g_assert_true (is_used (g_variant_new_string ("none")));
  g_assert_true (is_used (g_variant_new_uint32 (1)));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/liferea/proxy/as-liferea", test_as_liferea);
  g_test_add_func ("/reasons/liferea/proxy/unknown", test_unknown);
  return g_test_run ();
}
