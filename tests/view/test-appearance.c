/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>
#include <math.h>

#include "contrast.h"
#include "harness.h"
#include "look-menu.h"
#include "look.h"
#include "resources.h"
#include "settings.h"
#include "web-view.h"

/* What the page makes of a look: styles and sizes as WebKit has computed them. */

#define NARROW 360

typedef struct {
  GSettings *settings;
  ReasonsLook *look;
  ReasonsWebView *view;
  GtkWindow *window;
} Fixture;

static ReasonsArticle *
read_html (const char *html)
{
  g_autoptr (GBytes) content = g_bytes_new (html, strlen (html));
  ReasonsInput input = { .content = content, .format = REASONS_FORMAT_HTML };

  return reasons_article_new (&input, NULL, NULL);
}

static void
show (Fixture *fixture,
      const char *html,
      const char *sign)
{
  g_autoptr (ReasonsArticle) article = read_html (html);
  g_autofree char *script = g_strdup_printf ("document.querySelectorAll (\"main %s\").length", sign);

  reasons_web_view_show_article (fixture->view, article, harness_masthead (), FALSE);
  harness_wait (harness_ask_number (fixture->view, script) > 0);
}

static void
set_up (Fixture *fixture,
        gconstpointer width)
{
  fixture->settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  reasons_look_reset (fixture->settings);
  fixture->look = reasons_look_new (fixture->settings);
  fixture->view = g_object_ref_sink (reasons_web_view_new ());
  reasons_web_view_set_look (fixture->view, fixture->look);
  fixture->window = harness_window (GTK_WIDGET (fixture->view), GPOINTER_TO_INT (width), 700);
}

static void
tear_down (Fixture *fixture,
           gconstpointer width)
{
  harness_close (fixture->window);
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->look);
  g_clear_object (&fixture->settings);
}

/* A computed style of the first element that @selector finds. */
static char *
get_style (Fixture *fixture,
           const char *selector,
           const char *property)
{
  g_autofree char *script =
    g_strdup_printf ("getComputedStyle (document.querySelector (\"%s\")).%s", selector, property);

  return harness_ask_string (fixture->view, script);
}

static gboolean
has_style (Fixture *fixture,
           const char *selector,
           const char *property,
           const char *value)
{
  g_autofree char *style = get_style (fixture, selector, property);

  return g_strcmp0 (style, value) == 0;
}

static GdkRGBA
get_color (Fixture *fixture,
           const char *selector,
           const char *property,
           const GdkRGBA *behind)
{
  g_autofree char *style = get_style (fixture, selector, property);
  GdkRGBA color;

  g_assert_true (gdk_rgba_parse (&color, style));
  if (behind != NULL) {
    color.red = color.red * color.alpha + behind->red * (1 - color.alpha);
    color.green = color.green * color.alpha + behind->green * (1 - color.alpha);
    color.blue = color.blue * color.alpha + behind->blue * (1 - color.alpha);
  }
  return color;
}

#define PLAIN                                                                                       \
  "<h2>One</h2><p>The mill was at the end of the river, and it was <a href='https://mill.example/'>" \
  "the one</a> that had a wheel.</p><figure><figcaption>The wheel</figcaption></figure>"            \
  "<h2>Two</h2><p>It was old, and nobody knew who had built it.</p>"

static void
test_settings_reach_page (Fixture *fixture,
                          gconstpointer width)
{
  show (fixture, PLAIN, "p");

  g_settings_set_enum (fixture->settings, REASONS_SETTING_TEXT_FONT, REASONS_TEXT_FONT_SERIF);
  harness_wait (has_style (fixture, "main p", "fontFamily", "serif"));
  reasons_look_set_font (fixture->look, "Noto Sans 30");
  g_settings_reset (fixture->settings, REASONS_SETTING_TEXT_FONT);
  harness_wait (has_style (fixture, "main p", "fontFamily", "\"Noto Sans\", sans-serif"));
  harness_wait (harness_ask_number (fixture->view, "parseFloat (getComputedStyle (document.body).fontSize)") >= 30);
  reasons_look_set_font (fixture->look, NULL);

  g_settings_set_int (fixture->settings, REASONS_SETTING_LINE_SPACING, 200);
  harness_wait (fabs (harness_ask_number (fixture->view,
                                          "parseFloat (getComputedStyle (document.body).lineHeight) / "
                                          "parseFloat (getComputedStyle (document.body).fontSize)") -
                      2) < 0.01);

  g_settings_set_boolean (fixture->settings, REASONS_SETTING_JUSTIFY, TRUE);
  harness_wait (has_style (fixture, "main p", "textAlign", "justify"));
  g_assert_true (has_style (fixture, "main p", "hyphens", "auto") ||
                 has_style (fixture, "main p", "webkitHyphens", "auto"));
  g_assert_cmpfloat (harness_ask_number (fixture->view, "document.querySelector (\"main\").lang === \"en\" ? 1 : 0"),
                     ==, 1);
}

static void
test_line_width (Fixture *fixture,
                 gconstpointer width)
{
  const char *ask = "document.querySelector (\"main\").clientWidth";
  double normal;
  double narrow;

  show (fixture, PLAIN, "p");
  harness_wait (has_style (fixture, "body", "maxWidth", "688px"));
  normal = harness_ask_number (fixture->view, ask);
  g_settings_set_enum (fixture->settings, REASONS_SETTING_LINE_WIDTH, REASONS_LINE_WIDTH_NARROW);
  harness_wait (harness_ask_number (fixture->view, ask) < normal);
  narrow = harness_ask_number (fixture->view, ask);
  g_settings_set_enum (fixture->settings, REASONS_SETTING_LINE_WIDTH, REASONS_LINE_WIDTH_WIDE);
  harness_wait (harness_ask_number (fixture->view, ask) > normal);
  g_settings_set_enum (fixture->settings, REASONS_SETTING_LINE_WIDTH, REASONS_LINE_WIDTH_FULL);
  harness_wait (harness_ask_number (fixture->view, ask) > GPOINTER_TO_INT (width) - 150);
  g_assert_cmpfloat (narrow, <, normal);
}

/* Text can be read on the page in every scheme, with and without high contrast. */
static void
test_colors (Fixture *fixture,
             gconstpointer width)
{
  static const struct {
    ReasonsColors colors;
    const char *name;
  } schemes[] = {
    { REASONS_COLORS_LIGHT, "light" },
    { REASONS_COLORS_SEPIA, "sepia" },
    { REASONS_COLORS_DARK, "dark" },
  };

  show (fixture, PLAIN, "p");
  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++) {
    g_autofree char *ask =
      g_strdup_printf ("document.documentElement.classList.contains (\"%s\") ? 1 : 0", schemes[i].name);
    GdkRGBA expected;
    GdkRGBA page;

    g_settings_set_enum (fixture->settings, REASONS_SETTING_COLORS, schemes[i].colors);
    harness_wait (harness_ask_number (fixture->view, ask) == 1);
    reasons_look_get_page_color (fixture->look, &expected);
    page = get_color (fixture, "html", "backgroundColor", NULL);
    g_assert_true (gdk_rgba_equal (&page, &expected));
    for (int high = 0; high < 2; high++) {
      double least = high ? REASONS_CONTRAST_ENHANCED : REASONS_CONTRAST_TEXT;
      static const char *const selectors[] = { "main p", "header .feed", "figcaption" };

      harness_ask_number (fixture->view, high ? "document.documentElement.classList.add (\"high-contrast\"); 0"
                                              : "document.documentElement.classList.remove (\"high-contrast\"); 0");
      for (gsize n = 0; n < G_N_ELEMENTS (selectors); n++) {
        GdkRGBA text = get_color (fixture, selectors[n], "color", &page);

        g_test_message ("%s, %s, high contrast %d", schemes[i].name, selectors[n], high);
        g_assert_cmpfloat (reasons_contrast_get_ratio (&text, &page), >=, least);
      }
      if (!high) {
        GdkRGBA link = get_color (fixture, "main a", "color", &page);

        g_assert_cmpfloat (reasons_contrast_get_ratio (&link, &page), >=, least);
      }
    }
  }
}

static char *
hostile_html (void)
{
  g_autoptr (GString) html = g_string_new ("<h2>One</h2><p>The text is before all that is wide.</p>");
  g_autofree char *word = g_strnfill (4000, 'm');

  g_string_append_printf (html, "<p>%s</p><h2>%s</h2><ul><li>%s</li></ul><blockquote>%s</blockquote>", word, word, word,
                          word);
  g_string_append_printf (html, "<pre>%s</pre><p><code>%s</code></p><dl><dt>%s</dt><dd>%s</dd></dl>", word, word, word,
                          word);
  g_string_append_printf (html, "<figure><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' width='9000' height='40' alt='a'>"
                                "<figcaption>%s</figcaption></figure>", word);
  g_string_append_printf (html, "<p><a href='https://mill.example/%s'>https://mill.example/%s</a></p>", word, word);
  g_string_append_printf (html, "<p>x<sup>%s</sup> and <math><mi>%s</mi><mo>=</mo><mn>%s</mn></math></p>", word, word,
                          word);
  g_string_append (html, "<table><caption>Wide</caption><tr>");
  for (guint i = 0; i < 60; i++)
    g_string_append_printf (html, "<td>column %u<table><tr><td>in it</td></tr></table></td>", i);
  g_string_append_printf (html, "</tr></table><table><tr><td>%s</td><td><img src='data:,' width='3000'></td></tr></table>",
                          word);
  for (guint i = 0; i < 40; i++)
    g_string_append (html, i % 2 == 0 ? "<ul><li>" : "<blockquote>");
  g_string_append (html, "<p>Deep down there is a line.</p><dl><dd>And another.</dd></dl>");
  for (guint i = 40; i > 0; i--)
    g_string_append (html, i % 2 == 0 ? "</blockquote>" : "</li></ul>");
  for (guint i = 0; i < 400; i++)
    g_string_append (html, "no\xc2\xa0" "break\xc2\xa0");
  g_string_append (html, "<h2>Two</h2><p>The text is after it, too.</p>");
  return g_string_free (g_steal_pointer (&html), FALSE);
}

/* Whatever comes, the page is as wide as its window, and what is wider can be reached in its own box. */
static void
test_page_never_scrolls_sideways (Fixture *fixture,
                                  gconstpointer width)
{
  g_autofree char *html = hostile_html ();
  const char *fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth ? 1 : 0";
  ReasonsMasthead *masthead = harness_masthead ();
  g_autoptr (ReasonsArticle) article = read_html (html);

  g_free (masthead->title);
  masthead->title = g_strnfill (3000, 'T');
  g_free (masthead->author);
  masthead->author = g_strnfill (3000, 'A');
  g_free (masthead->feed);
  masthead->feed = g_strnfill (3000, 'F');
  reasons_masthead_add_enclosure (masthead, "https://pod.example/a.ogg", "audio/a-type-that-goes-on-and-on-and-on-and-on", 1);
  reasons_web_view_show_article (fixture->view, article, masthead, FALSE);
  harness_wait (harness_ask_number (fixture->view, "document.querySelectorAll (\"main pre\").length") == 1);
  harness_wait (harness_ask_number (fixture->view, "document.querySelectorAll (\"main pre[tabindex]\").length") == 1);
  harness_wait (harness_ask_number (fixture->view, "document.querySelectorAll (\".formula.wide\").length") == 1);

  g_assert_cmpfloat (harness_ask_number (fixture->view, fits), ==, 1);
  g_assert_cmpfloat (harness_ask_number (fixture->view, "document.querySelectorAll (\".scroller > table\").length"), ==,
                     2);
  g_assert_cmpfloat (harness_ask_number (fixture->view, "document.querySelectorAll (\".scroller[tabindex]\").length"),
                     ==, 2);
  g_assert_cmpfloat (harness_ask_number (fixture->view,
                                         "var box = document.querySelector (\".scroller\"); box.scrollLeft = 100; "
                                         "box.scrollLeft"),
                     ==, 100);
  /* Deep down a line is still wide enough for a word. */
  g_assert_cmpfloat (harness_ask_number (fixture->view, "[...document.querySelectorAll (\"main p\")].find (p => "
                                                        "p.textContent.startsWith (\"Deep\")).clientWidth"),
                     >, 100);

  g_settings_set_boolean (fixture->settings, REASONS_SETTING_JUSTIFY, TRUE);
  g_settings_set_enum (fixture->settings, REASONS_SETTING_LINE_WIDTH, REASONS_LINE_WIDTH_FULL);
  reasons_look_set_font (fixture->look, "Sans 24");
  harness_wait (has_style (fixture, "body", "maxWidth", "none"));
  g_assert_cmpfloat (harness_ask_number (fixture->view, fits), ==, 1);
  harness_ask_number (fixture->view, "document.querySelector (\"main\").dir = \"rtl\"; 0");
  g_assert_cmpfloat (harness_ask_number (fixture->view, fits), ==, 1);
}

/* A table is one for a reader of screens too, so it keeps the way it is laid out. */
static void
test_tables_stay_tables (Fixture *fixture,
                         gconstpointer width)
{
  show (fixture, "<h2>One</h2><p>Text.</p><table><tr><th>A</th><td>1</td></tr></table><h2>Two</h2><p>Text.</p>", "table");
  g_assert_true (has_style (fixture, "main table", "display", "table"));
  g_assert_cmpfloat (harness_ask_number (fixture->view, "document.querySelectorAll (\".scroller[tabindex]\").length"),
                     ==, 0);
}

static void
test_direction_of_code (Fixture *fixture,
                        gconstpointer width)
{
  show (fixture, "<h2>أولا</h2><p>كانت الطاحونة في آخر النهر وهي التي كان لها دولاب على الماء <code>a = b</code>.</p>"
                 "<h2>ثانيا</h2><p>لم يعرف أحد من الذي بنى هذه الطاحونة.</p>", "code");
  g_assert_true (has_style (fixture, "main", "direction", "rtl"));
  g_assert_true (has_style (fixture, "main code", "direction", "ltr"));
  g_assert_true (has_style (fixture, "header h1", "letterSpacing", "normal"));
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_resources_register (reasons_get_resource ());
  g_test_add ("/reasons/view/appearance/settings-reach-page", Fixture, GINT_TO_POINTER (900), set_up,
              test_settings_reach_page, tear_down);
  g_test_add ("/reasons/view/appearance/line-width", Fixture, GINT_TO_POINTER (1200), set_up, test_line_width, tear_down);
  g_test_add ("/reasons/view/appearance/colors", Fixture, GINT_TO_POINTER (700), set_up, test_colors, tear_down);
  g_test_add ("/reasons/view/appearance/page-never-scrolls-sideways", Fixture, GINT_TO_POINTER (NARROW), set_up,
              test_page_never_scrolls_sideways, tear_down);
  g_test_add ("/reasons/view/appearance/tables-stay-tables", Fixture, GINT_TO_POINTER (700), set_up,
              test_tables_stay_tables, tear_down);
  g_test_add ("/reasons/view/appearance/direction-of-code", Fixture, GINT_TO_POINTER (700), set_up,
              test_direction_of_code, tear_down);
  return g_test_run ();
}
