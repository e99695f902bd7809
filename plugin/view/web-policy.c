/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "web-policy.h"

static const char *
get_followed_link (WebKitPolicyDecision *decision)
{
  WebKitNavigationAction *action =
    webkit_navigation_policy_decision_get_navigation_action (WEBKIT_NAVIGATION_POLICY_DECISION (decision));
  const char *uri = webkit_uri_request_get_uri (webkit_navigation_action_get_request (action));
  const char *scheme;

  if (webkit_navigation_action_get_navigation_type (action) != WEBKIT_NAVIGATION_TYPE_LINK_CLICKED ||
      !webkit_navigation_action_is_user_gesture (action))
    return NULL;

  scheme = g_uri_peek_scheme (uri);
  if (g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "mailto") == 0)
    return uri;
  return NULL;
}

static gboolean
is_shell (WebKitPolicyDecision *decision)
{
  WebKitNavigationAction *action =
    webkit_navigation_policy_decision_get_navigation_action (WEBKIT_NAVIGATION_POLICY_DECISION (decision));

  return g_strcmp0 (webkit_uri_request_get_uri (webkit_navigation_action_get_request (action)),
                    REASONS_WEB_SHELL_URI) == 0;
}

const char *
reasons_web_policy_decide (WebKitPolicyDecision *decision,
                           WebKitPolicyDecisionType type,
                           gboolean loading_shell)
{
  const char *link = NULL;

  g_return_val_if_fail (WEBKIT_IS_POLICY_DECISION (decision), NULL);

  switch (type) {
  case WEBKIT_POLICY_DECISION_TYPE_NAVIGATION_ACTION:
    if (loading_shell && is_shell (decision)) {
      webkit_policy_decision_use (decision);
      return NULL;
    }
    link = get_followed_link (decision);
    break;
  case WEBKIT_POLICY_DECISION_TYPE_NEW_WINDOW_ACTION:
    link = get_followed_link (decision);
    break;
  case WEBKIT_POLICY_DECISION_TYPE_RESPONSE:
    if (loading_shell) {
      webkit_policy_decision_use (decision);
      return NULL;
    }
    break;
  default:
    break;
  }

  webkit_policy_decision_ignore (decision);
  return link;
}
