/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "url.h"

G_BEGIN_DECLS

/**
 * reasons_tracking_is_parameter:
 * @name: the name of a parameter in a query, any case
 * @length: its length, in bytes
 *
 * Returns: whether it only tells who clicked where.
 */
gboolean reasons_tracking_is_parameter (const char *name,
                                        gsize length);

/**
 * reasons_tracking_is_counter:
 *
 * Returns: whether @url is known to serve nothing but the counting of readers.
 */
gboolean reasons_tracking_is_counter (const ReasonsUrl *url);

G_END_DECLS
