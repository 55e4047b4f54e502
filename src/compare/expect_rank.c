// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/choice.h"
#include "base/num.h"
#include "compare/expect.h"
#include "measure/measure.h"

static const char *measure_name(size_t k) {
  const struct measure *m = measure_at(k);
  return m ? m->name : NULL;
}

static const struct measure *find(const struct asked *a) {
  struct str name = intern_str(&a->base->facts->texts, a->e->measure);
  const struct measure *m = measure_named(name);
  if (m)
    return m;
  diag(a->d, ENT_ERROR, "expect/unknown-measure",
       place_span(a->base, a->e->place, "by", 0),
       "there is no measure of actors `%.*s`", STR_ARG(name));
  choice_help(a->d, name, measure_name);
  return NULL;
}

static bool options(const struct asked *a, const struct measure *m,
                    struct graph_options *o) {
  ent_diags *told = diags_like(a->d);
  const char *layer = a->e->layer ? text(a->base, a->e->layer) : NULL;
  bool good = measure_options(m, layer, false, false, NULL, o, told);
  if (!good)
    expect_retell(a, "expect/layer", "layer", told);
  ent_diags_free(told);
  return good;
}

// ------------------------------------------------------------- complaints

struct ranked {
  const struct measure *m;
  struct slice *s;
  struct graph *g;
  double *score;
  uint32_t *rank, *order;
  ent_diags *told; // of a measure that has no values then
  bool measured;
};

static void show_first(const struct asked *a, const struct ranked *p) {
  for (size_t i = 0; i < p->g->actor.n && i < 3; i++) {
    uint32_t v = p->order[i];
    if (!p->rank[v])
      break;
    struct buf b = {0};
    num_fixed(&b, p->score[v], p->m->decimals);
    diag_note(a->d, "%u: %s, %s", p->rank[v],
              text(a->l, a->l->facts->actors.at[p->g->actor.at[v]].id),
              buf_text(&b));
    buf_drop(&b);
  }
}

// The records of the actor that the measure saw.
static void show_ties(const struct asked *a, const struct ranked *p,
                      uint32_t vertex) {
  const struct slice *s = p->g->slice;
  size_t shown = 0, cut = 0, others = 0;
  for (size_t i = 0; i < p->g->edges.n; i++) {
    const struct graph_edge *e = &p->g->edges.at[i];
    if (e->from != vertex && e->to != vertex)
      continue;
    if (shown >= EXPECT_SHOWN) {
      others++;
      continue;
    }
    uint32_t k = 0;
    for (; k < e->records && shown < EXPECT_SHOWN; k++, shown++)
      expect_record(a, &s->ties.at[graph_tie(p->g, e, k)], NULL);
    cut += e->records - k;
  }
  expect_more(a, cut);
  if (others)
    diag_note(a->d, "it is tied to %zu more", others);
  if (!shown)
    diag_note(a->d, "no tie of it counts for this measure");
}

static void complain(const struct asked *a, const struct ranked *p,
                     uint32_t vertex) {
  const struct expectation *e = a->e;
  uint32_t rank = vertex == NONE ? 0 : p->rank[vertex];
  struct buf b = {0};
  expect_level(&b, a);
  buf_addf(&b, "`%s` ", text(a->base, a->base->facts->actors.at[e->from].id));
  if (rank)
    buf_addf(&b, "is number %u", rank);
  else
    buf_add(&b, "has no place");
  buf_addf(&b, " by %s", p->m->name);
  expect_days(&b, e->q);
  buf_addf(&b, ", but is expected to be number %u", e->first);
  if (e->last > e->first)
    buf_addf(&b, " to %u", e->last);
  expect_broken(a, "rank", &b);
  show_first(a, p);
  if (vertex != NONE)
    show_ties(a, p, vertex);
  else
    diag_note(a->d, "it did not exist then");
  if (rank) {
    diag_help(a->d, "correct the records, or expect what they say: `rank: %u`",
              rank);
    diag_fix(a->d, "%u", rank);
  } else
    diag_help(a->d, "correct the records, or leave the expectation out");
  buf_drop(&b);
}

void expect_ranked_drop(struct ranked *r) {
  if (!r)
    return;
  struct slice *s = r->s;
  ent_diags_free(r->told);
  mem_free(r->score);
  mem_free(r->rank);
  mem_free(r->order);
  graph_free(r->g);
  slice_free(s);
  mem_free(r);
}

static struct ranked *rank_all(const struct asked *a, const struct measure *m,
                               const struct graph_options *o) {
  struct slice_options at = {.q = a->e->q};
  struct ranked *r = mem_new(1, sizeof *r);
  r->m = m;
  r->s = slice_at(a->l, &at);
  r->g = graph_of(r->s, o);
  const size_t n = r->g->actor.n + 1;
  r->score = mem_new(n, sizeof *r->score);
  r->rank = mem_new(n, sizeof *r->rank);
  r->order = mem_new(n, sizeof *r->order);
  r->told = diags_like(a->d);
  r->measured = measure_run(m, r->g, r->score, r->told);
  if (r->measured)
    (void)measure_rank_in(m, r->g, r->score, r->rank, r->order);
  return r;
}

// NULL, which is told, when the expectation makes no sense.
static const struct ranked *ranked_for(const struct asked *a) {
  struct graph_options o;
  const struct measure *m;
  if (!a->kept->ranked && (m = find(a)) && options(a, m, &o))
    a->kept->ranked = rank_all(a, m, &o);
  return a->kept->ranked;
}

void expect_rank(const struct asked *a) {
  const struct ranked *r = ranked_for(a);
  if (!r || watch_stopped(a->d->watch))
    return;
  if (!r->measured) {
    expect_retell(a, "expect/no-values", "by", r->told);
    return;
  }
  const uint32_t v = r->g->vertex.at[a->from];
  const uint32_t rank = v == NONE ? 0 : r->rank[v];
  if (rank < a->e->first || rank > a->e->last)
    complain(a, r, v);
}
