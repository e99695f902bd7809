// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which point a context menu is about: the last one that starts before the place.

"use strict";

addEventListener("contextmenu", event => {
  const is_before = node =>
    node.contains(event.target) || node.compareDocumentPosition(event.target) & Node.DOCUMENT_POSITION_FOLLOWING;
  reasons.messages.menu.postMessage(reasons.points.findLastIndex(point => point.node && is_before(point.node)));
});
