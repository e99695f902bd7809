/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** REASONS_PROMISE_MAX: more than so many points are no list, but a year or an amount. */
#define REASONS_PROMISE_MAX 999

/** REASONS_PROMISE_TITLE_MAX: bytes of a title that are looked at. */
#define REASONS_PROMISE_TITLE_MAX 1024

/** REASONS_PROMISE_LEAD_MAX: bytes of a lead that are looked at. */
#define REASONS_PROMISE_LEAD_MAX 4096

/**
 * ReasonsPromise:
 * @count: how many points are promised, 2 to %REASONS_PROMISE_MAX; 0 where only a noun is known
 * @noun: (nullable): of what, as the article prints it ("Reasons"), UTF-8
 * @is_certain: whether the count can hardly mean anything else: a noun of the tables goes with it, or
 *   it is a "Top 10"; not so for "These 6 celebrities", where only the wording speaks for it. With a
 *   count of 0, whether the noun tells of a list with no number at all: "tips"
 *
 * What an article's title, or its lead, says that it will enumerate.
 */
typedef struct {
  guint count;
  char *noun;
  gboolean is_certain;
} ReasonsPromise;

/**
 * reasons_promise_new_from_title:
 * @title: the article's title, white space collapsed
 *
 * Reads "5 Reasons Why ...", "Ways to ...: the 7 best", "五个理由" and their like. A number that
 * counts something else (a year, a version, a price, an age, a model's name) is no promise.
 *
 * Returns: (transfer full) (nullable): the promise, with a count of 0 where there is only a noun.
 */
ReasonsPromise *reasons_promise_new_from_title (const char *title);

/**
 * reasons_promise_new_from_lead:
 * @lead: a paragraph before the first point, white space collapsed
 *
 * Reads "Here are five reasons ..." and its like; more strictly than in a title, since any text has
 * numbers.
 *
 * Returns: (transfer full) (nullable): the promise; its count is never 0.
 */
ReasonsPromise *reasons_promise_new_from_lead (const char *lead);

/** reasons_promise_copy: Returns: (transfer full): a copy of @self. */
ReasonsPromise *reasons_promise_copy (const ReasonsPromise *self);

/** reasons_promise_free: frees @self, which may be %NULL. */
void reasons_promise_free (ReasonsPromise *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsPromise, reasons_promise_free)

G_END_DECLS
