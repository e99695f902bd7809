/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "web-watch.h"

G_BEGIN_DECLS

/**
 * ReasonsFaultPage:
 *
 * Stands in an article's place and says what happened to it. Main thread.
 *
 * Signals:
 *   reload: the reader wants to try again
 *   elsewhere: the reader wants the article in Liferea's own view
 */
#define REASONS_TYPE_FAULT_PAGE (reasons_fault_page_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsFaultPage, reasons_fault_page, REASONS, FAULT_PAGE, AdwBin)

/** reasons_fault_page_set_fault: @fault: what happened. */
void reasons_fault_page_set_fault (ReasonsFaultPage *self,
                                   ReasonsFault fault);

G_END_DECLS
