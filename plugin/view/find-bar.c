/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "find-bar.h"

#include <glib/gi18n-lib.h>

struct _ReasonsFindBar {
  AdwBin parent_instance;

  GtkSearchBar *bar;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;

  WebKitWebView *web_view;
  GtkWidget *focus_before;
};

G_DEFINE_FINAL_TYPE (ReasonsFindBar, reasons_find_bar, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_WEB_VIEW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static WebKitFindController *
get_controller (ReasonsFindBar *self)
{
  return self->web_view != NULL ? webkit_web_view_get_find_controller (self->web_view) : NULL;
}

static void
set_outcome (ReasonsFindBar *self,
             const char *text,
             gboolean found)
{
  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), *text != '\0');
  gtk_widget_set_sensitive (self->previous, found);
  gtk_widget_set_sensitive (self->next, found);
  if (!found && *text != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
announce (ReasonsFindBar *self)
{
  /* The window is what assistive technologies are sure to know of. */
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (root), gtk_label_get_text (self->count),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_found (ReasonsFindBar *self,
          guint n_matches)
{
  g_autofree char *text = NULL;

  if (!reasons_find_bar_is_open (self))
    return;
  if (n_matches > REASONS_FIND_MOST)
    text = g_strdup_printf (_("More than %u matches"), REASONS_FIND_MOST);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u match", "%u matches", n_matches), n_matches);
  /* Each step finds the same number again. */
  if (g_str_equal (text, gtk_label_get_text (self->count)))
    return;
  set_outcome (self, text, TRUE);
  announce (self);
}

static void
on_not_found (ReasonsFindBar *self)
{
  if (!reasons_find_bar_is_open (self) || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    return;
  set_outcome (self, _("No matches"), FALSE);
  announce (self);
}

static void
on_search_changed (ReasonsFindBar *self)
{
  WebKitFindController *controller = get_controller (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (controller == NULL || !reasons_find_bar_is_open (self))
    return;
  if (*text == '\0') {
    webkit_find_controller_search_finish (controller);
    set_outcome (self, "", FALSE);
    return;
  }
  webkit_find_controller_search (controller, text,
                                 WEBKIT_FIND_OPTIONS_CASE_INSENSITIVE | WEBKIT_FIND_OPTIONS_WRAP_AROUND,
                                 REASONS_FIND_MOST);
}

static void
on_next (ReasonsFindBar *self)
{
  reasons_find_bar_step (self, TRUE);
}

static void
on_previous (ReasonsFindBar *self)
{
  reasons_find_bar_step (self, FALSE);
}

static void
on_stopped (ReasonsFindBar *self)
{
  reasons_find_bar_close (self);
}

static void
on_mode_changed (ReasonsFindBar *self)
{
  WebKitFindController *controller = get_controller (self);
  GtkWidget *back = self->focus_before != NULL ? self->focus_before : GTK_WIDGET (self->web_view);

  if (gtk_search_bar_get_search_mode (self->bar))
    return;
  if (controller != NULL)
    webkit_find_controller_search_finish (controller);
  set_outcome (self, "", FALSE);
  if (back != NULL && gtk_widget_get_mapped (back))
    gtk_widget_grab_focus (back);
  g_clear_weak_pointer (&self->focus_before);
}

/* Enter steps on, as in every search; with Shift it steps back. */
static gboolean
on_key_pressed (ReasonsFindBar *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;
  reasons_find_bar_step (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
set_web_view (ReasonsFindBar *self,
              WebKitWebView *web_view)
{
  WebKitFindController *controller = get_controller (self);

  if (web_view == self->web_view)
    return;
  if (controller != NULL)
    g_signal_handlers_disconnect_by_data (controller, self);
  g_set_object (&self->web_view, web_view);
  controller = get_controller (self);
  if (controller != NULL) {
    g_signal_connect_object (controller, "found-text", G_CALLBACK (on_found), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (controller, "failed-to-find-text", G_CALLBACK (on_not_found), self, G_CONNECT_SWAPPED);
  }
}

static void
reasons_find_bar_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_WEB_VIEW:
    set_web_view (REASONS_FIND_BAR (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
reasons_find_bar_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_WEB_VIEW:
    g_value_set_object (value, REASONS_FIND_BAR (object)->web_view);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
reasons_find_bar_dispose (GObject *object)
{
  ReasonsFindBar *self = REASONS_FIND_BAR (object);

  set_web_view (self, NULL);
  g_clear_weak_pointer (&self->focus_before);
  if (self->bar != NULL)
    g_signal_handlers_disconnect_by_data (self->bar, self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_FIND_BAR);

  G_OBJECT_CLASS (reasons_find_bar_parent_class)->dispose (object);
}

static void
reasons_find_bar_class_init (ReasonsFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = reasons_find_bar_set_property;
  object_class->get_property = reasons_find_bar_get_property;
  object_class->dispose = reasons_find_bar_dispose;

  props[PROP_WEB_VIEW] = g_param_spec_object ("web-view", NULL, NULL, WEBKIT_TYPE_WEB_VIEW,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, ReasonsFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, ReasonsFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, ReasonsFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, ReasonsFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
}

static void
reasons_find_bar_init (ReasonsFindBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

ReasonsFindBar *
reasons_find_bar_new (void)
{
  return g_object_new (REASONS_TYPE_FIND_BAR, NULL);
}

void
reasons_find_bar_open (ReasonsFindBar *self)
{
  GtkRoot *root;

  g_return_if_fail (REASONS_IS_FIND_BAR (self));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (!reasons_find_bar_is_open (self))
    g_set_weak_pointer (&self->focus_before, root != NULL ? gtk_root_get_focus (root) : NULL);
  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

gboolean
reasons_find_bar_close (ReasonsFindBar *self)
{
  g_return_val_if_fail (REASONS_IS_FIND_BAR (self), FALSE);

  if (!reasons_find_bar_is_open (self))
    return FALSE;
  gtk_search_bar_set_search_mode (self->bar, FALSE);
  return TRUE;
}

gboolean
reasons_find_bar_is_open (ReasonsFindBar *self)
{
  g_return_val_if_fail (REASONS_IS_FIND_BAR (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}

void
reasons_find_bar_step (ReasonsFindBar *self,
                       gboolean forward)
{
  WebKitFindController *controller;

  g_return_if_fail (REASONS_IS_FIND_BAR (self));

  controller = get_controller (self);
  if (controller == NULL || !reasons_find_bar_is_open (self) || !gtk_widget_get_sensitive (self->next))
    return;
  if (forward)
    webkit_find_controller_search_next (controller);
  else
    webkit_find_controller_search_previous (controller);
}

void
reasons_find_bar_repeat (ReasonsFindBar *self)
{
  g_return_if_fail (REASONS_IS_FIND_BAR (self));

  on_search_changed (self);
}
