/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentence.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "fold.h"
#include "letters.h"
#include "token.h"

/* The longest abbreviation of the tables, in bytes, has some room here. */
#define ABBREVIATION_MAX 32

/* In Greek a sentence can end with ";", so it has rules of its own. */
typedef enum {
  RULES_ROOT,
  RULES_GREEK,
  N_RULES,
} Rules;

typedef struct {
  UBreakIterator *iterators[N_RULES];
} Iterators;

static void
iterators_free (gpointer data)
{
  Iterators *iterators = data;

  for (guint i = 0; i < N_RULES; i++)
    g_clear_pointer (&iterators->iterators[i], ubrk_close);
  g_free (iterators);
}

/* Opening one reads its rules anew, and one must not be used by two threads: each thread keeps its own. */
static UBreakIterator *
get_iterator (Rules rules)
{
  static GPrivate private = G_PRIVATE_INIT (iterators_free);
  static const char *const locales[N_RULES] = { "root", "el" };
  Iterators *iterators = g_private_get (&private);

  if (iterators == NULL) {
    iterators = g_new0 (Iterators, 1);
    g_private_set (&private, iterators);
  }
  if (iterators->iterators[rules] == NULL) {
    UErrorCode status = U_ZERO_ERROR;

    iterators->iterators[rules] = ubrk_open (UBRK_SENTENCE, locales[rules], NULL, 0, &status);
    if (U_FAILURE (status)) {
      g_debug ("No rules for sentences: %s", u_errorName (status));
      g_clear_pointer (&iterators->iterators[rules], ubrk_close);
    }
  }
  return iterators->iterators[rules];
}

typedef struct {
  const char *text;
  gsize length;
  guint64 languages; /* 0 until they are asked for */
} Reading;

/* Few texts have a word that may be an abbreviation, so the languages are guessed only then. */
static guint64
get_languages (Reading *reading)
{
  if (reading->languages == 0) {
    g_autoptr (ReasonsTokens) tokens = reasons_tokens_new (reading->text, reading->length);

    reading->languages = reasons_tokens_get_languages (tokens);
  }
  return reading->languages;
}

static Rules
choose_rules (const char *text,
              gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (c >= 0x80 && g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_GREEK)
      return RULES_GREEK;
  }
  return RULES_ROOT;
}

/* Letters with a full stop each: "z.B", "U.S", "т.е". */
static gboolean
has_stops_inside (const char *folded)
{
  if (strchr (folded, '.') == NULL)
    return FALSE;
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    const char *next = g_utf8_next_char (p);

    if (!g_unichar_isalpha (reasons_letter_at (p)) || (*next != '.' && *next != '\0'))
      return FALSE;
    p = *next == '.' ? next : p;
  }
  return TRUE;
}

static gboolean
is_abbreviation (Reading *reading,
                 const char *word,
                 gsize length,
                 gunichar next)
{
  g_autofree char *folded = NULL;
  gsize n_digits = 0;

  while (length > 0 && g_unichar_ispunct (reasons_letter_at (word))) {
    gsize n = (gsize) (g_utf8_next_char (word) - word);

    word += n;
    length -= MIN (n, length);
  }
  if (length == 0 || length > ABBREVIATION_MAX)
    return FALSE;

  /* "am 3. Oktober"; but a year ends its sentence. */
  while (n_digits < length && g_ascii_isdigit (word[n_digits]))
    n_digits++;
  if (n_digits == length)
    return n_digits <= 2;

  /* "J. Doe"; a Han letter is a word. */
  if (g_utf8_next_char (word) == word + length)
    return g_unichar_isupper (reasons_letter_at (word));

  folded = reasons_fold (word, (gssize) length);
  if (has_stops_inside (folded))
    return TRUE;
  if (reasons_words_find (folded, REASONS_WORD_ABBREVIATION, REASONS_WORDS_ALL) == NULL ||
      reasons_words_find (folded, REASONS_WORD_ABBREVIATION, get_languages (reading)) == NULL)
    return FALSE;
  /* "no. 5", but "He said no. Then he left." */
  return g_unichar_isdigit (next) ||
         reasons_words_find (folded, REASONS_WORD_STOP, get_languages (reading)) == NULL;
}

/* Whether the sentence goes on although the rules see an end at @end. */
static gboolean
goes_on (Reading *reading,
         gsize start,
         gsize end)
{
  const char *text = reading->text;
  const char *stop = text + end;
  const char *word;

  while (stop > text + start && g_unichar_isspace (reasons_letter_at (g_utf8_prev_char (stop)))) {
    stop = g_utf8_prev_char (stop);
    if (*stop == '\n' || *stop == '\r')
      return FALSE;
  }
  if (stop == text + end || stop == text + start || stop[-1] != '.')
    return FALSE;
  stop--;
  for (word = stop; word > text + start; word = g_utf8_prev_char (word))
    if (g_unichar_isspace (reasons_letter_at (g_utf8_prev_char (word))))
      break;
  return is_abbreviation (reading, word, (gsize) (stop - word), reasons_letter_at (text + end));
}

static void
add (GArray *sentences,
     const char *text,
     gsize start,
     gsize end)
{
  ReasonsSentence sentence;

  while (start < end && g_unichar_isspace (reasons_letter_at (text + start)))
    start += (gsize) (g_utf8_next_char (text + start) - (text + start));
  while (start < end && g_unichar_isspace (reasons_letter_at (g_utf8_prev_char (text + end))))
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  if (start == end)
    return;
  sentence = (ReasonsSentence) { start, end };
  g_array_append_val (sentences, sentence);
}

/* Some write no capitals at all, and the rules end no sentence before a small letter. */
static gboolean
is_lower_case (const char *text,
               gsize length)
{
  gboolean has_small = FALSE;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (g_unichar_isupper (c))
      return FALSE;
    has_small = has_small || g_unichar_islower (c);
  }
  return has_small;
}

/* Adds @start to @end, cut after each full stop between words. */
static void
add_lower_case (Reading *reading,
                GArray *sentences,
                gsize start,
                gsize end,
                guint max_sentences)
{
  const char *text = reading->text;

  for (gsize i = start + 1; i + 1 < end; i++) {
    if (text[i] != ' ' || text[i - 1] != '.' ||
        !g_unichar_islower (reasons_letter_at (text + i + 1)) || goes_on (reading, start, i + 1))
      continue;
    add (sentences, text, start, i);
    start = i + 1;
    if (sentences->len >= max_sentences)
      return;
  }
  add (sentences, text, start, end);
}

GArray *
reasons_sentences_new (const char *text,
                       gsize max_bytes,
                       guint max_sentences)
{
  GArray *sentences;
  UBreakIterator *iterator;
  UErrorCode status = U_ZERO_ERROR;
  UText input = UTEXT_INITIALIZER;
  Reading reading = { .text = text };
  gsize length;
  gsize start = 0;

  g_return_val_if_fail (text != NULL, NULL);

  sentences = g_array_new (FALSE, FALSE, sizeof (ReasonsSentence));
  length = strnlen (text, max_bytes);
  while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80)
    length--;
  reading.length = length;
  iterator = get_iterator (choose_rules (text, length));
  if (iterator == NULL) {
    add (sentences, text, 0, length);
    return sentences;
  }

  utext_openUTF8 (&input, text, (int64_t) length, &status);
  ubrk_setUText (iterator, &input, &status);
  if (U_SUCCESS (status)) {
    for (int32_t at = ubrk_next (iterator); at != UBRK_DONE && sentences->len < max_sentences;
         at = ubrk_next (iterator)) {
      gboolean is_last = (gsize) at == length;

      if (!is_last && goes_on (&reading, start, (gsize) at))
        continue;
      if (!is_last || text[length] == '\0' || sentences->len == 0) {
        if (is_lower_case (text + start, (gsize) at - start))
          add_lower_case (&reading, sentences, start, (gsize) at, max_sentences);
        else
          add (sentences, text, start, (gsize) at);
      }
      start = (gsize) at;
    }
  }

  /* The iterator outlives the text, so it must let go of it. */
  status = U_ZERO_ERROR;
  ubrk_setText (iterator, NULL, 0, &status);
  utext_close (&input);
  return sentences;
}
