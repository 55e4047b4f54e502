// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of ledger_freeze, in their order, and what they share.
#ifndef MODEL_FREEZE_H
#define MODEL_FREEZE_H

#include "model/build.h"
#include "model/names.h"
#include "model/sort.h"

typedef VEC(uint32_t) numbers;

// What came of looking for a text that is no id.
struct guess {
  uint32_t record; // that may be meant, or NONE
  bool called;     // it has the text as a name
};

// Guesses about unknown ids, each made once; when too many names have been
// compared, no more are made.
struct guesses {
  struct map known; // text -> index in `list`
  VEC(struct guess) list;
  struct map folded;  // folded names -> record
  struct arena arena; // their bytes
  size_t compared;
};

struct freeze {
  ent_account *l;
  ent_diags *d;
  struct date_context dates;
  numbers actor_of, source_of; // a symbol's record, or NONE
  numbers type_of;             // a draft type's index after sorting, or NONE
  VEC(ent_sym) type_ids;       // of the draft types
  bool *left_out;              // ties, in the order of reading
  struct guesses guesses[NOUNS];
};

// Sorts types, kinds, sources and actors by id, fills in what they leave to
// default, and makes the look-up tables.
void freeze_names(struct freeze *f);

// Resolves the ids in actors, ties, claims, events and expectations.
void freeze_links(struct freeze *f);

// An error about an id that nothing has, with a suggestion.
void freeze_unknown(struct freeze *f, enum noun noun, const char *code,
                    struct span at, ent_sym id);
void guesses_drop(struct guesses *g);

// Reads every date; what the ties' dates are is known but for their ends.
void freeze_dates(struct freeze *f);
// Finds the as-of day and closes all spells; reports reversed ones.
void freeze_lives(struct freeze *f);

// Drops what was left out, sorts and numbers ties and events.
void freeze_order(struct freeze *f);

// The ties of each actor, once they are arranged.
void freeze_actor_ties(ent_account *l);

#endif
