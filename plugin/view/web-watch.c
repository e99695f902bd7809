/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "web-watch.h"

struct _ReasonsWebWatch {
  WebKitWebView *view;
  guint patience;
  ReasonsWebWatchHandler handler;
  gpointer user_data;

  guint asked;      /* answers due */
  gboolean loading;
  gboolean silent;  /* WebKit itself gets no answer */
  guint source;
};

static void
report (ReasonsWebWatch *self,
        ReasonsFault fault)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->handler (fault, self->user_data);
}

static gboolean
on_patience_ends (gpointer user_data)
{
  ReasonsWebWatch *self = user_data;

  self->source = 0;
  report (self, self->loading ? REASONS_FAULT_LOAD : REASONS_FAULT_SILENT);
  return G_SOURCE_REMOVE;
}

/* Each sign of life gives it the whole time again. */
static void
restart (ReasonsWebWatch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  if (self->loading || self->silent || self->asked > 0)
    self->source = g_timeout_add (self->patience, on_patience_ends, self);
}

static void
on_load_changed (ReasonsWebWatch *self,
                 WebKitLoadEvent event)
{
  self->loading = event != WEBKIT_LOAD_FINISHED;
  restart (self);
}

gboolean
reasons_web_watch_is_fault (const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  return !g_error_matches (error, WEBKIT_NETWORK_ERROR, WEBKIT_NETWORK_ERROR_CANCELLED) &&
         error->domain != WEBKIT_POLICY_ERROR;
}

static gboolean
on_load_failed (ReasonsWebWatch *self,
                WebKitLoadEvent event,
                const char *uri,
                const GError *error)
{
  self->loading = FALSE;
  restart (self);
  if (reasons_web_watch_is_fault (error))
    report (self, REASONS_FAULT_LOAD);
  return FALSE;
}

static void
on_responsive (ReasonsWebWatch *self)
{
  self->silent = !webkit_web_view_get_is_web_process_responsive (self->view);
  restart (self);
}

static void
on_terminated (ReasonsWebWatch *self,
               WebKitWebProcessTerminationReason reason)
{
  self->asked = 0;
  self->loading = FALSE;
  self->silent = FALSE;
  restart (self);
  if (reason == WEBKIT_WEB_PROCESS_EXCEEDED_MEMORY_LIMIT)
    report (self, REASONS_FAULT_MEMORY);
  else if (reason != WEBKIT_WEB_PROCESS_TERMINATED_BY_API)
    report (self, REASONS_FAULT_ENDED);
}

ReasonsWebWatch *
reasons_web_watch_new (WebKitWebView *view,
                       guint patience,
                       ReasonsWebWatchHandler handler,
                       gpointer user_data)
{
  ReasonsWebWatch *self;

  g_return_val_if_fail (WEBKIT_IS_WEB_VIEW (view), NULL);
  g_return_val_if_fail (handler != NULL, NULL);

  self = g_new0 (ReasonsWebWatch, 1);
  self->view = view;
  self->patience = patience;
  self->handler = handler;
  self->user_data = user_data;
  g_signal_connect_swapped (view, "load-changed", G_CALLBACK (on_load_changed), self);
  g_signal_connect_swapped (view, "load-failed", G_CALLBACK (on_load_failed), self);
  g_signal_connect_swapped (view, "notify::is-web-process-responsive", G_CALLBACK (on_responsive), self);
  g_signal_connect_swapped (view, "web-process-terminated", G_CALLBACK (on_terminated), self);
  return self;
}

void
reasons_web_watch_free (ReasonsWebWatch *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

void
reasons_web_watch_load (ReasonsWebWatch *self)
{
  g_return_if_fail (self != NULL);

  self->loading = TRUE;
  restart (self);
}

void
reasons_web_watch_ask (ReasonsWebWatch *self)
{
  g_return_if_fail (self != NULL);

  self->asked++;
  if (self->source == 0)
    restart (self);
}

void
reasons_web_watch_answer (ReasonsWebWatch *self)
{
  g_return_if_fail (self != NULL);

  /* Those of a process that has ended come too late to count. */
  if (self->asked > 0)
    self->asked--;
  restart (self);
}
