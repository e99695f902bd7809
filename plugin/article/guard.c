/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "guard.h"

#include "limit.h"

/* Elements that take no children, or whose start tag makes the tokeniser read their text raw: these
 * do not nest, and without the start tag the raw text would be read as mark-up. */
static gboolean
is_leaf (lxb_tag_id_t tag)
{
  switch (tag) {
  case LXB_TAG_AREA:
  case LXB_TAG_BASE:
  case LXB_TAG_BASEFONT:
  case LXB_TAG_BGSOUND:
  case LXB_TAG_BR:
  case LXB_TAG_COL:
  case LXB_TAG_EMBED:
  case LXB_TAG_FRAME:
  case LXB_TAG_HR:
  case LXB_TAG_IFRAME:
  case LXB_TAG_IMAGE:
  case LXB_TAG_IMG:
  case LXB_TAG_INPUT:
  case LXB_TAG_KEYGEN:
  case LXB_TAG_LINK:
  case LXB_TAG_META:
  case LXB_TAG_NOEMBED:
  case LXB_TAG_NOFRAMES:
  case LXB_TAG_PARAM:
  case LXB_TAG_PLAINTEXT:
  case LXB_TAG_SCRIPT:
  case LXB_TAG_SOURCE:
  case LXB_TAG_STYLE:
  case LXB_TAG_TEXTAREA:
  case LXB_TAG_TITLE:
  case LXB_TAG_TRACK:
  case LXB_TAG_WBR:
  case LXB_TAG_XMP:
    return TRUE;
  default:
    return FALSE;
  }
}

/* Elements that mostly close the one before them instead of nesting in it. */
static gboolean
is_line (lxb_tag_id_t tag)
{
  switch (tag) {
  case LXB_TAG_DD:
  case LXB_TAG_DT:
  case LXB_TAG_H1:
  case LXB_TAG_H2:
  case LXB_TAG_H3:
  case LXB_TAG_H4:
  case LXB_TAG_H5:
  case LXB_TAG_H6:
  case LXB_TAG_LI:
  case LXB_TAG_P:
  case LXB_TAG_TD:
  case LXB_TAG_TH:
  case LXB_TAG_TR:
    return TRUE;
  default:
    return FALSE;
  }
}

/* HTML Standard, section 13.2.4.3. */
static gboolean
is_formatting (lxb_tag_id_t tag)
{
  switch (tag) {
  case LXB_TAG_A:
  case LXB_TAG_B:
  case LXB_TAG_BIG:
  case LXB_TAG_CODE:
  case LXB_TAG_EM:
  case LXB_TAG_FONT:
  case LXB_TAG_I:
  case LXB_TAG_NOBR:
  case LXB_TAG_S:
  case LXB_TAG_SMALL:
  case LXB_TAG_STRIKE:
  case LXB_TAG_STRONG:
  case LXB_TAG_TT:
  case LXB_TAG_U:
    return TRUE;
  default:
    return FALSE;
  }
}

gboolean
reasons_guard_admits_formatting (lxb_dom_node_t *node)
{
  guint n = 0;

  g_return_val_if_fail (node != NULL, FALSE);

  if (!is_formatting (node->local_name))
    return TRUE;

  /* The parser's list of them has a marker where a cell or a caption begins. */
  for (lxb_dom_node_t *outer = node->parent; outer != NULL; outer = outer->parent) {
    if (outer->ns == LXB_NS_HTML &&
        (is_formatting (outer->local_name) || outer->local_name == LXB_TAG_TD ||
         outer->local_name == LXB_TAG_TH || outer->local_name == LXB_TAG_CAPTION))
      n++;
  }

  return n < REASONS_LIMIT_FORMATTING;
}

static guint *
get_passed_over (ReasonsGuard *self,
                 lxb_tag_id_t tag)
{
  return tag < LXB_TAG__LAST_ENTRY ? &self->passed_over[tag] : &self->passed_over_unknown;
}

/* Whether the token may go on to the tree builder. */
static gboolean
admit_open (ReasonsGuard *self,
            const lxb_html_token_t *token)
{
  const lxb_html_tree_t *tree = self->parser->tree;
  lxb_tag_id_t tag = token->tag_id;
  gsize depth = tree->open_elements->length;

  if (tag == LXB_TAG_OPTION || tag == LXB_TAG_OPTGROUP)
    return self->n_options++ < REASONS_LIMIT_OPTIONS;
  if (is_leaf (tag) || (token->type & LXB_HTML_TOKEN_TYPE_CLOSE_SELF) != 0)
    return depth < 2 * REASONS_LIMIT_DEPTH;

  if (depth >= REASONS_LIMIT_DEPTH + (is_line (tag) ? REASONS_LIMIT_DEPTH_SLACK : 0))
    return FALSE;

  return tree->active_formatting->length < REASONS_LIMIT_FORMATTING || !is_formatting (tag);
}

static gboolean
admit (ReasonsGuard *self,
       const lxb_html_token_t *token)
{
  guint *passed_over;

  if (token->tag_id < LXB_TAG__BEGIN)
    return TRUE;

  passed_over = get_passed_over (self, token->tag_id);
  if ((token->type & LXB_HTML_TOKEN_TYPE_CLOSE) != 0) {
    if (*passed_over == 0)
      return TRUE;
    (*passed_over)--;
    return FALSE;
  }

  if (admit_open (self, token))
    return TRUE;

  (*passed_over)++;
  self->is_cut = TRUE;

  return FALSE;
}

/* Whether @attr is of use: a value too long for any is not, nor a second one of a name. */
static gboolean
keep_attribute (const lxb_html_token_t *token,
                const lxb_html_token_attr_t *attr)
{
  gsize limit = attr->name != NULL && attr->name->attr_id == LXB_DOM_ATTR_SRC
                    ? REASONS_LIMIT_SOURCE_BYTES
                    : REASONS_LIMIT_ATTRIBUTE_BYTES;

  /* What formatting elements carry is copied with each that is made anew. */
  if (is_formatting (token->tag_id) && token->tag_id != LXB_TAG_A)
    limit = 256;
  if (attr->value_size > limit)
    return FALSE;

  for (const lxb_html_token_attr_t *other = token->attr_first; other != attr; other = other->next) {
    if (other->name == attr->name)
      return FALSE;
  }

  return TRUE;
}

static void
trim_attributes (ReasonsGuard *self,
                 lxb_html_token_t *token)
{
  lxb_html_token_attr_t *attr = token->attr_first;
  guint n = 0;

  while (attr != NULL) {
    lxb_html_token_attr_t *next = attr->next;

    if (++n > REASONS_LIMIT_ATTRIBUTES) {
      token->attr_last = attr->prev;
      token->attr_last->next = NULL;
      self->is_cut = TRUE;
      return;
    }
    if (!keep_attribute (token, attr)) {
      lxb_html_token_attr_remove (token, attr);
      n--;
    }
    attr = next;
  }
}

static gsize
count_bytes (const lexbor_mem_t *mem,
             lexbor_mem_chunk_t **counted)
{
  gsize bytes = 0;

  for (lexbor_mem_chunk_t *chunk = mem->chunk; chunk != NULL && chunk != *counted;
       chunk = chunk->prev)
    bytes += chunk->size;
  *counted = mem->chunk;

  return bytes;
}

static gboolean
is_within_memory (ReasonsGuard *self)
{
  lxb_html_document_t *document = self->parser->tree->document;
  const lexbor_mraw_t *pools[] = { document->dom_document.mraw, document->dom_document.text };

  for (gsize i = 0; i < G_N_ELEMENTS (pools); i++) {
    if (pools[i]->mem->chunk != self->counted[i])
      self->tree_bytes += count_bytes (pools[i]->mem, &self->counted[i]);
  }

  return self->tree_bytes <= REASONS_LIMIT_TREE_BYTES;
}

static void
stop (ReasonsGuard *self)
{
  self->is_stopped = TRUE;
  self->is_cut = TRUE;
}

static lxb_html_token_t *
token_done (lxb_html_tokenizer_t *tokenizer,
            lxb_html_token_t *token,
            void *data)
{
  ReasonsGuard *self = data;

  if (token->tag_id != LXB_TAG__END_OF_FILE) {
    if (self->is_stopped)
      return token;
    if (++self->n_tokens > REASONS_LIMIT_TOKENS || !is_within_memory (self)) {
      stop (self);
      return token;
    }
    if (!admit (self, token))
      return token;
    if (token->tag_id >= LXB_TAG__BEGIN && token->attr_first != NULL)
      trim_attributes (self, token);
  }

  return self->build (tokenizer, token, self->build_data);
}

void
reasons_guard_init (ReasonsGuard *self,
                    lxb_html_parser_t *parser)
{
  lxb_html_tokenizer_t *tokenizer;

  g_return_if_fail (self != NULL);
  g_return_if_fail (parser != NULL);

  tokenizer = lxb_html_parser_tokenizer (parser);
  *self = (ReasonsGuard) {
    .parser = parser,
    .build = tokenizer->callback_token_done,
    .build_data = tokenizer->callback_token_ctx,
  };
  lxb_html_tokenizer_callback_token_done_set (tokenizer, token_done, self);
  /* Looking for doubles while there is no limit on their number is quadratic; it is done here. */
  lxb_html_tokenizer_keep_duplicate_set (tokenizer, true);
}

gboolean
reasons_guard_check (ReasonsGuard *self)
{
  lxb_html_tokenizer_t *tokenizer;

  g_return_val_if_fail (self != NULL, FALSE);

  tokenizer = lxb_html_parser_tokenizer (self->parser);
  if (lexbor_dobject_allocated (tokenizer->attrs->entries) > REASONS_LIMIT_NAMES ||
      lexbor_dobject_allocated (tokenizer->tags->entries) > REASONS_LIMIT_NAMES ||
      !is_within_memory (self))
    stop (self);

  return !self->is_stopped;
}

void
reasons_guard_finish (ReasonsGuard *self)
{
  lxb_html_tokenizer_t *tokenizer;

  g_return_if_fail (self != NULL);

  tokenizer = lxb_html_parser_tokenizer (self->parser);
  lxb_html_tokenizer_callback_token_done_set (tokenizer, self->build, self->build_data);
  lxb_html_tokenizer_keep_duplicate_set (tokenizer, false);
}
