/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What an article may cost. Every limit is a count, never a clock, so that the same bytes give the
 * same article on every machine. Where one is crossed, the rest is left out and
 * reasons_document_is_cut() says so, unless its comment says otherwise.
 */

/** Bytes of content that are read. Ten megabytes of text are; no article comes near. */
#define REASONS_LIMIT_INPUT_BYTES (16u * 1024 * 1024)

/**
 * Bytes handed to the parser between two looks at the cancellable and the budgets. lexbor copies a
 * text that goes on over chunks with each of them, so that small ones make it quadratic (14 MB took
 * 5.6 s in chunks of 16 KB); large ones let more names in before %REASONS_LIMIT_NAMES is seen.
 */
#define REASONS_LIMIT_CHUNK_BYTES (256u * 1024)

/**
 * Elements inside one another. WebKit and Blink stop nesting at 512 open elements, and the page
 * around the article has some of its own: below that, every parser builds the same tree. A start
 * tag beyond is passed over with its end tag; its content stays.
 */
#define REASONS_LIMIT_DEPTH 200u

/** Elements such as paragraphs that may still open at %REASONS_LIMIT_DEPTH, to keep lines apart. */
#define REASONS_LIMIT_DEPTH_SLACK 8u

/**
 * Formatting elements (b, i, font ...) open at once. Each is made anew in every paragraph that
 * follows an unclosed one, so that this bounds the tree's growth over the input's (39 KB of them
 * make four million nodes in lexbor 3.0). Start tags beyond are passed over.
 */
#define REASONS_LIMIT_FORMATTING 24u

/** Attributes of one element; those after are left out. Checking for doubles is quadratic. */
#define REASONS_LIMIT_ATTRIBUTES 64u

/** Bytes of one attribute's value, one megabyte for the source of a picture; else it is left out. */
#define REASONS_LIMIT_ATTRIBUTE_BYTES (16u * 1024)
#define REASONS_LIMIT_SOURCE_BYTES (1024u * 1024)

/** Different names of attributes or elements in one article: lexbor's tables of them do not grow. */
#define REASONS_LIMIT_NAMES 4096u

/** Options of select elements, which are dropped later: lexbor's way of adding one is quadratic. */
#define REASONS_LIMIT_OPTIONS 256u

/** Tags, texts and comments that are read: ten times what may stay, so that clutter does no harm. */
#define REASONS_LIMIT_TOKENS 500000u

/** Bytes of the parsed tree in lexbor's pools. */
#define REASONS_LIMIT_TREE_BYTES (192u * 1024 * 1024)

/** Nodes of the safe HTML. WebKit lays 50,000 out in well under a second; a list of 100,000 entries
 * takes it more than four. */
#define REASONS_LIMIT_NODES 50000u

/** Bytes of text in the safe HTML: WebKit lays five megabytes out in 0.3 s. */
#define REASONS_LIMIT_TEXT_BYTES (5u * 1024 * 1024)

/** Columns and rows that one cell spans: 8 cells of 1000 by 65534 hang WebKit's layout. */
#define REASONS_LIMIT_COLSPAN 100u
#define REASONS_LIMIT_ROWSPAN 1000u

/** Fields of the grid that the spanning cells of an article cover together; cells beyond span one. */
#define REASONS_LIMIT_SPANNED_FIELDS 100000u

/** Width and height of a picture, in CSS pixels; others are left out. */
#define REASONS_LIMIT_PICTURE_SIDE 16384u

/** Value of a list counter (`start`, `value`), either side of zero; others are left out. */
#define REASONS_LIMIT_COUNTER 1000000

/** Bytes of a URL that is kept, and of one with a picture inside (`data:`). */
#define REASONS_LIMIT_URL_BYTES (8u * 1024)
#define REASONS_LIMIT_DATA_URL_BYTES (512u * 1024)

/** Bytes of all `data:` pictures of an article together. */
#define REASONS_LIMIT_DATA_TOTAL_BYTES (4u * 1024 * 1024)

/** Candidates of a `srcset` that are looked at. */
#define REASONS_LIMIT_CANDIDATES 64u

/** Bytes of an id, without its prefix; longer ones are left out. */
#define REASONS_LIMIT_ID_BYTES 256u

/** Times that the safe HTML is parsed again to prove it stable, before it becomes plain text. */
#define REASONS_LIMIT_ROUNDS 3u

G_END_DECLS
