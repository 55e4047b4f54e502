// SPDX-License-Identifier: GPL-2.0-or-later
// Ledgers read, and the accounts made of them.
#ifndef ENTENTE_LEDGER_H
#define ENTENTE_LEDGER_H

#include "entente/diags.h"

#ifdef __cplusplus
extern "C" {
#endif

// --------------------------------------------------------------- ledger

typedef struct ent_account ent_account;

// Texts in memory by the names of files, from which a ledger is read rather
// than from the disk.
typedef struct ent_shelf ent_shelf;
// An empty shelf, for ent_read_options.
ENT_API ent_shelf *ent_shelf_new(void);
// Puts a copy of a text there, in place of one of that name: "ties.yaml",
// "sources/books.yaml". Not while a ledger is read from it.
ENT_API void ent_shelf_add(ent_shelf *s, const char *name, const char *text,
                           size_t n);
ENT_API void ent_shelf_free(ent_shelf *s);

// How much a text may make, by names: what is larger is refused with the count,
// before it is made. Nothing set is the usual of each.
typedef struct ent_limits ent_limits;
ENT_API ent_limits *ent_limits_new(void);
ENT_API void ent_limits_free(ent_limits *l);
// Sets one, "pairs" to "50000". False with usage/unknown-limit, or with
// usage/option-value if it is no number above 0, or
// higher than it may be raised.
ENT_API bool ent_limits_set(ent_limits *l, const char *name, const char *value,
                            ent_diags *diags);
// How much one allows, set or as usual (NULL: all are); 0 when there is no such
// limit.
ENT_API size_t ent_limits_most(const ent_limits *l, const char *name);
// The k-th limit's name, or NULL past the last; a line about what it counts,
// and how much is usual: NULL and 0 when there is no such limit.
ENT_API const char *ent_limit_name(size_t k);
ENT_API const char *ent_limit_help(const char *name);
ENT_API size_t ent_limit_usual(const char *name);

// How a ledger is read. Made by ENT_READ_OPTIONS.
typedef struct ent_read_options {
  size_t size;
  bool strict_dates;    // ~ ? % never widen a date
  size_t max_file;      // bytes a file; 0: 2 GiB
  size_t max_scalar;    // bytes a scalar; 0: 1 MiB
  size_t max_expansion; // nodes made by YAML aliases, ties and what they repeat
                        // by lists of ends; 0: as the limits have it
  unsigned max_depth;   // nesting; 0: 64
  unsigned max_includes; // files; 0: 1,000
  // Where the files are; NULL: on the disk. No longer needed once they are
  // read.
  const ent_shelf *shelf;
  // Of what is read, and of all that is asked of it; what is set above goes
  // before. NULL: the usual. No longer needed once the ledger is read.
  const ent_limits *limits;
  // Nobody typed the name of the root file: one that is a link out of its
  // folder is refused, as it is when a folder is read.
  bool found;
  // The records stay with the account, so that it can be made again with less
  // in it: what "without" and "known-by" of ent_account_derived need.
  bool keep;
} ent_read_options;
#define ENT_READ_OPTIONS(...) ENT_SIZED(ent_read_options, __VA_ARGS__)

// Reads a ledger: a file, or a folder with an `entente.yaml`; included files
// too. Every problem of form is reported, all in one go, and what could be
// understood is in the ledger that comes back. NULL only when the root file
// could not be opened (code "ledger/open"). `options` may be NULL.
ENT_API ent_account *ent_account_read(const char *path,
                                      const ent_read_options *options,
                                      ent_diags *diags);

// The same from a text in memory, shown as `name` in diagnostics. Its includes
// come from a shelf, as if it stood there by that name; without one they are
// refused.
ENT_API ent_account *ent_account_parse(const char *text, size_t n,
                                       const char *name,
                                       const ent_read_options *options,
                                       ent_diags *diags);
ENT_API void ent_account_free(ent_account *l);

// A book: what is written, record by record, before anything is linked. The
// account of one borrows from it and is freed before it; ent_account_read does
// both, in less memory.
typedef struct ent_book ent_book;

// As ent_account_read and ent_account_parse.
ENT_API ent_book *ent_book_read(const char *path,
                                const ent_read_options *options,
                                ent_diags *diags);
ENT_API ent_book *ent_book_parse(const char *text, size_t n, const char *name,
                                 const ent_read_options *options,
                                 ent_diags *diags);
ENT_API void ent_book_free(ent_book *b);
// The path of the k-th file that it was read from, the root first; NULL past
// the last.
ENT_API const char *ent_book_file(const ent_book *b, size_t k);
// Unknown ids, wrong dates and the like become diagnostics; their records are
// left out. NULL only when it was stopped (ent_diags_watch).
ENT_API ent_account *ent_account_of(const ent_book *b, ent_diags *diags);
// The book as one text in YAML, whatever files it was read from, that reads
// back as the same book. Comments are no part of it; records with errors of
// form are left out.
ENT_API void ent_book_yaml(const ent_book *b, ent_bytes *out);

// The records of an id of that book alone, each below the key of its section:
// of an actor, a source, a type or a kind, or all ties with that key; `l` is
// the account of the book. False with usage/unknown-id.
ENT_API bool ent_show_yaml(const ent_account *l, const ent_book *b,
                           const char *id, ent_bytes *out, ent_diags *diags);

// Accounts made of accounts: the same ledger told differently. They stack, and
// every question can be asked of each. What comes back borrows from `below` and
// is freed before it; NULL with a usage error. Of a flag `asked` is NULL.
ENT_API ent_account *ent_account_derived(const ent_account *below,
                                         const char *option, const char *asked,
                                         ent_diags *diags);
// The k-th such option, NULL past the last; of several the last is derived
// first. What a help calls its value, NULL for a flag; a line of help.
ENT_API const char *ent_account_option(size_t k);
ENT_API const char *ent_account_option_value(const char *option);
ENT_API const char *ent_account_option_help(const char *option);
// Whether what lists what is written (actors, sources, `show`) heeds it, too.
ENT_API bool ent_account_option_lists(const char *option);
// The book that the account was made of: its own where it shows less than was
// read; NULL if that is no longer there.
ENT_API const ent_book *ent_account_book(const ent_account *l);
// Told at the level of some kinds of actors ("state", or several with commas):
// actors stand for what they belong to, by dated ties of membership, for as
// long as they belong. NULL with usage/unknown-kind, roll-up/cycle or
// roll-up/too-many.
ENT_API ent_account *ent_account_rolled(const ent_account *below,
                                        const char *kinds, ent_diags *diags);
// According to one party, strictly: an actor, by an id or name as
// ent_actor_find takes it, and all who belonged to it when they spoke. Ties
// that it asserts or admits are definite but for their dates, those that it
// alleges or is split over are possible; what it denies or does not speak of is
// left out. NULL with usage/unknown-actor or usage/ambiguous-actor.
ENT_API ent_account *ent_account_by(const ent_account *below, const char *party,
                                    ent_diags *diags);

// Adds what the checks beyond form find, broken expectations included. True
// when none of it is an error.
ENT_API bool ent_account_check(const ent_account *l, ent_diags *diags);

typedef struct ent_counts {
  size_t files, actors, ties, records, sources, events, expectations, types;
} ent_counts;

// ties: after lists of ends are expanded; records: as written.
ENT_API ent_counts ent_account_counts(const ent_account *l);
// Whether the path leads to one of the files the ledger was read from.
ENT_API bool ent_account_reads(const ent_account *l, const char *path);
ENT_API const char *ent_account_title(const ent_account *l);

typedef uint32_t ent_actor;
#define ENT_NO_ACTOR UINT32_MAX

// The actor that a person means by an id, an alias, a name, or an unambiguous
// start of one, accents and case folded. ENT_NO_ACTOR with
// usage/unknown-actor or usage/ambiguous-actor otherwise.
ENT_API ent_actor ent_actor_find(const ent_account *l, const char *typed,
                                 ent_diags *diags);
// Actors are numbered from 0 in the order of their ids' bytes.
ENT_API const char *ent_actor_id(const ent_account *l, ent_actor a);
ENT_API const char *ent_actor_name(const ent_account *l, ent_actor a);

// The JSON Schema of the ledger format, for editors and other programs.
ENT_API void ent_schema(ent_bytes *out);
// The JSON Schema of what a command answers, "ties", with all columns; false
// if none does of that name. The k-th command that has one, NULL past the last.
ENT_API bool ent_schema_of(const char *command, ent_bytes *out);
ENT_API const char *ent_schema_name(size_t k);

#ifdef __cplusplus
}
#endif

#endif
