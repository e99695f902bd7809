/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * ReasonsSplit:
 *
 * Two widgets side by side, the second at the end side under a divider; where there is no room for
 * both, the second comes over the first at the press of a button. Main thread.
 *
 * Properties:
 *   settings (GSettings, nullable): where width and visibility of the second are remembered
 *   content (GtkWidget): the first
 *   sidebar (GtkWidget): the second
 *   toggle-label (string): what the button says
 */
#define REASONS_TYPE_SPLIT (reasons_split_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsSplit, reasons_split, REASONS, SPLIT, AdwBreakpointBin)

/** REASONS_ACTION_CLOSE_DRAWER: of the widgets in a split, see reasons_split_close_drawer(). */
#define REASONS_ACTION_CLOSE_DRAWER "reasons.close-drawer"

/** reasons_split_new: Returns: (transfer floating): a split with nothing in it. */
ReasonsSplit *reasons_split_new (void);

/** reasons_split_toggle: hides the second, or shows it again. Returns: whether it is shown now. */
gboolean reasons_split_toggle (ReasonsSplit *self);

/** reasons_split_is_narrow: Returns: whether the second has its place over the first. */
gboolean reasons_split_is_narrow (ReasonsSplit *self);

/**
 * reasons_split_close_drawer: puts the second away where it is over the first, and the focus, if it was
 * in there, into the first.
 *
 * Returns: whether it was open over the first; it is not any more.
 */
gboolean reasons_split_close_drawer (ReasonsSplit *self);

G_END_DECLS
