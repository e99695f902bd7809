/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "phases.h"

/* Starts readers in the home of @self, so many one after the other, and has each quit at another moment between
 * its start and its article shown, by key or by the application's action. @self has no reader meanwhile. Gives how many did
 * not end with success. */
guint lives_run (Phases *self,
                 guint count);
