/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "attribute.h"

#include <string.h>

#include "decode.h"
#include "limit.h"
#include "node.h"

/* What ids of a feed start with, so that none of them is one of ours. */
#define ID_PREFIX "a-"

const char *
reasons_attribute_get_value (const lxb_dom_attr_t *attr)
{
  return attr->value != NULL && attr->value->data != NULL ? (const char *) attr->value->data : "";
}

void
reasons_attribute_set_value (lxb_dom_attr_t *attr,
                             const char *value)
{
  lxb_dom_attr_set_value (attr, (const lxb_char_t *) value, strlen (value));
}

static gboolean
check_text (ReasonsCleaning *self,
            lxb_dom_node_t *element,
            lxb_dom_attr_t *attr,
            const char *value)
{
  gsize length = strlen (value);
  g_autofree char *clean = reasons_cleaning_clean_text (value, &length);

  if (clean != NULL)
    reasons_attribute_set_value (attr, clean);

  return TRUE;
}

/* One of the words of @words, "|" between them; written as it stands there. */
static gboolean
check_word (lxb_dom_attr_t *attr,
            const char *value,
            const char *words,
            gboolean any_case)
{
  gsize length = strlen (value);

  for (const char *word = words; *word != '\0';) {
    gsize word_length = strcspn (word, "|");

    if (length == word_length && (any_case ? g_ascii_strncasecmp (word, value, length) == 0
                                           : strncmp (word, value, length) == 0)) {
      g_autofree char *written = g_strndup (word, word_length);

      reasons_attribute_set_value (attr, written);
      return TRUE;
    }
    word += word_length;
    word += *word == '|';
  }

  return FALSE;
}

static gboolean
check_dir (ReasonsCleaning *self,
           lxb_dom_node_t *element,
           lxb_dom_attr_t *attr,
           const char *value)
{
  return check_word (attr, value, "ltr|rtl|auto", TRUE);
}

static gboolean
check_scope (ReasonsCleaning *self,
             lxb_dom_node_t *element,
             lxb_dom_attr_t *attr,
             const char *value)
{
  return check_word (attr, value, "row|col|rowgroup|colgroup", TRUE);
}

static gboolean
check_list_type (ReasonsCleaning *self,
                 lxb_dom_node_t *element,
                 lxb_dom_attr_t *attr,
                 const char *value)
{
  return check_word (attr, value, "1|a|A|i|I", FALSE);
}

static gboolean
check_boolean (ReasonsCleaning *self,
               lxb_dom_node_t *element,
               lxb_dom_attr_t *attr,
               const char *value)
{
  reasons_attribute_set_value (attr, "");

  return TRUE;
}

/* Language tags (RFC 5646) by their shape. */
static gboolean
check_language (ReasonsCleaning *self,
                lxb_dom_node_t *element,
                lxb_dom_attr_t *attr,
                const char *value)
{
  gsize length = strlen (value);

  if (length == 0 || length > 35 || !g_ascii_isalpha (value[0]))
    return FALSE;
  for (const char *p = value; *p != '\0'; p++) {
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;
  }

  return TRUE;
}

/* Dates and times by their characters; what they say is the reader's to judge. */
static gboolean
check_datetime (ReasonsCleaning *self,
                lxb_dom_node_t *element,
                lxb_dom_attr_t *attr,
                const char *value)
{
  gsize length = strlen (value);

  return length > 0 && length <= 64 && strspn (value, "0123456789-:+.TZPYMWDHStz ") == length;
}

static gboolean
parse_integer (const char *value,
               gint64 min,
               gint64 max,
               gint64 *number)
{
  return g_ascii_string_to_signed (value, 10, min, max, number, NULL);
}

/* Digits at the start count, as browsers read dimensions ("640px"); percentages do not. */
static gboolean
check_side (ReasonsCleaning *self,
            lxb_dom_node_t *element,
            lxb_dom_attr_t *attr,
            const char *value)
{
  g_autofree char *digits = NULL;
  gint64 number;
  gsize length;

  while (g_ascii_isspace (*value))
    value++;
  length = strspn (value, "0123456789");
  digits = g_strndup (value, length);
  if (value[length + strspn (value + length, "0123456789.")] == '%' ||
      !parse_integer (digits, 1, REASONS_LIMIT_PICTURE_SIDE, &number))
    return FALSE;
  reasons_attribute_set_value (attr, digits);

  return TRUE;
}

static gboolean
check_counter (ReasonsCleaning *self,
               lxb_dom_node_t *element,
               lxb_dom_attr_t *attr,
               const char *value)
{
  gint64 number;

  return parse_integer (value, -REASONS_LIMIT_COUNTER, REASONS_LIMIT_COUNTER, &number);
}

static guint
get_span (lxb_dom_node_t *element,
          const char *name,
          guint max)
{
  const char *value = reasons_node_get_attribute (element, name);
  gint64 number;

  return value != NULL && parse_integer (value, 1, G_MAXUINT16, &number) ? (guint) MIN (number, max)
                                                                         : 1;
}

static gboolean
check_span (ReasonsCleaning *self,
            lxb_dom_node_t *element,
            lxb_dom_attr_t *attr,
            const char *value)
{
  gsize length;
  const char *name = (const char *) lxb_dom_attr_local_name (attr, &length);
  gboolean is_rows = name[0] == 'r';
  guint own = get_span (element, name, is_rows ? REASONS_LIMIT_ROWSPAN : REASONS_LIMIT_COLSPAN);
  guint fields = own * (is_rows ? get_span (element, "colspan", REASONS_LIMIT_COLSPAN) : 1);
  g_autofree char *written = NULL;

  if (own <= 1 || self->n_spanned + fields > REASONS_LIMIT_SPANNED_FIELDS)
    return FALSE;
  self->n_spanned += fields;
  written = g_strdup_printf ("%u", own);
  reasons_attribute_set_value (attr, written);

  return TRUE;
}

static gboolean
check_class (ReasonsCleaning *self,
             lxb_dom_node_t *element,
             lxb_dom_attr_t *attr,
             const char *value)
{
  for (const char *p = value; *p != '\0';) {
    gsize length = strcspn (p, " \t\n\f\r");

    if (length > 9 && length <= 40 && strncmp (p, "language-", 9) == 0 &&
        strspn (p + 9, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#-_.") >=
            length - 9) {
      g_autofree char *written = g_strndup (p, length);

      reasons_attribute_set_value (attr, written);
      return TRUE;
    }
    p += length;
    p += strspn (p, " \t\n\f\r");
  }

  return FALSE;
}

/* An id of ours-to-be stays as it is, and may be as long as one that becomes it, so that cleaning twice changes
 * nothing. */
char *
reasons_attribute_make_id (const char *value)
{
  gboolean is_ours = g_str_has_prefix (value, ID_PREFIX);
  gsize most = REASONS_LIMIT_ID_BYTES + (is_ours ? strlen (ID_PREFIX) : 0);

  if (value[0] == '\0' || strlen (value) > most ||
      value[strcspn (value, " \t\n\f\r")] != '\0' ||
      !reasons_decode_is_clean (value, strlen (value)))
    return NULL;

  return is_ours ? g_strdup (value) : g_strconcat (ID_PREFIX, value, NULL);
}

static gboolean
check_id (ReasonsCleaning *self,
          lxb_dom_node_t *element,
          lxb_dom_attr_t *attr,
          const char *value)
{
  g_autofree char *id = reasons_attribute_make_id (value);

  if (id == NULL)
    return FALSE;
  if (self->ids == NULL)
    self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  reasons_attribute_set_value (attr, id);

  return g_hash_table_add (self->ids, g_steal_pointer (&id));
}

static gboolean
check_href (ReasonsCleaning *self,
            lxb_dom_node_t *element,
            lxb_dom_attr_t *attr,
            const char *value)
{
  g_autoptr (ReasonsUrl) url = reasons_url_resolve (self->base, value);
  g_autofree char *written = NULL;
  const char *start = value + strspn (value, " \t\n\f\r");

  if (start[0] == '#' || (url != NULL && self->base != NULL &&
                          reasons_url_get_fragment (url) != NULL &&
                          reasons_url_is_same_page (url, self->base))) {
    if (self->links == NULL)
      self->links = g_ptr_array_new ();
    g_ptr_array_add (self->links, attr);
    return TRUE;
  }

  if (url != NULL) {
    reasons_url_strip_tracking (url);
    written = reasons_url_to_string (url);
  } else {
    written = reasons_url_clean_mailto (value);
  }
  if (written != NULL)
    reasons_attribute_set_value (attr, written);

  return written != NULL;
}

/* The source is chosen by reasons_picture_choose(), which leaves it clean. */
static gboolean
check_source (ReasonsCleaning *self,
              lxb_dom_node_t *element,
              lxb_dom_attr_t *attr,
              const char *value)
{
  return TRUE;
}

static const struct {
  const char *name;
  lxb_tag_id_t tags[4]; /* none for all */
  ReasonsAttributeCheck check;
} allowed[] = {
  { "alt", { LXB_TAG_IMG }, check_text },
  { "class", { LXB_TAG_CODE, LXB_TAG_PRE }, check_class },
  { "colspan", { LXB_TAG_TD, LXB_TAG_TH }, check_span },
  { "datetime", { LXB_TAG_TIME, LXB_TAG_INS, LXB_TAG_DEL }, check_datetime },
  { "dir", { 0 }, check_dir },
  { "height", { LXB_TAG_IMG }, check_side },
  { "href", { LXB_TAG_A }, check_href },
  { "hreflang", { LXB_TAG_A }, check_language },
  { "id", { 0 }, check_id },
  { "lang", { 0 }, check_language },
  { "open", { LXB_TAG_DETAILS }, check_boolean },
  { "reversed", { LXB_TAG_OL }, check_boolean },
  { "rowspan", { LXB_TAG_TD, LXB_TAG_TH }, check_span },
  { "scope", { LXB_TAG_TH }, check_scope },
  { "span", { LXB_TAG_COL, LXB_TAG_COLGROUP }, check_span },
  { "src", { LXB_TAG_IMG }, check_source },
  { "start", { LXB_TAG_OL }, check_counter },
  { "title", { 0 }, check_text },
  { "type", { LXB_TAG_OL }, check_list_type },
  { "value", { LXB_TAG_LI }, check_counter },
  { "width", { LXB_TAG_IMG }, check_side },
};

ReasonsAttributeCheck
reasons_attribute_find_check (lxb_tag_id_t tag,
                              const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (allowed); i++) {
    if (allowed[i].name[0] != name[0] || strcmp (allowed[i].name, name) != 0)
      continue;
    if (allowed[i].tags[0] == LXB_TAG__UNDEF)
      return allowed[i].check;
    for (gsize j = 0; j < G_N_ELEMENTS (allowed[i].tags); j++) {
      if (allowed[i].tags[j] == tag)
        return allowed[i].check;
    }
    return NULL;
  }

  return NULL;
}
