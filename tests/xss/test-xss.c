/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document.h"
#include "oracle.h"
#include "payloads.h"
#include "sanitize.h"
#include "serialize.h"

#define BASE_URL "https://feed.invalid/posts/1?p=2"

/* The description of the tree that was sanitised, to be compared with what its mark-up parses to. */
static char *
sanitize (GBytes *content,
          char **html)
{
  g_autoptr (ReasonsDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = reasons_document_new (content, REASONS_FORMAT_HTML, NULL, &error);
  g_assert_no_error (error);
  reasons_sanitize (document, BASE_URL);
  *html = reasons_serialize (document);

  return oracle_describe_tree (reasons_document_get_root (document));
}

static char *
judge (const Payload *payload)
{
  g_autofree char *html = NULL;
  g_autofree char *again = NULL;
  g_autofree char *tree = sanitize (payload->content, &html);
  g_autofree char *parsed = oracle_describe (html);
  g_autofree char *tree_again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *fault = oracle_judge (html);

  if (fault != NULL)
    return fault;
  if (strcmp (tree, parsed) != 0)
    return g_strdup_printf ("another tree after a second parse:\n%s\n%s", tree, parsed);

  bytes = g_bytes_new_static (html, strlen (html));
  tree_again = sanitize (bytes, &again);
  if (strcmp (html, again) != 0)
    return g_strdup_printf ("sanitised twice it differs:\n%.2000s\n%.2000s", html, again);

  return NULL;
}

static void
judge_all (GPtrArray *payloads)
{
  guint n_faults = 0;

  for (guint i = 0; i < payloads->len; i++) {
    const Payload *payload = g_ptr_array_index (payloads, i);
    g_autofree char *fault = judge (payload);

    if (fault == NULL)
      continue;
    n_faults++;
    g_test_message ("%s %u: %s", payload->file, payload->index, fault);
  }
  g_test_message ("%u payloads sanitised, %u against the rules", payloads->len, n_faults);
  g_assert_cmpuint (n_faults, ==, 0);
}

static void
test_own (void)
{
  g_autoptr (GPtrArray) payloads = payloads_load_own ();

  g_assert_cmpuint (payloads->len, >, 0);
  judge_all (payloads);
}

static void
test_shared (void)
{
  g_autoptr (GPtrArray) payloads = payloads_load_shared ();

  if (payloads->len == 0) {
    g_test_skip ("REASONS_SHARED names no folder with payloads");
    return;
  }
  judge_all (payloads);
}

/* What they cost is for the benchmark to say; here they must end, within the limits. */
static void
test_generated (gconstpointer data)
{
  g_autoptr (GPtrArray) payloads = payloads_load_generated (GPOINTER_TO_SIZE (data));

  g_assert_cmpuint (payloads->len, >, 0);
  judge_all (payloads);
}

/* The judge has to find what it is there for. */
static void
test_judge_finds_faults (void)
{
  static const char *const bad[] = {
    "<script>x</script>",
    "<p onclick=\"x\">x</p>",
    "<a href=\"javascript:x\">x</a>",
    "<a href=\" java\tscript:x\">x</a>",
    "<a href=\"/relative\">x</a>",
    "<a href=\"https:/x\">x</a>",
    "<img src=\"data:image/svg+xml;base64,AA\">",
    "<img src=\"mailto:a@b\">",
    "<p id=\"reasons-1\">x</p>",
    "<p class=\"x\">x</p>",
    "<svg></svg>",
    "<math><mtext><p>x</p></mtext></math>",
    "<math><maction>x</maction></math>",
    "<math href=\"https://x.invalid/\">x</math>",
    "<!-- x -->",
    "</main><p>x</p>",
    "<form><p>x</p></form>",
    "<p style=\"color:red\">x</p>",
    "<img src=\"https://x.invalid/\" srcset=\"x\">",
    "<a rel=\"opener\" href=\"https://x.invalid/\">x</a>",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree char *fault = oracle_judge (bad[i]);

    if (fault == NULL)
      g_error ("No fault found in %s", bad[i]);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/xss/judge-finds-faults", test_judge_finds_faults);
  g_test_add_func ("/reasons/xss/own", test_own);
  g_test_add_func ("/reasons/xss/shared", test_shared);
  g_test_add_data_func ("/reasons/xss/generated/10-kilobytes", GSIZE_TO_POINTER (10000),
                        test_generated);
  g_test_add_data_func ("/reasons/xss/generated/100-kilobytes", GSIZE_TO_POINTER (100000),
                        test_generated);
  /* What a megabyte costs is for the build that users have; with the compiler's checks it takes many
   * minutes and finds what a tenth of it finds. */
#ifndef __SANITIZE_ADDRESS__
  g_test_add_data_func ("/reasons/xss/generated/1-megabyte", GSIZE_TO_POINTER (1000000),
                        test_generated);
#endif

  return g_test_run ();
}
