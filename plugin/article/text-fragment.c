/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-fragment.h"

#include <string.h>

#include "letters.h"
#include "segment.h"

#define DELIMITER ":~:"

/* Words of context, and of the start and the end of a long passage: few first. */
static const guint context_words[] = { 2, 4, 8, 16 };
static const guint end_words[] = { 4, 8, 16 };

/* A stretch of the text, in bytes. Empty where start is end. */
typedef struct {
  gsize start;
  gsize end;
} Span;

static gsize
next (const char *text, gsize offset)
{
  return (gsize) (g_utf8_next_char (text + offset) - text);
}

static gsize
previous (const char *text, gsize offset)
{
  return (gsize) (g_utf8_prev_char (text + offset) - text);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n';
}

static Span
trim (const char *text, Span span)
{
  while (span.start < span.end && is_space (text[span.start]))
    span.start++;
  while (span.start < span.end && is_space (text[span.end - 1]))
    span.end--;
  return span;
}

static Span
grow_to_words (const char *text, Span span)
{
  while (span.start > 0 && !reasons_segment_is_boundary (text, span.start))
    span.start = previous (text, span.start);
  while (text[span.end] != '\0' && !reasons_segment_is_boundary (text, span.end))
    span.end = next (text, span.end);
  return span;
}

/* The first words of @span, in its first block. */
static Span
take_first (const char *text, Span span, guint words)
{
  Span taken = trim (text, span);
  gsize limit = MIN (taken.end, taken.start + REASONS_TEXT_FRAGMENT_MOST_TERM);
  gsize at = taken.start;
  gboolean has_letter = FALSE;

  taken.end = taken.start;
  while (words > 0 && at < limit && text[at] != '\n') {
    has_letter |= g_unichar_isalnum (reasons_letter_at (text + at));
    at = next (text, at);
    if (at <= limit && reasons_segment_is_boundary (text, at)) {
      taken.end = at;
      words -= has_letter ? 1 : 0;
      has_letter = FALSE;
    }
  }
  return trim (text, taken);
}

/* The last words of @span, in its last block. */
static Span
take_last (const char *text, Span span, guint words)
{
  Span taken = trim (text, span);
  gsize limit = taken.end - MIN (taken.end - taken.start, REASONS_TEXT_FRAGMENT_MOST_TERM);
  gsize at = taken.end;
  gboolean has_letter = FALSE;

  taken.start = taken.end;
  while (words > 0 && at > limit && text[at - 1] != '\n') {
    at = previous (text, at);
    has_letter |= g_unichar_isalnum (reasons_letter_at (text + at));
    if (at >= limit && reasons_segment_is_boundary (text, at)) {
      taken.start = at;
      words -= has_letter ? 1 : 0;
      has_letter = FALSE;
    }
  }
  return trim (text, taken);
}

static char *
dup_span (const char *text, Span span)
{
  return span.start < span.end ? g_strndup (text + span.start, span.end - span.start) : NULL;
}

/* A comma, an ampersand and a dash have a meaning in a directive; the rest is kept from being taken
 * apart on its way. */
static void
append_term (GString *directive, const char *term)
{
  for (const char *p = term; *p != '\0'; p++) {
    if (g_ascii_isalnum (*p) || strchr ("._~", *p) != NULL)
      g_string_append_c (directive, *p);
    else
      g_string_append_printf (directive, "%%%02X", (guchar) *p);
  }
}

static char *
write_directive (const ReasonsTextDirective *terms)
{
  GString *directive = g_string_new ("text=");

  if (terms->prefix != NULL) {
    append_term (directive, terms->prefix);
    g_string_append (directive, "-,");
  }
  append_term (directive, terms->start);
  if (terms->end != NULL) {
    g_string_append_c (directive, ',');
    append_term (directive, terms->end);
  }
  if (terms->suffix != NULL) {
    g_string_append (directive, ",-");
    append_term (directive, terms->suffix);
  }
  return g_string_free_and_steal (directive);
}

typedef struct {
  const char *text;
  ReasonsMatchText *prepared;
  Span passage;
} Search;

/* Returns: (transfer full) (nullable): the directive of these terms, where it leads to the passage alone. */
static char *
try_terms (const Search *search, Span before, Span start, Span end, Span after)
{
  g_autofree char *prefix = dup_span (search->text, before);
  g_autofree char *start_text = dup_span (search->text, start);
  g_autofree char *end_text = dup_span (search->text, end);
  g_autofree char *suffix = dup_span (search->text, after);
  ReasonsTextDirective terms = { prefix, start_text, end_text, suffix };
  ReasonsTextMatch match;

  if (start_text == NULL)
    return NULL;
  match = reasons_match_text_find (search->prepared, &terms);
  if (match.count != 1 || match.start != search->passage.start || match.end != search->passage.end)
    return NULL;
  return write_directive (&terms);
}

/* As little context as will do: none, then before, then after, then on both sides. */
static char *
try_with_context (const Search *search, Span start, Span end)
{
  const Span none = { 0 };
  const Span all_before = { 0, search->passage.start };
  const Span all_after = { search->passage.end, strlen (search->text) };
  char *directive = try_terms (search, none, start, end, none);

  for (gsize i = 0; directive == NULL && i < G_N_ELEMENTS (context_words); i++) {
    Span before = take_last (search->text, all_before, context_words[i]);
    Span after = take_first (search->text, all_after, context_words[i]);

    directive = try_terms (search, before, start, end, none);
    if (directive == NULL)
      directive = try_terms (search, none, start, end, after);
    if (directive == NULL)
      directive = try_terms (search, before, start, end, after);
  }
  return directive;
}

char *
reasons_text_fragment_new (ReasonsMatchText *match_text, gsize offset, gsize length)
{
  const char *text;
  Search search;
  gboolean is_long;
  char *directive = NULL;

  g_return_val_if_fail (match_text != NULL, NULL);
  text = reasons_match_text_get_text (match_text);
  g_return_val_if_fail (offset <= strlen (text) && length <= strlen (text) - offset, NULL);

  search = (Search){ text, match_text, trim (text, (Span){ offset, offset + length }) };
  if (search.passage.start == search.passage.end)
    return NULL;
  search.passage = grow_to_words (text, search.passage);

  length = search.passage.end - search.passage.start;
  is_long = memchr (text + search.passage.start, '\n', length) != NULL ||
            length > REASONS_TEXT_FRAGMENT_MOST_TERM ||
            g_utf8_strlen (text + search.passage.start, (gssize) length) > REASONS_TEXT_FRAGMENT_MOST_WHOLE;
  if (!is_long)
    return try_with_context (&search, search.passage, (Span){ 0 });

  for (gsize i = 0; directive == NULL && i < G_N_ELEMENTS (end_words); i++)
    directive = try_with_context (&search, take_first (text, search.passage, end_words[i]),
                                  take_last (text, search.passage, end_words[i]));
  return directive;
}

char *
reasons_text_fragment_link (const char *url, const char *directive)
{
  const char *fragment;
  gsize length;

  g_return_val_if_fail (url != NULL, NULL);

  fragment = strchr (url, '#');
  if (fragment != NULL && strstr (fragment, DELIMITER) != NULL)
    length = (gsize) (strstr (fragment, DELIMITER) - url);
  else
    length = strlen (url);
  if (directive == NULL && length > 0 && url[length - 1] == '#' && fragment == url + length - 1)
    length--;

  return g_strdup_printf ("%.*s%s%s%s", (int) length, url,
                          directive != NULL && fragment == NULL ? "#" : "",
                          directive != NULL ? DELIMITER : "", directive != NULL ? directive : "");
}
