/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What each stage of an article costs.
 *
 *   bench-stages FILE...
 */

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#include "blocks.h"
#include "choice.h"
#include "clutter.h"
#include "points.h"
#include "sanitize.h"
#include "serialize.h"

#define ROUNDS 10

typedef enum {
  STAGE_DOCUMENT,
  STAGE_CLUTTER,
  STAGE_SANITIZE,
  STAGE_BLOCKS,
  STAGE_CHOICE,
  STAGE_POINTS,
  STAGE_SERIALIZE,
  STAGE_LAST,
} Stage;

static const char *const names[STAGE_LAST] = {"document", "clutter", "sanitize", "blocks",
                                              "choice",   "points",  "serialize"};

static double
get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void
run (GBytes *content, double *spent)
{
  double times[STAGE_LAST + 1];
  g_autoptr (ReasonsDocument) document = NULL;
  g_autoptr (ReasonsBlocks) blocks = NULL;
  g_autoptr (ReasonsChoice) choice = NULL;
  g_autoptr (GArray) points = NULL;
  g_autofree char *html = NULL;

  times[STAGE_DOCUMENT] = get_milliseconds ();
  document = reasons_document_new (content, REASONS_FORMAT_HTML, NULL, NULL);
  times[STAGE_CLUTTER] = get_milliseconds ();
  reasons_clutter_remove (document);
  times[STAGE_SANITIZE] = get_milliseconds ();
  reasons_sanitize (document, NULL);
  times[STAGE_BLOCKS] = get_milliseconds ();
  blocks = reasons_blocks_new (document);
  times[STAGE_CHOICE] = get_milliseconds ();
  choice = reasons_choice_new (blocks, "5 reasons");
  times[STAGE_POINTS] = get_milliseconds ();
  points = reasons_points_new (blocks, choice);
  times[STAGE_SERIALIZE] = get_milliseconds ();
  html = reasons_serialize (document);
  times[STAGE_LAST] = get_milliseconds ();
  for (guint i = 0; i < STAGE_LAST; i++)
    spent[i] += times[i + 1] - times[i];
}

int
main (int argc, char **argv)
{
  double spent[STAGE_LAST] = {0}, sum = 0;

  for (int i = 1; i < argc; i++) {
    g_autofree char *content = NULL;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    gsize length;

    if (!g_file_get_contents (argv[i], &content, &length, &error)) {
      g_printerr ("%s\n", error->message);
      return 1;
    }
    bytes = g_bytes_new_static (content, length);
    for (guint round = 0; round < ROUNDS; round++)
      run (bytes, spent);
  }
  for (guint i = 0; i < STAGE_LAST; i++) {
    g_print ("%-10s %8.3f ms an article\n", names[i], spent[i] / ROUNDS / MAX (1, argc - 1));
    sum += spent[i] / ROUNDS / MAX (1, argc - 1);
  }
  g_print ("%-10s %8.3f ms an article\n", "all", sum);
  return 0;
}
