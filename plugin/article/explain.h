/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "choice.h"

G_BEGIN_DECLS

/**
 * reasons_explain:
 * @blocks: the article
 * @choice: how it was judged
 * @out: where to write
 *
 * Writes down blocks, promise, candidates with their evidence, best first, and the choice.
 */
void reasons_explain (const ReasonsBlocks *blocks,
                      const ReasonsChoice *choice,
                      GString *out);

G_END_DECLS
