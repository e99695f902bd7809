/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Messages from the page, as any value that a script can send: the first byte tells how many points
 * there are, the second how the rest becomes a value. What is read is in its range, and what is not
 * read leaves everything as it was. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"

#define UNTOUCHED 12345

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize size);

static void
expect (gboolean holds,
        const char *what)
{
  if (!holds) {
    g_printerr ("%s\n", what);
    abort ();
  }
}

/* Eight bytes are a number: all there are, with those that JSON cannot write down. */
static JSCValue *
take_number (JSCContext *context,
             const guint8 **data,
             gsize *size)
{
  guint8 bytes[sizeof (double)] = { 0 };
  gsize n = MIN (*size, sizeof bytes);
  double number;

  memcpy (bytes, *data, n);
  memcpy (&number, bytes, sizeof number);
  *data += n;
  *size -= n;
  /* The engine keeps other values in the payload of what is not a number. */
  return jsc_value_new_number (context, isnan (number) ? (double) NAN : number);
}

static JSCValue *
make_value (JSCContext *context,
            guint8 kind,
            const guint8 *data,
            gsize size)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;

  if (kind % 4 == 0)
    return take_number (context, &data, &size);
  if (kind % 4 == 1) {
    g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_object_unref);

    while (size > 0)
      g_ptr_array_add (numbers, take_number (context, &data, &size));
    return jsc_value_new_array_from_garray (context, numbers);
  }
  text = g_strndup ((const char *) data, size);
  valid = g_utf8_make_valid (text, -1);
  return jsc_value_new_from_json (context, valid);
}

static void
check_point (gboolean is_read,
             int index,
             guint n_points)
{
  if (is_read)
    expect (index >= -1 && index < (int) n_points, "A point that is not there");
  else
    expect (index == UNTOUCHED, "A point of a message that is none");
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  static JSCContext *context;
  g_autoptr (JSCValue) value = NULL;
  gboolean flag = UNTOUCHED, is_read;
  int index = UNTOUCHED;
  double share = UNTOUCHED;
  guint n_points;

  if (size < 2)
    return 0;
  if (context == NULL)
    context = jsc_context_new ();

  n_points = data[0];
  value = make_value (context, data[1], data + 2, size - 2);
  jsc_context_clear_exception (context);
  if (value == NULL)
    return 0;

  is_read = reasons_message_read_flag (value, &flag);
  expect (is_read ? flag == TRUE || flag == FALSE : flag == UNTOUCHED, "A flag that is none");
  expect (reasons_message_read_true (value) == (is_read && flag), "True and not true");
  is_read = reasons_message_read_point (value, n_points, &index);
  check_point (is_read, index, n_points);
  expect (!is_read || jsc_value_to_double (value) == index, "Another point than was sent");
  index = UNTOUCHED;
  is_read = reasons_message_read_progress (value, n_points, &index, &share);
  check_point (is_read, index, n_points);
  expect (is_read ? share >= 0 && share <= 1 : share == UNTOUCHED, "A share that is none");

  return 0;
}
