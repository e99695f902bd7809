/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "file-name.h"

#include <string.h>

static void
test_names (void)
{
  static const struct {
    const char *title;
    const char *name;
  } cases[] = {
    { "5 Reasons to Write", "5 Reasons to Write.md" },
    { "../../etc/passwd", "etc-passwd.md" },
    { "a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j.md" },
    { ".hidden", "hidden.md" },
    { "tab\tand\nline", "tab-and-line.md" },
    { "\xe2\x80\xaetxt.exe", "txt.exe.md" },
    { "五个理由", "五个理由.md" },
    { "  . ", "list.md" },
    { "", "list.md" },
    { NULL, "list.md" },
    { "caf\xc3", "caf\xef\xbf\xbd.md" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = reasons_file_name_new (cases[i].title, "list", ".md");

    g_assert_cmpstr (name, ==, cases[i].name);
  }
}

static void
test_most_bytes (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *name = NULL;

  for (guint i = 0; i < REASONS_FILE_NAME_MOST_BYTES; i++)
    g_string_append (title, "五");
  name = reasons_file_name_new (title->str, "list", ".md");
  g_assert_cmpuint (strlen (name), ==, REASONS_FILE_NAME_MOST_BYTES + 3);
  g_assert_true (g_utf8_validate (name, -1, NULL));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/view/file-name/names", test_names);
  g_test_add_func ("/reasons/view/file-name/most-bytes", test_most_bytes);
  return g_test_run ();
}
