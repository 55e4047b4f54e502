// SPDX-License-Identifier: GPL-2.0-or-later
// How far friends and foes fall into camps: triads, walks, the cheapest two
// camps, the cheapest blocs, and blocs followed over time. Everything here
// works on plain arrays; the same arrays give the same answer on every run and
// machine. No clock and no watcher decides what is called proven: both can only
// stop a search, which is then told as not proven.
#ifndef BALANCE_BALANCE_H
#define BALANCE_BALANCE_H

#include "base/watch.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define BALANCE_NONE UINT32_MAX

// One edge a pair: a < b < n, no pair twice, w finite and not 0: what the
// positive ties of the pair weigh above its negative ones. `residual` is what
// was set off within pairs, the sum of the smaller sides: frustrated whatever
// the camps.
struct signed_graph {
  size_t n, m;
  const uint32_t *a, *b;
  const double *w;
  double residual;
};

// ------------------------------------------------------------------- triads

// Triangles by their number of negative edges.
struct triads {
  uint64_t negative[4];
};
struct triads balance_triads(const struct signed_graph *g);
uint64_t triads_all(const struct triads *t);
// Shares of the triangles that are balanced: with none or two negative edges,
// and for the weak one also with three. NaN without triangles.
double triads_strong(const struct triads *t);
double triads_weak(const struct triads *t);

// ----------------------------------------------------------------- spectrum

// Largest number of connected actors whose eigenvalues are computed.
#define SPECTRUM_MOST 2000

struct spectrum {
  const char *refusal; // why a number is NaN, or NULL
  bool late;           // because the time was over
  double walk;     // sum of e^eigenvalue of A over that of |A|; 1 if balanced
  double conflict; // the smallest eigenvalue of the signed Laplacian of any
                   // component: 0 if one is balanced. Actors without edges
                   // are no component; NaN if there are no others
};
// -------------------------------------------------------------------- camps

#define SPLIT_NODES 40000000 // of a search, if nothing is said
struct split_options {
  uint64_t nodes;           // of search, 0 for SPLIT_NODES
  double seconds;           // of search, 0 for no bound
  double until;             // of moment_in: no search goes on behind it, or 0
  struct watch *watch;      // may end the search; or NULL
  size_t most_optima;       // counted up to here, 0 for 1000
  const uint32_t *previous; // camps n actors were in, BALANCE_NONE for those
                            // who were not there; or NULL
};

// Actors in camps. A positive edge between camps and a negative one within a
// camp is frustrated; the cost is the weight of these and the residual. To
// turn the sign of each frustrated edge would leave none.
struct split {
  size_t n, m;
  uint32_t *camp; // of each actor, numbered by first member
  size_t camps;
  bool *frustrated; // each edge
  size_t frustrated_edges;
  double cost;   // residual included
  double lower;  // no split costs less; equals cost when proven
  bool proven;   // no split costs less, by exhaustion
  bool stopped;  // by the seconds or a watcher
  size_t optima; // splits of this cost, 1 if unique; at least so many unless
                 // all are counted, 0 if none was looked for
  bool all_counted;
  uint32_t *always; // of each actor the first of those that are in one camp
                    // with it in every such split (of two camps, and connected
                    // with it); NULL unless all are counted
  uint64_t nodes;   // of search spent
  const char *method; // "exact", or "heuristic" beyond the budget
};

// When the first of so many parts of what is left until then is over; 0 of 0.
double split_share(double until, size_t parts);
// The cheapest two camps (Harary's balance; the cost is the line index of
// balance, or frustration index). Each connected component has its first actor
// in camp 0, actors without edges too. Optima are told apart by their
// frustrated edges: to swap the sides of a whole component is no other one.
struct split frustration_split(const struct signed_graph *g,
                               const struct split_options *o);
// The cheapest camps, as many as there need be (Davis's weak balance). The
// finest such split: the members of a camp are connected by its positive edges,
// so an actor without any is alone in its camp.
struct split clusters_split(const struct signed_graph *g,
                            const struct split_options *o);
// The cheapest split into k camps at most, 2 to 8, each of which may be empty.
// Two are frustration_split. For more, optima are not counted.
struct split camps_split(const struct signed_graph *g, unsigned k,
                         const struct split_options *o);
// Quick and without proof: local moves and merging from several starts, for
// graphs of any size. k = 0 for as many camps as need be, otherwise 2 to 8.
struct split heuristic_split(const struct signed_graph *g, unsigned k,
                             const struct split_options *o);
void split_drop(struct split *s);

// The options' watcher and their time may end it; or NULL.
struct spectrum balance_spectrum(const struct signed_graph *g,
                                 const struct split_options *o);

// Whether nothing need be frustrated, in time linear in the edges: with two
// camps, and with as many as there need be. The residual is not looked at.
bool balance_is_balanced(const struct signed_graph *g);
bool balance_is_clusterable(const struct signed_graph *g);

// ------------------------------------------------------------ blocs over time

// Labels of blocs that stay the same from date to date. A camp of one actor is
// no bloc: the actor is unaligned. Matching is by the largest sum of Jaccard
// indices over the actors there at both dates; what matches by less than
// `least` is a new bloc.
#define BLOC_UNALIGNED 0

enum bloc_event {
  BLOC_CONTINUES, // the same members, of those there at both dates
  BLOC_GROWS,
  BLOC_SHRINKS,
  BLOC_CHANGES, // some joined and some left
  BLOC_SPLITS,  // two or more new blocs hold a third of it each: `others`
  BLOC_MERGES,  // two or more old blocs make up a third of it each: `others`
  BLOC_BORN,
  BLOC_DIES,
};
const char *bloc_event_name(enum bloc_event e);

struct bloc_change {
  enum bloc_event event;
  uint32_t bloc;  // its number, from 1 in the order of appearance
  double jaccard; // with what it was; NaN for those born and dead
  // Ranges of `list` below: actors, actors, numbers of blocs.
  size_t joined, joined_n, left, left_n, others, others_n;
};

struct bloc_follow {
  size_t n;
  double least;   // 0 for .3
  uint32_t *bloc; // of each actor at the last date: its number,
                  // BLOC_UNALIGNED, or BALANCE_NONE if not there
  uint32_t *was;  // the same at the date before, BALANCE_NONE at the first
  uint32_t blocs; // numbers given so far
  struct bloc_change *changes; // from the date before, by number, then event
  size_t changes_n, changes_room;
  uint32_t *list;
  size_t list_n, list_room;
};
struct bloc_follow bloc_follow_new(size_t n);
// The next date: camps as in a split, BALANCE_NONE for actors that are not
// there. Nothing changes at the first date but that blocs are born.
void bloc_follow_step(struct bloc_follow *f, const uint32_t *camp);
void bloc_follow_drop(struct bloc_follow *f);

// The share of an actor's weight with the members of a bloc, those i with
// in[i], that is positive less that which is negative: from -1 to 1, NaN
// without a tie with any. `plus` and `minus` are the weights of each edge's
// positive and negative ties; NULL takes them from the sign of w.
double bloc_alignment(const struct signed_graph *g, const double *plus,
                      const double *minus, uint32_t actor, const bool *in);
// The cosine of the rows of two actors over all third ones; NaN if one has no
// tie with any.
double profile_cosine(const struct signed_graph *g, uint32_t a, uint32_t b);

#endif
