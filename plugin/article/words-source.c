/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "words-source.h"

#include <string.h>

#include "fold.h"
#include "token.h"

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
  { "partitives", REASONS_WORD_PARTITIVE },
  { "steps", REASONS_WORD_STEPS },
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

static void
phrase_free (ReasonsWordsPhrase *self)
{
  g_array_unref (self->words);
  g_free (self);
}

/* Where a text starts among those of the endings; it is added where no other has it inside. */
static guint16
add_ending_text (ReasonsWordsSource *self,
                 const char *text)
{
  const char *found = strstr (self->ending_texts->str, text);

  if (found != NULL)
    return (guint16) (found - self->ending_texts->str);
  g_string_append (self->ending_texts, text);
  return (guint16) (self->ending_texts->len - strlen (text));
}

static ReasonsWordsPhrase *
get_or_add (ReasonsWordsSource *self,
            const char *key)
{
  ReasonsWordsPhrase *phrase = g_hash_table_lookup (self->phrases, key);

  if (phrase == NULL) {
    phrase = g_new0 (ReasonsWordsPhrase, 1);
    phrase->hash = reasons_words_hash (key, strlen (key));
    phrase->words = g_array_new (FALSE, FALSE, sizeof (ReasonsWord));
    g_hash_table_insert (self->phrases, g_strdup (key), phrase);
  }
  return phrase;
}

static void
add_word (ReasonsWordsSource *self,
          const char *key,
          ReasonsWordKind kind,
          int value,
          gboolean is_weak,
          gboolean is_open)
{
  ReasonsWordsPhrase *phrase = get_or_add (self, key);
  ReasonsWord word = {
    .value = (gint16) CLAMP (value, 0, G_MAXINT16),
    .kind = (guint8) kind & 0x1f,
    .language = (guint8) (self->languages->len - 1),
    .is_weak = is_weak != FALSE,
    .is_open = is_open != FALSE,
  };

  phrase->may_count |= kind == REASONS_WORD_NUMBER;
  /* The first meaning stays the first. */
  g_array_insert_val (phrase->words, MIN (phrase->words->len, 1), word);
}

/* Abbreviations have full stops inside, so they are kept as they are but for spaces. */
static char *
make_key (ReasonsWordsSource *self,
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
      ReasonsWordsPhrase *opening = get_or_add (self, start);

      opening->is_start = TRUE;
      opening->may_count |= kind == REASONS_WORD_NUMBER;
    }
    return reasons_tokens_join (tokens, 0, tokens->len);
  }
  folded = reasons_fold (phrase, -1);
  parts = g_strsplit (folded, " ", -1);
  return g_strjoinv ("", parts);
}

static void
add_phrases (ReasonsWordsSource *self,
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
    key = make_key (self, phrase, kind);
    if (*key != '\0')
      add_word (self, key, kind, value, is_weak, is_open);
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
add_compounds (ReasonsWordsSource *self,
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
        add_phrases (self, compound, REASONS_WORD_NUMBER, n);
      }
    }
  }
}

static void
add_values (ReasonsWordsSource *self,
            GKeyFile *file,
            const char *group,
            ReasonsWordKind kind)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

  for (char **key = keys; key != NULL && *key != NULL; key++) {
    g_auto (GStrv) phrases = g_key_file_get_string_list (file, group, *key, NULL, NULL);

    add_phrases (self, phrases, kind, (int) g_ascii_strtoll (*key, NULL, 10));
  }
}

static void
add_language (ReasonsWordsSource *self,
              const char *code,
              GKeyFile *file)
{
  ReasonsWordsLanguage language = { .first_ending = (guint16) self->endings->len };
  guint64 bit = G_GUINT64_CONSTANT (1) << self->languages->len;
  g_auto (GStrv) endings = g_key_file_get_string_list (file, "language", "endings", NULL, NULL);

  g_strlcpy (language.code, code, sizeof language.code);
  language.is_noun_first = g_key_file_get_boolean (file, "language", "noun-first", NULL) != FALSE;
  language.is_head_last = g_key_file_get_boolean (file, "language", "head-last", NULL) != FALSE;
  if (g_key_file_get_boolean (file, "language", "compounds", NULL))
    self->compounds |= bit;
  for (char **p = endings; p != NULL && *p != NULL; p++) {
    g_autofree char *folded = reasons_fold (*p, -1);
    ReasonsWordsEnding ending = { .length = (guint16) strlen (folded) };

    if (ending.length == 0)
      continue;
    ending.start = add_ending_text (self, folded);
    self->ends[(guchar) folded[ending.length - 1]] |= bit;
    g_array_append_val (self->endings, ending);
    language.n_endings++;
  }
  g_array_append_val (self->languages, language);

  add_values (self, file, "numbers", REASONS_WORD_NUMBER);
  add_compounds (self, file);
  add_values (self, file, "ordinals", REASONS_WORD_ORDINAL);
  for (guint i = 0; i < G_N_ELEMENTS (word_keys); i++) {
    g_auto (GStrv) list = g_key_file_get_string_list (file, "words", word_keys[i].key, NULL, NULL);

    add_phrases (self, list, word_keys[i].kind, 0);
  }
  for (guint i = 0; i < G_N_ELEMENTS (heading_keys); i++) {
    g_auto (GStrv) list = g_key_file_get_string_list (file, "headings", heading_keys[i].key, NULL, NULL);

    add_phrases (self, list, REASONS_WORD_HEADING, (int) heading_keys[i].role);
  }
}

/*
 * "mit" is a myth in Turkish and "with" in German: a noun that is a function word elsewhere is weak.
 * Not so number words, which their tables mark: "ten" is in too many languages one or the other.
 */
static void
weaken_function_words (ReasonsWordsPhrase *phrase)
{
  guint64 stops = 0;

  for (guint i = 0; i < phrase->words->len; i++) {
    const ReasonsWord *word = &g_array_index (phrase->words, ReasonsWord, i);

    if (word->kind == REASONS_WORD_STOP)
      stops |= G_GUINT64_CONSTANT (1) << word->language;
  }
  for (guint i = 0; i < phrase->words->len; i++) {
    ReasonsWord *word = &g_array_index (phrase->words, ReasonsWord, i);

    if (word->kind == REASONS_WORD_NOUN && (stops & ~(G_GUINT64_CONSTANT (1) << word->language)) != 0)
      word->is_weak = TRUE;
  }
}

static gboolean
read_files (ReasonsWordsSource *self,
            char **paths,
            GError **error)
{
  for (char **path = paths; *path != NULL; path++) {
    g_autofree char *name = g_path_get_basename (*path);
    g_autoptr (GKeyFile) file = g_key_file_new ();

    name[strcspn (name, ".")] = '\0';
    if (strlen (name) >= REASONS_WORDS_CODE_BYTES || self->languages->len >= REASONS_WORDS_LANGUAGES_MAX) {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "%s: one language too many, or no code", *path);
      return FALSE;
    }
    if (!g_key_file_load_from_file (file, *path, G_KEY_FILE_NONE, error)) {
      g_prefix_error (error, "%s: ", *path);
      return FALSE;
    }
    add_language (self, name, file);
  }
  return TRUE;
}

ReasonsWordsSource *
reasons_words_source_new (char **paths,
                          GError **error)
{
  ReasonsWordsSource *self = g_new0 (ReasonsWordsSource, 1);
  GHashTableIter iter;
  gpointer phrase;

  self->phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) phrase_free);
  self->languages = g_array_new (FALSE, FALSE, sizeof (ReasonsWordsLanguage));
  self->endings = g_array_new (FALSE, FALSE, sizeof (ReasonsWordsEnding));
  self->ending_texts = g_string_new (NULL);

  if (!read_files (self, paths, error)) {
    reasons_words_source_free (self);
    return NULL;
  }
  g_hash_table_iter_init (&iter, self->phrases);
  while (g_hash_table_iter_next (&iter, NULL, &phrase))
    weaken_function_words (phrase);
  return self;
}

void
reasons_words_source_free (ReasonsWordsSource *self)
{
  g_hash_table_unref (self->phrases);
  g_array_unref (self->languages);
  g_array_unref (self->endings);
  g_string_free (self->ending_texts, TRUE);
  g_free (self);
}
