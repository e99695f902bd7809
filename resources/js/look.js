// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the article looks like, as reasons_look_dup_arguments() tells it. The values go into custom
// properties, which article.css makes use of.

"use strict";

{
  const root = document.documentElement;

  reasons.dress = look => {
    root.className = look.scheme;
    root.classList.toggle("high-contrast", look.contrast !== 0);
    root.classList.toggle("justified", look.justify !== 0);
    root.style.setProperty("--text-family", look.family);
    root.style.setProperty("--mono-family", look.mono);
    root.style.setProperty("--text-size", `${look.size}px`);
    root.style.setProperty("--line-spacing", String(look.spacing));
    root.style.setProperty("--measure", look.measure);
    root.style.setProperty("--accent", look.link);
    root.style.setProperty("--mark", look.mark);
  };
}
