/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "token.h"

#include <string.h>

#include "fold.h"
#include "letters.h"
#include "segment.h"
#include "words-table.h"

/* How many bytes a token has about, and for how many room is made at once. */
#define BYTES_A_TOKEN       4
#define TOKENS_RESERVED_MAX 4096

/* Of the digits of a number, with a NUL; see REASONS_TOKEN_VALUE_MAX. */
#define DIGITS_BYTES_MAX 8

/* Looked up already, so that nobody writes to it. */
const ReasonsToken reasons_tokens_end = {
  .kind = REASONS_TOKEN_END,
  .has_space = TRUE,
  .folded = "",
  .is_looked_up = TRUE,
};

/* The folded words live in @arena, but for those that take more room than they had; these are @owned. */
typedef struct {
  ReasonsTokens public;
  guint reserved;
  GPtrArray *owned; /* (element-type utf8) (nullable) */
  char arena[];
} Tokens;

/* What a character begins. */
typedef enum {
  CLASS_MARK,
  CLASS_SPACE,
  CLASS_WORD,
  CLASS_DIGITS,
} Class;

static const guint8 ascii[0x100] = {
  ['\t'] = CLASS_SPACE,
  ['\n'] = CLASS_SPACE,
  ['\f'] = CLASS_SPACE,
  ['\r'] = CLASS_SPACE,
  [' '] = CLASS_SPACE,
  ['0' ... '9'] = CLASS_DIGITS,
  ['A' ... 'Z'] = CLASS_WORD,
  ['a' ... 'z'] = CLASS_WORD,
};

static gboolean
is_word_character (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c);
  /* Variation selectors and the box of a keycap go with symbols and digits. */
  if ((c >= 0xfe00 && c <= 0xfe0f) || c == 0x20e3)
    return FALSE;
  /* 〇 is a numeral of Han text, and no letter to Unicode. */
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == 0x3007;
}

static Class
get_class (gunichar c)
{
  if (c < 0x80)
    return ascii[c];
  if (g_unichar_isspace (c))
    return CLASS_SPACE;
  if (is_word_character (c))
    return CLASS_WORD;
  return g_unichar_isdigit (c) ? CLASS_DIGITS : CLASS_MARK;
}

static gboolean
is_inside_word (gunichar c)
{
  return is_word_character (c) || c == 0xad || c == 0x200c || c == 0x200d;
}

/* Runs of these are words of their own; Han and Hiragana are taken letter by letter. */
typedef enum {
  RUN_LETTERS,
  RUN_KATAKANA,
  RUN_SINGLE,
  RUN_SEGMENTED, /* words that only a dictionary sets apart */
} Run;

static Run
get_run (gunichar c)
{
  /* Most text is in none of those, and asking for its script takes longer. */
  if (c < 0xe00)
    return RUN_LETTERS;
  switch (g_unichar_get_script (c)) {
  case G_UNICODE_SCRIPT_HAN:
  case G_UNICODE_SCRIPT_HIRAGANA:
    return RUN_SINGLE;
  case G_UNICODE_SCRIPT_KATAKANA:
    return RUN_KATAKANA;
  default:
    /* The long vowel mark is of no script of its own. */
    if (c == 0x30fc || c == 0xff70)
      return RUN_KATAKANA;
    return reasons_segment_is_needed (c) ? RUN_SEGMENTED : RUN_LETTERS;
  }
}

static const char *
skip_word (const char *p,
           const char *end)
{
  Run run = get_run (reasons_letter_at (p));
  const char *start = p;

  p = g_utf8_next_char (p);
  while (p < end) {
    gunichar c;

    if (run == RUN_LETTERS && g_ascii_isalpha (*p)) {
      p++;
      continue;
    }
    c = reasons_letter_at (p);
    if (!is_inside_word (c))
      break;
    if ((g_unichar_isalpha (c) || c == 0x3007) && (run == RUN_SINGLE || get_run (c) != run))
      break;
    p = g_utf8_next_char (p);
  }
  if (run == RUN_SEGMENTED)
    p = start + reasons_segment_find_end (start, 0, (gsize) (p - start));
  return p;
}

static const char *
skip_digits (const char *p,
             const char *end,
             int *value)
{
  *value = 0;
  while (p < end && g_unichar_isdigit (reasons_letter_at (p))) {
    *value = MIN (*value * 10 + g_unichar_digit_value (reasons_letter_at (p)),
                  REASONS_TOKEN_VALUE_MAX);
    p = g_utf8_next_char (p);
  }
  return p;
}

static ReasonsToken *
add_token (Tokens *self)
{
  if (self->public.len == self->reserved) {
    self->reserved *= 2;
    self->public.items = g_renew (ReasonsToken, self->public.items, self->reserved);
  }
  return &self->public.items[self->public.len++];
}

static void
set_folded (ReasonsToken *token,
            const char *folded,
            gsize length)
{
  token->folded = folded;
  token->length = (guint) length;
  token->hash = reasons_words_hash (folded, length);
}

/* What is written in ASCII, as most words are, is folded while its end is looked for. */
static const char *
fold_ascii (const char *p,
            const char *end,
            ReasonsToken *token,
            char *folded)
{
  guint64 hash = REASONS_WORDS_HASH_START;
  char *q = folded;

  while (p < end && ascii[(guchar) *p] == CLASS_WORD) {
    *q = (char) (*p++ | 0x20);
    hash = reasons_words_hash_add (hash, *q++);
  }
  if (p < end && (guchar) *p >= 0x80 && is_inside_word (reasons_letter_at (p)))
    return NULL;
  *q = '\0';
  token->folded = folded;
  token->length = (guint) (q - folded);
  token->hash = reasons_words_hash_end (hash);
  return p;
}

static const char *
read_word (Tokens *self,
           ReasonsToken *token,
           const char *p,
           const char *end,
           char *folded)
{
  const char *next;

  if (token->character < 0x80 && (next = fold_ascii (p, end, token, folded)) != NULL)
    return next;

  token->is_ideograph = get_run (token->character) != RUN_LETTERS;
  next = skip_word (p, end);
  if (!reasons_fold_simply (p, (gsize) (next - p), folded)) {
    folded = reasons_fold (p, next - p);
    if (self->owned == NULL)
      self->owned = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (self->owned, folded);
  }
  set_folded (token, folded, strlen (folded));
  return next;
}

static const char *
read_digits (ReasonsToken *token,
             const char *p,
             const char *end,
             char *folded)
{
  char digits[DIGITS_BYTES_MAX];
  char *first = digits + sizeof digits;
  gsize length;
  int rest;

  p = skip_digits (p, end, &token->value);
  rest = token->value;
  do {
    *--first = (char) ('0' + rest % 10);
    rest /= 10;
  } while (rest > 0);
  length = (gsize) (digits + sizeof digits - first);
  memcpy (folded, first, length);
  folded[length] = '\0';
  set_folded (token, folded, length);
  return p;
}

ReasonsTokens *
reasons_tokens_new (const char *text,
                    gsize max)
{
  Tokens *self;
  gsize length;
  const char *end;
  char *folded;
  gboolean has_space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  length = strnlen (text, MIN (max, G_MAXUINT));
  /* A word is folded to no more bytes, and ends with a NUL. */
  self = g_malloc (sizeof *self + 2 * length + 1);
  self->public.text = text;
  self->public.len = 0;
  self->reserved = (guint) MIN (length / BYTES_A_TOKEN, TOKENS_RESERVED_MAX) + 1;
  self->public.items = g_new (ReasonsToken, self->reserved);
  self->owned = NULL;
  folded = self->arena;
  end = text + length;
  /* Never in the middle of a character. */
  while (end > text && ((guchar) *end & 0xc0) == 0x80)
    end--;

  for (const char *p = text; p < end;) {
    gunichar c = reasons_letter_at (p);
    Class class = get_class (c);
    ReasonsToken *token;

    if (class == CLASS_SPACE) {
      has_space = TRUE;
      p = g_utf8_next_char (p);
      continue;
    }
    token = add_token (self);
    *token = (ReasonsToken) { .character = c, .start = (guint) (p - text), .has_space = has_space };
    switch (class) {
    case CLASS_WORD:
      token->kind = REASONS_TOKEN_WORD;
      p = read_word (self, token, p, end, folded);
      break;
    case CLASS_DIGITS:
      token->kind = REASONS_TOKEN_DIGITS;
      p = read_digits (token, p, end, folded);
      break;
    default:
      token->kind = REASONS_TOKEN_MARK;
      token->is_looked_up = TRUE;
      p = g_utf8_next_char (p);
      break;
    }
    if (token->folded == folded)
      folded += token->length + 1;
    token->end = (guint) (p - text);
    has_space = FALSE;
  }
  return &self->public;
}

void
reasons_tokens_free (ReasonsTokens *tokens)
{
  Tokens *self = (Tokens *) tokens;

  g_free (tokens->items);
  g_clear_pointer (&self->owned, g_ptr_array_unref);
  g_free (self);
}

gboolean
reasons_tokens_is_glued (const ReasonsTokens *tokens,
                         guint index)
{
  return index > 0 && !reasons_tokens_get (tokens, index)->has_space;
}

static void
append (GString *phrase,
        const ReasonsToken *token,
        const ReasonsToken *before)
{
  if (before != NULL && phrase->len > 0 && !reasons_token_is_close (token, before))
    g_string_append_c (phrase, ' ');
  g_string_append_len (phrase, token->folded, token->length);
}

char *
reasons_tokens_join (const ReasonsTokens *tokens,
                     guint start,
                     guint end)
{
  GString *phrase = g_string_new (NULL);
  const ReasonsToken *before = NULL;

  for (guint i = start; i < end && i < tokens->len; i++) {
    const ReasonsToken *token = reasons_tokens_get (tokens, i);

    if (token->kind == REASONS_TOKEN_MARK)
      continue;
    append (phrase, token, before);
    before = token;
  }
  return g_string_free (phrase, FALSE);
}

gboolean
reasons_tokens_is_kind (const ReasonsTokens *tokens,
                        guint index,
                        ReasonsTokenKind kind)
{
  return reasons_tokens_get (tokens, index)->kind == kind;
}

gboolean
reasons_tokens_is_mark (const ReasonsTokens *tokens,
                        guint index,
                        const char *marks)
{
  const ReasonsToken *token = reasons_tokens_get (tokens, index);

  return token->kind == REASONS_TOKEN_MARK &&
         g_utf8_strchr (marks, -1, token->character) != NULL;
}
