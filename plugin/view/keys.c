/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "keys.h"

#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)

static gboolean
in_text_field (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && GTK_IS_EDITABLE (focus);
}

static gboolean
on_key_captured (GtkEventControllerKey *controller,
                 guint keyval,
                 guint keycode,
                 GdkModifierType state,
                 ReasonsArticleView *view)
{
  GdkModifierType modifiers = state & MODIFIERS;

  if (in_text_field (GTK_WIDGET (view)))
    return GDK_EVENT_PROPAGATE;

  if (modifiers == GDK_ALT_MASK) {
    switch (keyval) {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      reasons_article_view_step (view, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      reasons_article_view_step (view, -1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  }
  if (modifiers != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval) {
  case GDK_KEY_Escape:
    return reasons_article_view_close_drawer (view) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  case GDK_KEY_n:
    reasons_article_view_step (view, 1);
    return GDK_EVENT_STOP;
  case GDK_KEY_p:
    reasons_article_view_step (view, -1);
    return GDK_EVENT_STOP;
  case GDK_KEY_F9:
    reasons_article_view_toggle_sidebar (view);
    return GDK_EVENT_STOP;
  default:
    if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_9) {
      reasons_article_view_go_to (view, (int) (keyval - GDK_KEY_0) - 1);
      return GDK_EVENT_STOP;
    }
    if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_9) {
      reasons_article_view_go_to (view, (int) (keyval - GDK_KEY_KP_0) - 1);
      return GDK_EVENT_STOP;
    }
    return GDK_EVENT_PROPAGATE;
  }
}

/* What nobody inside has used ends here where it has no modifier: Liferea's window takes bare
 * letters and Delete for its lists. Keys that move the focus go on. */
static gboolean
on_key_left_over (GtkEventControllerKey *controller,
                  guint keyval,
                  guint keycode,
                  GdkModifierType state,
                  ReasonsArticleView *view)
{
  if ((state & MODIFIERS & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval) {
  case GDK_KEY_Delete:
  case GDK_KEY_KP_Delete:
  case GDK_KEY_BackSpace:
  case GDK_KEY_space:
    return GDK_EVENT_STOP;
  default:
    return g_unichar_isprint (gdk_keyval_to_unicode (keyval)) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
  }
}

static void
add_controller (ReasonsArticleView *view,
                GtkPropagationPhase phase,
                GCallback callback)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_object (controller, "key-pressed", callback, view, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}

void
reasons_keys_attach (ReasonsArticleView *view)
{
  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (view));

  add_controller (view, GTK_PHASE_CAPTURE, G_CALLBACK (on_key_captured));
  add_controller (view, GTK_PHASE_BUBBLE, G_CALLBACK (on_key_left_over));
}
