/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <lexbor/html/html.h>

G_BEGIN_DECLS

/**
 * ReasonsTagFate:
 * @REASONS_TAG_UNWRAP: its content stays, it goes; also what becomes of unknown elements
 * @REASONS_TAG_KEEP: stays, with the attributes of its allow-list
 * @REASONS_TAG_DROP: goes with all that is inside
 * @REASONS_TAG_RENAME: becomes the element `to`
 * @REASONS_TAG_PICTURE: an image, with a cleaned source of its own or of the `picture` around it
 * @REASONS_TAG_NOSCRIPT: goes but for the picture that stands in for a lazy one
 * @REASONS_TAG_EMBED: media or a foreign page: becomes a link
 *
 * What becomes of an element in a safe article.
 */
typedef enum {
  REASONS_TAG_UNWRAP,
  REASONS_TAG_KEEP,
  REASONS_TAG_DROP,
  REASONS_TAG_RENAME,
  REASONS_TAG_PICTURE,
  REASONS_TAG_NOSCRIPT,
  REASONS_TAG_EMBED,
} ReasonsTagFate;

/**
 * ReasonsTagFlags:
 * @REASONS_TAG_VOID: has no end tag (HTML Standard, section 13.1.2)
 * @REASONS_TAG_CLOSES_P: its start tag closes an open `p` (section 13.2.6.4.7)
 * @REASONS_TAG_SPECIAL: of the category "special" (section 13.2.4.2)
 * @REASONS_TAG_SCOPE: bounds a scope, so that a `p` outside is not seen from inside
 * @REASONS_TAG_BLOCK: begins and ends a line
 *
 * How the parser treats the start tag of an element.
 */
typedef enum {
  REASONS_TAG_VOID = 1 << 0,
  REASONS_TAG_CLOSES_P = 1 << 1,
  REASONS_TAG_SPECIAL = 1 << 2,
  REASONS_TAG_SCOPE = 1 << 3,
  REASONS_TAG_BLOCK = 1 << 4,
} ReasonsTagFlags;

typedef struct {
  const char *name;
  lxb_tag_id_t to;
  ReasonsTagFate fate;
  guint flags;
} ReasonsTag;

/** reasons_tags_get: Returns: (transfer none): what is known of the HTML element @tag; never %NULL. */
const ReasonsTag *reasons_tags_get (lxb_tag_id_t tag);

/** reasons_tags_is_known: Returns: whether @name is an element of HTML, in any case of letters. */
gboolean reasons_tags_is_known (const char *name,
                                gsize length);

/** reasons_tags_is_raw: Returns: whether the content of @name is no text of the article's. */
gboolean reasons_tags_is_raw (const char *name,
                              gsize length);

/** reasons_tags_is_block: Returns: whether @name begins and ends a line. */
gboolean reasons_tags_is_block (const char *name,
                                gsize length);

G_END_DECLS
