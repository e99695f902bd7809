/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "instances.h"

typedef struct {
  void (*constructed) (GObject *object);
  void (*finalize) (GObject *object);
  int alive;
} Watched;

/* By type. Class structures of types that are registered for good stay for ever. */
static GHashTable *watched;

static Watched *
find (GObject *object)
{
  return g_hash_table_lookup (watched, GSIZE_TO_POINTER (G_OBJECT_TYPE (object)));
}

static void
on_constructed (GObject *object)
{
  Watched *type = find (object);

  g_atomic_int_inc (&type->alive);
  type->constructed (object);
}

static void
on_finalize (GObject *object)
{
  Watched *type = find (object);

  g_atomic_int_add (&type->alive, -1);
  type->finalize (object);
}

/* The plugin's types have none below them, so that a class of theirs is nobody's parent. */
static void
watch (GType type)
{
  GObjectClass *klass = g_type_class_peek (type);
  Watched *entry;

  if (klass == NULL || g_hash_table_contains (watched, GSIZE_TO_POINTER (type)))
    return;
  entry = g_new0 (Watched, 1);
  entry->constructed = klass->constructed;
  entry->finalize = klass->finalize;
  g_hash_table_insert (watched, GSIZE_TO_POINTER (type), entry);
  klass->constructed = on_constructed;
  klass->finalize = on_finalize;
}

void
instances_watch (const char *prefix)
{
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (GType));
  GType top = G_TYPE_OBJECT;

  if (watched == NULL)
    watched = g_hash_table_new (NULL, NULL);
  g_array_append_val (types, top);
  for (guint i = 0; i < types->len; i++) {
    GType type = g_array_index (types, GType, i);
    guint n_children;
    g_autofree GType *children = g_type_children (type, &n_children);

    g_array_append_vals (types, children, n_children);
    if (g_str_has_prefix (g_type_name (type), prefix))
      watch (type);
  }
}

GVariant *
instances_count (void)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));
  GHashTableIter iter;
  gpointer type;
  gpointer entry;

  if (watched != NULL) {
    g_hash_table_iter_init (&iter, watched);
    while (g_hash_table_iter_next (&iter, &type, &entry)) {
      int alive = g_atomic_int_get (&((Watched *) entry)->alive);

      if (alive != 0)
        g_variant_builder_add (&builder, "{si}", g_type_name (GPOINTER_TO_SIZE (type)), alive);
    }
  }
  return g_variant_builder_end (&builder);
}
