/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "reader.h"
#include "remote.h"

/* What is done to a reader, the same with our plugin and without. Each is drawn from @random, so that the same
 * seed does the same. */

typedef struct {
  Desktop *desktop;
  Profile *profile;
  Reader *reader;
  Remote *remote;
  GRand *random;
} Phases;

/* Waits until the reader has the articles, shows their feed and has shown so many of them once. */
void phases_warm_up (Phases *self,
                     guint count);

/* Selects so many articles: most as by an arrow key that is held down, with a rest after each run; some one by one, each
 * looked at. Gives how many were selected. */
guint phases_select (Phases *self,
                     guint count);

/* Changes the layout of the window so often, each time right after another article was selected. */
void phases_change_layout (Phases *self,
                           guint count);

/* Updates the article that is shown, ten times a second. */
void phases_update (Phases *self,
                    guint count);

/* Moves the feed about, and the folder it is in, while its article is shown; then removes it. As many as there are
 * spare feeds. Gives how many. */
guint phases_reorganise (Phases *self);

/* Removes so many articles, each while it is shown. */
void phases_remove (Phases *self,
                    guint count);

/* Disables the plugin and enables it so often, in every state of showing an article; it is enabled at the
 * end. Without the plugin the reader's view is taken out of its place and put back as often, in the
 * same states. */
void phases_toggle (Phases *self,
                    guint count,
                    gboolean with_plugin);
