// SPDX-License-Identifier: GPL-3.0-or-later
//
// Going to a point, and telling which one the reader is at.

"use strict";

{
  const SETTLE_FRAMES = 4;
  const PAGE_OVERLAP = 48;
  const PROGRESS_STEPS = 50;
  const SLACK = 2;

  const { messages, mark, places, still } = reasons;
  let current = -1;
  let step = -1;
  let going = null;
  // The point that the reader has chosen stays the current one until they scroll by hand.
  let pinned = false;
  // Where our own scrolling has left the page.
  let own = 0;

  // The current point and the progress through it, where they are news.
  function tell(index) {
    if (index !== current) {
      current = index;
      step = -1;
      messages.reached.postMessage(index);
    }
    const now = Math.round(places.share(index) * PROGRESS_STEPS);
    if (now !== step) {
      step = now;
      messages.progress.postMessage([index, now / PROGRESS_STEPS]);
    }
  }

  function follow() {
    const index = pinned ? current : places.reached();
    places.note(index);
    if (!going)
      tell(index);
  }

  function unpin() {
    pinned = false;
    if (going)
      cancelAnimationFrame(going.frame);
    going = null;
  }

  // Whatever the hand holds: of a drag of the scrollbar, a search or a screen reader nothing else is
  // heard than that the page has moved.
  function scrolled() {
    if (!going && Math.abs(scrollY - own) > SLACK)
      pinned = false;
    follow();
  }

  function settled() {
    own = scrollY;
  }

  function arrived() {
    const index = going.index;
    going = null;
    settled();
    if (index >= 0)
      mark.show(index);
    follow();
    messages.arrived.postMessage(index);
  }

  // Arrived when the place has been right for a few frames; a picture that loads on the way moves
  // the target, so it is aimed at again. What leads away from it is the reader's hand.
  function arrive() {
    const wanted = places.target(going.index);
    if (wanted === null) {
      going = null;
      return;
    }
    const left = Math.abs(scrollY - wanted);
    if (wanted === going.wanted && left > going.left + SLACK) {
      unpin();
      follow();
      return;
    }
    going.steady = left === going.left ? going.steady + 1 : 0;
    going.left = left;
    going.wanted = wanted;
    if (going.steady >= SETTLE_FRAMES) {
      if (left <= 1 || going.tries === 0) {
        arrived();
        return;
      }
      going.tries--;
      going.steady = 0;
      scrollTo({ top: wanted, behavior: "instant" });
    }
    going.frame = requestAnimationFrame(arrive);
  }

  function unfold(node) {
    for (let details = node.closest("details:not([open])"); details; details = node.closest("details:not([open])"))
      details.open = true;
    places.moved();
  }

  function go(index) {
    if (index < -1 || index >= reasons.points.length)
      return;
    unpin();
    mark.clear();
    if (index >= 0 && reasons.points[index].node && places.target(index) === null)
      unfold(reasons.points[index].node);
    const wanted = places.target(index);
    if (wanted === null)
      return;
    pinned = true;
    tell(index);
    const far = Math.abs(wanted - scrollY) > innerHeight * 8;
    scrollTo({ top: wanted, behavior: still() || far ? "instant" : "smooth" });
    going = { index, wanted: NaN, left: NaN, steady: 0, tries: 3, frame: 0 };
    going.frame = requestAnimationFrame(arrive);
  }

  function page() {
    unpin();
    const at_end = scrollY >= places.end() - 1;
    if (!at_end)
      scrollBy({ top: innerHeight - PAGE_OVERLAP, behavior: still() ? "instant" : "smooth" });
    messages.paged.postMessage(at_end);
  }

  // Another article: nothing of the last one counts.
  function reset() {
    unpin();
    current = -2;
    step = -1;
  }

  // A picture that arrives above, another width of the window: the lines in sight stay in sight.
  function changed() {
    places.moved();
    if (!going && places.hold())
      settled();
    follow();
  }

  function fragment(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  addEventListener("scroll", scrolled, { passive: true });
  addEventListener("resize", changed);
  const observer = new ResizeObserver(changed);
  observer.observe(reasons.header);
  observer.observe(reasons.main);
  for (const kind of ["wheel", "touchmove"])
    addEventListener(kind, unpin, { passive: true });
  addEventListener("keydown", event => {
    if (["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "].includes(event.key))
      unpin();
  });
  addEventListener("click", event => {
    const anchor = event.target.closest ? event.target.closest("a[href^='#']") : null;
    if (!anchor || event.defaultPrevented)
      return;
    event.preventDefault();
    const id = fragment(anchor.getAttribute("href").slice(1));
    const node = id && reasons.by_id(id);
    if (node) {
      unpin();
      const top = node.getBoundingClientRect().top + scrollY - places.landing();
      scrollTo({ top, behavior: still() ? "instant" : "smooth" });
    }
  });

  reasons.travel = { follow, settled, reset };
  reasons.go = go;
  reasons.page = page;
}
