/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "count.h"

G_BEGIN_DECLS

/* Shared by the files that read counts; nobody else needs it. */

/**
 * ReasonsCountReading:
 * @tokens: of the text
 * @languages: that it may be in
 * @number: the number
 * @after: the token after the number
 * @noun: first token of the noun as the tables have it
 * @noun_count: its tokens
 * @count: what is made of it
 * @is_start_known: whether its `is_start` is; see reasons_count_is_start()
 */
typedef struct {
  const ReasonsTokens *tokens;
  guint64 languages;
  ReasonsNumber number;
  guint after;
  guint noun;
  guint noun_count;
  ReasonsCount *count;
  gboolean is_start_known;
} ReasonsCountReading;

/** reasons_count_is_start: Returns: the `is_start` of the count, which is looked for once. */
gboolean reasons_count_is_start (ReasonsCountReading *reading);

/** reasons_count_match_before: Returns: whether a phrase of that kind ends just before a token. */
gboolean reasons_count_match_before (const ReasonsCountReading *reading,
                                     guint index,
                                     ReasonsWordKind kind,
                                     guint64 languages);

/** reasons_count_read_with_counter: reads words that grow together and counters: "5つの理由", "理由5選", "이유 5가지". */
gboolean reasons_count_read_with_counter (ReasonsCountReading *reading);

/** reasons_count_read_phrase: reads words set apart: "five of the best tips". */
gboolean reasons_count_read_phrase (ReasonsCountReading *reading);

G_END_DECLS
