/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <sys/types.h>

#include "desktop.h"
#include "profile.h"

/* The real Liferea, in a profile and on a desktop of its own, driven from outside.
 *
 * What a function waits for, it waits for by asking again until a deadline that is generous, since a
 * slow machine is no failure; none sleeps for a fixed time. */

typedef struct _Reader Reader;

/* A question about the reader that has its answer at some time. */
typedef gboolean (*ReaderCondition) (Reader *self,
                                     gconstpointer data);

/* Starts the reader. Both arguments outlive it.
 * Returns: (transfer full): to be freed with reader_free(), or %NULL with @error set */
Reader *reader_new (Desktop *desktop,
                    Profile *profile,
                    GError **error);

/* Ends the reader if it still runs. */
void reader_free (Reader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reader, reader_free)

/* Whether @condition comes true within two minutes. Not if the reader ends meanwhile. */
gboolean reader_wait (Reader *self,
                      ReaderCondition condition,
                      gconstpointer data);

/* The accessible tree of the reader; %NULL before it is there. Borrowed. */
AtspiAccessible *reader_get_root (Reader *self);

/* --- The host --- */

/* Selects the item of that title in the item list, or the first one where it is %NULL, as a press on
 * it would, and gives its title; %NULL where there is none after all. */
char *reader_select_item (Reader *self,
                          const char *title);

/* The titles in the item list. */
GStrv reader_get_items (Reader *self);

/* The title of the item that is selected, or %NULL. */
char *reader_get_selected_item (Reader *self);

/* Presses the item of that title with the mouse, so that the keyboard is the list's. */
gboolean reader_press_item (Reader *self,
                            const char *title);

/* Whether a label or the like on the screen, outside a page, has these words in its name. */
gboolean reader_has_words (Reader *self,
                           const char *words);

/* Waits until a web view on the screen, ours or the host's, has a heading of that text. */
gboolean reader_wait_for_heading (Reader *self,
                                  const char *text);

/* Waits until it shows the text anywhere. */
gboolean reader_wait_for_text (Reader *self,
                               const char *text);

/* How far below the upper edge of its web view the heading is, in parts of the view's height: between 0
 * and 1 it can be seen. NAN where there is none. */
double reader_get_heading_place (Reader *self,
                                 const char *text);

/* Presses in the middle of the web view on the screen, so that the keyboard is its own. */
gboolean reader_press_page (Reader *self);

/* Does what a press on the link of that name does, once it is in the web view on the screen. */
gboolean reader_press_link (Reader *self,
                            const char *name);

/* Presses the mouse in the middle of what has these extents in the window. */
gboolean reader_press_middle (Reader *self,
                              const AtspiRect *extents);

/* Does what a press on the button (or menu button, toggle button, switch, menu item, page of preferences) of that name
 * does, once it is on the screen. */
gboolean reader_press_named (Reader *self,
                             const char *name);

/* What is in the text field that has the keyboard, ours or the host's; %NULL where none has it. */
char *reader_get_typed (Reader *self);

/* Activates an action of the application, as an entry of its menu does. */
gboolean reader_activate (Reader *self,
                          const char *action);

/* Presses a key, as desktop_press_key() does. */
void reader_press_key (Reader *self,
                       guint keysym);

/* The same with a modifier held down, such as XK_Alt_L. */
void reader_press_chord (Reader *self,
                         guint modifier,
                         guint keysym);

/* Presses Control+Q, waits until the reader has ended, and gives whether it did with success. */
gboolean reader_quit (Reader *self);

/* Waits for an end that was asked for otherwise, and gives whether it came within two minutes and with success. */
gboolean reader_wait_for_quit (Reader *self);

/* The process, 0 once it has ended. */
pid_t reader_get_pid (Reader *self);

/* Waits for the reader's end, however long somebody reads. */
gboolean reader_wait_for_end (Reader *self);

/* --- Our plugin --- */

/* Whether our button is in the header bar, and whether it says that our view is shown. */
gboolean reader_has_toggle (Reader *self);
gboolean reader_shows_our_view (Reader *self);

/* The file that our plugin was loaded from, or %NULL where it was not. */
char *reader_get_module (Reader *self);

/* Turns the switch beside our name on the page of plugins in the reader's preferences, and closes them. Gives
 * whether the page lists us, with a switch that was off. */
gboolean reader_switch_plugin_on (Reader *self);

/* The labels of the rows in our sidebar; empty where it is not on the screen. */
GStrv reader_get_points (Reader *self);

/* The names of these rows, as a screen reader says them. */
GStrv reader_get_point_names (Reader *self);

/* The label of the current row, or %NULL. */
char *reader_get_current_point (Reader *self);

/* Presses the row of that number, from 0, with the mouse. */
gboolean reader_press_point (Reader *self,
                             guint index);

/* The words of the button that offers to go on where the article was left, or %NULL. */
char *reader_get_offer (Reader *self);

/* --- Its output --- */

/* The lines of the log that a good run has none of: every critical, and warnings of ours. */
GStrv reader_get_complaints (Reader *self);
