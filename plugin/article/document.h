/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <lexbor/html/html.h>

#include "article.h"

G_BEGIN_DECLS

/**
 * ReasonsDocument:
 *
 * The parsed tree of an article, from its bytes to its safe HTML. Used by one thread at a time.
 */
typedef struct _ReasonsDocument ReasonsDocument;

/**
 * reasons_document_new:
 * @content: the article's bytes
 * @format: what they are
 * @cancellable: (nullable): gives up early when cancelled
 * @error: return location
 *
 * Parses with scripting off, as the HTML Standard says (section 13.2, fragment case), under the
 * limits of limit.h. Plain text becomes one `p` for each run of lines between blank lines, with
 * a `br` for each line break inside; mark-up that holds nothing but text, perhaps in a `div`, is
 * plain text too, since that is how a reader hands on a description without mark-up.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with %G_IO_ERROR_CANCELLED.
 */
ReasonsDocument *reasons_document_new (GBytes *content,
                                       ReasonsFormat format,
                                       GCancellable *cancellable,
                                       GError **error);

/** reasons_document_free: frees @self, which may be %NULL, with its whole tree. */
void reasons_document_free (ReasonsDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsDocument, reasons_document_free)

/**
 * reasons_document_get_root:
 *
 * Returns: (transfer none): the element whose children are the article. Owned by @self.
 */
lxb_dom_node_t *reasons_document_get_root (ReasonsDocument *self);

/**
 * reasons_document_is_text: Returns: whether the content was plain text, given as such or found so.
 */
gboolean reasons_document_is_text (ReasonsDocument *self);

/** reasons_document_is_cut: Returns: whether a limit cut something away. */
gboolean reasons_document_is_cut (ReasonsDocument *self);

/** reasons_document_set_cut: notes that a later stage cut something away. */
void reasons_document_set_cut (ReasonsDocument *self);

/**
 * reasons_document_replace:
 * @html: (nullable): a fragment of HTML, UTF-8 without NUL inside
 * @length: its length, in bytes
 *
 * Parses @html and puts it in the place of the whole tree; all nodes of the old one are gone.
 */
void reasons_document_replace (ReasonsDocument *self,
                               const char *html,
                               gsize length);

/**
 * reasons_document_wrap_text:
 *
 * Where nothing but text is left, perhaps in a `div`, makes paragraphs of it as of plain text.
 */
void reasons_document_wrap_text (ReasonsDocument *self);

G_END_DECLS
