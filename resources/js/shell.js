// SPDX-License-Identifier: GPL-3.0-or-later
//
// These scripts run in our own script world of the shell page; no script of an article ever runs
// beside them. Data comes in as arguments of functions of `reasons`, and plain values go out as
// messages.
//
// All files here share that one world, in the order that plugin/view/web-content.c gives. Each is a
// block of its own, so that only what it puts into `reasons` is seen by the others.

"use strict";

const reasons = {
  // The three parts of the page, and where messages go.
  header: document.querySelector("body > header"),
  main: document.querySelector("body > main"),
  footer: document.querySelector("body > footer"),
  messages: window.webkit.messageHandlers,

  // The points of the article shown, in its order: { label, node }, where node is null for one that
  // has no place.
  points: [],

  still: () => matchMedia("(prefers-reduced-motion: reduce)").matches,

  // getElementById() as it is, whatever names an article gives to its elements.
  by_id: id => Document.prototype.getElementById.call(document, id),

  element(name, className, text) {
    const node = document.createElement(name);
    if (className)
      node.className = className;
    if (text)
      node.textContent = text;
    return node;
  },

  link(url, className, text) {
    const node = reasons.element("a", className, text);
    node.href = url;
    return node;
  },
};
