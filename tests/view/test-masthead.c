/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "masthead.h"

static void
test_urls (void)
{
  static const struct {
    const char *url;
    const char *expected;
  } cases[] = {
    { "https://news.example/a?b=c#d", "https://news.example/a?b=c#d" },
    { "HTTP://News.Example/", "http://News.Example/" },
    { "https://bank.example@evil.example/", "https://evil.example/" },
    { "javascript:alert(1)", NULL },
    { "file:///etc/passwd", NULL },
    { "|rm", NULL },
    { "https:///nohost", NULL },
    { "/relative", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *url = reasons_masthead_dup_url (cases[i].url);

    g_assert_cmpstr (url, ==, cases[i].expected);
  }
}

static void
test_enclosures (void)
{
  g_autoptr (ReasonsMasthead) masthead = reasons_masthead_new ();
  const ReasonsEnclosure *first;

  reasons_masthead_add_enclosure (masthead, "javascript:alert(1)", "audio/ogg", 1);
  g_assert_cmpuint (masthead->enclosures->len, ==, 0);

  for (guint i = 0; i < REASONS_MASTHEAD_MOST_ENCLOSURES + 5; i++)
    reasons_masthead_add_enclosure (masthead, "https://pod.example/1.ogg", "audio/ogg", -7);
  g_assert_cmpuint (masthead->enclosures->len, ==, REASONS_MASTHEAD_MOST_ENCLOSURES);
  first = g_ptr_array_index (masthead->enclosures, 0);
  g_assert_cmpint (first->size, ==, -1);
  g_assert_cmpstr (first->mime, ==, "audio/ogg");
}

static void
test_copy (void)
{
  g_autoptr (ReasonsMasthead) masthead = reasons_masthead_new ();
  g_autoptr (ReasonsMasthead) copy = NULL;

  masthead->title = g_strdup ("A title");
  masthead->has_comments = TRUE;
  masthead->direction = GTK_TEXT_DIR_RTL;
  reasons_masthead_add_enclosure (masthead, "https://pod.example/1.ogg", NULL, 12);

  copy = reasons_masthead_copy (masthead);
  g_assert_cmpstr (copy->title, ==, "A title");
  g_assert_null (copy->link);
  g_assert_true (copy->has_comments);
  g_assert_cmpint (copy->direction, ==, GTK_TEXT_DIR_RTL);
  g_assert_cmpuint (copy->enclosures->len, ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/masthead/urls", test_urls);
  g_test_add_func ("/reasons/view/masthead/enclosures", test_enclosures);
  g_test_add_func ("/reasons/view/masthead/copy", test_copy);
  return g_test_run ();
}
