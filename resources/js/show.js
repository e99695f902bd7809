// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one way in for an article; see reasons_page_dup_arguments() for what `data` has.

"use strict";

// The list says so of a point that has no place here.
reasons.tell_unplaced = () => {
  const unplaced = reasons.points.map((point, i) => point.node ? -1 : i).filter(i => i >= 0);
  reasons.messages.unplaced.postMessage(unplaced);
};

reasons.show = data => {
  const { places, travel, mark, anchor } = reasons;
  const kept = data.keep ? anchor.keep() : null;

  anchor.leave();
  travel.reset();
  mark.clear();
  reasons.fill(data);
  reasons.print_list(data);
  reasons.points = Object.keys(data.points).map(key => ({
    label: data.points[key].label,
    node: reasons.by_id(data.points[key].anchor),
  }));
  // What is a heading by its place alone, as in plain text, is to look like one.
  for (const point of reasons.points) {
    if (point.node && point.node.localName === "p" && point.node.textContent.trim() === point.label)
      point.node.className = "heading";
  }
  reasons.tell_unplaced();
  anchor.reset(data.serial);
  places.forget();
  places.measure();
  if (kept)
    anchor.restore(kept, data.moved);
  else
    scrollTo({ top: 0, behavior: "instant" });
  travel.settled();
  anchor.settled();
  travel.follow();
};
