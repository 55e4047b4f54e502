// SPDX-License-Identifier: GPL-2.0-or-later
#include "measure/measure.h"
#include "measure/network.h"
#include "model/build.h"
#include "report/report.h"

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

// How sure the file itself is: what is plainly stated counts as definite.
static void by_word(ent_answer *a, struct ent_table *t, const ent_account *l) {
  size_t belief[DEFINITE + 1] = {0}, standing[STANDINGS] = {0}, stated = 0;
  for (size_t i = 0; i < l->ties.n; i++) {
    belief[tie_belief(&l->ties.at[i])]++;
    standing[l->ties.at[i].standing]++;
    stated += !l->ties.at[i].likelihood_given;
  }
  add(a, t, "Ties by likelihood", "stated (no likelihood given)", stated);
  for (int v = DEFINITE; v >= NO; v--)
    if (belief[v])
      add(a, t, "Ties by likelihood", verdict_name((verdict)v), belief[v]);
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
  struct graph *plain = graph_of(s, &g), *directed = graph_of(s, &arrows);
  const char *what =
      arena_format(&a->arena, "Network, %s layer", layer_name(g.layer));
  for (size_t i = 0; network_measure_at(i); i++) {
    const struct network_measure *m = network_measure_at(i);
    const double x = m->run(m->directed ? directed : plain);
    struct value **c = table_row(a, t)->cell;
    c[WHAT] = value_string(&a->arena, what);
    c[NAME] = value_string(&a->arena, m->name);
    c[COUNT] =
        m->share ? value_real(&a->arena, x) : value_int(&a->arena, (int64_t)x);
  }
  graph_free(plain);
  graph_free(directed);
  slice_free(s);
  return true;
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
    buf_addf(&b, " (%s)", text(l, l->facts->as_of_reason));
  } else {
    buf_adds(&b, intern_str(&l->facts->texts, l->facts->as_of_reason));
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
