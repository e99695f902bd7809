// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list as the first page of a print. On the screen it is not there, for eyes or for ears.

"use strict";

{
  const { element } = reasons;
  const page = element("section", "printed-list");
  page.setAttribute("aria-hidden", "true");
  document.body.prepend(page);

  reasons.print_list = data => {
    page.replaceChildren(element("h1", "", data.title));
    page.dir = data.direction;
    if (data.heading)
      page.append(element("p", "count", data.heading));
    for (const key of Object.keys(data.points)) {
      const { number, label, gist, level } = data.points[key];
      const entry = element("div", level > 1 ? "entry sub" : "entry");
      entry.append(element("span", "number", number), element("span", "label", label));
      if (gist)
        entry.append(element("p", "gist", gist));
      page.append(entry);
    }
    if (data.link)
      page.append(element("p", "source", data.link));
  };
}
