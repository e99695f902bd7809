/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#include "contrast.h"
#include "harness.h"
#include "look.h"
#include "settings.h"

static void
test_family (void)
{
  static const struct {
    const char *font;
    const char *css;
  } fonts[] = {
    { "Adwaita Sans 12", "\"Adwaita Sans\", sans-serif" },
    { "Noto Serif,Noto Sans Hebrew Bold 11", "\"Noto Serif\", \"Noto Sans Hebrew\", sans-serif" },
    { "Sans 10", "sans-serif, sans-serif" },
    { "A\"b\\c, 12", "\"A\\\"b\\\\c\", sans-serif" },
    { "A\n} body {,", "\"A } body {\", sans-serif" },
    { "12", "sans-serif" },
    { "", "sans-serif" },
    { NULL, "sans-serif" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fonts); i++) {
    g_autofree char *css = reasons_look_dup_family (fonts[i].font, "sans-serif");

    g_assert_cmpstr (css, ==, fonts[i].css);
  }
}

static GVariant *
get_values (ReasonsLook *look)
{
  g_autoptr (GVariant) arguments = g_variant_ref_sink (reasons_look_dup_arguments (look));

  return g_variant_lookup_value (arguments, "look", G_VARIANT_TYPE_VARDICT);
}

static char *
get_text (ReasonsLook *look,
          const char *key)
{
  g_autoptr (GVariant) values = get_values (look);
  char *text = NULL;

  g_assert_true (g_variant_lookup (values, key, "s", &text));
  return text;
}

static double
get_number (ReasonsLook *look,
            const char *key)
{
  g_autoptr (GVariant) values = get_values (look);
  double number = 0;

  g_assert_true (g_variant_lookup (values, key, "d", &number));
  return number;
}

#define assert_text(look, key, text)                                                              \
  G_STMT_START                                                                                    \
  {                                                                                               \
    g_autofree char *found = get_text (look, key);                                                \
    g_assert_cmpstr (found, ==, text);                                                            \
  }                                                                                               \
  G_STMT_END

/* Without a schema the look is the schema's default. */
static void
test_no_settings (void)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  ReasonsLook *plain = reasons_look_new (NULL);
  ReasonsLook *set = reasons_look_new (settings);
  g_autoptr (GVariant) expected = get_values (set);
  g_autoptr (GVariant) found = get_values (plain);

  g_assert_true (g_variant_equal (found, expected));
  g_assert_finalize_object (plain);
  g_assert_finalize_object (set);
}

static void
test_host_font_wins (void)
{
  ReasonsLook *look = reasons_look_new (NULL);
  double desktop_size = get_number (look, "size");
  g_autofree char *desktop_family = get_text (look, "family");

  g_assert_cmpfloat (desktop_size, >, 0);
  reasons_look_set_font (look, "Noto Serif 24");
  assert_text (look, "family", "\"Noto Serif\", sans-serif");
  g_assert_cmpfloat (get_number (look, "size"), >=, 24);
  reasons_look_set_font (look, "");
  assert_text (look, "family", desktop_family);
  g_assert_cmpfloat (get_number (look, "size"), ==, desktop_size);
  g_assert_finalize_object (look);
}

static void
on_changed (ReasonsLook *look,
            guint *count)
{
  (*count)++;
}

static void
test_settings_count (void)
{
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  ReasonsLook *look = reasons_look_new (settings);
  guint count = 0;

  g_signal_connect (look, "changed", G_CALLBACK (on_changed), &count);
  g_settings_set_enum (settings, REASONS_SETTING_TEXT_FONT, REASONS_TEXT_FONT_SERIF);
  g_assert_cmpuint (count, ==, 1);
  assert_text (look, "family", "serif");
  g_settings_set_enum (settings, REASONS_SETTING_LINE_WIDTH, REASONS_LINE_WIDTH_FULL);
  assert_text (look, "measure", "none");
  g_settings_set_int (settings, REASONS_SETTING_LINE_SPACING, 200);
  g_assert_cmpfloat (get_number (look, "spacing"), ==, 2.0);
  g_assert_cmpuint (count, ==, 3);
  reasons_look_set_font (look, NULL);
  g_assert_cmpuint (count, ==, 3);
  g_assert_finalize_object (look);
}

/* Each of the desktop's accent colours can be read on each of our pages. */
static void
test_links_have_contrast (void)
{
  static const ReasonsColors schemes[] = { REASONS_COLORS_LIGHT, REASONS_COLORS_SEPIA, REASONS_COLORS_DARK };
  g_autoptr (GSettings) settings = reasons_settings_new (g_getenv ("REASONS_SCHEMA_DIR"));
  ReasonsLook *look = reasons_look_new (settings);

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++) {
    g_autofree char *link = NULL;
    GdkRGBA link_color;
    GdkRGBA page;

    g_settings_set_enum (settings, REASONS_SETTING_COLORS, schemes[i]);
    link = get_text (look, "link");
    g_assert_true (gdk_rgba_parse (&link_color, link));
    reasons_look_get_page_color (look, &page);
    g_assert_cmpfloat (reasons_contrast_get_ratio (&link_color, &page), >=, REASONS_CONTRAST_TEXT);
  }
  g_assert_finalize_object (look);
}

static void
test_follows_desktop (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  ReasonsLook *look = reasons_look_new (NULL);
  guint count = 0;

  g_signal_connect (look, "changed", G_CALLBACK (on_changed), &count);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_cmpuint (count, >, 0);
  assert_text (look, "scheme", "dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  assert_text (look, "scheme", "light");
  g_assert_finalize_object (look);
}

int
main (int argc,
      char **argv)
{
  harness_init (&argc, &argv);
  g_test_add_func ("/reasons/view/look/family", test_family);
  g_test_add_func ("/reasons/view/look/no-settings", test_no_settings);
  g_test_add_func ("/reasons/view/look/host-font-wins", test_host_font_wins);
  g_test_add_func ("/reasons/view/look/settings-count", test_settings_count);
  g_test_add_func ("/reasons/view/look/links-have-contrast", test_links_have_contrast);
  g_test_add_func ("/reasons/view/look/follows-desktop", test_follows_desktop);
  return g_test_run ();
}
