/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <sys/types.h>

/* What a reader and its processes hold, in kilobytes (PSS). */

#define MEMORY_N_WEBS 4

typedef struct {
  guint64 reader;
  guint64 network;                /* WebKit's processes for the network, all together */
  guint n_webs;                   /* web processes, of which the first is the reader's own */
  guint64 webs[MEMORY_N_WEBS];    /* the oldest first; in the last one what is left over */
  guint64 total;
} Memory;

/* Looks until nothing changes much any more, for half a minute at most. */
Memory memory_measure (pid_t reader);
