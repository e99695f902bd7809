/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/resource.h>

#include "batch.h"

#define ARTICLE                                                                                    \
  "<p>Two of them are enough.</p><h2>1. Stairs</h2><p>They are always open, and never "            \
  "crowded.</p>"                                                                                   \
  "<h2>2. Lift</h2><p>It is slow, but it plays music all the way up.</p>"

typedef struct {
  int status;
  char *out;
  char *err;
} Answer;

static void
clear_answer (Answer *answer)
{
  g_free (answer->out);
  g_free (answer->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, clear_answer)

static Answer
run (const char *input, const char *const *arguments)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Answer answer = {0};

  g_ptr_array_add (argv, (char *)TOOL);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *)arguments[i]);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_newv ((const char *const *)argv->pdata,
                               G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                 G_SUBPROCESS_FLAGS_STDERR_PIPE,
                               &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &answer.out, &answer.err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  answer.status = g_subprocess_get_exit_status (process);
  return answer;
}

#define RUN(input, ...) run (input, (const char *const[]){__VA_ARGS__, NULL})

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (; *text != '\0'; text++)
    lines += *text == '\n';
  return lines;
}

static JsonObject *
parse (JsonParser *parser, const char *text)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_text (void)
{
  g_auto (Answer) answer = RUN (ARTICLE, "--title", "2 ways up", "-");

  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpstr (answer.out, ==,
                   "2 ways up\n\n1. Stairs\n   They are always open, and never crowded.\n2. Lift\n"
                   "   It is slow, but it plays music all the way up.\n");
  g_assert_cmpstr (answer.err, ==, "");
}

static void
test_missing_points_are_told (void)
{
  g_auto (Answer) answer = RUN (ARTICLE, "--title", "3 ways up", "-");

  g_assert_nonnull (strstr (answer.out, "2 of 3 found\n"));
}

static void
test_json (void)
{
  g_auto (Answer) answer = RUN (ARTICLE, "--title", "Two Ways up", "--format", "json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object, *promise, *point;
  JsonArray *points;

  g_assert_cmpint (answer.status, ==, 0);
  object = parse (parser, answer.out);
  g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "list");
  promise = json_object_get_object_member (object, "promise");
  g_assert_cmpint (json_object_get_int_member (promise, "count"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (promise, "noun"), ==, "ways");
  points = json_object_get_array_member (object, "points");
  g_assert_cmpuint (json_array_get_length (points), ==, 2);
  point = json_array_get_object_element (points, 1);
  g_assert_cmpint (json_object_get_int_member (point, "number"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (point, "label"), ==, "Lift");
  g_assert_cmpstr (json_object_get_string_member (point, "anchor"), ==, "reasons-2");
}

static void
test_json_nests_sub_headings (void)
{
  g_auto (Answer) answer =
    RUN ("<h2>Town</h2><p>It is old and quiet.</p><h3>Church</h3><p>It has two towers.</p>"
         "<h2>River</h2><p>It is wide and brown.</p>",
         "-f", "json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object = parse (parser, answer.out), *first;
  JsonArray *points = json_object_get_array_member (object, "points"), *below;

  g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "sections");
  g_assert_cmpuint (json_array_get_length (points), ==, 2);
  first = json_array_get_object_element (points, 0);
  g_assert_true (json_object_get_null_member (first, "number"));
  below = json_object_get_array_member (first, "points");
  g_assert_cmpuint (json_array_get_length (below), ==, 1);
  g_assert_cmpstr (
    json_object_get_string_member (json_array_get_object_element (below, 0), "label"), ==,
    "Church");
}

static void
test_markdown (void)
{
  g_auto (Answer) answer =
    RUN ("<h2>1. A *star*</h2><p>It shines all night long.</p><h2>2. A [bracket]</h2><p>It opens "
         "and closes again.</p>",
         "--title", "2 things_", "--base-url", "https://example.org/a b", "--format", "markdown");

  g_assert_cmpstr (
    answer.out, ==,
    "# [2 things\\_](<https://example.org/a%20b>)\n\n"
    "1. [A \\*star\\*](<https://example.org/a%20b#:~:text=A%20%2Astar%2A>)\n\n"
    "   It shines all night long.\n\n"
    "2. [A \\[bracket\\]](<https://example.org/a%20b#:~:text=A%20%5Bbracket%5D>)\n\n"
    "   It opens and closes again.\n");
}

static void
test_html (void)
{
  g_auto (Answer) answer = RUN (ARTICLE, "--title", "2 ways up", "--format", "html");

  g_assert_nonnull (strstr (answer.out, "<h2 id=\"reasons-1\">1. Stairs</h2>"));
}

static void
test_type (void)
{
  g_auto (Answer) answer = RUN ("<b>bold</b>", "--type", "text", "--format", "html");

  g_assert_nonnull (strstr (answer.out, "&lt;b&gt;bold"));
}

static void
test_explain (void)
{
  g_auto (Answer) answer = RUN (ARTICLE, "--title", "2 ways up", "--explain");

  g_assert_cmpint (answer.status, ==, 0);
  g_assert_nonnull (strstr (answer.out, "Blocks\n"));
  g_assert_nonnull (strstr (answer.out, "2 of ways, from title"));
  g_assert_nonnull (strstr (answer.out, "\n* "));
  g_assert_nonnull (strstr (answer.out, "Choice\n  list"));
}

static void
test_batch (void)
{
  g_auto (Answer) answer = RUN ("{\"id\": \"a\", \"title\": \"2 ways\", \"html\": \"<p>No.</p>\"}\n"
                                "\n"
                                "{\"id\": 7, \"text\": \"Only a line.\"}\n",
                                "--batch");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (GStrv) lines = NULL;
  JsonObject *object;

  g_assert_cmpint (answer.status, ==, 0);
  g_assert_cmpuint (count_lines (answer.out), ==, 2);
  lines = g_strsplit (answer.out, "\n", -1);
  object = parse (parser, lines[0]);
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, "a");
  g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "none");
  object = parse (parser, lines[1]);
  g_assert_cmpint (json_object_get_int_member (object, "id"), ==, 7);
  g_assert_true (json_object_get_null_member (object, "title"));
}

static void
test_batch_goes_on_after_broken_lines (void)
{
  g_auto (Answer) answer = RUN ("{\"id\": 1\n"
                                "{\"id\": 2, \"html\": \"<p>Fine.</p>\"}\n"
                                "{\"id\": 3}\n"
                                "[]\n"
                                "{\"id\": 5, \"html\": \"\", \"text\": \"\"}\n",
                                "--batch");

  g_assert_cmpint (answer.status, ==, 1);
  g_assert_cmpuint (count_lines (answer.out), ==, 1);
  g_assert_cmpuint (count_lines (answer.err), ==, 4);
  g_assert_nonnull (strstr (answer.err, "reasons: line 1: "));
  g_assert_nonnull (strstr (answer.err, "reasons: line 3: "));
  g_assert_nonnull (strstr (answer.err, "reasons: line 4: "));
  g_assert_nonnull (strstr (answer.err, "reasons: line 5: "));
}

static GString *told;

static void
keep_told (const char *text)
{
  g_string_append (told, text);
}

/* Gives how many lines were broken, and in @errors what was told of them. */
static int
run_batch (GInputStream *in, GOutputStream *out, GString *errors)
{
  g_autoptr (GError) error = NULL;
  GPrintFunc before;
  int broken;

  told = errors;
  before = g_set_printerr_handler (keep_told);
  broken = batch_run (in, out, &error);
  g_set_printerr_handler (before);
  told = NULL;
  g_assert_no_error (error);
  return broken;
}

static void
test_batch_keeps_no_more_than_a_line_may_have (void)
{
  const gsize piece = 1024 * 1024;
  const gsize n_pieces = 8 * (BATCH_LINE_MAX / piece);
  g_autoptr (GInputStream) in = g_memory_input_stream_new ();
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) filling = NULL;
  g_autoptr (GString) errors = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  GMemoryInputStream *memory = G_MEMORY_INPUT_STREAM (in);
  struct rusage usage;
  glong most;
  int broken;

  /* The same bytes again and again: the line itself takes no memory here. */
  filling = g_bytes_new_take (memset (g_malloc (piece), ' ', piece), piece);
  g_memory_input_stream_add_data (memory, "{\"id\": 1,", -1, NULL);
  for (gsize i = 0; i < n_pieces; i++)
    g_memory_input_stream_add_bytes (memory, filling);
  g_memory_input_stream_add_data (memory, "\"text\": \"a\"}\n{\"id\": 2, \"text\": \"b\"}", -1, NULL);

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  most = usage.ru_maxrss;
  broken = run_batch (in, out, errors);
  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);

  g_assert_cmpint (broken, ==, 1);
  g_assert_cmpstr (errors->str, ==, "reasons: line 1: it is too long\n");
  g_string_append_len (text, g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
                       (gssize)g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)));
  g_assert_cmpuint (count_lines (text->str), ==, 1);
  g_assert_cmpint (json_object_get_int_member (parse (parser, text->str), "id"), ==, 2);
  /* In units of 1024 bytes. */
  g_assert_cmpint (usage.ru_maxrss - most, <, (glong)(n_pieces * piece / 1024));
}

static void
test_batch_takes_a_line_at_the_limit (void)
{
  static const char rest[] = "{\"id\": 1, \"text\": \"a\"}";

  for (guint beyond = 0; beyond < 2; beyond++) {
    g_autoptr (GInputStream) in = g_memory_input_stream_new ();
    g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
    g_autoptr (GString) errors = g_string_new (NULL);
    gsize length = BATCH_LINE_MAX + beyond - strlen (rest);
    int broken;

    g_memory_input_stream_add_data (G_MEMORY_INPUT_STREAM (in), rest, -1, NULL);
    g_memory_input_stream_add_data (G_MEMORY_INPUT_STREAM (in),
                                    memset (g_malloc (length), ' ', length), (gssize)length, g_free);
    broken = run_batch (in, out, errors);
    g_assert_cmpint (broken, ==, (int)beyond);
    g_assert_cmpstr (errors->str, ==, beyond > 0 ? "reasons: line 1: it is too long\n" : "");
    g_assert_cmpint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)) == 0, ==,
                     beyond > 0);
  }
}

/* An answer would hold "inf" in its place, which is no JSON. */
static void
test_batch_tells_a_number_too_large (void)
{
  g_auto (Answer) answer = RUN ("{\"id\": 1e400, \"text\": \"a\"}\n"
                                "{\"id\": {\"a\": [1, -1e3083, null]}, \"text\": \"a\"}\n"
                                "{\"id\": {\"a\": [1, 1e300, null]}, \"text\": \"a\"}\n",
                                "--batch");
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_cmpint (answer.status, ==, 1);
  g_assert_nonnull (strstr (answer.err, "line 1: "));
  g_assert_nonnull (strstr (answer.err, "line 2: "));
  g_assert_null (strstr (answer.err, "line 3: "));
  g_assert_nonnull (json_object_get_object_member (parse (parser, answer.out), "id"));
}

static void
test_batch_tells_a_nul_byte (void)
{
  static const char lines[] = "{\"id\": 1, \"text\": \"a\"}\0\n \0\n\n{\"id\": 4, \"text\": \"b\"}\n";
  g_autoptr (GInputStream) in = g_memory_input_stream_new_from_data (lines, sizeof lines - 1, NULL);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GString) errors = g_string_new (NULL);
  int broken;

  broken = run_batch (in, out, errors);
  g_assert_cmpint (broken, ==, 2);
  g_assert_cmpstr (errors->str, ==,
                   "reasons: line 1: it holds a NUL byte\nreasons: line 2: it holds a NUL byte\n");
}

static void
test_bad_usage (void)
{
  static const char *const cases[][4] = {
    {"--format", "xml", NULL},         {"--type", "pdf", NULL},
    {"--no-such-option", NULL},        {"a", "b", NULL},
    {"--batch", "--title", "x", NULL}, {"--explain", "--format", "json", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (Answer) answer = run ("", cases[i]);

    g_assert_cmpint (answer.status, ==, 2);
    g_assert_cmpstr (answer.out, ==, "");
    g_assert_cmpuint (count_lines (answer.err), ==, 1);
  }
}

static void
test_unreadable_file (void)
{
  g_auto (Answer) answer = RUN ("", "/nowhere/at/all.html");

  g_assert_cmpint (answer.status, ==, 1);
  g_assert_cmpuint (count_lines (answer.err), ==, 1);
  g_assert_true (g_str_has_prefix (answer.err, "reasons: /nowhere/at/all.html: "));
}

static void
test_help_and_version (void)
{
  g_auto (Answer) help = RUN ("", "--help");
  g_auto (Answer) version = RUN ("", "--version");

  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.out, "--explain"));
  g_assert_cmpint (version.status, ==, 0);
  g_assert_cmpstr (version.out, ==, "reasons " REASONS_VERSION "\n");
}

/* Both forms of the article that this project began with give its five reasons. */
static void
test_seed (void)
{
  static const char *const names[] = {"article.html", "article.txt"};
  const char *shared = g_getenv ("REASONS_SHARED");
  g_autofree char *gold_path = NULL;
  g_autoptr (JsonParser) gold_parser = json_parser_new ();
  JsonObject *gold;
  JsonArray *items;

  gold_path = g_build_filename (shared != NULL ? shared : "", "seed", "gold.json", NULL);
  if (!json_parser_load_from_file (gold_parser, gold_path, NULL)) {
    g_test_skip ("the founding article is not here");
    return;
  }
  gold = json_node_get_object (json_parser_get_root (gold_parser));
  items = json_object_get_array_member (gold, "items");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (shared, "seed", names[i], NULL);
    g_auto (Answer) answer =
      RUN ("", "--format", "json", "--title", json_object_get_string_member (gold, "title"), path);
    g_autoptr (JsonParser) parser = json_parser_new ();
    JsonArray *points = json_object_get_array_member (parse (parser, answer.out), "points");

    g_assert_cmpuint (json_array_get_length (points), ==, json_array_get_length (items));
    for (guint j = 0; j < json_array_get_length (items); j++)
      g_assert_cmpstr (
        json_object_get_string_member (json_array_get_object_element (points, j), "label"), ==,
        json_array_get_string_element (items, j));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/tool/text", test_text);
  g_test_add_func ("/reasons/tool/missing-points-are-told", test_missing_points_are_told);
  g_test_add_func ("/reasons/tool/json", test_json);
  g_test_add_func ("/reasons/tool/json-nests-sub-headings", test_json_nests_sub_headings);
  g_test_add_func ("/reasons/tool/markdown", test_markdown);
  g_test_add_func ("/reasons/tool/html", test_html);
  g_test_add_func ("/reasons/tool/type", test_type);
  g_test_add_func ("/reasons/tool/explain", test_explain);
  g_test_add_func ("/reasons/tool/batch", test_batch);
  g_test_add_func ("/reasons/tool/batch-goes-on-after-broken-lines",
                   test_batch_goes_on_after_broken_lines);
  g_test_add_func ("/reasons/tool/batch/keeps-no-more-than-a-line-may-have",
                   test_batch_keeps_no_more_than_a_line_may_have);
  g_test_add_func ("/reasons/tool/batch/takes-a-line-at-the-limit",
                   test_batch_takes_a_line_at_the_limit);
  g_test_add_func ("/reasons/tool/batch/tells-a-nul-byte", test_batch_tells_a_nul_byte);
  g_test_add_func ("/reasons/tool/batch/tells-a-number-too-large", test_batch_tells_a_number_too_large);
  g_test_add_func ("/reasons/tool/bad-usage", test_bad_usage);
  g_test_add_func ("/reasons/tool/unreadable-file", test_unreadable_file);
  g_test_add_func ("/reasons/tool/help-and-version", test_help_and_version);
  g_test_add_func ("/reasons/tool/seed", test_seed);
  return g_test_run ();
}
