/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a whole article costs, from its bytes to its points and safe HTML, beside lexbor's bare parse
 * and serialisation of the same bytes. See the script `extract`, which runs it.
 *
 *   bench-extract files < LIST      LIST has a line TITLE <tab> PATH for each article
 *   bench-extract fresh < LIST      the same, with memory as the system hands it out
 *   bench-extract once < LIST       each is read twice, the second time by count_once()
 *   bench-extract generated SHAPE BYTES   an article made here, of about so many bytes
 *   bench-extract memory bare|whole SHAPE BYTES   peak memory of one round of that side, in KiB
 *
 * Prints a line of numbers for each article: bytes, milliseconds of lexbor, milliseconds of ours, and
 * of those bytes that are text how many the limits of an article leave; of `once`, nothing: it is for
 * callgrind, see the script `instructions`. SHAPE is `list`, many short paragraphs with links, or
 * `long`, paragraphs of some thousand bytes, half of them mark-up, which no limit cuts at 10 MB.
 *
 * But for `fresh`, a round finds the memory that the one before had: what a system takes for a page of
 * memory at its first touch differs tenfold between machines, and is no work of either side.
 */

#include "config.h"

#include <lexbor/html/html.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "article.h"

#define WARM_UP_ROUNDS 2
#define ROUNDS         9

/* What takes this long is the same each time. */
#define LONG_MILLISECONDS 2000
#define LONG_ROUNDS       3

/* With these a link has as much mark-up as the sentences around it have text. */
#define LONG_LINK_BYTES 260

/* More than any round needs. */
#define MEMORY_KEPT (1 << 30)

typedef struct {
  GBytes *content;
  const char *title;
  ReasonsFormat format;
} Article;

static double
get_milliseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static lxb_status_t
count_bytes (const lxb_char_t *data, size_t length, void *sum)
{
  *(gsize *)sum += length;
  return LXB_STATUS_OK;
}

static void
run_bare (const Article *article)
{
  gsize length, written = 0;
  const char *data = g_bytes_get_data (article->content, &length);
  lxb_html_document_t *document = lxb_html_document_create ();

  lxb_html_document_parse (document, (const lxb_char_t *)data, length);
  lxb_html_serialize_tree_cb (lxb_dom_interface_node (document), count_bytes, &written);
  lxb_html_document_destroy (document);
}

/* Returns: bytes of its text. */
static gsize
run_whole (const Article *article)
{
  g_autoptr (GError) error = NULL;
  ReasonsInput input = {
    .content = article->content,
    .title = article->title,
    .base_url = "https://feed.invalid/post",
    .format = article->format,
  };
  ReasonsArticle *whole = reasons_article_new (&input, NULL, &error);
  gsize kept;

  if (whole == NULL)
    g_error ("%s", error->message);
  kept = strlen (reasons_article_get_text (whole));
  reasons_article_unref (whole);
  return kept;
}

static int
compare (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

/* Both sides take turns, so that whatever else the machine does meets both. */
static void
measure (const Article *article, double *bare, double *whole)
{
  double bare_times[ROUNDS], whole_times[ROUNDS];
  int rounds = ROUNDS;

  for (int i = -WARM_UP_ROUNDS; i < rounds; i++) {
    double start = get_milliseconds (), middle, end;

    run_bare (article);
    middle = get_milliseconds ();
    run_whole (article);
    end = get_milliseconds ();
    if (end - start > LONG_MILLISECONDS)
      rounds = LONG_ROUNDS;
    if (i < 0)
      continue;
    bare_times[i] = middle - start;
    whole_times[i] = end - middle;
  }
  qsort (bare_times, (size_t)rounds, sizeof bare_times[0], compare);
  qsort (whole_times, (size_t)rounds, sizeof whole_times[0], compare);
  *bare = bare_times[rounds / 2];
  *whole = whole_times[rounds / 2];
}

static void
print (const Article *article)
{
  double bare, whole;

  measure (article, &bare, &whole);
  printf ("%zu %.4f %.4f %zu\n", g_bytes_get_size (article->content), bare, whole, run_whole (article));
}

static const char *const words[] = {
  "the",  "kettle", "stands", "on",   "a",     "shelf",    "above",  "our",    "stove", "and",
  "rain", "falls",  "slowly", "when", "nobody", "listens", "behind", "a",      "door",  "of",
  "oak",  "which",  "opens",  "only", "in",    "summer",   "so",     "people", "wait",  "outside",
};

static void
add_sentence (GString *html, guint n_words, guint *word)
{
  for (guint i = 0; i < n_words; i++) {
    *word = *word * 1103515245u + 12345u;
    g_string_append_printf (html, "%s ", words[(*word >> 16) % 30]);
  }
}

static void
add_heading (GString *html, guint entry)
{
  g_string_append_printf (html, "<h2>%u. Put the %s %s the %s</h2>\n", entry, words[entry % 30],
                          words[entry * 7 % 30], words[entry * 11 % 30]);
}

/* A list of tips of ordinary length, as many as it takes, with a link and some bold words in each. */
static void
add_short (GString *html, guint entry, guint *word)
{
  add_heading (html, entry);
  for (guint paragraph = 0; paragraph < 3; paragraph++) {
    g_string_append (html, "<p>");
    for (guint sentence = 0; sentence < 4; sentence++) {
      g_string_append_printf (html, "%s ", sentence == 2 ? "<b>Then</b>" : "Once");
      add_sentence (html, 12 + (entry + sentence) % 7, word);
      g_string_append (html, "<a href=\"https://example.invalid/page\">ends</a>. ");
    }
    g_string_append (html, "</p>\n");
  }
}

/* The same of long paragraphs, and of links as trackers make them. */
static void
add_long (GString *html, guint entry, guint *word)
{
  add_heading (html, entry);
  for (guint paragraph = 0; paragraph < 3; paragraph++) {
    g_string_append (html, "<p class=\"wp-block-paragraph has-medium-font-size\" style=\"margin-bottom: 1em\">");
    for (guint sentence = 0; sentence < 20; sentence++) {
      g_string_append (html, "Once ");
      add_sentence (html, 12 + (entry + sentence) % 7, word);
      if (sentence % 5 == 0)
        g_string_append_printf (html, "<a class=\"external\" href=\"https://example.invalid/page/%u?utm_source=feed"
                                "&amp;utm_medium=%0*u&amp;utm_campaign=all\">ends</a>. ", entry, LONG_LINK_BYTES, *word);
      else
        g_string_append (html, "ends. ");
    }
    g_string_append (html, "</p>\n");
  }
}

static GBytes *
generate (const char *shape, gsize bytes)
{
  GString *html = g_string_sized_new (bytes + 1024);
  guint word = 0;

  for (guint entry = 1; html->len < bytes; entry++) {
    if (strcmp (shape, "long") == 0)
      add_long (html, entry, &word);
    else
      add_short (html, entry, &word);
  }
  return g_string_free_to_bytes (html);
}

/* What getrusage() tells includes the program that started this one. */
static void
print_peak_memory (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL) &&
      (line = strstr (status, "VmHWM:")) != NULL)
    printf ("%ld\n", strtol (line + strlen ("VmHWM:"), NULL, 10));
}

/* The name is what callgrind is told to look for. Clang makes no copies under other names. */
#if __has_attribute (noclone)
__attribute__ ((noclone))
#endif
__attribute__ ((noinline)) static void
count_once (const Article *article)
{
  run_whole (article);
}

static void
run_twice (const Article *article)
{
  run_whole (article);
  count_once (article);
}

static int
bench_files (void (*bench) (const Article *article))
{
  char *line = NULL;
  size_t size = 0;

  while (getline (&line, &size, stdin) > 0) {
    char *tab = strchr (line, '\t');
    g_autoptr (GBytes) content = NULL;
    g_autoptr (GError) error = NULL;
    Article article = {.title = line};
    char *data;
    gsize length;

    if (tab == NULL)
      continue;
    *tab = '\0';
    g_strchomp (tab + 1);
    if (!g_file_get_contents (tab + 1, &data, &length, &error)) {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
    content = g_bytes_new_take (data, length);
    article.content = content;
    article.format =
      g_str_has_suffix (tab + 1, ".txt") ? REASONS_FORMAT_TEXT : REASONS_FORMAT_HTML;
    bench (&article);
  }
  free (line);
  return EXIT_SUCCESS;
}

/* Memory that was freed stays with the process. */
static void
keep_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_MMAP_THRESHOLD, MEMORY_KEPT);
  mallopt (M_TRIM_THRESHOLD, MEMORY_KEPT);
#endif
}

int
main (int argc, char **argv)
{
  gsize bytes = argc > 3 ? (gsize)g_ascii_strtoull (argv[argc - 1], NULL, 10) : 0;
  g_autoptr (GBytes) content = NULL;
  Article article = {.title = "Tips for a small kitchen", .format = REASONS_FORMAT_HTML};

  if (argc == 2 && strcmp (argv[1], "fresh") == 0)
    return bench_files (print);
  if (argc < 2 || strcmp (argv[1], "memory") != 0)
    keep_memory ();
  if (argc == 2 && strcmp (argv[1], "files") == 0)
    return bench_files (print);
  if (argc == 2 && strcmp (argv[1], "once") == 0)
    return bench_files (run_twice);
  if (bytes == 0) {
    g_printerr ("usage: bench-extract files | fresh | once | generated SHAPE BYTES | memory bare|whole SHAPE BYTES\n");
    return 2;
  }
  content = generate (argv[argc - 2], bytes);
  article.content = content;
  if (strcmp (argv[1], "generated") == 0) {
    print (&article);
  } else {
    if (strcmp (argv[2], "bare") == 0)
      run_bare (&article);
    else
      run_whole (&article);
    print_peak_memory ();
  }
  return EXIT_SUCCESS;
}
