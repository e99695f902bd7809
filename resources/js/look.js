// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the desktop looks like; WebKit does not ask libadwaita itself.

"use strict";

reasons.dress = (dark, high_contrast) => {
  document.documentElement.classList.toggle("dark", dark !== 0);
  document.documentElement.classList.toggle("high-contrast", high_contrast !== 0);
};
