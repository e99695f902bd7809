/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole way: a title, a newline, the content. Labels and gists are slices of the text, anchors
 * stand in the safe HTML. */

#include "config.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "article.h"

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

static void
check_slice (const char *text,
             const char *slice,
             gsize offset)
{
  expect (offset + strlen (slice) <= strlen (text) &&
              strncmp (text + offset, slice, strlen (slice)) == 0,
          "A label or gist is no slice of the text");
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  const guint8 *newline = size > 0 ? memchr (data, '\n', size) : NULL;
  gsize title_length = newline != NULL ? (gsize) (newline - data) : 0;
  g_autofree char *raw_title = g_strndup ((const char *) data, title_length);
  g_autofree char *title = g_utf8_make_valid (raw_title, -1);
  g_autoptr (GBytes) content = g_bytes_new (data + title_length, size - title_length);
  ReasonsInput input = { content, REASONS_FORMAT_AUTO, title, "https://feed.invalid/1" };
  g_autoptr (ReasonsArticle) article = reasons_article_new (&input, NULL, NULL);
  const char *text, *html;

  expect (article != NULL, "No article");
  text = reasons_article_get_text (article);
  html = reasons_article_get_html (article);
  expect (g_utf8_validate (text, -1, NULL) && g_utf8_validate (html, -1, NULL), "Invalid UTF-8");
  for (guint i = 0; i < reasons_article_get_n_points (article); i++) {
    const ReasonsPoint *point = reasons_article_get_point (article, i);
    g_autofree char *id = g_strdup_printf (" id=\"%s\"", point->anchor);

    check_slice (text, point->label, point->label_offset);
    if (point->gist != NULL)
      check_slice (text, point->gist, point->gist_offset);
    expect (strstr (html, id) != NULL, "An anchor is missing");
  }

  return 0;
}
