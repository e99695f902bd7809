/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"

#include <adwaita.h>
#include <math.h>
#include <webkit/webkit.h>

#include "web-view.h"

#define SCRIPT_WORLD "reasons"

/* GDK 4.24 now and then counts a frame of a screen drawn in software twice, and warns of that itself. No
 * other warning is let pass. */
static GLogWriterOutput
write_log (GLogLevelFlags level,
           const GLogField *fields,
           gsize n_fields,
           gpointer user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0 &&
        g_str_has_prefix (fields[i].value, "gdk_frame_timings_submitted()"))
      return G_LOG_WRITER_HANDLED;
  return g_log_writer_default (level, fields, n_fields, user_data);
}

void
harness_init (int *argc,
              char ***argv)
{
  g_test_init (argc, argv, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);
  adw_init ();
}

ReasonsArticle *
harness_article (guint count,
                 guint lines)
{
  g_autoptr (GString) html = g_string_new ("<p>Some people write lists, and some people read them.</p>");
  g_autofree char *title = g_strdup_printf ("%u Reasons to Keep a Garden", count);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  ReasonsInput input = { .format = REASONS_FORMAT_HTML, .title = title };
  ReasonsArticle *article;

  for (guint i = 1; i <= count; i++) {
    g_string_append_printf (html, "<h2>%u. A <em>garden</em> gives something number %u</h2>", i, i);
    for (guint line = 0; line < lines; line++)
      g_string_append_printf (html,
                              "<p>Whoever plants the seed number %u waits for the rain of day %u, and while "
                              "waiting learns the names of the birds that came for it.</p>",
                              i, line);
  }
  content = g_bytes_new (html->str, html->len);
  input.content = content;
  article = reasons_article_new (&input, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reasons_article_get_n_points (article), ==, count);
  return article;
}

ReasonsArticle *
harness_sections (guint count,
                  guint sub)
{
  static const char *const sections[] = { "Mill", "Bridge", "Market", "Chapel" };
  static const char *const parts[] = { "Door", "Roof", "Wall" };
  g_autoptr (GString) html = g_string_new ("<p>The valley has been drawn many times.</p>");
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  ReasonsInput input = { .format = REASONS_FORMAT_HTML, .title = "A walk through the valley" };
  ReasonsArticle *article;

  g_assert_cmpuint (count, <=, G_N_ELEMENTS (sections));
  g_assert_cmpuint (sub, <=, G_N_ELEMENTS (parts));
  for (guint i = 0; i < count; i++) {
    g_string_append_printf (html, "<h2>%s</h2><p>Where the road bends there it is.</p>", sections[i]);
    for (guint j = 0; j < sub; j++)
      g_string_append_printf (html, "<h3>%s</h3><p>It is painted, and nobody knows by whom.</p>", parts[j]);
  }
  content = g_bytes_new (html->str, html->len);
  input.content = content;
  article = reasons_article_new (&input, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (reasons_article_get_kind (article), ==, REASONS_KIND_SECTIONS);
  g_assert_cmpuint (reasons_article_get_n_points (article), ==, count * (sub + 1));
  return article;
}

ReasonsMasthead *
harness_masthead (void)
{
  ReasonsMasthead *masthead = reasons_masthead_new ();

  masthead->title = g_strdup ("Reasons to Keep a Garden");
  masthead->link = g_strdup ("https://garden.example/reasons");
  masthead->feed = g_strdup ("The Garden Post");
  masthead->author = g_strdup ("A. Gardener");
  masthead->time = 1725868800;
  return masthead;
}

GtkWindow *
harness_window (GtkWidget *child,
                int width,
                int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  harness_wait (gtk_widget_get_mapped (child) && gtk_widget_get_width (child) > 0);
  return GTK_WINDOW (window);
}

static gboolean
on_moment_over (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
harness_turn (void)
{
  guint moment = g_timeout_add (20, on_moment_over, NULL);

  g_main_context_iteration (NULL, TRUE);
  g_source_remove (moment);
}

gpointer
harness_find (gpointer root,
              GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child)) {
    gpointer found = harness_find (child, type);

    if (found != NULL)
      return found;
  }
  return NULL;
}

GtkWidget *
harness_get_item (gpointer root,
                  guint position)
{
  GtkWidget *item = gtk_widget_get_first_child (harness_find (root, GTK_TYPE_LIST_VIEW));

  for (guint i = 0; i < position && item != NULL; i++)
    item = gtk_widget_get_next_sibling (item);
  g_assert_nonnull (item);
  return item;
}

static void
on_answer (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

static JSCValue *
ask (gpointer root,
     const char *script)
{
  WebKitWebView *view = harness_find (root, REASONS_TYPE_WEB_VIEW);
  g_autoptr (GAsyncResult) answer = NULL;
  g_autoptr (GError) error = NULL;
  JSCValue *value;

  g_assert_nonnull (view);
  /* A question asked before the page is there keeps it from coming. */
  harness_wait (webkit_web_view_get_estimated_load_progress (view) == 1.0);
  webkit_web_view_evaluate_javascript (view, script, -1, SCRIPT_WORLD, NULL, NULL, on_answer, &answer);
  harness_wait (answer != NULL);
  value = webkit_web_view_evaluate_javascript_finish (view, answer, &error);
  if (error != NULL)
    g_test_message ("%s: %s", script, error->message);
  return value;
}

double
harness_ask_number (gpointer root,
                    const char *script)
{
  g_autoptr (JSCValue) value = ask (root, script);

  return value != NULL ? jsc_value_to_double (value) : NAN;
}

char *
harness_ask_string (gpointer root,
                    const char *script)
{
  g_autoptr (JSCValue) value = ask (root, script);

  return value != NULL ? jsc_value_to_string (value) : NULL;
}

void
harness_close (GtkWindow *window)
{
  GtkWindow *gone = window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &gone);
  gtk_window_destroy (window);
  harness_wait (gone == NULL);
}
