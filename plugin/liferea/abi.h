/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ReasonsAbi:
 *
 * The functions of Liferea 2 that are used, found by name in the running program: Liferea installs
 * no headers. Names and types as in its source, version 2.0; the objects behind the pointers are
 * GObjects. Main thread.
 */
typedef struct {
  GType (*liferea_activatable_get_type) (void);
  GType (*liferea_shell_activatable_get_type) (void);
  GtkWidget *(*liferea_shell_get_window) (void);
  GtkWidget *(*liferea_shell_lookup) (const char *name);
  GObject *(*item_load) (gulong id);          /* (transfer full) (nullable) */
  char *(*item_to_json) (GObject *item);      /* (transfer full) */
  const char *(*item_get_base_url) (GObject *item);
  const char *(*item_get_text_direction) (GObject *item);
  gulong (*itemlist_get_selected_id) (void);
  void (*itemlist_select_next_unread) (void);
  gboolean (*liferea_browser_handle_URL) (GObject *browser, const char *url);
  void (*liferea_browser_on_url) (GObject *browser, const char *url);
  void (*liferea_browser_set_view) (GObject *browser, const char *name, const char *json, const char *base_url,
                                    const char *direction);
  void (*liferea_browser_clear) (GObject *browser);
} ReasonsAbi;

/**
 * reasons_abi_get:
 * @error: return location
 *
 * Looks all of them up, once.
 *
 * Returns: (transfer none) (nullable): the functions, or %NULL with %G_IO_ERROR_NOT_SUPPORTED that
 *   names the first one missing.
 */
const ReasonsAbi *reasons_abi_get (GError **error);

/**
 * reasons_abi_toast:
 * @message: what to show to the user for a moment
 *
 * Works where other functions are missing, and does nothing where this one is.
 */
void reasons_abi_toast (const char *message);

G_END_DECLS
