/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** REASONS_FILE_NAME_MOST_BYTES: of a file's name without its ending; every file system takes as many. */
#define REASONS_FILE_NAME_MOST_BYTES 120

/**
 * reasons_file_name_new:
 * @title: (nullable): what the file is about, from a feed
 * @fallback: the name where nothing of @title can be one
 * @ending: with its dot
 *
 * Makes a name that is one on every file system: without folders, control and direction characters,
 * dots and spaces at its ends, and what only some systems take.
 *
 * Returns: (transfer full): the name, UTF-8.
 */
char *reasons_file_name_new (const char *title,
                             const char *fallback,
                             const char *ending);

G_END_DECLS
