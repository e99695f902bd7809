/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "blocks.h"

G_BEGIN_DECLS

/**
 * reasons_boxes_set_aside:
 * @blocks: the article
 *
 * Finds boxes amidst the text ("Facts: the mill", with a few lines) that are marked up as no aside:
 * one heading with what belongs to it in an element of its own, while all other headings of its level
 * stand beside that element. Their blocks become asides, and their headings none of the article's.
 */
void reasons_boxes_set_aside (ReasonsBlocks *blocks);

G_END_DECLS
