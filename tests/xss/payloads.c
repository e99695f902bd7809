/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "payloads.h"

#include <string.h>

/* Reads JSON as far as these files need it: arrays of flat objects with strings and numbers. A JSON
 * library would end strings at U+0000, which is what many payloads are about. */
typedef struct {
  const char *p;
  const char *end;
} Reader;

typedef struct {
  GString *payload;
  GString *prefix;
  GString *unit;
  GString *suffix;
  guint64 repeat;
  guint64 suffix_repeat;
} Entry;

static void
payload_free (gpointer data)
{
  Payload *payload = data;

  g_free (payload->file);
  g_bytes_unref (payload->content);
  g_free (payload);
}

static void
entry_clear (Entry *entry)
{
  GString *strings[] = { entry->payload, entry->prefix, entry->unit, entry->suffix };

  for (gsize i = 0; i < G_N_ELEMENTS (strings); i++) {
    if (strings[i] != NULL)
      g_string_free (strings[i], TRUE);
  }
  *entry = (Entry) { 0 };
}

static void
skip_space (Reader *reader)
{
  while (reader->p < reader->end && g_ascii_isspace (*reader->p))
    reader->p++;
}

static gboolean
take (Reader *reader,
      char c)
{
  skip_space (reader);
  if (reader->p == reader->end || *reader->p != c)
    return FALSE;
  reader->p++;

  return TRUE;
}

static guint
read_unit (Reader *reader)
{
  guint unit = 0;

  for (int i = 0; i < 4; i++)
    unit = unit * 16 + (guint) g_ascii_xdigit_value (*reader->p++);

  return unit;
}

static void
append_escape (Reader *reader,
               GString *string)
{
  char c = *reader->p++;
  guint unit;

  switch (c) {
  case 'b':
    g_string_append_c (string, '\b');
    return;
  case 'f':
    g_string_append_c (string, '\f');
    return;
  case 'n':
    g_string_append_c (string, '\n');
    return;
  case 'r':
    g_string_append_c (string, '\r');
    return;
  case 't':
    g_string_append_c (string, '\t');
    return;
  case 'u':
    break;
  default:
    g_string_append_c (string, c);
    return;
  }

  unit = read_unit (reader);
  if (unit >= 0xd800 && unit <= 0xdbff && reader->p[0] == '\\' && reader->p[1] == 'u') {
    Reader ahead = { reader->p + 2, reader->end };
    guint low = read_unit (&ahead);

    if (low >= 0xdc00 && low <= 0xdfff) {
      *reader = ahead;
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  }
  /* A lone surrogate comes out as the bytes that no UTF-8 may have: input of its own kind. */
  g_string_append_unichar (string, unit);
}

static GString *
read_string (Reader *reader)
{
  GString *string = g_string_new (NULL);

  g_assert_true (take (reader, '"'));
  while (*reader->p != '"') {
    g_assert_true (reader->p < reader->end);
    if (*reader->p == '\\') {
      reader->p++;
      append_escape (reader, string);
    } else {
      g_string_append_c (string, *reader->p++);
    }
  }
  reader->p++;

  return string;
}

static void
read_member (Reader *reader,
             Entry *entry)
{
  GString *name = read_string (reader);
  struct {
    const char *name;
    GString **string;
    guint64 *number;
  } members[] = {
    { "payload", &entry->payload, NULL }, { "prefix", &entry->prefix, NULL },
    { "unit", &entry->unit, NULL },       { "suffix", &entry->suffix, NULL },
    { "repeat", NULL, &entry->repeat },   { "suffix_repeat", NULL, &entry->suffix_repeat },
  };

  g_assert_true (take (reader, ':'));
  skip_space (reader);
  if (*reader->p == '"') {
    GString *value = read_string (reader);

    for (gsize i = 0; i < G_N_ELEMENTS (members); i++) {
      if (members[i].string != NULL && strcmp (name->str, members[i].name) == 0)
        *members[i].string = g_steal_pointer (&value);
    }
    if (value != NULL)
      g_string_free (value, TRUE);
  } else {
    guint64 value = g_ascii_strtoull (reader->p, (char **) &reader->p, 10);

    for (gsize i = 0; i < G_N_ELEMENTS (members); i++) {
      if (members[i].number != NULL && strcmp (name->str, members[i].name) == 0)
        *members[i].number = value;
    }
  }
  g_string_free (name, TRUE);
}

/* Whether there was one more entry. */
static gboolean
read_entry (Reader *reader,
            Entry *entry)
{
  skip_space (reader);
  while (reader->p < reader->end && (*reader->p == '[' || *reader->p == ',')) {
    reader->p++;
    skip_space (reader);
  }
  if (!take (reader, '{'))
    return FALSE;

  do {
    read_member (reader, entry);
  } while (take (reader, ','));
  g_assert_true (take (reader, '}'));

  return TRUE;
}

static void
append_repeated (GString *content,
                 const GString *unit,
                 guint64 repeat)
{
  for (guint64 i = 0; unit != NULL && i < repeat; i++) {
    const char *counter = strstr (unit->str, "{i}");

    if (counter == NULL) {
      g_string_append_len (content, unit->str, (gssize) unit->len);
    } else {
      g_string_append_len (content, unit->str, counter - unit->str);
      g_string_append_printf (content, "%" G_GUINT64_FORMAT "%s", i, counter + 3);
    }
  }
}

static GString *
generate (const Entry *entry,
          gsize bytes)
{
  GString *content = g_string_new (NULL);
  gsize unit = entry->unit->len + (strstr (entry->unit->str, "{i}") != NULL ? 3 : 0);
  gsize suffix = entry->suffix != NULL && entry->suffix_repeat > 1 ? entry->suffix->len : 0;
  guint64 repeat = MAX (bytes / (unit + suffix), 1);

  if (entry->prefix != NULL)
    g_string_append_len (content, entry->prefix->str, (gssize) entry->prefix->len);
  append_repeated (content, entry->unit, repeat);
  append_repeated (content, entry->suffix, entry->suffix_repeat > 1 ? repeat : 1);

  return content;
}

static void
load (GPtrArray *payloads,
      const char *folder,
      const char *name,
      gsize generated_bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  Reader reader;
  Entry entry = { 0 };

  g_file_get_contents (path, &json, &length, &error);
  g_assert_no_error (error);

  reader = (Reader) { json, json + length };
  for (guint index = 0; read_entry (&reader, &entry); index++) {
    GString *content = entry.unit != NULL ? generate (&entry, generated_bytes)
                                          : g_steal_pointer (&entry.payload);
    Payload *payload = g_new0 (Payload, 1);

    g_assert_nonnull (content);
    payload->file = g_strdup (name);
    payload->index = index;
    payload->content = g_string_free_to_bytes (content);
    g_ptr_array_add (payloads, payload);
    entry_clear (&entry);
  }
  entry_clear (&entry);
}

static char *
get_shared_folder (void)
{
  const char *shared = g_getenv ("REASONS_SHARED");
  g_autofree char *folder = shared != NULL ? g_build_filename (shared, "xss", NULL) : NULL;

  return folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder)
                                                                     : NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
payloads_load_own (void)
{
  GPtrArray *payloads = g_ptr_array_new_with_free_func (payload_free);

  load (payloads, XSS_FOLDER, "own.json", 0);

  return payloads;
}

GPtrArray *
payloads_load_shared (void)
{
  GPtrArray *payloads = g_ptr_array_new_with_free_func (payload_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = get_shared_folder ();
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_suffix (name, ".json") && strcmp (name, "pathological-generators.json") != 0)
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    load (payloads, folder, g_ptr_array_index (names, i), 0);

  return payloads;
}

GPtrArray *
payloads_load_generated (gsize bytes)
{
  GPtrArray *payloads = g_ptr_array_new_with_free_func (payload_free);
  g_autofree char *folder = get_shared_folder ();

  load (payloads, XSS_FOLDER, "generators.json", bytes);
  if (folder != NULL)
    load (payloads, folder, "pathological-generators.json", bytes);

  return payloads;
}
