/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "reasons"

#include "config.h"

#include "place-store.h"

#include <string.h>

#include "place-writer.h"

/* Version, and for each place: hash of the article's name, when, point, offset, both fingerprints. In
 * little endian order. */
#define FILE_TYPE    "(ua(ayxuutt))"
#define FILE_VERSION 1

#define HASH_BYTES 32

/* Somebody who scrolls makes many changes. */
#define SAVE_DELAY_SECONDS 3

typedef struct {
  guint8 hash[HASH_BYTES];
  gint64 time;
  ReasonsPlace place;
} Entry;

struct _ReasonsPlaceStore {
  GObject parent_instance;

  GHashTable *entries; /* Entry, by itself */
  ReasonsPlaceWriter *writer;
  guint64 changes;
  guint64 saved; /* of the changes, those given to the writer */
  guint save_source;
};

G_DEFINE_FINAL_TYPE (ReasonsPlaceStore, reasons_place_store, G_TYPE_OBJECT)

static guint
entry_hash (gconstpointer key)
{
  const Entry *entry = key;
  guint hash;

  memcpy (&hash, entry->hash, sizeof hash);
  return hash;
}

static gboolean
entry_equal (gconstpointer a,
             gconstpointer b)
{
  const Entry *x = a, *y = b;

  return memcmp (x->hash, y->hash, HASH_BYTES) == 0;
}

static void
hash_name (const char *name,
           guint8 *hash)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = HASH_BYTES;

  g_checksum_update (checksum, (const guchar *) name, -1);
  g_checksum_get_digest (checksum, hash, &length);
}

static gboolean
is_too_old (const Entry *entry,
            gint64 now)
{
  return entry->time < now - REASONS_PLACE_STORE_MOST_AGE;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const Entry *x = *(const Entry *const *) a, *y = *(const Entry *const *) b;

  return x->time != y->time ? (x->time > y->time ? 1 : -1) : memcmp (x->hash, y->hash, HASH_BYTES);
}

/* Returns: (transfer container): the entries, oldest first. */
static GPtrArray *
list_by_age (ReasonsPlaceStore *self)
{
  GPtrArray *list = g_hash_table_get_keys_as_ptr_array (self->entries);

  g_ptr_array_sort (list, compare_times);
  return list;
}

static void
drop_old (ReasonsPlaceStore *self,
          gint64 now)
{
  g_autoptr (GPtrArray) list = NULL;
  guint surplus;

  list = list_by_age (self);
  surplus = list->len - MIN (list->len, REASONS_PLACE_STORE_MOST);
  for (guint i = 0; i < list->len; i++) {
    Entry *entry = g_ptr_array_index (list, i);

    if (i < surplus || is_too_old (entry, now))
      g_hash_table_remove (self->entries, entry);
  }
}

static GBytes *
serialize (ReasonsPlaceStore *self)
{
  g_autoptr (GPtrArray) list = list_by_age (self);
  g_autoptr (GVariant) file = NULL;
  GVariantBuilder builder;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ayxuutt)"));
  for (guint i = 0; i < list->len; i++) {
    const Entry *entry = g_ptr_array_index (list, i);
    GVariant *hash = g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, entry->hash, HASH_BYTES, 1);

    if (!is_too_old (entry, now))
      g_variant_builder_add (&builder, "(@ayxuutt)", hash, entry->time, entry->place.point, entry->place.offset,
                             entry->place.label, entry->place.before);
    else
      g_variant_unref (g_variant_ref_sink (hash));
  }
  file = g_variant_ref_sink (g_variant_new (FILE_TYPE, FILE_VERSION, &builder));
#if G_BYTE_ORDER == G_BIG_ENDIAN
  {
    g_autoptr (GVariant) swapped = g_variant_byteswap (file);

    return g_variant_get_data_as_bytes (swapped);
  }
#else
  return g_variant_get_data_as_bytes (file);
#endif
}

static gboolean
parse (ReasonsPlaceStore *self,
       GBytes *bytes)
{
  g_autoptr (GVariant) file = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (FILE_TYPE), bytes, FALSE));
  g_autoptr (GVariant) list = NULL;
  guint32 version;

  if (!g_variant_is_normal_form (file))
    return FALSE;
#if G_BYTE_ORDER == G_BIG_ENDIAN
  {
    GVariant *swapped = g_variant_byteswap (file);

    g_variant_unref (file);
    file = swapped;
  }
#endif
  g_variant_get (file, "(u@a(ayxuutt))", &version, &list);
  if (version != FILE_VERSION)
    return FALSE;

  for (gsize i = 0; i < g_variant_n_children (list); i++) {
    g_autoptr (GVariant) hash = NULL;
    g_autofree Entry *entry = g_new0 (Entry, 1);
    const guint8 *data;
    gsize length;

    g_variant_get_child (list, i, "(@ayxuutt)", &hash, &entry->time, &entry->place.point, &entry->place.offset,
                         &entry->place.label, &entry->place.before);
    data = g_variant_get_fixed_array (hash, &length, 1);
    if (length != HASH_BYTES)
      return FALSE;
    memcpy (entry->hash, data, HASH_BYTES);
    g_hash_table_add (self->entries, g_steal_pointer (&entry));
  }
  return TRUE;
}

static void
load (ReasonsPlaceStore *self,
      const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (info == NULL)
    return;
  if (g_file_info_get_size (info) <= REASONS_PLACE_STORE_MOST_BYTES)
    bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes == NULL || !parse (self, bytes)) {
    g_hash_table_remove_all (self->entries);
    g_message ("The places in articles cannot be read and are begun anew%s%s", error != NULL ? ": " : "",
               error != NULL ? error->message : "");
  }
  drop_old (self, g_get_real_time () / G_USEC_PER_SEC);
}

static gboolean
save_in_background (gpointer user_data)
{
  ReasonsPlaceStore *self = user_data;
  g_autoptr (GBytes) bytes = serialize (self);

  self->save_source = 0;
  self->saved = self->changes;
  reasons_place_writer_write_in_background (self->writer, bytes, self->changes);
  return G_SOURCE_REMOVE;
}

static void
note_change (ReasonsPlaceStore *self)
{
  self->changes++;
  if (self->save_source == 0)
    self->save_source = g_timeout_add_seconds (SAVE_DELAY_SECONDS, save_in_background, self);
}

static void
reasons_place_store_dispose (GObject *object)
{
  ReasonsPlaceStore *self = REASONS_PLACE_STORE (object);

  if (self->writer != NULL)
    reasons_place_store_save (self);

  G_OBJECT_CLASS (reasons_place_store_parent_class)->dispose (object);
}

static void
reasons_place_store_finalize (GObject *object)
{
  ReasonsPlaceStore *self = REASONS_PLACE_STORE (object);

  g_clear_pointer (&self->writer, reasons_place_writer_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);

  G_OBJECT_CLASS (reasons_place_store_parent_class)->finalize (object);
}

static void
reasons_place_store_class_init (ReasonsPlaceStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reasons_place_store_dispose;
  G_OBJECT_CLASS (klass)->finalize = reasons_place_store_finalize;
}

static void
reasons_place_store_init (ReasonsPlaceStore *self)
{
  self->entries = g_hash_table_new_full (entry_hash, entry_equal, g_free, NULL);
}

ReasonsPlaceStore *
reasons_place_store_new (const char *path)
{
  ReasonsPlaceStore *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (REASONS_TYPE_PLACE_STORE, NULL);
  self->writer = reasons_place_writer_new (path);
  load (self, path);
  return self;
}

ReasonsPlaceStore *
reasons_place_store_dup_default (void)
{
  static ReasonsPlaceStore *shared;

  if (shared == NULL) {
    g_autofree char *path = g_build_filename (g_get_user_state_dir (), GETTEXT_PACKAGE, "places", NULL);

    g_set_weak_pointer (&shared, reasons_place_store_new (path));
    return shared;
  }
  return g_object_ref (shared);
}

void
reasons_place_store_remember (ReasonsPlaceStore *self,
                              const char *name,
                              const ReasonsPlace *place,
                              gint64 now)
{
  Entry *entry;

  g_return_if_fail (REASONS_IS_PLACE_STORE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (place != NULL);

  entry = g_new0 (Entry, 1);
  hash_name (name, entry->hash);
  entry->time = now;
  entry->place = *place;
  g_hash_table_add (self->entries, entry);
  if (g_hash_table_size (self->entries) > REASONS_PLACE_STORE_MOST)
    drop_old (self, now);
  note_change (self);
}

gboolean
reasons_place_store_lookup (ReasonsPlaceStore *self,
                            const char *name,
                            gint64 now,
                            ReasonsPlace *place)
{
  Entry key;
  const Entry *entry;

  g_return_val_if_fail (REASONS_IS_PLACE_STORE (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  hash_name (name, key.hash);
  entry = g_hash_table_lookup (self->entries, &key);
  if (entry == NULL || is_too_old (entry, now))
    return FALSE;
  *place = entry->place;
  return TRUE;
}

void
reasons_place_store_forget (ReasonsPlaceStore *self,
                            const char *name)
{
  Entry key;

  g_return_if_fail (REASONS_IS_PLACE_STORE (self));
  g_return_if_fail (name != NULL);

  hash_name (name, key.hash);
  if (g_hash_table_remove (self->entries, &key))
    note_change (self);
}

void
reasons_place_store_clear (ReasonsPlaceStore *self)
{
  g_return_if_fail (REASONS_IS_PLACE_STORE (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_hash_table_remove_all (self->entries);
  self->saved = ++self->changes;
  reasons_place_writer_write (self->writer, NULL, self->changes);
}

guint
reasons_place_store_get_size (ReasonsPlaceStore *self)
{
  g_return_val_if_fail (REASONS_IS_PLACE_STORE (self), 0);

  return g_hash_table_size (self->entries);
}

void
reasons_place_store_save (ReasonsPlaceStore *self)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (REASONS_IS_PLACE_STORE (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->saved == self->changes)
    return;
  bytes = serialize (self);
  self->saved = self->changes;
  reasons_place_writer_write (self->writer, bytes, self->changes);
}
