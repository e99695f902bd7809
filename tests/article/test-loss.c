/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <lexbor/html/html.h>
#include <string.h>

#include "document.h"
#include "letters.h"
#include "node.h"
#include "sanitize.h"

/* What ordinary articles lose when they are made safe, told from their source parsed by lexbor alone: nothing of what
 * a reader reads. Clutter, which goes on purpose, is not looked at here: nothing is taken out but what is unsafe. */

#define BASE "https://reader.example/article"

/* What no article view shows, or shows as something else: written down here again, and not asked of the sanitiser. */
static const lxb_tag_id_t unseen[] = {
  LXB_TAG_AUDIO,    LXB_TAG_BUTTON, LXB_TAG_CANVAS, LXB_TAG_DATALIST, LXB_TAG_DIALOG, LXB_TAG_EMBED,  LXB_TAG_HEAD,
  LXB_TAG_IFRAME,   LXB_TAG_INPUT,  LXB_TAG_LABEL,  LXB_TAG_LINK,     LXB_TAG_META,   LXB_TAG_METER,  LXB_TAG_NOSCRIPT,
  LXB_TAG_OBJECT,   LXB_TAG_OPTION, LXB_TAG_OUTPUT, LXB_TAG_PROGRESS, LXB_TAG_SCRIPT, LXB_TAG_SELECT, LXB_TAG_STYLE,
  LXB_TAG_TEMPLATE, LXB_TAG_TEXTAREA, LXB_TAG_TITLE, LXB_TAG_VIDEO,
};

/* The things that are counted. */
typedef enum {
  HEADINGS,
  LINKS,
  IMAGES,
  LISTS,
  ENTRIES,
  TABLES,
  ROWS,
  CELLS,
  BLOCKS_OF_CODE,
  CODE,
  QUOTES,
  EMPHASES,
  N_KINDS,
} Kind;

static const char *const kind_names[N_KINDS] = {
  "headings", "links", "images", "lists",  "entries of lists", "tables", "rows", "cells", "blocks of code",
  "code",     "quotes", "emphases",
};

typedef struct {
  GPtrArray *texts;    /* each piece of text, letters only */
  GPtrArray *codes;    /* the text of each pre, white space kept */
  guint counts[N_KINDS];
} Inventory;

static Inventory *
inventory_new (void)
{
  Inventory *self = g_new0 (Inventory, 1);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static void
inventory_free (Inventory *self)
{
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->codes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Inventory, inventory_free)

/* By its author. */
static gboolean
is_hidden (lxb_dom_node_t *node)
{
  const char *style = reasons_node_get_attribute (node, "style");
  g_autofree char *plain = style != NULL ? g_ascii_strdown (style, -1) : NULL;
  g_auto (GStrv) words = plain != NULL ? g_strsplit (plain, " ", -1) : NULL;
  g_autofree char *joined = words != NULL ? g_strjoinv ("", words) : NULL;

  return reasons_node_get_attribute (node, "hidden") != NULL ||
         (joined != NULL && (strstr (joined, "display:none") != NULL || strstr (joined, "visibility:hidden") != NULL));
}

static gboolean
is_unseen (lxb_dom_node_t *node)
{
  if (node->type != LXB_DOM_NODE_TYPE_ELEMENT)
    return node->type != LXB_DOM_NODE_TYPE_TEXT && node->type != LXB_DOM_NODE_TYPE_DOCUMENT;
  if (node->ns != LXB_NS_HTML)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (unseen); i++) {
    if (node->local_name == unseen[i])
      return TRUE;
  }
  return is_hidden (node);
}

static char *
get_whole_text (lxb_dom_node_t *root)
{
  GString *text = g_string_new (NULL);

  for (lxb_dom_node_t *node = root; node != NULL; node = reasons_node_next (node, root)) {
    gsize length;
    const char *data = reasons_node_get_data (node, &length);

    if (data != NULL)
      g_string_append_len (text, data, (gssize) length);
  }
  return g_string_free_and_steal (text);
}

/* An address of the web; one with a space in its host, as some editors make of a whole message, is none. */
static gboolean
is_address (const char *url)
{
  const char *host;

  if (url == NULL || (g_ascii_strncasecmp (url, "http://", 7) != 0 && g_ascii_strncasecmp (url, "https://", 8) != 0))
    return FALSE;
  host = strstr (url, "//") + 2;
  return memchr (host, '%', strcspn (host, "/?#")) == NULL;
}

/* A picture of the size of a point counts who reads, and is no part of the article. */
static gboolean
is_pixel (lxb_dom_node_t *image)
{
  const char *width = reasons_node_get_attribute (image, "width");
  const char *height = reasons_node_get_attribute (image, "height");

  return (width != NULL && g_ascii_strtoull (width, NULL, 10) <= 1) ||
         (height != NULL && g_ascii_strtoull (height, NULL, 10) <= 1);
}

static int
get_kind (lxb_dom_node_t *node)
{
  switch (reasons_node_get_tag (node)) {
  case LXB_TAG_H1:
  case LXB_TAG_H2:
  case LXB_TAG_H3:
  case LXB_TAG_H4:
  case LXB_TAG_H5:
  case LXB_TAG_H6:
    return HEADINGS;
  case LXB_TAG_A:
    return is_address (reasons_node_get_attribute (node, "href")) ? LINKS : -1;
  case LXB_TAG_IMG:
    return is_address (reasons_node_get_attribute (node, "src")) && !is_pixel (node) ? IMAGES : -1;
  case LXB_TAG_UL:
  case LXB_TAG_OL:
  case LXB_TAG_DL:
    return LISTS;
  case LXB_TAG_LI:
  case LXB_TAG_DT:
  case LXB_TAG_DD:
    return ENTRIES;
  case LXB_TAG_TABLE:
    return TABLES;
  case LXB_TAG_TR:
    return ROWS;
  case LXB_TAG_TD:
  case LXB_TAG_TH:
    return CELLS;
  case LXB_TAG_PRE:
    return BLOCKS_OF_CODE;
  case LXB_TAG_CODE:
    return CODE;
  case LXB_TAG_BLOCKQUOTE:
    return QUOTES;
  case LXB_TAG_EM:
  case LXB_TAG_STRONG:
  case LXB_TAG_B:
  case LXB_TAG_I:
    return EMPHASES;
  default:
    return -1;
  }
}

static void
add_text (Inventory *self,
          const char *data,
          gsize length)
{
  g_autofree char *letters = reasons_letters_fold (data, length);

  if (*letters != '\0')
    g_ptr_array_add (self->texts, g_steal_pointer (&letters));
}

static Inventory *
take_inventory (lxb_dom_node_t *root)
{
  Inventory *self = inventory_new ();
  lxb_dom_node_t *node = root;

  while (node != NULL) {
    gsize length;
    const char *data = reasons_node_get_data (node, &length);
    int kind;

    if (node != root && is_unseen (node)) {
      node = reasons_node_next_outside (node, root);
      continue;
    }
    if (data != NULL)
      add_text (self, data, length);
    kind = get_kind (node);
    if (kind >= 0)
      self->counts[kind]++;
    if (kind == BLOCKS_OF_CODE)
      g_ptr_array_add (self->codes, get_whole_text (node));
    node = reasons_node_next (node, root);
  }
  return self;
}

/* By lexbor as it is, as a browser would. */
static Inventory *
read_source (GBytes *content)
{
  lxb_html_document_t *document = lxb_html_document_create ();
  gsize length;
  const char *data = g_bytes_get_data (content, &length);
  Inventory *inventory;

  g_assert_cmpuint (lxb_html_document_parse (document, (const lxb_char_t *) data, length), ==, LXB_STATUS_OK);
  inventory = take_inventory (lxb_dom_interface_node (document->body));
  lxb_html_document_destroy (document);
  return inventory;
}

static Inventory *
read_safe (GBytes *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ReasonsDocument) document = reasons_document_new (content, REASONS_FORMAT_HTML, NULL, &error);

  g_assert_no_error (error);
  reasons_sanitize (document, BASE);
  g_assert_false (reasons_document_is_cut (document));
  return take_inventory (reasons_document_get_root (document));
}

static GPtrArray *
find_articles (void)
{
  static const char *const groups[] = { "english", "international", "pages" };
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *shared = g_getenv ("REASONS_SHARED");

  for (gsize i = 0; shared != NULL && i < G_N_ELEMENTS (groups); i++) {
    g_autofree char *folder = g_build_filename (shared, "corpus", groups[i], NULL);
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
      if (g_str_has_suffix (name, ".html"))
        g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
    }
  }
  if (paths->len == 0)
    g_test_skip ("there is no corpus");
  return paths;
}

/* All of them: a test knows only its last failure. */
static void G_GNUC_PRINTF (1, 2)
tell (const char *format,
      ...)
{
  va_list arguments;
  g_autofree char *text = NULL;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_test_message ("%s", text);
  g_test_fail ();
}

typedef void (*Compare) (const char *path,
                         Inventory *source,
                         Inventory *safe);

static void
compare_all (Compare compare)
{
  g_autoptr (GPtrArray) paths = find_articles ();

  for (guint i = 0; i < paths->len; i++) {
    const char *path = g_ptr_array_index (paths, i);
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) content = NULL;
    g_autoptr (Inventory) source = NULL;
    g_autoptr (Inventory) safe = NULL;
    char *text;
    gsize length;

    g_file_get_contents (path, &text, &length, &error);
    g_assert_no_error (error);
    content = g_bytes_new_take (text, length);
    source = read_source (content);
    safe = read_safe (content);
    compare (path, source, safe);
  }
}

/* Every piece is there, in the same order. What stands for an embedded video may have come between. */
static void
compare_texts (const char *path,
               Inventory *source,
               Inventory *safe)
{
  g_autoptr (GString) all = g_string_new (NULL);
  const char *here;

  for (guint i = 0; i < safe->texts->len; i++)
    g_string_append (all, g_ptr_array_index (safe->texts, i));
  here = all->str;
  for (guint i = 0; i < source->texts->len; i++) {
    const char *piece = g_ptr_array_index (source->texts, i);
    const char *found = strstr (here, piece);

    if (found == NULL) {
      tell ("%s lost “%s”", path, piece);
      return;
    }
    here = found + strlen (piece);
  }
}

static void
test_text (void)
{
  compare_all (compare_texts);
}

static void
compare_counts (const char *path,
                Inventory *source,
                Inventory *safe)
{
  for (guint i = 0; i < N_KINDS; i++) {
    /* A link or a picture may stand for something that was neither. */
    if (safe->counts[i] < source->counts[i])
      tell ("%s had %u %s and has %u", path, source->counts[i], kind_names[i], safe->counts[i]);
  }
}

static void
test_structure (void)
{
  compare_all (compare_counts);
}

static void
compare_codes (const char *path,
               Inventory *source,
               Inventory *safe)
{
  if (safe->codes->len != source->codes->len) {
    tell ("%s had %u blocks of code and has %u", path, source->codes->len, safe->codes->len);
    return;
  }
  for (guint i = 0; i < source->codes->len; i++) {
    if (!g_str_equal (g_ptr_array_index (safe->codes, i), g_ptr_array_index (source->codes, i)))
      tell ("%s: block of code %u is another", path, i);
  }
}

static void
test_code (void)
{
  compare_all (compare_codes);
}

/* That what is lost would be told. */
static void
test_loss_is_seen (void)
{
  static const char html[] = "<h2>A heading</h2><p>One <b>word</b>, <a href=\"https://a.example/\">a link</a>.</p>"
                             "<ul><li>an entry</ul><table><tr><td>a cell</table><pre>  code\n</pre>"
                             "<img src=\"https://a.example/a.png\"><script>no text</script>";
  g_autoptr (GBytes) content = g_bytes_new_static (html, sizeof html - 1);
  g_autoptr (Inventory) inventory = read_source (content);

  g_assert_cmpuint (inventory->texts->len, ==, 7);
  g_assert_cmpuint (inventory->codes->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (inventory->codes, 0), ==, "  code\n");
  for (guint i = 0; i < N_KINDS; i++)
    g_assert_cmpuint (inventory->counts[i], ==, i == CODE || i == QUOTES ? 0 : 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/article/loss/is-seen", test_loss_is_seen);
  g_test_add_func ("/reasons/article/loss/text", test_text);
  g_test_add_func ("/reasons/article/loss/structure", test_structure);
  g_test_add_func ("/reasons/article/loss/code", test_code);
  return g_test_run ();
}
