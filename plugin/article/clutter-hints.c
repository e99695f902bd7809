/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clutter.h"

#include <stdlib.h>
#include <string.h>

/* A name is cut at everything that is no letter: "c-share-bar__list" is c, share, bar, list. */
#define WORD_MAX 24

/* Clutter, whatever stands beside the word. Sorted. */
static const char *const words[] = {
  "addthis",      "addtoany",     "adsbygoogle", "advert",        "advertisement",   "advertising",
  "authorbox",    "breadcrumb",   "breadcrumbs", "carousel",      "commentlist",     "comments",
  "consent",      "cookie",       "cookies",     "disqus",        "feedflare",       "gdpr",
  "interstitial", "leaderboard",  "mpu",         "navbar",        "navigation",      "newsletter",
  "newsletters",  "noprint",      "optin",       "outbrain",      "pager",           "pagination",
  "paidbox",      "popup",        "recirc",      "recirculation", "recommendations", "relatedposts",
  "sharebar",     "sharebuttons", "sharedaddy",  "sharetools",    "shariff",         "sidebar",
  "signup",       "skiplink",     "sociable",    "socialbar",     "sponsored",       "subscribe",
  "taboola",      "viglink",
};

/* Clutter only with a word of the second list beside it. */
static const struct {
  const char *first;
  const char *second;
} pairs[] = {
  {"ad", "box"},          {"ad", "container"}, {"ad", "mpu"},          {"ad", "slot"},
  {"ad", "unit"},         {"ad", "wrapper"},   {"ad", "label"},        {"ad", "leader"},
  {"ads", NULL},          {"also", "like"},    {"also", "read"},       {"author", "bio"},
  {"author", "box"},      {"author", "card"},  {"author", "info"},     {"about", "author"},
  {"comment", "form"},    {"comment", "list"}, {"comment", "respond"}, {"content", "recirculation"},
  {"email", "signup"},    {"follow", "us"},    {"gpt", "ad"},          {"more", "articles"},
  {"more", "from"},       {"more", "link"},    {"more", "posts"},      {"more", "stories"},
  {"post", "navigation"}, {"post", "tags"},    {"promo", NULL},        {"post", "link"},
  {"read", "also"},       {"read", "more"},    {"read", "next"},       {"related", NULL},
  {"share", NULL},        {"sharing", NULL},   {"sign", "up"},         {"skip", "link"},
  {"skip", "to"},         {"social", NULL},    {"tag", "list"},        {"tags", "links"},
  {"wp", "polls"},
};

static int
compare_word (const void *key, const void *item)
{
  return strcmp (key, *(const char *const *)item);
}

static gboolean
is_pair (const char *first, const char *second)
{
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    const char *alone = pairs[i].second == NULL ? pairs[i].first : pairs[i].second;

    if (alone[0] == second[0] && strcmp (alone, second) == 0 &&
        (pairs[i].second == NULL || strcmp (pairs[i].first, first) == 0))
      return TRUE;
  }
  return FALSE;
}

gboolean
reasons_clutter_is_hint (const char *name)
{
  char word[WORD_MAX] = "", last[WORD_MAX] = "";
  gsize used = 0, length = strlen (name);

  for (gsize i = 0; i <= length; i++) {
    gboolean inside = i < length && g_ascii_isalpha (name[i]);
    gboolean hump = inside && i > 0 && g_ascii_isupper (name[i]) && g_ascii_islower (name[i - 1]);

    if (!inside || hump) {
      if (used > 0) {
        word[used] = '\0';
        if (bsearch (word, words, G_N_ELEMENTS (words), sizeof words[0], compare_word) != NULL ||
            is_pair (last, word))
          return TRUE;
        memcpy (last, word, sizeof last);
        used = 0;
      }
      /* A space starts the next name, and pairs do not reach across. */
      if (i < length && g_ascii_isspace (name[i]))
        last[0] = '\0';
    }
    if (inside && used < WORD_MAX - 1)
      word[used++] = g_ascii_tolower (name[i]);
  }
  return FALSE;
}
