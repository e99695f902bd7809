/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "abi.h"
#include "extension.h"

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

/* A plugin that was not installed, but put into a folder, has its translations beside it. */
static void
find_translations (PeasObjectModule *module)
{
  g_autofree char *beside = g_build_filename (peas_object_module_get_path (module), "locale", NULL);

  bindtextdomain (GETTEXT_PACKAGE, g_file_test (beside, G_FILE_TEST_IS_DIR) ? beside : REASONS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

void
peas_register_types (PeasObjectModule *module)
{
  GType type;

  find_translations (module);

  type = reasons_extension_register ();
  if (type == G_TYPE_INVALID)
    return;

  peas_object_module_register_extension_type (module, reasons_abi_get (NULL)->liferea_shell_activatable_get_type (),
                                              type);
  /* Asked for by the page of plugins in Liferea's preferences. */
  peas_object_module_register_extension_type (module, reasons_abi_get (NULL)->liferea_activatable_get_type (), type);
}
