/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "article.h"

G_BEGIN_DECLS

/**
 * ReasonsPointRow:
 *
 * A row of the sidebar: number, label, gist. Main thread.
 */
#define REASONS_TYPE_POINT_ROW (reasons_point_row_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsPointRow, reasons_point_row, REASONS, POINT_ROW, GtkBox)

/** reasons_point_row_new: Returns: (transfer floating): an empty row. */
ReasonsPointRow *reasons_point_row_new (void);

/**
 * reasons_point_row_set_point:
 * @point: (nullable): what the row shows; it need not outlive the call
 */
void reasons_point_row_set_point (ReasonsPointRow *self,
                                  const ReasonsPoint *point);

G_END_DECLS
