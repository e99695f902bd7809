// SPDX-License-Identifier: GPL-3.0-or-later
//
// An article into the three parts of the page.

"use strict";

{
  const { header, main, footer, messages, pictures, element, link } = reasons;

  // A picture that leaves a template with its source is fetched twice, when it changes its document and when it is put
  // into the page; so each gets its source once it is in its place.
  function place(parent, content) {
    const images = [...content.querySelectorAll("img[src]")].map(image => [image, image.getAttribute("src")]);
    for (const [image] of images)
      image.removeAttribute("src");
    parent.append(content);
    for (const [image, source] of images)
      image.setAttribute("src", source);
  }

  function fill_main(data) {
    const template = document.createElement("template");
    template.innerHTML = data.html;
    if (data.withhold)
      template.content.querySelectorAll("img").forEach(pictures.withhold);
    reasons.contain(template.content);
    main.dir = data.direction;
    main.lang = data.language;
    main.replaceChildren();
    place(main, template.content);
  }

  function fill_header(data) {
    header.replaceChildren();
    header.dir = data.direction;
    if (data.feed)
      header.append(element("p", "feed", data.feed));
    document.title = data.title;
    main.setAttribute("aria-label", data.title);
    const title = element("h1");
    title.lang = data.language;
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
        pictures.withhold(picture);
      place(header, template.content);
    }
    if (data.pictures && pictures.any_withheld()) {
      const line = element("p", "pictures");
      const button = element("a", "button", data.pictures);
      button.href = "#pictures";
      button.addEventListener("click", event => {
        event.preventDefault();
        line.remove();
        pictures.give_back();
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

  reasons.fill = data => {
    pictures.forget();
    fill_main(data);
    fill_header(data);
    fill_footer(data);
  };
}
