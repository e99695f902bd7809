/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/** REASONS_BYTES: how many bytes of a text are looked at at once. */
#define REASONS_BYTES 16

/**
 * ReasonsBytes:
 *
 * So many bytes side by side, by the vector extension that GCC and clang share: `bytes == ' '` compares
 * each of them, and has 0xff where it holds and 0 elsewhere.
 */
typedef guint8 ReasonsBytes __attribute__ ((vector_size (REASONS_BYTES)));

/** reasons_bytes_load: Returns: %REASONS_BYTES bytes from @start on, on whatever boundary. */
static inline ReasonsBytes
reasons_bytes_load (const void *start)
{
  ReasonsBytes bytes;

  memcpy (&bytes, start, sizeof bytes);
  return bytes;
}

/** reasons_bytes_any: Returns: whether any of them is not 0. */
static inline gboolean
reasons_bytes_any (ReasonsBytes bytes)
{
  guint64 halves[2];

  memcpy (halves, &bytes, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

/** reasons_bytes_count: Returns: how many of them are 0xff, where the others are 0. */
static inline guint
reasons_bytes_count (ReasonsBytes bytes)
{
  guint64 halves[2];

  bytes &= 1;
  memcpy (halves, &bytes, sizeof halves);
  /* The highest byte of the product is the sum of all. */
  return (guint) ((halves[0] + halves[1]) * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
}

G_END_DECLS
