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
    cancelAnimationFrame(mark.frame);
    // A highlight that is taken away whole stays painted; one that is emptied first does not.
    mark.highlight.clear();
    CSS.highlights.delete("reasons-point");
    mark = null;
    reasons.messages.marked.postMessage(false);
  }

  function fade(now) {
    const gone = (now - mark.begun - STEADY_MS) / FADE_MS;
    if (gone >= 1) {
      clear();
      return;
    }
    const step = reasons.still() ? 0 : Math.max(0, Math.ceil(gone * STEPS));
    if (step !== mark.step) {
      mark.step = step;
      document.documentElement.style.setProperty("--mark-strength", String(1 - step / STEPS));
      mark.highlight.clear();
      mark.highlight.add(mark.range);
    }
    mark.frame = requestAnimationFrame(fade);
  }

  function show(index) {
    clear();
    const point = reasons.points[index];
    const range = point.node && words(point.node, point.label);
    if (!range)
      return;
    mark = { range, highlight: new Highlight(range), begun: performance.now(), step: 0, frame: 0 };
    document.documentElement.style.setProperty("--mark-strength", "1");
    CSS.highlights.set("reasons-point", mark.highlight);
    reasons.messages.marked.postMessage(true);
    mark.frame = requestAnimationFrame(fade);
  }

  reasons.mark = { show, clear, words };
  reasons.unmark = clear;
}
