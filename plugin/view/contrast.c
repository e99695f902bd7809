/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "contrast.h"

#include <math.h>

#define STEPS 50

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Relative luminance of WCAG 2.2. */
static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

double
reasons_contrast_get_ratio (const GdkRGBA *a,
                            const GdkRGBA *b)
{
  double first;
  double second;

  g_return_val_if_fail (a != NULL, 1.0);
  g_return_val_if_fail (b != NULL, 1.0);

  first = luminance (a) + 0.05;
  second = luminance (b) + 0.05;
  return MAX (first, second) / MIN (first, second);
}

void
reasons_contrast_ensure (GdkRGBA *color,
                         const GdkRGBA *background,
                         double least)
{
  const GdkRGBA black = { 0, 0, 0, 1 };
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA start = color != NULL ? *color : black;
  const GdkRGBA *goal;

  g_return_if_fail (color != NULL);
  g_return_if_fail (background != NULL);

  goal = reasons_contrast_get_ratio (&black, background) >= reasons_contrast_get_ratio (&white, background) ? &black
                                                                                                           : &white;
  for (int step = 1; step <= STEPS && reasons_contrast_get_ratio (color, background) < least; step++) {
    float share = (float) step / STEPS;

    color->red = start.red + (goal->red - start.red) * share;
    color->green = start.green + (goal->green - start.green) * share;
    color->blue = start.blue + (goal->blue - start.blue) * share;
  }
}
