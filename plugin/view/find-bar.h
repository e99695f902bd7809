/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>
#include <webkit/webkit.h>

G_BEGIN_DECLS

/**
 * ReasonsFindBar:
 *
 * Finds words in the article shown. Hidden until it is opened; Escape in it closes it. Main thread.
 *
 * Properties:
 *   web-view (WebKitWebView, nullable): where to search
 */
#define REASONS_TYPE_FIND_BAR (reasons_find_bar_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsFindBar, reasons_find_bar, REASONS, FIND_BAR, AdwBin)

/* As many finds are counted at most; more are still stepped through. */
#define REASONS_FIND_MOST 999

/** reasons_find_bar_new: Returns: (transfer floating): a closed bar. */
ReasonsFindBar *reasons_find_bar_new (void);

/** reasons_find_bar_open: shows the bar and gives the focus to its entry. */
void reasons_find_bar_open (ReasonsFindBar *self);

/**
 * reasons_find_bar_close: hides the bar, takes the marks off what was found, and gives the focus, if the
 * bar has it, back to where it was.
 *
 * Returns: whether it was open.
 */
gboolean reasons_find_bar_close (ReasonsFindBar *self);

/** reasons_find_bar_is_open: Returns: whether the bar is shown. */
gboolean reasons_find_bar_is_open (ReasonsFindBar *self);

/**
 * reasons_find_bar_step:
 * @forward: whether to go to the next find, else to the one before; both go round at the end
 */
void reasons_find_bar_step (ReasonsFindBar *self,
                            gboolean forward);

/** reasons_find_bar_repeat: searches once more where it is open, for the article has come anew. */
void reasons_find_bar_repeat (ReasonsFindBar *self);

G_END_DECLS
