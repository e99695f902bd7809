/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"

G_BEGIN_DECLS

/**
 * reasons_markdown_new:
 * @url: (nullable): absolute http or https URL of the article's source
 * @note: (nullable): a line to stand below the title, such as “4 of 5 found”
 *
 * Writes an article's list as CommonMark (0.31): its title, which leads to the source, and each point
 * with its gist. The label leads to its place in the source, where a text directive leads there alone.
 * The author's own mark-up characters stay what they are.
 *
 * Returns: (transfer full): UTF-8, ended by a line break, perhaps empty.
 */
char *reasons_markdown_new (ReasonsArticle *article,
                            const char *url,
                            const char *note);

G_END_DECLS
