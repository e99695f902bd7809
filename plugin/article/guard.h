/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <lexbor/html/html.h>

G_BEGIN_DECLS

/**
 * ReasonsGuard:
 *
 * Stands between lexbor's tokeniser and its tree builder and keeps the tree within the limits:
 * tokens that would nest too deep, open too many formatting elements or carry too many attributes
 * are passed over or trimmed, so that what remains is parsed in linear time and most of an
 * excessive article survives. Only where there are too many or memory runs out does it stop taking them.
 */
typedef struct {
  lxb_html_parser_t *parser;
  lxb_html_tokenizer_token_f build;
  void *build_data;
  lexbor_mem_chunk_t *counted[2];
  gsize tree_bytes;
  guint n_tokens;
  guint n_options;
  gboolean is_cut;
  gboolean is_stopped;
  guint passed_over[LXB_TAG__LAST_ENTRY];
  guint passed_over_unknown;
} ReasonsGuard;

/**
 * reasons_guard_init:
 * @self: a guard, of any content
 * @parser: a parser that has begun; outlives @self
 *
 * Starts to watch @parser.
 */
void reasons_guard_init (ReasonsGuard *self,
                         lxb_html_parser_t *parser);

/**
 * reasons_guard_check:
 *
 * To be called between two chunks of input, for what grows without a token being finished.
 *
 * Returns: whether the parser may be fed further.
 */
gboolean reasons_guard_check (ReasonsGuard *self);

/**
 * reasons_guard_finish:
 *
 * Ends the watch: the parser is as it was before, for another use.
 */
void reasons_guard_finish (ReasonsGuard *self);

/**
 * reasons_guard_admits_formatting:
 * @node: an element of HTML in a tree that is to be written and parsed again
 *
 * Returns: whether the parser under a guard will take @node, as far as the limit on formatting elements
 *   goes. What is made anew in a later paragraph can be inside more of them than a start tag may be.
 */
gboolean reasons_guard_admits_formatting (lxb_dom_node_t *node);

G_END_DECLS
