/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "changes-text.h"

#include <glib/gi18n-lib.h>

char *
reasons_changes_dup_text (const ReasonsChanges *changes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (changes != NULL, NULL);

  if (!reasons_changes_any (changes))
    return NULL;

  if (changes->added > 0) {
    /* Translators: points of a list that were not there before; goes into “The list has changed: %s”. */
    char *part =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u added", "%u added", changes->added),
                       changes->added);

    g_strv_builder_take (builder, part);
  }
  if (changes->removed > 0) {
    /* Translators: points of a list that are gone; goes into “The list has changed: %s”. */
    char *part =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u removed", "%u removed", changes->removed),
                       changes->removed);

    g_strv_builder_take (builder, part);
  }
  if (changes->reworded > 0) {
    /* Translators: points of a list in other words; goes into “The list has changed: %s”. */
    char *part =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u reworded", "%u reworded", changes->reworded),
                       changes->reworded);

    g_strv_builder_take (builder, part);
  }
  parts = g_strv_builder_end (builder);
  /* Translators: stands between the parts of “The list has changed: 1 added, 2 reworded”. */
  list = g_strjoinv (C_ ("between parts of a sentence", ", "), parts);
  return g_strdup_printf (_("The list has changed: %s"), list);
}
