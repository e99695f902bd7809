/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "desktop.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "accessible.h"
#include "child.h"

/* A picture is taken when the screen was the same for so long, or has been moving for too long. */
#define STILL_MILLISECONDS 700
#define RESTLESS_SECONDS 15

struct _Desktop {
  GSubprocess *server;
  GSubprocess *bus;
  Display *display;
};

static gboolean
start_server (Desktop *self,
              guint width,
              guint height,
              GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    child_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *screen = g_strdup_printf ("%ux%ux24", width, height);
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;

  /* With -displayfd the server picks a free number by itself: several can start at once. */
  self->server = child_spawn_and_read_line (
    launcher,
    (const char *const[]){ "Xvfb", "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp", "-noreset", NULL },
    &number, error);
  if (self->server == NULL)
    return FALSE;

  name = g_strconcat (":", number, NULL);
  g_setenv ("DISPLAY", name, TRUE);
  g_unsetenv ("WAYLAND_DISPLAY");
  g_unsetenv ("XAUTHORITY");
  g_setenv ("GDK_BACKEND", "x11", TRUE);
  /* WebKitGTK finds no graphics card there. */
  g_setenv ("LIBGL_ALWAYS_SOFTWARE", "1", TRUE);

  self->display = XOpenDisplay (name);
  if (self->display == NULL) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The display %s cannot be opened", name);
    return FALSE;
  }
  return TRUE;
}

static gboolean
start_buses (Desktop *self,
             GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher =
    child_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *address = NULL;
  g_autofree char *a11y_address = NULL;
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (GVariant) reply = NULL;

  /* The accessibility bus leaves its address on the display it sees, and so on the user's. */
  if (self->server == NULL) {
    g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
    g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  }
  self->bus = child_spawn_and_read_line (
    launcher, (const char *const[]){ "dbus-daemon", "--session", "--nofork", "--print-address=1", NULL }, &address,
    error);
  if (self->bus == NULL)
    return FALSE;
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", address, TRUE);

  connection = g_dbus_connection_new_for_address_sync (
    address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL,
    error);
  if (connection == NULL)
    return FALSE;
  reply = g_dbus_connection_call_sync (connection, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL,
                                       G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, error);
  if (reply == NULL)
    return FALSE;
  g_variant_get (reply, "(s)", &a11y_address);
  g_setenv ("AT_SPI_BUS_ADDRESS", a11y_address, TRUE);
  return TRUE;
}

Desktop *
desktop_new (guint width,
             guint height,
             GError **error)
{
  g_autoptr (Desktop) self = g_new0 (Desktop, 1);

  if (width > 0 && !start_server (self, width, height, error))
    return NULL;
  if (!start_buses (self, error))
    return NULL;
  if (atspi_init () > 1) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The accessibility bus cannot be reached");
    return NULL;
  }
  return g_steal_pointer (&self);
}

void
desktop_free (Desktop *self)
{
  if (self->display != NULL)
    XCloseDisplay (self->display);
  child_end (&self->bus);
  child_end (&self->server);
  g_free (self);
}

AtspiAccessible *
desktop_find_application (Desktop *self,
                          const char *name)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n_applications = desktop != NULL ? atspi_accessible_get_child_count (desktop, NULL) : 0;

  for (int i = 0; i < n_applications; i++) {
    g_autoptr (AtspiAccessible) application = atspi_accessible_get_child_at_index (desktop, i, NULL);
    g_autofree char *found = application != NULL ? atspi_accessible_get_name (application, NULL) : NULL;

    if (g_strcmp0 (found, name) == 0) {
      /* What was read once is kept otherwise until an event says that it changed; such an event may
       * come after the next question. What never changes may be kept. */
      atspi_accessible_set_cache_mask (application, ATSPI_CACHE_ROLE | ATSPI_CACHE_INTERFACES);
      return g_steal_pointer (&application);
    }
  }
  return NULL;
}

/* Gives the keyboard to the window on top, as a window manager does. Without, keys arrive all the same, by
 * way of the pointer, but the window says that it is not active, and nothing in it that it has the focus. */
static void
give_keyboard (Desktop *self)
{
  Window root;
  Window parent;
  Window *windows;
  Window top = None;
  Window now;
  int revert;
  unsigned count;

  if (!XQueryTree (self->display, DefaultRootWindow (self->display), &root, &parent, &windows, &count))
    return;
  for (unsigned i = 0; i < count; i++) {
    XWindowAttributes attributes;

    if (XGetWindowAttributes (self->display, windows[i], &attributes) && attributes.map_state == IsViewable &&
        !attributes.override_redirect && attributes.class == InputOutput)
      top = windows[i];
  }
  XFree (windows);
  XGetInputFocus (self->display, &now, &revert);
  if (top != None && top != now)
    XSetInputFocus (self->display, top, RevertToPointerRoot, CurrentTime);
  XSync (self->display, False);
}

void
desktop_click (Desktop *self,
               int x,
               int y)
{
  g_return_if_fail (self->display != NULL);

  give_keyboard (self);
  XTestFakeMotionEvent (self->display, -1, x, y, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, True, CurrentTime);
  XTestFakeButtonEvent (self->display, 1, False, CurrentTime);
  XSync (self->display, False);
}

/* Whether what is on top of a key, as the question mark is, is meant. */
static gboolean
is_shifted (Desktop *self,
            KeyCode code,
            guint keysym)
{
  return XkbKeycodeToKeysym (self->display, code, 0, 0) != keysym &&
         XkbKeycodeToKeysym (self->display, code, 0, 1) == keysym;
}

void
desktop_press_chord (Desktop *self,
                     guint modifier,
                     guint keysym)
{
  KeyCode code;
  KeyCode held[2] = { 0 };

  g_return_if_fail (self->display != NULL);

  give_keyboard (self);
  code = XKeysymToKeycode (self->display, keysym);
  held[0] = modifier != 0 ? XKeysymToKeycode (self->display, modifier) : 0;
  held[1] = is_shifted (self, code, keysym) ? XKeysymToKeycode (self->display, XK_Shift_L) : 0;
  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    if (held[i] != 0)
      XTestFakeKeyEvent (self->display, held[i], True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, False, CurrentTime);
  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    if (held[i] != 0)
      XTestFakeKeyEvent (self->display, held[i], False, CurrentTime);
  XSync (self->display, False);
}

void
desktop_press_key (Desktop *self,
                   guint keysym,
                   gboolean control)
{
  desktop_press_chord (self, control ? XK_Control_L : 0, keysym);
}

/* What it rests on would show its tooltip, or not, as time allows. */
static void
put_pointer_aside (Desktop *self)
{
  XTestFakeMotionEvent (self->display, -1, 0, 0, CurrentTime);
  XSync (self->display, False);
}

static XImage *
grab (Desktop *self)
{
  Window window = DefaultRootWindow (self->display);
  XWindowAttributes attributes;

  if (!XGetWindowAttributes (self->display, window, &attributes))
    return NULL;
  return XGetImage (self->display, window, 0, 0, attributes.width, attributes.height, AllPlanes, ZPixmap);
}

static GdkPixbuf *
pixbuf_from_image (XImage *image)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, image->width, image->height);
  guchar *pixels = gdk_pixbuf_get_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);

  for (int y = 0; y < image->height; y++) {
    for (int x = 0; x < image->width; x++) {
      unsigned long pixel = XGetPixel (image, x, y);
      guchar *target = pixels + y * stride + x * 3;

      target[0] = (pixel >> 16) & 0xff;
      target[1] = (pixel >> 8) & 0xff;
      target[2] = pixel & 0xff;
    }
  }
  return pixbuf;
}

/* With no window manager, GTK puts a window of a right-to-left language out of sight, beside the screen. */
static void
bring_in_sight (Desktop *self)
{
  Window root;
  Window parent;
  Window *windows;
  unsigned count;

  if (!XQueryTree (self->display, DefaultRootWindow (self->display), &root, &parent, &windows, &count))
    return;
  for (unsigned i = 0; i < count; i++) {
    XWindowAttributes attributes;

    if (XGetWindowAttributes (self->display, windows[i], &attributes) && attributes.map_state == IsViewable &&
        !attributes.override_redirect && attributes.x + attributes.width <= 1 + attributes.width / 2)
      XMoveWindow (self->display, windows[i], 0, 0);
  }
  XFree (windows);
  XSync (self->display, False);
}

gboolean
desktop_take_picture (Desktop *self,
                      const char *path,
                      GError **error)
{
  gint64 deadline = g_get_monotonic_time () + RESTLESS_SECONDS * G_USEC_PER_SEC;
  g_autoptr (GdkPixbuf) pixbuf = NULL;
  g_autofree char *png = NULL;
  gsize size;
  XImage *image;

  g_return_val_if_fail (self->display != NULL, FALSE);

  bring_in_sight (self);
  put_pointer_aside (self);
  image = grab (self);
  while (image != NULL && g_get_monotonic_time () < deadline) {
    XImage *next;
    gboolean same;

    g_usleep (STILL_MILLISECONDS * 1000);
    next = grab (self);
    same =
      next != NULL && memcmp (image->data, next->data, (gsize) image->height * (gsize) image->bytes_per_line) == 0;
    XDestroyImage (image);
    image = next;
    if (same)
      break;
  }
  if (image == NULL) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The screen cannot be read");
    return FALSE;
  }
  pixbuf = pixbuf_from_image (image);
  XDestroyImage (image);
  /* Written into the file that is there: the sandbox shows that file alone, not its folder. */
  if (!gdk_pixbuf_save_to_buffer (pixbuf, &png, &size, "png", error, NULL))
    return FALSE;
  return g_file_set_contents_full (path, png, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0666, error);
}
