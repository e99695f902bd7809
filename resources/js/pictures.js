// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures are held back here, before they come into the page: a setting of WebKit's takes effect
// only later.

"use strict";

{
  const withheld = new Map();

  // What is left in its place has its size, so that nothing jumps.
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

  // Errors of pictures do not bubble.
  document.body.addEventListener("error", event => {
    if (event.target.localName === "img")
      event.target.classList.add("missing");
  }, true);

  reasons.pictures = {
    withhold,
    give_back,
    any_withheld: () => withheld.size > 0,
    forget: () => withheld.clear(),
  };
}
