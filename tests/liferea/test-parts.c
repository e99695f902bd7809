/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "parts.h"

/* A shell as the reader has it, but for what is left out of it. */

typedef enum {
  WHOLE,
  NO_ITEMLIST,
  NO_FEEDLIST,
  NO_BROWSER,
  EMPTY_BROWSER,
  NO_VIEW,
  NO_FRAME,
  NO_SELECTION,
  NO_UPDATE,
  NO_NODE,
  NO_LOCATION,
  NO_HEADER,
  OTHER_HEADER,
  N_LACKS,
} Lack;

static Lack lack;
static GtkWidget *view;
static GtkWidget *header;

enum {
  PROP_0,
  PROP_ITEMLIST,
  PROP_FEEDLIST,
  PROP_HTMLVIEW,
  PROP_RENDERWIDGET,
};

static GObject *
make_object (const char *name,
             const char *const *wanted_signals)
{
  g_autofree char *type_name = g_strdup_printf ("Test%s%d", name, lack);
  GTypeQuery query;
  GType type = g_type_from_name (type_name);

  if (type == 0) {
    g_type_query (G_TYPE_OBJECT, &query);
    type = g_type_register_static_simple (G_TYPE_OBJECT, type_name, (guint16) query.class_size, NULL,
                                          (guint16) query.instance_size, NULL, G_TYPE_FLAG_NONE);
    for (guint i = 0; wanted_signals[i] != NULL; i++)
      g_signal_new (wanted_signals[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  }
  return g_object_new (type, NULL);
}

static void
get_renderwidget (GObject *object,
                  guint prop_id,
                  GValue *value,
                  GParamSpec *pspec)
{
  g_value_set_object (value, view);
}

static void
browser_class_init (gpointer klass,
                    gpointer class_data)
{
  ((GObjectClass *) klass)->get_property = get_renderwidget;
  if (lack != NO_VIEW)
    g_object_class_install_property (klass, PROP_RENDERWIDGET,
                                     g_param_spec_object ("renderwidget", NULL, NULL, GTK_TYPE_WIDGET,
                                                          G_PARAM_READABLE));
  if (lack != NO_LOCATION)
    g_signal_new ("location-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  0);
}

static GObject *
make_with_class (const char *name,
                 GClassInitFunc class_init)
{
  g_autofree char *type_name = g_strdup_printf ("Test%s%d", name, lack);
  GTypeQuery query;
  GType type;

  g_type_query (G_TYPE_OBJECT, &query);
  type = g_type_register_static_simple (G_TYPE_OBJECT, type_name, (guint16) query.class_size, class_init,
                                        (guint16) query.instance_size, NULL, G_TYPE_FLAG_NONE);
  return g_object_new (type, NULL);
}

static void
get_part (GObject *object,
          guint prop_id,
          GValue *value,
          GParamSpec *pspec)
{
  const char *const selected[] = { "item-selected", NULL };
  const char *const updated[] = { "item-updated", NULL };
  const char *const items[] = { "item-selected", "item-updated", NULL };
  const char *const nodes[] = { "node-selected", NULL };
  const char *const nothing[] = { NULL };

  if (prop_id == PROP_ITEMLIST)
    g_value_take_object (value, make_object ("ItemList", lack == NO_SELECTION ? updated
                                                         : lack == NO_UPDATE  ? selected
                                                                              : items));
  else if (prop_id == PROP_FEEDLIST)
    g_value_take_object (value, make_object ("FeedList", lack == NO_NODE ? nothing : nodes));
  else if (lack != EMPTY_BROWSER)
    g_value_take_object (value, make_with_class ("Browser", browser_class_init));
}

static void
shell_class_init (gpointer klass,
                  gpointer class_data)
{
  static const struct {
    const char *name;
    guint id;
    Lack lack;
  } parts[] = {
    { "itemlist", PROP_ITEMLIST, NO_ITEMLIST },
    { "feedlist", PROP_FEEDLIST, NO_FEEDLIST },
    { "htmlview", PROP_HTMLVIEW, NO_BROWSER },
  };

  ((GObjectClass *) klass)->get_property = get_part;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (lack != parts[i].lack)
      g_object_class_install_property (klass, parts[i].id,
                                       g_param_spec_object (parts[i].name, NULL, NULL, G_TYPE_OBJECT,
                                                            G_PARAM_READABLE));
  }
}

static GtkWidget *
look_up (const char *name)
{
  g_assert_cmpstr (name, ==, "headerbarRight");
  return header;
}

/* Finds them in a shell that lacks this, or says what is missing. */
static void
find (gconstpointer data)
{
  const ReasonsAbi abi = { .liferea_shell_lookup = look_up };
  const char *const names[N_LACKS] = {
    [NO_ITEMLIST] = "itemlist",
    [NO_FEEDLIST] = "feedlist",
    [NO_BROWSER] = "htmlview",
    [EMPTY_BROWSER] = "htmlview",
  };
  ReasonsParts parts = { 0 };
  g_autoptr (GtkFrame) frame = g_object_ref_sink (GTK_FRAME (gtk_frame_new (NULL)));
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr (GObject) shell = NULL;
  g_autoptr (GError) error = NULL;
  gboolean found;

  lack = GPOINTER_TO_UINT (data);
  view = gtk_button_new ();
  if (lack == NO_FRAME)
    gtk_box_append (GTK_BOX (box), view);
  else
    gtk_frame_set_child (frame, view);
  header = lack == NO_HEADER ? NULL : lack == OTHER_HEADER ? label : box;
  shell = make_with_class ("Shell", shell_class_init);

  found = reasons_parts_find (&parts, &abi, shell, &error);
  if (lack == WHOLE) {
    g_assert_no_error (error);
    g_assert_true (found);
    g_assert_true (parts.view == view && parts.frame == frame && parts.header == GTK_BOX (box));
    g_assert_nonnull (parts.itemlist);
    g_assert_nonnull (parts.feedlist);
    g_assert_nonnull (parts.browser);
  } else {
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
    g_assert_false (found);
    if (names[lack] != NULL)
      g_assert_nonnull (strstr (error->message, names[lack]));
  }
  reasons_parts_clear (&parts);
  g_assert_null (parts.itemlist);
  g_assert_null (parts.frame);
}

int
main (int argc,
      char **argv)
{
  const char *const names[N_LACKS] = {
    [WHOLE] = "all-there",
    [NO_ITEMLIST] = "no-item-list",
    [NO_FEEDLIST] = "no-feed-list",
    [NO_BROWSER] = "no-browser",
    [EMPTY_BROWSER] = "browser-not-set",
    [NO_VIEW] = "no-view",
    [NO_FRAME] = "view-in-no-frame",
    [NO_SELECTION] = "no-signal-of-selection",
    [NO_UPDATE] = "no-signal-of-updates",
    [NO_NODE] = "no-signal-of-nodes",
    [NO_LOCATION] = "no-signal-of-locations",
    [NO_HEADER] = "no-header-bar",
    [OTHER_HEADER] = "header-bar-is-no-box",
  };

  g_test_init (&argc, &argv, NULL);
  gtk_init ();

  for (guint i = 0; i < N_LACKS; i++) {
    g_autofree char *path = g_strconcat ("/reasons/liferea/parts/", names[i], NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), find);
  }
  return g_test_run ();
}
