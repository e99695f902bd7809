/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Titles, leads, markers and gists: any text, in slices that must lie inside it. */

#include "config.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "gist.h"
#include "marker.h"
#include "promise.h"
#include "words.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize size);

static void
expect (gboolean holds,
        const char *what)
{
  if (!holds) {
    g_printerr ("%s\n", what);
    abort ();
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *raw = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  g_autoptr (ReasonsPromise) title = reasons_promise_new_from_title (text);
  g_autoptr (ReasonsPromise) lead = reasons_promise_new_from_lead (text);
  g_autoptr (ReasonsTokens) opening = reasons_tokens_new (text, REASONS_MARKER_LENGTH_MAX);
  gsize length = strlen (text), gist_offset, gist_length;
  ReasonsMarker marker;

  expect (lead == NULL || lead->count > 0, "A lead promises nothing");
  if (reasons_marker_read (opening, title, &marker))
    expect (marker.length <= length && g_utf8_validate (text + marker.length, -1, NULL),
            "A marker ends inside a character or outside the text");
  if (reasons_gist_find (text, "Label", &gist_offset, &gist_length))
    expect (gist_offset + gist_length <= length &&
                g_utf8_validate (text + gist_offset, (gssize) gist_length, NULL),
            "A gist lies inside a character or outside the text");
  reasons_words_get_role (text);
  reasons_words_is_noun (text);

  return 0;
}
