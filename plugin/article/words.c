/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words.h"

#include <string.h>

#include "fold.h"
#include "token.h"
#include "words-resource.h"

#define RESOURCE_FOLDER "/net/sf/liferea/plugins/reasons/words/"

/* A part of a compound shorter than this, in bytes, ends too many other words. */
#define COMPOUND_PART_MIN 4

/* Some bits for each phrase of all tables, in as much memory as is near. */
#define FILTER_BITS (1u << 17)

typedef struct {
  char *code;
  gboolean is_noun_first;
  gboolean is_head_last;
  gboolean has_compounds;
  GPtrArray *endings; /* (element-type utf8) */
} Language;

typedef struct {
  GHashTable *phrases;  /* (element-type utf8 ReasonsPhrase) */
  guint64 bits[FILTER_BITS / 64]; /* of the hashes of @phrases */
  GPtrArray *languages; /* (element-type Language) */
} Tables;

static const struct {
  const char *key;
  ReasonsWordKind kind;
} word_keys[] = {
  { "nouns", REASONS_WORD_NOUN },
  { "alone", REASONS_WORD_ALONE },
  { "labels", REASONS_WORD_LABEL },
  { "units", REASONS_WORD_UNIT },
  { "before", REASONS_WORD_BEFORE },
  { "lead", REASONS_WORD_LEAD },
  { "top", REASONS_WORD_TOP },
  { "stop", REASONS_WORD_STOP },
  { "counters", REASONS_WORD_COUNTER },
  { "cues", REASONS_WORD_CUE },
  { "bonus", REASONS_WORD_BONUS },
  { "minus", REASONS_WORD_MINUS },
  { "anaphors", REASONS_WORD_ANAPHOR },
  { "abbreviations", REASONS_WORD_ABBREVIATION },
};

static const struct {
  const char *key;
  ReasonsHeadingRole role;
} heading_keys[] = {
  { "introduction", REASONS_HEADING_INTRODUCTION },
  { "conclusion", REASONS_HEADING_CONCLUSION },
  { "contents", REASONS_HEADING_CONTENTS },
  { "faq", REASONS_HEADING_FAQ },
  { "related", REASONS_HEADING_RELATED },
  { "author", REASONS_HEADING_AUTHOR },
  { "newsletter", REASONS_HEADING_NEWSLETTER },
  { "comments", REASONS_HEADING_COMMENTS },
  { "references", REASONS_HEADING_REFERENCES },
  { "bonus", REASONS_HEADING_BONUS },
};

/* Half of all words are in no table; most of them are told by one bit. */
static guint
hash_key (gconstpointer key)
{
  guint32 hash = 2166136261u;

  for (const guchar *p = key; *p != '\0'; p++)
    hash = (hash ^ *p) * 16777619u;
  return hash ^ (hash >> 15);
}

static gboolean
may_have (const Tables *tables,
          guint hash)
{
  return (tables->bits[hash % FILTER_BITS / 64] >> (hash % 64) & 1) != 0;
}

static ReasonsPhrase *
get_or_add (Tables *tables,
            const char *key)
{
  ReasonsPhrase *phrase = g_hash_table_lookup (tables->phrases, key);

  if (phrase == NULL) {
    guint hash = hash_key (key);

    phrase = g_new0 (ReasonsPhrase, 1);
    g_hash_table_insert (tables->phrases, g_strdup (key), phrase);
    tables->bits[hash % FILTER_BITS / 64] |= G_GUINT64_CONSTANT (1) << (hash % 64);
  }
  return phrase;
}

static void
add_word (Tables *tables,
          const char *key,
          ReasonsWordKind kind,
          int value,
          gboolean is_weak,
          gboolean is_open)
{
  ReasonsWord *word;
  ReasonsPhrase *phrase = get_or_add (tables, key);
  ReasonsWord *first = (ReasonsWord *) phrase->words;

  word = g_new0 (ReasonsWord, 1);
  word->kind = kind;
  word->language = tables->languages->len - 1;
  word->value = value;
  word->is_weak = is_weak;
  word->is_open = is_open;

  /* The first meaning stays at the head of the chain, so that tables keep their order. */
  if (first != NULL) {
    word->next = first->next;
    first->next = word;
  } else {
    phrase->words = word;
  }
}

/* Abbreviations have full stops inside, so they are kept as they are but for spaces. */
static char *
make_key (Tables *tables,
          const char *phrase,
          ReasonsWordKind kind)
{
  g_autoptr (ReasonsTokens) tokens = NULL;
  g_autofree char *folded = NULL;
  g_auto (GStrv) parts = NULL;

  if (kind != REASONS_WORD_ABBREVIATION) {
    tokens = reasons_tokens_new (phrase, strlen (phrase));
    for (guint i = 1; i < tokens->len; i++) {
      g_autofree char *start = reasons_tokens_join (tokens, 0, i);

      get_or_add (tables, start)->is_start = TRUE;
    }
    return reasons_tokens_join (tokens, 0, tokens->len);
  }
  folded = reasons_fold (phrase, -1);
  parts = g_strsplit (folded, " ", -1);
  return g_strjoinv ("", parts);
}

static void
add_phrases (Tables *tables,
             char **phrases,
             ReasonsWordKind kind,
             int value)
{
  for (char **p = phrases; p != NULL && *p != NULL; p++) {
    g_autofree char *phrase = g_strstrip (g_strdup (*p));
    g_autofree char *key = NULL;
    gsize length = strlen (phrase);
    gboolean is_weak = length > 0 && phrase[length - 1] == '?';
    gboolean is_open = length > 0 && phrase[length - 1] == '*';

    if (is_weak || is_open)
      phrase[length - 1] = '\0';
    key = make_key (tables, phrase, kind);
    if (*key != '\0')
      add_word (tables, key, kind, value, is_weak, is_open);
  }
}

/* Whether a number word is weak says nothing of the longer ones made of it. */
static char *
dup_strong (const char *word)
{
  return g_strndup (word, strcspn (word, "?"));
}

/* Makes 21 to 99 from the tens and the units, by patterns such as "{unit}und{ten}". */
static void
add_compounds (Tables *tables,
               GKeyFile *file)
{
  g_auto (GStrv) patterns = g_key_file_get_string_list (file, "language", "tens", NULL, NULL);

  for (char **pattern = patterns; pattern != NULL && *pattern != NULL; pattern++) {
    for (int n = 21; n < 100; n++) {
      g_autofree char *ten_key = g_strdup_printf ("%d", n / 10 * 10);
      g_autofree char *unit_key = g_strdup_printf ("%d", n % 10);
      g_auto (GStrv) tens = g_key_file_get_string_list (file, "numbers", ten_key, NULL, NULL);
      g_auto (GStrv) units = g_key_file_get_string_list (file, "numbers", unit_key, NULL, NULL);

      if (n % 10 == 0 || tens == NULL || units == NULL)
        continue;
      for (char **unit = units; *unit != NULL; unit++) {
        g_autoptr (GString) word = g_string_new (*pattern);
        g_autofree char *strong_ten = dup_strong (tens[0]);
        g_autofree char *strong_unit = dup_strong (*unit);
        char *compound[] = { NULL, NULL };

        g_string_replace (word, "{ten}", strong_ten, 1);
        g_string_replace (word, "{unit}", strong_unit, 1);
        compound[0] = word->str;
        add_phrases (tables, compound, REASONS_WORD_NUMBER, n);
      }
    }
  }
}

static void
add_values (Tables *tables,
            GKeyFile *file,
            const char *group,
            ReasonsWordKind kind)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = keys; key != NULL && *key != NULL; key++) {
    g_auto (GStrv) phrases = g_key_file_get_string_list (file, group, *key, NULL, NULL);

    add_phrases (tables, phrases, kind, (int) g_ascii_strtoll (*key, NULL, 10));
  }
}

static void
add_language (Tables *tables,
              const char *name,
              GKeyFile *file)
{
  Language *language = g_new0 (Language, 1);
  g_auto (GStrv) endings = g_key_file_get_string_list (file, "language", "endings", NULL, NULL);

  language->code = g_strndup (name, strcspn (name, "."));
  language->is_noun_first = g_key_file_get_boolean (file, "language", "noun-first", NULL);
  language->is_head_last = g_key_file_get_boolean (file, "language", "head-last", NULL);
  language->has_compounds = g_key_file_get_boolean (file, "language", "compounds", NULL);
  language->endings = g_ptr_array_new ();
  for (char **ending = endings; ending != NULL && *ending != NULL; ending++)
    g_ptr_array_add (language->endings, reasons_fold (*ending, -1));
  g_ptr_array_add (tables->languages, language);

  add_values (tables, file, "numbers", REASONS_WORD_NUMBER);
  add_compounds (tables, file);
  add_values (tables, file, "ordinals", REASONS_WORD_ORDINAL);
  for (guint i = 0; i < G_N_ELEMENTS (word_keys); i++) {
    g_auto (GStrv) list =
      g_key_file_get_string_list (file, "words", word_keys[i].key, NULL, NULL);

    add_phrases (tables, list, word_keys[i].kind, 0);
  }
  for (guint i = 0; i < G_N_ELEMENTS (heading_keys); i++) {
    g_auto (GStrv) list =
      g_key_file_get_string_list (file, "headings", heading_keys[i].key, NULL, NULL);

    add_phrases (tables, list, REASONS_WORD_HEADING, (int) heading_keys[i].role);
  }
}

/*
 * "mit" is a myth in Turkish and "with" in German: a noun that is a function word elsewhere is weak.
 * Not so number words, which their tables mark: "ten" is in too many languages one or the other.
 */
static void
weaken_function_words (Tables *tables)
{
  GHashTableIter iter;
  gpointer phrase;

  g_hash_table_iter_init (&iter, tables->phrases);
  while (g_hash_table_iter_next (&iter, NULL, &phrase)) {
    ReasonsWord *first = (ReasonsWord *) ((ReasonsPhrase *) phrase)->words;
    guint64 stops = 0;

    for (ReasonsWord *word = first; word != NULL; word = (ReasonsWord *) word->next)
      if (word->kind == REASONS_WORD_STOP)
        stops |= G_GUINT64_CONSTANT (1) << word->language;
    for (ReasonsWord *word = first; word != NULL && stops != 0; word = (ReasonsWord *) word->next)
      if (word->kind == REASONS_WORD_NOUN &&
          (stops & ~(G_GUINT64_CONSTANT (1) << word->language)) != 0)
        word->is_weak = TRUE;
  }
}

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static Tables *
load (void)
{
  Tables *tables = g_new0 (Tables, 1);
  GResource *resource;
  g_auto (GStrv) names = NULL;

  reasons_words_register_resource ();
  resource = reasons_words_get_resource ();
  names =
    g_resource_enumerate_children (resource, RESOURCE_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  tables->phrases = g_hash_table_new (hash_key, g_str_equal);
  tables->languages = g_ptr_array_new ();

  /* A resource lists its children in no order that is promised; same input, same output. */
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (char **name = names; *name != NULL; name++) {
    g_autofree char *path = g_strconcat (RESOURCE_FOLDER, *name, NULL);
    g_autoptr (GBytes) bytes =
      g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
    g_autoptr (GKeyFile) file = g_key_file_new ();
    g_autoptr (GError) error = NULL;

    if (tables->languages->len >= REASONS_WORDS_LANGUAGES_MAX)
      break;
    if (g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &error))
      add_language (tables, *name, file);
    else
      g_warning ("Words of %s left out: %s", *name, error->message);
  }
  weaken_function_words (tables);
  return tables;
}

static const Tables *
get_tables (void)
{
  static gsize once;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) load ());
  return (const Tables *) once;
}

const ReasonsPhrase *
reasons_words_get_phrase (const char *folded)
{
  const Tables *tables = get_tables ();

  g_return_val_if_fail (folded != NULL, NULL);

  return may_have (tables, hash_key (folded)) ? g_hash_table_lookup (tables->phrases, folded) : NULL;
}

const ReasonsWord *
reasons_words_lookup (const char *folded)
{
  const ReasonsPhrase *phrase = reasons_words_get_phrase (folded);

  return phrase != NULL ? phrase->words : NULL;
}

const ReasonsWord *
reasons_word_find (const ReasonsWord *word,
                   ReasonsWordKind kind,
                   guint64 languages)
{
  for (; word != NULL; word = word->next)
    if (word->kind == kind && (languages & (G_GUINT64_CONSTANT (1) << word->language)) != 0)
      return word;
  return NULL;
}

const ReasonsWord *
reasons_words_find (const char *folded,
                    ReasonsWordKind kind,
                    guint64 languages)
{
  return reasons_word_find (reasons_words_lookup (folded), kind, languages);
}

static const ReasonsWord *
find_before_ending (const char *folded,
                    const Language *language,
                    ReasonsWordKind kind,
                    guint64 own)
{
  for (guint i = 0; i < language->endings->len; i++) {
    const char *ending = g_ptr_array_index (language->endings, i);
    g_autofree char *stem = NULL;
    const ReasonsWord *word;

    if (!g_str_has_suffix (folded, ending) || strlen (folded) == strlen (ending))
      continue;
    stem = g_strndup (folded, strlen (folded) - strlen (ending));
    word = reasons_words_find (stem, kind, own);
    if (word != NULL)
      return word;
  }
  return NULL;
}

static const ReasonsWord *
find_at_end (const char *folded,
             ReasonsWordKind kind,
             guint64 own)
{
  gsize length = strlen (folded);

  if (length <= COMPOUND_PART_MIN)
    return NULL;
  for (const char *p = g_utf8_next_char (folded); length - (gsize) (p - folded) >= COMPOUND_PART_MIN;
       p = g_utf8_next_char (p)) {
    const ReasonsWord *word = reasons_words_find (p, kind, own);

    if (word != NULL && !word->is_weak)
      return word;
  }
  return NULL;
}

const ReasonsWord *
reasons_words_find_compound (const char *folded,
                             ReasonsWordKind kind,
                             guint64 languages)
{
  const Tables *tables = get_tables ();
  guint64 with_compounds = 0;

  for (guint i = 0; i < tables->languages->len; i++) {
    const Language *language = g_ptr_array_index (tables->languages, i);
    guint64 own = (G_GUINT64_CONSTANT (1) << i) & languages;
    const ReasonsWord *word;

    if (own == 0)
      continue;
    if (language->has_compounds)
      with_compounds |= own;
    word = find_before_ending (folded, language, kind, own);
    if (word != NULL)
      return word;
  }
  return with_compounds == 0 ? NULL : find_at_end (folded, kind, with_compounds);
}

gboolean
reasons_words_is_noun (const char *word)
{
  g_autoptr (ReasonsTokens) tokens = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (word != NULL, FALSE);

  tokens = reasons_tokens_new (word, REASONS_WORDS_PHRASE_BYTES_MAX);
  key = reasons_tokens_join (tokens, 0, tokens->len);
  return reasons_words_find (key, REASONS_WORD_NOUN, REASONS_WORDS_ALL) != NULL ||
         reasons_words_find_compound (key, REASONS_WORD_NOUN, REASONS_WORDS_ALL) != NULL;
}

gboolean
reasons_words_get_noun_first (guint language)
{
  const Tables *tables = get_tables ();

  g_return_val_if_fail (language < tables->languages->len, FALSE);

  return ((Language *) g_ptr_array_index (tables->languages, language))->is_noun_first;
}

gboolean
reasons_words_get_head_last (guint language)
{
  const Tables *tables = get_tables ();

  g_return_val_if_fail (language < tables->languages->len, FALSE);

  return ((Language *) g_ptr_array_index (tables->languages, language))->is_head_last;
}

const char *
reasons_words_get_code (guint language)
{
  const Tables *tables = get_tables ();

  if (language >= tables->languages->len)
    return NULL;
  return ((Language *) g_ptr_array_index (tables->languages, language))->code;
}
