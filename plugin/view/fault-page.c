/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fault-page.h"

#include <glib/gi18n-lib.h>

struct _ReasonsFaultPage {
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *reload;
};

G_DEFINE_FINAL_TYPE (ReasonsFaultPage, reasons_fault_page, ADW_TYPE_BIN)

enum {
  RELOAD,
  ELSEWHERE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_reload (ReasonsFaultPage *self)
{
  g_signal_emit (self, signals[RELOAD], 0);
}

static void
on_elsewhere (ReasonsFaultPage *self)
{
  g_signal_emit (self, signals[ELSEWHERE], 0);
}

static void
reasons_fault_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REASONS_TYPE_FAULT_PAGE);

  G_OBJECT_CLASS (reasons_fault_page_parent_class)->dispose (object);
}

static gboolean
reasons_fault_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (REASONS_FAULT_PAGE (widget)->reload);
}

static void
reasons_fault_page_class_init (ReasonsFaultPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reasons_fault_page_dispose;
  widget_class->grab_focus = reasons_fault_page_grab_focus;

  signals[RELOAD] = g_signal_new ("reload", REASONS_TYPE_FAULT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
  signals[ELSEWHERE] = g_signal_new ("elsewhere", REASONS_TYPE_FAULT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/fault-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsFaultPage, status);
  gtk_widget_class_bind_template_child (widget_class, ReasonsFaultPage, reload);
  gtk_widget_class_bind_template_callback (widget_class, on_reload);
  gtk_widget_class_bind_template_callback (widget_class, on_elsewhere);
}

static void
reasons_fault_page_init (ReasonsFaultPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
reasons_fault_page_set_fault (ReasonsFaultPage *self,
                              ReasonsFault fault)
{
  const char *title;
  const char *description;

  g_return_if_fail (REASONS_IS_FAULT_PAGE (self));

  switch (fault) {
  case REASONS_FAULT_MEMORY:
    title = _("This Article Took Too Much Memory");
    description = _("The process that shows it was stopped before it could slow the computer down.");
    break;
  case REASONS_FAULT_LOAD:
    title = _("The Article’s Page Did Not Load");
    description = _("The process that shows it did not get ready.");
    break;
  case REASONS_FAULT_SILENT:
    title = _("The Article’s Page Does Not Answer");
    description = _("The process that shows it is busy, or hangs.");
    break;
  case REASONS_FAULT_ENDED:
  default:
    title = _("The Article’s Page Stopped");
    description = _("The process that shows it ended unexpectedly.");
    break;
  }
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
