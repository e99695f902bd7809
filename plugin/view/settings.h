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
