/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes every payload that tests/xss has into a folder of its own, as seeds for the fuzzers. */

#include "config.h"

#include <stdlib.h>

#include "payloads.h"

static gboolean
write_all (GPtrArray *payloads,
           const char *folder)
{
  for (guint i = 0; i < payloads->len; i++) {
    const Payload *payload = g_ptr_array_index (payloads, i);
    g_autofree char *name = g_strdup_printf ("%s-%u", payload->file, payload->index);
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (GError) error = NULL;
    gsize length;
    const char *data = g_bytes_get_data (payload->content, &length);

    if (!g_file_set_contents (path, data, (gssize) length, &error)) {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  }

  return TRUE;
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) shared = NULL;

  if (argc != 2) {
    g_printerr ("usage: write-seeds FOLDER\n");
    return 2;
  }
  own = payloads_load_own ();
  shared = payloads_load_shared ();

  return write_all (own, argv[1]) && write_all (shared, argv[1]) ? EXIT_SUCCESS : EXIT_FAILURE;
}
