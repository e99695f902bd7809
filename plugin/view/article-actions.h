/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article-view.h"

G_BEGIN_DECLS

/** REASONS_ACTIONS_CURRENT: in the place of a point it stands for the current one. */
#define REASONS_ACTIONS_CURRENT (-1)

/** REASONS_ACTIONS_NO_POINT: in the place of a point it stands for none. */
#define REASONS_ACTIONS_NO_POINT (-2)

/**
 * reasons_article_actions_attach:
 * @view: an article view
 *
 * Gives @view the action group “article”, which menus, keys and buttons in it share. Those that take a
 * point (type "i") take its index, or %REASONS_ACTIONS_CURRENT:
 *
 *   copy-quote (i): the point as a quote with its link
 *   copy-passage (i): the same of what is selected, and of the point where nothing is
 *   copy-link (i): a link that leads to the point
 *   open-at (i): the source at the point, as a link of the article opens
 *   open: the source
 *   copy-list, save-list: all points as Markdown
 *   print: article and list
 *   find: the search in the article
 *
 * Returns: (transfer full): the group. Main thread.
 */
GSimpleActionGroup *reasons_article_actions_attach (ReasonsArticleView *view);

/**
 * reasons_article_actions_update:
 * @actions: what reasons_article_actions_attach() gave
 * @has_article: whether an article is shown
 * @has_link: whether its source is known
 *
 * Makes the actions available that there is something for.
 */
void reasons_article_actions_update (GSimpleActionGroup *actions,
                                     gboolean has_article,
                                     gboolean has_link);

G_END_DECLS
