/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document.h"

#include "decode.h"
#include "guard.h"
#include "limit.h"
#include "node.h"
#include "plain.h"

struct _ReasonsDocument {
  lxb_html_document_t *document;
  lxb_dom_node_t *root;
  gboolean is_text;
  gboolean is_cut;
};

typedef struct {
  lxb_html_document_t *document;
  lxb_dom_node_t *root;
  gboolean is_cut;
} Tree;

static void
tree_clear (Tree *tree)
{
  if (tree->document != NULL)
    lxb_html_document_destroy (tree->document);
  *tree = (Tree) { 0 };
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tree, tree_clear)

static void
parser_free (gpointer parser)
{
  lxb_html_parser_destroy (parser);
}

/* Making a parser costs a fifth of reading an ordinary article with it: each thread keeps one. */
static GPrivate kept_parser = G_PRIVATE_INIT (parser_free);

static lxb_html_parser_t *
take_parser (void)
{
  lxb_html_parser_t *parser = g_private_get (&kept_parser);

  if (parser != NULL) {
    g_private_set (&kept_parser, NULL);
    lxb_html_parser_clean (parser);
  } else {
    parser = lxb_html_parser_create ();
    if (lxb_html_parser_init (parser) != LXB_STATUS_OK)
      return lxb_html_parser_destroy (parser);
  }
  lxb_html_parser_scripting_set (parser, false);
  /* Events only serve scripts; without them adding an option to a select is cheap. */
  lxb_html_parser_dom_opt_set (parser, LXB_DOM_DOCUMENT_OPT_WO_EVENTS);

  return parser;
}

/* The buffers of one that has read much, or failed, are better given back. */
static void
give_parser_back (lxb_html_parser_t *parser,
                  gsize length,
                  gboolean is_sound)
{
  if (is_sound && length <= REASONS_LIMIT_CHUNK_BYTES)
    g_private_replace (&kept_parser, parser);
  else
    lxb_html_parser_destroy (parser);
}

/* Parses the fragment into @tree, which stays empty where that fails. */
static gboolean
tree_parse (Tree *tree,
            const char *html,
            gsize length,
            GCancellable *cancellable,
            GError **error)
{
  lxb_html_parser_t *parser = take_parser ();
  lxb_status_t status = LXB_STATUS_OK;
  ReasonsGuard guard;
  lxb_dom_node_t *root;

  if (parser == NULL)
    return TRUE;
  if (lxb_html_parse_fragment_chunk_begin (parser, NULL, LXB_TAG_DIV, LXB_NS_HTML) !=
      LXB_STATUS_OK) {
    give_parser_back (parser, length, FALSE);
    return TRUE;
  }
  reasons_guard_init (&guard, parser);

  for (gsize done = 0; done < length && reasons_guard_check (&guard);) {
    gsize chunk = MIN (REASONS_LIMIT_CHUNK_BYTES, length - done);

    if (g_cancellable_is_cancelled (cancellable))
      break;
    status = lxb_html_parse_fragment_chunk_process (parser, (const lxb_char_t *) html + done, chunk);
    if (status != LXB_STATUS_OK)
      break;
    done += chunk;
  }

  root = lxb_html_parse_fragment_chunk_end (parser);
  if (root != NULL) {
    tree->document = lxb_html_interface_document (root->owner_document);
    tree->root = root;
    tree->is_cut = guard.is_cut;
  }
  reasons_guard_finish (&guard);
  give_parser_back (parser, length, root != NULL && status == LXB_STATUS_OK);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/* The node whose children are nothing but text, below wrappers that hold nothing else; %NULL where
 * there is any other element. */
static lxb_dom_node_t *
find_bare_text (lxb_dom_node_t *root)
{
  lxb_dom_node_t *inner = root;

  for (lxb_dom_node_t *node = reasons_node_next (root, root); node != NULL;
       node = reasons_node_next (node, root)) {
    if (reasons_node_is_text (node)) {
      if (node->parent != inner && reasons_node_has_text (node))
        return NULL;
    } else if (reasons_node_is_element (node)) {
      if (!reasons_node_is (node, LXB_TAG_DIV) || node->parent != inner)
        return NULL;
      for (lxb_dom_node_t *child = inner->first_child; child != NULL; child = child->next) {
        if (child != node && (reasons_node_is_element (child) || reasons_node_has_text (child)))
          return NULL;
      }
      inner = node;
    }
  }

  return inner;
}

/* The text of a tree that holds nothing but text, %NULL where there is none or more. */
static GString *
find_plain_text (lxb_dom_node_t *root)
{
  lxb_dom_node_t *bare = find_bare_text (root);
  GString *text;

  if (bare == NULL || !reasons_node_has_text (bare))
    return NULL;
  text = g_string_new (NULL);
  reasons_node_append_text (bare, text);

  return text;
}

static gboolean
tree_parse_text (Tree *tree,
                 const char *text,
                 gsize length,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GString) html = reasons_plain_to_html (text, length);

  return tree_parse (tree, html->str, html->len, cancellable, error);
}

static gboolean
tree_parse_any (Tree *tree,
                const char *text,
                gsize length,
                gboolean *is_text,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GString) plain = NULL;

  if (*is_text)
    return tree_parse_text (tree, text, length, cancellable, error);

  if (!tree_parse (tree, text, length, cancellable, error))
    return FALSE;

  if (tree->root == NULL || (tree->is_cut && !reasons_node_has_text (tree->root))) {
    plain = reasons_plain_from_markup (text, length);
    tree_clear (tree);
    *is_text = TRUE;
    if (!tree_parse_text (tree, plain->str, plain->len, cancellable, error))
      return FALSE;
    tree->is_cut = TRUE;
    return TRUE;
  }

  plain = find_plain_text (tree->root);
  if (plain != NULL) {
    gboolean is_cut = tree->is_cut;

    tree_clear (tree);
    *is_text = TRUE;
    if (!tree_parse_text (tree, plain->str, plain->len, cancellable, error))
      return FALSE;
    tree->is_cut |= is_cut;
  }

  return TRUE;
}

ReasonsDocument *
reasons_document_new (GBytes *content,
                      ReasonsFormat format,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (ReasonsDocument) self = g_new0 (ReasonsDocument, 1);
  g_auto (Tree) tree = { 0 };
  g_autofree char *copy = NULL;
  const char *data, *text;
  gsize size, length;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  data = g_bytes_get_data (content, &size);
  if (size > REASONS_LIMIT_INPUT_BYTES) {
    size = REASONS_LIMIT_INPUT_BYTES;
    self->is_cut = TRUE;
  }
  text = size > 0 ? reasons_decode (data, size, &length, &copy) : "";
  if (size == 0)
    length = 0;

  self->is_text = format == REASONS_FORMAT_TEXT ||
                  (format == REASONS_FORMAT_AUTO && !reasons_plain_is_markup (text, length));
  if (!tree_parse_any (&tree, text, length, &self->is_text, cancellable, error))
    return NULL;
  /* Only without memory is there no tree, and then GLib has ended the process before. */
  if (tree.root == NULL && !tree_parse (&tree, "", 0, cancellable, error))
    return NULL;

  self->document = g_steal_pointer (&tree.document);
  self->root = g_steal_pointer (&tree.root);
  self->is_cut |= tree.is_cut;

  return g_steal_pointer (&self);
}

void
reasons_document_free (ReasonsDocument *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->document, lxb_html_document_destroy);
  g_free (self);
}

void
reasons_document_replace (ReasonsDocument *self,
                          const char *html,
                          gsize length)
{
  g_auto (Tree) tree = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (html != NULL || length == 0);

  tree_parse (&tree, html, length, NULL, NULL);
  g_return_if_fail (tree.root != NULL);

  g_clear_pointer (&self->document, lxb_html_document_destroy);
  self->document = g_steal_pointer (&tree.document);
  self->root = g_steal_pointer (&tree.root);
  self->is_cut |= tree.is_cut;
}

void
reasons_document_wrap_text (ReasonsDocument *self)
{
  g_autoptr (GString) plain = NULL;
  g_autoptr (GString) html = NULL;

  g_return_if_fail (self != NULL);

  plain = find_plain_text (self->root);
  if (plain == NULL)
    return;
  html = reasons_plain_to_html (plain->str, plain->len);
  reasons_document_replace (self, html->str, html->len);
}

void
reasons_document_set_cut (ReasonsDocument *self)
{
  g_return_if_fail (self != NULL);

  self->is_cut = TRUE;
}

lxb_dom_node_t *
reasons_document_get_root (ReasonsDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

gboolean
reasons_document_is_text (ReasonsDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_text;
}

gboolean
reasons_document_is_cut (ReasonsDocument *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_cut;
}
