// SPDX-License-Identifier: GPL-2.0-or-later
// The steps from a book to an account, in their order, and what they share.
#ifndef MODEL_FREEZE_H
#define MODEL_FREEZE_H

#include "model/build.h"
#include "model/names.h"
#include "model/numbers.h"
#include "model/shared_lives.h"
#include "model/sort.h"

// What came of looking for a text that is no id.
struct guess {
  uint32_t record; // that may be meant, or NONE
  bool called;     // it has the text as a name
  bool unsought;   // too many names were compared before
};

// Guesses about unknown ids, each made once; when too many names have been
// compared, no more are made.
struct guesses {
  struct map known; // text -> index in `list`
  VEC(struct guess) list;
  struct map folded;  // folded names -> record
  struct arena arena; // their bytes
  size_t letters;     // of all names
  size_t compared;    // letters by letters
};

// By the symbol of a name, the first two actors that have it, or NONE.
struct called {
  numbers first, second;
};

struct freeze {
  const struct ent_book *b;
  struct ent_book *taken; // `b` if it goes as it is read, else NULL
  ent_account *l;
  struct facts *facts; // of `l`, which cannot change them
  ent_diags *d;
  struct date_context dates;
  numbers actor_of, source_of, type_of; // a symbol's record, or NONE
  numbers actors;                       // of each, where the book has it
  cut_spells spells;                    // of the tie at hand
  struct map judged;                    // a likelihood to its tie_more
  struct source_walk at;                // where its record is
  bool *left_out;                       // ties that are not possible
  struct guesses guesses[NOUNS];
  struct called called; // empty until an id is unknown
  size_t copied;        // what ties repeat of their records
  numbers in_place;     // of each source written in place where it stands: how
                        // restricted that is; empty where nothing is marked
};

// Reads what the ledger says of markings.
void freeze_markings(struct freeze *f);
// The level of a word, which is told at the place if it is none; `otherwise`
// where there is no word.
uint8_t freeze_marking(struct freeze *f, ent_sym word, uint8_t otherwise,
                       struct span at);

// Reads the periods and the coverage.
void freeze_times(struct freeze *f);

// Sorts types, kinds, sources and actors by id, fills in what they leave to
// default, and makes the look-up tables.
void freeze_names(struct freeze *f);

// Resolves the ids and reads the dates of ties, which go record by record …
void freeze_ties(struct freeze *f);
// … and of actors, of events, and of expectations.
void freeze_actors(struct freeze *f);
void freeze_events(struct freeze *f);
void freeze_expectations(struct freeze *f);

// Complains of the unknown sources of a run; `item` 0: numbers them.
bool check_citations(struct freeze *f, struct run run, struct place place,
                     const char *code, const char *field, uint32_t item);

// An error about an id that nothing has, with a suggestion.
void freeze_unknown(struct freeze *f, enum noun noun, const char *code,
                    struct span at, ent_sym id);
// The same of one word of the whole text that stands there.
void freeze_unknown_in(struct freeze *f, enum noun noun, const char *code,
                       struct span at, ent_sym id, ent_sym whole);
void guesses_drop(struct guesses *g);

// Dates of records; what is wrong with them is told at the field.
struct days freeze_date(struct freeze *f, ent_sym text, struct place place,
                        const char *field);
bool freeze_days(struct freeze *f, ent_sym text, struct days *out,
                 struct place place, const char *field, uint32_t item);
bool freeze_spell(struct freeze *f, ent_sym text, bool event, struct spell *out,
                  struct place place, const char *field, uint32_t item);
// The spells of a tie, into f->spells; false after complaining.
bool freeze_spells(struct freeze *f, const struct written_tie *t, bool event);

// Finds the as-of day and closes all spells; reports reversed ones.
void freeze_lives(struct freeze *f);

// Drops what was left out, sorts and numbers ties and events.
void freeze_order(struct freeze *f);

// Whether so much more may be repeated of a record; tells, once, when not.
bool freeze_afford(struct freeze *f, size_t more, struct span at);

// The ties of each actor, once they are arranged.
void freeze_actor_ties(ent_account *l);

#endif
