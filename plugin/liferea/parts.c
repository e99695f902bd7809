/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "parts.h"

#include <glib/gi18n-lib.h>

/* Connecting to a signal that is not there is a warning. */
static gboolean
has_signals (const ReasonsParts *parts)
{
  return g_signal_lookup ("item-selected", G_OBJECT_TYPE (parts->itemlist)) != 0 &&
         g_signal_lookup ("item-updated", G_OBJECT_TYPE (parts->itemlist)) != 0 &&
         g_signal_lookup ("node-selected", G_OBJECT_TYPE (parts->feedlist)) != 0 &&
         g_signal_lookup ("location-changed", G_OBJECT_TYPE (parts->browser)) != 0;
}

static gboolean
find_objects (ReasonsParts *parts,
              GObject *shell,
              GError **error)
{
  static const struct {
    const char *name;
    glong offset;
  } objects[] = {
    { "itemlist", G_STRUCT_OFFSET (ReasonsParts, itemlist) },
    { "feedlist", G_STRUCT_OFFSET (ReasonsParts, feedlist) },
    { "htmlview", G_STRUCT_OFFSET (ReasonsParts, browser) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (objects); i++) {
    GObject **object = G_STRUCT_MEMBER_P (parts, objects[i].offset);

    if (g_object_class_find_property (G_OBJECT_GET_CLASS (shell), objects[i].name) != NULL)
      g_object_get (shell, objects[i].name, object, NULL);
    if (*object == NULL) {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("This version of Liferea has no part “%s”"),
                   objects[i].name);
      return FALSE;
    }
  }
  return TRUE;
}

gboolean
reasons_parts_find (ReasonsParts *parts,
                    const ReasonsAbi *abi,
                    GObject *shell,
                    GError **error)
{
  GtkWidget *parent;
  GtkWidget *header;

  g_return_val_if_fail (parts != NULL, FALSE);
  g_return_val_if_fail (abi != NULL, FALSE);
  g_return_val_if_fail (G_IS_OBJECT (shell), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!find_objects (parts, shell, error))
    return FALSE;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (parts->browser), "renderwidget") != NULL)
    g_object_get (parts->browser, "renderwidget", &parts->view, NULL);
  parent = parts->view != NULL ? gtk_widget_get_parent (parts->view) : NULL;
  if (parent == NULL || !GTK_IS_FRAME (parent) || !has_signals (parts)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Liferea’s article view is not where it was"));
    return FALSE;
  }
  parts->frame = g_object_ref (GTK_FRAME (parent));

  header = abi->liferea_shell_lookup ("headerbarRight");
  if (header == NULL || !GTK_IS_BOX (header)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("Liferea’s header bar is not as it was"));
    return FALSE;
  }
  parts->header = g_object_ref (GTK_BOX (header));
  return TRUE;
}

void
reasons_parts_clear (ReasonsParts *parts)
{
  g_return_if_fail (parts != NULL);

  g_clear_object (&parts->itemlist);
  g_clear_object (&parts->feedlist);
  g_clear_object (&parts->browser);
  g_clear_object (&parts->view);
  g_clear_object (&parts->frame);
  g_clear_object (&parts->header);
}
