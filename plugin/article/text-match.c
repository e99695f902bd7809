/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-match.h"

#include <string.h>

#include "letters.h"
#include "segment.h"

#define NOWHERE G_MAXUINT

/* What asking for the ends of a word costs, in comparisons of two characters. */
#define BOUNDARY_STEPS 50

/* A character as it is compared, and where the one it comes from starts. */
typedef struct {
  gunichar c;
  gsize offset;
} Folded;

struct _ReasonsMatchText {
  const char *text;
  GArray *folded; /* Folded, ended by one of 0 at the end of the text */
  gint64 steps;   /* that are left */
};

/* A stretch of the folded text. */
typedef struct {
  guint start;
  guint end;
} Range;

/* The primary level of UTS #10, near enough: letters without case and marks. Whatever it takes for
 * the same besides only makes a match harder to be unique. */
static GArray *
fold (const char *text)
{
  GArray *folded = g_array_new (FALSE, FALSE, sizeof (Folded));
  Folded last = { 0 };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
    gsize n = g_unichar_fully_decompose (reasons_letter_at (p), TRUE, parts, G_N_ELEMENTS (parts));

    for (gsize i = 0; i < n; i++) {
      Folded one = { g_unichar_tolower (parts[i]), (gsize) (p - text) };

      if (!g_unichar_ismark (parts[i]) && g_unichar_type (parts[i]) != G_UNICODE_FORMAT)
        g_array_append_val (folded, one);
    }
  }
  last.offset = strlen (text);
  g_array_append_val (folded, last);
  return folded;
}

ReasonsMatchText *
reasons_match_text_new (const char *text)
{
  ReasonsMatchText *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (ReasonsMatchText, 1);
  self->text = text;
  self->folded = fold (text);
  self->steps = REASONS_MATCH_TEXT_MOST_STEPS;
  return self;
}

const char *
reasons_match_text_get_text (const ReasonsMatchText *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text;
}

void
reasons_match_text_free (ReasonsMatchText *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->folded);
  g_free (self);
}

static const Folded *
at (const ReasonsMatchText *self, guint index)
{
  return &g_array_index (self->folded, Folded, index);
}

static gsize
offset_of (const ReasonsMatchText *self, guint index)
{
  return at (self, index)->offset;
}

/* Marks after the last letter belong to it. */
static gboolean
is_bounded (ReasonsMatchText *self, guint index)
{
  gsize offset = offset_of (self, index);

  self->steps -= BOUNDARY_STEPS;
  if (index > 0 && offset_of (self, index - 1) == offset)
    return FALSE;
  return reasons_segment_is_boundary (self->text, offset);
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\n';
}

static guint
skip_space (const ReasonsMatchText *self, guint index, guint end)
{
  while (index < end && is_space (at (self, index)->c))
    index++;
  return index;
}

static gboolean
matches_at (ReasonsMatchText *self,
            const GArray *term,
            guint index,
            guint end,
            gboolean start_bounded,
            gboolean end_bounded)
{
  guint length = term->len - 1;
  guint i = 0;

  if (length == 0 || index > end || length > end - index)
    return FALSE;
  while (i < length && at (self, index + i)->c == g_array_index (term, Folded, i).c)
    i++;
  self->steps -= i + 1;
  return i == length && (!start_bounded || is_bounded (self, index)) &&
         (!end_bounded || is_bounded (self, index + length));
}

/* “Find a string in range”. Terms have no line break, so that a match is in one block. */
static gboolean
find (ReasonsMatchText *self,
      const GArray *term,
      Range range,
      gboolean start_bounded,
      gboolean end_bounded,
      Range *found)
{
  for (guint i = range.start; i < range.end && self->steps > 0; i++) {
    if (matches_at (self, term, i, range.end, start_bounded, end_bounded)) {
      *found = (Range){ i, i + term->len - 1 };
      return TRUE;
    }
  }
  return FALSE;
}

typedef struct {
  GArray *prefix;
  GArray *start;
  GArray *end;
  GArray *suffix;
} Terms;

/* The inner loop: the end of the text, and what must stand after it. Where an end is missing for one
 * start it is missing for every later one, and @over tells so. */
static gboolean
find_end (ReasonsMatchText *self, const Terms *terms, Range *match, guint search_end, gboolean *over)
{
  for (;;) {
    Range end;
    guint after;

    if (terms->end != NULL) {
      *over = !find (self, terms->end, (Range){ match->end, search_end }, TRUE,
                     terms->suffix == NULL, &end);
      if (*over)
        return FALSE;
      match->end = end.end;
    }
    if (terms->suffix == NULL)
      return TRUE;

    after = skip_space (self, match->end, search_end);
    if (matches_at (self, terms->suffix, after, search_end, FALSE, TRUE))
      return TRUE;
    if (terms->end == NULL)
      return FALSE;
  }
}

static gboolean
find_next (ReasonsMatchText *self, const Terms *terms, Range *search, Range *match)
{
  gboolean end_bounded = terms->end != NULL || terms->suffix == NULL;
  gboolean over = FALSE;

  while (!over && search->start < search->end) {
    if (terms->prefix != NULL) {
      Range prefix;
      guint start;

      if (!find (self, terms->prefix, *search, TRUE, FALSE, &prefix))
        return FALSE;
      search->start = prefix.start + 1;
      start = skip_space (self, prefix.end, search->end);
      if (!matches_at (self, terms->start, start, search->end, FALSE, end_bounded))
        continue;
      *match = (Range){ start, start + terms->start->len - 1 };
    } else {
      if (!find (self, terms->start, *search, TRUE, end_bounded, match))
        return FALSE;
      search->start = match->start + 1;
    }
    if (find_end (self, terms, match, search->end, &over))
      return TRUE;
  }
  return FALSE;
}

static GArray *
fold_or_null (const char *term)
{
  return term != NULL ? fold (term) : NULL;
}

ReasonsTextMatch
reasons_match_text_find (ReasonsMatchText *self, const ReasonsTextDirective *directive)
{
  g_autoptr (GArray) prefix = NULL;
  g_autoptr (GArray) start = NULL;
  g_autoptr (GArray) end = NULL;
  g_autoptr (GArray) suffix = NULL;
  ReasonsTextMatch result = { 0 };
  Range search = { 0 };
  Range match = { NOWHERE, NOWHERE };

  g_return_val_if_fail (self != NULL, result);
  g_return_val_if_fail (directive != NULL && directive->start != NULL, result);

  prefix = fold_or_null (directive->prefix);
  start = fold (directive->start);
  end = fold_or_null (directive->end);
  suffix = fold_or_null (directive->suffix);
  search.end = self->folded->len - 1;

  while (result.count < 2 &&
         find_next (self, &(Terms){ prefix, start, end, suffix }, &search, &match)) {
    if (result.count++ == 0) {
      result.start = offset_of (self, match.start);
      result.end = offset_of (self, match.end);
    }
  }
  /* What has not been looked through to its end is not known to be the only one. */
  if (self->steps <= 0)
    result.count = 2;
  return result;
}
