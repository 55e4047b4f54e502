// SPDX-License-Identifier: GPL-2.0-or-later
// Of all pairs (a, c) with ties a to b and b to c, those with a tie a to c are
// taken away. All pairs are counted by multiplying numbers of ties, and of the
// others there are as many as transitive triples, which are found by looking
// for the fewer neighbours of two among the more: O(m^1.5 log n).
#include "measure/measure.h"

enum brokering {
  COORDINATOR,
  CONSULTANT,
  REPRESENTATIVE,
  GATEKEEPER,
  LIAISON,
  ROLES
};

struct neighbours {
  VEC(size_t) first;
  VEC(uint32_t) list; // by vertex, each once
};

static struct neighbours neighbours_of(const struct graph *g, bool backwards) {
  struct graph_links l = graph_links(g, backwards);
  struct neighbours s = {0};
  for (size_t v = 0; v < g->actor.n; v++) {
    vec_push(&s.first, s.list.n);
    for (size_t i = l.first.at[v]; i < l.first.at[v + 1]; i++) {
      const uint32_t u = l.list.at[i].vertex;
      if (i == l.first.at[v] || l.list.at[i - 1].vertex != u)
        vec_push(&s.list, u);
    }
  }
  vec_push(&s.first, s.list.n);
  graph_links_drop(&l);
  return s;
}

static void neighbours_drop(struct neighbours *s) {
  vec_drop(&s->first);
  vec_drop(&s->list);
}

static size_t degree(const struct neighbours *s, uint32_t v) {
  return s->first.at[v + 1] - s->first.at[v];
}

static bool among(const struct neighbours *s, uint32_t v, uint32_t wanted) {
  size_t low = s->first.at[v], high = s->first.at[v + 1];
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (s->list.at[middle] == wanted)
      return true;
    if (s->list.at[middle] < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  return false;
}

struct census {
  const struct graph *g;
  struct neighbours out, in;
  double (*roles)[ROLES]; // of each vertex
  double *from, *to;      // by kind, scratch: zero between vertices
};

static enum brokering role_of(uint32_t a, uint32_t b, uint32_t c) {
  if (a == b)
    return b == c ? COORDINATOR : REPRESENTATIVE;
  if (b == c)
    return GATEKEEPER;
  return a == c ? CONSULTANT : LIAISON;
}

// All pairs of one who comes in and one who is gone to, the same one or not.
static void count_pairs(struct census *s, uint32_t b) {
  const uint32_t *kind = s->g->kind.at, own = kind[b];
  const size_t in = s->in.first.at[b], in_end = s->in.first.at[b + 1];
  const size_t out = s->out.first.at[b], out_end = s->out.first.at[b + 1];
  double *r = s->roles[b], same = 0;
  for (size_t i = in; i < in_end; i++)
    s->from[kind[s->in.list.at[i]]]++;
  for (size_t i = out; i < out_end; i++)
    s->to[kind[s->out.list.at[i]]]++;
  for (size_t i = in; i < in_end; i++)
    same += s->to[kind[s->in.list.at[i]]];
  const double others_in = (double)(in_end - in) - s->from[own];
  const double others_out = (double)(out_end - out) - s->to[own];
  r[COORDINATOR] = s->from[own] * s->to[own];
  r[CONSULTANT] = same - r[COORDINATOR];
  r[REPRESENTATIVE] = s->from[own] * others_out;
  r[GATEKEEPER] = others_in * s->to[own];
  r[LIAISON] = others_in * others_out - r[CONSULTANT];
  for (size_t i = in; i < in_end; i++)
    s->from[kind[s->in.list.at[i]]] = 0;
  for (size_t i = out; i < out_end; i++)
    s->to[kind[s->out.list.at[i]]] = 0;
}

static void drop_pair(struct census *s, uint32_t a, uint32_t b, uint32_t c) {
  const uint32_t *kind = s->g->kind.at;
  s->roles[b][role_of(kind[a], kind[b], kind[c])]--;
}

// What goes from a straight to c, or back to a where it came from.
static void drop_closed(struct census *s, uint32_t a, uint32_t c) {
  const bool fewer = degree(&s->out, a) <= degree(&s->in, c);
  const struct neighbours *few = fewer ? &s->out : &s->in;
  const struct neighbours *many = fewer ? &s->in : &s->out;
  const uint32_t here = fewer ? a : c, there = fewer ? c : a;
  for (size_t i = few->first.at[here]; i < few->first.at[here + 1]; i++)
    if (among(many, there, few->list.at[i]))
      drop_pair(s, a, few->list.at[i], c);
  if (among(&s->out, c, a))
    drop_pair(s, c, a, c);
}

static void count(struct census *s) {
  const size_t n = s->g->actor.n;
  uint32_t kinds = 0;
  for (size_t v = 0; v < n; v++)
    kinds = s->g->kind.at[v] >= kinds ? s->g->kind.at[v] + 1 : kinds;
  s->from = mem_new(kinds, sizeof *s->from);
  s->to = mem_new(kinds, sizeof *s->to);
  for (uint32_t v = 0; v < n; v++)
    count_pairs(s, v);
  for (uint32_t a = 0; a < n; a++)
    for (size_t i = s->out.first.at[a]; i < s->out.first.at[a + 1]; i++)
      drop_closed(s, a, s->out.list.at[i]);
  mem_free(s->from);
  mem_free(s->to);
}

// The sum of the roles from `first` to `last`.
static bool run(const struct graph *g, enum brokering first,
                enum brokering last, double *score) {
  struct census s = {.g = g,
                     .out = neighbours_of(g, false),
                     .in = neighbours_of(g, true),
                     .roles = mem_new(g->actor.n, sizeof *s.roles)};
  count(&s);
  for (size_t v = 0; v < g->actor.n; v++) {
    score[v] = 0;
    for (int r = (int)first; r <= (int)last; r++)
      score[v] += s.roles[v][r];
  }
  mem_free(s.roles);
  neighbours_drop(&s.out);
  neighbours_drop(&s.in);
  return true;
}

#define ROLE(name, first, last)                                                \
  static bool name(const struct graph *g, double *score, ent_diags *d) {       \
    (void)d;                                                                   \
    return run(g, first, last, score);                                         \
  }
ROLE(total, COORDINATOR, LIAISON)
ROLE(coordinator, COORDINATOR, COORDINATOR)
ROLE(consultant, CONSULTANT, CONSULTANT)
ROLE(representative, REPRESENTATIVE, REPRESENTATIVE)
ROLE(gatekeeper, GATEKEEPER, GATEKEEPER)
ROLE(liaison, LIAISON, LIAISON)
#undef ROLE

#define PAIRS                                                                  \
  "the number of ordered pairs a, c such that ties lead from a to the actor "  \
  "and from the actor to c, but none from a to c"

// What all of them share.
#define BROKERAGE(column)                                                      \
  .reference =                                                                 \
      "Gould, R. V., Fernandez, R. M. (1989). Structures of mediation: a "     \
      "formal approach to brokerage in transaction networks. Sociological "    \
      "Methodology 19, 89-126. doi:10.2307/270949",                            \
  .same_as = "sna brokerage(g, cl)$raw.nli[, \"" column                        \
             "\"] with the actors' kinds as cl",                               \
  .needs = "who attacks one's attackers brokers nothing",                      \
  .layer = LAYER_POSITIVE, .directed = true, .directed_only = true

const struct measure measure_brokerage = {
    .name = "brokerage",
    .title = "Brokerage",
    .summary = "A high value means that many pairs of others who are not tied "
               "are linked through this actor.",
    .definition = PAIRS ". A symmetric tie leads both ways. Not normalised; "
                        "the sum of coordinator, consultant, representative, "
                        "gatekeeper and liaison.",
    BROKERAGE("t"),
    .run = total,
};

const struct measure measure_coordinator = {
    .name = "coordinator",
    .title = "Coordinator",
    .summary = "A high value means that the actor links others of its own "
               "kind.",
    .definition = PAIRS ", where all three are of one kind. Not normalised.",
    BROKERAGE("w_I"),
    .run = coordinator,
};

const struct measure measure_consultant = {
    .name = "consultant",
    .title = "Consultant",
    .summary = "A high value means that the actor links others of one kind "
               "from outside: an itinerant broker.",
    .definition = PAIRS ", where a and c are of one kind and the actor is of "
                        "another. Not normalised.",
    BROKERAGE("w_O"),
    .run = consultant,
};

const struct measure measure_gatekeeper = {
    .name = "gatekeeper",
    .title = "Gatekeeper",
    .summary = "A high value means that the actor lets outsiders in to others "
               "of its own kind.",
    .definition = PAIRS ", where c is of the actor's kind and a is not. Not "
                        "normalised.",
    BROKERAGE("b_IO"),
    .run = gatekeeper,
};

const struct measure measure_representative = {
    .name = "representative",
    .title = "Representative",
    .summary = "A high value means that the actor carries what others of its "
               "own kind give to outsiders.",
    .definition = PAIRS ", where a is of the actor's kind and c is not. Not "
                        "normalised.",
    BROKERAGE("b_OI"),
    .run = representative,
};

const struct measure measure_liaison = {
    .name = "liaison",
    .title = "Liaison",
    .summary = "A high value means that the actor links two kinds and is of "
               "neither.",
    .definition = PAIRS ", where all three are of different kinds. Not "
                        "normalised.",
    BROKERAGE("b_O"),
    .run = liaison,
};
