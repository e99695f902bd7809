/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "commands.h"

typedef struct {
  ReasonsCommand last;
  guint count;
  gboolean answer;
} Log;

static gboolean
on_command (ReasonsCommand command,
            gpointer user_data)
{
  Log *log = user_data;

  log->last = command;
  log->count++;
  return log->answer;
}

static void
on_host_print (GSimpleAction *action,
               GVariant *parameter,
               guint *count)
{
  (*count)++;
}

/* The menu's entry means the view that is shown; where that is the host's, the host's action runs. */
static void
test_print (void)
{
  GtkApplication *application = gtk_application_new ("net.sf.liferea.reasons.test", G_APPLICATION_NON_UNIQUE);
  GSimpleAction *host_print = g_simple_action_new ("print", NULL);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  Log log = { .answer = TRUE };
  ReasonsCommands *commands;
  guint host_count = 0;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_signal_connect (host_print, "activate", G_CALLBACK (on_host_print), &host_count);
  g_action_map_add_action (G_ACTION_MAP (application), G_ACTION (host_print));
  gtk_window_set_application (window, application);

  commands = reasons_commands_new (window, on_command, &log);
  g_action_group_activate_action (G_ACTION_GROUP (application), "print", NULL);
  g_assert_cmpint (log.last, ==, REASONS_COMMAND_PRINT);
  g_assert_cmpuint (log.count, ==, 1);
  g_assert_cmpuint (host_count, ==, 0);

  log.answer = FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (application), "print", NULL);
  g_assert_cmpuint (host_count, ==, 1);

  reasons_commands_release (commands);
  reasons_commands_release (commands);
  g_assert_true (g_action_map_lookup_action (G_ACTION_MAP (application), "print") == G_ACTION (host_print));
  g_action_group_activate_action (G_ACTION_GROUP (application), "print", NULL);
  g_assert_cmpuint (log.count, ==, 2);
  g_assert_cmpuint (host_count, ==, 2);

  g_assert_finalize_object (commands);
  gtk_window_destroy (window);
  g_object_unref (host_print);
  g_object_unref (application);
}

static void
test_no_application (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  Log log = { 0 };
  ReasonsCommands *commands = reasons_commands_new (window, on_command, &log);

  g_assert_finalize_object (commands);
  gtk_window_destroy (window);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/reasons/liferea/commands/print", test_print);
  g_test_add_func ("/reasons/liferea/commands/no-application", test_no_application);
  return g_test_run ();
}
