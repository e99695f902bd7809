/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "host-settings.h"

/* A key that this version of the host has not, or a host that is not there at all, is no reason to abort. */
static void
test_unknown_key (void)
{
  g_assert_null (reasons_host_settings_new ("no-such-key"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/liferea/host-settings/unknown-key", test_unknown_key);
  return g_test_run ();
}
