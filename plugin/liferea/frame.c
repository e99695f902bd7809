/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "frame.h"

struct _ReasonsFrame {
  GtkFrame *frame;
  GtkStack *stack; /* (nullable): once there is a view to put beside Liferea's */
  GtkWidget *host_view;
  GtkWidget *view;
  gboolean ours;
};

ReasonsFrame *
reasons_frame_new (GtkFrame *frame,
                   GtkWidget *host_view)
{
  ReasonsFrame *self;

  g_return_val_if_fail (GTK_IS_FRAME (frame), NULL);
  g_return_val_if_fail (gtk_frame_get_child (frame) == host_view, NULL);

  self = g_new0 (ReasonsFrame, 1);
  self->frame = g_object_ref (frame);
  self->host_view = g_object_ref (host_view);
  return self;
}

static gboolean
is_on_stack (ReasonsFrame *self,
             GtkWidget *widget)
{
  return self->stack != NULL && widget != NULL && gtk_widget_get_parent (widget) == GTK_WIDGET (self->stack);
}

static gboolean
has_focus (ReasonsFrame *self,
           GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->frame));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && widget != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Putting Liferea's view elsewhere takes a while, which the start of the reader is spared. */
static void
take_frame (ReasonsFrame *self)
{
  gboolean host_has_focus = has_focus (self, self->host_view);

  if (self->stack != NULL || gtk_frame_get_child (self->frame) != self->host_view)
    return;
  self->stack = g_object_ref_sink (GTK_STACK (gtk_stack_new ()));
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_frame_set_child (self->frame, NULL);
  gtk_stack_add_named (self->stack, self->host_view, "host");
  gtk_frame_set_child (self->frame, GTK_WIDGET (self->stack));
  if (host_has_focus)
    gtk_widget_child_focus (self->host_view, GTK_DIR_TAB_FORWARD);
}

void
reasons_frame_free (ReasonsFrame *self)
{
  if (self == NULL)
    return;

  if (is_on_stack (self, self->host_view))
    gtk_stack_set_visible_child (self->stack, self->host_view);
  if (is_on_stack (self, self->view))
    gtk_stack_remove (self->stack, self->view);
  /* Where somebody else has taken the view or the frame meanwhile, it is theirs; and a stack of ours
   * that they have put elsewhere stays with Liferea's view in it, or the view would be lost. */
  if (self->stack != NULL && gtk_frame_get_child (self->frame) == GTK_WIDGET (self->stack)) {
    if (is_on_stack (self, self->host_view))
      gtk_stack_remove (self->stack, self->host_view);
    gtk_frame_set_child (self->frame, gtk_widget_get_parent (self->host_view) == NULL ? self->host_view : NULL);
  }

  g_clear_object (&self->view);
  g_clear_object (&self->host_view);
  g_clear_object (&self->stack);
  g_clear_object (&self->frame);
  g_free (self);
}

void
reasons_frame_set_view (ReasonsFrame *self,
                        GtkWidget *view)
{
  g_return_if_fail (self != NULL);

  if (is_on_stack (self, self->view))
    gtk_stack_remove (self->stack, self->view);
  self->ours = FALSE;
  g_set_object (&self->view, view);
  if (view == NULL)
    return;
  take_frame (self);
  if (self->stack != NULL)
    gtk_stack_add_named (self->stack, view, "reasons");
}

void
reasons_frame_set_ours (ReasonsFrame *self,
                        gboolean ours)
{
  GtkWidget *coming;
  GtkWidget *leaving;
  gboolean leaving_has_focus;

  g_return_if_fail (self != NULL);
  g_return_if_fail (!ours || self->view != NULL);

  coming = ours ? self->view : self->host_view;
  leaving = ours ? self->host_view : self->view;
  leaving_has_focus = has_focus (self, leaving);

  self->ours = ours;
  /* Where Liferea's view has been taken elsewhere there is nothing to show in ours' place. */
  if (self->view != NULL)
    gtk_widget_set_visible (self->view, ours || is_on_stack (self, self->host_view));
  if (is_on_stack (self, coming))
    gtk_stack_set_visible_child (self->stack, coming);
  /* Or it would be lost with the page that leaves. */
  if (leaving_has_focus && gtk_widget_get_root (coming) != NULL)
    gtk_widget_child_focus (coming, GTK_DIR_TAB_FORWARD);
}

gboolean
reasons_frame_get_ours (ReasonsFrame *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->ours;
}

gboolean
reasons_frame_has_place (ReasonsFrame *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->stack != NULL)
    return gtk_widget_get_root (GTK_WIDGET (self->stack)) != NULL;
  return gtk_frame_get_child (self->frame) == self->host_view && gtk_widget_get_root (GTK_WIDGET (self->frame)) != NULL;
}

gboolean
reasons_frame_is_mapped (ReasonsFrame *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return gtk_widget_get_mapped (self->stack != NULL ? GTK_WIDGET (self->stack) : GTK_WIDGET (self->frame));
}
