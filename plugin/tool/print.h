/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "article.h"

G_BEGIN_DECLS

/** print_text: Returns: (transfer full): @article's points for a terminal, a line each, gists below. */
char *print_text (ReasonsArticle *article);

/**
 * print_markdown:
 * @link: (nullable): address of the article, which its title and its points lead to
 *
 * Returns: (transfer full): @article's title and points as CommonMark (see reasons_markdown_new()).
 */
char *print_markdown (ReasonsArticle *article,
                      const char *link);

/**
 * print_json:
 * @id: (nullable): name of the article in a batch
 * @pretty: whether to break lines
 *
 * Returns: (transfer full): @article's title, kind, promise and points as a JSON object.
 */
char *print_json (ReasonsArticle *article,
                  JsonNode *id,
                  gboolean pretty);

G_END_DECLS
