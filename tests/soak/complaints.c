/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "complaints.h"

/* What GLib writes: "(program:1234): Domain-WARNING **: 12:34:56.789: message", after "** " where it has no domain. */
#define LINE "^(?:\\*\\* )?\\(([^:)]*):[0-9]+\\): ((?:[^ ]*-)?(?:WARNING|CRITICAL|ERROR)) \\*\\*: (?:[0-9:.]+: )?(.*)$"

static void
count_line (GHashTable *counts,
            const GRegex *numbers,
            const GMatchInfo *match)
{
  g_autofree char *program = g_match_info_fetch (match, 1);
  g_autofree char *level = g_match_info_fetch (match, 2);
  g_autofree char *message = g_match_info_fetch (match, 3);
  g_autofree char *common = g_regex_replace_literal (numbers, message, -1, 0, "#", 0, NULL);
  char *line = g_strdup_printf ("%s %s: %s", program, level, common);

  g_hash_table_replace (counts, line, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, line)) + 1));
}

GHashTable *
complaints_count (const char *log)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) line = g_regex_new (LINE, G_REGEX_MULTILINE | G_REGEX_RAW, 0, NULL);
  g_autoptr (GRegex) numbers = g_regex_new ("0x[0-9a-f]+|[0-9]+", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (line, log, 0, &match);
  while (g_match_info_matches (match)) {
    count_line (counts, numbers, match);
    g_match_info_next (match, NULL);
  }
  return counts;
}

gboolean
complaints_is_webkits (const char *line)
{
  return g_str_has_prefix (line, "process ");
}

char *
complaints_dup_unusual (GHashTable *counts,
                        GHashTable *usual,
                        guint *total)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GHashTableIter iter;
  gpointer line;
  gpointer count;

  *total = 0;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &line, &count)) {
    if (usual != NULL && (complaints_is_webkits (line) || g_hash_table_contains (usual, line)))
      continue;
    g_string_append_printf (lines, "%u x %s\n", GPOINTER_TO_UINT (count), (const char *) line);
    *total += GPOINTER_TO_UINT (count);
  }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
