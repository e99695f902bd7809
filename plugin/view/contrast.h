/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* Contrast that text must have against what is behind it: WCAG 2.2, success criteria 1.4.3 and 1.4.6. */
#define REASONS_CONTRAST_TEXT     4.5
#define REASONS_CONTRAST_ENHANCED 7.0

/**
 * reasons_contrast_get_ratio:
 * @a: an opaque colour
 * @b: another
 *
 * Returns: the contrast ratio as WCAG 2.2 defines it, from 1 to 21; the order does not matter.
 */
double reasons_contrast_get_ratio (const GdkRGBA *a,
                                   const GdkRGBA *b);

/**
 * reasons_contrast_ensure:
 * @color: an opaque colour for text; made darker or lighter, by as little as it takes
 * @background: the opaque colour behind it
 * @least: the ratio that is wanted; where there is none such, @color becomes black or white
 */
void reasons_contrast_ensure (GdkRGBA *color,
                              const GdkRGBA *background,
                              double least);

G_END_DECLS
