/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "place.h"

#include <string.h>

#include "letters.h"

/* Never 0, which stands for no label. */
static guint64
make_fingerprint (const char *label)
{
  g_autofree char *letters = reasons_letters_fold (label, strlen (label));
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  guint64 fingerprint = 0;

  g_checksum_update (checksum, (const guchar *) (*letters != '\0' ? letters : label), -1);
  g_checksum_get_digest (checksum, digest, &length);
  for (gsize i = 0; i < sizeof fingerprint; i++)
    fingerprint = fingerprint << 8 | digest[i];
  return MAX (fingerprint, 1);
}

static guint64
fingerprint_of (ReasonsArticle *article, guint index)
{
  return make_fingerprint (reasons_article_get_point (article, index)->label);
}

void
reasons_place_init (ReasonsPlace *self, ReasonsArticle *article, guint point, guint offset)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (article != NULL);
  g_return_if_fail (point < reasons_article_get_n_points (article));

  self->point = point;
  self->offset = offset;
  self->label = fingerprint_of (article, point);
  self->before = point > 0 ? fingerprint_of (article, point - 1) : 0;
}

int
reasons_place_find (const ReasonsPlace *self, ReasonsArticle *article, guint *offset)
{
  guint count;
  int same = -1, after = -1;

  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail (article != NULL, -1);
  g_return_val_if_fail (offset != NULL, -1);

  count = reasons_article_get_n_points (article);
  for (guint i = 0; i < count; i++) {
    guint64 label = fingerprint_of (article, i);

    if (label == self->label &&
        (same < 0 || ABS ((gint64) i - self->point) < ABS ((gint64) same - self->point)))
      same = (int) i;
    if (label == self->before && i + 1 < count && after < 0)
      after = (int) i + 1;
  }
  *offset = same >= 0 ? self->offset : 0;
  return same >= 0 ? same : after;
}
