/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ReasonsPlaceWriter:
 *
 * Writes the file of a #ReasonsPlaceStore, as a whole each time, so that at any moment there is the old one or the new
 * one. Where that cannot be done a line in the log says so, once. Any thread.
 */
typedef struct _ReasonsPlaceWriter ReasonsPlaceWriter;

/**
 * reasons_place_writer_new:
 * @path: (type filename): where the file is, or will be; its folder is made where it is missing
 *
 * Returns: (transfer full): to be given back with reasons_place_writer_unref().
 */
ReasonsPlaceWriter *reasons_place_writer_new (const char *path);

/** reasons_place_writer_unref: lets go of it; what is being written in the background is still written. */
void reasons_place_writer_unref (ReasonsPlaceWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReasonsPlaceWriter, reasons_place_writer_unref)

/**
 * reasons_place_writer_write:
 * @bytes: (nullable): all that is to be in the file; %NULL removes it
 * @change: the number of the change that led to @bytes, from 1 on
 *
 * Writes it now. Nothing is done where one of that number, or a later one, has been written already: a write that
 * comes late must not undo a newer one.
 */
void reasons_place_writer_write (ReasonsPlaceWriter *self,
                                 GBytes *bytes,
                                 guint64 change);

/**
 * reasons_place_writer_write_in_background:
 * @bytes: all that is to be in the file
 * @change: as for reasons_place_writer_write()
 *
 * The same in another thread.
 */
void reasons_place_writer_write_in_background (ReasonsPlaceWriter *self,
                                               GBytes *bytes,
                                               guint64 change);

G_END_DECLS
