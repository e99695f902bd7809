/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** BATCH_LINE_MAX: a line of more bytes than this is reported as broken, and no more of it kept. */
#define BATCH_LINE_MAX (64 * 1024 * 1024)

/**
 * batch_run:
 * @in: JSON lines: {"id", "title", "html" or "text", "base_url"}
 * @out: where one JSON line for each goes, in order
 *
 * Reads articles one after another. A broken line is reported on standard error with its number, and
 * the rest goes on.
 *
 * Returns: how many lines were broken; -1 where reading or writing failed, with @error set.
 */
int batch_run (GInputStream *in,
               GOutputStream *out,
               GError **error);

G_END_DECLS
