/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <lexbor/dom/dom.h>
#include <lexbor/html/html.h>

G_BEGIN_DECLS

/**
 * oracle_judge:
 * @html: what a sanitiser has written
 *
 * Parses @html in three ways (inside `main`, inside `div`, and in a whole page with scripting on) and
 * looks for anything that has no place in a safe article: elements, attributes and URLs outside the
 * lists, comments, ids that could be ours, anything that gets out of its place in the page, too much
 * of everything. It knows nothing of the sanitiser: its lists are its own.
 *
 * Returns: (transfer full) (nullable): what is wrong with it, %NULL where nothing is.
 */
char *oracle_judge (const char *html);

/**
 * oracle_describe:
 * @html: a fragment of HTML
 *
 * Returns: (transfer full): the tree that @html parses to inside `div`, a line a node.
 */
char *oracle_describe (const char *html);

/**
 * oracle_describe_tree:
 * @root: the root of a tree
 *
 * Returns: (transfer full): the same of a tree; text nodes next to each other are one.
 */
char *oracle_describe_tree (lxb_dom_node_t *root);

/**
 * oracle_is_safe_url:
 * @url: a URL attribute's value
 * @may_be_data: whether a picture in `data:` will do
 * @may_be_mail: whether a mail address will do
 *
 * Returns: whether a browser would take it for an absolute URL of an allowed scheme.
 */
gboolean oracle_is_safe_url (const char *url,
                             gboolean may_be_data,
                             gboolean may_be_mail);

G_END_DECLS
