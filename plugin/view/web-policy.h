/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <webkit/webkit.h>

G_BEGIN_DECLS

/* The one page that the view loads by itself. Relative links, should one come through, lead nowhere from here. */
#define REASONS_WEB_SHELL_URI "about:blank"

/**
 * reasons_web_policy_decide:
 * @decision: what WebKit asks
 * @type: which kind of question it is
 * @loading_shell: whether the view is about to load its shell page, the only load there is
 *
 * Answers WebKit: the view goes nowhere and opens nothing.
 *
 * Returns: (transfer none) (nullable): the address of a link that the reader has followed and that
 *   is for the host to open (http, https or mailto), valid as long as @decision.
 */
const char *reasons_web_policy_decide (WebKitPolicyDecision *decision,
                                       WebKitPolicyDecisionType type,
                                       gboolean loading_shell);

G_END_DECLS
