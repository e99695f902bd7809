/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A relative and a base URL, a newline between them: what is resolved is safe and stays as it is. */

#include "config.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "oracle.h"
#include "url.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize size);

static void
check (const char *string,
       gboolean may_be_data,
       gboolean may_be_mail)
{
  if (string != NULL && !oracle_is_safe_url (string, may_be_data, may_be_mail)) {
    g_printerr ("Unsafe: %s\n", string);
    abort ();
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *input = g_strndup ((const char *) data, size);
  g_auto (GStrv) parts = NULL;
  g_autoptr (ReasonsUrl) base = NULL;
  g_autoptr (ReasonsUrl) url = NULL;
  g_autofree char *mail = NULL;
  g_autofree char *picture = NULL;

  if (!g_utf8_validate (input, -1, NULL))
    return 0;

  parts = g_strsplit (input, "\n", 2);
  base = parts[0] != NULL ? reasons_url_new (parts[0]) : NULL;
  url = reasons_url_resolve (base, parts[0] != NULL && parts[1] != NULL ? parts[1] : "");
  if (url != NULL) {
    g_autofree char *string = NULL;
    g_autofree char *same = NULL;
    g_autoptr (ReasonsUrl) again = NULL;

    reasons_url_strip_tracking (url);
    string = reasons_url_to_string (url);
    check (string, FALSE, FALSE);
    again = reasons_url_new (string);
    same = again != NULL ? reasons_url_to_string (again) : NULL;
    /* Percent-encoding may carry a URL over the limit on its length. */
    if (g_strcmp0 (same, string) != 0 && (same != NULL || strlen (string) < 8192)) {
      g_printerr ("%s becomes %s\n", string, same);
      abort ();
    }
  }
  mail = reasons_url_clean_mailto (input);
  check (mail, FALSE, TRUE);
  picture = reasons_url_clean_data (input);
  check (picture, TRUE, FALSE);

  return 0;
}
