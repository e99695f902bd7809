/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ReasonsLook:
 *
 * What an article looks like: the desktop's style, fonts and accent colour, Liferea's font, and what
 * the reader has set, made into one set of values for the page. Main thread.
 *
 * Signals:
 *   changed: the values are others now
 */
#define REASONS_TYPE_LOOK (reasons_look_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsLook, reasons_look, REASONS, LOOK, GObject)

/**
 * reasons_look_new:
 * @settings: (nullable): what the reader has set; without it the schema's defaults hold
 *
 * Returns: (transfer full): a look.
 */
ReasonsLook *reasons_look_new (GSettings *settings);

/**
 * reasons_look_set_font:
 * @font: (nullable): a font as Pango writes it ("Cantarell 12"), in place of the desktop's for
 *   documents; nothing, or an empty string, for that one
 */
void reasons_look_set_font (ReasonsLook *self,
                            const char *font);

/** reasons_look_get_page_color: @color: (out): what is behind an article, which the page has no part in choosing. */
void reasons_look_get_page_color (ReasonsLook *self,
                                  GdkRGBA *color);

/**
 * reasons_look_dup_arguments:
 *
 * Returns: (transfer floating): the argument `look` of the page's `dress()`: `scheme` (light, sepia,
 *   dark), `contrast` and `justify` (0, 1), `family` and `mono` (lists of CSS font families), `size`
 *   (CSS pixels), `spacing` (line height as a share of it), `measure` (CSS length of a line, or none),
 *   `link` (CSS colour), `mark` (red, green and blue, from 0 to 255).
 */
GVariant *reasons_look_dup_arguments (ReasonsLook *self);

/**
 * reasons_look_dup_family:
 * @font: (nullable): a font as Pango writes it
 * @generic: the CSS generic family that stands in for it
 *
 * Returns: (transfer full): a value for CSS `font-family`: the families of @font, quoted, and
 *   @generic.
 */
char *reasons_look_dup_family (const char *font,
                               const char *generic);

G_END_DECLS
