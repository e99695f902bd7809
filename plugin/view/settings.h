/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define REASONS_SETTINGS_ID "net.sf.liferea.plugins.reasons"

/* Keys of the schema. */
#define REASONS_SETTING_SHOW_ARTICLE_VIEW "show-article-view"
#define REASONS_SETTING_SHOW_SIDEBAR      "show-sidebar"
#define REASONS_SETTING_SIDEBAR_WIDTH     "sidebar-width"
#define REASONS_SETTING_PICTURES          "pictures"
#define REASONS_SETTING_SHOW_FOR          "show-for"
#define REASONS_SETTING_COLORS            "colors"
#define REASONS_SETTING_TEXT_FONT         "text-font"
#define REASONS_SETTING_LINE_WIDTH        "line-width"
#define REASONS_SETTING_LINE_SPACING      "line-spacing"
#define REASONS_SETTING_JUSTIFY           "justify"
#define REASONS_SETTING_REMEMBER_PLACE    "remember-place"

/**
 * ReasonsPictures:
 * @REASONS_PICTURES_ALWAYS: load them with the article
 * @REASONS_PICTURES_ASK: load them when the reader presses a button in the article
 * @REASONS_PICTURES_NEVER: never load them
 *
 * What becomes of pictures from the network. The values are those of the schema.
 */
typedef enum {
  REASONS_PICTURES_ALWAYS,
  REASONS_PICTURES_ASK,
  REASONS_PICTURES_NEVER,
} ReasonsPictures;

/**
 * ReasonsShowFor:
 * @REASONS_SHOW_FOR_LISTS: articles that enumerate something
 * @REASONS_SHOW_FOR_LISTS_AND_SECTIONS: those and articles that have sections
 * @REASONS_SHOW_FOR_NONE: no article; the reader asks for it
 *
 * For which articles our view comes by itself. The values are those of the schema.
 */
typedef enum {
  REASONS_SHOW_FOR_LISTS,
  REASONS_SHOW_FOR_LISTS_AND_SECTIONS,
  REASONS_SHOW_FOR_NONE,
} ReasonsShowFor;

/**
 * ReasonsColors:
 * @REASONS_COLORS_SYSTEM: light or dark, as the desktop is
 * @REASONS_COLORS_LIGHT: always light
 * @REASONS_COLORS_SEPIA: always on warm paper
 * @REASONS_COLORS_DARK: always dark
 *
 * Colours of an article. The values are those of the schema.
 */
typedef enum {
  REASONS_COLORS_SYSTEM,
  REASONS_COLORS_LIGHT,
  REASONS_COLORS_SEPIA,
  REASONS_COLORS_DARK,
} ReasonsColors;

/**
 * ReasonsTextFont:
 * @REASONS_TEXT_FONT_DOCUMENT: Liferea's font, or else the desktop's for documents
 * @REASONS_TEXT_FONT_SANS: a sans-serif font of its size
 * @REASONS_TEXT_FONT_SERIF: a serif font of its size
 *
 * Font of an article. The values are those of the schema.
 */
typedef enum {
  REASONS_TEXT_FONT_DOCUMENT,
  REASONS_TEXT_FONT_SANS,
  REASONS_TEXT_FONT_SERIF,
} ReasonsTextFont;

/**
 * ReasonsLineWidth:
 * @REASONS_LINE_WIDTH_NARROW: about 55 letters a line
 * @REASONS_LINE_WIDTH_NORMAL: about 70
 * @REASONS_LINE_WIDTH_WIDE: about 95
 * @REASONS_LINE_WIDTH_FULL: as wide as the window
 *
 * Length of an article's lines. The values are those of the schema.
 */
typedef enum {
  REASONS_LINE_WIDTH_NARROW,
  REASONS_LINE_WIDTH_NORMAL,
  REASONS_LINE_WIDTH_WIDE,
  REASONS_LINE_WIDTH_FULL,
} ReasonsLineWidth;

/**
 * reasons_settings_new:
 * @folder: (nullable): where the plugin lies, with a compiled schema of its own perhaps
 *
 * Looks the schema up before it uses it: one that is not installed would abort the program.
 *
 * Returns: (transfer full) (nullable): the settings, or %NULL where there is no schema; the
 *   defaults hold then and nothing is remembered.
 */
GSettings *reasons_settings_new (const char *folder);

G_END_DECLS
