/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "harness.h"
#include "web-settings.h"

static void
test_page_scripts_are_off (void)
{
  WebKitSettings *settings = reasons_web_settings_new ();

  g_assert_false (webkit_settings_get_enable_javascript_markup (settings));
  g_assert_true (webkit_settings_get_enable_javascript (settings));
  g_assert_false (webkit_settings_get_enable_media (settings));
  g_assert_false (webkit_settings_get_enable_webgl (settings));
  g_assert_finalize_object (settings);
}

/* Switched off by name: a name that WebKit no longer has would be passed over in silence. */
static void
test_unasked_fetches_are_off (void)
{
  static const char *const names[] = { "LinkDNSPrefetch", "LinkPreconnect", "LinkPreload" };
  g_autoptr (WebKitSettings) settings = reasons_web_settings_new ();
  g_autoptr (WebKitFeatureList) features = webkit_settings_get_all_features ();
  guint found = 0;

  for (gsize i = 0; i < webkit_feature_list_get_length (features); i++) {
    WebKitFeature *feature = webkit_feature_list_get (features, i);

    for (gsize j = 0; j < G_N_ELEMENTS (names); j++) {
      if (!g_str_equal (webkit_feature_get_identifier (feature), names[j]))
        continue;
      found++;
      g_assert_false (webkit_settings_get_feature_enabled (settings, feature));
    }
  }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (names));
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/web-settings/page-scripts-are-off", test_page_scripts_are_off);
  g_test_add_func ("/reasons/view/web-settings/unasked-fetches-are-off", test_unasked_fetches_are_off);
  return g_test_run ();
}
