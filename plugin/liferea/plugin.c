/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libpeas.h>

#include "abi.h"
#include "extension.h"

G_MODULE_EXPORT void peas_register_types (PeasObjectModule *module);

void
peas_register_types (PeasObjectModule *module)
{
  GType type;

  bindtextdomain (GETTEXT_PACKAGE, REASONS_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  type = reasons_extension_register ();
  if (type == G_TYPE_INVALID)
    return;

  peas_object_module_register_extension_type (module, reasons_abi_get (NULL)->liferea_shell_activatable_get_type (),
                                              type);
  /* Asked for by the page of plugins in Liferea's preferences. */
  peas_object_module_register_extension_type (module, reasons_abi_get (NULL)->liferea_activatable_get_type (), type);
}
