/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "style.h"

static const struct {
  const char *style;
  gboolean is_hidden;
  gboolean is_pixel;
} cases[] = {
  { "", FALSE, FALSE },
  { "display:none", TRUE, FALSE },
  { " color : red ;\n DISPLAY : NONE !important", TRUE, FALSE },
  { "visibility:hidden;", TRUE, FALSE },
  { "display:nonesuch", FALSE, FALSE },
  { "x-display:none", FALSE, FALSE },
  { "display", FALSE, FALSE },
  { "background:url(display:none)", FALSE, FALSE },
  { "width:1px", FALSE, TRUE },
  { "height: 0", FALSE, TRUE },
  { "width:100px;height:0px", FALSE, TRUE },
  { "width:10px", FALSE, FALSE },
  { "width:0.5em", FALSE, FALSE },
  { "max-width:1px", FALSE, FALSE },
  { ";;;:;:", FALSE, FALSE },
};

static void
test_declarations (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    if (reasons_style_is_hidden (cases[i].style) != cases[i].is_hidden ||
        reasons_style_is_pixel (cases[i].style) != cases[i].is_pixel)
      g_error ("%s", cases[i].style);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/style/declarations", test_declarations);

  return g_test_run ();
}
