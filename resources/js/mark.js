// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mark on the words of a point that the reader has gone to. It is painted, and no part of the
// document: neither a copy nor a print has it.

"use strict";

{
  const STEADY_MS = 1400;
  const FADE_MS = 900;
  const STEPS = 12;

  let mark = null;

  // The label's exact words, wherever mark-up splits them: white space aside, character by character.
  function words(node, label) {
    const wanted = [...label.replace(/\s+/gu, "")].join("");
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    const places = [];
    let text = "";
    const most = wanted.length * 4 + 400;
    while (text.length < most && walker.nextNode()) {
      const data = walker.currentNode.data;
      for (let i = 0; i < data.length && text.length < most; i++) {
        if (/\s/u.test(data[i]))
          continue;
        places.push([walker.currentNode, i]);
        text += data[i];
      }
    }
    const at = text.indexOf(wanted);
    if (at < 0 || wanted.length === 0)
      return null;
    const range = new Range();
    range.setStart(...places[at]);
    const [lastNode, lastOffset] = places[at + wanted.length - 1];
    range.setEnd(lastNode, lastOffset + 1);
    return range;
  }

  function clear() {
    if (!mark)
      return;
    clearTimeout(mark.timer);
    // A highlight that is taken away whole stays painted; one that is emptied first does not.
    mark.highlight.clear();
    CSS.highlights.delete("reasons-point");
    mark = null;
    reasons.messages.marked.postMessage(false);
  }

  // By timers, as each frame that is asked for is drawn anew, with nothing to see in most of them.
  function fade() {
    mark.step++;
    if (mark.step >= STEPS) {
      clear();
      return;
    }
    if (!reasons.still()) {
      document.documentElement.style.setProperty("--mark-strength", String(1 - mark.step / STEPS));
      mark.highlight.clear();
      mark.highlight.add(mark.range);
    }
    mark.timer = setTimeout(fade, FADE_MS / STEPS);
  }

  function show(index) {
    clear();
    const point = reasons.points[index];
    const range = point.node && words(point.node, point.label);
    if (!range)
      return;
    mark = { range, highlight: new Highlight(range), step: 0, timer: setTimeout(fade, STEADY_MS) };
    document.documentElement.style.setProperty("--mark-strength", "1");
    CSS.highlights.set("reasons-point", mark.highlight);
    reasons.messages.marked.postMessage(true);
  }

  reasons.mark = { show, clear, words };
  reasons.unmark = clear;
}
