// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is wider than the text scrolls in a box of its own, by wheel and by keys, and never the page.

"use strict";

{
  // Only what has something out of sight is worth a stop of the Tab key.
  const observer = new ResizeObserver(entries => {
    for (const { target } of entries) {
      const wide = target.scrollWidth > target.clientWidth;
      target.classList.toggle("wide", wide);
      if (wide)
        target.tabIndex = 0;
      else
        target.removeAttribute("tabindex");
    }
  });

  function box(node, name, className) {
    const scroller = reasons.element(name, className);
    node.replaceWith(scroller);
    scroller.append(node);
    return scroller;
  }

  // Tables stay tables, and formulas formulas, for readers of screens: it is a box around one that
  // scrolls.
  reasons.contain = content => {
    observer.disconnect();
    content.querySelectorAll("pre").forEach(pre => observer.observe(pre));
    content.querySelectorAll("table:not(table table)").forEach(table => observer.observe(box(table, "div", "scroller")));
    content.querySelectorAll("math:not(table math)").forEach(math => observer.observe(box(math, "span", "formula")));
  };
}
