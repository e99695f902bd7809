/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shortcuts.h"

void
reasons_shortcuts_present (GtkWidget *parent)
{
  g_autoptr (GtkBuilder) builder = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  builder = gtk_builder_new_from_resource ("/net/sf/liferea/plugins/reasons/ui/shortcuts.ui");
  adw_dialog_present (ADW_DIALOG (gtk_builder_get_object (builder, "shortcuts")), parent);
}
