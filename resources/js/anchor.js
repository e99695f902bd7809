// SPDX-License-Identifier: GPL-3.0-or-later
//
// Places in the text: a point, and how many characters after its start, white space aside. Such a
// place is the same whatever the article looks like, and when it has come anew.

"use strict";

{
  const IDLE_MS = 300;
  const SLACK = 2;

  const { main, messages, places } = reasons;
  let texts = null;
  let serial = 0;
  // Where the page stood when that was last told, or was no news.
  let told_at = 0;
  let timer = 0;

  const count = data => [...data.replace(/\s+/gu, "")].length;

  // The pieces of text of the article, in its order.
  function all_texts() {
    if (texts)
      return texts;
    texts = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (/\S/u.test(walker.currentNode.data))
        texts.push(walker.currentNode);
    }
    return texts;
  }

  // Of them, the first one that is not before a point; -1 is the article's start.
  function first_text(index) {
    const node = index < 0 ? main : reasons.points[index].node;
    if (!node)
      return -1;
    const is_before = text =>
      !node.contains(text) && (node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING);
    let low = 0, high = all_texts().length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (is_before(texts[middle]))
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }

  function box(text, at) {
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, Math.min(at + 1, text.length));
    return range.getBoundingClientRect();
  }

  // The first character of a piece whose line is not above the height; what is collapsed or folded
  // away has no height and counts with what comes after it.
  function character_at(text, height) {
    let low = 0, high = text.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      let probe = middle;
      while (probe < high && box(text, probe).height === 0)
        probe++;
      if (box(text, probe).bottom > height)
        high = middle;
      else
        low = probe + 1;
    }
    return Math.min(low, text.length - 1);
  }

  // What is read now, and how far below the window's upper edge that line is.
  function locate() {
    const height = places.landing();
    let index = places.reached();
    if (index >= 0 && (places.measure()[index] ?? 0) > scrollY + height + SLACK)
      index--;
    let offset = 0;
    for (let i = first_text(index); i >= 0 && i < all_texts().length; i++) {
      const range = new Range();
      range.selectNodeContents(texts[i]);
      const around = range.getBoundingClientRect();
      if (around.height > 0 && around.bottom > height) {
        const at = character_at(texts[i], height);
        return { index, offset: offset + count(texts[i].data.slice(0, at)), below: box(texts[i], at).top };
      }
      offset += count(texts[i].data);
    }
    return null;
  }

  // Where the line of such a place is in the document; null where it has none.
  function find(index, offset) {
    const first = first_text(index);
    if (first < 0)
      return null;
    for (let i = first; i < all_texts().length; i++) {
      const inside = count(texts[i].data);
      if (offset >= inside && i + 1 < texts.length) {
        offset -= inside;
        continue;
      }
      let at = 0;
      for (const character of texts[i].data) {
        if (/\S/u.test(character) && offset-- <= 0)
          break;
        at += character.length;
      }
      return box(texts[i], Math.min(at, texts[i].length - 1)).top + scrollY;
    }
    return null;
  }

  function report() {
    clearTimeout(timer);
    timer = 0;
    told_at = scrollY;
    const place = locate();
    if (!place || place.index < 0)
      return;
    const finished = main.getBoundingClientRect().bottom <= innerHeight + 1;
    messages.place.postMessage([serial, place.index, place.offset, finished]);
  }

  const is_news = () => Math.abs(scrollY - told_at) > SLACK;

  // What our own showing has scrolled is no news.
  function scrolled() {
    clearTimeout(timer);
    timer = is_news() ? setTimeout(report, IDLE_MS) : 0;
  }

  addEventListener("scroll", scrolled, { passive: true });

  reasons.anchor = {
    keep: () => scrollY > 0 ? locate() : null,

    // The article in the page is about to go: how far it was read is told before.
    leave() {
      if (is_news())
        report();
    },

    // Another article, or the same one anew, is in the page.
    reset(number) {
      clearTimeout(timer);
      timer = 0;
      texts = null;
      serial = number;
    },

    // `moved` has for each point that there was, by its index, the one that it has become. Where that
    // is gone, what now follows the one before it is nearest.
    restore(kept, moved) {
      let index = kept.index;
      while (index >= 0 && moved[index] === undefined)
        index--;
      const next = index < 0 ? -1 : moved[index];
      if (index === kept.index) {
        const top = find(next, kept.offset);
        if (top !== null)
          scrollTo({ top: top - kept.below, behavior: "instant" });
      } else {
        const top = places.target(Math.min(next + 1, reasons.points.length - 1));
        if (top !== null)
          scrollTo({ top, behavior: "instant" });
      }
    },

    settled() {
      told_at = scrollY;
    },
  };

  reasons.resume = (index, offset) => {
    if (offset === 0) {
      reasons.go(index);
      return;
    }
    const top = find(index, offset);
    if (top === null)
      return;
    // At once: the offer that was pressed goes away meanwhile and gives its room to the page, which
    // would hold on to the place where it is.
    scrollTo({ top: top - places.landing(), behavior: "instant" });
    reasons.travel.follow();
  };
}
