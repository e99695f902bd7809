/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "choice.h"

G_BEGIN_DECLS

/**
 * reasons_points_new:
 * @blocks: the article
 * @choice: how it was judged
 *
 * Makes the points of the article out of what was chosen, gives each a gist, and sets its anchor on
 * the tree. Afterwards the nodes of @blocks may have moved.
 *
 * Returns: (transfer full) (element-type ReasonsPoint): the points. Their strings are the array's.
 */
GArray *reasons_points_new (ReasonsBlocks *blocks,
                            const ReasonsChoice *choice);

/**
 * reasons_title_drop_repeated:
 * @blocks: the article
 * @title: the article's title, white space collapsed
 *
 * Takes elements at the top of the article that say but its title out of the tree.
 *
 * Returns: whether there were any, so that @blocks must be made again.
 */
gboolean reasons_title_drop_repeated (ReasonsBlocks *blocks,
                                      const char *title);

G_END_DECLS
