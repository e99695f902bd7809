/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <lexbor/tag/tag.h>
#include <string.h>

#include "tags.h"

/* Our table and lexbor's must not disagree about a name or about what has no end tag. */
static void
test_names_match_the_parser (void)
{
  for (lxb_tag_id_t tag = LXB_TAG__BEGIN; tag < LXB_TAG__LAST_ENTRY; tag++) {
    const ReasonsTag *known = reasons_tags_get (tag);
    gsize length;
    const char *name = (const char *) lxb_tag_name_by_id (tag, &length);

    if (known->name == NULL)
      continue;
    g_assert_cmpstr (known->name, ==, name);
    if (known->fate == REASONS_TAG_KEEP || known->fate == REASONS_TAG_PICTURE)
      g_assert_cmpint ((known->flags & REASONS_TAG_VOID) != 0, ==, lxb_html_tag_is_void (tag));
  }
}

static void
test_renamed_to_kept (void)
{
  for (lxb_tag_id_t tag = LXB_TAG__BEGIN; tag < LXB_TAG__LAST_ENTRY; tag++) {
    const ReasonsTag *known = reasons_tags_get (tag);

    if (known->fate == REASONS_TAG_RENAME)
      g_assert_cmpint (reasons_tags_get (known->to)->fate, ==, REASONS_TAG_KEEP);
  }
}

static void
test_dangerous_go (void)
{
  static const lxb_tag_id_t dangerous[] = {
    LXB_TAG_SCRIPT,   LXB_TAG_STYLE,  LXB_TAG_TEMPLATE, LXB_TAG_BASE,   LXB_TAG_META,
    LXB_TAG_LINK,     LXB_TAG_SVG,    LXB_TAG_MATH,     LXB_TAG_INPUT,  LXB_TAG_BUTTON,
    LXB_TAG_TEXTAREA, LXB_TAG_SELECT, LXB_TAG_TITLE,    LXB_TAG_DIALOG, LXB_TAG_FRAMESET,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dangerous); i++)
    g_assert_cmpint (reasons_tags_get (dangerous[i])->fate, ==, REASONS_TAG_DROP);
  g_assert_cmpint (reasons_tags_get (LXB_TAG__LAST_ENTRY + 1)->fate, ==, REASONS_TAG_UNWRAP);
}

static void
test_look_up (void)
{
  g_assert_true (reasons_tags_is_known ("BlockQuote", 10));
  g_assert_true (reasons_tags_is_known ("pre>", 3));
  g_assert_false (reasons_tags_is_known ("pr", 2));
  g_assert_false (reasons_tags_is_known ("", 0));
  g_assert_true (reasons_tags_is_raw ("SCRIPT", 6));
  g_assert_false (reasons_tags_is_raw ("p", 1));
  g_assert_true (reasons_tags_is_block ("p", 1));
  g_assert_false (reasons_tags_is_block ("b", 1));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reasons/article/tags/names-match-the-parser", test_names_match_the_parser);
  g_test_add_func ("/reasons/article/tags/renamed-to-kept", test_renamed_to_kept);
  g_test_add_func ("/reasons/article/tags/dangerous-go", test_dangerous_go);
  g_test_add_func ("/reasons/article/tags/look-up", test_look_up);

  return g_test_run ();
}
