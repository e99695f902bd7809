/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "complaints.h"
#include "feeds.h"
#include "interface.h"
#include "lives.h"
#include "memory.h"
#include "phases.h"
#include "processes.h"

/* The reader for a long time, once without our plugin and once with it, through the same things in the same order;
 * then what each held before and after, and what it complained of. */

#define WIDTH  1200
#define HEIGHT 800

/* How much more than the reader alone it may grow, in hundredths of what the reader holds. */
#define ALLOWED_PERCENT 2

/* The part of the selections that is done once more, before memory is looked at. */
#define WARM_UP_PART 5

/* Articles shown at first, where it is not: enough that each kind was. */
#define BRIEF_WARM_UP 6

/* Memory is looked at when it falls no more: JavaScript's collector puts a full collection off for as long as pages
 * come quickly, and takes back hundreds of megabytes of pages that were left only some twenty seconds after. */
#define SETTLE_SECONDS       10
#define SETTLED_LOOKS        4   /* in a row, none of them lower than the lowest before */
#define MOST_LOOKS           18
#define NOTICEABLE_PER_CENT  1

typedef struct {
  int selections;
  int rounds;
  int layouts;
  int updates;
  int removals;
  int lives;
  int seed;
  char *logs;     /* a folder for what the readers write, or NULL */
  gboolean brief; /* too short to tell growth from noise: memory is not looked at */
} Plan;

typedef struct {
  Memory before;
  Memory busy; /* at the end of the selections, before any rest */
  Memory after;
  Memory rounds_before;
  Memory rounds_after;
  guint selected;
  guint reorganised;
  guint failed_lives;
  gboolean quit;
  GHashTable *complaints;
  guint n_types;   /* of ours, alive while enabled */
  char *alive;     /* our objects after disabling, as text */
  guint webs_left; /* web processes beside the reader's own after disabling */
} Outcome;

static Desktop *desktop;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->complaints, g_hash_table_unref);
  g_clear_pointer (&outcome->alive, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static Profile *
make_profile (const Plan *plan,
              gboolean with_plugin)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Profile) profile = profile_new (SAMPLE_FEED, WIDTH, HEIGHT, with_plugin, &error);

  if (profile == NULL || !feeds_put (profile, (guint32) plan->seed, &error) ||
      !profile_add_plugin (profile, DRIVER_MODULE, DRIVER_INFO, &error))
    g_error ("no profile: %s", error->message);
  return g_steal_pointer (&profile);
}

static Memory
measure_at_once (Phases *phases,
                 const Plan *plan)
{
  if (plan->brief)
    return (Memory) { 0 };
  return memory_measure (reader_get_pid (phases->reader));
}

static Memory
measure (Phases *phases,
         const Plan *plan)
{
  Memory memory;
  guint64 lowest;

  if (plan->brief)
    return (Memory) { 0 };

  remote_trim (phases->remote);
  memory = memory_measure (reader_get_pid (phases->reader));
  lowest = memory.total;
  for (guint looks = 0, settled = 0; looks < MOST_LOOKS && settled < SETTLED_LOOKS; looks++) {
    g_usleep (SETTLE_SECONDS * G_USEC_PER_SEC);
    memory = memory_measure (reader_get_pid (phases->reader));
    settled = memory.total < lowest - lowest * NOTICEABLE_PER_CENT / 100 ? 0 : settled + 1;
    lowest = MIN (lowest, memory.total);
  }
  return memory;
}

static guint
count_webs (Phases *phases)
{
  g_autoptr (GArray) webs = processes_find (reader_get_pid (phases->reader), PROCESSES_WEB);

  return webs->len;
}

/* The plugin's processes take a moment to end. */
static guint
await_webs (Phases *phases,
            guint wanted)
{
  for (guint i = 0; i < 50 && count_webs (phases) > wanted; i++)
    g_usleep (G_USEC_PER_SEC / 5);
  return count_webs (phases);
}

static void
toggle (Phases *phases,
        const Plan *plan,
        gboolean with_plugin,
        Outcome *outcome)
{
  g_autoptr (GVariant) enabled = NULL;
  g_autoptr (GVariant) alive = NULL;

  /* Every type has been used by now, and none of ours is alive: from here on each is counted. */
  remote_set_plugin (phases->remote, FALSE);
  await_webs (phases, 1);
  remote_watch_instances (phases->remote);
  outcome->rounds_before = measure (phases, plan);

  if (with_plugin)
    remote_set_plugin (phases->remote, TRUE);
  phases_toggle (phases, (guint) plan->rounds, with_plugin);
  enabled = remote_count_instances (phases->remote);
  outcome->n_types = (guint) g_variant_n_children (enabled);
  remote_set_plugin (phases->remote, FALSE);
  remote_wrap_view (phases->remote, FALSE);
  outcome->webs_left = await_webs (phases, 1) - 1;
  outcome->rounds_after = measure (phases, plan);
  alive = remote_count_instances (phases->remote);
  if (g_variant_n_children (alive) > 0)
    outcome->alive = g_variant_print (alive, FALSE);
}

/* Tells who waits what is being done, and since when. */
static void
begin (const char *what)
{
  static gint64 start;

  if (start == 0)
    start = g_get_monotonic_time ();
  g_printerr ("%5.0f s  %s\n", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC, what);
}

static void
keep_log (const Plan *plan,
          gboolean with_plugin,
          const char *log)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  if (plan->logs == NULL)
    return;
  path = g_build_filename (plan->logs, with_plugin ? "with.log" : "without.log", NULL);
  if (!g_file_set_contents (path, log, -1, &error))
    g_printerr ("soak: %s\n", error->message);
}

static void
soak (const Plan *plan,
      gboolean with_plugin,
      Outcome *outcome)
{
  g_autoptr (Profile) profile = make_profile (plan, with_plugin);
  g_autoptr (GError) error = NULL;
  g_autoptr (Reader) reader = reader_new (desktop, profile, &error);
  g_autoptr (Remote) remote = remote_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) plan->seed);
  Phases phases = { desktop, profile, reader, remote, random };
  g_autofree char *log = NULL;

  if (reader == NULL)
    g_error ("the reader did not start: %s", error->message);
  begin (with_plugin ? "with the plugin" : "without the plugin");
  phases_warm_up (&phases, plan->brief ? BRIEF_WARM_UP : FEEDS_N_ARTICLES);
  remote_complain (remote);
  /* Caches fill up, of fonts and drawings, before anything can be said of growth. */
  if (!plan->brief)
    phases_select (&phases, (guint) plan->selections / WARM_UP_PART);
  outcome->before = measure (&phases, plan);
  begin ("selections");
  outcome->selected = phases_select (&phases, (guint) plan->selections);
  outcome->busy = measure_at_once (&phases, plan);
  outcome->after = measure (&phases, plan);
  begin ("layouts");
  phases_change_layout (&phases, (guint) plan->layouts);
  begin ("updates");
  phases_update (&phases, (guint) plan->updates);
  begin ("feed list");
  outcome->reorganised = phases_reorganise (&phases);
  begin ("removals");
  phases_remove (&phases, (guint) plan->removals);
  if (plan->rounds > 0) {
    begin ("rounds");
    toggle (&phases, plan, with_plugin, outcome);
    remote_set_plugin (remote, with_plugin);
  }
  begin ("end");
  outcome->quit = reader_quit (reader);
  begin ("lives");
  remote_allow_absence (remote);
  outcome->failed_lives = lives_run (&phases, (guint) plan->lives);
  log = profile_read_log (profile);
  keep_log (plan, with_plugin, log);
  outcome->complaints = complaints_count (log);
}

static void
print_row (const char *name,
           guint64 before,
           guint64 after)
{
  g_print ("  %-28s %9.1f %9.1f %+9.1f\n", name, (double) before / 1024, (double) after / 1024,
           ((double) after - (double) before) / 1024);
}

static void
print_memory (const char *title,
              const Memory *before,
              const Memory *after)
{
  g_print ("%-30s %9s %9s %9s\n", title, "before", "after", "growth");
  print_row ("reader", before->reader, after->reader);
  for (guint i = 0; i < MEMORY_N_WEBS && i < MAX (before->n_webs, after->n_webs); i++) {
    g_autofree char *name = g_strdup_printf ("web process %u", i + 1);

    print_row (name, before->webs[i], after->webs[i]);
  }
  print_row ("network processes", before->network, after->network);
  print_row ("all", before->total, after->total);
}

/* Whether all of it held. */
static gboolean
judge (gboolean held,
       const char *what)
{
  g_print ("%s: %s\n", held ? "ok" : "FAILED", what);
  return held;
}

static double
get_growth (const Outcome *outcome)
{
  return (double) outcome->after.total - (double) outcome->before.total;
}

static gboolean
report (const Plan *plan,
        const Outcome *alone,
        const Outcome *with)
{
  guint n_own;
  guint n_host;
  guint n_ours;
  g_autofree char *host = complaints_dup_unusual (alone->complaints, NULL, &n_host);
  g_autofree char *ours = complaints_dup_unusual (with->complaints, alone->complaints, &n_ours);
  g_autofree char *all = complaints_dup_unusual (with->complaints, NULL, &n_own);
  double allowed = get_growth (alone) + ALLOWED_PERCENT / 100.0 * (double) alone->before.total;
  gboolean good = TRUE;

  g_print ("\nseed %d\n", plan->seed);
  if (!plan->brief) {
    g_print ("memory in MB (PSS)\n");
    print_memory ("without the plugin", &alone->before, &alone->after);
    print_memory ("with the plugin", &with->before, &with->after);
    g_print ("all, before the rest that follows the selections: %.1f without the plugin, %.1f with it\n",
             (double) alone->busy.total / 1024, (double) with->busy.total / 1024);
    if (plan->rounds > 0) {
      print_memory ("the same rounds of its view alone", &alone->rounds_before, &alone->rounds_after);
      print_memory ("rounds of the plugin", &with->rounds_before, &with->rounds_after);
    }
  }
  g_print ("selections %u and %u, layouts %d, updates %d at 10 a second, feeds moved and removed %u, "
           "removals %d, rounds %d, lives %d, each both ways but the rounds\n",
           alone->selected, with->selected, plan->layouts, plan->updates, with->reorganised, plan->removals,
           plan->rounds, plan->lives);
  g_print ("warnings and criticals of the reader alone, the driver's and those of WebKit's processes (\"process\"): %u\n%s",
           n_host, host);
  g_print ("the same with the plugin: %u, others: %u\n%s", n_own - n_ours, n_ours, ours);

  good &= judge (strstr (host, SOAK_COMPLAINT) != NULL && strstr (all, SOAK_COMPLAINT) != NULL &&
                   strstr (all, "process soak-driver") == NULL,
                 "a complaint in the reader is heard");
  good &= judge (n_ours == 0, "no complaint but the reader's own");
  good &= judge (alone->quit && with->quit && with->failed_lives <= alone->failed_lives, "every end is a good one");
  if (plan->rounds > 0) {
    good &= judge (with->n_types > 0, "objects of ours are counted while it is enabled");
    good &= judge (with->alive == NULL, with->alive != NULL ? with->alive : "no object of ours is left");
    good &= judge (with->webs_left == 0, "no web process of ours is left");
  }
  if (plan->brief)
    return good;
  g_print ("growth %+.1f MB without the plugin, %+.1f MB with it, allowed %+.1f MB\n", get_growth (alone) / 1024,
           get_growth (with) / 1024, allowed / 1024);
  good &= judge (get_growth (with) <= allowed, "it grows no more than the reader alone");
  return good;
}

int
main (int argc,
      char **argv)
{
  Plan plan = { 5000, 500, 60, 600, 20, 30, 1, NULL, FALSE };
  const Plan short_plan = { 60, 8, 4, 20, 3, 2, 1, NULL, TRUE };
  g_autofree char *logs = NULL;
  gboolean is_short = FALSE;
  const GOptionEntry entries[] = {
    { "selections", 0, 0, G_OPTION_ARG_INT, &plan.selections, "Articles selected", "N" },
    { "rounds", 0, 0, G_OPTION_ARG_INT, &plan.rounds, "Rounds of disabling and enabling", "N" },
    { "layouts", 0, 0, G_OPTION_ARG_INT, &plan.layouts, "Changes of layout", "N" },
    { "updates", 0, 0, G_OPTION_ARG_INT, &plan.updates, "Updates of the article shown", "N" },
    { "removals", 0, 0, G_OPTION_ARG_INT, &plan.removals, "Articles removed while they are shown, 30 at most", "N" },
    { "lives", 0, 0, G_OPTION_ARG_INT, &plan.lives, "Readers that quit at any moment", "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT, &plan.seed, "What all of it is drawn from", "N" },
    { "logs", 0, 0, G_OPTION_ARG_FILENAME, &logs, "Keep what the readers write in this folder", "FOLDER" },
    { "short", 0, 0, G_OPTION_ARG_NONE, &is_short, "A little of everything, for half a minute", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) options = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (Outcome) alone = { .quit = FALSE };
  g_auto (Outcome) with = { .quit = FALSE };
  gboolean good;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (options, entries, NULL);
  if (!g_option_context_parse (options, &argc, &argv, &error) || argc > 1) {
    g_printerr ("soak: %s\n", error != NULL ? error->message : "no argument is wanted");
    return 2;
  }
  if (is_short)
    plan = short_plan;
  plan.logs = logs;
  plan.removals = MIN (plan.removals, 30);

  desktop = desktop_new (WIDTH, HEIGHT, &error);
  if (desktop == NULL) {
    g_printerr ("soak: %s\n", error->message);
    return 1;
  }
  soak (&plan, FALSE, &alone);
  soak (&plan, TRUE, &with);
  good = report (&plan, &alone, &with);
  g_clear_pointer (&desktop, desktop_free);
  return good ? 0 : 1;
}
