/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * reasons_extension_register:
 *
 * Registers the type that implements the host's interfaces, which exist only at run time: the
 * LifereaShellActivatable of the running program, and the LifereaActivatable it requires.
 *
 * Returns: the type, or %G_TYPE_INVALID where the host has no such interfaces.
 */
GType reasons_extension_register (void);

G_END_DECLS
