/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "message.h"

gboolean
reasons_message_read_true (JSCValue *value)
{
  gboolean flag = FALSE;

  return reasons_message_read_flag (value, &flag) && flag;
}

gboolean
reasons_message_read_flag (JSCValue *value,
                           gboolean *flag)
{
  g_return_val_if_fail (JSC_IS_VALUE (value), FALSE);
  g_return_val_if_fail (flag != NULL, FALSE);

  if (!jsc_value_is_boolean (value))
    return FALSE;

  *flag = jsc_value_to_boolean (value);
  return TRUE;
}

gboolean
reasons_message_read_point (JSCValue *value,
                            guint n_points,
                            int *index)
{
  double number;

  g_return_val_if_fail (JSC_IS_VALUE (value), FALSE);
  g_return_val_if_fail (n_points <= G_MAXINT, FALSE);
  g_return_val_if_fail (index != NULL, FALSE);

  if (!jsc_value_is_number (value))
    return FALSE;
  /* The range first: what is outside an int has no int to be compared with. Not a number is outside. */
  number = jsc_value_to_double (value);
  if (!(number >= -1 && number < n_points) || number != (int) number)
    return FALSE;

  *index = (int) number;
  return TRUE;
}

gboolean
reasons_message_read_progress (JSCValue *value,
                               guint n_points,
                               int *index,
                               double *share)
{
  g_autoptr (JSCValue) first = NULL;
  g_autoptr (JSCValue) second = NULL;
  double number;
  int point;

  g_return_val_if_fail (JSC_IS_VALUE (value), FALSE);
  g_return_val_if_fail (index != NULL && share != NULL, FALSE);

  if (!jsc_value_is_array (value))
    return FALSE;
  first = jsc_value_object_get_property_at_index (value, 0);
  second = jsc_value_object_get_property_at_index (value, 1);
  if (!reasons_message_read_point (first, n_points, &point) || !jsc_value_is_number (second))
    return FALSE;
  number = jsc_value_to_double (second);
  if (!(number >= 0 && number <= 1))
    return FALSE;

  *index = point;
  *share = number;
  return TRUE;
}

GtkBitset *
reasons_message_read_points (JSCValue *value,
                             guint n_points)
{
  g_autoptr (GtkBitset) points = NULL;
  g_autoptr (JSCValue) length = NULL;
  int count;

  g_return_val_if_fail (JSC_IS_VALUE (value), NULL);
  g_return_val_if_fail (n_points < G_MAXINT, NULL);

  if (!jsc_value_is_array (value))
    return NULL;
  length = jsc_value_object_get_property (value, "length");
  /* There are as many lengths as points, and one more. */
  if (!reasons_message_read_point (length, n_points + 1, &count))
    return NULL;

  points = gtk_bitset_new_empty ();
  for (int i = 0; i < count; i++) {
    g_autoptr (JSCValue) item = jsc_value_object_get_property_at_index (value, (guint) i);
    int index;

    if (!reasons_message_read_point (item, n_points, &index) || index < 0)
      return NULL;
    gtk_bitset_add (points, (guint) index);
  }
  return g_steal_pointer (&points);
}

static gboolean
read_count_at (JSCValue *array,
               guint index,
               guint *count)
{
  g_autoptr (JSCValue) value = jsc_value_object_get_property_at_index (array, index);
  double number;

  if (!jsc_value_is_number (value))
    return FALSE;
  number = jsc_value_to_double (value);
  if (!(number >= 0 && number <= G_MAXINT) || number != (int) number)
    return FALSE;

  *count = (guint) number;
  return TRUE;
}

gboolean
reasons_message_read_place (JSCValue *value,
                            guint n_points,
                            ReasonsPlaceMessage *place)
{
  g_autoptr (JSCValue) finished = NULL;
  ReasonsPlaceMessage read;

  g_return_val_if_fail (JSC_IS_VALUE (value), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  if (!jsc_value_is_array (value))
    return FALSE;
  finished = jsc_value_object_get_property_at_index (value, 3);
  if (!read_count_at (value, 0, &read.serial) || !read_count_at (value, 1, &read.index) || read.index >= n_points ||
      !read_count_at (value, 2, &read.offset) || !reasons_message_read_flag (finished, &read.finished))
    return FALSE;

  *place = read;
  return TRUE;
}
