/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "oracle.h"

#include <string.h>

/* A page of ours around the article: what the article must not touch. */
#define PAGE_START                                                                                 \
  "<!DOCTYPE html><html><head><title>t</title></head><body><main id=\"reasons-article\">"
#define PAGE_END "</main><footer id=\"reasons-end\">end</footer></body></html>"

#define MAX_NODES 60000u
#define MAX_DEPTH 256u

static const char *const elements[] = {
  "a",       "abbr",   "address", "article",    "aside",  "b",       "bdi",    "bdo",   "blockquote",
  "br",      "caption", "cite",   "code",       "col",    "colgroup", "dd",    "del",   "details",
  "dfn",     "div",    "dl",      "dt",         "em",     "figcaption", "figure", "footer", "h1",
  "h2",      "h3",     "h4",      "h5",         "h6",     "header",  "hr",     "i",     "img",
  "ins",     "kbd",    "li",      "main",       "mark",   "nav",     "ol",     "p",     "pre",
  "q",       "rb",     "rp",      "rt",         "rtc",    "ruby",    "s",      "samp",  "section",
  "small",   "span",   "strong",  "sub",        "summary", "sup",    "table",  "tbody", "td",
  "tfoot",   "th",     "thead",   "time",       "tr",     "u",       "ul",     "var",   "wbr",
};

static const char *const formula_elements[] = {
  "math",  "menclose", "merror", "mfenced", "mfrac", "mi",   "mmultiscripts", "mn",   "mo",   "mover",
  "mpadded", "mphantom", "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub",
  "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
};

static const struct {
  const char *name;
  const char *elements; /* NULL for all */
} attributes[] = {
  { "display", " math " },   { "mathvariant", " mi " },
  { "alt", " img " },        { "class", " code pre " },
  { "colspan", " td th " },  { "datetime", " time ins del " },
  { "dir", NULL },           { "height", " img " },
  { "href", " a " },         { "hreflang", " a " },
  { "id", NULL },            { "lang", NULL },
  { "open", " details " },   { "referrerpolicy", " img " },
  { "rel", " a " },          { "reversed", " ol " },
  { "rowspan", " td th " },  { "scope", " th " },
  { "span", " col colgroup " }, { "src", " img " },
  { "start", " ol " },       { "title", NULL },
  { "type", " ol " },        { "value", " li " },
  { "width", " img " },
};

gboolean
oracle_is_safe_url (const char *url,
                    gboolean may_be_data,
                    gboolean may_be_mail)
{
  static const char *const pictures[] = { "image/png;", "image/jpeg;", "image/gif;",
                                          "image/webp;", "image/avif;" };
  g_autoptr (GString) bare = g_string_new (NULL);
  const guchar *start = (const guchar *) url;
  const guchar *end = start + strlen (url);

  while (start < end && *start <= ' ')
    start++;
  while (end > start && end[-1] <= ' ')
    end--;
  for (; start < end; start++) {
    if (*start != '\t' && *start != '\n' && *start != '\r')
      g_string_append_c (bare, (char) *start);
  }

  if (g_ascii_strncasecmp (bare->str, "https://", 8) == 0)
    return bare->str[8] != '\0' && !strchr ("/\\?#", bare->str[8]);
  if (g_ascii_strncasecmp (bare->str, "http://", 7) == 0)
    return bare->str[7] != '\0' && !strchr ("/\\?#", bare->str[7]);
  if (may_be_mail && g_ascii_strncasecmp (bare->str, "mailto:", 7) == 0)
    return strchr (bare->str, '&') == NULL &&
           (strchr (bare->str, '?') == NULL || strstr (bare->str, "?subject=") != NULL);
  if (may_be_data && g_ascii_strncasecmp (bare->str, "data:", 5) == 0) {
    for (gsize i = 0; i < G_N_ELEMENTS (pictures); i++) {
      if (g_str_has_prefix (bare->str + 5, pictures[i]))
        return TRUE;
    }
  }

  return FALSE;
}

static const char *
get_name (lxb_dom_node_t *node)
{
  return (const char *) lxb_dom_element_local_name (lxb_dom_interface_element (node), NULL);
}

static char *
judge_attribute (const char *element,
                 const char *name,
                 const char *value)
{
  g_autofree char *key = g_strdup_printf (" %s ", element);
  gboolean is_known = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++) {
    if (strcmp (attributes[i].name, name) == 0)
      is_known = attributes[i].elements == NULL || strstr (attributes[i].elements, key) != NULL;
  }
  if (!is_known)
    return g_strdup_printf ("attribute %s of %s", name, element);

  if (strcmp (name, "src") == 0 && !oracle_is_safe_url (value, TRUE, FALSE))
    return g_strdup_printf ("source %.80s", value);
  if (strcmp (name, "href") == 0 && !g_str_has_prefix (value, "#a-") &&
      !oracle_is_safe_url (value, FALSE, TRUE))
    return g_strdup_printf ("link %.80s", value);
  if (strcmp (name, "id") == 0 && !g_str_has_prefix (value, "a-"))
    return g_strdup_printf ("id %.80s", value);
  if (strcmp (name, "class") == 0 &&
      (!g_str_has_prefix (value, "language-") || strchr (value, ' ') != NULL))
    return g_strdup_printf ("class %.80s", value);
  if (strcmp (name, "rel") == 0 && strcmp (value, "noopener noreferrer") != 0)
    return g_strdup_printf ("rel %.80s", value);
  if (strcmp (name, "referrerpolicy") == 0 && strcmp (value, "no-referrer") != 0)
    return g_strdup_printf ("referrer policy %.80s", value);

  return NULL;
}

static gboolean
is_listed (const char *name,
           const char *const *names,
           gsize n)
{
  for (gsize i = 0; i < n; i++) {
    if (strcmp (names[i], name) == 0)
      return TRUE;
  }

  return FALSE;
}

/* MathML holds nothing but MathML. */
static gboolean
is_allowed (lxb_dom_node_t *node)
{
  if (node->ns == LXB_NS_MATH)
    return is_listed (get_name (node), formula_elements, G_N_ELEMENTS (formula_elements));

  return node->ns == LXB_NS_HTML && node->parent->ns == LXB_NS_HTML &&
         is_listed (get_name (node), elements, G_N_ELEMENTS (elements));
}

static char *
judge_element (lxb_dom_node_t *node)
{
  const char *name = get_name (node);

  if (!is_allowed (node))
    return g_strdup_printf ("element %s", name);

  for (lxb_dom_attr_t *attr = lxb_dom_element_first_attribute (lxb_dom_interface_element (node));
       attr != NULL; attr = lxb_dom_element_next_attribute (attr)) {
    const char *value = (const char *) lxb_dom_attr_value (attr, NULL);
    char *fault = judge_attribute (name, (const char *) lxb_dom_attr_qualified_name (attr, NULL),
                                   value != NULL ? value : "");

    if (fault != NULL)
      return fault;
  }

  return NULL;
}

static char *
judge_tree (lxb_dom_node_t *root)
{
  lxb_dom_node_t *node = root->first_child;
  guint depth = 1, n = 0;

  while (node != NULL) {
    char *fault = NULL;

    if (node->type == LXB_DOM_NODE_TYPE_ELEMENT)
      fault = judge_element (node);
    else if (node->type != LXB_DOM_NODE_TYPE_TEXT)
      fault = g_strdup_printf ("node of type %d", (int) node->type);
    if (fault == NULL && (++n > MAX_NODES || depth > MAX_DEPTH))
      fault = g_strdup_printf ("%u nodes, depth %u", n, depth);
    if (fault != NULL)
      return fault;

    if (node->first_child != NULL) {
      node = node->first_child;
      depth++;
      continue;
    }
    while (node != root && node->next == NULL) {
      node = node->parent;
      depth--;
    }
    node = node == root ? NULL : node->next;
  }

  return NULL;
}

static void
describe_text (lxb_dom_node_t *node,
               guint depth,
               GString *lines)
{
  lxb_dom_character_data_t *text = lxb_dom_interface_character_data (node);

  /* Text nodes next to each other are one to whoever reads the mark-up. */
  if (node->prev == NULL || node->prev->type != LXB_DOM_NODE_TYPE_TEXT)
    g_string_append_printf (lines, "%*s\"", (int) depth, "");
  g_string_append_len (lines, (const char *) text->data.data, (gssize) text->data.length);
  if (node->next == NULL || node->next->type != LXB_DOM_NODE_TYPE_TEXT)
    g_string_append (lines, "\"\n");
}

static void
describe_node (lxb_dom_node_t *node,
               guint depth,
               GString *lines)
{
  if (node->type == LXB_DOM_NODE_TYPE_TEXT) {
    describe_text (node, depth, lines);
    return;
  }
  if (node->type != LXB_DOM_NODE_TYPE_ELEMENT) {
    g_string_append_printf (lines, "type %d\n", (int) node->type);
    return;
  }

  g_string_append_printf (lines, "%*s<%s", (int) depth, "", get_name (node));
  for (lxb_dom_attr_t *attr = lxb_dom_element_first_attribute (lxb_dom_interface_element (node));
       attr != NULL; attr = lxb_dom_element_next_attribute (attr)) {
    const char *value = (const char *) lxb_dom_attr_value (attr, NULL);

    g_string_append_printf (lines, " %s=\"%s\"",
                            (const char *) lxb_dom_attr_qualified_name (attr, NULL),
                            value != NULL ? value : "");
  }
  g_string_append (lines, ">\n");
}

char *
oracle_describe_tree (lxb_dom_node_t *root)
{
  GString *lines = g_string_new (NULL);
  lxb_dom_node_t *node = root->first_child;
  guint depth = 0;

  while (node != NULL) {
    describe_node (node, depth, lines);
    if (node->first_child != NULL) {
      node = node->first_child;
      depth++;
      continue;
    }
    while (node != root && node->next == NULL) {
      node = node->parent;
      depth--;
    }
    node = node == root ? NULL : node->next;
  }

  return g_string_free (lines, FALSE);
}

/* One for all: making it costs more than what most payloads take to parse. */
static lxb_html_parser_t *
get_parser (gboolean scripting)
{
  static lxb_html_parser_t *parser;

  if (parser == NULL) {
    parser = lxb_html_parser_create ();
    g_assert_cmpint (lxb_html_parser_init (parser), ==, LXB_STATUS_OK);
  }
  lxb_html_parser_clean (parser);
  lxb_html_parser_scripting_set (parser, scripting);

  return parser;
}

static lxb_dom_node_t *
parse_fragment (const char *html,
                lxb_tag_id_t context)
{
  lxb_dom_node_t *root =
      lxb_html_parse_fragment_by_tag_id (get_parser (FALSE), NULL, context, LXB_NS_HTML,
                                         (const lxb_char_t *) html, strlen (html));

  g_assert_nonnull (root);

  return root;
}

static void
free_fragment (lxb_dom_node_t *root)
{
  lxb_html_document_destroy (lxb_html_interface_document (root->owner_document));
}

char *
oracle_describe (const char *html)
{
  lxb_dom_node_t *root = parse_fragment (html, LXB_TAG_DIV);
  char *description = oracle_describe_tree (root);

  free_fragment (root);

  return description;
}

static char *
judge_page (const char *html,
            const char *expected)
{
  g_autofree char *page = g_strconcat (PAGE_START, html, PAGE_END, NULL);
  g_autofree char *description = NULL;
  lxb_html_document_t *document;
  lxb_dom_node_t *body, *article, *end;
  char *fault = NULL;

  document = lxb_html_parse (get_parser (TRUE), (const lxb_char_t *) page, strlen (page));
  g_assert_nonnull (document);

  body = lxb_dom_interface_node (lxb_html_document_body_element (document));
  article = body->first_child;
  end = article != NULL ? article->next : NULL;
  if (article == NULL || article->local_name != LXB_TAG_MAIN || end == NULL ||
      end->local_name != LXB_TAG_FOOTER || end->next != NULL ||
      lxb_dom_interface_element (body)->first_attr != NULL) {
    fault = g_strdup ("it gets out of its place in the page");
  } else {
    description = oracle_describe_tree (article);
    fault = judge_tree (article);
    if (fault == NULL && strcmp (description, expected) != 0)
      fault = g_strdup ("another tree in a whole page");
  }
  lxb_html_document_destroy (document);

  return fault;
}

char *
oracle_judge (const char *html)
{
  static const lxb_tag_id_t contexts[] = { LXB_TAG_DIV, LXB_TAG_MAIN };
  g_autofree char *expected = oracle_describe (html);

  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++) {
    lxb_dom_node_t *root = parse_fragment (html, contexts[i]);
    g_autofree char *description = oracle_describe_tree (root);
    char *fault = judge_tree (root);

    if (fault == NULL && strcmp (description, expected) != 0)
      fault = g_strdup ("another tree in another context");
    free_fragment (root);
    if (fault != NULL)
      return fault;
  }

  return judge_page (html, expected);
}
