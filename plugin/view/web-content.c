/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "web-content.h"

#define RESOURCE_PATH "/net/sf/liferea/plugins/reasons/"

/* In the order in which they run: each may use what those before it have put into `reasons`. */
static const char *const scripts[] = {
  RESOURCE_PATH "js/shell.js",
  RESOURCE_PATH "js/places.js",
  RESOURCE_PATH "js/mark.js",
  RESOURCE_PATH "js/travel.js",
  RESOURCE_PATH "js/focus.js",
  RESOURCE_PATH "js/anchor.js",
  RESOURCE_PATH "js/pictures.js",
  RESOURCE_PATH "js/wide.js",
  RESOURCE_PATH "js/fill.js",
  RESOURCE_PATH "js/look.js",
  RESOURCE_PATH "js/print.js",
  RESOURCE_PATH "js/menu.js",
  RESOURCE_PATH "js/show.js",
};

static void
add_script (WebKitUserContentManager *manager,
            const char *path)
{
  g_autoptr (GBytes) source = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (WebKitUserScript) script = NULL;

  /* Resource data is followed by a NUL that its size leaves out. */
  script = webkit_user_script_new_for_world (g_bytes_get_data (source, NULL), WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                             WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_END, REASONS_WEB_WORLD, NULL, NULL);
  webkit_user_content_manager_add_script (manager, script);
}

void
reasons_web_content_add (WebKitUserContentManager *manager)
{
  g_autoptr (GBytes) css =
    g_resources_lookup_data (RESOURCE_PATH "css/article.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (WebKitUserStyleSheet) sheet = NULL;

  g_return_if_fail (WEBKIT_IS_USER_CONTENT_MANAGER (manager));

  sheet = webkit_user_style_sheet_new (g_bytes_get_data (css, NULL), WEBKIT_USER_CONTENT_INJECT_TOP_FRAME,
                                       WEBKIT_USER_STYLE_LEVEL_USER, NULL, NULL);
  webkit_user_content_manager_add_style_sheet (manager, sheet);
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    add_script (manager, scripts[i]);
}
