// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs in our own script world of the shell page; no script of an article ever runs beside it.
// Data comes in as arguments of the functions below, the reading place goes out as plain numbers.

"use strict";

const reasons = (() => {
  // Where a point lands, and the line above which the last point is the current one: a share of
  // the window's height, so that the lines before it stay in sight.
  const LANDING_SHARE = 0.16;
  const LANDING_MOST = 120;
  const LINE_SLACK = 24;
  const MARK_STEADY_MS = 1400;
  const MARK_FADE_MS = 900;
  const MARK_STEPS = 12;
  const SETTLE_FRAMES = 4;
  const PAGE_OVERLAP = 48;

  const header = document.querySelector("body > header");
  const main = document.querySelector("body > main");
  const footer = document.querySelector("body > footer");
  const messages = window.webkit.messageHandlers;

  let points = [];
  let tops = null;
  let current = -1;
  let pinned = false;
  let going = null;
  let place_read = null;
  let mark = null;
  const withheld = new Map();

  const landing = () => Math.min(innerHeight * LANDING_SHARE, LANDING_MOST);
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const end = () => document.documentElement.scrollHeight - innerHeight;

  function element(name, className, text) {
    const node = document.createElement(name);
    if (className)
      node.className = className;
    if (text)
      node.textContent = text;
    return node;
  }

  function link(url, className, text) {
    const node = element("a", className, text);
    node.href = url;
    return node;
  }

  // Tops are read once after each change of the layout, never while scrolling.
  function measure() {
    if (tops)
      return tops;
    footer.style.minHeight = "0";
    tops = points.map(point => point.node ? point.node.getBoundingClientRect().top + scrollY : null);
    const last = tops.findLast(top => top !== null);
    if (last !== undefined) {
      const missing = last - landing() - end();
      footer.style.minHeight = `${Math.max(0, Math.ceil(missing) + footer.offsetHeight)}px`;
    }
    return tops;
  }

  // Before the first point the first one is what the reader is on the way to.
  function reached() {
    const line = scrollY + landing() + LINE_SLACK;
    let index = points.length > 0 ? 0 : -1;
    measure().forEach((top, i) => {
      if (top !== null && top <= line)
        index = i;
    });
    return index;
  }

  function tell(index) {
    if (index === current)
      return;
    current = index;
    messages.reached.postMessage(index);
  }

  // Where the reader is, by what is read there: that stays when all else moves.
  function note_place() {
    const index = reached();
    const top = index < 0 ? 0 : measure()[index];
    place_read = { index, offset: scrollY - top };
  }

  function follow() {
    note_place();
    if (!pinned && !going)
      tell(reached());
  }

  function unpin() {
    pinned = false;
    if (going)
      cancelAnimationFrame(going.frame);
    going = null;
  }

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

  function unmark() {
    if (!mark)
      return;
    cancelAnimationFrame(mark.frame);
    // A highlight that is taken away whole stays painted; one that is emptied first does not.
    mark.highlight.clear();
    CSS.highlights.delete("reasons-point");
    mark = null;
  }

  function fade(now) {
    const gone = (now - mark.begun - MARK_STEADY_MS) / MARK_FADE_MS;
    if (gone >= 1) {
      unmark();
      return;
    }
    const step = still() ? 0 : Math.max(0, Math.ceil(gone * MARK_STEPS));
    if (step !== mark.step) {
      mark.step = step;
      document.documentElement.style.setProperty("--mark-strength", String(1 - step / MARK_STEPS));
      mark.highlight.clear();
      mark.highlight.add(mark.range);
    }
    mark.frame = requestAnimationFrame(fade);
  }

  function show_mark(index) {
    unmark();
    const point = points[index];
    const range = point.node && words(point.node, point.label);
    if (!range)
      return;
    mark = { range, highlight: new Highlight(range), begun: performance.now(), step: 0, frame: 0 };
    document.documentElement.style.setProperty("--mark-strength", "1");
    CSS.highlights.set("reasons-point", mark.highlight);
    mark.frame = requestAnimationFrame(fade);
  }

  function target(index) {
    const top = index < 0 ? 0 : measure()[index];
    return top === null ? null : Math.max(0, Math.min(top - (index < 0 ? 0 : landing()), end()));
  }

  // Arrived when the place has been right for a few frames; a picture that loads on the way moves
  // the target, so it is aimed at again.
  function arrive() {
    const wanted = target(going.index);
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
          show_mark(index);
        return;
      }
    }
    going.frame = requestAnimationFrame(arrive);
  }

  function go(index) {
    if (index < -1 || index >= points.length)
      return;
    unpin();
    unmark();
    const wanted = target(index);
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
    const at_end = scrollY >= end() - 1;
    if (!at_end)
      scrollBy({ top: innerHeight - PAGE_OVERLAP, behavior: still() ? "instant" : "smooth" });
    messages.paged.postMessage(at_end);
  }

  // Pictures are held back here, before they come into the page: a setting of WebKit's takes effect
  // only later. What is left in their place has their size, so that nothing jumps.
  function withhold(image) {
    const source = image.getAttribute("src");
    if (!source || source.startsWith("data:"))
      return;
    withheld.set(image, source);
    image.removeAttribute("src");
    image.classList.add("withheld");
    const width = Number(image.getAttribute("width"));
    const height = Number(image.getAttribute("height"));
    if (width > 0 && height > 0) {
      image.style.width = `${width}px`;
      image.style.aspectRatio = `${width} / ${height}`;
    }
  }

  function give_back() {
    for (const [image, source] of withheld) {
      image.classList.remove("withheld");
      image.removeAttribute("style");
      image.setAttribute("src", source);
    }
    withheld.clear();
  }

  function fill_main(data) {
    const template = document.createElement("template");
    template.innerHTML = data.html;
    if (data.withhold)
      template.content.querySelectorAll("img").forEach(withhold);
    main.dir = data.direction;
    main.replaceChildren(template.content);
  }

  function fill_header(data) {
    header.replaceChildren();
    header.dir = data.direction;
    if (data.feed)
      header.append(element("p", "feed", data.feed));
    const title = element("h1");
    title.append(data.link ? link(data.link, "", data.title) : data.title);
    header.append(title);
    const byline = [data.author, data.date].filter(part => part);
    if (byline.length > 0) {
      const line = element("p", "byline");
      byline.forEach((part, i) => {
        if (i > 0)
          line.append(element("span", "dot", " · "));
        line.append(element("bdi", "", part));
      });
      header.append(line);
    }
    if (data.picture) {
      const template = document.createElement("template");
      template.innerHTML = "<img class='lead' alt='' referrerpolicy='no-referrer'>";
      const picture = template.content.firstChild;
      picture.setAttribute("src", data.picture);
      if (data.withhold)
        withhold(picture);
      header.append(picture);
    }
    if (data.pictures && withheld.size > 0) {
      const line = element("p", "pictures");
      const button = element("a", "button", data.pictures);
      button.href = "#pictures";
      button.addEventListener("click", event => {
        event.preventDefault();
        line.remove();
        give_back();
        messages.pictures.postMessage(true);
      });
      line.append(button);
      header.append(line);
    }
    if (data.notice) {
      const notice = element("p", "notice", data.notice);
      notice.dir = "auto";
      header.append(notice);
    }
  }

  function fill_footer(data) {
    footer.replaceChildren();
    footer.dir = data.direction;
    for (const key of Object.keys(data.enclosures)) {
      const enclosure = data.enclosures[key];
      const card = link(enclosure.url, "card");
      card.append(element("span", "name", enclosure.name));
      card.append(element("span", "detail", enclosure.detail));
      footer.append(card);
    }
    if (data.comments) {
      const line = element("p", "comments");
      const button = element("a", "", data.comments);
      button.href = "#comments";
      button.addEventListener("click", event => {
        event.preventDefault();
        messages.comments.postMessage(true);
      });
      line.append(button);
      footer.append(line);
    }
  }

  // The place that an update must not move: the current point, or failing that the scroll offset.
  function place() {
    const index = reached();
    const point = points[index];
    return {
      label: point ? point.label : null,
      offset: scrollY - (point ? measure()[index] : 0),
    };
  }

  function restore(kept) {
    const index = kept.label === null ? -1 : points.findIndex(point => point.label === kept.label);
    const top = index < 0 ? 0 : measure()[index];
    if (kept.label !== null && index < 0)
      return;
    scrollTo({ top: top + kept.offset, behavior: "instant" });
  }

  function show(data) {
    const kept = data.keep ? place() : null;
    unpin();
    unmark();
    withheld.clear();
    fill_main(data);
    fill_header(data);
    fill_footer(data);
    points = Object.keys(data.points).map(key => ({
      label: data.points[key].label,
      node: Document.prototype.getElementById.call(document, data.points[key].anchor),
    }));
    // What is a heading by its place alone, as in plain text, is to look like one.
    for (const point of points) {
      if (point.node && point.node.localName === "p" && point.node.textContent.trim() === point.label)
        point.node.className = "heading";
    }
    tops = null;
    place_read = null;
    current = -2;
    measure();
    if (kept)
      restore(kept);
    else
      scrollTo({ top: 0, behavior: "instant" });
    follow();
  }

  // What the desktop looks like; WebKit does not ask libadwaita itself.
  function dress(dark, high_contrast) {
    document.documentElement.classList.toggle("dark", dark !== 0);
    document.documentElement.classList.toggle("high-contrast", high_contrast !== 0);
  }

  function fragment(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  // A picture that arrives above, another width of the window: the lines in sight stay in sight.
  function changed() {
    tops = null;
    const list = measure();
    if (place_read && !going && scrollY > 0) {
      const top = place_read.index < 0 ? 0 : list[place_read.index];
      if (top !== null && Math.abs(top + place_read.offset - scrollY) > 1)
        scrollTo({ top: top + place_read.offset, behavior: "instant" });
    }
    follow();
  }

  // Errors of pictures do not bubble.
  document.body.addEventListener("error", event => {
    if (event.target.localName === "img")
      event.target.classList.add("missing");
  }, true);
  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", changed);
  const observer = new ResizeObserver(changed);
  observer.observe(header);
  observer.observe(main);
  for (const kind of ["wheel", "touchmove", "pointerdown"])
    addEventListener(kind, unpin, { passive: true });
  addEventListener("keydown", event => {
    if (["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "].includes(event.key))
      unpin();
    if (event.key === "Escape")
      unmark();
  });
  addEventListener("click", event => {
    const anchor = event.target.closest ? event.target.closest("a[href^='#']") : null;
    if (!anchor || event.defaultPrevented)
      return;
    event.preventDefault();
    const id = fragment(anchor.getAttribute("href").slice(1));
    const node = id && Document.prototype.getElementById.call(document, id);
    if (node) {
      unpin();
      const top = node.getBoundingClientRect().top + scrollY - landing();
      scrollTo({ top, behavior: still() ? "instant" : "smooth" });
    }
  });

  return { show, go, page, dress };
})();
