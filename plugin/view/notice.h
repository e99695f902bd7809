/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ReasonsNotice:
 *
 * A quiet line above an article: something to know, or something to press, and a button that closes it.
 * It takes neither the focus nor room from anything when it is not shown. Screen readers say it. Main
 * thread.
 *
 * Signals:
 *   activated: the reader has pressed what there was to press; it is closed then
 *   closed: the reader has closed it
 */
#define REASONS_TYPE_NOTICE (reasons_notice_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsNotice, reasons_notice, REASONS, NOTICE, GtkWidget)

/** reasons_notice_new: Returns: (transfer floating): a notice that is not shown. */
ReasonsNotice *reasons_notice_new (void);

/**
 * reasons_notice_tell:
 * @text: plain UTF-8
 *
 * Shows @text as something to know.
 */
void reasons_notice_tell (ReasonsNotice *self,
                          const char *text);

/**
 * reasons_notice_offer:
 * @text: plain UTF-8
 *
 * Shows @text as something to press.
 */
void reasons_notice_offer (ReasonsNotice *self,
                           const char *text);

/** reasons_notice_hide: shows it no longer, and emits nothing. */
void reasons_notice_hide (ReasonsNotice *self);

/** reasons_notice_get_text: Returns: (nullable): what it shows, %NULL where it is not shown. */
const char *reasons_notice_get_text (ReasonsNotice *self);

G_END_DECLS
