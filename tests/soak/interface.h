/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the driver inside the reader offers on the session bus, and the test outside asks for. */

#define SOAK_PATH      "/net/sf/liferea/plugins/reasons/soak"
#define SOAK_INTERFACE "net.sf.liferea.plugins.reasons.Soak"

/* What it complains of where it is asked to. */
#define SOAK_COMPLAINT "a complaint for the test"

#define SOAK_INTERFACE_XML \
  "<node><interface name='" SOAK_INTERFACE "'>" \
  "<method name='SelectNode'><arg type='s'/><arg type='b' direction='out'/></method>" \
  "<method name='GetItems'><arg type='at' direction='out'/></method>" \
  "<method name='SelectItem'><arg type='t'/></method>" \
  "<method name='CountSelections'><arg type='u' direction='out'/></method>" \
  "<method name='UpdateItem'><arg type='t'/><arg type='s'/><arg type='b' direction='out'/></method>" \
  "<method name='RemoveItem'><arg type='t'/><arg type='b' direction='out'/></method>" \
  "<method name='MoveNode'><arg type='s'/><arg type='s'/><arg type='b' direction='out'/></method>" \
  "<method name='RemoveNode'><arg type='s'/><arg type='b' direction='out'/></method>" \
  "<method name='FocusItems'><arg type='b' direction='out'/></method>" \
  "<method name='SetPlugins'><arg type='as'/></method>" \
  "<method name='SetWide'><arg type='b'/></method>" \
  "<method name='WrapView'><arg type='b'/></method>" \
  "<method name='WatchInstances'><arg type='s'/></method>" \
  "<method name='CountInstances'><arg type='a{si}' direction='out'/></method>" \
  "<method name='Complain'/>" \
  "<method name='Trim'/>" \
  "</interface></node>"
