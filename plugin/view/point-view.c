/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "point-view.h"

#include "direction.h"
#include "point-fold.h"
#include "point-menu.h"
#include "point-row.h"
#include "point-text.h"
#include "point-tree.h"
#include "split.h"

/* A list that somebody scrolls by hand is left where it is for so long. */
#define HAND_SECONDS 5

struct _ReasonsPointView {
  GtkBox parent_instance;

  GtkScrolledWindow *scrolled;
  GtkListView *list;

  ReasonsPointTree *tree;
  GHashTable *bound;   /* (element-type GtkListItem): with a row each */
  GtkBitset *read;     /* indices of points */
  GtkBitset *unplaced; /* indices of points */
  int current;
  int progress_index;
  double progress_share;
  int pressed_current;
  gint64 scrolled_by_hand; /* microseconds, monotonic */
  gboolean following;
  GtkTextDirection direction; /* the article's */
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
  if (!gtk_bitset_contains (self->unplaced, index))
    g_signal_emit (self, signals[signal], 0, (int) index);
}

/* A section is read when all that is in it is. */
static gboolean
is_passed (ReasonsPointView *self,
           guint index)
{
  guint end = reasons_point_get_section_end (reasons_point_tree_get_article (self->tree), index);

  for (guint i = index; i < end; i++)
    if (!gtk_bitset_contains (self->read, i))
      return FALSE;
  return TRUE;
}

static ReasonsPointState
get_state (ReasonsPointView *self,
           GtkListItem *item,
           guint index)
{
  if (gtk_bitset_contains (self->unplaced, index))
    return REASONS_POINT_UNPLACED;
  /* A folded section stands for the points in it. */
  if (self->current >= 0 &&
      gtk_list_item_get_position (item) == reasons_point_tree_find (self->tree, (guint) self->current))
    return REASONS_POINT_CURRENT;
  return is_passed (self, index) ? REASONS_POINT_PASSED : REASONS_POINT_AHEAD;
}

static ReasonsPointRow *
get_row (GtkListItem *item)
{
  return REASONS_POINT_ROW (gtk_tree_expander_get_child (GTK_TREE_EXPANDER (gtk_list_item_get_child (item))));
}

static void
update_row (ReasonsPointView *self,
            GtkListItem *item)
{
  ReasonsPointItem *point = reasons_point_tree_get_item (gtk_list_item_get_item (item));
  ReasonsArticle *article = reasons_point_item_get_article (point);
  guint index = reasons_point_item_get_index (point);
  ReasonsPointState state = get_state (self, item, index);
  ReasonsPointRow *row = get_row (item);
  g_autofree char *description = reasons_point_text_dup_description (article, index, state);
  g_autofree char *tooltip = reasons_point_text_dup_tooltip (article, index, state);

  reasons_point_row_set_state (row, state, (int) index == self->progress_index ? self->progress_share : 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), tooltip);
  gtk_list_item_set_accessible_description (item, description);
  gtk_list_item_set_selectable (item, state != REASONS_POINT_UNPLACED);
  gtk_list_item_set_activatable (item, state != REASONS_POINT_UNPLACED);
}

static void
update_rows (ReasonsPointView *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    update_row (self, item);
}

static void
on_setup (GtkSignalListItemFactory *factory,
          GtkListItem *item,
          gpointer user_data)
{
  GtkWidget *expander = reasons_point_fold_new (GTK_WIDGET (reasons_point_row_new ()));

  gtk_list_item_set_child (item, expander);
  gtk_list_item_set_focusable (item, TRUE);
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         ReasonsPointView *self)
{
  gpointer row = gtk_list_item_get_item (item);
  ReasonsPointItem *point = reasons_point_tree_get_item (row);
  ReasonsArticle *article = reasons_point_item_get_article (point);
  guint index = reasons_point_item_get_index (point);
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  g_autofree char *name = reasons_point_text_dup_name (article, index);
  g_autofree char *time = reasons_point_text_dup_time (article, index);

  reasons_point_fold_set_row (expander, GTK_IS_TREE_LIST_ROW (row) ? row : NULL,
                              reasons_point_tree_has_levels (self->tree));
  reasons_point_row_set_point (get_row (item), reasons_point_item_get_point (point));
  reasons_point_row_set_time (get_row (item), time);
  reasons_direction_apply (GTK_WIDGET (expander), self->direction);
  gtk_list_item_set_accessible_label (item, name);
  g_hash_table_add (self->bound, item);
  update_row (self, item);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           ReasonsPointView *self)
{
  g_hash_table_remove (self->bound, item);
  reasons_point_fold_set_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL, FALSE);
  reasons_point_row_set_point (get_row (item), NULL);
}

static GtkListItem *
find_bound (ReasonsPointView *self,
            GtkWidget *widget)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->bound);
  while (widget != NULL && g_hash_table_iter_next (&iter, &item, NULL)) {
    GtkWidget *child = gtk_list_item_get_child (item);

    if (widget == child || gtk_widget_is_ancestor (widget, child) || gtk_widget_is_ancestor (child, widget))
      return item;
  }
  return NULL;
}

static int
find_point (GtkWidget *widget,
            gpointer user_data)
{
  ReasonsPointView *self = user_data;
  GtkListItem *item = widget != GTK_WIDGET (self->list) ? find_bound (self, widget) : NULL;

  if (item == NULL)
    return -1;
  return (int) reasons_point_item_get_index (reasons_point_tree_get_item (gtk_list_item_get_item (item)));
}

gboolean
reasons_point_view_has_keyboard (ReasonsPointView *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (REASONS_IS_POINT_VIEW (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list));
}

/* The keyboard goes along where it is in the list, or its next step would begin where it was left. */
static void
select_current (ReasonsPointView *self,
                gboolean reveal)
{
  guint position =
    self->current >= 0 ? reasons_point_tree_find (self->tree, (guint) self->current) : GTK_INVALID_LIST_POSITION;

  self->following = TRUE;
  if (reveal && position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (
      self->list, position,
      GTK_LIST_SCROLL_SELECT | (reasons_point_view_has_keyboard (self) ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE),
      NULL);
  else
    gtk_single_selection_set_selected (reasons_point_tree_get_selection (self->tree), position);
  self->following = FALSE;
  update_rows (self);
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
emit_for_position (ReasonsPointView *self,
                   guint signal,
                   guint position)
{
  GListModel *rows = G_LIST_MODEL (reasons_point_tree_get_selection (self->tree));
  g_autoptr (GObject) row = g_list_model_get_item (rows, position);

  if (row != NULL)
    emit (self, signal, reasons_point_item_get_index (reasons_point_tree_get_item (row)));
}

static void
on_row_activated (ReasonsPointView *self,
                  guint position)
{
  emit_for_position (self, POINT_ENTERED, position);
}

/* A press on another row selects it, which speaks for itself; on the row that is current already
 * nothing would come of it. */
static void
on_pressed (ReasonsPointView *self)
{
  self->pressed_current = self->current;
}

static void
on_released (ReasonsPointView *self,
             int n_press,
             double x,
             double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  GtkListItem *item = NULL;

  if (picked != NULL && gtk_widget_get_ancestor (picked, REASONS_TYPE_POINT_ROW) != NULL)
    item = find_bound (self, picked);
  if (item == NULL)
    return;
  if (gtk_list_item_get_selected (item) && self->pressed_current == self->current && self->current >= 0)
    emit_for_position (self, POINT_ACTIVATED, gtk_list_item_get_position (item));
  /* Who points at a row wants to see what it leads to; who goes along the list with the keyboard is not done. */
  gtk_widget_activate_action (GTK_WIDGET (self), REASONS_ACTION_CLOSE_DRAWER, NULL);
}

/* Another row that is selected speaks for itself. */
static gboolean
choose_focused (ReasonsPointView *self,
                GtkWidget *focus)
{
  GtkListItem *item = find_bound (self, focus);
  gboolean selected = item != NULL && gtk_list_item_get_selected (item);

  if (item == NULL || !gtk_widget_activate_action (focus, "listitem.select", "(bb)", FALSE, FALSE))
    return GDK_EVENT_PROPAGATE;
  if (selected)
    emit_for_position (self, POINT_ACTIVATED, gtk_list_item_get_position (item));
  return GDK_EVENT_STOP;
}

/* GtkListView takes Space for selecting, which does nothing on the row that is selected already, and
 * leaves the keys that fold to GtkTreeExpander, which has no focus here. Some of them take Shift. */
static gboolean
on_key_pressed (ReasonsPointView *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  GtkWidget *focus;
  GtkListItem *item;
  gpointer row;

  if ((held & ~GDK_SHIFT_MASK) != 0 || !reasons_point_view_has_keyboard (self))
    return GDK_EVENT_PROPAGATE;
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space)
    return held == 0 ? choose_focused (self, focus) : GDK_EVENT_PROPAGATE;

  item = find_bound (self, focus);
  row = item != NULL ? gtk_list_item_get_item (item) : NULL;
  return GTK_IS_TREE_LIST_ROW (row) &&
         reasons_point_fold_press (self->list, row, keyval,
                                   gtk_widget_get_direction (gtk_list_item_get_child (item)) == GTK_TEXT_DIR_RTL);
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
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (reasons_point_view_parent_class)->dispose (object);
}

static void
reasons_point_view_finalize (GObject *object)
{
  ReasonsPointView *self = REASONS_POINT_VIEW (object);

  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->read, gtk_bitset_unref);
  g_clear_pointer (&self->unplaced, gtk_bitset_unref);

  G_OBJECT_CLASS (reasons_point_view_parent_class)->finalize (object);
}

static void
reasons_point_view_class_init (ReasonsPointViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reasons_point_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = reasons_point_view_finalize;

  signals[POINT_ACTIVATED] = g_signal_new ("point-activated", REASONS_TYPE_POINT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[POINT_ENTERED] = g_signal_new ("point-entered", REASONS_TYPE_POINT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/point-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, ReasonsPointView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, on_scrolled_by_hand);
}

static void
reasons_point_view_init (ReasonsPointView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkGesture *drag = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->bound = g_hash_table_new (NULL, NULL);
  self->read = gtk_bitset_new_empty ();
  self->unplaced = gtk_bitset_new_empty ();
  self->current = -1;
  self->progress_index = -1;
  self->scrolled_by_hand = -HAND_SECONDS * G_USEC_PER_SEC;
  self->tree = reasons_point_tree_new ();
  g_signal_connect_object (reasons_point_tree_get_selection (self->tree), "notify::selected-item",
                           G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (reasons_point_tree_get_selection (self->tree)));
  g_signal_connect_object (reasons_point_tree_get_selection (self->tree), "selection-changed",
                           G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);

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

  gtk_bitset_remove_all (self->read);
  gtk_bitset_remove_all (self->unplaced);
  self->current = -1;
  self->progress_index = -1;
  self->direction = article != NULL ? reasons_direction_of_article (article) : GTK_TEXT_DIR_NONE;
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

  return self->current;
}

void
reasons_point_view_set_current (ReasonsPointView *self,
                                int index,
                                gboolean insist)
{
  gboolean by_hand;

  g_return_if_fail (REASONS_IS_POINT_VIEW (self));

  if (index == self->current)
    return;
  by_hand = g_get_monotonic_time () - self->scrolled_by_hand < HAND_SECONDS * G_USEC_PER_SEC;
  self->current = index;
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

  self->progress_index = (int) index;
  self->progress_share = share;
  update_rows (self);
}

void
reasons_point_view_set_read (ReasonsPointView *self,
                             guint index,
                             guint count)
{
  g_return_if_fail (REASONS_IS_POINT_VIEW (self));

  gtk_bitset_add_range (self->read, index, count);
  update_rows (self);
}

gboolean
reasons_point_view_is_read (ReasonsPointView *self,
                            guint index)
{
  g_return_val_if_fail (REASONS_IS_POINT_VIEW (self), FALSE);

  return gtk_bitset_contains (self->read, index);
}

void
reasons_point_view_set_unplaced (ReasonsPointView *self,
                                 const GtkBitset *unplaced)
{
  g_return_if_fail (REASONS_IS_POINT_VIEW (self));
  g_return_if_fail (unplaced != NULL);

  gtk_bitset_unref (self->unplaced);
  self->unplaced = gtk_bitset_copy (unplaced);
  update_rows (self);
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

    if (!gtk_bitset_contains (self->unplaced, index)) {
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
