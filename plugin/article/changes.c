/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "changes.h"

#include <stdlib.h>
#include <string.h>

#include "letters.h"

/* Labels of which this share of their pairs of letters is common say much the same (the coefficient
 * of Dice, 1945); 0.5 is met by one word of three that is another. */
#define SAME_SHARE 0.5

/* Bytes of a label that are compared letter by letter. */
#define MOST_LETTERS 400

#define GONE (-1)

static guint
count_points (ReasonsArticle *article)
{
  return MIN (reasons_article_get_n_points (article), REASONS_CHANGES_MOST_POINTS);
}

static char *
dup_key (ReasonsArticle *article, guint index)
{
  const char *label = reasons_article_get_point (article, index)->label;
  char *key = reasons_letters_fold (label, strlen (label));

  /* A label of signs alone is told from others by them. */
  if (*key == '\0') {
    g_free (key);
    key = g_strdup (label);
  }
  return key;
}

static int
compare_pairs (const void *a, const void *b)
{
  guint64 x = *(const guint64 *) a, y = *(const guint64 *) b;

  return (x > y) - (x < y);
}

/* Returns: (transfer full) (element-type guint64): its letters, two by two, in order of their values. */
static GArray *
make_pairs (const char *key)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  gunichar before = 0;

  for (const char *p = key; *p != '\0' && p < key + MOST_LETTERS; p = g_utf8_next_char (p)) {
    gunichar c = reasons_letter_at (p);
    guint64 pair = (guint64) before << 32 | c;

    g_array_append_val (pairs, pair);
    before = c;
  }
  qsort (pairs->data, pairs->len, sizeof (guint64), compare_pairs);
  return pairs;
}

static double
share_in_common (const GArray *a, const GArray *b)
{
  guint common = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;) {
    int order = compare_pairs (&g_array_index (a, guint64, i), &g_array_index (b, guint64, j));

    common += order == 0;
    i += order <= 0;
    j += order >= 0;
  }
  return a->len + b->len > 0 ? 2.0 * common / (a->len + b->len) : 0;
}

typedef struct {
  guint n_older, n_newer;
  int *to_newer;     /* for each older point, or GONE */
  gboolean *is_used; /* for each newer point */
  guint reworded;
} Matching;

static void
matching_free (Matching *self)
{
  g_free (self->to_newer);
  g_free (self->is_used);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Matching, matching_free)

static void
pair_up (Matching *self, guint older, guint newer)
{
  self->to_newer[older] = (int) newer;
  self->is_used[newer] = TRUE;
}

/* The first of those that say the same goes with the first, the second with the second. */
static void
match_same (Matching *self, GPtrArray *older_keys, GPtrArray *newer_keys)
{
  g_autoptr (GHashTable) waiting =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < self->n_newer; i++) {
    gpointer key = g_ptr_array_index (newer_keys, i);
    GQueue *queue = g_hash_table_lookup (waiting, key);

    if (queue == NULL) {
      queue = g_queue_new ();
      g_hash_table_insert (waiting, key, queue);
    }
    g_queue_push_tail (queue, GUINT_TO_POINTER (i));
  }
  for (guint i = 0; i < self->n_older; i++) {
    GQueue *queue = g_hash_table_lookup (waiting, g_ptr_array_index (older_keys, i));

    if (queue != NULL && !g_queue_is_empty (queue))
      pair_up (self, i, GPOINTER_TO_UINT (g_queue_pop_head (queue)));
  }
}

static void
match_alike (Matching *self, GPtrArray *older_keys, GPtrArray *newer_keys)
{
  g_autoptr (GPtrArray) newer_pairs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint j = 0; j < self->n_newer; j++)
    g_ptr_array_add (newer_pairs, make_pairs (g_ptr_array_index (newer_keys, j)));
  for (guint i = 0; i < self->n_older; i++) {
    g_autoptr (GArray) pairs = NULL;
    double best_share = 0;
    guint best = 0;

    if (self->to_newer[i] != GONE)
      continue;
    pairs = make_pairs (g_ptr_array_index (older_keys, i));
    for (guint j = 0; j < self->n_newer; j++) {
      double share =
        self->is_used[j] ? 0 : share_in_common (pairs, g_ptr_array_index (newer_pairs, j));

      if (share > best_share) {
        best_share = share;
        best = j;
      }
    }
    if (best_share >= SAME_SHARE) {
      pair_up (self, i, best);
      self->reworded++;
    }
  }
}

static Matching *
match_points (ReasonsArticle *older, ReasonsArticle *newer)
{
  Matching *self = g_new0 (Matching, 1);
  g_autoptr (GPtrArray) older_keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) newer_keys = g_ptr_array_new_with_free_func (g_free);

  self->n_older = count_points (older);
  self->n_newer = count_points (newer);
  self->to_newer = g_new (int, self->n_older);
  self->is_used = g_new0 (gboolean, self->n_newer);
  for (guint i = 0; i < self->n_older; i++) {
    self->to_newer[i] = GONE;
    g_ptr_array_add (older_keys, dup_key (older, i));
  }
  for (guint i = 0; i < self->n_newer; i++)
    g_ptr_array_add (newer_keys, dup_key (newer, i));
  match_same (self, older_keys, newer_keys);
  match_alike (self, older_keys, newer_keys);
  return self;
}

ReasonsChanges
reasons_changes_compare (ReasonsArticle *older, ReasonsArticle *newer)
{
  ReasonsChanges changes = { 0 };
  g_autoptr (Matching) matching = NULL;

  g_return_val_if_fail (older != NULL && newer != NULL, changes);

  matching = match_points (older, newer);
  for (guint i = 0; i < matching->n_older; i++)
    changes.removed += matching->to_newer[i] == GONE;
  for (guint i = 0; i < matching->n_newer; i++)
    changes.added += !matching->is_used[i];
  changes.reworded = matching->reworded;
  return changes;
}

gboolean
reasons_changes_any (const ReasonsChanges *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->added > 0 || self->removed > 0 || self->reworded > 0;
}

GArray *
reasons_changes_map (ReasonsArticle *older, ReasonsArticle *newer)
{
  g_autoptr (Matching) matching = NULL;
  GArray *map;

  g_return_val_if_fail (older != NULL && newer != NULL, NULL);

  matching = match_points (older, newer);
  map = g_array_sized_new (FALSE, FALSE, sizeof (int), matching->n_older);
  g_array_append_vals (map, matching->to_newer, matching->n_older);
  return map;
}
