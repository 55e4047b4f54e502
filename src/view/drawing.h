// SPDX-License-Identifier: GPL-2.0-or-later
// What can be drawn: actors, ties and clusters with classes and plain
// attributes, sorted, and the words around them. No colour, shape or line is
// chosen here: view/theme.h turns classes into ink.
#ifndef VIEW_DRAWING_H
#define VIEW_DRAWING_H

#include "base/alloc.h"
#include "base/arena.h"
#include "base/limits.h"
#include "base/opt.h"
#include "entente.h"
#include "view/chart.h"
#include "view/remedy.h"

// Of two dates: at both, at the second alone, at the first alone, at the second
// and perhaps at the first.
enum drawing_change { DRAWN_SAME, DRAWN_NEW, DRAWN_GONE, DRAWN_SEEN };

struct drawing_node {
  const char *id, *label, *name, *kind; // kind: "state", "agency", …
  const char *kind_label;               // in words: "intelligence agency"
  const char *shape;                    // of the kind, from the vocabulary
  const char *cluster;                  // group's text, or NULL
  const char *tooltip;                  // "Haqqani Network, armed group"
  unsigned ties;                        // structure not counted
  double size;                          // 0..1: share of the largest `ties`
  enum drawing_change change;           // diff only
  bool named;                           // asked for by name: never left out
};

// The ties of one sign between two actors.
struct drawn_strand {
  unsigned ties;
  const char *certainty;    // of the firmest; NULL: there are none
  bool forth, back, mutual; // some lead to the second, to the first, to neither
};

enum drawn_state {
  DRAWN_FRIENDLY,
  DRAWN_HOSTILE,
  DRAWN_BOTH,
  DRAWN_NEITHER, // as talks
  DRAWN_FORMAL,  // ties of structure alone
};

// All that two actors are to each other, as one line.
struct drawn_pair {
  uint32_t a, b; // node numbers: of a single tie its ends, else the smaller one
                 // first
  enum drawn_state state;
  struct drawn_strand friendly, hostile, neither, formal;
  // Those that make the state, or all of structure, then those of structure
  // that come on top; by type and id.
  const struct drawing_edge **ties;
  size_t n, formal_n; // formal_n: on top of the n
  bool denied;        // something on it is
};

enum drawn_turning { TURN_BEGUN, TURN_ENDED, TURN_STATE, TURN_SAME };

// What became of a pair between two dates, as one line.
struct drawn_turn {
  enum drawn_turning kind;
  enum drawn_state state; // now, or of what ended before
  bool sides;             // it changed sides
};

struct drawing_edge {
  const char *id;    // natural key's first record
  uint32_t from, to; // node numbers
  const char *label, *family;
  const char *type;       // of ties that share a line all, with blanks between
  const char *type_label; // the same as people call them: "agency of", with
                          // commas
  const char *tooltip;    // "ISI funds Haqqani Network (1980 – 1989), likely"
  const char *certainty;  // "definite", "likely", "possible"
  const char *whose;      // "alleged by A", on whose word it stands, or NULL
  const char *against;    // "denied by B; doubted by C", or NULL
  const uint32_t *cites;  // numbers in `sources`, ascending
  size_t citations;
  const uint32_t *against_cites; // of those that deny, doubt or retract it
  size_t against_citations;
  unsigned ties; // that it stands for, when they share a line; else 0
  int sign;
  bool directed, recent, inside; // inside: both ends in one cluster
  enum drawing_change change;
  const struct drawn_turn *turn; // of a pair, or NULL
  const struct drawn_pair *pair; // it is the line of a pair; NULL: of a tie
};

struct drawing_source {
  const char *id, *text; // works with equal texts are one work
  const char *link;      // or NULL
};

struct ent_drawing {
  struct arena arena;
  const char *title;
  const char *own_title;   // that somebody gave it, or NULL
  VEC(const char *) lines; // under the title: date and reading, filters
  const char *summary;     // "15 actors, 25 ties, 17 sources, 1986"
  const char *made_of;     // what the ledger is called, or NULL
  const char *dates;       // "September 2011"
  const char *among;       // a line for it and others of the same question:
                           // how dates are read, as of when, filters; or NULL
  // Of several dates, by id: actors who are in other drawings, and in this one
  // would only be by ties that are left out as unsure, or forecast.
  VEC(const char *) perhaps;
  bool whole; // everybody tied at a date is meant, in a ledger as it is written
  bool diff;
  bool blocs;                         // what is shaded are blocs, not groups
  const char *sized_by;               // the measure that sizes show; NULL: ties
  double most;                        // of it, which has the size 1
  VEC(struct drawing_node) nodes;     // by id
  VEC(struct drawing_edge) edges;     // by ends, type, id
  VEC(struct drawing_source) sources; // by id
  const char *definite;               // what that word means, or NULL
  VEC(const char *) notes;            // lines under the picture
  VEC(const char *) warnings;         // those of the notes on how to read it
  VEC(const char *) hints;            // options that would draw more
  struct remedies remedies;           // of the hints
  ent_speller *spell;                 // how they are spelled
  const struct limits *limits;        // of its account; NULL: the usual
  const struct chart *chart; // NULL: a network, by nodes and edges alone
  // Of two dates: the same by pair, as a network of what changed for certain,
  // and as a list; or NULL.
  ent_drawing *turns, *list;
  size_t turned; // pairs that changed
};

// Of two dates: whether it only may have begun, or ended.
bool drawing_unsure(const struct drawing_edge *e);

ent_drawing *drawing_new(void);
// The same for a question that says how options are spelled, with the limits of
// an account, which outlives it.
ent_drawing *drawing_for(ent_speller *spell, const struct limits *limits);
// Whether so many pairs of numbers, the smaller one shifted by 32 bits, are not
// more than a figure may have, each counted once; else adds figure/too-large.
// They are sorted.
bool drawing_fits_pairs(uint64_t *pairs, size_t n, const struct limits *l,
                        ent_diags *diags);
// The same of so many actors, and bytes of their names.
bool drawing_fits_names(size_t actors, size_t bytes, const struct limits *l,
                        ent_diags *diags);
// Whether it has no more tied pairs, actors and names than a figure may; else
// adds figure/too-large. Nothing of that size could be read, and it would take
// long. A chart has a bound on its words alone: what else is in it is chosen.
bool drawing_fits(const ent_drawing *d, ent_diags *diags);
// A note that whoever made the drawing has to know too; `text` may be NULL.
void drawing_warn(ent_drawing *d, const char *text);
// An option that would draw more.
void drawing_hint(ent_drawing *d, const char *option);

#endif
