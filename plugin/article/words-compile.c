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

/* Phrases that share a bucket, on average, and slots for each hundred phrases: with fewer, and with more
 * phrases a bucket, seeds that suit them are rare. */
#define PHRASES_A_BUCKET 4
#define SLOTS_PERCENT    103

#define SEEDS_MAX G_MAXUINT16

/* What a ReasonsPhrase and a ReasonsWordsEnding have room for. */
#define MEANINGS_MAX     (1u << 15)
#define ENDING_BYTES_MAX G_MAXUINT16

/* The phrases, bucket by bucket, and where they go. */
typedef struct {
  GPtrArray *phrases;        /* (element-type ReasonsWordsPhrase) */
  GPtrArray *buckets;        /* (element-type GPtrArray) */
  guint16 *seeds;            /* of each bucket */
  ReasonsWordsPhrase **slots; /* (nullable) */
  guint32 n_slots;
} Placing;

static void
placing_free (Placing *self)
{
  g_ptr_array_unref (self->phrases);
  g_ptr_array_unref (self->buckets);
  g_free (self->seeds);
  g_free (self->slots);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Placing, placing_free)

static gint
compare_hashes (gconstpointer a,
                gconstpointer b)
{
  const ReasonsWordsPhrase *x = *(const ReasonsWordsPhrase *const *) a;
  const ReasonsWordsPhrase *y = *(const ReasonsWordsPhrase *const *) b;

  return x->hash < y->hash ? -1 : x->hash > y->hash;
}

/* The fullest first, while most slots are free. */
static gint
compare_buckets (gconstpointer a,
                 gconstpointer b)
{
  const GPtrArray *x = *(const GPtrArray *const *) a;
  const GPtrArray *y = *(const GPtrArray *const *) b;

  if (x->len != y->len)
    return x->len > y->len ? -1 : 1;
  return x->len == 0 ? 0 : compare_hashes (&x->pdata[0], &y->pdata[0]);
}

/* Takes a free slot for each phrase of a bucket, or none. */
static gboolean
take_slots (Placing *self,
            const GPtrArray *bucket,
            guint16 seed)
{
  for (guint i = 0; i < bucket->len; i++) {
    ReasonsWordsPhrase *phrase = g_ptr_array_index (bucket, i);
    guint32 slot = reasons_words_get_slot (phrase->hash, seed, self->n_slots);

    if (self->slots[slot] != NULL) {
      while (i-- > 0) {
        phrase = g_ptr_array_index (bucket, i);
        self->slots[reasons_words_get_slot (phrase->hash, seed, self->n_slots)] = NULL;
      }
      return FALSE;
    }
    self->slots[slot] = phrase;
  }
  return TRUE;
}

/* A perfect hash: with the seed of its bucket each phrase has a slot of its own. */
static Placing *
place_phrases (const ReasonsWordsSource *source,
               GError **error)
{
  g_autoptr (Placing) self = g_new0 (Placing, 1);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  guint n_buckets;

  self->phrases = g_hash_table_get_values_as_ptr_array (source->phrases);
  g_ptr_array_sort (self->phrases, compare_hashes);
  n_buckets = self->phrases->len / PHRASES_A_BUCKET + 1;
  self->n_slots = self->phrases->len * SLOTS_PERCENT / 100 + 1;
  self->slots = g_new0 (ReasonsWordsPhrase *, self->n_slots);
  self->seeds = g_new0 (guint16, n_buckets);
  self->buckets = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n_buckets; i++) {
    g_ptr_array_add (self->buckets, g_ptr_array_new ());
    g_ptr_array_add (order, g_ptr_array_index (self->buckets, i));
  }
  for (guint i = 0; i < self->phrases->len; i++) {
    ReasonsWordsPhrase *phrase = g_ptr_array_index (self->phrases, i);

    g_ptr_array_add (g_ptr_array_index (self->buckets, reasons_words_get_bucket (phrase->hash, n_buckets)), phrase);
  }

  g_ptr_array_sort (order, compare_buckets);
  for (guint i = 0; i < order->len; i++) {
    const GPtrArray *bucket = g_ptr_array_index (order, i);
    guint seed = 0;

    if (bucket->len == 0)
      break;
    while (seed <= SEEDS_MAX && !take_slots (self, bucket, (guint16) seed))
      seed++;
    if (seed > SEEDS_MAX) {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "no seed places %u phrases", bucket->len);
      return NULL;
    }
    self->seeds[reasons_words_get_bucket (((ReasonsWordsPhrase *) bucket->pdata[0])->hash, n_buckets)] = (guint16) seed;
  }
  return g_steal_pointer (&self);
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
is_stop (const ReasonsWordsPhrase *phrase)
{
  for (guint i = 0; i < phrase->words->len; i++)
    if (g_array_index (phrase->words, ReasonsWord, i).kind == REASONS_WORD_STOP)
      return TRUE;
  return FALSE;
}

static gboolean
print_phrases (const ReasonsWordsSource *source,
               GString *out,
               GError **error)
{
  g_autoptr (Placing) placing = place_phrases (source, error);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) meanings = g_string_new ("const ReasonsWord reasons_words_meanings[] = {\n{ 0 },\n");
  guint n_meanings = 1;

  if (placing == NULL)
    return FALSE;
  g_string_append (out, "const ReasonsPhrase reasons_words_phrases[] = {\n");
  for (guint i = 0; i < placing->n_slots; i++) {
    const ReasonsWordsPhrase *phrase = placing->slots[i];

    if (phrase == NULL)
      g_string_append (out, "{ 0 },\n");
    else
      g_string_append_printf (
        out, "{ .check_low = %u, .check_high = %u, .may_count = %d, .is_stop = %d, .is_start = %d, .words = %u },\n",
        (guint) (phrase->hash & G_MAXUINT16), (guint) ((phrase->hash & REASONS_WORDS_CHECK) >> 16),
        phrase->may_count != FALSE, is_stop (phrase), phrase->is_start != FALSE,
        add_meanings (phrase, places, meanings, &n_meanings));
  }
  g_string_append_printf (out, "};\nconst guint32 reasons_words_n_slots = %u;\n%s};\n", placing->n_slots, meanings->str);
  g_string_append (out, "const guint16 reasons_words_seeds[] = {\n");
  for (guint i = 0; i < placing->buckets->len; i++)
    g_string_append_printf (out, "%u,\n", placing->seeds[i]);
  g_string_append_printf (out, "};\nconst guint32 reasons_words_n_buckets = %u;\n", placing->buckets->len);

  if (n_meanings > MEANINGS_MAX || source->ending_texts->len > ENDING_BYTES_MAX) {
    g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE,
                 "no room for %u meanings and %" G_GSIZE_FORMAT " bytes of endings", n_meanings, source->ending_texts->len);
    return FALSE;
  }
  return TRUE;
}

/* In octal always, so that no digit that follows is taken for a part of it. */
static void
print_ending_texts (const ReasonsWordsSource *source,
                    GString *out)
{
  g_string_append (out, "const char reasons_words_ending_texts[] = \"");
  for (gsize i = 0; i < source->ending_texts->len; i++)
    g_string_append_printf (out, "\\%03o", (guchar) source->ending_texts->str[i]);
  g_string_append (out, "\";\n");
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

    g_string_append_printf (out, "{ %u, %u },\n", ending->start, ending->length);
  }
  g_string_append (out, "{ 0, 0 },\n};\nconst guint64 reasons_words_ends[256] = {\n");
  for (guint i = 0; i < G_N_ELEMENTS (source->ends); i++)
    g_string_append_printf (out, "G_GUINT64_CONSTANT (%" G_GUINT64_FORMAT "),\n", source->ends[i]);
  g_string_append (out, "};\n");
  print_ending_texts (source, out);
  g_string_append_printf (out, "const guint64 reasons_words_compounds = G_GUINT64_CONSTANT (%" G_GUINT64_FORMAT ");\n",
                          source->compounds);
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
    is_made = print_phrases (source, out, &error);
    print_languages (source, out);
    if (is_made && g_file_set_contents (argv[1], out->str, (gssize) out->len, &error))
      status = EXIT_SUCCESS;
  }
  if (error != NULL)
    g_printerr ("words-compile: %s\n", error->message);
  return status;
}
