/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "word-count.h"

G_BEGIN_DECLS

/**
 * ReasonsReadingPace:
 * @language: (nullable): code of the language by ISO 639-1, %NULL where it cannot be told
 * @words: words set apart by spaces, a minute
 * @ideographs: ideographs and kana, a minute
 * @letters: letters of scripts that set no words apart (Thai, Khmer), a minute
 *
 * How fast a text is read.
 */
typedef struct {
  const char *language;
  double words;
  double ideographs;
  double letters;
} ReasonsReadingPace;

/**
 * reasons_reading_pace_find:
 * @text: valid UTF-8
 *
 * Tells the language of @text by its function words, and how fast adults read it.
 *
 * English is read silently at 238 words a minute: M. Brysbaert, "How many words do we read per
 * minute? A review and meta-analysis of reading rate", Journal of Memory and Language 109 (2019),
 * non-fiction. Other languages have the figures of S. Trauzettel-Klosinski, K. Dietz and the IReST
 * Study Group, "Standardized Assessment of Reading Performance: The New International Reading Speed
 * Texts IReST", Investigative Ophthalmology & Visual Science 53 (2012), where people of 18 to 35 read
 * aloud, which is slower: words a minute, characters for Chinese and Japanese; languages that are
 * not in it, its means (184 words, 863 characters).
 *
 * Any thread.
 */
ReasonsReadingPace reasons_reading_pace_find (const char *text);

/**
 * reasons_reading_pace_get_seconds:
 * @count: what there is to read
 *
 * Returns: how long reading takes at that pace, in seconds. Any thread.
 */
double reasons_reading_pace_get_seconds (const ReasonsReadingPace *self,
                                         const ReasonsWordCount *count);

/**
 * reasons_reading_minutes:
 * @seconds: how long reading takes
 *
 * Rounds as far as the figures are good for, people differing by a sixth from the mean and more.
 *
 * Returns: whole minutes, 0 for less than half of one; from 20 on, steps of 5.
 */
guint reasons_reading_minutes (double seconds);

G_END_DECLS
