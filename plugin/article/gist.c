/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gist.h"

#include <math.h>
#include <string.h>

#include "letters.h"
#include "sentence.h"
#include "token.h"
#include "words-table.h"

/* Shorter and longer sentences say too little or do not fit in the two lines that there are. */
#define CHARACTERS_FEW  30
#define CHARACTERS_MANY 220

/* An ideograph says as much as about so many letters. */
#define IDEOGRAPH_WEIGHT 2.5

/* Words are compared by so many of their first letters, which leaves most endings out. */
#define STEM_LETTERS 5

#define WORD_LETTERS_MIN 3

/* "Read more" and its like are short. */
#define ROLE_BYTES_MAX 80

/* The start of a word that means something; where words are not set apart, of the two halves of one. */
typedef struct {
  const char *parts[2];
  gsize lengths[2];
  guint64 hash;
} Stem;

/* A word that means something, of the label or of the text. */
typedef struct {
  Stem stem;
  guint count;       /* in the text */
  gboolean is_label; /* whether the label has it */
  guint seen_in;     /* the last sentence that it was seen in, from 1 */
} Content;

typedef struct {
  const char *text;
  const ReasonsTokens *tokens;
  Content *contents;
  guint n_contents;
  guint *places;      /* by hash: of words in @contents, from 1; 0 for none */
  guint places_mask;
  guint *at;          /* for each token, the word that starts there, from 1; 0 for none */
  guint n_label;      /* words of the label */
  char *label_key;
  guint n_label_words; /* tokens of the label that are no marks */
} Reading;

/* How many bytes the first letters of a word have, so many at most. */
static gsize
find_stem_length (const char *folded,
                  guint *n_letters)
{
  const char *end = folded;
  guint n = 0;

  while (n < STEM_LETTERS && *end != '\0') {
    end = g_utf8_next_char (end);
    n++;
  }
  *n_letters = n;
  return (gsize) (end - folded);
}

/*
 * The word that means something and starts at @index, if one does. Where words are not set apart, two
 * ideographs in a row are taken for one.
 */
static gboolean
read_content (const ReasonsTokens *tokens,
              guint index,
              guint end,
              Stem *stem)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, index);
  const ReasonsToken *next = index + 1 < end ? reasons_tokens_get (tokens, index + 1) : NULL;
  const ReasonsPhrase *phrase;
  guint n_letters;

  if (token->kind == REASONS_TOKEN_MARK)
    return FALSE;
  *stem = (Stem) { .parts = { token->folded, "" }, .lengths = { token->length, 0 }, .hash = token->hash };
  if (token->is_ideograph) {
    if (next != NULL && next->is_ideograph && !next->has_space) {
      stem->parts[1] = next->folded;
      stem->lengths[1] = next->length;
      stem->hash = stem->hash * 31 + next->hash;
      return TRUE;
    }
    return *g_utf8_next_char (token->folded) != '\0';
  }
  /* Words say something from so many letters on, of whatever script. */
  stem->lengths[0] = find_stem_length (token->folded, &n_letters);
  if (token->kind == REASONS_TOKEN_WORD && n_letters < WORD_LETTERS_MIN)
    return FALSE;
  phrase = reasons_token_get_phrase (token);
  if (phrase != NULL && phrase->is_stop)
    return FALSE;
  if (stem->lengths[0] < token->length)
    stem->hash = reasons_words_hash (token->folded, stem->lengths[0]);
  return TRUE;
}

static gboolean
is_same (const Stem *a,
         const Stem *b)
{
  return a->hash == b->hash && a->lengths[0] == b->lengths[0] && a->lengths[1] == b->lengths[1] &&
         memcmp (a->parts[0], b->parts[0], a->lengths[0]) == 0 &&
         memcmp (a->parts[1], b->parts[1], a->lengths[1]) == 0;
}

static Content *
get_content (const Reading *reading,
             guint place)
{
  return &reading->contents[place - 1];
}

/* Of the slots for a word, the one that has it, or else the first that is empty. */
static guint *
find_slot (const Reading *reading,
           const Stem *stem)
{
  guint slot = (guint) stem->hash & reading->places_mask;

  for (; reading->places[slot] != 0; slot = (slot + 1) & reading->places_mask)
    if (is_same (&get_content (reading, reading->places[slot])->stem, stem))
      break;
  return &reading->places[slot];
}

/* There is room for as many words as there are tokens. */
static Content *
ensure_content (Reading *reading,
                const Stem *stem)
{
  guint *slot = find_slot (reading, stem);
  Content *content;

  if (*slot != 0)
    return get_content (reading, *slot);
  content = &reading->contents[reading->n_contents++];
  *content = (Content) { .stem = *stem };
  *slot = reading->n_contents;
  return content;
}

/* Makes room for so many words, with half of the places empty at least. */
static void
make_room (Reading *reading,
           guint n)
{
  guint places = 16;

  while (places < 2 * n)
    places *= 2;
  reading->contents = g_new (Content, n + 1);
  reading->places = g_new0 (guint, places);
  reading->places_mask = places - 1;
}

static void
read_label (Reading *reading,
            const ReasonsTokens *tokens)
{
  for (guint i = 0; i < tokens->len; i++) {
    Content *content;
    Stem stem;

    reading->n_label_words += reasons_tokens_get (tokens, i)->kind != REASONS_TOKEN_MARK;
    if (!read_content (tokens, i, tokens->len, &stem))
      continue;
    content = ensure_content (reading, &stem);
    reading->n_label += !content->is_label;
    content->is_label = TRUE;
  }
}

static void
read_text (Reading *reading)
{
  for (guint i = 0; i < reading->tokens->len; i++) {
    Content *content;
    Stem stem;

    if (!read_content (reading->tokens, i, reading->tokens->len, &stem))
      continue;
    content = ensure_content (reading, &stem);
    content->count++;
    reading->at[i] = (guint) (content - reading->contents) + 1;
  }
}

/* How much of a sentence fits the space, from 0 to 1. */
static double
rate_length (const Reading *reading,
             const ReasonsSentence *sentence,
             guint first,
             guint end)
{
  gsize letters = 0;
  double characters;

  for (gsize i = sentence->start; i < sentence->end; i++)
    letters += ((guchar) reading->text[i] & 0xc0) != 0x80;
  characters = (double) letters;
  for (guint i = first; i < end; i++)
    if (reasons_tokens_get (reading->tokens, i)->is_ideograph)
      characters += IDEOGRAPH_WEIGHT - 1;
  if (characters < CHARACTERS_FEW)
    return characters / CHARACTERS_FEW;
  if (characters > CHARACTERS_MANY)
    return CHARACTERS_MANY / characters;
  return 1;
}

static gboolean
is_opening_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201e || c == 0xab || c == 0x300c || c == 0x300e ||
         c == '(' || c == '[' || c == 0xff08 || c == 0x3010;
}

static gboolean
is_question (gunichar c)
{
  return c == '?' || c == 0xff1f || c == 0x61f || c == 0x37e;
}

static gboolean
is_end (gunichar c)
{
  return c == '.' || c == '!' || c == 0x3002 || c == 0xff01 || c == 0xff0e || c == 0x964 ||
         c == 0x965 || c == 0x6d4 || c == 0x2026 || c == ')' || c == '"' || c == 0x201d ||
         c == 0xbb || c == 0x300d || c == 0xff09 || c == '\'' || c == 0x2019 || c == 0xff61 ||
         c == 0x1362 || c == 0x104b;
}

/* The share of the label's words that the sentence has, and how usual its words are in the text. */
static void
rate_words (Reading *reading,
            guint position,
            guint first,
            guint end,
            double *overlap,
            double *centrality)
{
  guint n_shared = 0, n_own = 0;
  double sum = 0;

  for (guint i = first; i < end; i++) {
    guint place = reading->at[i];
    Content *content;
    Stem stem;

    /* The last ideograph of a sentence has no other half. */
    if (i + 1 == end && reasons_tokens_get (reading->tokens, i)->is_ideograph)
      place = read_content (reading->tokens, i, end, &stem) ? *find_slot (reading, &stem) : 0;
    if (place == 0)
      continue;
    content = get_content (reading, place);
    if (content->seen_in == position + 1)
      continue;
    content->seen_in = position + 1;
    n_own++;
    n_shared += content->is_label;
    sum += content->count > 1 ? log2 (content->count) : 0;
  }
  *overlap = reading->n_label == 0 ? 0 : (double) n_shared / reading->n_label;
  *centrality = n_own == 0 ? 0 : sum / (n_own + 2);
}

/* Bare marks and numbers, and the label once more, say nothing. */
static gboolean
says_nothing (const Reading *reading,
              guint first,
              guint end)
{
  g_autofree char *key = NULL;
  guint n_words = 0;

  for (guint i = first; i < end; i++)
    n_words += reasons_tokens_get (reading->tokens, i)->kind != REASONS_TOKEN_MARK;
  if (n_words == 0 || n_words != reading->n_label_words)
    return n_words == 0;
  key = reasons_tokens_join (reading->tokens, first, end);
  return g_str_equal (key, reading->label_key);
}

/* "Read more" and its like. */
static gboolean
has_role (const Reading *reading,
          const ReasonsSentence *sentence,
          guint first,
          guint end)
{
  return sentence->end - sentence->start <= ROLE_BYTES_MAX &&
         reasons_tokens_get_role (reading->tokens, first, end) != REASONS_HEADING_PLAIN;
}

static gboolean
has_address (const char *text,
             gsize length)
{
  const char *end = text + length;

  for (const char *p = text; (p = memchr (p, ':', (gsize) (end - p))) != NULL; p++)
    if (end - p >= 3 && p[1] == '/' && p[2] == '/')
      return TRUE;
  return FALSE;
}

static double
rate (Reading *reading,
      const ReasonsSentence *sentence,
      guint position,
      guint first_token,
      guint end_token)
{
  const char *start = reading->text + sentence->start;
  gsize length = sentence->end - sentence->start;
  gunichar first = reasons_letter_at (start);
  gunichar last = reasons_letter_at (g_utf8_prev_char (start + length));
  double overlap, centrality;
  double score;
  guint n;

  if (says_nothing (reading, first_token, end_token) ||
      has_role (reading, sentence, first_token, end_token))
    return -1;

  rate_words (reading, position, first_token, end_token, &overlap, &centrality);
  score = 1.0 / (1.0 + 0.3 * position) + 0.9 * MIN (overlap, 0.7) + 0.4 * centrality +
          0.8 * rate_length (reading, sentence, first_token, end_token);
  if (is_question (last))
    score -= 0.9;
  else if (last == ':' || last == 0xff1a)
    score -= 0.6;
  else if (!is_end (last))
    score -= 0.7;
  if (is_opening_quote (first))
    score -= 0.5;
  if (position > 0 && reasons_tokens_match (reading->tokens, first_token, REASONS_WORD_ANAPHOR,
                                            REASONS_WORDS_ALL, &n) != NULL)
    score -= 0.3;
  if (has_address (start, length))
    score -= 0.5;
  return MAX (score, 0);
}

gboolean
reasons_gist_find (const char *text,
                   const char *label,
                   gsize *offset,
                   gsize *length)
{
  g_autoptr (GArray) sentences = NULL;
  g_autoptr (ReasonsTokens) tokens = NULL;
  g_autoptr (ReasonsTokens) label_tokens = NULL;
  Reading reading = { .text = text };
  guint first = 0;
  double best = -1;

  g_return_val_if_fail (text != NULL && label != NULL, FALSE);
  g_return_val_if_fail (offset != NULL && length != NULL, FALSE);

  *offset = *length = 0;
  sentences = reasons_sentences_new (text, REASONS_GIST_TEXT_MAX, REASONS_GIST_SENTENCES_MAX);
  if (sentences->len == 0)
    return FALSE;
  tokens = reasons_tokens_new (text, g_array_index (sentences, ReasonsSentence, sentences->len - 1).end);
  label_tokens = reasons_tokens_new (label, REASONS_WORDS_PHRASE_BYTES_MAX);
  reading.tokens = tokens;
  reading.at = g_new0 (guint, tokens->len + 1);
  make_room (&reading, tokens->len + label_tokens->len);
  reading.label_key = reasons_tokens_join (label_tokens, 0, label_tokens->len);
  read_label (&reading, label_tokens);
  read_text (&reading);

  for (guint i = 0; i < sentences->len; i++) {
    const ReasonsSentence *sentence = &g_array_index (sentences, ReasonsSentence, i);
    guint end;
    double score;

    while (first < tokens->len && reasons_tokens_get (tokens, first)->start < sentence->start)
      first++;
    for (end = first; end < tokens->len && reasons_tokens_get (tokens, end)->end <= sentence->end;)
      end++;
    score = rate (&reading, sentence, i, first, end);
    if (score > best) {
      best = score;
      *offset = sentence->start;
      *length = sentence->end - sentence->start;
    }
  }
  g_free (reading.places);
  g_free (reading.contents);
  g_free (reading.at);
  g_free (reading.label_key);
  return best >= 0;
}
