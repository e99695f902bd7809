/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "limit.h"
#include "url.h"

#define BASE "https://feed.invalid:8080/a/b/c?q=1#f"

/* What browsers make of each (URL Standard); NULL where it is no http or https URL. */
static const struct {
  const char *base;
  const char *string;
  const char *expected;
} cases[] = {
  { NULL, "https://x.invalid", "https://x.invalid/" },
  { NULL, "HTTP://X.INVALID:80/A", "http://x.invalid/A" },
  { NULL, "https://x.invalid:443/", "https://x.invalid/" },
  { NULL, "https://x.invalid:80/", "https://x.invalid:80/" },
  { NULL, " \t\nhttps://x.invalid/\x01 ", "https://x.invalid/" },
  { NULL, "ht\ntps:\t//x.inva\rlid/", "https://x.invalid/" },
  { NULL, "https:x.invalid/y", "https://x.invalid/y" },
  { NULL, "https:///x.invalid", "https://x.invalid/" },
  { NULL, "https:\\\\x.invalid\\a\\b", "https://x.invalid/a/b" },
  { NULL, "https://user:secret@x.invalid/", "https://x.invalid/" },
  { NULL, "https://good.invalid@evil.invalid", "https://evil.invalid/" },
  { NULL, "https://a@b@x.invalid/@c", "https://x.invalid/@c" },
  { NULL, "https://x.invalid/a/./b/../c/%2e%2E/d", "https://x.invalid/a/d" },
  { NULL, "https://x.invalid/../../..", "https://x.invalid/" },
  { NULL, "https://x.invalid/a/..", "https://x.invalid/" },
  { NULL, "https://x.invalid/a b\"<>`{}", "https://x.invalid/a%20b%22%3C%3E%60%7B%7D" },
  { NULL, "https://x.invalid/ä?ö#ü", "https://x.invalid/%C3%A4?%C3%B6#%C3%BC" },
  { NULL, "https://x.invalid?a'b", "https://x.invalid/?a%27b" },
  { NULL, "https://x.invalid/?a?b#c#d", "https://x.invalid/?a?b#c#d" },
  { NULL, "https://x.invalid/%zz%", "https://x.invalid/%zz%" },
  { NULL, "https://ex%61mple.invalid/", "https://example.invalid/" },
  { NULL, "https://münchen.invalid/", "https://xn--mnchen-3ya.invalid/" },
  { NULL, "https://straße.invalid/", "https://straße.invalid/" },
  { NULL, "https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443/x" },
  { NULL, "https://[::1", NULL },
  { NULL, "https://[zz]/", NULL },
  { NULL, "https://", NULL },
  { NULL, "https:///", NULL },
  { NULL, "https://@/", NULL },
  { NULL, "https://a b.invalid/", NULL },
  { NULL, "https://a%00b.invalid/", NULL },
  { NULL, "https://a%2fb.invalid/", NULL },
  { NULL, "https://a<b.invalid/", NULL },
  { NULL, "https://℀.invalid/", NULL },
  { NULL, "https://x.invalid:99999/", NULL },
  { NULL, "https://x.invalid:8a/", NULL },
  { NULL, "javascript:alert(1)", NULL },
  { NULL, "java\nscript:alert(1)", NULL },
  { NULL, "\x01javascript:alert(1)", NULL },
  { NULL, "data:text/html,x", NULL },
  { NULL, "ftp://x.invalid/", NULL },
  { NULL, "file:///etc/passwd", NULL },
  { NULL, "feed:https://x.invalid/", NULL },
  { NULL, "/relative", NULL },
  { NULL, "", NULL },
  { BASE, "", "https://feed.invalid:8080/a/b/c?q=1" },
  { BASE, "#g", "https://feed.invalid:8080/a/b/c?q=1#g" },
  { BASE, "?r", "https://feed.invalid:8080/a/b/c?r" },
  { BASE, "d", "https://feed.invalid:8080/a/b/d" },
  { BASE, "../d", "https://feed.invalid:8080/a/d" },
  { BASE, "..\\d", "https://feed.invalid:8080/a/d" },
  { BASE, "../../../../d/", "https://feed.invalid:8080/d/" },
  { BASE, "/d", "https://feed.invalid:8080/d" },
  { BASE, "\\d", "https://feed.invalid:8080/d" },
  { BASE, "//y.invalid", "https://y.invalid/" },
  { BASE, "/\\y.invalid", "https://y.invalid/" },
  { BASE, "\t/\n/y.invalid", "https://y.invalid/" },
  { BASE, "https:d", "https://feed.invalid:8080/a/b/d" },
  { BASE, "http:d", "http://d/" },
  { BASE, "a:b", NULL },
  { BASE, "./a:b", "https://feed.invalid:8080/a/b/a:b" },
};

static void
test_resolve (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (ReasonsUrl) base = cases[i].base != NULL ? reasons_url_new (cases[i].base) : NULL;
    g_autoptr (ReasonsUrl) url = reasons_url_resolve (base, cases[i].string);
    g_autofree char *string = url != NULL ? reasons_url_to_string (url) : NULL;

    g_assert_cmpstr (string, ==, cases[i].expected);
    if (string != NULL) {
      g_autoptr (ReasonsUrl) again = reasons_url_new (string);
      g_autofree char *same = reasons_url_to_string (again);

      g_assert_cmpstr (same, ==, string);
    }
  }
}

static void
test_parts (void)
{
  g_autoptr (ReasonsUrl) url = reasons_url_new (BASE);
  g_autoptr (ReasonsUrl) other = reasons_url_resolve (url, "#elsewhere");
  g_autoptr (ReasonsUrl) page = reasons_url_resolve (url, "d");

  g_assert_cmpstr (reasons_url_get_host (url), ==, "feed.invalid");
  g_assert_cmpstr (reasons_url_get_path (url), ==, "/a/b/c");
  g_assert_cmpstr (reasons_url_get_query (url), ==, "q=1");
  g_assert_cmpstr (reasons_url_get_fragment (url), ==, "f");
  g_assert_true (reasons_url_is_same_page (url, other));
  g_assert_false (reasons_url_is_same_page (url, page));
}

static void
test_too_long (void)
{
  g_autofree char *path = g_strnfill (REASONS_LIMIT_URL_BYTES, 'a');
  g_autofree char *string = g_strconcat ("https://x.invalid/", path, NULL);
  g_autofree char *mail = g_strconcat ("mailto:a@", path, NULL);
  g_autofree char *fits = g_strndup (string, REASONS_LIMIT_URL_BYTES);
  g_autoptr (ReasonsUrl) url = reasons_url_new (fits);

  g_assert_nonnull (url);
  g_assert_null (reasons_url_new (string));
  g_assert_null (reasons_url_clean_mailto (mail));
}

static void
test_tracking_parameters (void)
{
  static const struct {
    const char *query;
    const char *expected;
  } queries[] = {
    { "utm_source=a", NULL },
    { "a=1&utm_source=b&c=2", "a=1&c=2" },
    { "fbclid=1&GCLID=2&x", "x" },
    { "a&&b", "a&&b" },
    { "utm=1&myutm_source=2", "utm=1&myutm_source=2" },
    { "q=utm_source=1", "q=utm_source=1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autofree char *string = g_strconcat ("https://x.invalid/?", queries[i].query, NULL);
    g_autoptr (ReasonsUrl) url = reasons_url_new (string);

    reasons_url_strip_tracking (url);
    g_assert_cmpstr (reasons_url_get_query (url), ==, queries[i].expected);
  }
}

static void
test_mailto (void)
{
  static const struct {
    const char *string;
    const char *expected;
  } mails[] = {
    { "mailto:a@b.invalid", "mailto:a@b.invalid" },
    { " MAILTO:a@b.invalid?Subject=x y&body=z&attach=/etc/passwd", "mailto:a@b.invalid?subject=x%20y" },
    { "mailto:a@b.invalid?attach=/etc/passwd", "mailto:a@b.invalid" },
    { "mailto:a@b.invalid?body=subject=x#subject=y", "mailto:a@b.invalid" },
    { "mail\nto:a@b.invalid,c@d.invalid", "mailto:a@b.invalid,c@d.invalid" },
    { "mailto:\"><script>@x", "mailto:%22%3E%3Cscript%3E@x" },
    { "mailto:a@b.invalid&attach=/x", "mailto:a@b.invalid%26attach%3D/x" },
    { "mailto:?subject=x", NULL },
    { "mailto:", NULL },
    { "https://x.invalid/", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++) {
    g_autofree char *mail = reasons_url_clean_mailto (mails[i].string);

    g_assert_cmpstr (mail, ==, mails[i].expected);
  }
}

static void
test_data (void)
{
  static const struct {
    const char *string;
    const char *expected;
  } sources[] = {
    { "data:image/png;base64,AA==", "data:image/png;base64,AA==" },
    { " DATA:IMAGE/JPG;BASE64,A\nA\tA/+", "data:image/jpeg;base64,AAA/+" },
    { "data:image/webp;base64,AAAA", "data:image/webp;base64,AAAA" },
    { "data:image/svg+xml;base64,AAAA", NULL },
    { "data:image/png;charset=x;base64,AAAA", NULL },
    { "data:image/png,AAAA", NULL },
    { "data:image/png;base64,", NULL },
    { "data:image/png;base64,A\"A", NULL },
    { "data:image/png;base64,A=A", NULL },
    { "data:text/html;base64,AAAA", NULL },
    { "https://x.invalid/a.png", NULL },
  };
  g_autofree char *payload = g_strnfill (REASONS_LIMIT_DATA_URL_BYTES, 'A');
  g_autofree char *huge = g_strconcat ("data:image/png;base64,", payload, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++) {
    g_autofree char *data = reasons_url_clean_data (sources[i].string);

    g_assert_cmpstr (data, ==, sources[i].expected);
  }
  g_assert_null (reasons_url_clean_data (huge));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/url/resolve", test_resolve);
  g_test_add_func ("/reasons/article/url/parts", test_parts);
  g_test_add_func ("/reasons/article/url/too-long", test_too_long);
  g_test_add_func ("/reasons/article/url/tracking-parameters", test_tracking_parameters);
  g_test_add_func ("/reasons/article/url/mailto", test_mailto);
  g_test_add_func ("/reasons/article/url/data", test_data);

  return g_test_run ();
}
