/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "words.h"

G_BEGIN_DECLS

/**
 * ReasonsTokenKind:
 * @REASONS_TOKEN_WORD: a run of letters; of Han and Hiragana, one letter; of Thai and its like, a
 *   word of the dictionary
 * @REASONS_TOKEN_DIGITS: a run of decimal digits of any script
 * @REASONS_TOKEN_MARK: any other character but white space
 * @REASONS_TOKEN_END: no token, what stands past the last one
 */
typedef enum {
  REASONS_TOKEN_WORD,
  REASONS_TOKEN_DIGITS,
  REASONS_TOKEN_MARK,
  REASONS_TOKEN_END,
} ReasonsTokenKind;

/**
 * ReasonsToken:
 * @kind: what it is
 * @start: where it starts in the text, in bytes
 * @end: where it ends, in bytes
 * @has_space: whether white space stands before it
 * @is_ideograph: whether it is Han, Hiragana, Katakana, Thai or their like, where words are not set
 *   apart
 * @character: the first character
 * @value: of digits, their value, at most %REASONS_TOKEN_VALUE_MAX
 * @folded: (nullable): of a word, its folded form (see reasons_fold()); of digits, @value in ASCII
 * @length: of @folded, in bytes
 * @hash: of @folded, as the tables have it
 * @phrase: (nullable): what the tables know of it, once asked; see reasons_token_get_phrase()
 * @is_looked_up: whether they were asked
 */
typedef struct {
  const char *folded;
  const ReasonsPhrase *phrase;
  guint64 hash;
  guint start;
  guint end;
  gunichar character;
  int value;
  guint length;
  ReasonsTokenKind kind : 8;
  guint has_space : 1;
  guint is_ideograph : 1;
  guint is_looked_up : 1;
} ReasonsToken;

/**
 * ReasonsTokens:
 * @text: what was cut; it must outlive them
 * @items: (array length=len): the tokens, in the order of the text
 * @len: how many there are
 *
 * A text cut into tokens. Used by one thread.
 */
typedef struct {
  const char *text;
  ReasonsToken *items;
  guint len;
} ReasonsTokens;

/** REASONS_TOKEN_VALUE_MAX: longer digits have this value. */
#define REASONS_TOKEN_VALUE_MAX 1000000

/** REASONS_TOKENS_PHRASE_MAX: tokens of the longest phrase that tables are asked for. */
#define REASONS_TOKENS_PHRASE_MAX 8

/**
 * reasons_tokens_new:
 * @text: valid UTF-8
 * @max: bytes of @text to look at, at most; no more than fit in a guint
 *
 * Cuts a text into words, numbers and marks.
 *
 * Returns: (transfer full): the tokens, free with reasons_tokens_free()
 */
ReasonsTokens *reasons_tokens_new (const char *text,
                                   gsize max);

void reasons_tokens_free (ReasonsTokens *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsTokens, reasons_tokens_free)

/**
 * reasons_tokens_end: what reasons_tokens_get() gives past the end: empty, white space before it,
 * the character 0.
 */
extern const ReasonsToken reasons_tokens_end;

/** reasons_tokens_get: Returns: the token at @index, &reasons_tokens_end past the last one and (0 - 1)
 * before the first. */
static inline const ReasonsToken *
reasons_tokens_get (const ReasonsTokens *tokens,
                    guint index)
{
  return index < tokens->len ? &tokens->items[index] : &reasons_tokens_end;
}

/** reasons_token_look_up: asks the tables for a token; see reasons_token_get_phrase(). */
const ReasonsPhrase *reasons_token_look_up (const ReasonsToken *self);

/**
 * reasons_token_get_phrase:
 * @self: a token, of this thread
 *
 * Looks a word up in the tables, once.
 *
 * Returns: (nullable): what they know of it; %NULL for a mark and past the end
 */
static inline const ReasonsPhrase *
reasons_token_get_phrase (const ReasonsToken *self)
{
  return self->is_looked_up ? self->phrase : reasons_token_look_up (self);
}

/** reasons_token_is: Returns: whether @self has a meaning of that kind in one of @languages. */
gboolean reasons_token_is (const ReasonsToken *self,
                           ReasonsWordKind kind,
                           guint64 languages);

/**
 * reasons_tokens_is_glued: Returns: whether the token at @index follows another one without white
 * space.
 */
gboolean reasons_tokens_is_glued (const ReasonsTokens *tokens,
                                  guint index);

/** reasons_tokens_is_kind: Returns: whether there is a token of that kind at @index. */
gboolean reasons_tokens_is_kind (const ReasonsTokens *tokens,
                                 guint index,
                                 ReasonsTokenKind kind);

/** reasons_tokens_is_mark: Returns: whether the token at @index is one of @marks. */
gboolean reasons_tokens_is_mark (const ReasonsTokens *tokens,
                                 guint index,
                                 const char *marks);

/**
 * reasons_tokens_count:
 *
 * Returns: how many tokens the longest phrase of that kind has that starts at @index, 0 for none; see
 *   reasons_tokens_match()
 */
guint reasons_tokens_count (const ReasonsTokens *tokens,
                            guint index,
                            ReasonsWordKind kind,
                            guint64 languages);

/**
 * reasons_tokens_join:
 * @start: first token
 * @end: the token after the last one
 *
 * Returns: (transfer full): words and numbers as tables have them: folded, with one space between
 *   them, none between ideographs, marks left out.
 */
char *reasons_tokens_join (const ReasonsTokens *tokens,
                           guint start,
                           guint end);

/**
 * reasons_token_is_close:
 * @before: the word or the digits before @self, of the same text
 *
 * Returns: whether nothing stands between the two, not even in a phrase: between ideographs.
 */
static inline gboolean
reasons_token_is_close (const ReasonsToken *self,
                        const ReasonsToken *before)
{
  return !self->has_space && before->end == self->start && (self->is_ideograph || before->is_ideograph);
}

/**
 * reasons_tokens_get_phrase:
 * @start: first token
 * @end: the token after the last one
 *
 * Returns: (nullable): what the tables know of what reasons_tokens_join() makes of them
 */
const ReasonsPhrase *reasons_tokens_get_phrase (const ReasonsTokens *tokens,
                                                guint start,
                                                guint end);

/**
 * reasons_tokens_match:
 * @index: where the phrase starts
 * @kind: what it must be
 * @languages: languages that count, a set of bits
 * @n_tokens: (out): how many tokens the phrase has
 *
 * Finds the longest phrase of the tables that starts at a token. A hyphen or an apostrophe inside
 * a phrase stands for a space.
 *
 * Returns: (nullable): the entry
 */
const ReasonsWord *reasons_tokens_match (const ReasonsTokens *tokens,
                                         guint index,
                                         ReasonsWordKind kind,
                                         guint64 languages,
                                         guint *n_tokens);

/**
 * reasons_tokens_get_role:
 * @start: first token of a heading
 * @end: the token after its last one
 *
 * Returns: what reasons_words_get_role() does of a text
 */
ReasonsHeadingRole reasons_tokens_get_role (const ReasonsTokens *tokens,
                                            guint start,
                                            guint end);

/**
 * reasons_tokens_get_languages:
 *
 * Guesses the languages of a text by how many of its words each one's table has.
 *
 * Returns: a set of bits, %REASONS_WORDS_ALL where no word is known
 */
guint64 reasons_tokens_get_languages (const ReasonsTokens *tokens);

G_END_DECLS
