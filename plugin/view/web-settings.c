/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "web-settings.h"

/* WebKit fetches some things of its own accord that no policy of a page can stop. */
static void
switch_features_off (WebKitSettings *settings)
{
  static const char *const unwanted[] = {
    "LinkDNSPrefetch",
    "LinkPreconnect",
    "LinkPreload",
    "LinkPrefetch",
    "SpeculationRulesPrefetch",
    "ServiceWorkers",
    "PopoverAttribute",
    "ScrollToTextFragment",
  };
  g_autoptr (WebKitFeatureList) features = webkit_settings_get_all_features ();

  for (gsize i = 0; i < webkit_feature_list_get_length (features); i++) {
    WebKitFeature *feature = webkit_feature_list_get (features, i);

    for (gsize j = 0; j < G_N_ELEMENTS (unwanted); j++) {
      if (g_str_equal (webkit_feature_get_identifier (feature), unwanted[j]))
        webkit_settings_set_feature_enabled (settings, feature, FALSE);
    }
  }
}

WebKitSettings *
reasons_web_settings_new (void)
{
  g_autoptr (WebKitSettings) settings = webkit_settings_new ();

  g_object_set (settings,
                "enable-javascript-markup", FALSE,
                "enable-html5-database", FALSE,
                "enable-html5-local-storage", FALSE,
                "enable-media", FALSE,
                "enable-mediasource", FALSE,
                "enable-encrypted-media", FALSE,
                "enable-media-stream", FALSE,
                "enable-webaudio", FALSE,
                "enable-webgl", FALSE,
                "enable-webrtc", FALSE,
                "enable-fullscreen", FALSE,
                "enable-page-cache", FALSE,
                "enable-site-specific-quirks", FALSE,
                "enable-back-forward-navigation-gestures", FALSE,
                "media-playback-requires-user-gesture", TRUE,
                "javascript-can-open-windows-automatically", FALSE,
                "enable-smooth-scrolling", TRUE,
                NULL);
  switch_features_off (settings);
  return g_steal_pointer (&settings);
}
