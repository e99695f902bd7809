/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "sidebar.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "look-menu.h"
#include "point-list.h"
#include "point-row.h"

/* The end of a point lies a line or so above the next one. */
#define SHARE_READ 0.95

struct _ReasonsSidebar {
  GtkBox parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkListView *list;
  ReasonsLookMenu *look_menu;

  ReasonsPointList *points;
  GtkSingleSelection *selection;
  GHashTable *bound; /* (element-type GtkListItem): with a row each */
  GtkBitset *read;   /* indices of points */
  int progress_index;
  double progress_share;
  guint selected_at_press;
  gboolean following;
};

G_DEFINE_FINAL_TYPE (ReasonsSidebar, reasons_sidebar, GTK_TYPE_BOX)

enum {
  POINT_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update_row (ReasonsSidebar *self,
            GtkListItem *item)
{
  ReasonsPointItem *point = gtk_list_item_get_item (item);
  int index = (int) reasons_point_item_get_index (point);
  ReasonsPointState state = REASONS_POINT_AHEAD;

  if (index == reasons_sidebar_get_current (self))
    state = REASONS_POINT_CURRENT;
  else if (gtk_bitset_contains (self->read, (guint) index))
    state = REASONS_POINT_PASSED;
  reasons_point_row_set_state (REASONS_POINT_ROW (gtk_list_item_get_child (item)), state,
                               index == self->progress_index ? self->progress_share : 0);
}

static void
update_rows (ReasonsSidebar *self)
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
  gtk_list_item_set_child (item, GTK_WIDGET (reasons_point_row_new ()));
}

static void
on_bind (GtkSignalListItemFactory *factory,
         GtkListItem *item,
         ReasonsSidebar *self)
{
  const ReasonsPoint *point = reasons_point_item_get_point (gtk_list_item_get_item (item));

  reasons_point_row_set_point (REASONS_POINT_ROW (gtk_list_item_get_child (item)), point);
  gtk_list_item_set_accessible_label (item, point->label);
  gtk_list_item_set_accessible_description (item, point->gist != NULL ? point->gist : "");
  g_hash_table_add (self->bound, item);
  update_row (self, item);
}

static void
on_unbind (GtkSignalListItemFactory *factory,
           GtkListItem *item,
           ReasonsSidebar *self)
{
  g_hash_table_remove (self->bound, item);
  reasons_point_row_set_point (REASONS_POINT_ROW (gtk_list_item_get_child (item)), NULL);
}

/* The row that the reader moves to with the arrow keys or presses is the one to go to. */
static void
on_selected (ReasonsSidebar *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (self->following || selected == GTK_INVALID_LIST_POSITION)
    return;
  g_signal_emit (self, signals[POINT_ACTIVATED], 0, (int) selected);
}

static void
on_row_activated (ReasonsSidebar *self,
                  guint position)
{
  g_signal_emit (self, signals[POINT_ACTIVATED], 0, (int) position);
}

/* A press on another row selects it, which speaks for itself; on the row that is current already
 * nothing would come of it. */
static void
on_pressed (ReasonsSidebar *self)
{
  self->selected_at_press = gtk_single_selection_get_selected (self->selection);
}

static void
on_released (ReasonsSidebar *self,
             int n_press,
             double x,
             double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->list), x, y, GTK_PICK_DEFAULT);
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (picked == NULL || picked == GTK_WIDGET (self->list) || selected == GTK_INVALID_LIST_POSITION ||
      selected != self->selected_at_press)
    return;
  g_signal_emit (self, signals[POINT_ACTIVATED], 0, (int) selected);
}

/* GtkListView takes Space for selecting, which does nothing on the row that is selected already. */
static gboolean
on_key_pressed (ReasonsSidebar *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if ((keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)) && gtk_widget_activate (focus);
}

static void
reasons_sidebar_dispose (GObject *object)
{
  ReasonsSidebar *self = REASONS_SIDEBAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), REASONS_TYPE_SIDEBAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->points);

  G_OBJECT_CLASS (reasons_sidebar_parent_class)->dispose (object);
}

static void
reasons_sidebar_finalize (GObject *object)
{
  ReasonsSidebar *self = REASONS_SIDEBAR (object);

  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_pointer (&self->read, gtk_bitset_unref);

  G_OBJECT_CLASS (reasons_sidebar_parent_class)->finalize (object);
}

static void
reasons_sidebar_class_init (ReasonsSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reasons_sidebar_dispose;
  G_OBJECT_CLASS (klass)->finalize = reasons_sidebar_finalize;

  signals[POINT_ACTIVATED] = g_signal_new ("point-activated", REASONS_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (REASONS_TYPE_LOOK_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, "/net/sf/liferea/plugins/reasons/ui/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, title);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, ReasonsSidebar, look_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
reasons_sidebar_init (ReasonsSidebar *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->bound = g_hash_table_new (NULL, NULL);
  self->read = gtk_bitset_new_empty ();
  self->progress_index = -1;
  self->points = reasons_point_list_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->points)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (click));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
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

static guint
count_main_points (ReasonsArticle *article)
{
  guint count = 0;

  for (guint i = 0; i < reasons_article_get_n_points (article); i++)
    count += reasons_article_get_point (article, i)->level == 1;
  return count;
}

/* "reasons" in the author's words, with a capital letter where its script has them. */
static char *
dup_capitalized (const char *noun)
{
  gunichar first = g_utf8_get_char (noun);
  char upper[8] = { 0 };

  g_unichar_to_utf8 (g_unichar_totitle (first), upper);
  return g_strconcat (upper, g_utf8_next_char (noun), NULL);
}

char *
reasons_sidebar_dup_heading (ReasonsArticle *article)
{
  const ReasonsPromise *promise;
  guint count;

  g_return_val_if_fail (article != NULL, NULL);

  count = count_main_points (article);
  promise = reasons_article_get_promise (article);
  if (reasons_article_get_kind (article) == REASONS_KIND_SECTIONS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Section", "%u Sections", count), count);
  if (promise != NULL && promise->noun != NULL && *promise->noun != '\0') {
    g_autofree char *noun = dup_capitalized (promise->noun);

    /* Translators: number and noun in the article's own words: "5 Reasons". */
    return g_strdup_printf (C_ ("list heading", "%u %s"), count, noun);
  }
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u Point", "%u Points", count), count);
}

char *
reasons_sidebar_dup_shortfall (ReasonsArticle *article)
{
  const ReasonsPromise *promise;
  guint count;

  g_return_val_if_fail (article != NULL, NULL);

  promise = reasons_article_get_promise (article);
  count = count_main_points (article);
  if (reasons_article_get_kind (article) != REASONS_KIND_LIST || promise == NULL || promise->count == 0 ||
      promise->count == count)
    return NULL;

  /* Translators: the article's title promises the second number of points. */
  return g_strdup_printf (_("%u of %u found"), count, promise->count);
}

void
reasons_sidebar_set_article (ReasonsSidebar *self,
                             ReasonsArticle *article)
{
  g_autofree char *heading = NULL;
  g_autofree char *shortfall = NULL;

  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  if (article != NULL) {
    heading = reasons_sidebar_dup_heading (article);
    shortfall = reasons_sidebar_dup_shortfall (article);
  }
  gtk_label_set_text (self->title, heading != NULL ? heading : "");
  gtk_label_set_text (self->subtitle, shortfall != NULL ? shortfall : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), shortfall != NULL);

  gtk_bitset_remove_all (self->read);
  self->progress_index = -1;
  self->following = TRUE;
  reasons_point_list_set_article (self->points, article);
  self->following = FALSE;
  reasons_sidebar_set_current (self, article != NULL && reasons_article_get_n_points (article) > 0 ? 0 : -1);
}

int
reasons_sidebar_get_current (ReasonsSidebar *self)
{
  guint selected;

  g_return_val_if_fail (REASONS_IS_SIDEBAR (self), -1);

  selected = gtk_single_selection_get_selected (self->selection);
  return selected == GTK_INVALID_LIST_POSITION ? -1 : (int) selected;
}

void
reasons_sidebar_set_current (ReasonsSidebar *self,
                             int index)
{
  guint count;

  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  count = g_list_model_get_n_items (G_LIST_MODEL (self->points));
  if (index >= 0 && (guint) index >= count)
    return;
  if (index == reasons_sidebar_get_current (self))
    return;

  self->following = TRUE;
  if (index >= 0)
    gtk_list_view_scroll_to (self->list, index, GTK_LIST_SCROLL_SELECT, NULL);
  else
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->following = FALSE;
  update_rows (self);
}

void
reasons_sidebar_follow (ReasonsSidebar *self,
                        int index)
{
  int before;

  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  before = reasons_sidebar_get_current (self);
  if (before >= 0 && index > before && (guint) index < g_list_model_get_n_items (G_LIST_MODEL (self->points)))
    gtk_bitset_add_range (self->read, (guint) before, (guint) (index - before));
  reasons_sidebar_set_current (self, index);
}

void
reasons_sidebar_set_progress (ReasonsSidebar *self,
                              int index,
                              double share)
{
  g_return_if_fail (REASONS_IS_SIDEBAR (self));

  if (index < 0 || (guint) index >= g_list_model_get_n_items (G_LIST_MODEL (self->points)) || isnan (share))
    return;
  self->progress_index = index;
  self->progress_share = CLAMP (share, 0, 1);
  if (share >= SHARE_READ)
    gtk_bitset_add (self->read, (guint) index);
  update_rows (self);
}

gboolean
reasons_sidebar_is_read (ReasonsSidebar *self,
                         guint index)
{
  g_return_val_if_fail (REASONS_IS_SIDEBAR (self), FALSE);

  return gtk_bitset_contains (self->read, index);
}
