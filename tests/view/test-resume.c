/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "harness.h"
#include "resources.h"
#include "resume.h"
#include "settings.h"

#define NAME "https://garden.example/reasons"

typedef struct {
  ReasonsNotice *notice;
  GSettings *settings;
  ReasonsPlaceStore *store;
  ReasonsResume *resume;
  ReasonsArticle *article;
  ReasonsArticle *other;
  int index;
  guint offset;
} Fixture;

static void
on_resume (ReasonsResume *resume,
           guint index,
           guint offset,
           Fixture *fixture)
{
  fixture->index = (int) index;
  fixture->offset = offset;
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->notice = g_object_ref_sink (reasons_notice_new ());
  fixture->settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  g_settings_reset (fixture->settings, REASONS_SETTING_REMEMBER_PLACE);
  fixture->store = reasons_place_store_dup_default ();
  fixture->resume = reasons_resume_new (fixture->notice, fixture->settings);
  g_signal_connect (fixture->resume, "resume", G_CALLBACK (on_resume), fixture);
  fixture->article = harness_article (5, 2);
  fixture->other = harness_article (3, 2);
  fixture->index = -1;
  reasons_resume_open (fixture->resume, fixture->article, NAME);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  reasons_place_store_clear (fixture->store);
  g_assert_finalize_object (fixture->resume);
  g_assert_finalize_object (fixture->store);
  g_assert_finalize_object (fixture->notice);
  g_object_unref (fixture->settings);
  reasons_article_unref (fixture->article);
  reasons_article_unref (fixture->other);
}

static void
come_back (Fixture *fixture)
{
  reasons_resume_open (fixture->resume, fixture->other, "https://garden.example/other");
  reasons_resume_open (fixture->resume, fixture->article, NAME);
}

#define assert_offered(fixture, offered) g_assert_cmpstr (reasons_notice_get_text ((fixture)->notice), ==, offered)
#define OFFER "Continue at 3: A garden gives something number 3"

static void
test_offers (Fixture *fixture,
             gconstpointer unused)
{
  assert_offered (fixture, NULL);
  reasons_resume_note (fixture->resume, 2, 40, FALSE);
  assert_offered (fixture, NULL);
  reasons_resume_open (fixture->resume, fixture->other, "https://garden.example/other");
  assert_offered (fixture, NULL);
  reasons_resume_open (fixture->resume, fixture->article, NAME);
  assert_offered (fixture, OFFER);
  g_assert_cmpint (fixture->index, ==, -1);

  g_signal_emit_by_name (fixture->notice, "activated");
  g_assert_cmpint (fixture->index, ==, 2);
  g_assert_cmpuint (fixture->offset, ==, 40);
}

/* The article has been changed before the reader presses. */
static void
test_updated (Fixture *fixture,
              gconstpointer unused)
{
  g_autoptr (ReasonsArticle) shorter = harness_article (4, 1);

  reasons_resume_note (fixture->resume, 2, 40, FALSE);
  come_back (fixture);
  reasons_resume_update (fixture->resume, shorter);
  g_signal_emit_by_name (fixture->notice, "activated");
  g_assert_cmpint (fixture->index, ==, 2);
}

static void
test_start_is_no_place (Fixture *fixture,
                        gconstpointer unused)
{
  reasons_resume_note (fixture->resume, 0, REASONS_RESUME_LEAST - 1, FALSE);
  come_back (fixture);
  assert_offered (fixture, NULL);
  reasons_resume_note (fixture->resume, 0, REASONS_RESUME_LEAST, FALSE);
  come_back (fixture);
  assert_offered (fixture, "Continue at 1: A garden gives something number 1");
}

static void
test_finished (Fixture *fixture,
               gconstpointer unused)
{
  reasons_resume_note (fixture->resume, 2, 40, FALSE);
  reasons_resume_note (fixture->resume, 4, 90, TRUE);
  come_back (fixture);
  assert_offered (fixture, NULL);
  g_assert_cmpuint (reasons_place_store_get_size (fixture->store), ==, 0);
}

static void
test_reached_on_foot (Fixture *fixture,
                      gconstpointer unused)
{
  reasons_resume_note (fixture->resume, 2, 40, FALSE);
  come_back (fixture);
  reasons_resume_note (fixture->resume, 1, 10, FALSE);
  assert_offered (fixture, OFFER);
  reasons_resume_note (fixture->resume, 2, 0, FALSE);
  assert_offered (fixture, NULL);
}

static void
test_closed (Fixture *fixture,
             gconstpointer unused)
{
  reasons_resume_note (fixture->resume, 2, 40, FALSE);
  come_back (fixture);
  g_signal_emit_by_name (fixture->notice, "closed");
  g_signal_emit_by_name (fixture->notice, "activated");
  g_assert_cmpint (fixture->index, ==, -1);
}

static void
test_off (Fixture *fixture,
          gconstpointer unused)
{
  reasons_resume_note (fixture->resume, 2, 40, FALSE);
  come_back (fixture);
  assert_offered (fixture, OFFER);
  g_settings_set_boolean (fixture->settings, REASONS_SETTING_REMEMBER_PLACE, FALSE);
  assert_offered (fixture, NULL);
  come_back (fixture);
  assert_offered (fixture, NULL);
  reasons_place_store_clear (fixture->store);
  reasons_resume_note (fixture->resume, 2, 40, FALSE);
  g_assert_cmpuint (reasons_place_store_get_size (fixture->store), ==, 0);
}

static void
test_left (Fixture *fixture,
           gconstpointer unused)
{
  g_autoptr (ReasonsArticle) stranger = harness_article (5, 1);

  reasons_resume_open (fixture->resume, fixture->other, "https://garden.example/other");
  reasons_resume_note_left (fixture->resume, fixture->article, 2, 40, FALSE);
  reasons_resume_note_left (fixture->resume, stranger, 3, 0, FALSE);
  reasons_resume_note_left (fixture->resume, fixture->article, 5, 0, FALSE);
  assert_offered (fixture, NULL);
  reasons_resume_open (fixture->resume, fixture->article, NAME);
  assert_offered (fixture, OFFER);
  g_assert_cmpuint (reasons_place_store_get_size (fixture->store), ==, 1);

  /* The same article anew. */
  reasons_resume_update (fixture->resume, stranger);
  reasons_resume_note_left (fixture->resume, fixture->article, 3, 0, FALSE);
  come_back (fixture);
  assert_offered (fixture, "Continue at 4: A garden gives something number 4");

  reasons_resume_open (fixture->resume, fixture->other, "https://garden.example/other");
  reasons_resume_note_left (fixture->resume, fixture->article, 4, 90, TRUE);
  g_assert_cmpuint (reasons_place_store_get_size (fixture->store), ==, 0);
}

static void
test_nameless (Fixture *fixture,
               gconstpointer unused)
{
  reasons_resume_open (fixture->resume, fixture->article, NULL);
  reasons_resume_note (fixture->resume, 2, 40, FALSE);
  g_assert_cmpuint (reasons_place_store_get_size (fixture->store), ==, 0);
  /* Out of range as well: the page's word is not taken for it. */
  reasons_resume_open (fixture->resume, fixture->article, NAME);
  reasons_resume_note (fixture->resume, 5, 0, FALSE);
  g_assert_cmpuint (reasons_place_store_get_size (fixture->store), ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("reasons-resume-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
#define ADD(path, test) g_test_add ("/reasons/view/resume/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("offers", test_offers);
  ADD ("updated", test_updated);
  ADD ("start-is-no-place", test_start_is_no_place);
  ADD ("finished", test_finished);
  ADD ("reached-on-foot", test_reached_on_foot);
  ADD ("closed", test_closed);
  ADD ("off", test_off);
  ADD ("left", test_left);
  ADD ("nameless", test_nameless);
  status = g_test_run ();
  g_remove (folder);
  return status;
}
