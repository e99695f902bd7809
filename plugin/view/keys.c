/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "keys.h"

#include "article-actions.h"
#include "sidebar.h"

#define MODIFIERS (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)

static gboolean
in_text_field (GtkWidget *view)
{
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus));
}

typedef gboolean (*Deed) (ReasonsArticleView *view,
                          int argument);

static gboolean
step (ReasonsArticleView *view,
      int argument)
{
  reasons_article_view_step (view, argument);
  return GDK_EVENT_STOP;
}

static gboolean
go_to (ReasonsArticleView *view,
       int argument)
{
  reasons_article_view_go_to (view, argument);
  return GDK_EVENT_STOP;
}

/* In the list the same key finds among its rows. */
static gboolean
find (ReasonsArticleView *view,
      int argument)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));

  if (focus != NULL && gtk_widget_get_ancestor (focus, REASONS_TYPE_SIDEBAR) != NULL)
    return GDK_EVENT_PROPAGATE;
  reasons_article_view_find (view);
  return GDK_EVENT_STOP;
}

static gboolean
find_again (ReasonsArticleView *view,
            int argument)
{
  reasons_article_view_find_again (view, argument > 0);
  return GDK_EVENT_STOP;
}

static gboolean
toggle_sidebar (ReasonsArticleView *view,
                int argument)
{
  reasons_article_view_toggle_sidebar (view);
  return GDK_EVENT_STOP;
}

static gboolean
go_back (ReasonsArticleView *view,
         int argument)
{
  return reasons_article_view_go_back (view);
}

static gboolean
show_shortcuts (ReasonsArticleView *view,
                int argument)
{
  gtk_widget_activate_action (GTK_WIDGET (view), REASONS_ACTION_SHORTCUTS, NULL);
  return GDK_EVENT_STOP;
}

static gboolean
copy_passage (ReasonsArticleView *view,
              int argument)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "article.copy-passage", "i", REASONS_ACTIONS_CURRENT);
  return GDK_EVENT_STOP;
}

static gboolean
save_list (ReasonsArticleView *view,
           int argument)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "article.save-list", NULL);
  return GDK_EVENT_STOP;
}

/* As told in resources/ui/shortcuts.ui. What needs Shift or another group of the keyboard's layout to be
 * typed counts as what it types. */
static const struct {
  guint keyval;
  GdkModifierType modifiers;
  Deed deed;
  int argument;
} deeds[] = {
  { GDK_KEY_n, 0, step, 1 },
  { GDK_KEY_p, 0, step, -1 },
  { GDK_KEY_Down, GDK_ALT_MASK, step, 1 },
  { GDK_KEY_Up, GDK_ALT_MASK, step, -1 },
  { GDK_KEY_KP_Down, GDK_ALT_MASK, step, 1 },
  { GDK_KEY_KP_Up, GDK_ALT_MASK, step, -1 },
  { GDK_KEY_slash, 0, find, 0 },
  { GDK_KEY_KP_Divide, 0, find, 0 },
  { GDK_KEY_g, GDK_CONTROL_MASK, find_again, 1 },
  { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, find_again, -1 },
  { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, copy_passage, 0 },
  { GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, save_list, 0 },
  { GDK_KEY_F9, 0, toggle_sidebar, 0 },
  { GDK_KEY_Escape, 0, go_back, 0 },
  { GDK_KEY_question, 0, show_shortcuts, 0 },
};

/* Points that have a digit, and 0 for the top. */
#define N_DIGITS 10

static gboolean
on_shortcut (GtkWidget *widget,
             GVariant *argument,
             gpointer user_data)
{
  gsize i = GPOINTER_TO_SIZE (user_data);

  if (in_text_field (widget))
    return GDK_EVENT_PROPAGATE;
  return deeds[i].deed (REASONS_ARTICLE_VIEW (widget), deeds[i].argument);
}

static gboolean
on_digit (GtkWidget *widget,
          GVariant *argument,
          gpointer user_data)
{
  if (in_text_field (widget))
    return GDK_EVENT_PROPAGATE;
  return go_to (REASONS_ARTICLE_VIEW (widget), GPOINTER_TO_INT (user_data) - 1);
}

static void
add_shortcut (GtkEventController *controller,
              guint keyval,
              GdkModifierType modifiers,
              GtkShortcutFunc callback,
              gpointer user_data)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, modifiers),
                                                          gtk_callback_action_new (callback, user_data, NULL)));
}

static GtkEventController *
create_shortcuts (void)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    add_shortcut (controller, deeds[i].keyval, deeds[i].modifiers, on_shortcut, GSIZE_TO_POINTER (i));
  for (int digit = 0; digit < N_DIGITS; digit++) {
    add_shortcut (controller, GDK_KEY_0 + digit, 0, on_digit, GINT_TO_POINTER (digit));
    add_shortcut (controller, GDK_KEY_KP_0 + digit, 0, on_digit, GINT_TO_POINTER (digit));
  }
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  return controller;
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

void
reasons_keys_attach (ReasonsArticleView *view)
{
  GtkEventController *left_over;

  g_return_if_fail (REASONS_IS_ARTICLE_VIEW (view));

  gtk_widget_add_controller (GTK_WIDGET (view), create_shortcuts ());

  left_over = gtk_event_controller_key_new ();
  g_signal_connect_object (left_over, "key-pressed", G_CALLBACK (on_key_left_over), view, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (view), left_over);
}
