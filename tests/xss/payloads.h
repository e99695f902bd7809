/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of all the payloads a view shows this many-th: with the compiler's own checks it is slow, and what they check is our
 * code, which test-xss.c takes every payload through. */
#ifdef __SANITIZE_ADDRESS__
#define PAYLOADS_STEP 20
#else
#define PAYLOADS_STEP 1
#endif

/**
 * Payload:
 * @file: the file's name, without folder
 * @index: its place in the file, from 0
 * @content: what a feed would carry; bytes, perhaps with NULs and not UTF-8
 *
 * One attack on an article view.
 */
typedef struct {
  char *file;
  guint index;
  GBytes *content;
} Payload;

/**
 * payloads_load_own: Returns: (transfer full) (element-type Payload): the payloads that were written
 *   for this project, from own.json beside the sources.
 */
GPtrArray *payloads_load_own (void);

/**
 * payloads_load_shared:
 *
 * Returns: (transfer full) (element-type Payload): the payloads in the xss folder of the folder that
 *   the environment variable REASONS_SHARED names, file by file; empty where there is none.
 */
GPtrArray *payloads_load_shared (void);

/**
 * payloads_load_generated:
 * @bytes: about how large each is to be
 *
 * Returns: (transfer full) (element-type Payload): inputs made to cost time and memory, from own.json's
 *   neighbour generators.json and, where there is one, from the shared folder.
 */
GPtrArray *payloads_load_generated (gsize bytes);

G_END_DECLS
