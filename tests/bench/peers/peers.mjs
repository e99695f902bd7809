// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times Readability.js with DOMPurify over articles, on linkedom and on jsdom: from the text of a page
// to the safe HTML of its article. DOMPurify runs on jsdom both times, since it wants a browser's DOM.
//
//   peers.mjs ROUNDS < LIST      LIST has a line TITLE <tab> PATH for each article
//
// Prints a line of JSON for each article: milliseconds of the processor on linkedom and on jsdom, medians
// of so many rounds after WARM_UP ones, and the length of the safe HTML.

import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { parseHTML } from 'linkedom';

const WARM_UP = 2;
const rounds = Number(process.argv[2]);
const purify = createDOMPurify(new JSDOM('').window);

const escape = text => text.replace(/[&<>]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c]);

// A feed carries the article alone; Readability wants a page around it.
const page = (title, html) =>
  `<!DOCTYPE html><html><head><title>${escape(title)}</title></head><body><article>${html}</article></body></html>`;

const read = (document, html) =>
  purify.sanitize(new Readability(document).parse()?.content ?? html);

const onLinkedom = html => read(parseHTML(html).document, html);

const onJsdom = html => {
  const dom = new JSDOM(html, { url: 'https://feed.invalid/post' });
  const safe = read(dom.window.document, html);

  dom.window.close();
  return safe;
};

// What the process has used, collecting garbage among it, so that nothing else on the machine counts.
const now = () => {
  const { user, system } = process.cpuUsage();

  return (user + system) / 1e3;
};

const measure = run => {
  const times = [];
  let safe = '';

  for (let i = -WARM_UP; i < rounds; i++) {
    const start = now();

    safe = run();
    if (i >= 0)
      times.push(now() - start);
  }
  times.sort((a, b) => a - b);
  return [times[rounds >> 1], safe.length];
};

for (const line of readFileSync(0, 'utf8').split('\n')) {
  const [title, path] = line.split('\t');

  if (!path)
    continue;
  const source = readFileSync(path, 'utf8');
  const html = page(title, path.endsWith('.txt') ? `<pre>${escape(source)}</pre>` : source);
  const [linkedom, linkedomLength] = measure(() => onLinkedom(html));
  const [jsdom, jsdomLength] = measure(() => onJsdom(html));

  console.log(JSON.stringify({ linkedom, jsdom, lengths: [linkedomLength, jsdomLength] }));
}
