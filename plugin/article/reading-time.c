/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reading-time.h"

#include <string.h>

#include "letters.h"
#include "token.h"
#include "words.h"

/* So much of a text tells its language. */
#define SAMPLE_BYTES 1024

/* With fewer function words than that, a name or a quotation could mislead. */
#define STOP_WORDS_MIN 4

/* Kana are about half of Japanese, and Chinese has none but in names. */
#define KANA_SHARE 0.1

#define SECONDS_A_MINUTE 60.0

#define WORDS_MEAN         184
#define LETTERS_MEAN       863
#define CHINESE_CHARACTERS  255
#define JAPANESE_CHARACTERS 357

#define MINUTES_ROUGH 20
#define MINUTES_STEP  5

static const struct {
  const char *language;
  double words;
} speeds[] = {
  { "en", 238 },
  { "ar", 138 },
  { "de", 179 },
  { "es", 218 },
  { "fi", 161 },
  { "fr", 195 },
  { "he", 187 },
  { "it", 188 },
  { "nl", 202 },
  { "pl", 166 },
  { "pt", 181 },
  { "ru", 184 },
  { "sv", 199 },
  { "tr", 166 },
};

/* The language most of whose function words are there. */
static const char *
guess_language (const ReasonsTokens *tokens)
{
  guint counts[REASONS_WORDS_LANGUAGES_MAX] = { 0 };
  guint best = 0;

  for (guint i = 0; i < tokens->len; i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i);
    const ReasonsPhrase *phrase;
    guint64 seen = 0;

    if (token->kind != REASONS_TOKEN_WORD)
      continue;
    phrase = reasons_token_get_phrase (token);
    for (const ReasonsWord *word = reasons_phrase_get_words (phrase); word != NULL; word = reasons_word_get_next (word)) {
      if (word->kind != REASONS_WORD_STOP || (seen & (G_GUINT64_CONSTANT (1) << word->language)) != 0)
        continue;
      seen |= G_GUINT64_CONSTANT (1) << word->language;
      counts[word->language]++;
    }
  }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return counts[best] >= STOP_WORDS_MIN ? reasons_words_get_code (best) : NULL;
}

static gboolean
is_kana (gunichar c)
{
  return c >= 0x3041 && c <= 0x30ff;
}

/* No ideograph has a first byte below this one. */
#define IDEOGRAPH_BYTE 0xe3

static void
find_ideographs (const char *text,
                 ReasonsReadingPace *pace)
{
  gsize kana = 0, all = 0, letters = 0;
  gboolean japanese;

  pace->ideographs = CHINESE_CHARACTERS;
  if (!reasons_letters_reach (text, strnlen (text, SAMPLE_BYTES), IDEOGRAPH_BYTE))
    return;
  for (const char *p = text; *p != '\0' && p < text + SAMPLE_BYTES; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);

    if (c < 0x80) {
      letters += g_ascii_isalpha (c);
      continue;
    }
    all += reasons_letter_is_ideographic (c);
    kana += is_kana (c);
    letters += g_unichar_isalpha (c);
  }
  japanese = (double) kana > KANA_SHARE * (double) all;
  if (japanese)
    pace->ideographs = JAPANESE_CHARACTERS;
  if (2 * all > letters)
    pace->language = japanese ? "ja" : "zh";
}

ReasonsReadingPace
reasons_reading_pace_find (const char *text)
{
  ReasonsReadingPace pace = { .words = WORDS_MEAN, .letters = LETTERS_MEAN };
  g_autoptr (ReasonsTokens) tokens = NULL;
  const char *language;

  g_return_val_if_fail (text != NULL, pace);

  tokens = reasons_tokens_new (text, SAMPLE_BYTES);
  language = guess_language (tokens);
  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (speeds); i++)
    if (g_str_equal (speeds[i].language, language))
      pace.words = speeds[i].words;
  pace.language = language;
  find_ideographs (text, &pace);
  return pace;
}

double
reasons_reading_pace_get_seconds (const ReasonsReadingPace *self,
                                  const ReasonsWordCount *count)
{
  g_return_val_if_fail (self != NULL && count != NULL, 0);

  return SECONDS_A_MINUTE *
         (count->words / self->words + count->ideographs / self->ideographs + count->letters / self->letters);
}

guint
reasons_reading_minutes (double seconds)
{
  double minutes = seconds / SECONDS_A_MINUTE;

  if (!(minutes > 0))
    return 0;
  if (minutes < MINUTES_ROUGH)
    return (guint) (minutes + 0.5);
  return (guint) (MIN (minutes, G_MAXINT) / MINUTES_STEP + 0.5) * MINUTES_STEP;
}
