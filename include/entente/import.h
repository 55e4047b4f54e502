// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of others made into a ledger.
#ifndef ENTENTE_IMPORT_H
#define ENTENTE_IMPORT_H

#include "entente/ledger.h"

#ifdef __cplusplus
extern "C" {
#endif

// How tables are read. Made by ENT_IMPORT_OPTIONS.
typedef struct ent_import_options {
  size_t size;
  const char *program; // entente-sheet, which reads the files; NULL: by PATH
  const char *map;     // the path of a map; NULL: one is guessed
  const char *as;      // the name of a map that is built in
  const char *dates;   // "d/m/y" or "m/d/y", for dates of which none tells
  const ent_limits *limits; // no longer needed once the tables are read
  const char *epoch;        // the day from which times that are numbers count
} ent_import_options;
#define ENT_IMPORT_OPTIONS(...) ENT_SIZED(ent_import_options, __VA_ARGS__)

typedef struct ent_import ent_import;

// Reads n files, CSV, workbooks or what else there are forms for, or all tables
// of a folder, and makes a ledger of all their tables. NULL
// when they could not be read. What comes back may still be no ledger, for want
// of something that the map has to say: ent_import_good tells, and the
// diagnostics say what it is.
ENT_API ent_import *ent_import_read(const char *const *paths, size_t n,
                                    const ent_import_options *options,
                                    ent_diags *diags);
ENT_API void ent_import_free(ent_import *im);
ENT_API bool ent_import_good(const ent_import *im);

typedef struct ent_import_counts {
  size_t rows, rejected, left_out; // of all tables
  size_t ties, actors, sources, types, kinds;
} ent_import_counts;
ENT_API ent_import_counts ent_import_count(const ent_import *im);

// The map that was followed, as YAML: what ent_import_options.map takes.
ENT_API void ent_import_map(const ent_import *im, ent_bytes *out);
// The ledger as one text.
ENT_API void ent_import_yaml(const ent_import *im, ent_bytes *out);
// The same as files of a folder: the name of the k-th, NULL past the last, and
// what is in it. The first includes the others that are the ledger's.
ENT_API const char *ent_import_file(const ent_import *im, size_t k,
                                    ent_bytes *out);
// What went in and came out, what was decided on the way, and which rows were
// rejected: for people. Of long lists the first few.
ENT_API void ent_import_told(const ent_import *im, ent_bytes *out);
// The rejected rows with their reasons, as CSV; empty if there are none.
ENT_API void ent_import_rejected(const ent_import *im, ent_bytes *out);

// The k-th map that is built in, NULL past the last, and a line about it.
ENT_API const char *ent_import_name(size_t k);
ENT_API const char *ent_import_help(const char *name);

#ifdef __cplusplus
}
#endif

#endif
