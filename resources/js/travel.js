// SPDX-License-Identifier: GPL-3.0-or-later
//
// Going to a point, and telling which one the reader is at.

"use strict";

{
  const SETTLE_FRAMES = 4;
  const PAGE_OVERLAP = 48;
  const PROGRESS_STEPS = 50;

  const { messages, mark, places, still } = reasons;
  let current = -1;
  let step = -1;
  let pinned = false;
  let going = null;

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
    const index = places.reached();
    places.note(index);
    if (!going)
      tell(pinned ? current : index);
  }

  function unpin() {
    pinned = false;
    if (going)
      cancelAnimationFrame(going.frame);
    going = null;
  }

  // Arrived when the place has been right for a few frames; a picture that loads on the way moves
  // the target, so it is aimed at again.
  function arrive() {
    const wanted = places.target(going.index);
    if (wanted === null) {
      going = null;
      return;
    }
    const moved = scrollY !== going.last;
    going.last = scrollY;
    going.steady = moved ? 0 : going.steady + 1;
    if (going.steady >= SETTLE_FRAMES) {
      if (Math.abs(scrollY - wanted) > 1 && going.tries > 0) {
        going.tries--;
        going.steady = 0;
        scrollTo({ top: wanted, behavior: "instant" });
      } else {
        const index = going.index;
        going = null;
        if (index >= 0)
          mark.show(index);
        follow();
        return;
      }
    }
    going.frame = requestAnimationFrame(arrive);
  }

  function go(index) {
    if (index < -1 || index >= reasons.points.length)
      return;
    unpin();
    mark.clear();
    const wanted = places.target(index);
    if (wanted === null)
      return;
    pinned = true;
    tell(Math.max(index, 0));
    const far = Math.abs(wanted - scrollY) > innerHeight * 8;
    scrollTo({ top: wanted, behavior: still() || far ? "instant" : "smooth" });
    going = { index, last: NaN, steady: 0, tries: 3, frame: 0 };
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
    if (!going)
      places.hold();
    follow();
  }

  function fragment(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", changed);
  const observer = new ResizeObserver(changed);
  observer.observe(reasons.header);
  observer.observe(reasons.main);
  for (const kind of ["wheel", "touchmove", "pointerdown"])
    addEventListener(kind, unpin, { passive: true });
  addEventListener("keydown", event => {
    if (["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "].includes(event.key))
      unpin();
    if (event.key === "Escape")
      mark.clear();
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

  reasons.travel = { follow, reset };
  reasons.go = go;
  reasons.page = page;
}
