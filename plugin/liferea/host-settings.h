/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * reasons_host_settings_new:
 * @key: a key of Liferea's
 *
 * Returns: (transfer full) (nullable): Liferea's own settings, or %NULL where they have no such key,
 *   which to ask for would abort the program.
 */
GSettings *reasons_host_settings_new (const char *key);

G_END_DECLS
