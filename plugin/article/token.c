/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "token.h"

#include <string.h>

#include "fold.h"
#include "letters.h"
#include "segment.h"
#include "words-table.h"

/* How many bytes a token has at least, but for marks, and for how many room is made at once. */
#define BYTES_A_TOKEN       3
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

/*
 * The folded words live behind the first tokens, but for those that take more room than they had; these
 * are @owned.
 */
typedef struct {
  ReasonsTokens public;
  guint reserved;
  GPtrArray *owned; /* (element-type utf8) (nullable) */
  ReasonsToken first[];
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

/* Han and Hiragana, and Hangul: most of these letters, which take long to ask for. */
static gboolean
is_common_single (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3041 && c <= 0x3094);
}

static gboolean
is_hangul (gunichar c)
{
  return c >= 0xac00 && c <= 0xd7a3;
}

static Class
get_class (gunichar c, const guint16 *letters)
{
  if (c < 0x80)
    return ascii[c];
  if ((c < REASONS_FOLD_LETTERS_END && letters[c] != 0) || is_common_single (c) || is_hangul (c))
    return CLASS_WORD;
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
  /* Most text is in these, and asking for its script takes longer. */
  if (c < 0xe00 || is_hangul (c))
    return RUN_LETTERS;
  if (is_common_single (c))
    return RUN_SINGLE;
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
    if ((run == RUN_SINGLE && is_common_single (c)) || !is_inside_word (c))
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
    gboolean is_first = self->public.items == self->first;
    ReasonsToken *more = g_renew (ReasonsToken, is_first ? NULL : self->public.items, 2 * (gsize) self->reserved);

    if (is_first)
      memcpy (more, self->first, self->reserved * sizeof *more);
    self->public.items = more;
    self->reserved *= 2;
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

/*
 * Most letters fold to one of no more bytes, whatever stands beside them: such a word is folded while its end
 * is looked for. Gives %NULL for others.
 */
static const char *
fold_letters (const char *p,
              const char *end,
              const guint16 *letters,
              ReasonsToken *token,
              char *folded)
{
  guint64 hash = REASONS_WORDS_HASH_START;
  char *q = folded;

  while (p < end) {
    guchar small = (guchar) *p | 0x20;
    gunichar c;
    guint16 letter;

    /* In ASCII this bit is the case of a letter. */
    if ((guchar) (small - 'a') <= 'z' - 'a') {
      *q = (char) small;
      hash = reasons_words_hash_add (hash, *q++);
      p++;
      continue;
    }
    if ((guchar) *p < 0x80)
      break;
    c = reasons_letter_at (p);
    letter = c < REASONS_FOLD_LETTERS_END ? letters[c] : 0;
    if (letter == 0) {
      if (is_inside_word (c))
        return NULL;
      break;
    }
    if (letter < 0x80) {
      *q = (char) letter;
    } else {
      *q = (char) (0xc0 | letter >> 6);
      hash = reasons_words_hash_add (hash, *q++);
      *q = (char) (0x80 | (letter & 0x3f));
    }
    hash = reasons_words_hash_add (hash, *q++);
    p += 2;
  }
  *q = '\0';
  token->folded = folded;
  token->length = (guint) (q - folded);
  token->hash = reasons_words_hash_end (hash);
  return p;
}

/* Whether a letter that is a word by itself has nothing behind it that belongs to it, such as a mark. */
static gboolean
stands_alone (const char *p,
              const char *end)
{
  gunichar next;

  if (p == end)
    return TRUE;
  next = reasons_letter_at (p);
  return is_common_single (next) || !is_inside_word (next);
}

static const char *
read_word (Tokens *self,
           ReasonsToken *token,
           const char *p,
           const char *end,
           const guint16 *letters,
           char *folded)
{
  const char *next;

  if (token->character < REASONS_FOLD_LETTERS_END && (next = fold_letters (p, end, letters, token, folded)) != NULL)
    return next;

  /* These are of three bytes, and fold to themselves. */
  if (is_common_single (token->character) && stands_alone (p + 3, end)) {
    memcpy (folded, p, 3);
    folded[3] = '\0';
    set_folded (token, folded, 3);
    token->is_ideograph = TRUE;
    return p + 3;
  }

  token->is_ideograph = get_run (token->character) != RUN_LETTERS;
  next = skip_word (p, end);
  if (!reasons_fold_within (p, (gsize) (next - p), folded)) {
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
  const guint16 *letters;
  guint reserved;
  gsize length;
  const char *end;
  char *folded;
  gboolean has_space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  length = strnlen (text, MIN (max, G_MAXUINT));
  reserved = (guint) MIN (length / BYTES_A_TOKEN, TOKENS_RESERVED_MAX) + 1;
  /* A word is folded to no more bytes, and ends with a NUL. */
  self = g_malloc (sizeof *self + reserved * sizeof self->first[0] + 2 * length + 1);
  self->public = (ReasonsTokens) { .text = text, .items = self->first };
  self->reserved = reserved;
  self->owned = NULL;
  folded = (char *) (self->first + reserved);
  letters = reasons_fold_get_letters ();
  end = text + length;
  /* Never in the middle of a character. */
  while (end > text && ((guchar) *end & 0xc0) == 0x80)
    end--;

  for (const char *p = text; p < end;) {
    gunichar c = reasons_letter_at (p);
    Class class = get_class (c, letters);
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
      p = read_word (self, token, p, end, letters, folded);
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
    has_space = p < end && *p == ' ';
    p += has_space;
  }
  return &self->public;
}

void
reasons_tokens_free (ReasonsTokens *tokens)
{
  Tokens *self = (Tokens *) tokens;

  if (tokens->items != self->first)
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
