/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "contrast.h"

static GdkRGBA
color (const char *name)
{
  GdkRGBA rgba;

  g_assert_true (gdk_rgba_parse (&rgba, name));
  return rgba;
}

/* Figures that WCAG and its calculators agree on. */
static void
test_ratio (void)
{
  static const struct {
    const char *a;
    const char *b;
    double ratio;
  } pairs[] = {
    { "#000000", "#ffffff", 21 }, { "#ffffff", "#ffffff", 1 },    { "#777777", "#ffffff", 4.48 },
    { "#ff0000", "#ffffff", 4.0 }, { "#0000ff", "#ffffff", 8.59 }, { "#ffff00", "#000000", 19.56 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
    GdkRGBA a = color (pairs[i].a);
    GdkRGBA b = color (pairs[i].b);

    g_assert_cmpfloat_with_epsilon (reasons_contrast_get_ratio (&a, &b), pairs[i].ratio, 0.01);
    g_assert_cmpfloat_with_epsilon (reasons_contrast_get_ratio (&b, &a), pairs[i].ratio, 0.01);
  }
}

static void
test_ensure (void)
{
  static const char *const backgrounds[] = { "#ffffff", "#f7efdf", "#1d1d20", "#000000", "#808080" };
  static const char *const colors[] = { "#ffff00", "#3584e4", "#e62d42", "#ffffff", "#000000", "#808080" };

  for (gsize i = 0; i < G_N_ELEMENTS (backgrounds); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (colors); j++) {
      GdkRGBA background = color (backgrounds[i]);
      GdkRGBA text = color (colors[j]);

      reasons_contrast_ensure (&text, &background, REASONS_CONTRAST_TEXT);
      g_assert_cmpfloat (reasons_contrast_get_ratio (&text, &background), >=, REASONS_CONTRAST_TEXT);
    }
  }
}

/* What is good already stays as it is. */
static void
test_leaves_good_alone (void)
{
  GdkRGBA background = color ("#ffffff");
  GdkRGBA text = color ("#0461be");
  GdkRGBA before = text;

  reasons_contrast_ensure (&text, &background, REASONS_CONTRAST_TEXT);
  g_assert_true (gdk_rgba_equal (&text, &before));
}

static void
test_out_of_reach (void)
{
  GdkRGBA background = color ("#808080");
  GdkRGBA text = color ("#909090");
  GdkRGBA black = color ("#000000");

  reasons_contrast_ensure (&text, &background, 15);
  g_assert_true (gdk_rgba_equal (&text, &black));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/contrast/ratio", test_ratio);
  g_test_add_func ("/reasons/view/contrast/ensure", test_ensure);
  g_test_add_func ("/reasons/view/contrast/leaves-good-alone", test_leaves_good_alone);
  g_test_add_func ("/reasons/view/contrast/out-of-reach", test_out_of_reach);
  return g_test_run ();
}
