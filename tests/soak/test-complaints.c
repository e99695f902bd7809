/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "complaints.h"

#define LOG \
  "started\n" \
  "\n(liferea:12): Gtk-WARNING **: 12:34:56.789: Widget 0x5f00aa of 3\n" \
  "(liferea:13): Gtk-WARNING **: 12:34:57.001: Widget 0x5f00ab of 4\n" \
  "(process:14): GLib-GObject-CRITICAL **: 12:34:57.002: g_object_ref: assertion failed\n" \
  "** (liferea:12): WARNING **: 12:34:58.000: no domain\n" \
  "** (liferea:12): CRITICAL **: no time\n" \
  "** Message: 12:34:58.001: no complaint\n" \
  "(liferea:12): reasons-INFO: 12:34:58.001: no complaint\n"

static void
check (GHashTable *counts,
       const char *line,
       guint count)
{
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (counts, line)), ==, count);
}

static void
test_count (void)
{
  g_autoptr (GHashTable) counts = complaints_count (LOG);

  check (counts, "liferea Gtk-WARNING: Widget # of #", 2);
  check (counts, "process GLib-GObject-CRITICAL: g_object_ref: assertion failed", 1);
  check (counts, "liferea WARNING: no domain", 1);
  check (counts, "liferea CRITICAL: no time", 1);
  g_assert_cmpuint (g_hash_table_size (counts), ==, 4);
}

static void
test_unusual (void)
{
  g_autoptr (GHashTable) usual = complaints_count ("(liferea:1): Gtk-WARNING **: 01:02:03.004: Widget 0x1 of 1\n");
  g_autoptr (GHashTable) counts = complaints_count ("(liferea:2): Gtk-WARNING **: 01:02:03.005: Widget 0x2 of 2\n"
                                                    "(process:2): GLib-WARNING **: 01:02:03.006: WebKit's\n"
                                                    "(liferea:2): reasons-CRITICAL **: 01:02:03.006: ours\n"
                                                    "(liferea:2): reasons-CRITICAL **: 01:02:03.007: ours\n");
  g_autofree char *lines = NULL;
  guint total;

  lines = complaints_dup_unusual (counts, usual, &total);
  g_assert_cmpstr (lines, ==, "2 x liferea reasons-CRITICAL: ours\n");
  g_assert_cmpuint (total, ==, 2);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/soak/complaints/count", test_count);
  g_test_add_func ("/reasons/soak/complaints/unusual", test_unusual);
  return g_test_run ();
}
