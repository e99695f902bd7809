/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document.h"
#include "sanitize.h"
#include "serialize.h"

static const struct {
  const char *name;
  const char *html;
  const char *expected;
} cases[] = {
  { "kept", "<p><math display=block><mfrac><mi mathvariant=normal>d</mi><mrow><mo>-</mo><mn>2</mn></mrow>"
            "</mfrac></math>",
    "<p><math display=\"block\"><mfrac><mi mathvariant=\"normal\">d</mi><mrow><mo>-</mo><mn>2</mn></mrow>"
    "</mfrac></math></p>" },
  { "attributes", "<p><math href=javascript:x display=x onclick=y><mi mathvariant=bold style=z>x</mi></math>",
    "<p><math><mi>x</mi></math></p>" },
  { "annotation", "<p><math><semantics><mi>x</mi><annotation encoding=TeX>\\x</annotation>"
                  "<annotation-xml encoding=text/html><p>y</p></annotation-xml></semantics></math>",
    "<p><math><mi>x</mi></math></p>" },
  { "html-inside", "<p><math><mtext>a <b onclick=x>b</b><img src=/c.png><script>d</script></mtext></math>",
    "<p><math><mtext>a b</mtext></math></p>" },
  { "unknown", "<p><math><maction actiontype=x><mi>x</mi></maction></math>",
    "<p><math><mi>x</mi></math></p>" },
  { "nested", "<p><math><mtext><math><mi>x</mi></math></mtext></math>",
    "<p><math><mtext>x</mtext></math></p>" },
  { "glyph", "<p><math><mtext><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=x&gt;\">",
    "<p><math><mtext></mtext></math></p>" },
  { "picture-inside", "<p><math><mi><svg><style><a></style></svg>x</mi></math>",
    "<p><math><mi>x</mi></math></p>" },
  { "outside", "<p><mi>x</mi>", "<p>x</p>" },
  { "twin", "<p><span><math><mi>x</mi></math></span><span aria-hidden=true><i>x</i></span>",
    "<p><span><math><mi>x</mi></math></span></p>" },
  { "in-table", "<table><math><mi>x</mi></math><tr><td><math><mi>y</mi></math></table>",
    "<math><mi>x</mi></math><table><tbody><tr><td><math><mi>y</mi></math></td></tr></tbody></table>" },
  { "breakout", "<p><math><mrow><p>x", "<p><math><mrow></mrow></math></p><p>x</p>" },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) content = g_bytes_new_static (cases[i].html, strlen (cases[i].html));
  g_autoptr (ReasonsDocument) document =
      reasons_document_new (content, REASONS_FORMAT_HTML, NULL, NULL);
  g_autofree char *html = NULL;

  reasons_sanitize (document, "https://feed.invalid/");
  html = reasons_serialize (document);
  g_assert_cmpstr (html, ==, cases[i].expected);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/reasons/article/formula/", cases[i].name, NULL);

    g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
  }

  return g_test_run ();
}
