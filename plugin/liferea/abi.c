/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "abi.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <gmodule.h>

#define FUNCTION(name) { #name, G_STRUCT_OFFSET (ReasonsAbi, name) }

static const struct {
  const char *name;
  glong offset;
} functions[] = {
  FUNCTION (liferea_activatable_get_type),
  FUNCTION (liferea_shell_activatable_get_type),
  FUNCTION (liferea_shell_get_window),
  FUNCTION (liferea_shell_lookup),
  FUNCTION (item_load),
  FUNCTION (item_to_json),
  FUNCTION (item_get_base_url),
  FUNCTION (item_get_text_direction),
  FUNCTION (itemlist_get_selected_id),
  FUNCTION (itemlist_select_next_unread),
  FUNCTION (liferea_browser_handle_URL),
  FUNCTION (liferea_browser_on_url),
  FUNCTION (liferea_browser_set_view),
  FUNCTION (liferea_browser_clear),
};

const ReasonsAbi *
reasons_abi_get (GError **error)
{
  static ReasonsAbi abi;
  static gboolean complete = FALSE;
  GModule *program;

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (complete)
    return &abi;

  program = g_module_open (NULL, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (functions); i++) {
    if (!g_module_symbol (program, functions[i].name, G_STRUCT_MEMBER_P (&abi, functions[i].offset))) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("This version of Liferea has no function %s"), functions[i].name);
      g_module_close (program);
      return NULL;
    }
  }
  g_module_close (program);
  complete = TRUE;
  return &abi;
}

void
reasons_abi_toast (const char *message)
{
  GModule *program = g_module_open (NULL, 0);
  void (*toast) (const char *format, ...) G_GNUC_PRINTF (1, 2) = NULL;

  g_return_if_fail (message != NULL);

  if (g_module_symbol (program, "liferea_shell_toast", (gpointer *) &toast))
    toast ("%s", message);
  g_module_close (program);
}
