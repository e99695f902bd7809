/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "article.h"

G_BEGIN_DECLS

/**
 * ReasonsPointState:
 * @REASONS_POINT_AHEAD: still to come
 * @REASONS_POINT_CURRENT: being read
 * @REASONS_POINT_PASSED: read already
 * @REASONS_POINT_UNPLACED: not to be found in the article as it is shown
 *
 * Where the reader is, seen from one point.
 */
typedef enum {
  REASONS_POINT_AHEAD,
  REASONS_POINT_CURRENT,
  REASONS_POINT_PASSED,
  REASONS_POINT_UNPLACED,
} ReasonsPointState;

/**
 * ReasonsPointRow:
 *
 * A row of the sidebar: number, label, gist, how far it is read. Main thread.
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

/**
 * reasons_point_row_set_time:
 * @time: (nullable): how long reading the point takes, a few characters
 */
void reasons_point_row_set_time (ReasonsPointRow *self,
                                 const char *time);

/**
 * reasons_point_row_set_state:
 * @share: of the point that is read, 0 to 1; shown where it is current
 */
void reasons_point_row_set_state (ReasonsPointRow *self,
                                  ReasonsPointState state,
                                  double share);

G_END_DECLS
