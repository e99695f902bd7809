/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>
#include <jsc/jsc.h>

G_BEGIN_DECLS

/*
 * What the page says. It comes from a process that reads what feeds bring, so that each message is
 * looked at here before anything is done about it: one function for each kind of thing that is said,
 * which gives plain values. None fails loudly; a message that is not what it should be is passed over.
 */

/**
 * reasons_message_read_true:
 * @value: what the page sent with a message that has only one thing to say
 *
 * Returns: whether @value is the boolean true.
 */
gboolean reasons_message_read_true (JSCValue *value);

/**
 * reasons_message_read_flag:
 * @value: what the page sent
 * @flag: (out): where the answer goes; as it was, where the message is none
 *
 * Returns: whether @value is a boolean.
 */
gboolean reasons_message_read_flag (JSCValue *value,
                                    gboolean *flag);

/**
 * reasons_message_read_point:
 * @value: what the page sent
 * @n_points: how many points the article shown has
 * @index: (out): where the point goes, -1 for the place before the first; as it was, where the
 *   message is none
 *
 * Returns: whether @value is a whole number from -1 to @n_points - 1.
 */
gboolean reasons_message_read_point (JSCValue *value,
                                     guint n_points,
                                     int *index);

/**
 * reasons_message_read_progress:
 * @value: what the page sent
 * @n_points: how many points the article shown has
 * @index: (out): where the point goes; as it was, where the message is none
 * @share: (out): where the share of the point that is above the reading line goes, from 0 to 1
 *
 * Returns: whether @value is an array of a point, as for reasons_message_read_point(), and a share.
 */
gboolean reasons_message_read_progress (JSCValue *value,
                                        guint n_points,
                                        int *index,
                                        double *share);

/**
 * reasons_message_read_points:
 * @value: what the page sent
 * @n_points: how many points the article shown has
 *
 * Returns: (transfer full) (nullable): the points in it where @value is an array of no more than
 *   @n_points of them, none of it the place before the first; else %NULL.
 */
GtkBitset *reasons_message_read_points (JSCValue *value,
                                        guint n_points);

/**
 * ReasonsPlaceMessage:
 * @serial: of the article that the message is about
 * @index: a point of it
 * @offset: how far from the start of the point, see #ReasonsPlace
 * @finished: whether the end of the article is in sight
 */
typedef struct {
  guint serial;
  guint index;
  guint offset;
  gboolean finished;
} ReasonsPlaceMessage;

/**
 * reasons_message_read_place:
 * @value: what the page sent
 * @n_points: how many points the article shown has
 * @place: (out): where the place goes; as it was, where the message is none
 *
 * Returns: whether @value is an array of a whole number from 0, a point, another whole number from 0, and
 *   a boolean.
 */
gboolean reasons_message_read_place (JSCValue *value,
                                     guint n_points,
                                     ReasonsPlaceMessage *place);

G_END_DECLS
