/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "changes.h"

G_BEGIN_DECLS

/**
 * reasons_changes_dup_text:
 * @changes: what has become of a list
 *
 * Returns: (transfer full) (nullable): that in words, “The list has changed: 1 added, 2 reworded”, or
 *   %NULL where nothing has changed.
 */
char *reasons_changes_dup_text (const ReasonsChanges *changes);

G_END_DECLS
