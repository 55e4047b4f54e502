// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers edited where they stand: other bytes at some places of their files,
// while every other byte and comment stays as it is.
#ifndef ENTENTE_EDIT_H
#define ENTENTE_EDIT_H

#include "entente/ledger.h"

#ifdef __cplusplus
extern "C" {
#endif

// A ledger as it was read, and what is to be changed in it. One change an edit:
// nothing is written before ent_edit_write, and nothing at all if the ledger
// would have an error that it had not.
typedef struct ent_edit ent_edit;

// Reads the ledger to be edited; NULL, with what was wrong, if it cannot be
// opened or a file of it is no YAML. Of `options` the limits must outlive the
// edit, and there is no shelf: what is edited stands on the disk.
ENT_API ent_edit *ent_edit_begin(const char *path,
                                 const ent_read_options *options,
                                 ent_diags *diags);
ENT_API void ent_edit_free(ent_edit *e);

// Gives an actor, a source, a type or a kind of that id another id: where it is
// defined, wherever it is named, and among the places of figures. `noun` is
// "actor", "source", "type" or "kind", or NULL where the id is of one of them
// alone.
ENT_API bool ent_edit_rename(ent_edit *e, const char *noun, const char *id,
                             const char *other, ent_diags *diags);

// Makes the change and reads the ledger again with it, in memory: false, with
// what would be wrong, if there would be an error that there was not before.
ENT_API bool ent_edit_settle(ent_edit *e, ent_diags *diags);
// What the change comes to, a line each: "5 places in 2 files"; NULL past the
// last.
ENT_API const char *ent_edit_said(const ent_edit *e, size_t k);
// Whether any byte of any file changes, once settled.
ENT_API bool ent_edit_changes(const ent_edit *e);
// Appends the difference in the unified format, once settled.
ENT_API void ent_edit_diff(const ent_edit *e, ent_bytes *out);
// Writes what is settled, all files or none. False, too, if one of them is no
// longer as it was read.
ENT_API bool ent_edit_write(ent_edit *e, ent_diags *diags);

#ifdef __cplusplus
}
#endif

#endif
