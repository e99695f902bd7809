// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keyboard, caret and screen reader at a point, so that they go on from there.

"use strict";

{
  // What is no link or button takes the focus only while it has it: a copy is to be as the author
  // wrote it.
  function focus(node) {
    if (!node.hasAttribute("tabindex")) {
      node.setAttribute("tabindex", "-1");
      node.addEventListener("blur", () => node.removeAttribute("tabindex"), { once: true });
    }
    node.focus({ preventScroll: true });
  }

  reasons.enter = index => {
    const point = reasons.points[index];
    const node = index < 0 ? reasons.header.querySelector("h1") : point && point.node;
    reasons.go(index);
    if (!node)
      return;
    focus(node);
    const range = index < 0 ? null : reasons.mark.words(node, point.label);
    getSelection().collapse(range ? range.startContainer : node, range ? range.startOffset : 0);
  };
}
