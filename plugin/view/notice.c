/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "notice.h"

struct _ReasonsNotice {
  GtkWidget parent_instance;

  GtkRevealer *revealer;
  GtkStack *stack;
  GtkLabel *told;
  GtkButton *button;
  GtkLabel *offered;
};

G_DEFINE_FINAL_TYPE (ReasonsNotice, reasons_notice, GTK_TYPE_WIDGET)

enum {
  ACTIVATED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_button_clicked (ReasonsNotice *self)
{
  reasons_notice_hide (self);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
on_close_clicked (ReasonsNotice *self)
{
  reasons_notice_hide (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
reasons_notice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REASONS_TYPE_NOTICE);

  G_OBJECT_CLASS (reasons_notice_parent_class)->dispose (object);
}

static void
reasons_notice_class_init (ReasonsNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reasons_notice_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", REASONS_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  signals[CLOSED] =
    g_signal_new ("closed", REASONS_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/notice.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, ReasonsNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, ReasonsNotice, stack);
  gtk_widget_class_bind_template_child (widget_class, ReasonsNotice, told);
  gtk_widget_class_bind_template_child (widget_class, ReasonsNotice, button);
  gtk_widget_class_bind_template_child (widget_class, ReasonsNotice, offered);
  gtk_widget_class_bind_template_callback (widget_class, on_button_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
}

static void
reasons_notice_init (ReasonsNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ReasonsNotice *
reasons_notice_new (void)
{
  return g_object_new (REASONS_TYPE_NOTICE, NULL);
}

static void
show (ReasonsNotice *self,
      GtkWidget *page,
      GtkLabel *label,
      const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_tooltip_text (page, text);
  gtk_stack_set_visible_child (self->stack, page);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

void
reasons_notice_tell (ReasonsNotice *self,
                     const char *text)
{
  g_return_if_fail (REASONS_IS_NOTICE (self));
  g_return_if_fail (text != NULL);

  show (self, GTK_WIDGET (self->told), self->told, text);
}

void
reasons_notice_offer (ReasonsNotice *self,
                      const char *text)
{
  g_return_if_fail (REASONS_IS_NOTICE (self));
  g_return_if_fail (text != NULL);

  show (self, GTK_WIDGET (self->button), self->offered, text);
}

void
reasons_notice_hide (ReasonsNotice *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (REASONS_IS_NOTICE (self));

  /* The focus must not stay behind in what is hidden. */
  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

const char *
reasons_notice_get_text (ReasonsNotice *self)
{
  g_return_val_if_fail (REASONS_IS_NOTICE (self), NULL);

  if (!gtk_revealer_get_reveal_child (self->revealer))
    return NULL;
  return gtk_label_get_text (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->told) ? self->told
                                                                                                    : self->offered);
}
