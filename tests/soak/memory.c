/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "memory.h"

#include "processes.h"

#define NETWORK_PROCESS "WebKitNetworkProcess"

/* Two looks that are this far apart and differ by less than that part are the same. */
#define INTERVAL_SECONDS 2
#define SAME_PART        500
#define PATIENCE_LOOKS   15

static Memory
look (pid_t reader)
{
  Memory memory = { .reader = processes_get_memory (reader) };
  g_autoptr (GArray) webs = processes_find (reader, PROCESSES_WEB);
  g_autoptr (GArray) networks = processes_find (reader, NETWORK_PROCESS);

  for (guint i = 0; i < networks->len; i++)
    memory.network += processes_get_memory (g_array_index (networks, pid_t, i));
  memory.total = memory.reader + memory.network;
  memory.n_webs = webs->len;
  for (guint i = 0; i < webs->len; i++) {
    guint64 size = processes_get_memory (g_array_index (webs, pid_t, i));

    memory.webs[MIN (i, MEMORY_N_WEBS - 1)] += size;
    memory.total += size;
  }
  return memory;
}

Memory
memory_measure (pid_t reader)
{
  Memory memory = look (reader);

  for (guint i = 0; i < PATIENCE_LOOKS; i++) {
    Memory before = memory;
    guint64 difference;

    g_usleep (INTERVAL_SECONDS * G_USEC_PER_SEC);
    memory = look (reader);
    difference = MAX (memory.total, before.total) - MIN (memory.total, before.total);
    if (difference <= memory.total / SAME_PART)
      break;
  }
  return memory;
}
