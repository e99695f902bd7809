/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReasonsHeadingRole:
 *
 * What a heading's words say that it is, apart from the points of a list.
 */
typedef enum {
  REASONS_HEADING_PLAIN,
  REASONS_HEADING_INTRODUCTION,
  REASONS_HEADING_CONCLUSION, /* summary, final thoughts, wrapping up, next steps */
  REASONS_HEADING_CONTENTS,   /* a table of contents */
  REASONS_HEADING_FAQ,
  REASONS_HEADING_RELATED,    /* related posts, read more, you may also like */
  REASONS_HEADING_AUTHOR,     /* about the author */
  REASONS_HEADING_NEWSLETTER, /* subscribe, sign up, share, follow us */
  REASONS_HEADING_COMMENTS,
  REASONS_HEADING_REFERENCES, /* references, sources, notes, credits */
  REASONS_HEADING_BONUS,
} ReasonsHeadingRole;

/**
 * reasons_words_get_role:
 * @text: text of a heading, white space collapsed
 *
 * Looks the whole heading (not a part of it) up in the tables of all languages, whatever its case,
 * its number and its punctuation at the ends. What follows a colon or a dash may be anything after
 * an introduction, a conclusion and the like ("Conclusion: it works"), and so may what follows one
 * of the few phrases that the tables mark as plain enough ("Final thoughts on ...").
 *
 * Returns: its role, %REASONS_HEADING_PLAIN where none is known.
 */
ReasonsHeadingRole reasons_words_get_role (const char *text);

G_END_DECLS
