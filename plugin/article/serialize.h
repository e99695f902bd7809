/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document.h"

G_BEGIN_DECLS

/**
 * reasons_serialize:
 * @document: a sanitised document
 *
 * Returns: (transfer full): the children of its root as HTML (HTML Standard, section 13.3), UTF-8.
 */
char *reasons_serialize (ReasonsDocument *document);

G_END_DECLS
