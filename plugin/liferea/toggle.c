/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "toggle.h"

#include <glib/gi18n-lib.h>

ReasonsToggle *
reasons_toggle_new (GtkBox *box,
                    GCallback pressed,
                    gpointer user_data)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  self = g_object_ref_sink (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self), "view-list-ordered-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reasons"), -1);
  g_signal_connect_swapped (self, "clicked", pressed, user_data);
  gtk_box_prepend (box, self);
  return GTK_TOGGLE_BUTTON (self);
}

void
reasons_toggle_update (ReasonsToggle *self,
                       gboolean ours,
                       gboolean sensitive)
{
  const char *tooltip;

  if (ours)
    tooltip = _("Show in Liferea’s Own View (F8)");
  else if (sensitive)
    tooltip = _("Show with Its List (F8)");
  else
    tooltip = _("Nothing to List Here");

  gtk_toggle_button_set_active (self, ours);
  gtk_widget_set_sensitive (GTK_WIDGET (self), ours || sensitive);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}

void
reasons_toggle_remove (ReasonsToggle *self)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self));

  if (box != NULL)
    gtk_box_remove (GTK_BOX (box), GTK_WIDGET (self));
  g_object_unref (self);
}
