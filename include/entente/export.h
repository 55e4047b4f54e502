// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers handed to other programs, in their formats, and what those cannot
// hold.
#ifndef ENTENTE_EXPORT_H
#define ENTENTE_EXPORT_H

#include "entente/questions.h"

#ifdef __cplusplus
extern "C" {
#endif

// --------------------------------------------------------------- exports

// The k-th format's name, or NULL past the last.
ENT_API const char *ent_export_name(size_t k);
// A line about it; NULL when there is none of that name.
ENT_API const char *ent_export_help(const char *name);
// What its one file ends in, "graphml", or NULL when it is several files, or
// there is none of that name.
ENT_API const char *ent_export_extension(const char *name);
// Whether its bytes are no text.
ENT_API bool ent_export_binary(const char *name);

// How it is written. Made by ENT_EXPORT_OPTIONS.
typedef struct ent_export_options {
  size_t size;
  bool raw; // tables without the guard against spreadsheet formulas
  // Of "csv": a byte-order mark and CR LF; what parts the cells, as ent_style
  // has it.
  bool excel;
  const char *separator;
} ent_export_options;
#define ENT_EXPORT_OPTIONS(...) ENT_SIZED(ent_export_options, __VA_ARGS__)

// A ledger in a format of other programs: all of it, or of a question with a
// date the slice at that date. It borrows nothing. NULL, with a usage error,
// when there is no such format. `options` may be NULL.
typedef struct ent_exported ent_exported;
ENT_API ent_exported *ent_export(const ent_account *l, const char *format,
                                 const ent_query *q,
                                 const ent_export_options *options,
                                 ent_diags *diags);
ENT_API void ent_exported_free(ent_exported *x);
ENT_API size_t ent_exported_files(const ent_exported *x);
// The name of the k-th file and its bytes. A format that is one file names it
// after itself.
ENT_API const char *ent_exported_name(const ent_exported *x, size_t k);
ENT_API const char *ent_exported_bytes(const ent_exported *x, size_t k,
                                       size_t *n);
// "54 actors, 144 ties, 150 spells, 28 sources".
ENT_API const char *ent_exported_summary(const ent_exported *x);
// What of this ledger the format cannot hold, and so is lost, counted: "3
// aliases of actors"; NULL past the last.
ENT_API const char *ent_exported_loss(const ent_exported *x, size_t k);
// What was left out because of how it was asked: "2 ties that are denied", or
// has to be known of what was asked; NULL past the last.
ENT_API const char *ent_exported_note(const ent_exported *x, size_t k);

#ifdef __cplusplus
}
#endif

#endif
