/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** REASONS_GIST_TEXT_MAX: bytes of a point's text that are looked at. */
#define REASONS_GIST_TEXT_MAX 2048

/** REASONS_GIST_SENTENCES_MAX: sentences of it that are compared. */
#define REASONS_GIST_SENTENCES_MAX 8

/**
 * reasons_gist_find:
 * @text: the point's own text after its label: its paragraphs, one a line, white space collapsed
 * @label: the point's label
 * @offset: (out): where the gist starts, in bytes
 * @length: (out): its length, in bytes
 *
 * Finds the sentence of @text that says most about the point. Sentences end where UAX #29 says so,
 * and never at an abbreviation or inside a number. The label said again is no gist.
 *
 * Returns: whether there is one.
 */
gboolean reasons_gist_find (const char *text,
                            const char *label,
                            gsize *offset,
                            gsize *length);

G_END_DECLS
