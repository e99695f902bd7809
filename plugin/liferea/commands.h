/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ReasonsCommand: what the user wants of the article shown. */
typedef enum {
  REASONS_COMMAND_TOGGLE_VIEW,    /* F8 */
  REASONS_COMMAND_TOGGLE_SIDEBAR, /* F9 */
  REASONS_COMMAND_PAGE_DOWN,      /* the host's key for paging through articles, Ctrl+Space */
  REASONS_COMMAND_PRINT,          /* the host's menu */
} ReasonsCommand;

/**
 * ReasonsCommandHandler:
 * @command: what the user wants
 *
 * Returns: whether the command was ours; else the host gets it.
 */
typedef gboolean (*ReasonsCommandHandler) (ReasonsCommand command,
                                           gpointer user_data);

/**
 * ReasonsCommands:
 *
 * The keys and menu entries of the host's window that mean the article shown, and two keys of ours.
 * Main thread.
 */
#define REASONS_TYPE_COMMANDS (reasons_commands_get_type ())
G_DECLARE_FINAL_TYPE (ReasonsCommands, reasons_commands, REASONS, COMMANDS, GObject)

/**
 * reasons_commands_new:
 * @window: the host's window
 * @handler: called for each command
 * @user_data: for @handler, outlives the object or its release
 *
 * Returns: (transfer full): the commands, at work until reasons_commands_release().
 */
ReasonsCommands *reasons_commands_new (GtkWindow *window,
                                       ReasonsCommandHandler handler,
                                       gpointer user_data);

/** reasons_commands_release: gives the window its own back. The second time it does nothing. */
void reasons_commands_release (ReasonsCommands *self);

G_END_DECLS
