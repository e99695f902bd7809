/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "series.h"

G_BEGIN_DECLS

/**
 * reasons_labels_find:
 * @blocks: the article, with its words read
 * @series: a series of it
 *
 * Finds label, number and end of each entry. The label is what the article prints, without its
 * marker: a heading, the lead that stands out, else the first sentence. Entries that turn out to
 * have no words at all are taken out.
 */
void reasons_labels_find (const ReasonsBlocks *blocks,
                          ReasonsSeries *series);

/**
 * reasons_label_trim:
 * @text: UTF-8
 * @offset: (inout): where the label starts in @text, in bytes
 * @length: (inout): bytes of it
 *
 * Leaves out what only leads on to the text below: spaces, a dash or a bar at either end, a colon or
 * a single full stop at the end.
 */
void reasons_label_trim (const char *text,
                         gsize *offset,
                         gsize *length);

G_END_DECLS
