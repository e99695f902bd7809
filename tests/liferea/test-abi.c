/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>
#include <libpeas.h>

#include "abi.h"
#include "extension.h"

/* This program is no Liferea: what is missing is named, and nothing is registered. */
static void
test_missing_function_is_named (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (reasons_abi_get (&error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, "liferea_activatable_get_type"));
}

static void
test_extension_stays_off (void)
{
  g_test_expect_message ("reasons", G_LOG_LEVEL_MESSAGE, "*stays off*liferea_activatable_get_type*");
  g_assert_cmpuint (reasons_extension_register (), ==, G_TYPE_INVALID);
  g_test_assert_expected_messages ();
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/liferea/abi/missing-function-is-named", test_missing_function_is_named);
  g_test_add_func ("/reasons/liferea/abi/extension-stays-off", test_extension_stays_off);
  return g_test_run ();
}
