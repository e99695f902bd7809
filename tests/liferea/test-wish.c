/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "settings.h"
#include "wish.h"

#define N_KINDS 3

typedef struct {
  GSettings *settings;
  ReasonsWish *wish;
  ReasonsArticle *articles[N_KINDS]; /* by kind */
} Fixture;

static ReasonsArticle *
read_article (const char *title,
              const char *html)
{
  g_autoptr (GBytes) content = g_bytes_new (html, strlen (html));
  const ReasonsInput input = { content, REASONS_FORMAT_HTML, title, NULL };

  return reasons_article_new (&input, NULL, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  static const char sections[] = "<h2>Ink</h2><p>It dries.</p><h2>Paper</h2><p>It keeps.</p>";

  fixture->settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  g_settings_reset (fixture->settings, REASONS_SETTING_SHOW_ARTICLE_VIEW);
  g_settings_reset (fixture->settings, REASONS_SETTING_SHOW_FOR);
  fixture->wish = reasons_wish_new (fixture->settings);
  fixture->articles[REASONS_KIND_LIST] = read_article ("2 reasons to write", sections);
  fixture->articles[REASONS_KIND_SECTIONS] = read_article ("On writing", sections);
  fixture->articles[REASONS_KIND_NONE] = read_article ("On writing", "<p>It helps.</p>");
  for (int kind = 0; kind < N_KINDS; kind++)
    g_assert_cmpint (reasons_article_get_kind (fixture->articles[kind]), ==, kind);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  for (int kind = 0; kind < N_KINDS; kind++)
    reasons_article_unref (fixture->articles[kind]);
  reasons_wish_free (fixture->wish);
  g_settings_reset (fixture->settings, REASONS_SETTING_SHOW_ARTICLE_VIEW);
  g_settings_reset (fixture->settings, REASONS_SETTING_SHOW_FOR);
  g_assert_finalize_object (fixture->settings);
}

/* Whether articles of these kinds are wanted in our view. */
static void
assert_wanted (Fixture *fixture,
               ReasonsWish *wish,
               gboolean list,
               gboolean sections,
               gboolean none)
{
  g_assert_cmpint (reasons_wish_is_for (wish, fixture->articles[REASONS_KIND_LIST]), ==, list);
  g_assert_cmpint (reasons_wish_is_for (wish, fixture->articles[REASONS_KIND_SECTIONS]), ==, sections);
  g_assert_cmpint (reasons_wish_is_for (wish, fixture->articles[REASONS_KIND_NONE]), ==, none);
}

static void
test_as_set (Fixture *fixture,
             gconstpointer unused)
{
  const struct {
    ReasonsShowFor show_for;
    gboolean list, sections, open;
  } cases[] = {
    { REASONS_SHOW_FOR_LISTS, TRUE, FALSE, TRUE },
    { REASONS_SHOW_FOR_LISTS_AND_SECTIONS, TRUE, TRUE, TRUE },
    { REASONS_SHOW_FOR_NONE, FALSE, FALSE, FALSE },
  };

  assert_wanted (fixture, fixture->wish, TRUE, TRUE, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_settings_set_enum (fixture->settings, REASONS_SETTING_SHOW_FOR, (int) cases[i].show_for);
    assert_wanted (fixture, fixture->wish, cases[i].list, cases[i].sections, FALSE);
    g_assert_cmpint (reasons_wish_is_open (fixture->wish), ==, cases[i].open);
  }
}

static void
test_without_settings (Fixture *fixture,
                       gconstpointer unused)
{
  ReasonsWish *wish = reasons_wish_new (NULL);

  g_assert_true (reasons_wish_is_open (wish));
  assert_wanted (fixture, wish, TRUE, TRUE, FALSE);
  reasons_wish_decline (wish, fixture->articles[REASONS_KIND_LIST]);
  g_assert_false (reasons_wish_is_open (wish));
  reasons_wish_free (wish);
}

static void
test_declined_and_asked_again (Fixture *fixture,
                               gconstpointer unused)
{
  ReasonsWish *later;

  reasons_wish_decline (fixture->wish, fixture->articles[REASONS_KIND_SECTIONS]);
  g_assert_false (reasons_wish_is_open (fixture->wish));
  assert_wanted (fixture, fixture->wish, FALSE, FALSE, FALSE);
  /* It is remembered. */
  later = reasons_wish_new (fixture->settings);
  g_assert_false (reasons_wish_is_open (later));
  reasons_wish_free (later);

  reasons_wish_ask (fixture->wish);
  reasons_wish_forget (fixture->wish);
  g_assert_true (reasons_wish_is_open (fixture->wish));
  assert_wanted (fixture, fixture->wish, TRUE, TRUE, FALSE);
}

static void
test_by_hand_for_one_article (Fixture *fixture,
                              gconstpointer unused)
{
  g_settings_set_enum (fixture->settings, REASONS_SETTING_SHOW_FOR, REASONS_SHOW_FOR_LISTS);
  reasons_wish_ask (fixture->wish);
  assert_wanted (fixture, fixture->wish, TRUE, TRUE, FALSE);
  reasons_wish_forget (fixture->wish);
  assert_wanted (fixture, fixture->wish, TRUE, FALSE, FALSE);

  /* Sections came by hand, so that lists go on coming by themselves. */
  reasons_wish_ask (fixture->wish);
  reasons_wish_decline (fixture->wish, fixture->articles[REASONS_KIND_SECTIONS]);
  assert_wanted (fixture, fixture->wish, TRUE, FALSE, FALSE);
}

static void
test_declined_while_it_is_read (Fixture *fixture,
                                gconstpointer unused)
{
  reasons_wish_ask (fixture->wish);
  reasons_wish_decline (fixture->wish, NULL);
  g_assert_true (reasons_wish_is_open (fixture->wish));
  reasons_wish_decline (fixture->wish, NULL);
  g_assert_false (reasons_wish_is_open (fixture->wish));
}

int
main (int argc,
      char **argv)
{
  const struct {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    { "/reasons/liferea/wish/as-set", test_as_set },
    { "/reasons/liferea/wish/without-settings", test_without_settings },
    { "/reasons/liferea/wish/declined-and-asked-again", test_declined_and_asked_again },
    { "/reasons/liferea/wish/by-hand-for-one-article", test_by_hand_for_one_article },
    { "/reasons/liferea/wish/declined-while-it-is-read", test_declined_while_it_is_read },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
