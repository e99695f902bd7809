/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "blocks.h"

G_BEGIN_DECLS

/**
 * reasons_markers_share:
 * @blocks: the article, with its words read
 *
 * Finds markers that no table knows, by what headings have in common: the same words and then a
 * number that goes on from one to the next ("Sfat 1: ...", "Sfat 2: ..."), or a number and then the
 * same word and a colon ("1. Sfat: ..."). Fills in or lengthens the markers of such blocks.
 */
void reasons_markers_share (ReasonsBlocks *blocks);

G_END_DECLS
