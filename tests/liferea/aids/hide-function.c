/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <dlfcn.h>
#include <gmodule.h>
#include <stdlib.h>

/* To be preloaded into the reader: a function of that name is not to be found in it by looking, as in a version
 * that has none. */

#define HIDDEN "REASONS_TEST_HIDDEN"

/* The reader's own children are to be as they are. */
__attribute__ ((constructor)) static void
stay_here (void)
{
  unsetenv ("LD_PRELOAD");
}

gboolean
g_module_symbol (GModule *module,
                 const char *name,
                 gpointer *symbol)
{
  gboolean (*found) (GModule *, const char *, gpointer *) = dlsym (RTLD_NEXT, "g_module_symbol");

  if (g_strcmp0 (name, g_getenv (HIDDEN)) == 0) {
    *symbol = NULL;
    return FALSE;
  }
  return found (module, name, symbol);
}
