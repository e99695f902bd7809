/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "point-view.h"

#include "point-menu.h"
#include "point-press.h"
#include "point-rows.h"
#include "point-tree.h"

/* A list that somebody scrolls by hand is left where it is for so long. */
#define HAND_SECONDS 5

struct _ReasonsPointView {
  GtkBox parent_instance;

  GtkScrolledWindow *scrolled;
  GtkListView *list;

  ReasonsPointTree *tree;
  ReasonsPointRows *rows;
  gint64 scrolled_by_hand; /* microseconds, monotonic */
  gboolean following; /* what is selected is what is read, and not what the reader chooses */
};

G_DEFINE_FINAL_TYPE (ReasonsPointView, reasons_point_view, GTK_TYPE_BOX)

enum {
  POINT_ACTIVATED,
  POINT_ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
emit (ReasonsPointView *self,
      guint signal,
      guint index)
{
  if (!reasons_point_rows_is_unplaced (self->rows, index))
    g_signal_emit (self, signals[signal], 0, (int) index);
}

static int
find_point (GtkWidget *widget,
            gpointer user_data)
{
  ReasonsPointView *self = user_data;
  GtkListItem *item = reasons_point_rows_find (self->rows, widget);

  return item != NULL ? (int) reasons_point_rows_get_index (item) : -1;
}

gboolean
reasons_point_view_has_keyboard (ReasonsPointView *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_VIEW (self), FALSE);

  return reasons_point_press_get_focus (self->list) != NULL;
}

/* The keyboard goes along where it is in the list, or its next step would begin where it was left. */
static void
select_current (ReasonsPointView *self,
                gboolean reveal)
{
  int current = reasons_point_rows_get_current (self->rows);
  guint position = current >= 0 ? reasons_point_tree_find (self->tree, (guint) current) : GTK_INVALID_LIST_POSITION;

  self->following = TRUE;
  if (reveal && position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (
      self->list, position,
      GTK_LIST_SCROLL_SELECT | (reasons_point_view_has_keyboard (self) ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE),
      NULL);
  else
    gtk_single_selection_set_selected (reasons_point_tree_get_selection (self->tree), position);
  self->following = FALSE;
  reasons_point_rows_update (self->rows);
}

/* Orca takes a change of the selection for a move of the keyboard: who reads the article with it would be thrown into
 * the list at each new point. The list view has heard of it before us, and the accessibility bus comes after. */
static void
on_selection_changed (ReasonsPointView *self)
{
  if (!reasons_point_view_has_keyboard (self))
    g_signal_stop_emission_by_name (reasons_point_tree_get_selection (self->tree), "selection-changed");
}

/* The row that the reader moves to with the arrow keys or presses is the one to go to. */
static void
on_selected (ReasonsPointView *self)
{
  gpointer row = gtk_single_selection_get_selected_item (reasons_point_tree_get_selection (self->tree));

  if (self->following || row == NULL)
    return;
  emit (self, POINT_ACTIVATED, reasons_point_item_get_index (reasons_point_tree_get_item (row)));
}

/* Folding takes the selected row away, unfolding brings it back. */
static void
on_rows_changed (ReasonsPointView *self)
{
  if (!self->following)
    select_current (self, FALSE);
}

static void
on_row_activated (ReasonsPointView *self,
                  guint position)
{
  GListModel *rows = G_LIST_MODEL (reasons_point_tree_get_selection (self->tree));
  g_autoptr (GObject) row = g_list_model_get_item (rows, position);

  if (row != NULL)
    emit (self, POINT_ENTERED, reasons_point_item_get_index (reasons_point_tree_get_item (row)));
}

static void
on_row_pressed (guint index,
                gpointer user_data)
{
  emit (user_data, POINT_ACTIVATED, index);
}

static gboolean
on_scrolled_by_hand (ReasonsPointView *self)
{
  self->scrolled_by_hand = g_get_monotonic_time ();
  return GDK_EVENT_PROPAGATE;
}

static void
reasons_point_view_dispose (GObject *object)
{
  ReasonsPointView *self = REASONS_POINT_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_POINT_VIEW);
  g_clear_object (&self->rows);
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (reasons_point_view_parent_class)->dispose (object);
}

static void
reasons_point_view_class_init (ReasonsPointViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reasons_point_view_dispose;

  signals[POINT_ACTIVATED] = g_signal_new ("point-activated", REASONS_TYPE_POINT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[POINT_ENTERED] = g_signal_new ("point-entered", REASONS_TYPE_POINT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/point-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_scrolled_by_hand);
}

static void
reasons_point_view_init (ReasonsPointView *self)
{
  GtkGesture *drag = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->scrolled_by_hand = -HAND_SECONDS * G_USEC_PER_SEC;
  self->tree = reasons_point_tree_new ();
  self->rows = reasons_point_rows_new (self->tree);
  g_signal_connect_object (reasons_point_tree_get_selection (self->tree), "notify::selected-item",
                           G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);

  gtk_list_view_set_factory (self->list, reasons_point_rows_get_factory (self->rows));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (reasons_point_tree_get_selection (self->tree)));
  g_signal_connect_object (reasons_point_tree_get_selection (self->tree), "selection-changed",
                           G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);

  reasons_point_press_attach (self->list, self->rows, on_row_pressed, self);
  reasons_point_menu_attach (GTK_WIDGET (self->list), find_point, self);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "pressed", G_CALLBACK (on_scrolled_by_hand), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gtk_scrolled_window_get_vscrollbar (self->scrolled), GTK_EVENT_CONTROLLER (drag));
}

/* The tree answers before the selection that stands on it has taken note, so it is asked after. */
static void
watch_rows (ReasonsPointView *self)
{
  GListModel *rows = gtk_single_selection_get_model (reasons_point_tree_get_selection (self->tree));

  if (rows != NULL)
    g_signal_connect_object (rows, "items-changed", G_CALLBACK (on_rows_changed), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

void
reasons_point_view_set_article (ReasonsPointView *self,
                                ReasonsArticle *article)
{
  g_return_if_fail (REASONS_IS_POINT_VIEW (self));

  reasons_point_rows_begin (self->rows, article);
  self->following = TRUE;
  reasons_point_tree_set_article (self->tree, article);
  self->following = FALSE;
  watch_rows (self);
}

guint
reasons_point_view_set_query (ReasonsPointView *self,
                              const char *query)
{
  g_return_val_if_fail (REASONS_IS_POINT_VIEW (self), 0);

  self->following = TRUE;
  reasons_point_tree_set_query (self->tree, query);
  self->following = FALSE;
  select_current (self, TRUE);
  return g_list_model_get_n_items (G_LIST_MODEL (reasons_point_tree_get_selection (self->tree)));
}

int
reasons_point_view_get_current (ReasonsPointView *self)
{
  g_return_val_if_fail (REASONS_IS_POINT_VIEW (self), -1);

  return reasons_point_rows_get_current (self->rows);
}

void
reasons_point_view_set_current (ReasonsPointView *self,
                                int index,
                                gboolean insist)
{
  gboolean by_hand;

  g_return_if_fail (REASONS_IS_POINT_VIEW (self));

  if (index == reasons_point_rows_get_current (self->rows))
    return;
  by_hand = g_get_monotonic_time () - self->scrolled_by_hand < HAND_SECONDS * G_USEC_PER_SEC;
  reasons_point_rows_set_current (self->rows, index);
  self->following = TRUE;
  if (index >= 0)
    reasons_point_tree_unfold (self->tree, (guint) index);
  self->following = FALSE;
  select_current (self, insist || !by_hand);
}

void
reasons_point_view_set_progress (ReasonsPointView *self,
                                 guint index,
                                 double share)
{
  g_return_if_fail (REASONS_IS_POINT_VIEW (self));

  reasons_point_rows_set_progress (self->rows, index, share);
}

void
reasons_point_view_set_read (ReasonsPointView *self,
                             guint index,
                             guint count)
{
  g_return_if_fail (REASONS_IS_POINT_VIEW (self));

  reasons_point_rows_set_read (self->rows, index, count);
}

gboolean
reasons_point_view_is_read (ReasonsPointView *self,
                            guint index)
{
  g_return_val_if_fail (REASONS_IS_POINT_VIEW (self), FALSE);

  return reasons_point_rows_is_read (self->rows, index);
}

void
reasons_point_view_set_unplaced (ReasonsPointView *self,
                                 const GtkBitset *unplaced)
{
  g_return_if_fail (REASONS_IS_POINT_VIEW (self));

  reasons_point_rows_set_unplaced (self->rows, unplaced);
}

void
reasons_point_view_activate_first (ReasonsPointView *self)
{
  GListModel *rows;

  g_return_if_fail (REASONS_IS_POINT_VIEW (self));

  rows = G_LIST_MODEL (reasons_point_tree_get_selection (self->tree));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (GObject) row = g_list_model_get_item (rows, i);
    guint index = reasons_point_item_get_index (reasons_point_tree_get_item (row));

    if (!reasons_point_rows_is_unplaced (self->rows, index)) {
      emit (self, POINT_ACTIVATED, index);
      return;
    }
  }
}

gboolean
reasons_point_view_focus_current (ReasonsPointView *self)
{
  guint position;

  g_return_val_if_fail (REASONS_IS_POINT_VIEW (self), FALSE);

  position = gtk_single_selection_get_selected (reasons_point_tree_get_selection (self->tree));
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
