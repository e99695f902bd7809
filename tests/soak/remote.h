/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* Asks the driver inside the reader. Every call waits for its answer, which the reader gives when it comes to it; one
 * that is not answered ends the program, unless the reader is allowed to be gone. */

typedef struct _Remote Remote;

Remote *remote_new (void);
void remote_free (Remote *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Remote, remote_free)

/* Whether the driver answers by now. */
gboolean remote_is_there (Remote *self);

/* From now on a call that is not answered is passed over. */
void remote_allow_absence (Remote *self);

gboolean remote_select_node (Remote *self, const char *id);
GArray *remote_get_items (Remote *self);   /* (element-type guint64) */
void remote_select_item (Remote *self, guint64 id);
guint32 remote_count_selections (Remote *self);
gboolean remote_update_item (Remote *self, guint64 id, const char *description);
gboolean remote_remove_item (Remote *self, guint64 id);
gboolean remote_move_node (Remote *self, const char *id, const char *folder);
gboolean remote_remove_node (Remote *self, const char *id);
gboolean remote_focus_items (Remote *self);
void remote_set_plugin (Remote *self, gboolean active);
void remote_set_wide (Remote *self, gboolean wide);
void remote_wrap_view (Remote *self, gboolean wrapped);
void remote_watch_instances (Remote *self);
GVariant *remote_count_instances (Remote *self);   /* a{si} */
void remote_complain (Remote *self);
void remote_trim (Remote *self);
