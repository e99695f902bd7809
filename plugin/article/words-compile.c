/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Makes the word tables that the library holds of the files in words/, while it is built.
 *
 *   words-compile TABLE.c FILE.words...
 *
 * The languages are numbered in the order in which they are named.
 */

#include <stdlib.h>
#include <string.h>

#include "words-source.h"

#define BUCKETS_MAX (1u << 16)
#define PHRASES_MAX G_MAXUINT16

/* What a ReasonsPhrase has room for. */
#define PHRASE_BYTES_MAX 127
#define KEYS_BYTES_MAX   (8u << REASONS_WORDS_KEY_SHIFT)
#define MEANINGS_MAX     (1u << 15)

/* Bytes of keys that stand in a line of the table. */
#define KEYS_LINE_BYTES 64

/* From one to three phrases a bucket. */
static guint32
get_mask (const ReasonsWordsSource *source)
{
  guint32 mask = BUCKETS_MAX - 1;

  while (mask >= g_hash_table_size (source->phrases))
    mask /= 2;
  return mask;
}

/* By bucket, and in one of them by the whole hash and the text, so that one input makes one output. */
static gint
compare_phrases (gconstpointer a,
                 gconstpointer b,
                 gpointer data)
{
  const ReasonsWordsSource *source = data;
  guint32 mask = get_mask (source);
  const ReasonsWordsPhrase *x = g_hash_table_lookup (source->phrases, *(const char *const *) a);
  const ReasonsWordsPhrase *y = g_hash_table_lookup (source->phrases, *(const char *const *) b);

  if ((x->hash & mask) != (y->hash & mask))
    return (x->hash & mask) < (y->hash & mask) ? -1 : 1;
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The longest first, since what is in it needs no room of its own. */
static gint
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const char *x = *(const char *const *) a, *y = *(const char *const *) b;
  gsize x_length = strlen (x), y_length = strlen (y);

  if (x_length != y_length)
    return x_length > y_length ? -1 : 1;
  return strcmp (x, y);
}

static void
add_keys (ReasonsWordsSource *source)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (source->phrases);

  g_ptr_array_sort (keys, compare_lengths);
  for (guint i = 0; i < keys->len; i++)
    reasons_words_source_add_key (source, g_ptr_array_index (keys, i));
}

/* Where the meanings of a phrase start: few phrases have some that no other one has. */
static guint
add_meanings (const ReasonsWordsPhrase *phrase,
              GHashTable *places,
              GString *meanings,
              guint *n_meanings)
{
  g_autoptr (GString) own = g_string_new (NULL);
  guint place;

  if (phrase->words->len == 0)
    return 0;
  for (guint i = 0; i < phrase->words->len; i++) {
    const ReasonsWord *word = &g_array_index (phrase->words, ReasonsWord, i);

    g_string_append_printf (
      own, "{ .value = %d, .kind = %u, .language = %u, .is_weak = %u, .is_open = %u, .is_last = %d },\n", word->value,
      word->kind, word->language, word->is_weak, word->is_open, i + 1 == phrase->words->len);
  }
  place = GPOINTER_TO_UINT (g_hash_table_lookup (places, own->str));
  if (place == 0) {
    place = *n_meanings;
    *n_meanings += phrase->words->len;
    g_string_append_len (meanings, own->str, (gssize) own->len);
    g_hash_table_insert (places, g_strdup (own->str), GUINT_TO_POINTER (place));
  }
  return place;
}

static gboolean
print_phrases (ReasonsWordsSource *source,
               GString *out,
               GError **error)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (source->phrases);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) meanings = g_string_new ("const ReasonsWord reasons_words_meanings[] = {\n{ 0 },\n");
  g_autoptr (GString) buckets = g_string_new ("const guint16 reasons_words_buckets[] = {\n");
  guint32 mask = get_mask (source), bucket = 0;
  guint n_meanings = 1;
  gsize longest = 0;

  g_ptr_array_sort_with_data (keys, compare_phrases, source);
  g_string_append (out, "const ReasonsPhrase reasons_words_phrases[] = {\n");
  for (guint i = 0; i < keys->len; i++) {
    const char *key = g_ptr_array_index (keys, i);
    ReasonsWordsPhrase *phrase = g_hash_table_lookup (source->phrases, key);
    guint32 place = reasons_words_source_add_key (source, key);

    for (; bucket <= (phrase->hash & mask); bucket++)
      g_string_append_printf (buckets, "%u,\n", i);
    longest = MAX (longest, strlen (key));
    g_string_append_printf (
      out, "{ .key_low = %u, .length = %" G_GSIZE_FORMAT ", .tag = %u, .key_high = %u, .is_start = %d, .words = %u },\n",
      place & G_MAXUINT16, strlen (key), phrase->hash >> REASONS_WORDS_TAG_SHIFT,
      place >> REASONS_WORDS_KEY_SHIFT, phrase->is_start != FALSE,
      add_meanings (phrase, places, meanings, &n_meanings));
  }
  for (; bucket <= mask + 1; bucket++)
    g_string_append_printf (buckets, "%u,\n", keys->len);
  g_string_append_printf (out, "};\n%s};\n%s};\nconst guint32 reasons_words_mask = %uu;\n", meanings->str,
                          buckets->str, mask);

  if (longest > PHRASE_BYTES_MAX || keys->len > PHRASES_MAX || source->keys->len > KEYS_BYTES_MAX ||
      n_meanings > MEANINGS_MAX) {
    g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE,
                 "no room for %u phrases of up to %" G_GSIZE_FORMAT " bytes, %" G_GSIZE_FORMAT " in all, and %u meanings",
                 keys->len, longest, source->keys->len, n_meanings);
    return FALSE;
  }
  return TRUE;
}

static void
print_languages (const ReasonsWordsSource *source,
                 GString *out)
{
  g_string_append (out, "const ReasonsWordsLanguage reasons_words_languages[] = {\n");
  for (guint i = 0; i < source->languages->len; i++) {
    const ReasonsWordsLanguage *language = &g_array_index (source->languages, ReasonsWordsLanguage, i);

    g_string_append_printf (
      out, "{ .code = \"%s\", .first_ending = %u, .n_endings = %u, .is_noun_first = %u, .is_head_last = %u },\n",
      language->code, language->first_ending, language->n_endings, language->is_noun_first,
      language->is_head_last);
  }
  g_string_append_printf (out, "};\nconst guint reasons_words_n_languages = %u;\n", source->languages->len);
  /* At its end, so that the table is there even where no language has one. */
  g_string_append (out, "const ReasonsWordsEnding reasons_words_endings[] = {\n");
  for (guint i = 0; i < source->endings->len; i++) {
    const ReasonsWordsEnding *ending = &g_array_index (source->endings, ReasonsWordsEnding, i);

    g_string_append_printf (out, "{ %u, %u },\n", ending->key, ending->length);
  }
  g_string_append (out, "{ 0, 0 },\n};\nconst guint64 reasons_words_ends[256] = {\n");
  for (guint i = 0; i < G_N_ELEMENTS (source->ends); i++)
    g_string_append_printf (out, "G_GUINT64_CONSTANT (%" G_GUINT64_FORMAT "),\n", source->ends[i]);
  g_string_append_printf (out, "};\nconst guint64 reasons_words_compounds = G_GUINT64_CONSTANT (%" G_GUINT64_FORMAT ");\n",
                          source->compounds);
}

/* In octal always, so that no digit that follows is taken for a part of it. */
static void
print_keys (const ReasonsWordsSource *source,
            GString *out)
{
  g_string_append (out, "const char reasons_words_keys[] =\n\"");
  for (gsize i = 0; i < source->keys->len; i++) {
    guchar byte = (guchar) source->keys->str[i];

    if (i > 0 && i % KEYS_LINE_BYTES == 0)
      g_string_append (out, "\"\n\"");
    if (g_ascii_isalnum (byte) || byte == ' ')
      g_string_append_c (out, (char) byte);
    else
      g_string_append_printf (out, "\\%03o", byte);
  }
  g_string_append (out, "\";\n");
}

int
main (int argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) out = g_string_new ("/* Made by words-compile. */\n\n#include \"words-table.h\"\n\n");
  g_autoptr (ReasonsWordsSource) source = NULL;
  gboolean is_made;
  int status = EXIT_FAILURE;

  if (argc < 3) {
    g_printerr ("usage: words-compile TABLE.c FILE.words...\n");
    return 2;
  }
  source = reasons_words_source_new (argv + 2, &error);
  if (source != NULL) {
    add_keys (source);
    is_made = print_phrases (source, out, &error);
    print_languages (source, out);
    print_keys (source, out);
    if (is_made && g_file_set_contents (argv[1], out->str, (gssize) out->len, &error))
      status = EXIT_SUCCESS;
  }
  if (error != NULL)
    g_printerr ("words-compile: %s\n", error->message);
  return status;
}
