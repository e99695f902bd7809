/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reader.h"

/* The sample feed in the real Liferea with our plugin, started for one test, and what tests ask of
 * it.
 *
 * Whatever a test does, the reader quits well after it, and its log tells of nothing that is wrong. Where something is
 * waited for in vain, a picture of the screen goes to the file that REASONS_PICTURE_OF_FAILURE names.
 */

/* The titles in the sample feed. */
#define FIXTURE_REASONS "5 Reasons to Keep a Paper Notebook by Your Keyboard"
#define FIXTURE_WAYS    "Four ways to end the working day on time"
#define FIXTURE_FILING  "How I file what I want to find again"
#define FIXTURE_NOTE    "A short note on pencils"

/* Their points, each array ending in %NULL: five reasons, four ways, four sections. The note has
 * none. */
extern const char *const fixture_reasons[];
extern const char *const fixture_ways[];
extern const char *const fixture_filing[];

typedef struct {
  Profile *profile;
  Reader *reader;
} Fixture;

/* A key of the plugin's with its value as text, see profile_set_preference(). */
typedef struct {
  const char *key;
  const char *value;
} FixturePreference;

/* Runs the tests, all on one desktop. To be called once, by main() after g_test_init().
 * Returns: what main() does */
int fixture_run (void);

/* For g_test_add(), whose data is the #FixturePreference set before the reader starts, or %NULL. */
void fixture_set_up (Fixture *fixture, gconstpointer preference);
void fixture_tear_down (Fixture *fixture, gconstpointer preference);

/* The same in two steps, for tests that do something to the profile before the reader starts. */
void fixture_prepare (Fixture *fixture, gconstpointer preference);
void fixture_start (Fixture *fixture);

/* The first step with another feed, a file that the profile gets a copy of. */
void fixture_prepare_feed (Fixture *fixture, const char *feed);

/* Ends the test program with an outline of the screen unless @held; @what is what was waited for.
 */
void fixture_require (Fixture *fixture, gboolean held, const char *what);

/* The same of reader_wait(). */
void
fixture_wait (Fixture *fixture, ReaderCondition condition, gconstpointer data, const char *what);

/* Selects the item of that title, and waits until a page shows the title. */
void fixture_select (Fixture *fixture, const char *title);

/* Selects the five reasons, and waits for them in the sidebar. */
void fixture_select_reasons (Fixture *fixture);

/* --- Conditions for fixture_wait() --- */

/* Whether these are the rows of the sidebar. @labels ends in %NULL. */
gboolean fixture_has_points (Reader *reader, gconstpointer labels);

/* Whether the row of this label is the current one. */
gboolean fixture_has_current (Reader *reader, gconstpointer label);

/* Whether the heading of that text is in the upper half of its view. */
gboolean fixture_shows_heading_high (Reader *reader, gconstpointer text);

/* Whether our view is shown, or the host's with the plugin at work. */
gboolean fixture_shows_our_view (Reader *reader, gconstpointer unused);
gboolean fixture_shows_host_view (Reader *reader, gconstpointer unused);

/* Whether the plugin's button is there. */
gboolean fixture_has_toggle (Reader *reader, gconstpointer unused);

/* Whether something on the screen, outside a page, has these words in its name. */
gboolean fixture_has_words (Reader *reader, gconstpointer words);

/* Whether there is any item. */
gboolean fixture_has_items (Reader *reader, gconstpointer unused);
