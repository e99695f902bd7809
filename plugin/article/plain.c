/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "plain.h"

#include <string.h>

#include "tags.h"

/* How far a character reference may reach: the longest name has 31 letters, the shortest two. */
#define REFERENCE_BYTES 33u

/* A heading is short; what underlines it is of about its length, and of at least so many signs. */
#define HEADING_BYTES_MAX 240
#define RULE_BYTES_MIN    3

static gboolean
is_reference (const char *text,
              const char *end)
{
  const char *p = text + 1;
  gboolean is_numeric = p < end && *p == '#';

  p += is_numeric;
  if (is_numeric && p < end && (*p == 'x' || *p == 'X'))
    p++;
  for (const char *start = p; p < end && p - text < (gssize) REFERENCE_BYTES; p++) {
    if (*p == ';')
      return p - start >= (is_numeric ? 1 : 2);
    if (!(is_numeric ? g_ascii_isxdigit (*p) : g_ascii_isalnum (*p)))
      return FALSE;
  }

  return FALSE;
}

/* The end of the name of the tag at @text, %NULL where there is no tag. */
static const char *
find_name_end (const char *text,
               const char *end,
               const char **name)
{
  const char *p = text + 1;

  if (p < end && *p == '/')
    p++;
  if (p == end || !g_ascii_isalpha (*p))
    return NULL;

  *name = p;
  while (p < end && (g_ascii_isalnum (*p) || *p == '-'))
    p++;
  if (p == end || !(g_ascii_isspace (*p) || *p == '/' || *p == '>'))
    return NULL;

  return p;
}

gboolean
reasons_plain_is_markup (const char *text,
                         gsize length)
{
  const char *end = text + length;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; p < end; p++) {
    const char *name, *name_end;

    if (*p == '&' && is_reference (p, end))
      return TRUE;
    if (*p != '<')
      continue;
    if (end - p >= 9 && g_ascii_strncasecmp (p, "<!doctype", 9) == 0)
      return TRUE;
    if (end - p >= 4 && memcmp (p, "<!--", 4) == 0)
      return TRUE;
    name_end = find_name_end (p, end, &name);
    if (name_end != NULL && reasons_tags_is_known (name, (gsize) (name_end - name)) &&
        memchr (name_end, '>', (gsize) (end - name_end)) != NULL)
      return TRUE;
  }

  return FALSE;
}

static void
append_escaped (GString *html,
                const char *text,
                gsize length)
{
  for (gsize i = 0; i < length; i++) {
    switch (text[i]) {
    case '&':
      g_string_append (html, "&amp;");
      break;
    case '<':
      g_string_append (html, "&lt;");
      break;
    default:
      g_string_append_c (html, text[i]);
      break;
    }
  }
}

/* The length of the line at @text, without its end; @next is where the one after it starts. */
static gsize
read_line (const char *text,
           const char *end,
           const char **next)
{
  const char *p = text;

  while (p < end && *p != '\n' && *p != '\r' && *p != '\f')
    p++;
  *next = p;
  if (p < end)
    *next += p + 1 < end && p[0] == '\r' && p[1] == '\n' ? 2 : 1;

  while (p > text && g_ascii_isspace (p[-1]))
    p--;

  return (gsize) (p - text);
}

/* A line of one sign alone, as typewriters underline with: "=====", "-----". */
static gboolean
is_rule (const char *line,
         gsize length)
{
  if (length < RULE_BYTES_MIN || strchr ("=-~", line[0]) == NULL)
    return FALSE;
  for (gsize i = 1; i < length; i++)
    if (line[i] != line[0])
      return FALSE;
  return TRUE;
}

/* The level of a line that is underlined, 0 for others; @after is where the line after that starts. */
static guint
read_underlined (const char *line,
                 gsize length,
                 const char *next,
                 const char *end,
                 const char **after)
{
  gsize rule_length = next < end ? read_line (next, end, after) : 0;

  if (length > HEADING_BYTES_MAX || rule_length > 2 * length + RULE_BYTES_MIN ||
      rule_length * 4 < length || !is_rule (next, rule_length) || is_rule (line, length))
    return 0;
  return *next == '=' ? 1 : 2;
}

/* The level of "## Heading ##", 0 for other lines; the signs around it are taken off. */
static guint
read_hashes (const char **line,
             gsize *length)
{
  guint level = 0;

  while (level < *length && (*line)[level] == '#')
    level++;
  if (level == 0 || level > 6 || level + 1 >= *length || (*line)[level] != ' ' ||
      *length > HEADING_BYTES_MAX)
    return 0;
  *line += level + 1;
  *length -= level + 1;
  while (*length > 1 && ((*line)[*length - 1] == '#' || (*line)[*length - 1] == ' '))
    (*length)--;
  return level;
}

GString *
reasons_plain_to_html (const char *text,
                       gsize length)
{
  GString *html = g_string_sized_new (length + length / 8);
  const char *end = text + length;
  const char *next;
  gboolean is_open = FALSE;

  g_return_val_if_fail (text != NULL, html);

  for (const char *line = text; line < end; line = next) {
    gsize line_length = read_line (line, end, &next);
    const char *after = next;
    guint level = 0;

    if (line_length > 0)
      level = read_hashes (&line, &line_length);
    if (line_length > 0 && level == 0 && !is_open) {
      level = read_underlined (line, line_length, next, end, &after);
      next = level > 0 ? after : next;
    }
    if (level > 0) {
      if (is_open)
        g_string_append (html, "</p>\n");
      is_open = FALSE;
      g_string_append_printf (html, "<h%u>", level);
      append_escaped (html, line, line_length);
      g_string_append_printf (html, "</h%u>\n", level);
      continue;
    }

    if (line_length == 0) {
      if (is_open)
        g_string_append (html, "</p>\n");
      is_open = FALSE;
      continue;
    }
    g_string_append (html, is_open ? "<br>" : "<p>");
    append_escaped (html, line, line_length);
    is_open = TRUE;
  }
  if (is_open)
    g_string_append (html, "</p>\n");

  return html;
}

/* Where what follows the raw text of a script or style starts. */
static const char *
skip_raw_text (const char *p,
               const char *end,
               const char *name,
               gsize name_length)
{
  for (; p < end; p++) {
    p = memchr (p, '<', (gsize) (end - p));
    if (p == NULL)
      return end;
    if ((gsize) (end - p) > name_length + 2 && p[1] == '/' &&
        g_ascii_strncasecmp (p + 2, name, name_length) == 0)
      return p;
  }

  return end;
}

GString *
reasons_plain_from_markup (const char *html,
                           gsize length)
{
  GString *text = g_string_sized_new (length);
  const char *end = html + length;
  const char *p = html;

  g_return_val_if_fail (html != NULL, text);

  while (p < end) {
    const char *tag = memchr (p, '<', (gsize) (end - p));
    const char *name = NULL, *name_end, *close;

    if (tag == NULL)
      tag = end;
    g_string_append_len (text, p, tag - p);
    if (tag == end)
      break;

    name_end = find_name_end (tag, end, &name);
    if (name_end == NULL && !(end - tag > 1 && tag[1] == '!')) {
      g_string_append_c (text, '<');
      p = tag + 1;
      continue;
    }

    close = memchr (tag, '>', (gsize) (end - tag));
    if (close == NULL)
      break;
    p = close + 1;
    if (name_end == NULL)
      continue;
    if (tag[1] != '/' && reasons_tags_is_raw (name, (gsize) (name_end - name)))
      p = skip_raw_text (p, end, name, (gsize) (name_end - name));
    else if (reasons_tags_is_block (name, (gsize) (name_end - name)))
      g_string_append (text, "\n\n");
  }

  return text;
}
