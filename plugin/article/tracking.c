/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tracking.h"

#include <string.h>

gboolean
reasons_tracking_is_parameter (const char *name,
                               gsize length)
{
  static const char *const prefixes[] = { "utm_", "hsa_", "mtm_", "pk_", "piwik_", "matomo_" };
  static const char *const names[] = {
    "_hsenc",    "_hsmi",      "_openstat", "dclid",      "fb_action_ids", "fb_action_types",
    "fb_ref",    "fb_source",  "fbclid",    "gbraid",     "gclid",         "gclsrc",
    "guccounter", "igsh",      "igshid",    "li_fat_id",  "mc_cid",        "mc_eid",
    "mkt_tok",   "ml_subscriber", "ml_subscriber_hash", "msclkid", "oly_anon_id", "oly_enc_id",
    "rb_clickid", "s_cid",     "ttclid",    "twclid",     "vero_conv",     "vero_id",
    "wbraid",    "wickedid",   "wt_mc",     "yclid",      "ysclid",
  };

  g_return_val_if_fail (name != NULL, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    if (length > strlen (prefixes[i]) &&
        g_ascii_strncasecmp (name, prefixes[i], strlen (prefixes[i])) == 0)
      return TRUE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    if (length == strlen (names[i]) && g_ascii_strncasecmp (name, names[i], length) == 0)
      return TRUE;
  }

  return FALSE;
}

/* Addresses that only count readers, by host and start of the path. */
gboolean
reasons_tracking_is_counter (const ReasonsUrl *url)
{
  static const struct {
    const char *host; /* or any subdomain of it */
    const char *path;
  } counters[] = {
    { "2o7.net", "/" },
    { "analytics.twitter.com", "/" },
    { "bat.bing.com", "/" },
    { "chartbeat.net", "/" },
    { "counter.theconversation.com", "/" },
    { "doubleclick.net", "/" },
    { "facebook.com", "/tr" },
    { "feedburner.com", "/~r/" },
    { "feedsportal.com", "/" },
    { "feeds.feedburner.com", "/~r/" },
    { "feeds.wordpress.com", "/1.0/" },
    { "google-analytics.com", "/" },
    { "googletagmanager.com", "/" },
    { "hubspot.com", "/__ptq.gif" },
    { "hubspotemail.net", "/e2t/o/" },
    { "list-manage.com", "/track/" },
    { "medium.com", "/_/stat" },
    { "pi.pardot.com", "/" },
    { "pixel.quantserve.com", "/" },
    { "pixel.wp.com", "/" },
    { "px.ads.linkedin.com", "/" },
    { "quantserve.com", "/pixel" },
    { "rss.buysellads.com", "/" },
    { "sb.scorecardresearch.com", "/" },
    { "scorecardresearch.com", "/" },
    { "statcounter.com", "/" },
    { "stats.wordpress.com", "/" },
    { "track.hubspot.com", "/" },
    { "zemanta.com", "/pixy.gif" },
  };
  const char *host;

  g_return_val_if_fail (url != NULL, FALSE);

  host = reasons_url_get_host (url);
  for (gsize i = 0; i < G_N_ELEMENTS (counters); i++) {
    gsize length = strlen (host), suffix = strlen (counters[i].host);

    if (length >= suffix && strcmp (host + length - suffix, counters[i].host) == 0 &&
        (length == suffix || host[length - suffix - 1] == '.') &&
        g_str_has_prefix (reasons_url_get_path (url), counters[i].path))
      return TRUE;
  }

  return FALSE;
}
