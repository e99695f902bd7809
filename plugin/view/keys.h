/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "article-view.h"

G_BEGIN_DECLS

/**
 * reasons_keys_attach:
 * @view: an article view
 *
 * Makes the keys work that move from point to point while the focus is inside @view, and keeps
 * those from the window that it would take for commands to its item list.
 */
void reasons_keys_attach (ReasonsArticleView *view);

G_END_DECLS
