// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers edited where they stand: other bytes at some places of their files,
// while every other byte and comment stays as it is.
#ifndef ENTENTE_EDIT_H
#define ENTENTE_EDIT_H

#include "entente/ledger.h"

#ifdef __cplusplus
extern "C" {
#endif

// A small ledger with comments, for whoever begins: it checks clean, and its
// first line names the schema, "entente.schema.json", for editors.
ENT_API void ent_starter(ent_bytes *out);

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

// A tie to be added, and whose word it is. Made by ENT_ADDITION. What is not
// given is left away.
typedef struct ent_addition {
  size_t size;
  const char *from, *to; // an id, a name, or somebody new
  const char *type;      // an id or its words
  const char *when;
  const char *const *sources; // each an id, a title, a URL, or a new one
  size_t nsources;
  const char *by;     // the holder of a claim: an actor, or any words
  const char *stance; // "alleges"; with it or `by` the sources are the claim's
  const char *likelihood, *grade, *note, *label;
  const char *accessed; // the day on which sources that are made of an address
                        // were read
} ent_addition;
#define ENT_ADDITION(...) ENT_SIZED(ent_addition, __VA_ARGS__)

// Adds the tie behind the last there is, written as that is; actors and sources
// that the ledger lacks are made, of which ent_edit_makes tells.
ENT_API bool ent_edit_add(ent_edit *e, const ent_addition *a, ent_diags *diags);
// What the change makes that there was not, a line each: "the actor `hqn`
// (HQN)"; NULL past the last. To be asked about before it is written.
ENT_API const char *ent_edit_makes(const ent_edit *e, size_t k);

// Gives an actor, a source, a type, a kind or a period of that id another id:
// where it is defined, wherever it is named, and among the places of figures.
// `noun` is "actor", "source", "type", "kind" or "period", or NULL where the id
// is of one of them alone; of a period and another NULL means the other.
ENT_API bool ent_edit_rename(ent_edit *e, const char *noun, const char *id,
                             const char *other, ent_diags *diags);

// Makes one of two actors, or two sources: all that speaks of `gone` speaks of
// `kept`, which gets the names and fields that it lacks. What both say and say
// differently stays as it was, and is told (ent_edit_said). `noun` as above.
ENT_API bool ent_edit_merge(ent_edit *e, const char *noun, const char *kept,
                            const char *gone, ent_diags *diags);

// Gives all records of some ties another type; a tie is named "from type to",
// or by a record's id.
ENT_API bool ent_edit_retype(ent_edit *e, const char *const *ties, size_t n,
                             const char *type, ent_diags *diags);

// Has all records of some ties cite one more source, an id or a URL.
ENT_API bool ent_edit_cite(ent_edit *e, const char *source,
                           const char *const *ties, size_t n, ent_diags *diags);

// Mends what was found wrong and can be meant in one way alone: `yes` for
// `true`, b2 for B2, a text where a list of one is wanted.
ENT_API void ent_edit_fix(ent_edit *e);

// Writes all files in one form (docs/format.md): comments stay, and what is
// said is the same. What is in that form already does not change.
ENT_API void ent_edit_format(ent_edit *e);

// Gives sources that are written where they are cited, whole ones and
// addresses, an entry each, the same address one, and has them cited by its id.
// Every other byte stays; so do sources with comments in them.
ENT_API bool ent_edit_lift(ent_edit *e, ent_diags *diags);

// Puts the ids of actors in place of the names and aliases by which they are
// named, where those mean one actor alone. Every other byte stays.
ENT_API void ent_edit_use_ids(ent_edit *e);

// Makes the change and reads the ledger again with it, in memory: false, with
// what would be wrong, if there would be an error that there was not before.
ENT_API bool ent_edit_settle(ent_edit *e, ent_diags *diags);
// What the change comes to, a line each: "5 places in 2 files"; NULL past the
// last.
ENT_API const char *ent_edit_said(const ent_edit *e, size_t k);
// Whether any byte of any file changes, once settled; and the name of the k-th
// file that does, NULL past the last.
ENT_API bool ent_edit_changes(const ent_edit *e);
ENT_API const char *ent_edit_changed(const ent_edit *e, size_t k);
// Appends the difference in the unified format, once settled.
ENT_API void ent_edit_diff(const ent_edit *e, ent_bytes *out);
// Writes what is settled, all files or none. False, too, if one of them is no
// longer as it was read.
ENT_API bool ent_edit_write(ent_edit *e, ent_diags *diags);

#ifdef __cplusplus
}
#endif

#endif
