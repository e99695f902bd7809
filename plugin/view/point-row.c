/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "point-row.h"

struct _ReasonsPointRow {
  GtkBox parent_instance;

  GtkLabel *number;
  GtkLabel *label;
  GtkLabel *gist;
  GtkProgressBar *progress;
  GtkStack *end;
  GtkLabel *time;
  GtkImage *mark;
};

G_DEFINE_FINAL_TYPE (ReasonsPointRow, reasons_point_row, GTK_TYPE_BOX)

static void
reasons_point_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REASONS_TYPE_POINT_ROW);

  G_OBJECT_CLASS (reasons_point_row_parent_class)->dispose (object);
}

static void
reasons_point_row_class_init (ReasonsPointRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reasons_point_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/net/sf/liferea/plugins/reasons/ui/point-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointRow, number);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointRow, label);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointRow, gist);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointRow, progress);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointRow, end);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointRow, time);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointRow, mark);
}

static void
reasons_point_row_init (ReasonsPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  reasons_point_row_set_state (self, REASONS_POINT_AHEAD, 0);
}

ReasonsPointRow *
reasons_point_row_new (void)
{
  return g_object_new (REASONS_TYPE_POINT_ROW, NULL);
}

void
reasons_point_row_set_point (ReasonsPointRow *self,
                             const ReasonsPoint *point)
{
  g_autofree char *number = NULL;
  gboolean numbered;
  gboolean has_gist;

  g_return_if_fail (REASONS_IS_POINT_ROW (self));

  numbered = point != NULL && point->number != REASONS_NO_NUMBER;
  /* Sub-points stay short: they come and go while somebody reads. */
  has_gist = point != NULL && point->gist != NULL && point->level == 1;

  if (numbered)
    number = g_strdup_printf ("%d", point->number);
  gtk_label_set_text (self->number, number != NULL ? number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), numbered);

  gtk_label_set_text (self->label, point != NULL ? point->label : "");
  gtk_label_set_text (self->gist, has_gist ? point->gist : "");
  gtk_widget_set_visible (GTK_WIDGET (self->gist), has_gist);
}

void
reasons_point_row_set_time (ReasonsPointRow *self,
                            const char *time)
{
  g_return_if_fail (REASONS_IS_POINT_ROW (self));

  gtk_label_set_text (self->time, time != NULL ? time : "");
}

static void
set_class (ReasonsPointRow *self,
           const char *style_class,
           gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (self), style_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), style_class);
}

/* What is not shown keeps its room, so that no row changes its size while somebody reads. */
void
reasons_point_row_set_state (ReasonsPointRow *self,
                             ReasonsPointState state,
                             double share)
{
  gboolean has_mark = state == REASONS_POINT_PASSED || state == REASONS_POINT_UNPLACED;

  g_return_if_fail (REASONS_IS_POINT_ROW (self));

  gtk_progress_bar_set_fraction (self->progress, state == REASONS_POINT_CURRENT ? CLAMP (share, 0, 1) : 0);
  gtk_widget_set_opacity (GTK_WIDGET (self->progress), state == REASONS_POINT_CURRENT ? 1 : 0);
  gtk_image_set_from_icon_name (self->mark, state == REASONS_POINT_UNPLACED ? "action-unavailable-symbolic"
                                                                             : "object-select-symbolic");
  gtk_stack_set_visible_child (self->end, has_mark ? GTK_WIDGET (self->mark) : GTK_WIDGET (self->time));
  set_class (self, "passed", state == REASONS_POINT_PASSED);
  set_class (self, "unplaced", state == REASONS_POINT_UNPLACED);
}
