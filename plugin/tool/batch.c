/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "batch.h"

#include <string.h>

#include "print.h"

static const char *
string_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
             json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static char *
answer_line (const char *line, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (ReasonsArticle) article = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (JsonNode) no_id = NULL;
  JsonNode *root, *id;
  JsonObject *object;
  const char *html, *text;
  ReasonsInput input = {0};

  if (!json_parser_load_from_data (parser, line, (gssize)length, error))
    return NULL;
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a JSON object");
    return NULL;
  }
  object = json_node_get_object (root);
  html = string_member (object, "html");
  text = string_member (object, "text");
  if ((html == NULL) == (text == NULL)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         "it needs a string \"html\" or a string \"text\", and not both");
    return NULL;
  }

  content = g_bytes_new_static (html != NULL ? html : text, strlen (html != NULL ? html : text));
  input.content = content;
  input.format = html != NULL ? REASONS_FORMAT_HTML : REASONS_FORMAT_TEXT;
  input.title = string_member (object, "title");
  input.base_url = string_member (object, "base_url");
  article = reasons_article_new (&input, NULL, error);
  if (article == NULL)
    return NULL;

  id = json_object_get_member (object, "id");
  if (id == NULL)
    id = no_id = json_node_new (JSON_NODE_NULL);
  return print_json (article, id, FALSE);
}

static gboolean
is_blank (const char *line)
{
  while (g_ascii_isspace (*line))
    line++;
  return *line == '\0';
}

int
batch_run (GInputStream *in, GOutputStream *out, GError **error)
{
  g_autoptr (GDataInputStream) lines = NULL;
  guint number = 0;
  int broken = 0;

  g_return_val_if_fail (G_IS_INPUT_STREAM (in), -1);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), -1);

  lines = g_data_input_stream_new (in);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (lines), FALSE);
  for (;;) {
    g_autoptr (GError) line_error = NULL;
    g_autofree char *line = NULL;
    g_autofree char *answer = NULL;
    gsize length = 0;

    line = g_data_input_stream_read_line (lines, &length, NULL, &line_error);
    if (line == NULL && line_error != NULL) {
      g_propagate_error (error, g_steal_pointer (&line_error));
      return -1;
    }
    if (line == NULL)
      return broken;
    number++;
    if (is_blank (line) && strlen (line) == length)
      continue;

    if (strlen (line) != length)
      g_set_error_literal (&line_error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "it holds a NUL byte");
    else if (length > BATCH_LINE_MAX)
      g_set_error_literal (&line_error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "it is too long");
    else
      answer = answer_line (line, length, &line_error);
    if (answer == NULL) {
      g_printerr ("reasons: line %u: %s\n", number, line_error->message);
      broken++;
      continue;
    }
    if (!g_output_stream_write_all (out, answer, strlen (answer), NULL, NULL, error) ||
        !g_output_stream_write_all (out, "\n", 1, NULL, NULL, error))
      return -1;
  }
}
