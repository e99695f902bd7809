/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON lines: each that is not blank is answered by one line of JSON or counted as broken. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "batch.h"

int LLVMFuzzerInitialize (int *argc,
                          char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize size);

static void
expect (gboolean holds,
        const char *what)
{
  if (!holds) {
    g_log_structured (G_LOG_DOMAIN, G_LOG_LEVEL_MESSAGE, "MESSAGE", "%s", what);
    abort ();
  }
}

/* What is said of broken lines is for a person. */
static void
say_nothing (const char *text)
{
}

int
LLVMFuzzerInitialize (int *argc,
                      char ***argv)
{
  g_set_printerr_handler (say_nothing);
  return 0;
}

/* As many as there are lines with more on them than white space; each of the three ways to end a line
 * is one that the reader of lines knows. */
static guint
count_lines (const guint8 *data,
             gsize size)
{
  gboolean blank = TRUE;
  guint n = 0;

  for (gsize i = 0; i < size; i++) {
    if (data[i] == '\n') {
      n += !blank;
      blank = TRUE;
    } else if (!g_ascii_isspace (data[i])) {
      blank = FALSE;
    }
  }
  return n + !blank;
}

static guint
check_answers (const char *answers,
               gsize length)
{
  guint n = 0;

  while (length > 0) {
    const char *end = memchr (answers, '\n', length);
    g_autoptr (JsonParser) parser = json_parser_new ();
    JsonNode *root;

    expect (end != NULL, "The last answer has no end");
    expect (g_utf8_validate (answers, end - answers, NULL), "Invalid UTF-8");
    expect (json_parser_load_from_data (parser, answers, end - answers, NULL), "An answer is no JSON");
    root = json_parser_get_root (parser);
    expect (JSON_NODE_HOLDS_OBJECT (root) && json_object_has_member (json_node_get_object (root), "id"),
            "An answer is no object, or names no article");
    length -= (gsize) (end + 1 - answers);
    answers = end + 1;
    n++;
  }
  return n;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (out);
  int broken = batch_run (in, out, &error);
  guint answered;

  expect (broken >= 0 && error == NULL, "Memory cannot fail to be read");
  answered = check_answers (g_memory_output_stream_get_data (memory),
                            g_memory_output_stream_get_data_size (memory));
  expect (answered + (guint) broken == count_lines (data, size), "A line has got lost");

  return 0;
}
