/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tags.h"

#define V REASONS_TAG_VOID
#define P REASONS_TAG_CLOSES_P
#define S REASONS_TAG_SPECIAL
#define O REASONS_TAG_SCOPE
#define B REASONS_TAG_BLOCK

#define KEEP(tag, text, flag_bits)                                                                 \
  [LXB_TAG_##tag] = { .name = text, .fate = REASONS_TAG_KEEP, .flags = (flag_bits) }
#define DROP(tag, text)                                                                            \
  [LXB_TAG_##tag] = { .name = text, .fate = REASONS_TAG_DROP }
#define RENAME(tag, text, new_tag, flag_bits)                                                      \
  [LXB_TAG_##tag] = { .name = text, .fate = REASONS_TAG_RENAME, .to = LXB_TAG_##new_tag,           \
                      .flags = (flag_bits) }
#define UNWRAP(tag, text, flag_bits)                                                               \
  [LXB_TAG_##tag] = { .name = text, .fate = REASONS_TAG_UNWRAP, .flags = (flag_bits) }
#define EMBED(tag, text)                                                                           \
  [LXB_TAG_##tag] = { .name = text, .fate = REASONS_TAG_EMBED }

static const ReasonsTag tags[LXB_TAG__LAST_ENTRY] = {
  /* Sections and blocks. */
  KEEP (ADDRESS, "address", P | S | B),
  KEEP (ARTICLE, "article", P | S | B),
  KEEP (ASIDE, "aside", P | S | B),
  KEEP (BLOCKQUOTE, "blockquote", P | S | B),
  KEEP (DD, "dd", P | S | B),
  KEEP (DETAILS, "details", P | S | B),
  KEEP (DIV, "div", P | S | B),
  KEEP (DL, "dl", P | S | B),
  KEEP (DT, "dt", P | S | B),
  KEEP (FIGCAPTION, "figcaption", P | S | B),
  KEEP (FIGURE, "figure", P | S | B),
  KEEP (FOOTER, "footer", P | S | B),
  KEEP (H1, "h1", P | S | B),
  KEEP (H2, "h2", P | S | B),
  KEEP (H3, "h3", P | S | B),
  KEEP (H4, "h4", P | S | B),
  KEEP (H5, "h5", P | S | B),
  KEEP (H6, "h6", P | S | B),
  KEEP (HEADER, "header", P | S | B),
  KEEP (HR, "hr", V | P | S | B),
  KEEP (LI, "li", P | S | B),
  KEEP (MAIN, "main", P | S | B),
  KEEP (NAV, "nav", P | S | B),
  KEEP (OL, "ol", P | S | B),
  KEEP (P, "p", P | S | B),
  KEEP (PRE, "pre", P | S | B),
  KEEP (SECTION, "section", P | S | B),
  KEEP (SUMMARY, "summary", P | S | B),
  KEEP (UL, "ul", P | S | B),

  /* Tables. */
  KEEP (CAPTION, "caption", S | O | B),
  KEEP (COL, "col", V | S),
  KEEP (COLGROUP, "colgroup", S),
  KEEP (TABLE, "table", P | S | O | B),
  KEEP (TBODY, "tbody", S | B),
  KEEP (TD, "td", S | O | B),
  KEEP (TFOOT, "tfoot", S | B),
  KEEP (TH, "th", S | O | B),
  KEEP (THEAD, "thead", S | B),
  KEEP (TR, "tr", S | B),

  /* Text. */
  KEEP (A, "a", 0),
  KEEP (ABBR, "abbr", 0),
  KEEP (B, "b", 0),
  KEEP (BDI, "bdi", 0),
  KEEP (BDO, "bdo", 0),
  KEEP (BR, "br", V | S),
  KEEP (CITE, "cite", 0),
  KEEP (CODE, "code", 0),
  KEEP (DEL, "del", 0),
  KEEP (DFN, "dfn", 0),
  KEEP (EM, "em", 0),
  KEEP (I, "i", 0),
  KEEP (INS, "ins", 0),
  KEEP (KBD, "kbd", 0),
  KEEP (MARK, "mark", 0),
  KEEP (Q, "q", 0),
  KEEP (RB, "rb", 0),
  KEEP (RP, "rp", 0),
  KEEP (RT, "rt", 0),
  KEEP (RTC, "rtc", 0),
  KEEP (RUBY, "ruby", 0),
  KEEP (S, "s", 0),
  KEEP (SAMP, "samp", 0),
  KEEP (SMALL, "small", 0),
  KEEP (SPAN, "span", 0),
  KEEP (STRONG, "strong", 0),
  KEEP (SUB, "sub", 0),
  KEEP (SUP, "sup", 0),
  KEEP (TIME, "time", 0),
  KEEP (U, "u", 0),
  KEEP (VAR, "var", 0),
  KEEP (WBR, "wbr", V | S),

  /* Pictures, and what becomes a link. */
  [LXB_TAG_IMG] = { .name = "img", .fate = REASONS_TAG_PICTURE, .flags = V | S },
  [LXB_TAG_NOSCRIPT] = { .name = "noscript", .fate = REASONS_TAG_NOSCRIPT },
  EMBED (APPLET, "applet"),
  EMBED (AUDIO, "audio"),
  EMBED (EMBED, "embed"),
  EMBED (IFRAME, "iframe"),
  EMBED (OBJECT, "object"),
  EMBED (VIDEO, "video"),

  /* Elements of old, and of the page around, under a name of today. */
  RENAME (ACRONYM, "acronym", ABBR, 0),
  RENAME (CENTER, "center", DIV, B),
  RENAME (DIR, "dir", UL, B),
  RENAME (FIELDSET, "fieldset", DIV, B),
  RENAME (FORM, "form", DIV, B),
  RENAME (HGROUP, "hgroup", DIV, B),
  RENAME (LEGEND, "legend", DIV, B),
  RENAME (LISTING, "listing", PRE, B),
  RENAME (MENU, "menu", UL, B),
  RENAME (PLAINTEXT, "plaintext", PRE, B),
  RENAME (SEARCH, "search", DIV, B),
  RENAME (STRIKE, "strike", S, 0),
  RENAME (TT, "tt", CODE, 0),
  RENAME (XMP, "xmp", PRE, B),

  UNWRAP (BIG, "big", 0),
  UNWRAP (BLINK, "blink", 0),
  UNWRAP (BODY, "body", B),
  UNWRAP (CANVAS, "canvas", 0),
  UNWRAP (DATA, "data", 0),
  UNWRAP (FONT, "font", 0),
  UNWRAP (HTML, "html", B),
  UNWRAP (MAP, "map", 0),
  UNWRAP (MARQUEE, "marquee", 0),
  UNWRAP (NOBR, "nobr", 0),
  UNWRAP (PICTURE, "picture", 0),
  UNWRAP (SLOT, "slot", 0),

  DROP (AREA, "area"),
  DROP (BASE, "base"),
  DROP (BASEFONT, "basefont"),
  DROP (BGSOUND, "bgsound"),
  DROP (BUTTON, "button"),
  DROP (DATALIST, "datalist"),
  DROP (DIALOG, "dialog"),
  DROP (FRAME, "frame"),
  DROP (FRAMESET, "frameset"),
  DROP (HEAD, "head"),
  DROP (INPUT, "input"),
  DROP (ISINDEX, "isindex"),
  DROP (KEYGEN, "keygen"),
  DROP (LABEL, "label"),
  DROP (LINK, "link"),
  DROP (MATH, "math"),
  DROP (META, "meta"),
  DROP (METER, "meter"),
  DROP (NOEMBED, "noembed"),
  DROP (NOFRAMES, "noframes"),
  DROP (OPTGROUP, "optgroup"),
  DROP (OPTION, "option"),
  DROP (OUTPUT, "output"),
  DROP (PARAM, "param"),
  DROP (PROGRESS, "progress"),
  DROP (SCRIPT, "script"),
  DROP (SELECT, "select"),
  DROP (SELECTEDCONTENT, "selectedcontent"),
  DROP (SOURCE, "source"),
  DROP (STYLE, "style"),
  DROP (SVG, "svg"),
  DROP (TEMPLATE, "template"),
  DROP (TEXTAREA, "textarea"),
  DROP (TITLE, "title"),
  DROP (TRACK, "track"),
};

const ReasonsTag *
reasons_tags_get (lxb_tag_id_t tag)
{
  return &tags[tag < LXB_TAG__LAST_ENTRY ? tag : LXB_TAG__UNDEF];
}

static const ReasonsTag *
find (const char *name,
      gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++) {
    if (tags[i].name != NULL && g_ascii_strncasecmp (tags[i].name, name, length) == 0 &&
        tags[i].name[length] == '\0')
      return &tags[i];
  }

  return NULL;
}

gboolean
reasons_tags_is_known (const char *name,
                       gsize length)
{
  g_return_val_if_fail (name != NULL, FALSE);

  return length > 0 && find (name, length) != NULL;
}

gboolean
reasons_tags_is_raw (const char *name,
                     gsize length)
{
  const ReasonsTag *tag;

  g_return_val_if_fail (name != NULL, FALSE);

  tag = find (name, length);

  return tag == &tags[LXB_TAG_SCRIPT] || tag == &tags[LXB_TAG_STYLE] ||
         tag == &tags[LXB_TAG_TITLE] || tag == &tags[LXB_TAG_TEXTAREA] ||
         tag == &tags[LXB_TAG_IFRAME] || tag == &tags[LXB_TAG_NOFRAMES] ||
         tag == &tags[LXB_TAG_NOEMBED];
}

gboolean
reasons_tags_is_block (const char *name,
                       gsize length)
{
  const ReasonsTag *tag;

  g_return_val_if_fail (name != NULL, FALSE);

  tag = find (name, length);

  return tag != NULL && (tag->flags & REASONS_TAG_BLOCK) != 0;
}
