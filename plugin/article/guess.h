/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** REASONS_GUESS_MIN: pairs and single things are in every title. */
#define REASONS_GUESS_MIN 3

/** REASONS_GUESS_MAX: larger numbers are years, prices and models more often than promises. */
#define REASONS_GUESS_MAX 60

/**
 * reasons_guess_count:
 * @title: the article's title, white space collapsed
 *
 * Reads the number of a title whose words no table knows: one that stands for itself, with a word
 * after it that is no known unit. It tells something only where the article has just so many
 * entries.
 *
 * Returns: the number, 0 where there is none
 */
guint reasons_guess_count (const char *title);

G_END_DECLS
