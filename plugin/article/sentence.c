/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sentence.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "fold.h"
#include "letters.h"
#include "sentence-plain.h"
#include "token.h"

/* The longest abbreviation of the tables, in bytes, has some room here. */
#define ABBREVIATION_MAX 32

/* The letters of Greek: with one accent at most, and with the others of old. */
#define GREEK_START          0x370
#define GREEK_END            0x400
#define GREEK_EXTENDED_START 0x1f00
#define GREEK_EXTENDED_END   0x2000

/* The first bytes of these. */
#define GREEK_BYTE          0xcd
#define GREEK_LAST_BYTE     0xcf
#define GREEK_EXTENDED_BYTE 0xe1

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

static gboolean
may_be_greek (guchar byte)
{
  return (byte >= GREEK_BYTE && byte <= GREEK_LAST_BYTE) || byte == GREEK_EXTENDED_BYTE;
}

static Rules
choose_rules (const char *text,
              gsize length)
{
  if (!reasons_letters_reach (text, length, GREEK_BYTE))
    return RULES_ROOT;
  for (const char *p = text; p < text + length; p++) {
    gunichar c;

    if (!may_be_greek ((guchar) *p))
      continue;
    c = reasons_letter_at (p);
    if ((c >= GREEK_START && c < GREEK_END) || (c >= GREEK_EXTENDED_START && c < GREEK_EXTENDED_END))
      if (g_unichar_isalpha (c) && g_unichar_get_script (c) == G_UNICODE_SCRIPT_GREEK)
        return RULES_GREEK;
  }
  return RULES_ROOT;
}

/* Most text takes no more than the plain rules; from where it does, ICU reads the rest. */
typedef struct {
  const char *text;
  gsize length;
  gsize at;
  Rules rules;
  UBreakIterator *iterator; /* (nullable): of the thread */
  UText input;
  gsize input_start;
  gboolean is_broken; /* whether ICU is missing */
} Ends;

static void
ends_init (Ends *self,
           const char *text,
           gsize length)
{
  *self = (Ends) { .text = text, .length = length, .rules = choose_rules (text, length), .input = UTEXT_INITIALIZER };
}

static void
ends_open_iterator (Ends *self)
{
  UErrorCode status = U_ZERO_ERROR;

  self->iterator = get_iterator (self->rules);
  self->is_broken = self->iterator == NULL;
  if (self->is_broken)
    return;
  self->input_start = self->at;
  utext_openUTF8 (&self->input, self->text + self->at, (int64_t) (self->length - self->at), &status);
  ubrk_setUText (self->iterator, &self->input, &status);
  self->is_broken = U_FAILURE (status);
}

/* Moves on to the next end, if there is one. */
static gboolean
ends_next (Ends *self)
{
  gsize end = 0;
  int32_t found;

  if (self->at >= self->length)
    return FALSE;
  if (self->iterator == NULL && self->rules == RULES_ROOT)
    end = reasons_sentence_find_plain_end (self->text, self->at, self->length);
  if (end > 0) {
    self->at = end;
    return TRUE;
  }
  if (self->iterator == NULL)
    ends_open_iterator (self);
  found = self->is_broken ? (int32_t) (self->length - self->input_start) : ubrk_next (self->iterator);
  self->at = found == UBRK_DONE ? self->length : self->input_start + (gsize) found;
  return found != UBRK_DONE;
}

static void
ends_clear (Ends *self)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->iterator == NULL)
    return;
  /* The iterator outlives the text, so it must let go of it. */
  ubrk_setText (self->iterator, NULL, 0, &status);
  utext_close (&self->input);
}

/* As g_unichar_isspace() has it, with no call for most. */
static gboolean
is_space (gunichar c)
{
  return c < 0x80 ? g_ascii_isspace ((char) c) : g_unichar_isspace (c);
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

  while (stop > text + start && is_space (reasons_letter_at (g_utf8_prev_char (stop)))) {
    stop = g_utf8_prev_char (stop);
    if (*stop == '\n' || *stop == '\r')
      return FALSE;
  }
  if (stop == text + end || stop == text + start || stop[-1] != '.')
    return FALSE;
  stop--;
  for (word = stop; word > text + start; word = g_utf8_prev_char (word))
    if (is_space (reasons_letter_at (g_utf8_prev_char (word))))
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

  while (start < end && is_space (reasons_letter_at (text + start)))
    start += (gsize) (g_utf8_next_char (text + start) - (text + start));
  while (start < end && is_space (reasons_letter_at (g_utf8_prev_char (text + end))))
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  if (start == end)
    return;
  sentence = (ReasonsSentence) { start, end };
  g_array_append_val (sentences, sentence);
}

/* From the Hebrew letters to before the Georgian ones, and from kana to the end of Han: no capitals there. */
static gboolean
has_no_case (gunichar c)
{
  return (c >= 0x590 && c < 0x10a0) || (c >= 0x3000 && c < 0xa000);
}

/* Some write no capitals at all, and the rules end no sentence before a small letter. */
static gboolean
is_lower_case (const char *text,
               gsize length)
{
  gboolean has_small = FALSE;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (has_no_case (c))
      continue;

    if (c < 0x80 ? g_ascii_isupper (c) : g_unichar_isupper (c))
      return FALSE;
    has_small = has_small || (c < 0x80 ? g_ascii_islower (c) : g_unichar_islower (c));
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
  Ends ends;
  Reading reading = { .text = text };
  gsize length;
  gsize start = 0;

  g_return_val_if_fail (text != NULL, NULL);

  sentences = g_array_new (FALSE, FALSE, sizeof (ReasonsSentence));
  length = strnlen (text, max_bytes);
  while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80)
    length--;
  reading.length = length;
  ends_init (&ends, text, length);
  while (sentences->len < max_sentences && ends_next (&ends)) {
    gboolean is_last = ends.at == length;

    if (!is_last && goes_on (&reading, start, ends.at))
      continue;
    if (!is_last || text[length] == '\0' || sentences->len == 0) {
      if (is_lower_case (text + start, ends.at - start))
        add_lower_case (&reading, sentences, start, ends.at, max_sentences);
      else
        add (sentences, text, start, ends.at);
    }
    start = ends.at;
  }
  ends_clear (&ends);
  return sentences;
}
