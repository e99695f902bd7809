/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "tracking.h"

static void
test_parameters (void)
{
  static const struct {
    const char *name;
    gboolean expected;
  } names[] = {
    { "utm_source", TRUE }, { "UTM_CAMPAIGN", TRUE }, { "fbclid", TRUE },  { "mc_eid", TRUE },
    { "gclid", TRUE },      { "utm_", FALSE },        { "utm", FALSE },    { "fbclid2", FALSE },
    { "id", FALSE },        { "", FALSE },            { "source", FALSE }, { "page", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    if (reasons_tracking_is_parameter (names[i].name, strlen (names[i].name)) != names[i].expected)
      g_error ("%s", names[i].name);
  }
}

static void
test_counters (void)
{
  static const struct {
    const char *url;
    gboolean expected;
  } urls[] = {
    { "https://pixel.wp.com/b.gif?x", TRUE },
    { "https://stats.g.doubleclick.net/r", TRUE },
    { "https://www.facebook.com/tr?id=1", TRUE },
    { "https://www.facebook.com/photo.jpg", FALSE },
    { "https://notdoubleclick.net/x.png", FALSE },
    { "https://doubleclick.net.invalid/x.png", FALSE },
    { "https://medium.com/_/stat?event=x", TRUE },
    { "https://medium.com/max/1.png", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (urls); i++) {
    g_autoptr (ReasonsUrl) url = reasons_url_new (urls[i].url);

    if (reasons_tracking_is_counter (url) != urls[i].expected)
      g_error ("%s", urls[i].url);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/tracking/parameters", test_parameters);
  g_test_add_func ("/reasons/article/tracking/counters", test_counters);

  return g_test_run ();
}
