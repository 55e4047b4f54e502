// SPDX-License-Identifier: GPL-2.0-or-later
// Friends and foes: the pairs of a slice as a signed graph, and what balance
// theory says of it. Plain results; report/ shows them.
#ifndef COMPARE_SIDES_H
#define COMPARE_SIDES_H

#include "balance/balance.h"
#include "compare/series.h"
#include "timeline/doubts.h"
#include "timeline/pair.h"

// An edge is a pair whose ties of certainty likely or better (possible ones too
// if the slice was asked for them), family
// `structure` left out, weigh more on one side than on the other; the ties are
// those of the pair's state, of a turned pair those of its last day. Its
// weight is what the positive ones weigh above the negative ones; what is set
// off within pairs is the residual. A pair that weighs the same on both sides
// is no edge. Vertices are the actors with an edge, in the order of actors.
// A pair whose positive ties weigh what its negative ones do, which is no edge.
struct even {
  uint32_t a, b; // actors
  double weight; // of either side
};

struct sides {
  struct slice *slice;
  struct pairs pairs;
  struct signed_graph graph; // points into what follows
  VEC(uint32_t) actor;       // of a vertex
  VEC(uint32_t) vertex;      // of an actor; NONE without an edge
  VEC(uint32_t) a, b;        // of an edge
  VEC(double) w, plus, minus;
  VEC(uint32_t) pair;        // of an edge: in pairs.list
  size_t positive, negative; // edges
  size_t mixed;              // edges with ties of both signs
  VEC(struct even) even;
  size_t idle;            // living actors without an edge
  struct doubts left_out; // signed ties of the slice that are not sure enough
  double total;           // weight of all ties that count
  size_t past;            // signed ties of the slice that are over on the day
                          // that their pair, which turned, is judged by
};

// Reads a question: of a date, or of a range, whose steps come back; happenings
// count only if it says for how long. The filter lives in the arena.
bool sides_ask(const ent_account *l, const ent_query *q, struct arena *arena,
               struct slice_options *asked, struct series *series,
               ent_diags *d);

// The slice is the result's. NULL, with measure/weights, if weights together
// are beyond what numbers hold.
struct sides *sides_of(struct slice *s, ent_diags *d);
void sides_free(struct sides *s);
// Whether a tie of a pair is among those that are weighed.
bool sides_weighs(const struct slice *s, const struct pair *p, uint32_t tie);
// Whether the same edges weigh the same among the same living actors.
bool sides_equal(const struct sides *x, const struct sides *y);
// The share of a cost that is not frustrated: 1 - cost/total, scaled so that
// `worst`, a share of the total, is 0. NaN without ties.
double sides_share(const struct sides *s, double cost, double worst);

// The share of an actor's weight with the actors i with in[i] that is positive
// less that which is negative, of pairs that are even too; NaN without any.
double sides_alignment(const struct sides *s, uint32_t actor, const bool *in);

// Camps of all actors of the ledger from those of the vertices: who lives
// without an edge is alone, who does not live has BALANCE_NONE.
void sides_camps(const struct sides *s, const uint32_t *camp, uint32_t *out);

// What balance theory counts at one date. Walks are those of all living actors:
// who has no edge is balanced alone.
struct sides_balance {
  struct triads triads;
  struct spectrum spectrum;
  bool balanced, clusterable;
  struct split camps, blocs; // two camps, and as many as need be
  double outward; // E-I index: positive edges between blocs less those within,
                  // over all; NaN if there are none
};
struct sides_balance sides_balance_of(const struct sides *s,
                                      const struct split_options *o);
void sides_balance_drop(struct sides_balance *b);

#endif
