// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the points are in the page, which of them is being read, and how the lines in sight stay in
// sight when all else moves.

"use strict";

{
  // Where a point lands, and the line above which the last point is the current one: a share of
  // the window's height, so that the lines before it stay in sight.
  const LANDING_SHARE = 0.16;
  const LANDING_MOST = 120;
  const LINE_SLACK = 24;

  const { main, footer } = reasons;
  let tops = null;
  let room = 0;
  let read = null;

  const landing = () => Math.min(innerHeight * LANDING_SHARE, LANDING_MOST);
  const end = () => document.documentElement.scrollHeight - innerHeight;

  // A point in what is folded away has no place until that is opened.
  function top_of(point) {
    if (!point.node || !point.node.checkVisibility())
      return null;
    return point.node.getBoundingClientRect().top + scrollY;
  }

  // Room below the article, so that the last point can land as high as the others.
  function make_room(last) {
    const bottom = document.body.getBoundingClientRect().bottom + scrollY - room;
    const missing = Math.max(0, Math.ceil(last - landing() - (bottom - innerHeight)));
    if (missing !== room) {
      room = missing;
      footer.style.paddingBottom = `${room}px`;
    }
  }

  // Tops are read once after each change of the layout, never while scrolling.
  function measure() {
    if (tops)
      return tops;
    tops = reasons.points.map(top_of);
    make_room(tops.findLast(top => top !== null) ?? 0);
    // What comes after the last point is read through when its end is there, or the page's.
    tops.bottom = Math.min(main.getBoundingClientRect().bottom + scrollY, end() + landing());
    return tops;
  }

  // Before the first point it is none.
  function reached() {
    const line = scrollY + landing() + LINE_SLACK;
    let index = -1;
    measure().forEach((top, i) => {
      if (top !== null && top <= line)
        index = i;
    });
    return index;
  }

  // How far the reading line is from a point to the next one: 0 to 1.
  function share(index) {
    const list = measure();
    const top = list[index];
    if (top === null || top === undefined)
      return 0;
    const next = list.find((other, i) => i > index && other !== null) ?? list.bottom;
    return Math.min(1, Math.max(0, (scrollY + landing() - top) / Math.max(1, next - top)));
  }

  function target(index) {
    const top = index < 0 ? 0 : measure()[index];
    return top === null ? null : Math.max(0, Math.min(top - (index < 0 ? 0 : landing()), end()));
  }

  // What stays where it is when all else moves: before the first point that one.
  function held(index) {
    return reasons.points.length > 0 ? measure()[Math.max(index, 0)] : 0;
  }

  // Where the reader is, by what is read there.
  function note(index) {
    read = { index, offset: scrollY - held(index), at: scrollY };
  }

  function forget() {
    tops = null;
    read = null;
  }

  // Brings what was read back to its place in the window. Where somebody has scrolled meanwhile, of
  // which the event is yet to come, that goes before, and the answer is false. A page that has become
  // too short for where it was has moved by itself.
  function hold() {
    if (!read || scrollY <= 0)
      return true;
    if (Math.abs(scrollY - read.at) > 1 && read.at <= end() + 1)
      return false;
    const top = held(read.index);
    if (top !== null && Math.abs(top + read.offset - scrollY) > 1)
      scrollTo({ top: top + read.offset, behavior: "instant" });
    return true;
  }

  const moved = () => {
    tops = null;
    measure();
  };

  reasons.places = { landing, end, measure, moved, reached, share, target, note, hold, forget };
}
