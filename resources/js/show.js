// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one way in for an article; see reasons_page_dup_arguments() for what `data` has.

"use strict";

reasons.show = data => {
  const { places, travel, mark } = reasons;
  const kept = data.keep ? places.keep() : null;

  travel.reset();
  mark.clear();
  reasons.fill(data);
  reasons.points = Object.keys(data.points).map(key => ({
    label: data.points[key].label,
    node: reasons.by_id(data.points[key].anchor),
  }));
  // What is a heading by its place alone, as in plain text, is to look like one.
  for (const point of reasons.points) {
    if (point.node && point.node.localName === "p" && point.node.textContent.trim() === point.label)
      point.node.className = "heading";
  }
  places.forget();
  places.measure();
  if (kept)
    places.restore(kept);
  else
    scrollTo({ top: 0, behavior: "instant" });
  travel.settled();
  travel.follow();
};
