/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sidebar.h"

#include <math.h>

#include "heading-text.h"
#include "look-menu.h"
#include "point-text.h"
#include "point-view.h"

/* The end of a point lies a line or so above the next one. */
#define SHARE_READ 0.95

struct _ReasonsSidebar {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *shortfall;
  GtkLabel *time;
  GtkToggleButton *filter_toggle;
  ReasonsLookMenu *look_menu;
  GtkRevealer *filter_revealer;
  GtkSearchEntry *filter;
  GtkStack *stack;
  ReasonsPointView *points;
  GtkLabel *nothing;

  ReasonsArticle *article;
};

G_DEFINE_FINAL_TYPE (ReasonsSidebar, reasons_sidebar, GTK_TYPE_BOX)

enum {
  POINT_ACTIVATED,
  POINT_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_n_points (ReasonsSidebar *self)
{
  return self->article != NULL ? reasons_article_get_n_points (self->article) : 0;
}

static void
on_point_activated (ReasonsSidebar *self,
                    int index)
{
  /* Known here first, so that what the page says on arrival is no scrolling. */
  reasons_sidebar_set_current (self, index);
  g_signal_emit (self, signals[POINT_ACTIVATED], 0, index);
}

static void
on_point_entered (ReasonsSidebar *self,
                  int index)
{
  reasons_sidebar_set_current (self, index);
  g_signal_emit (self, signals[POINT_ENTERED], 0, index);
}

static void
set_query (ReasonsSidebar *self,
           const char *query)
{
  guint count = reasons_point_view_set_query (self->points, query);
  gboolean is_empty = count == 0 && get_n_points (self) > 0;

  gtk_stack_set_visible_child (self->stack, is_empty ? GTK_WIDGET (self->nothing) : GTK_WIDGET (self->points));
  if (is_empty)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->filter), gtk_label_get_text (self->nothing),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_filter_changed (ReasonsSidebar *self)
{
  set_query (self, gtk_editable_get_text (GTK_EDITABLE (self->filter)));
}

static void
on_filter_activated (ReasonsSidebar *self)
{
  /* The entry waits a moment for more letters; Enter does not. */
  on_filter_changed (self);
  reasons_point_view_activate_first (self->points);
}

static void
on_filter_stopped (ReasonsSidebar *self)
{
  gtk_revealer_set_reveal_child (self->filter_revealer, FALSE);
}

static void
on_filter_revealed (ReasonsSidebar *self)
{
  if (gtk_revealer_get_reveal_child (self->filter_revealer)) {
    gtk_widget_grab_focus (GTK_WIDGET (self->filter));
    return;
  }
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  set_query (self, NULL);
  /* The focus must not stay behind in what is hidden. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->filter_revealer)) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->points), GTK_DIR_TAB_FORWARD);
}

/* Letters alone are taken: n and p go from point to point, and a word could start with either. */
static gboolean
on_key_pressed (ReasonsSidebar *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  if ((keyval != GDK_KEY_slash && keyval != GDK_KEY_KP_Divide) ||
      (state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0 ||
      gtk_widget_get_focus_child (GTK_WIDGET (self->filter_revealer)) != NULL)
    return GDK_EVENT_PROPAGATE;
  reasons_sidebar_start_filter (self);
  return GDK_EVENT_STOP;
}

static void
reasons_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REASONS_TYPE_SIDEBAR);

  G_OBJECT_CLASS (reasons_sidebar_parent_class)->dispose (object);
}

static void
reasons_sidebar_finalize (GObject *object)
{
  ReasonsSidebar *self = REASONS_SIDEBAR (object);

  g_clear_pointer (&self->article, reasons_article_unref);

  G_OBJECT_CLASS (reasons_sidebar_parent_class)->finalize (object);
}

static void
reasons_sidebar_class_init (ReasonsSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (REASONS_TYPE_POINT_VIEW);

  G_OBJECT_CLASS (klass)->dispose = reasons_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = reasons_sidebar_finalize;

  signals[POINT_ACTIVATED] = g_signal_new ("point-activated", REASONS_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[POINT_ENTERED] = g_signal_new ("point-entered", REASONS_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (REASONS_TYPE_LOOK_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, shortfall);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, time);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, filter_toggle);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, look_menu);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, filter_revealer);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, filter);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, points);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_point_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_point_entered);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_revealed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_stopped);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
}

static void
reasons_sidebar_init (ReasonsSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

ReasonsSidebar *
reasons_sidebar_new (void)
{
  return g_object_new (REASONS_TYPE_SIDEBAR, NULL);
}

void
reasons_sidebar_set_settings (ReasonsSidebar *self,
                              GSettings *settings)
{
  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  reasons_look_menu_set_settings (self->look_menu, settings);
}

/* Before anything is read, how long it takes; then how long it still takes. */
static void
update_time (ReasonsSidebar *self,
             int index,
             double share)
{
  g_autofree char *time = NULL;

  if (self->article != NULL && index >= 0 && (index > 0 || share > 0))
    time = reasons_point_text_dup_left (self->article, (guint) index, share);
  else if (self->article != NULL)
    time = reasons_point_text_dup_total (self->article);
  gtk_label_set_text (self->time, time != NULL ? time : "");
}

/* What is read of @old, by its label: an update may have moved it. */
static GHashTable *
collect_read (ReasonsSidebar *self,
              ReasonsArticle *old)
{
  GHashTable *labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < reasons_article_get_n_points (old); i++)
    if (reasons_point_view_is_read (self->points, i))
      g_hash_table_add (labels, g_strdup (reasons_article_get_point (old, i)->label));
  return labels;
}

static void
list_update (ReasonsSidebar *self,
             ReasonsArticle *old)
{
  g_autoptr (GHashTable) labels = collect_read (self, old);
  int before = reasons_point_view_get_current (self->points);
  const char *label = before >= 0 ? reasons_article_get_point (old, (guint) before)->label : NULL;
  int current = -1;

  reasons_point_view_set_article (self->points, self->article);
  for (guint i = 0; i < get_n_points (self); i++) {
    const ReasonsPoint *point = reasons_article_get_point (self->article, i);

    if (g_hash_table_contains (labels, point->label))
      reasons_point_view_set_read (self->points, i, 1);
    if (current < 0 && g_strcmp0 (point->label, label) == 0)
      current = (int) i;
  }
  reasons_point_view_set_current (self->points, MAX (current, 0), TRUE);
}

static gboolean
is_update (ReasonsArticle *old,
           ReasonsArticle *article)
{
  return old != NULL && article != NULL && reasons_article_get_n_points (article) > 0 &&
         reasons_article_get_title (article) != NULL &&
         g_strcmp0 (reasons_article_get_title (old), reasons_article_get_title (article)) == 0;
}

void
reasons_sidebar_set_article (ReasonsSidebar *self,
                             ReasonsArticle *article)
{
  g_autoptr (ReasonsArticle) old = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *shortfall = NULL;

  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  if (article != NULL) {
    reasons_article_ref (article);
    heading = reasons_heading_text_dup (article);
    shortfall = reasons_heading_text_dup_shortfall (article);
  }
  old = g_steal_pointer (&self->article);
  self->article = article;

  gtk_revealer_set_reveal_child (self->filter_revealer, FALSE);
  gtk_label_set_text (self->title, heading != NULL ? heading : "");
  gtk_label_set_text (self->shortfall, shortfall != NULL ? shortfall : "");
  gtk_widget_set_visible (GTK_WIDGET (self->shortfall), shortfall != NULL);
  update_time (self, -1, 0);
  if (is_update (old, article)) {
    list_update (self, old);
    return;
  }
  reasons_point_view_set_article (self->points, article);
  reasons_point_view_set_current (self->points, get_n_points (self) > 0 ? 0 : -1, TRUE);
}

int
reasons_sidebar_get_current (ReasonsSidebar *self)
{
  g_return_val_if_fail (REASONS_IS_SIDEBAR (self), -1);

  return reasons_point_view_get_current (self->points);
}

void
reasons_sidebar_set_current (ReasonsSidebar *self,
                             int index)
{
  int before;

  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  if (index >= (int) get_n_points (self))
    return;
  before = reasons_point_view_get_current (self->points);
  if (before >= 0 && index == before + 1)
    reasons_point_view_set_read (self->points, (guint) before, 1);
  reasons_point_view_set_current (self->points, MAX (index, -1), TRUE);
}

void
reasons_sidebar_follow (ReasonsSidebar *self,
                        int index)
{
  int before;

  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  if (index >= (int) get_n_points (self))
    return;
  before = reasons_point_view_get_current (self->points);
  if (before >= 0 && index > before)
    reasons_point_view_set_read (self->points, (guint) before, (guint) (index - before));
  reasons_point_view_set_current (self->points, MAX (index, -1), FALSE);
}

void
reasons_sidebar_set_progress (ReasonsSidebar *self,
                              int index,
                              double share)
{
  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  if (index < 0) {
    update_time (self, -1, 0);
    return;
  }
  if (index >= (int) get_n_points (self) || isnan (share))
    return;
  share = CLAMP (share, 0, 1);
  if (share >= SHARE_READ)
    reasons_point_view_set_read (self->points, (guint) index, 1);
  reasons_point_view_set_progress (self->points, (guint) index, share);
  update_time (self, index, share);
}

gboolean
reasons_sidebar_is_read (ReasonsSidebar *self,
                         guint index)
{
  g_return_val_if_fail (REASONS_IS_SIDEBAR (self), FALSE);

  return reasons_point_view_is_read (self->points, index);
}

void
reasons_sidebar_set_unplaced (ReasonsSidebar *self,
                              const GtkBitset *unplaced)
{
  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  reasons_point_view_set_unplaced (self->points, unplaced);
}

void
reasons_sidebar_start_filter (ReasonsSidebar *self)
{
  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  gtk_revealer_set_reveal_child (self->filter_revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}

gboolean
reasons_sidebar_list_has_keyboard (ReasonsSidebar *self)
{
  g_return_val_if_fail (REASONS_IS_SIDEBAR (self), FALSE);

  return reasons_point_view_has_keyboard (self->points);
}

gboolean
reasons_sidebar_focus_current (ReasonsSidebar *self)
{
  g_return_val_if_fail (REASONS_IS_SIDEBAR (self), FALSE);

  return reasons_point_view_focus_current (self->points);
}
