/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "blocks.h"

G_BEGIN_DECLS

/* How blocks.c, which walks the tree, has blocks written; no other file needs this. */

typedef struct {
  guint id;
  gboolean is_ordered;
  gboolean is_reversed;
  int next;
  guint entries;
} ReasonsBuilderList;

typedef struct {
  guint id;
  guint row;
  guint column;
} ReasonsBuilderTable;

typedef struct {
  ReasonsBlocks *blocks;
  GArray *lists;      /* ReasonsBuilderList, the innermost last */
  GArray *tables;     /* ReasonsBuilderTable, the innermost last */
  GArray *term_lists; /* guint */
  GPtrArray *boxes;   /* block elements that are open */

  guint n_lists;
  guint n_tables;
  guint n_term_lists;
  lxb_dom_node_t *heading; /* the outermost one that is open */
  guint level;
  guint quote;
  guint aside;
  guint figure;
  guint term;
  guint description;
  guint code;
  guint header;
  guint bold;
  guint italic;
  guint underline;
  guint link;
  guint depth;

  /* The block being written. */
  ReasonsBlock block;
  gboolean is_open;
  gboolean space_pending;
  gboolean lead_done;
  gboolean bold_done;
  gsize link_start;
  guint run_start; /* first block of the lines of this box */
  gboolean blank_line;
  gboolean picture_pending;
  gboolean rule_pending;
  gboolean entry_pending;
  int entry_number;
} ReasonsBuilder;

/** reasons_builder_append_text: writes the text of @node to the block, opening one where there is none. */
void reasons_builder_append_text (ReasonsBuilder *builder,
                                  lxb_dom_node_t *node);

/** reasons_builder_close_block: ends the block, if one is open, at a line break. */
void reasons_builder_close_block (ReasonsBuilder *builder);

/** reasons_builder_close_box: ends the block where its element ends, and joins lines that go on. */
void reasons_builder_close_box (ReasonsBuilder *builder);

G_END_DECLS
