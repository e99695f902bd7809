/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "look.h"

#include <adwaita.h>
#include <webkit/webkit.h>

#include "contrast.h"
#include "settings.h"

/* As in the schema. */
#define DEFAULT_LINE_SPACING 160

/* Points, where a font says no size. */
#define DEFAULT_FONT_SIZE 12

/* WebKit tells whole pixels for whole points: a large number keeps the rest. */
#define MANY_POINTS 72000

struct _ReasonsLook {
  GObject parent_instance;

  GSettings *settings;
  char *font;
};

G_DEFINE_FINAL_TYPE (ReasonsLook, reasons_look, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The colours of --page in article.css: what is there before the page is. */
static const struct {
  const char *name;
  const char *page;
  gboolean dark;
} schemes[] = {
  [REASONS_COLORS_LIGHT] = { "light", "#ffffff", FALSE },
  [REASONS_COLORS_SEPIA] = { "sepia", "#f7efdf", FALSE },
  [REASONS_COLORS_DARK] = { "dark", "#1d1d20", TRUE },
};

static const char *const measures[] = {
  [REASONS_LINE_WIDTH_NARROW] = "33rem",
  [REASONS_LINE_WIDTH_NORMAL] = "43rem",
  [REASONS_LINE_WIDTH_WIDE] = "58rem",
  [REASONS_LINE_WIDTH_FULL] = "none",
};

static void
emit_changed (ReasonsLook *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static int
get_choice (ReasonsLook *self,
            const char *key,
            int unset)
{
  return self->settings != NULL ? g_settings_get_enum (self->settings, key) : unset;
}

static ReasonsColors
get_scheme (ReasonsLook *self)
{
  ReasonsColors colors = get_choice (self, REASONS_SETTING_COLORS, REASONS_COLORS_SYSTEM);

  if (colors != REASONS_COLORS_SYSTEM)
    return colors;
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? REASONS_COLORS_DARK : REASONS_COLORS_LIGHT;
}

/* Fontconfig knows these by names that CSS has keywords for. */
static const char *
get_keyword (const char *family)
{
  if (g_ascii_strcasecmp (family, "Sans") == 0 || g_ascii_strcasecmp (family, "Sans-Serif") == 0)
    return "sans-serif";
  if (g_ascii_strcasecmp (family, "Serif") == 0)
    return "serif";
  if (g_ascii_strcasecmp (family, "Monospace") == 0 || g_ascii_strcasecmp (family, "Mono") == 0)
    return "monospace";
  return NULL;
}

static void
append_quoted (GString *css,
               const char *family)
{
  g_string_append_c (css, '"');
  for (const char *p = family; *p != '\0'; p++) {
    if (*p == '"' || *p == '\\')
      g_string_append_c (css, '\\');
    /* A line's end would end the string. */
    g_string_append_c (css, g_ascii_iscntrl (*p) ? ' ' : *p);
  }
  g_string_append_c (css, '"');
}

char *
reasons_look_dup_family (const char *font,
                         const char *generic)
{
  g_autoptr (PangoFontDescription) description = NULL;
  g_autoptr (GString) css = g_string_new (NULL);
  g_auto (GStrv) families = NULL;

  g_return_val_if_fail (generic != NULL, NULL);

  if (font != NULL) {
    description = pango_font_description_from_string (font);
    if (pango_font_description_get_family (description) != NULL)
      families = g_strsplit (pango_font_description_get_family (description), ",", -1);
  }
  for (guint i = 0; families != NULL && families[i] != NULL; i++) {
    const char *family = g_strstrip (families[i]);

    if (*family == '\0')
      continue;
    if (get_keyword (family) != NULL)
      g_string_append (css, get_keyword (family));
    else
      append_quoted (css, family);
    g_string_append (css, ", ");
  }
  g_string_append (css, generic);
  return g_string_free (g_steal_pointer (&css), FALSE);
}

static const char *
get_font (ReasonsLook *self)
{
  return self->font != NULL ? self->font
                            : adw_style_manager_get_document_font_name (adw_style_manager_get_default ());
}

/* WebKit knows the resolution, and with it the desktop's scaling of text. */
static double
get_size (ReasonsLook *self)
{
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (get_font (self));
  int size = pango_font_description_get_size (description);

  if (size <= 0)
    size = DEFAULT_FONT_SIZE * PANGO_SCALE;
  if (pango_font_description_get_size_is_absolute (description))
    return (double) size / PANGO_SCALE;
  return (double) size / PANGO_SCALE * webkit_settings_font_size_to_pixels (MANY_POINTS) / MANY_POINTS;
}

static char *
dup_family (ReasonsLook *self)
{
  switch ((ReasonsTextFont) get_choice (self, REASONS_SETTING_TEXT_FONT, REASONS_TEXT_FONT_DOCUMENT)) {
  case REASONS_TEXT_FONT_SANS:
    return g_strdup ("sans-serif");
  case REASONS_TEXT_FONT_SERIF:
    return g_strdup ("serif");
  case REASONS_TEXT_FONT_DOCUMENT:
  default:
    return reasons_look_dup_family (get_font (self), "sans-serif");
  }
}

/* The accent colour as a colour for text. */
static void
get_link_color (ReasonsLook *self,
                GdkRGBA *color)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (manager);
  GdkRGBA page;

  reasons_look_get_page_color (self, &page);
  adw_rgba_to_standalone (accent, schemes[get_scheme (self)].dark, color);
  color->alpha = 1;
  reasons_contrast_ensure (color, &page,
                           adw_style_manager_get_high_contrast (manager) ? REASONS_CONTRAST_ENHANCED
                                                                         : REASONS_CONTRAST_TEXT);
}

void
reasons_look_get_page_color (ReasonsLook *self,
                             GdkRGBA *color)
{
  g_return_if_fail (REASONS_IS_LOOK (self));
  g_return_if_fail (color != NULL);

  gdk_rgba_parse (color, schemes[get_scheme (self)].page);
}

GVariant *
reasons_look_dup_arguments (ReasonsLook *self)
{
  g_auto (GVariantDict) look = G_VARIANT_DICT_INIT (NULL);
  g_auto (GVariantDict) arguments = G_VARIANT_DICT_INIT (NULL);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = NULL;
  g_autofree char *family = NULL;
  g_autofree char *mono = NULL;
  g_autofree char *link = NULL;
  g_autofree char *mark = NULL;
  GdkRGBA link_color;
  int spacing = DEFAULT_LINE_SPACING;

  g_return_val_if_fail (REASONS_IS_LOOK (self), NULL);

  family = dup_family (self);
  mono = reasons_look_dup_family (adw_style_manager_get_monospace_font_name (manager), "monospace");
  get_link_color (self, &link_color);
  link = gdk_rgba_to_string (&link_color);
  accent = adw_style_manager_get_accent_color_rgba (manager);
  mark = g_strdup_printf ("%d %d %d", (int) (accent->red * 255), (int) (accent->green * 255),
                          (int) (accent->blue * 255));
  if (self->settings != NULL)
    spacing = g_settings_get_int (self->settings, REASONS_SETTING_LINE_SPACING);

  g_variant_dict_insert (&look, "scheme", "s", schemes[get_scheme (self)].name);
  g_variant_dict_insert (&look, "contrast", "i", adw_style_manager_get_high_contrast (manager) ? 1 : 0);
  g_variant_dict_insert (&look, "family", "s", family);
  g_variant_dict_insert (&look, "mono", "s", mono);
  g_variant_dict_insert (&look, "size", "d", get_size (self));
  g_variant_dict_insert (&look, "spacing", "d", spacing / 100.0);
  g_variant_dict_insert (&look, "measure", "s",
                         measures[get_choice (self, REASONS_SETTING_LINE_WIDTH, REASONS_LINE_WIDTH_NORMAL)]);
  g_variant_dict_insert (&look, "justify", "i",
                         self->settings != NULL && g_settings_get_boolean (self->settings, REASONS_SETTING_JUSTIFY));
  g_variant_dict_insert (&look, "link", "s", link);
  g_variant_dict_insert (&look, "mark", "s", mark);

  g_variant_dict_insert_value (&arguments, "look", g_variant_dict_end (&look));
  return g_variant_dict_end (&arguments);
}

void
reasons_look_set_font (ReasonsLook *self,
                       const char *font)
{
  g_return_if_fail (REASONS_IS_LOOK (self));

  if (g_set_str (&self->font, font != NULL && *font != '\0' ? font : NULL))
    emit_changed (self);
}

static void
reasons_look_dispose (GObject *object)
{
  ReasonsLook *self = REASONS_LOOK (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->font, g_free);

  G_OBJECT_CLASS (reasons_look_parent_class)->dispose (object);
}

static void
reasons_look_class_init (ReasonsLookClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_look_dispose;

  signals[CHANGED] = g_signal_new ("changed", REASONS_TYPE_LOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
reasons_look_init (ReasonsLook *self)
{
  static const char *const details[] = {
    "notify::dark",
    "notify::high-contrast",
    "notify::accent-color-rgba",
    "notify::document-font-name",
    "notify::monospace-font-name",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (details); i++)
    g_signal_connect_object (adw_style_manager_get_default (), details[i], G_CALLBACK (emit_changed), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
}

ReasonsLook *
reasons_look_new (GSettings *settings)
{
  static const char *const keys[] = {
    "changed::" REASONS_SETTING_COLORS,     "changed::" REASONS_SETTING_TEXT_FONT,
    "changed::" REASONS_SETTING_LINE_WIDTH, "changed::" REASONS_SETTING_LINE_SPACING,
    "changed::" REASONS_SETTING_JUSTIFY,
  };
  ReasonsLook *self;

  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  self = g_object_new (REASONS_TYPE_LOOK, NULL);
  if (settings == NULL)
    return self;
  self->settings = g_object_ref (settings);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_signal_connect_object (settings, keys[i], G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  return self;
}
