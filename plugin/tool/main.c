/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "batch.h"
#include "print.h"

#define EXIT_USAGE 2

typedef enum {
  OUTPUT_TEXT,
  OUTPUT_JSON,
  OUTPUT_MARKDOWN,
  OUTPUT_HTML,
} Output;

typedef struct {
  char *title;
  char *base_url;
  char *type;
  char *format;
  gboolean batch;
  gboolean explain;
  gboolean version;
  char **files;
} Options;

static int
fail_usage (const char *message)
{
  g_printerr ("reasons: %s (see reasons --help)\n", message);
  return EXIT_USAGE;
}

static gboolean
choose (const char *value, const char *const *names, guint *chosen)
{
  if (value == NULL)
    return TRUE;
  for (guint i = 0; names[i] != NULL; i++) {
    if (strcmp (names[i], value) == 0) {
      *chosen = i;
      return TRUE;
    }
  }
  return FALSE;
}

static ReasonsFormat
format_by_ending (const char *path)
{
  static const char *const html[] = {".html", ".htm", ".xhtml", NULL};
  static const char *const text[] = {".txt", ".text", NULL};
  g_autofree char *name = g_ascii_strdown (path, -1);

  for (guint i = 0; html[i] != NULL; i++) {
    if (g_str_has_suffix (name, html[i]))
      return REASONS_FORMAT_HTML;
  }
  for (guint i = 0; text[i] != NULL; i++) {
    if (g_str_has_suffix (name, text[i]))
      return REASONS_FORMAT_TEXT;
  }
  return REASONS_FORMAT_AUTO;
}

static GBytes *
read_all (const char *path, GError **error)
{
  if (strcmp (path, "-") == 0) {
    g_autoptr (GInputStream) in = g_unix_input_stream_new (STDIN_FILENO, FALSE);
    g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

    if (g_output_stream_splice (memory, in, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
      return NULL;
    return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  } else {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

    return g_file_load_bytes (file, NULL, NULL, error);
  }
}

static gboolean
write_all (const char *text, GError **error)
{
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  if (!g_output_stream_write_all (out, text, strlen (text), NULL, NULL, error))
    return FALSE;
  return text[0] == '\0' || g_str_has_suffix (text, "\n") ||
         g_output_stream_write_all (out, "\n", 1, NULL, NULL, error);
}

static char *
answer (
  const ReasonsInput *input, const char *link, Output output, gboolean explain, GError **error)
{
  g_autoptr (ReasonsArticle) article = NULL;

  if (explain)
    return reasons_article_explain (input, NULL, error);
  article = reasons_article_new (input, NULL, error);
  if (article == NULL)
    return NULL;
  switch (output) {
  case OUTPUT_JSON:
    return print_json (article, NULL, TRUE);
  case OUTPUT_MARKDOWN:
    return print_markdown (article, link);
  case OUTPUT_HTML:
    return g_strdup (reasons_article_get_html (article));
  case OUTPUT_TEXT:
  default:
    return print_text (article);
  }
}

static int
run_batch (void)
{
  g_autoptr (GInputStream) in = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) raw = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GOutputStream) out = g_buffered_output_stream_new (raw);
  g_autoptr (GError) error = NULL;
  int broken = batch_run (in, out, &error);

  if (broken < 0 || !g_output_stream_flush (out, NULL, &error)) {
    g_printerr ("reasons: %s\n", error->message);
    return EXIT_FAILURE;
  }
  return broken > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}

static int
run_one (const Options *options, guint type, guint format)
{
  const char *path = options->files != NULL ? options->files[0] : "-";
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  ReasonsInput input = {
    .format = (ReasonsFormat)type, .title = options->title, .base_url = options->base_url};

  content = read_all (path, &error);
  if (content == NULL) {
    g_printerr ("reasons: %s: %s\n", path, error->message);
    return EXIT_FAILURE;
  }
  input.content = content;
  if (input.format == REASONS_FORMAT_AUTO)
    input.format = format_by_ending (path);

  text = answer (&input, options->base_url, (Output)format, options->explain, &error);
  if (text == NULL || !write_all (text, &error)) {
    g_printerr ("reasons: %s: %s\n", path, error->message);
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}

static int
run (const Options *options)
{
  static const char *const types[] = {"auto", "html", "text", NULL};
  static const char *const formats[] = {"text", "json", "markdown", "html", NULL};
  guint type = REASONS_FORMAT_AUTO, format = OUTPUT_TEXT;

  if (options->version) {
    g_print ("reasons %s\n", REASONS_VERSION);
    return EXIT_SUCCESS;
  }
  if (!choose (options->type, types, &type))
    return fail_usage ("--type takes auto, html or text");
  if (!choose (options->format, formats, &format))
    return fail_usage ("--format takes text, json, markdown or html");
  if (options->files != NULL && g_strv_length (options->files) > 1)
    return fail_usage ("one FILE at most");
  if (options->batch) {
    if (options->files != NULL || options->title != NULL || options->base_url != NULL ||
        options->type != NULL || options->format != NULL || options->explain)
      return fail_usage ("--batch reads standard input and takes nothing else");
    return run_batch ();
  }
  if (options->explain && options->format != NULL)
    return fail_usage ("--explain has a format of its own");
  return run_one (options, type, format);
}

int
main (int argc, char **argv)
{
  Options options = {0};
  const GOptionEntry entries[] = {
    {"title", 't', 0, G_OPTION_ARG_STRING, &options.title,
     "The article's title, as the feed gives it", "TITLE"},
    {"base-url", 'u', 0, G_OPTION_ARG_STRING, &options.base_url,
     "The article's address, which its links start from", "URL"},
    {"type", 0, 0, G_OPTION_ARG_STRING, &options.type,
     "What FILE is: auto (the default), html or text", "TYPE"},
    {"format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
     "What to print: text (the default), json, markdown or html", "FORMAT"},
    {"batch", 'b', 0, G_OPTION_ARG_NONE, &options.batch,
     "Read articles as JSON lines, write one JSON line each", NULL},
    {"explain", 'e', 0, G_OPTION_ARG_NONE, &options.explain, "Print how the points were found",
     NULL},
    {"version", 0, 0, G_OPTION_ARG_NONE, &options.version, "Print the version", NULL},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL},
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context =
    g_option_context_new ("[FILE|-] — find the points of a list article");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_strdupv (argv);
  int status;

  setlocale (LC_ALL, "");
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    status = fail_usage (error->message);
  else
    status = run (&options);

  g_free (options.title);
  g_free (options.base_url);
  g_free (options.type);
  g_free (options.format);
  g_strfreev (options.files);
  return status;
}
