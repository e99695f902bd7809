/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "batch.h"

#include <math.h>
#include <string.h>

#include "print.h"

/* Bytes that are asked for at once. */
#define PIECE_BYTES (64 * 1024)

static const char *
string_member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
             json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

/* JSON has numbers of any size and no infinity; what is read of one that is too large could not be written again. */
static gboolean
has_finite_numbers (JsonNode *whole)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  g_ptr_array_add (left, whole);
  while (left->len > 0) {
    JsonNode *node = g_ptr_array_steal_index_fast (left, left->len - 1);

    if (JSON_NODE_HOLDS_OBJECT (node)) {
      JsonObjectIter iter;
      JsonNode *member;

      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, NULL, &member))
        g_ptr_array_add (left, member);
    } else if (JSON_NODE_HOLDS_ARRAY (node)) {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_ptr_array_add (left, json_array_get_element (array, i));
    } else if (json_node_get_value_type (node) == G_TYPE_DOUBLE && !isfinite (json_node_get_double (node))) {
      return FALSE;
    }
  }
  return TRUE;
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
  id = json_object_get_member (object, "id");
  if (id != NULL && !has_finite_numbers (id)) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "a number in its \"id\" is too large");
    return NULL;
  }
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

  if (id == NULL)
    no_id = json_node_new (JSON_NODE_NULL);
  return print_json (article, id != NULL ? id : no_id, FALSE);
}

static gboolean
is_blank (const GByteArray *line)
{
  for (guint i = 0; i < line->len; i++)
    if (!g_ascii_isspace (line->data[i]))
      return FALSE;
  return TRUE;
}

/* Reads to the end of a line, and keeps no more of it than makes a line too long. */
static gboolean
read_line (GBufferedInputStream *in, GByteArray *line, gboolean *is_end, GError **error)
{
  gboolean is_whole = FALSE;

  g_byte_array_set_size (line, 0);
  *is_end = FALSE;
  while (!is_whole) {
    gsize available = 0;
    const guint8 *piece, *newline;
    gsize length;

    if (g_buffered_input_stream_get_available (in) == 0) {
      gssize filled = g_buffered_input_stream_fill (in, -1, NULL, error);

      if (filled < 0)
        return FALSE;
      if (filled == 0) {
        *is_end = TRUE;
        return TRUE;
      }
    }
    piece = g_buffered_input_stream_peek_buffer (in, &available);
    newline = memchr (piece, '\n', available);
    length = newline != NULL ? (gsize)(newline - piece) : available;
    g_byte_array_append (line, piece, (guint)MIN (length, BATCH_LINE_MAX + 1 - line->len));
    is_whole = newline != NULL;
    /* What is in the buffer is passed over without reading. */
    if (g_input_stream_skip (G_INPUT_STREAM (in), length + is_whole, NULL, error) < 0)
      return FALSE;
  }
  return TRUE;
}

int
batch_run (GInputStream *in, GOutputStream *out, GError **error)
{
  g_autoptr (GInputStream) pieces = NULL;
  g_autoptr (GByteArray) line = NULL;
  gboolean is_end = FALSE;
  guint number = 0;
  int broken = 0;

  g_return_val_if_fail (G_IS_INPUT_STREAM (in), -1);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (out), -1);

  pieces = g_buffered_input_stream_new_sized (in, PIECE_BYTES);
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (pieces), FALSE);
  line = g_byte_array_new ();
  while (!is_end) {
    g_autoptr (GError) line_error = NULL;
    g_autofree char *answer = NULL;

    if (!read_line (G_BUFFERED_INPUT_STREAM (pieces), line, &is_end, error))
      return -1;
    number++;
    if (is_blank (line))
      continue;

    if (line->len > BATCH_LINE_MAX)
      g_set_error_literal (&line_error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "it is too long");
    else if (memchr (line->data, '\0', line->len) != NULL)
      g_set_error_literal (&line_error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "it holds a NUL byte");
    else
      answer = answer_line ((const char *)line->data, line->len, &line_error);
    if (answer == NULL) {
      g_printerr ("reasons: line %u: %s\n", number, line_error->message);
      broken++;
      continue;
    }
    if (!g_output_stream_write_all (out, answer, strlen (answer), NULL, NULL, error) ||
        !g_output_stream_write_all (out, "\n", 1, NULL, NULL, error))
      return -1;
  }
  return broken;
}
