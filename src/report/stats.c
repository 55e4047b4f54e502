// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/cuts.h"
#include "measure/measure.h"
#include "measure/network.h"
#include "model/build.h"
#include "report/report.h"

#include <math.h>
#include <stdlib.h>

enum { WHAT, NAME, COUNT, COLUMNS };
static const struct column columns[COLUMNS] = {
    [WHAT] = {"what", "", FOR_BOTH, COLUMN_SPARSE, 0},
    [NAME] = {"name", "", FOR_BOTH, 0, 0},
    [COUNT] = {"count", "Count", FOR_BOTH, COLUMN_RIGHT, 3},
};

static void add(ent_answer *a, struct ent_table *t, const char *what,
                const char *name, size_t n) {
  struct value **c = table_row(a, t)->cell;
  c[WHAT] = value_string(&a->arena, what);
  c[NAME] = value_string(&a->arena, name);
  c[COUNT] = value_int(&a->arena, (int64_t)n);
}

static void totals(ent_answer *a, struct ent_table *t, const ent_account *l) {
  ent_counts n = ent_account_counts(l);
  add(a, t, "Records", "files", n.files);
  add(a, t, "Records", "actors", n.actors);
  add(a, t, "Records", "tie records", n.records);
  add(a, t, "Records", "ties (lists of ends expanded)", n.ties);
  add(a, t, "Records", "natural keys", l->keys.n ? l->keys.n - 1 : 0);
  add(a, t, "Records", "sources", n.sources);
  add(a, t, "Records", "claims", l->facts->claims.n);
  add(a, t, "Records", "events", n.events);
  add(a, t, "Records", "expectations", n.expectations);
}

static void by_kind(ent_answer *a, struct ent_table *t, const ent_account *l) {
  for (size_t k = 0; k < l->facts->kinds.n; k++) {
    size_t n = 0;
    for (size_t i = 0; i < l->facts->actors.n; i++)
      n += l->facts->actors.at[i].kind == k;
    if (n)
      add(a, t, "Actors by kind", text(l, l->facts->kinds.at[k].label), n);
  }
}

static void by_type(ent_answer *a, struct ent_table *t, const ent_account *l) {
  size_t *n = mem_new(l->facts->types.n + 1, sizeof *n);
  size_t family[FAMILIES] = {0};
  for (size_t i = 0; i < l->ties.n; i++) {
    n[l->ties.at[i].type]++;
    family[type_of(l, &l->ties.at[i])->family]++;
  }
  for (int f = 0; f < FAMILIES; f++)
    if (family[f])
      add(a, t, "Ties by family", family_name((enum family)f), family[f]);
  for (size_t k = 0; k < l->facts->types.n; k++)
    if (n[k])
      add(a, t, "Ties by type", text(l, l->facts->types.at[k].id), n[k]);
  mem_free(n);
}

// How sure the file itself is, by likelihood or else by standing.
static void by_word(ent_answer *a, struct ent_table *t, const ent_account *l) {
  size_t belief[DEFINITE + 1] = {0}, standing[STANDINGS] = {0}, stated = 0;
  for (size_t i = 0; i < l->ties.n; i++) {
    belief[tie_belief(&l->ties.at[i])]++;
    standing[l->ties.at[i].standing]++;
    stated += !l->ties.at[i].likelihood_given;
  }
  add(a, t, "Ties by likelihood", "none given", stated);
  add(a, t, "Ties by likelihood", "given", l->ties.n - stated);
  for (int v = DEFINITE; v >= NO; v--)
    if (belief[v])
      add(a, t, "Ties by belief", verdict_name((verdict)v), belief[v]);
  for (int s = 0; s < STANDINGS; s++)
    if (standing[s])
      add(a, t, "Ties by standing", standing_name((enum standing)s),
          standing[s]);
}

static void at_date(ent_answer *a, struct ent_table *t, const struct slice *s) {
  size_t n[DEFINITE + 1] = {0};
  for (size_t i = 0; i < s->ties.n; i++)
    n[s->ties.at[i].certainty]++;
  for (int v = DEFINITE; v > NO; v--)
    add(a, t, "Ties at the date asked", verdict_name((verdict)v), n[v]);
  if (account_told(s->ledger, ROLLED_UP))
    add(a, t, "Ties at the date asked", "within one actor", s->hidden.internal);
}

// What the rows on the network are made of.
struct network {
  ent_answer *a;
  struct ent_table *t;
  const struct slice *s;
  const char *what;
  struct graph *plain, *directed;
};

static void add_number(const struct network *n, const char *name, double x,
                       bool share) {
  struct arena *m = &n->a->arena;
  struct value **c = table_row(n->a, n->t)->cell;
  c[WHAT] = value_string(m, n->what);
  c[NAME] = value_string(m, name);
  c[COUNT] = share || isnan(x) ? value_real(m, x) : value_int(m, (int64_t)x);
}

// What igraph is asked; nothing where the network is too large for that.
static bool found(const struct network *n, const struct network_measure *m,
                  ent_diags *d) {
  const struct graph *g = m->directed ? n->directed : n->plain;
  double x[NETWORK_PARTS];
  const bool small = !m->small || m->small(g);
  if (small && !m->find(g, x, d))
    return false;
  if (!small)
    answer_note(n->a, "%s is not taken of a network of this size", m->name);
  for (size_t i = 0; i < m->n; i++)
    add_number(n,
               m->parts
                   ? arena_format(&n->a->arena, "%s %s", m->name, m->parts[i])
                   : m->name,
               small ? x[i] : NAN, m->share);
  return true;
}

struct holder {
  uint32_t actor, parts;
};

static int most_first(const void *pa, const void *pb) {
  const struct holder *a = pa, *b = pb;
  if (a->parts != b->parts)
    return a->parts > b->parts ? -1 : 1;
  return a->actor < b->actor ? -1 : a->actor > b->actor;
}

// The actors whose loss leaves more parts, and how many more.
static void holders(const struct network *n, const char *what,
                    const struct graph *g) {
  VEC(struct holder) list = {0};
  struct cuts c = cuts_of(g);
  for (size_t v = 0; v < g->actor.n; v++)
    if (c.parts[v])
      vec_push(&list, ((struct holder){g->actor.at[v], c.parts[v]}));
  if (list.n)
    qsort(list.at, list.n, sizeof *list.at, most_first);
  for (size_t i = 0; i < list.n; i++)
    add(n->a, n->t, what, actor_label(n->s->ledger, list.at[i].actor),
        list.at[i].parts);
  cuts_drop(&c);
  vec_drop(&list);
}

// Friends hold a network together, so without another wish they alone count.
static void articulation(const struct network *n, const ent_query *q,
                         enum layer layer) {
  const struct graph_options o = {.layer = q->layer ? layer : LAYER_POSITIVE};
  struct graph *g = graph_of(n->s, &o);
  holders(n,
          arena_format(&n->a->arena, "More parts without, %s layer",
                       layer_name(o.layer)),
          g);
  graph_free(g);
}

static bool measures(const struct network *n, bool all, ent_diags *d) {
  bool good = true;
  for (size_t i = 0; good && network_measure_at(i); i++) {
    const struct network_measure *m = network_measure_at(i);
    if (m->run)
      add_number(n, m->name, m->run(m->directed ? n->directed : n->plain),
                 m->share);
    else if (all)
      good = found(n, m, d);
  }
  return good;
}

// The network that rank has too: lasting ties, likely or better.
static bool network(ent_answer *a, struct ent_table *t, const ent_account *l,
                    const ent_query *q, ent_diags *d) {
  struct slice_options o = {0};
  struct graph_options g = {.layer = LAYER_ALL}, arrows;
  ent_query lasting = *q;
  lasting.recent = "0";
  if (q->layer && !layer_asked(q->layer, &g.layer, d))
    return false;
  if (!query_slice(l, &lasting, q->at, &a->arena, &o, d))
    return false;
  arrows = g;
  arrows.directed = true;
  struct slice *s = slice_at(l, &o);
  struct network n = {
      .a = a,
      .t = t,
      .s = s,
      .what = arena_format(&a->arena, "Network, %s layer", layer_name(g.layer)),
      .plain = graph_of(s, &g),
      .directed = graph_of(s, &arrows)};
  const bool good = measures(&n, q->network, d);
  if (good && q->network)
    articulation(&n, q, g.layer);
  graph_free(n.plain);
  graph_free(n.directed);
  slice_free(s);
  return good;
}

// What was asked, if it was anything: only the last rows are about it.
static void asked(ent_answer *a, const struct slice *s, const ent_query *q) {
  bool filtered = s->options.filter && *s->options.filter->words;
  if (!q->at && !filtered && !s->ledger->from)
    return;
  struct buf b = {0};
  slice_caption(&b, s);
  answer_head(a, "%s", buf_text(&b));
  buf_drop(&b);
}

static void head(ent_answer *a, const struct slice *s) {
  const ent_account *l = s->ledger;
  if (l->facts->title)
    answer_head(a, "%s", text(l, l->facts->title));
  struct buf b = {0};
  if (l->facts->coverage_text)
    buf_addf(&b, "coverage %s, ", text(l, l->facts->coverage_text));
  if (l->facts->as_of != DAY_MIN && l->facts->as_of != DAY_MAX) {
    buf_add(&b, "as of ");
    day_print(&b, l->facts->as_of);
    buf_addf(&b, " (%s)", l->facts->as_of_reason);
  } else {
    buf_add(&b, l->facts->as_of_reason);
  }
  answer_head(a, "%s", buf_text(&b));
  buf_drop(&b);
}

ent_answer *ent_stats(const ent_account *l, const ent_query *q, ent_diags *d) {
  if (!(q = query_for(q, ASK_STATS, d)))
    return NULL;
  ent_answer *a = answer_for("stats", q->spell);
  struct slice_options o = {0};
  if (!query_slice(l, q, q->at, &a->arena, &o, d)) {
    ent_answer_free(a);
    return NULL;
  }
  o.include = POSSIBLE;
  struct slice *s = slice_at(l, &o);
  report_query(a, s);
  head(a, s);
  asked(a, s, q);
  // Records are counted as they are written, ties at a date as asked.
  const ent_account *written = account_written(l);
  struct ent_table *t = answer_table(a, NULL, columns, COLUMNS);
  t->headings = false;
  totals(a, t, written);
  by_kind(a, t, written);
  by_type(a, t, written);
  by_word(a, t, written);
  at_date(a, t, s);
  slice_free(s);
  if (network(a, t, l, q, d))
    return a;
  ent_answer_free(a);
  return NULL;
}
