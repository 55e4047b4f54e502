// SPDX-License-Identifier: GPL-2.0-or-later
// A ledger, or a slice of it, for other programs. What goes into an export is
// gathered once, whatever the format: actors, records of ties with their
// spells, claims and citations, the works cited. A format is a function that
// makes files of it, and a row of exporters.def that says what it can hold;
// what it cannot is counted by one table, losses.def. Nothing that is in the
// ledger goes missing without a line of that report.
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include "base/num.h"
#include "timeline/slice.h"
#include "view/value.h"

enum loss {
#define LOSS(id, one, many) LOSS_##id,
#include "export/losses.def"
#undef LOSS
  LOSSES
};

struct export_tie {
  uint32_t tie;                     // of the account
  const char *id;                   // of the record
  verdict certainty;                // in the slice; NO: there is none
  struct run spells, claims, cites; // of the lists below
};

struct export_claim {
  uint32_t tie;   // among those exported
  uint32_t claim; // of the facts
};

// A work cited: by an actor, by a tie, or by a claim on a tie.
struct export_cite {
  uint32_t actor, tie, claim; // of the facts, exported, exported; or NONE
  uint32_t citation;          // of the facts
};

struct export_file {
  const char *name;
  ent_bytes bytes;
};

// What an export has to say; `special`: of this format alone.
struct export_note {
  const char *words;
  bool lost;
};

struct ent_exported {
  struct arena arena;
  VEC(struct export_file) files;
  VEC(struct export_note) notes;
  const char *summary;
};

struct export {
  const ent_account *l;
  const ent_query *q;
  struct slice *slice; // NULL: all of the ledger
  bool chosen;         // ties were chosen, not only by their dates
  bool raw;            // no guard against formulas
  bool excel;          // of the tables that are ours
  char separator;      // likewise
  bool plain;          // no place for whose word it is: what nobody stands by
                       // and what is foretold is left out
  struct arena arena;  // of what is gathered
  VEC(uint32_t) actors;
  uint32_t *place; // of an actor among them, or NONE
  VEC(struct export_tie) ties;
  struct { // of all ties in turn, each in the order of time
    VEC(struct spell) list;
  } spells;
  VEC(struct export_claim) claims;
  VEC(struct export_cite) cites;
  VEC(uint32_t) sources;
  VEC(uint32_t) types, kinds, events; // of the facts
  const char **labels; // of actors, of a format that makes its own
  size_t unsaid; // ties left out, since the format cannot say whose word it is
  size_t lost[LOSSES];
  struct ent_exported *out;
  const char *failed; // why nothing came of it, or NULL; "" of what is told
  ent_diags *d;
};

// --- gathering

// What was asked for, in `x`. False with a usage error. Dropped whatever came
// of it.
bool export_gather(struct export *x, ent_diags *d);
void export_drop(struct export *x);

static inline const struct tie *export_tie(const struct export *x, size_t k) {
  return &x->l->ties.at[x->ties.at[k].tie];
}
static inline const struct actor *export_actor(const struct export *x,
                                               size_t k) {
  return &x->l->facts->actors.at[x->actors.at[k]];
}
static inline const struct cited *export_source(const struct export *x,
                                                size_t k) {
  return &x->l->facts->sources.at[x->sources.at[k]];
}
static inline const struct spell *export_spell(const struct export *x, size_t k,
                                               uint32_t nth) {
  return &x->spells.list.at[x->ties.at[k].spells.first + nth];
}

// --- what is lost

// Counts, in x->lost, all that is there and may be lost.
void export_count(struct export *x);
// Adds a line of the report that is this format's alone: "3 spells that meet
// are one"; nothing of none.
void export_lose(struct export *x, size_t n, const char *one, const char *many);
void export_note(struct export *x, size_t n, const char *one, const char *many);

// --- files

// A new file, whose bytes are those of the buffer, which is empty then.
void export_put(struct export *x, const char *name, struct buf *b);

// Whether the done-th of all is to be written: there is one, and nobody who
// watches the work has stopped it.
bool export_on(const struct export *x, size_t done, size_t all);
// Says why nothing came of it, which the library that it was asked of knows.
void export_fail(struct export *x, const char *why);

// --- formats

struct exporter {
  void (*write)(struct export *x);
};
#endif
