/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes to a safe tree and back: whatever comes in, the judge of tests/xss has to be content with
 * what comes out, and a second parse and a second run have to change nothing. */

#include "config.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "oracle.h"
#include "sanitize.h"
#include "serialize.h"

#define BASE_URL "https://feed.invalid/posts/1?p=2"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize size);

static char *
sanitize (const void *data,
          gsize size,
          ReasonsFormat format,
          char **tree)
{
  g_autoptr (GBytes) content = g_bytes_new (data, size);
  g_autoptr (ReasonsDocument) document = reasons_document_new (content, format, NULL, NULL);

  reasons_sanitize (document, BASE_URL);
  *tree = oracle_describe_tree (reasons_document_get_root (document));

  return reasons_serialize (document);
}

static void
fail (const char *fault,
      const char *html,
      const char *again)
{
  g_printerr ("%s\n%s\n%s\n", fault, html, again);
  abort ();
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *tree = NULL;
  g_autofree char *tree_again = NULL;
  g_autofree char *html = NULL;
  g_autofree char *again = NULL;
  g_autofree char *parsed = NULL;
  g_autofree char *fault = NULL;

  if (size == 0)
    return 0;

  html = sanitize (data + 1, size - 1, data[0] % 8 == 0 ? REASONS_FORMAT_AUTO : REASONS_FORMAT_HTML,
                   &tree);
  fault = oracle_judge (html);
  if (fault != NULL)
    fail (fault, html, "");
  parsed = oracle_describe (html);
  if (strcmp (tree, parsed) != 0)
    fail ("Another tree after a second parse", tree, parsed);
  again = sanitize (html, strlen (html), REASONS_FORMAT_HTML, &tree_again);
  if (strcmp (html, again) != 0)
    fail ("Sanitised twice it differs", html, again);

  return 0;
}
