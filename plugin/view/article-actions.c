/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "article-actions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "file-name.h"
#include "heading-text.h"
#include "markdown.h"
#include "quote.h"

static GtkWindow *
get_window (ReasonsArticleView *view)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
copy (ReasonsArticleView *view,
      const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), text);
}

/* A menu may be older than the article that is shown. */
static gboolean
get_point (ReasonsArticleView *view,
           GVariant *parameter,
           guint *index)
{
  ReasonsArticle *article = reasons_article_view_get_article (view);
  int point = g_variant_get_int32 (parameter);

  if (point == REASONS_ACTIONS_CURRENT)
    point = reasons_article_view_get_current (view);
  if (article == NULL || point < 0 || (guint) point >= reasons_article_get_n_points (article))
    return FALSE;
  *index = (guint) point;
  return TRUE;
}

static char *
dup_link (ReasonsArticleView *view,
          guint index)
{
  ReasonsArticle *article = reasons_article_view_get_article (view);
  g_autoptr (ReasonsMatchText) text = reasons_match_text_new (reasons_article_get_text (article));

  return reasons_quote_dup_link (article, text, index, reasons_article_view_get_link (view));
}

static void
copy_point (ReasonsArticleView *view,
            guint index)
{
  g_autofree char *quote = reasons_quote_new_for_point (reasons_article_view_get_article (view), index,
                                                        reasons_article_view_get_link (view));

  copy (view, quote);
}

typedef struct {
  ReasonsArticle *article;
  guint index;
  gboolean has_point;
} Passage;

static void
passage_free (Passage *self)
{
  reasons_article_unref (self->article);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Passage, passage_free)

static void
on_selection (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  ReasonsArticleView *view = REASONS_ARTICLE_VIEW (source);
  g_autoptr (Passage) passage = user_data;
  g_autofree char *selection = reasons_article_view_get_selection_finish (view, result);

  if (passage->article != reasons_article_view_get_article (view))
    return;
  if (selection != NULL && *g_strchug (selection) != '\0') {
    g_autofree char *quote =
      reasons_quote_new_for_passage (passage->article, selection, reasons_article_view_get_link (view));

    copy (view, quote);
  } else if (passage->has_point) {
    copy_point (view, passage->index);
  }
}

static void
copy_quote (GSimpleAction *action,
            GVariant *parameter,
            gpointer user_data)
{
  guint index;

  if (get_point (user_data, parameter, &index))
    copy_point (user_data, index);
}

static void
copy_passage (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  ReasonsArticle *article = reasons_article_view_get_article (user_data);
  Passage *passage;

  if (article == NULL)
    return;
  passage = g_new0 (Passage, 1);
  passage->article = reasons_article_ref (article);
  passage->has_point = get_point (user_data, parameter, &passage->index);
  reasons_article_view_get_selection (user_data, on_selection, passage);
}

static void
copy_link (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  g_autofree char *link = NULL;
  guint index;

  if (!get_point (user_data, parameter, &index))
    return;
  link = dup_link (user_data, index);
  if (link != NULL)
    copy (user_data, link);
}

static void
launch (ReasonsArticleView *view,
        const char *link)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (link);

  gtk_uri_launcher_launch (launcher, get_window (view), NULL, NULL, NULL);
}

static void
open_at (GSimpleAction *action,
         GVariant *parameter,
         gpointer user_data)
{
  g_autofree char *link = NULL;
  guint index;

  if (!get_point (user_data, parameter, &index))
    return;
  link = dup_link (user_data, index);
  if (link != NULL)
    launch (user_data, link);
}

static void
open_source (GSimpleAction *action,
             GVariant *parameter,
             gpointer user_data)
{
  const char *link = reasons_article_view_get_link (user_data);

  if (link != NULL)
    launch (user_data, link);
}

static char *
dup_markdown (ReasonsArticleView *view)
{
  ReasonsArticle *article = reasons_article_view_get_article (view);
  g_autofree char *note = reasons_heading_text_dup_shortfall (article);

  return reasons_markdown_new (article, reasons_article_view_get_link (view), note);
}

static void
copy_list (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  g_autofree char *markdown = NULL;

  if (reasons_article_view_get_article (user_data) == NULL)
    return;
  markdown = dup_markdown (user_data);
  copy (user_data, markdown);
}

static void
show_failure (GtkWindow *window,
              const GError *error)
{
  g_autoptr (GtkAlertDialog) alert = gtk_alert_dialog_new ("%s", _("The list could not be saved"));

  gtk_alert_dialog_set_detail (alert, error->message);
  gtk_alert_dialog_show (alert, window);
}

typedef struct {
  GtkWindow *window; /* weak */
  GBytes *content;
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_weak_pointer (&self->window);
  g_bytes_unref (self->content);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
on_written (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    show_failure (saving->window, error);
}

static void
on_file_chosen (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  GBytes *content = saving->content;

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, content, NULL, FALSE, G_FILE_CREATE_NONE, NULL, on_written,
                                         g_steal_pointer (&saving));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    show_failure (saving->window, error);
}

static void
save_list (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  ReasonsArticle *article = reasons_article_view_get_article (user_data);
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *name = NULL;
  Saving *saving;

  if (article == NULL)
    return;
  markdown = dup_markdown (user_data);
  name = reasons_file_name_new (reasons_article_get_title (article),
                                /* Translators: name of a file, where the article has no title. */
                                C_ ("file name", "list"), ".md");
  saving = g_new0 (Saving, 1);
  g_set_weak_pointer (&saving->window, get_window (user_data));
  saving->content = g_bytes_new_take (markdown, strlen (markdown));
  markdown = NULL;

  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _("Save List"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, saving->window, NULL, on_file_chosen, saving);
}

static void
print (GSimpleAction *action,
       GVariant *parameter,
       gpointer user_data)
{
  reasons_article_view_print (user_data, get_window (user_data));
}

static void
find (GSimpleAction *action,
      GVariant *parameter,
      gpointer user_data)
{
  reasons_article_view_find (user_data);
}

static const struct {
  const char *name;
  const char *parameter;
  gboolean needs_link;
  void (*activate) (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer user_data);
} actions[] = {
  { "copy-quote", "i", FALSE, copy_quote }, { "copy-passage", "i", FALSE, copy_passage },
  { "copy-link", "i", TRUE, copy_link },    { "open-at", "i", TRUE, open_at },
  { "open", NULL, TRUE, open_source },      { "copy-list", NULL, FALSE, copy_list },
  { "save-list", NULL, FALSE, save_list },  { "print", NULL, FALSE, print },
  { "find", NULL, FALSE, find },
};

GSimpleActionGroup *
reasons_article_actions_attach (ReasonsArticleView *view)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_return_val_if_fail (REASONS_IS_ARTICLE_VIEW (view), group);

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++) {
    g_autoptr (GSimpleAction) action = g_simple_action_new (
      actions[i].name, actions[i].parameter != NULL ? G_VARIANT_TYPE (actions[i].parameter) : NULL);

    g_signal_connect_object (action, "activate", G_CALLBACK (actions[i].activate), view, G_CONNECT_DEFAULT);
    g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  }
  reasons_article_actions_update (group, FALSE, FALSE);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "article", G_ACTION_GROUP (group));
  return group;
}

void
reasons_article_actions_update (GSimpleActionGroup *group,
                                gboolean has_article,
                                gboolean has_link)
{
  g_return_if_fail (G_IS_SIMPLE_ACTION_GROUP (group));

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++) {
    GAction *action = g_action_map_lookup_action (G_ACTION_MAP (group), actions[i].name);

    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), has_article && (has_link || !actions[i].needs_link));
  }
}
