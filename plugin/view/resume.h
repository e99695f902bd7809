/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article.h"
#include "notice.h"
#include "place-store.h"

G_BEGIN_DECLS

/** REASONS_RESUME_LEAST: characters of the first point that have to be read for a place in it to be one
 * to come back to. */
#define REASONS_RESUME_LEAST 200

/**
 * ReasonsResume:
 *
 * Remembers where the reader is in an article, and offers to go on there when it is opened again. It
 * never goes there by itself. Main thread.
 *
 * Signals:
 *   resume (guint index, guint offset): the reader wants to go on there, see #ReasonsPlace
 */
#define REASONS_TYPE_RESUME (reasons_resume_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsResume, reasons_resume, REASONS, RESUME, GObject)

/**
 * reasons_resume_new:
 * @notice: where the offer is made
 * @settings: (nullable): whether places are remembered; without settings none is
 *
 * Returns: (transfer full): one that remembers in the user's own store.
 */
ReasonsResume *reasons_resume_new (ReasonsNotice *notice,
                                   GSettings *settings);

/**
 * reasons_resume_open:
 * @article: the article that is shown from now on
 * @name: (nullable): what names it; without a name its place is not remembered
 */
void reasons_resume_open (ReasonsResume *self,
                          ReasonsArticle *article,
                          const char *name);

/**
 * reasons_resume_update:
 * @article: what the article shown has become
 */
void reasons_resume_update (ReasonsResume *self,
                            ReasonsArticle *article);

/**
 * reasons_resume_note:
 * @index: a point of the article
 * @offset: how far from its start, see #ReasonsPlace
 * @finished: whether the end of the article has come in sight, so that there is nothing to come back to
 *
 * Tells where the reader is.
 */
void reasons_resume_note (ReasonsResume *self,
                          guint index,
                          guint offset,
                          gboolean finished);

/**
 * reasons_resume_note_left:
 * @article: the article that was shown, or had been another, before the last call of reasons_resume_open() or
 *   reasons_resume_update(); of any other nothing is remembered
 * @index: as for reasons_resume_note()
 * @offset: as for reasons_resume_note()
 * @finished: as for reasons_resume_note()
 *
 * Tells where the reader was in an article when it went.
 */
void reasons_resume_note_left (ReasonsResume *self,
                               ReasonsArticle *article,
                               guint index,
                               guint offset,
                               gboolean finished);

G_END_DECLS
